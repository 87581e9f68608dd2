"""The scan page: a place to drop, what became of each page, and the inbox."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.errors import BranchError
from branch_app.domain.ink import Seen
from branch_app.domain.scan import InboxPage, InboxReason, PageVerdict
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.focus import focus_in
from branch_app.gui.ink_words import SEEN
from branch_app.gui.page import Entries, KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.program import Program
from branch_app.gui.scans.drop_area import DropArea
from branch_app.gui.scans.inbox_pane import InboxPane
from branch_app.gui.scans.presenter import ScansPresenter
from branch_app.gui.told import number, word, words

POLL_MS = 3000
KEPT_VERDICTS = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Unreadable:
    """A file that could not be read."""

    file: str


class ScansPage(Page):
    """Signed papers come back here."""

    def __init__(self, parent: QWidget, desk: Desk, program: Program) -> None:
        super().__init__(parent)
        self.setObjectName("scans_page")
        self._verdicts: list[PageVerdict | Unreadable] = []
        self._seen: dict[str, Seen] = {}
        self._build(desk, program)
        self.presenter = ScansPresenter(self, desk, program)
        self._wire()
        self.polling = QTimer(self)
        self.polling.setInterval(POLL_MS)
        self.polling.timeout.connect(self.presenter.poll)
        if program.watched_folder() is not None:
            self.polling.start()
        self.retranslate()

    def _build(self, desk: Desk, program: Program) -> None:
        scroll = scroll_area(self)
        ground = QWidget(scroll.viewport())
        self.drop = DropArea(ground, program.watched_folder())
        self.verdicts_card = Card(ground, "verdicts_card", margin=0)
        self.verdicts_card.header.setContentsMargins(16, 14, 16, 0)
        self.verdicts = LineList(self.verdicts_card, "verdicts")
        self.verdicts.setMinimumHeight(60)
        self.verdicts_card.body.addWidget(self.verdicts)
        self.inbox = InboxPane(ground, desk)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self.drop)
        column.addWidget(self.verdicts_card, 1)
        column.addWidget(self.inbox)
        self._column = column
        scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _wire(self) -> None:
        self.drop.files_given.connect(self.presenter.add_files)
        self.inbox.chosen.connect(self.presenter.choose)
        self.inbox.attach_asked.connect(self.presenter.attach)
        self.inbox.aside_asked.connect(self.presenter.set_aside)
        for keys, act in (("Ctrl+O", self.drop.choose), ("F5", self._look_again)):
            shortcut(self, keys, act)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.verdicts_card.set_title(self.tr("What was scanned"))
        self.verdicts.setAccessibleName(self.tr("What was scanned"))
        self.verdicts.set_empty_text(self.tr("Nothing was scanned since you unlocked."))
        self._say()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            ("Ctrl+O", self.tr("Choose files")),
            ("F5", self.tr("Look into the scanner folder now")),
            ("Enter", self.tr("Attach the page to the number typed")),
        )

    def enter(self) -> None:
        """Load the inbox and give the keys to the first thing to do."""
        self.presenter.load()
        self.drop.choose.setFocus()

    def stop(self) -> None:
        """Stop looking into the folder."""
        self.polling.stop()

    def entries(self) -> Entries | None:
        """Return the files that are not stored yet and the number typed for a waiting page."""
        files, typed = self.presenter.untaken(), self.inbox.typed()
        if not files and typed is None:
            return None
        page_id, serial, page = typed or ("", "", 0)
        return Entries(
            content={
                "files": [str(file) for file in files],
                "inbox_page": page_id,
                "serial": serial,
                "page": page,
            },
            place={"focus": focus_in(self)},
        )

    def view(self) -> Told:
        """Return which waiting page is shown."""
        return {"inbox_page": self.presenter.chosen}

    def reopen(self, left: Left) -> None:
        """Load the inbox."""
        self.presenter.load()

    def put_back(self, left: Left) -> None:
        """Show the waiting page with what was typed, and take the files again."""
        content = left.content or {}
        page_id = word(content, "inbox_page")
        if page_id:
            self.inbox.put_back(page_id, word(content, "serial"), number(content, "page"))
        self.presenter.choose(page_id or word(left.view, "inbox_page"))
        self.presenter.add_files([Path(name) for name in words(content, "files")])

    def show_progress(self, done: int, total: int) -> None:
        """Show how many files are read; all done hides it."""
        self.drop.show_progress(done, total)

    def add_verdicts(self, verdicts: Sequence[PageVerdict]) -> None:
        """Show what became of these pages, above the older ones."""
        self._verdicts = [*verdicts, *self._verdicts][:KEPT_VERDICTS]
        self._say()

    def show_seen(self, form_id: str, seen: Seen) -> None:
        """Show beside the pages of a paper whether its signature was seen on them."""
        self._seen[form_id] = seen
        self._say()

    def add_unreadable(self, file: str, error: BranchError) -> None:
        """Show that a file could not be read."""
        self._verdicts.insert(0, Unreadable(file=file))
        self._say()

    def show_inbox(self, pages: Sequence[InboxPage]) -> None:
        """Show the pages that wait for a person."""
        self.inbox.show_pages(pages)
        self._column.setStretchFactor(self.inbox, 3 if pages else 0)

    def show_picture(self, page: InboxPage | None, image: bytes) -> None:
        """Show the picture of a waiting page, or none."""
        self.inbox.show_picture(page, image)

    def show_problem(self, code: str) -> None:
        """Show a problem of the manual entry."""
        self.inbox.show_problem(code)

    def _look_again(self) -> None:
        self.presenter.poll()
        self.presenter.load()

    def _say(self) -> None:
        self.verdicts.show_lines(
            [self._line(place, verdict) for place, verdict in enumerate(self._verdicts)]
        )

    def _line(self, place: int, verdict: PageVerdict | Unreadable) -> Line:
        if isinstance(verdict, Unreadable):
            chip = ChipText(sign="cross-circle", word=self.tr("Unreadable"), tone=Tone.BAD)
            return Line(id=str(place), title=verdict.file, chips=(chip,), sign="file")
        source = self.tr("{file}, page {page}").format(file=verdict.file, page=verdict.page_in_file)
        if not verdict.matched:
            reason = labels.word(labels.INBOX_REASONS, verdict.reason)
            chip = ChipText(sign="inbox", word=self.tr("Waits in the inbox"), tone=Tone.WARNING)
            if not verdict.inbox_id:
                is_blank = verdict.reason == InboxReason.BLANK
                tone = Tone.NEUTRAL if is_blank else Tone.BAD
                chip = ChipText(sign="cross-circle", word=self.tr("Not kept"), tone=tone)
            return Line(id=str(place), title=source, subtitle=reason, chips=(chip,), sign="file")
        paper = self.tr("Paper {serial}, page {page}").format(
            serial=show_serial(verdict.serial), page=verdict.page
        )
        return Line(
            id=str(place),
            title=source if verdict.file else paper,
            subtitle=paper if verdict.file else self.tr("attached by hand"),
            chips=(*self._seen_chips(verdict), self._matched_chip(verdict)),
            sign="file",
        )

    def _seen_chips(self, verdict: PageVerdict) -> tuple[ChipText, ...]:
        seen = self._seen.get(verdict.form_id, Seen.NONE_ASKED)
        return () if seen is Seen.NONE_ASKED else (labels.state_chip(SEEN, seen),)

    def _matched_chip(self, verdict: PageVerdict) -> ChipText:
        if verdict.missing_pages:
            pages = ", ".join(str(page) for page in verdict.missing_pages)
            text = self.tr("Matched; still missing: {pages}").format(pages=pages)
            return ChipText(sign="clock", word=text, tone=Tone.INFO)
        return ChipText(sign="check-circle", word=self.tr("Matched, complete"), tone=Tone.GOOD)
