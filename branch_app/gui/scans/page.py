"""The scan page: a place to drop, what became of each page, and the inbox."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.ink import Seen
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.likely_paper import LikelyPaper
from branch_app.domain.scan import InboxPage, PageVerdict
from branch_app.gui.desk import Desk
from branch_app.gui.focus import focus_in
from branch_app.gui.page import Entries, KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import shortcut
from branch_app.gui.parts.scrolling import scroll_area, scroll_to
from branch_app.gui.photographs.escape import takes_escape
from branch_app.gui.preferences import Preferences
from branch_app.gui.program import Program
from branch_app.gui.scans.drop_area import DropArea
from branch_app.gui.scans.inbox_pane import InboxPane, Typed
from branch_app.gui.scans.looks_card import LooksCard
from branch_app.gui.scans.presenter import ScansPresenter
from branch_app.gui.scans.scan_card import ScanCard
from branch_app.gui.scans.verdict import Unreadable
from branch_app.gui.scans.verdicts_card import VerdictsCard
from branch_app.gui.told import number, word, words

POLL_MS = 3000
MARGIN = 12


class ScansPage(Page):
    """Signed papers come back here."""

    paper_chosen = Signal(str, str)
    look_asked = Signal(str, str)

    def __init__(
        self, parent: QWidget, desk: Desk, program: Program, preferences: Preferences
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scans_page")
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
        self._scroll = scroll_area(self)
        ground = QWidget(self._scroll.viewport())
        self.drop = DropArea(ground, program.watched_folder())
        took = self.presenter.take_verdicts
        self.scan = ScanCard(ground, desk, program.scanner(), preferences, took)
        self.scanned = VerdictsCard(ground)
        self.verdicts = self.scanned.verdicts
        self.looks = LooksCard(ground, desk)
        self.inbox = InboxPane(ground, desk)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self.scan)
        column.addWidget(self.drop)
        column.addWidget(self.scanned, 1)
        column.addWidget(self.looks)
        column.addWidget(self.inbox)
        self._column = column
        self._scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _wire(self) -> None:
        self.drop.files_given.connect(self.presenter.add_files)
        self.inbox.chosen.connect(self.presenter.choose)
        self.inbox.pages.clicked.connect(self._show_inbox)
        self.scanned.opened.connect(self._open)
        self.looks.look_asked.connect(self.look_asked)
        self.inbox.attach_asked.connect(self.presenter.attach)
        self.inbox.aside_asked.connect(self.presenter.set_aside)
        shortcut(self, "F9", self.scan.scan)
        shortcut(self, "Ctrl+T", self.looks.focus_first)
        shortcut(self, "Ctrl+I", self._focus_inbox)
        for keys, act in (("Ctrl+O", self.drop.choose), ("F5", self._look_again)):
            shortcut(self, keys, act)

    def retranslate(self) -> None:
        """Say nothing: each part says itself."""

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            ("F9", self.tr("Scan")),
            ("Esc", self.tr("Stop the scanner")),
            ("Ctrl+O", self.tr("Choose files")),
            ("F5", self.tr("Look for scanners and into the scanner folder now")),
            ("Ctrl+T", self.tr("Papers to be looked at")),
            ("Ctrl+I", self.tr("Waiting pages")),
            ("Ctrl++, Ctrl+-, Ctrl+0", self.tr("Larger, smaller, fit the width")),
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
        self.presenter.stop()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture of a waiting page as low as the window is."""
        super().resizeEvent(event)
        self.inbox.keep_in_sight(event.size().height() - 2 * MARGIN)

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
        self.scanned.add(verdicts)

    def show_seen(self, form_id: str, seen: Seen) -> None:
        """Show beside the pages of a paper whether its signature was seen on them."""
        self.scanned.show_seen(form_id, seen)

    def add_unreadable(self, file: str) -> None:
        """Show that a file could not be read."""
        self.scanned.add([Unreadable(file=file)])

    def show_inbox(self, pages: Sequence[InboxPage]) -> None:
        """Show the pages that wait for a person."""
        self.inbox.show_pages(pages)
        self._column.setStretchFactor(self.inbox, 3 if pages else 0)
        self.scanned.give_way(is_asked=bool(pages))

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
        is_clear = self.scanned.seen.get(form.id, Seen.SEEN) in {Seen.SEEN, Seen.NONE_ASKED}
        way = self.paper_chosen if is_clear else self.look_asked
        way.emit(form.applicant_id, form.id)

    def _open(self, verdict: PageVerdict) -> None:
        if verdict.matched:
            self.presenter.open_paper(verdict.serial)
        elif verdict.inbox_id:
            self.presenter.choose(verdict.inbox_id)
            self._focus_inbox()

    def _show_inbox(self) -> None:
        """Bring the inbox to the top of what is in sight."""
        scroll_to(self._scroll.verticalScrollBar(), max(0, self.inbox.y() - MARGIN))

    def _focus_inbox(self) -> None:
        if self.inbox.is_waiting:
            # The keys come along: what has them is kept in sight.
            self.inbox.pages.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._show_inbox()

    def _look_again(self) -> None:
        self.presenter.look_again()
        self.scan.presenter.look()
        self.presenter.load()
        self.looks.load()
