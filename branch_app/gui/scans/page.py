"""The scan page: a place to drop, what became of each page, and the inbox."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.acquiring import SCANNED
from branch_app.domain.errors import BranchError
from branch_app.domain.ink import Seen
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.likely_paper import LikelyPaper
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
from branch_app.gui.photographs.escape import takes_escape
from branch_app.gui.preferences import Preferences
from branch_app.gui.program import Program
from branch_app.gui.scans.drop_area import DropArea
from branch_app.gui.scans.inbox_pane import InboxPane, Typed
from branch_app.gui.scans.looks_card import LooksCard
from branch_app.gui.scans.presenter import ScansPresenter
from branch_app.gui.scans.scan_card import ScanCard
from branch_app.gui.scans.verdict import ANY, IDLE, KEPT_VERDICTS, Unreadable, Verdict
from branch_app.gui.told import number, word, words

POLL_MS = 3000


class ScansPage(Page):
    """Signed papers come back here."""

    paper_chosen = Signal(str, str)
    look_asked = Signal(str, str)

    def __init__(
        self, parent: QWidget, desk: Desk, program: Program, preferences: Preferences
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scans_page")
        self._verdicts: list[Verdict] = []
        self._seen: dict[str, Seen] = {}
        self.presenter = ScansPresenter(self, desk, program)
        self._build(desk, program, preferences)
        self._wire()
        self.polling = QTimer(self)
        self.polling.setInterval(POLL_MS)
        self.polling.timeout.connect(self.presenter.poll)
        if program.watched_folder() is not None:
            self.polling.start()
        self.retranslate()

    def _build(self, desk: Desk, program: Program, preferences: Preferences) -> None:
        scroll = scroll_area(self)
        ground = QWidget(scroll.viewport())
        self.drop = DropArea(ground, program.watched_folder())
        took = self.presenter.take_verdicts
        self.scan = ScanCard(ground, desk, program.scanner(), preferences, took)
        self.verdicts_card = Card(ground, "verdicts_card", margin=0)
        self.verdicts_card.header.setContentsMargins(16, 14, 16, 0)
        self.verdicts = LineList(self.verdicts_card, "verdicts")
        self.verdicts.setMinimumHeight(IDLE)
        self.verdicts_card.body.addWidget(self.verdicts)
        self.looks = LooksCard(ground, desk)
        self.inbox = InboxPane(ground, desk)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self.scan)
        column.addWidget(self.drop)
        column.addWidget(self.verdicts_card, 1)
        column.addWidget(self.looks)
        column.addWidget(self.inbox)
        self._column = column
        scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _wire(self) -> None:
        self.drop.files_given.connect(self.presenter.add_files)
        self.inbox.chosen.connect(self.presenter.choose)
        self.verdicts.opened.connect(self._open)
        self.looks.look_asked.connect(self.look_asked)
        self.inbox.attach_asked.connect(self.presenter.attach)
        self.inbox.aside_asked.connect(self.presenter.set_aside)
        shortcut(self, "F9", self.scan.scan)
        shortcut(self, "Ctrl+T", self.looks.focus_first)
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
            ("F9", self.tr("Scan")),
            ("Esc", self.tr("Stop the scanner")),
            ("Ctrl+O", self.tr("Choose files")),
            ("F5", self.tr("Look for scanners and into the scanner folder now")),
            ("Ctrl+T", self.tr("Papers to be looked at")),
            ("Enter", self.tr("Open the paper; attach the page to the number typed")),
        )

    def enter(self) -> None:
        """Load the inbox and give the keys to the first thing to do."""
        self.presenter.load()
        self.looks.load()
        self.drop.choose.setFocus()

    def stop(self) -> None:
        """Stop looking into the folder, and the scanner."""
        self.polling.stop()
        self.scan.presenter.stop()

    def entries(self) -> Entries | None:
        """Return the files that are not stored yet and what was typed for a waiting page."""
        files, typed = self.presenter.untaken(), self.inbox.typed()
        if not files and typed is None:
            return None
        typed = typed or Typed("", "", 0, "")
        return Entries(
            content={
                "files": [str(file) for file in files],
                "inbox_page": typed.page_id,
                "serial": typed.serial,
                "page": typed.page,
                "search": typed.search,
            },
            place={"focus": focus_in(self)},
        )

    def view(self) -> Told:
        """Return which waiting page is shown."""
        return {
            "inbox_page": self.presenter.chosen,
            "is_cut_off": self.scan.presenter.is_cut_off,
        }

    def hold_still(self, *, is_held: bool) -> None:
        """Stop the scanner under the lock's cover."""
        self.scan.presenter.hold(is_held=is_held)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcuts while it stops the scanner."""
        # Other events come before the page is built.
        is_key = isinstance(event, QKeyEvent)
        is_ours = is_key and self.scan.presenter.is_under_way and takes_escape(event)
        return is_ours or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop the scanner by Esc."""
        if event.key() == Qt.Key.Key_Escape and self.scan.presenter.is_under_way:
            self.scan.presenter.cancel()
        else:
            super().keyPressEvent(event)

    def reopen(self, left: Left) -> None:
        """Load the inbox; tell of a pass that the lock cut off."""
        self.presenter.load()
        self.looks.load()
        if left.view.get("is_cut_off") is True:
            self.scan.presenter.cut_off()

    def put_back(self, left: Left) -> None:
        """Show the waiting page with what was typed, and take the files again."""
        content = left.content or {}
        page_id = word(content, "inbox_page")
        if page_id:
            serial, page = word(content, "serial"), number(content, "page")
            self.inbox.put_back(Typed(page_id, serial, page, word(content, "search")))
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
        self._say()

    def show_picture(
        self, page: InboxPage | None, image: bytes, likely: Sequence[LikelyPaper] = ()
    ) -> None:
        """Show the picture of a waiting page with the papers it likely belongs to, or none."""
        self.inbox.show_picture(page, image, likely)

    def show_problem(self, code: str) -> None:
        """Show a problem of the manual entry."""
        self.inbox.show_problem(code)

    def lead_to(self, form: IssuedForm) -> None:
        """Lead to this paper; to what its scan shows, where that leaves something in doubt."""
        is_clear = self._seen.get(form.id, Seen.SEEN) in {Seen.SEEN, Seen.NONE_ASKED}
        way = self.paper_chosen if is_clear else self.look_asked
        way.emit(form.applicant_id, form.id)

    def _open(self, place: str) -> None:
        verdict = self._verdicts[int(place)]
        if isinstance(verdict, Unreadable):
            return
        if verdict.matched:
            self.presenter.open_paper(verdict.serial)
        elif verdict.inbox_id:
            self.presenter.choose(verdict.inbox_id)

    def _look_again(self) -> None:
        self.presenter.poll()
        self.scan.presenter.look()
        self.presenter.load()
        self.looks.load()

    def _say(self) -> None:
        self.verdicts.show_lines(
            [self._line(place, verdict) for place, verdict in enumerate(self._verdicts)]
        )
        # An empty list does not push what waits out of sight.
        is_idle = self.inbox.is_waiting and not self._verdicts
        self.verdicts.setMaximumHeight(IDLE if is_idle else ANY)

    def _line(self, place: int, verdict: Verdict) -> Line:
        if isinstance(verdict, Unreadable):
            chip = ChipText(sign="cross-circle", word=self.tr("Unreadable"), tone=Tone.BAD)
            return Line(id=str(place), title=verdict.file, chips=(chip,), sign="file")
        name = self.tr("Scanner") if verdict.file == SCANNED else verdict.file
        source = self.tr("{file}, page {page}").format(file=name, page=verdict.page_in_file)
        if not verdict.matched:
            reason = self._why(verdict)
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

    def _why(self, verdict: PageVerdict) -> str:
        reason = labels.word(labels.INBOX_REASONS, verdict.reason)
        if not verdict.serial:
            return reason
        paper = self.tr("Paper {serial}, page {page}")
        told = paper.format(serial=show_serial(verdict.serial), page=verdict.page)
        return f"{told}. {reason}"

    def _seen_chips(self, verdict: PageVerdict) -> tuple[ChipText, ...]:
        seen = self._seen.get(verdict.form_id, Seen.NONE_ASKED)
        return () if seen is Seen.NONE_ASKED else (labels.state_chip(SEEN, seen),)

    def _matched_chip(self, verdict: PageVerdict) -> ChipText:
        if verdict.missing_pages:
            pages = ", ".join(str(page) for page in verdict.missing_pages)
            text = self.tr("Matched; still missing: {pages}").format(pages=pages)
            return ChipText(sign="clock", word=text, tone=Tone.INFO)
        return ChipText(sign="check-circle", word=self.tr("Matched, complete"), tone=Tone.GOOD)
