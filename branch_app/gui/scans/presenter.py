"""Taking scanned files in, and tying pages of the inbox to papers by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.ink import PageInk, Seen, signature_seen
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.likely_paper import LikelyPaper, neighbours
from branch_app.domain.scan import InboxPage, PageVerdict
from branch_app.domain.serials import show_serial
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.program import Program
from branch_app.gui.scans.intake import Intake
from branch_app.gui.scans.likely import Opened, open_page
from branch_app.gui.scans.measuring import Measuring
from branch_app.services.ink_checks import DueScan

CHANGED = frozenset(
    {
        RecordKind.INBOX_PAGE,
        RecordKind.ISSUED_FORM,
        RecordKind.CONSENT,
        RecordKind.APPLICANT,
    }
)


class ScansView(Protocol):
    """What the presenter asks of the page."""

    def show_progress(self, done: int, total: int) -> None:
        """Show how many files are read; all done hides it."""
        ...

    def add_verdicts(self, verdicts: Sequence[PageVerdict]) -> None:
        """Show what became of these pages, above the older ones."""
        ...

    def show_seen(self, form_id: str, seen: Seen) -> None:
        """Show beside the pages of a paper whether its signature was seen on them."""
        ...

    def add_unreadable(self, file: str) -> None:
        """Show that a file could not be read."""
        ...

    def show_inbox(self, pages: Sequence[InboxPage]) -> None:
        """Show the pages that wait for a person."""
        ...

    def show_picture(
        self, page: InboxPage | None, image: bytes, likely: Sequence[LikelyPaper] = ()
    ) -> None:
        """Show the picture of a waiting page with the papers it likely belongs to, or none."""
        ...

    def show_problem(self, code: str) -> None:
        """Show a problem of the manual entry: `serial` or `page`; empty clears."""
        ...

    def lead_to(self, form: IssuedForm) -> None:
        """Lead to this paper in its person's file."""
        ...


class ScansPresenter:
    """Verbs of the scan page; the files come through its intake."""

    def __init__(self, view: ScansView, desk: Desk, program: Program) -> None:
        self._view = view
        self._desk = desk
        self._inbox: dict[str, InboxPage] = {}
        self._beside: dict[str, frozenset[str]] = {}
        self._chosen = ""
        self._intake = Intake(self, desk, program)
        self._matched = 0
        self._waiting = 0
        self._measuring = Measuring(desk, self._measured)
        desk.changes.changed.connect(self._changed)

    def load(self) -> None:
        """Load the inbox; measure what a lock or a crash left unmeasured."""
        self._measuring.look()
        self._desk.tasks.database(self._desk.services.scans.waiting, self._show_inbox)

    def add_files(self, files: Sequence[Path]) -> None:
        """Take these files in; the originals stay where they are."""
        self._intake.add(files)

    def stop(self) -> None:
        """Take no more files in: the page is left for the lock."""
        self._intake.stop()

    def take_verdicts(self, verdicts: Sequence[PageVerdict]) -> None:
        """Tell of pages that a scanner gave and that are stored, as of those of files."""
        self.stored(verdicts)
        if not self._intake.is_busy:
            self.finished()

    def untaken(self) -> list[Path]:
        """Return the files given by hand that are not stored yet, in order."""
        return self._intake.untaken()

    @property
    def chosen(self) -> str:
        """Return the id of the waiting page whose picture is shown, or an empty string."""
        return self._chosen

    def poll(self) -> None:
        """Look for complete files in the watched folder, off the GUI thread."""
        self._intake.poll()

    def look_again(self) -> None:
        """Look into the watched folder now, for files too that could not be stored before."""
        self._intake.poll(at_once=True)

    def choose(self, inbox_id: str) -> None:
        """Show the picture of a waiting page."""
        if inbox_id == self._chosen or inbox_id not in self._inbox:
            return
        self._chosen = inbox_id
        page = self._inbox[inbox_id]
        self._view.show_problem("")
        self._desk.tasks.database(
            lambda: open_page(self._desk, page, self._beside.get(inbox_id, frozenset())),
            lambda opened: self._show_picture(page, opened),
        )

    def attach(self, serial: str, page_number: int) -> None:
        """Tie the chosen page to a paper by hand."""
        inbox_id = self._chosen
        if not inbox_id:
            return
        if not serial.strip():
            self._view.show_problem("serial")
            return
        self._view.show_problem("")
        self._desk.tasks.database(
            lambda: self._desk.services.scans.attach(inbox_id, serial, page_number),
            self._attached,
            self._not_attached,
        )

    def set_aside(self) -> None:
        """Erase the picture of a page that is no paper of ours."""
        inbox_id = self._chosen
        if not inbox_id:
            return
        self._desk.tasks.database(
            lambda: self._desk.services.scans.set_aside(inbox_id), lambda _done: self._aside()
        )

    def reading(self, done: int, total: int) -> None:
        """Show how many of the files are read."""
        self._view.show_progress(done, total)

    def stored(self, verdicts: Sequence[PageVerdict]) -> None:
        """Show what became of pages that are stored."""
        self._matched += sum(1 for verdict in verdicts if verdict.matched)
        self._waiting += sum(1 for verdict in verdicts if verdict.inbox_id and not verdict.matched)
        self._beside |= neighbours([(one.inbox_id, one.serial * one.matched) for one in verdicts])
        self._view.add_verdicts(verdicts)

    def unreadable(self, file: Path) -> None:
        """Show that a file could not be read or stored."""
        self._view.add_unreadable(file.name)

    def finished(self) -> None:
        """Tell how many pages were taken in, and load the inbox."""
        if self._matched or self._waiting:
            tone = Tone.WARNING if self._waiting else Tone.GOOD
            self._desk.notices.tell(
                "scans_taken", tone, matched=self._matched, waiting=self._waiting
            )
            self._matched = self._waiting = 0
            self._desk.changes.tell(CHANGED)
        self.load()

    def open_paper(self, serial: str) -> None:
        """Lead to a matched paper in its person's file."""
        self._desk.tasks.database(
            lambda: self._desk.services.forms.by_serial(serial), self._view.lead_to
        )

    def _measured(self, due: DueScan, pages: Sequence[PageInk]) -> None:
        seen = signature_seen(pages)
        self._view.show_seen(due.form_id, seen)
        if seen is Seen.NOT_SEEN:
            told = show_serial(due.serial)
            self._desk.notices.tell("signature_not_seen", Tone.WARNING, serial=told)

    def _changed(self, kinds: frozenset[RecordKind]) -> None:
        # Answers entered beside the paper are compared with its scan.
        if RecordKind.ISSUED_FORM in kinds:
            self._measuring.look()

    def _show_inbox(self, pages: Sequence[InboxPage]) -> None:
        self._inbox = {page.id: page for page in pages}
        self._view.show_inbox(pages)
        if self._chosen not in self._inbox:
            self._chosen = ""
            self._view.show_picture(None, b"")
            if pages:
                self.choose(pages[0].id)

    def _show_picture(self, page: InboxPage, opened: Opened) -> None:
        if page.id == self._chosen:
            self._view.show_picture(page, opened.image, opened.likely)

    def _attached(self, verdict: PageVerdict) -> None:
        self._desk.notices.tell("page_attached", serial=show_serial(verdict.serial))
        self._view.add_verdicts([verdict])
        self._measuring.look()
        self._desk.changes.tell(CHANGED)
        self.load()

    def _not_attached(self, error: BranchError) -> None:
        self._view.show_problem("serial" if error.code == "not_found" else "page")
        self._desk.notices.report(error)

    def _aside(self) -> None:
        self._desk.notices.tell("page_set_aside")
        self._desk.changes.tell(CHANGED)
        self.load()
