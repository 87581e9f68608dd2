"""Taking scanned files in, and tying pages of the inbox to papers by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BadInput, BranchError
from branch_app.domain.ink import PageInk, Seen, signature_seen
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.likely_paper import LikelyPaper, neighbours
from branch_app.domain.scan import InboxPage, PageVerdict, ScannedPage
from branch_app.domain.serials import show_serial
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.program import Program
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

    def add_unreadable(self, file: str, error: BranchError) -> None:
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
    """Verbs of the scan page. Files are read one after another, each off the GUI thread."""

    def __init__(self, view: ScansView, desk: Desk, program: Program) -> None:
        self._view = view
        self._desk = desk
        self._program = program
        self._inbox: dict[str, InboxPage] = {}
        self._beside: dict[str, frozenset[str]] = {}
        self._chosen = ""
        self._queue: list[tuple[Path, bool]] = []
        self._under_way: list[Path] = []
        self._known: set[Path] = set()
        self._total = 0
        self._is_reading = False
        self._is_polling = False
        self._is_folder_missed = False
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
        self._enqueue([(file, False) for file in files])

    def take_verdicts(self, verdicts: Sequence[PageVerdict]) -> None:
        """Tell of pages that a scanner gave and that are stored, as of those of files."""
        self._tell(verdicts)
        if not self._is_reading:
            self._finish()

    def untaken(self) -> list[Path]:
        """Return the files given by hand that are not stored yet, in order."""
        return [*self._under_way, *(file for file, is_watched in self._queue if not is_watched)]

    @property
    def chosen(self) -> str:
        """Return the id of the waiting page whose picture is shown, or an empty string."""
        return self._chosen

    def poll(self) -> None:
        """Look for complete files in the watched folder, off the GUI thread."""
        if self._is_polling or self._program.watched_folder() is None:
            return
        self._is_polling = True
        self._desk.tasks.work(self._program.new_scans, self._polled, self._not_polled)

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

    def _enqueue(self, files: Sequence[tuple[Path, bool]]) -> None:
        self._queue += files
        self._total += len(files)
        self._view.show_progress(self._total - len(self._queue), self._total)
        if not self._is_reading:
            self._read_next()

    def _read_next(self) -> None:
        self._view.show_progress(self._total - len(self._queue), self._total)
        if not self._queue:
            self._finish()
            return
        self._is_reading = True
        file, is_watched = self._queue.pop(0)
        self._under_way = [] if is_watched else [file]
        scans = self._desk.services.scans
        self._desk.tasks.paper(
            lambda: scans.read(_bytes_of(file), file.name),
            lambda pages: self._store(file, pages, is_watched=is_watched),
            lambda error: self._unreadable(file, error),
        )

    def _store(self, file: Path, pages: Sequence[ScannedPage], *, is_watched: bool) -> None:
        self._desk.tasks.database(
            lambda: self._desk.services.scans.add(pages, file.name),
            lambda verdicts: self._stored(file, verdicts, is_watched=is_watched),
            lambda error: self._unreadable(file, error),
        )

    def _stored(self, file: Path, verdicts: Sequence[PageVerdict], *, is_watched: bool) -> None:
        self._under_way = []
        self._tell(verdicts)
        if is_watched:
            self._desk.tasks.work(
                lambda: self._program.scan_stored(file),
                lambda is_removed: self._removed(file, is_removed=is_removed),
            )
        self._read_next()

    def _tell(self, verdicts: Sequence[PageVerdict]) -> None:
        self._matched += sum(1 for verdict in verdicts if verdict.matched)
        self._waiting += sum(1 for verdict in verdicts if verdict.inbox_id and not verdict.matched)
        self._beside |= neighbours([(one.inbox_id, one.serial * one.matched) for one in verdicts])
        self._view.add_verdicts(verdicts)

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

    def _unreadable(self, file: Path, error: BranchError) -> None:
        self._under_way = []
        self._view.add_unreadable(file.name, error)
        self._desk.notices.report(error, again=lambda: self.add_files([file]))
        self._read_next()

    def _finish(self) -> None:
        self._is_reading = False
        self._total = 0
        if self._matched or self._waiting:
            tone = Tone.WARNING if self._waiting else Tone.GOOD
            self._desk.notices.tell(
                "scans_taken", tone, matched=self._matched, waiting=self._waiting
            )
            self._matched = self._waiting = 0
            self._desk.changes.tell(CHANGED)
        self.load()

    def _polled(self, files: Sequence[Path]) -> None:
        self._is_polling = False
        self._is_folder_missed = False
        fresh = [file for file in files if file not in self._known]
        self._known.update(fresh)
        if fresh:
            self._enqueue([(file, True) for file in fresh])

    def _not_polled(self, error: BranchError) -> None:
        self._is_polling = False
        # The folder is looked at every few seconds: one notice is enough until it is back.
        if not self._is_folder_missed:
            self._is_folder_missed = True
            self._desk.notices.report(error)

    def _removed(self, file: Path, *, is_removed: bool) -> None:
        # A file that stays must not be read again; the name of one that went may come back.
        if is_removed:
            self._known.discard(file)
        else:
            self._desk.notices.tell("original_kept", Tone.WARNING)

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


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise BadInput(reason="file") from error
