"""Files given by hand and files of the watched folder, read and stored one after another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from branch_app.domain.errors import BadInput, BranchError, DiskFull, ScanUnreadable
from branch_app.domain.scan import LARGEST_FILE, FileLook, PageVerdict, ScannedPage
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.program import Program


class IntakeView(Protocol):
    """Whom the intake tells how it goes."""

    def reading(self, done: int, total: int) -> None:
        """So many files of so many are read."""
        ...

    def stored(self, verdicts: Sequence[PageVerdict]) -> None:
        """Tell what became of the pages of a file."""
        ...

    def unreadable(self, file: Path) -> None:
        """Tell that a file could not be read or stored."""
        ...

    def finished(self) -> None:
        """Tell that no file is left."""
        ...


class _Gone(BadInput):
    """The file is there no more: renamed by its scanner, or taken by another program."""


class _File(NamedTuple):
    path: Path
    is_watched: bool


class Intake:
    """The queue of files; each is read off the GUI thread, then stored on the database lane."""

    def __init__(self, view: IntakeView, desk: Desk, program: Program) -> None:
        self._view = view
        self._desk = desk
        self._program = program
        self._queue: list[_File] = []
        self._under_way: list[_File] = []
        self._troubled: set[Path] = set()
        self._behind: set[Path] = set()
        self._total = 0
        self._is_polling = False
        self._is_stopped = False
        self._found: Sequence[Path] = ()
        self._is_folder_missed = False

    @property
    def is_busy(self) -> bool:
        """Tell whether a file is under way."""
        return bool(self._under_way)

    def add(self, files: Sequence[Path]) -> None:
        """Take these files in; the originals stay where they are."""
        self._enqueue([_File(file, is_watched=False) for file in files])

    def untaken(self) -> list[Path]:
        """Return the files given by hand that are not stored yet, in order.

        A name of an older character set cannot be kept over the lock; the file stays where it is.
        """
        by_hand = [file.path for file in self._pending() if not file.is_watched]
        return [file for file in by_hand if _is_text(str(file))]

    def poll(self, *, at_once: bool = False) -> None:
        """Look for complete files in the watched folder, off the GUI thread."""
        if self._is_polling or self._program.watched_folder() is None:
            return
        self._is_polling = True
        self._desk.tasks.work(lambda: self._look(at_once=at_once), self._polled, self._not_polled)

    def stop(self) -> None:
        """Leave what is not stored yet to the folder: it is offered again after the lock."""
        self._is_stopped = True
        watched = [file.path for file in self._pending() if file.is_watched]
        self._queue.clear()
        self._leave([*self._found, *watched], to_rest=False)

    def _look(self, *, at_once: bool) -> Sequence[Path]:
        """Look into the folder (work lane); what is found while the page goes away is left."""
        self._found = self._program.new_scans(at_once=at_once)
        if self._is_stopped:
            self._program.scans_left(self._found, to_rest=False)
        return self._found

    def _leave(self, files: Sequence[Path], *, to_rest: bool) -> None:
        # Not here: the folder may be a share that does not answer.
        self._desk.tasks.work(lambda: self._program.scans_left(files, to_rest=to_rest))

    def _pending(self) -> list[_File]:
        return [*self._under_way, *self._queue]

    def _enqueue(self, files: Sequence[_File]) -> None:
        self._queue += files
        self._total += len(files)
        self._tell_progress()
        if not self._under_way:
            self._read_next()

    def _tell_progress(self) -> None:
        self._view.reading(self._total - len(self._queue), self._total)

    def _read_next(self) -> None:
        self._tell_progress()
        self._under_way.clear()
        if not self._queue:
            self._total = 0
            self._view.finished()
            return
        file = self._queue.pop(0)
        self._under_way.append(file)
        self._desk.tasks.paper(
            lambda: self._read(file.path),
            lambda read: self._store(file, *read),
            lambda error: self._failed(file, error),
        )

    def _read(self, path: Path) -> tuple[FileLook, Sequence[ScannedPage]]:
        """Return the pages (paper lane), and how the file looked before it was read."""
        look, data = _content_of(path)
        return look, self._desk.services.scans.read(data, path.name)

    def _store(self, file: _File, look: FileLook, pages: Sequence[ScannedPage]) -> None:
        self._desk.tasks.database(
            lambda: self._desk.services.scans.add(pages, file.path.name),
            lambda verdicts: self._stored(file, look, verdicts),
            lambda error: self._failed(file, error),
        )

    def _stored(self, file: _File, look: FileLook, verdicts: Sequence[PageVerdict]) -> None:
        self._troubled.discard(file.path)
        self._behind.discard(file.path)
        self._view.stored(verdicts)
        if file.is_watched:
            # What has come under this name since it was read is another scan.
            self._desk.tasks.work(lambda: self._program.scan_stored(file.path, look), self._removed)
        self._read_next()

    def _removed(self, is_removed: object) -> None:
        if not is_removed:
            self._desk.notices.tell("original_kept", Tone.WARNING)

    def _failed(self, file: _File, error: BranchError) -> None:
        if file.is_watched and isinstance(error, _Gone):
            # Under another name it is offered again; what somebody took away is nobody's trouble.
            self._read_next()
            return
        # A file that is tried again every minute is told of once; its content is tried once.
        is_new = file.path not in self._troubled or isinstance(error, ScanUnreadable)
        if is_new:
            self._view.unreadable(file.path)
        if not file.is_watched:
            self._desk.notices.report(error, again=lambda: self.add([file.path]))
        else:
            self._troubled.add(file.path)
            if is_new or isinstance(error, DiskFull):
                self._desk.notices.report(error, again=lambda: self.poll(at_once=True))
            if not isinstance(error, ScanUnreadable):
                self._leave_to_rest(file, error)
        self._read_next()

    def _leave_to_rest(self, file: _File, error: BranchError) -> None:
        """Try later what failed for another reason than its content, and what comes behind it.

        A full disk would refuse each of two hundred files, and tell so each time.
        """
        if not isinstance(error, DiskFull):
            self._behind.add(file.path)
        left = [file, *(one for one in self._queue if one.is_watched)]
        self._queue = [one for one in self._queue if not one.is_watched]
        self._leave([one.path for one in left], to_rest=True)

    def _polled(self, files: Sequence[Path]) -> None:
        self._is_polling = self._is_folder_missed = False
        self._found = ()
        pending = {file.path for file in self._pending() if file.is_watched}
        fresh = [_File(file, is_watched=True) for file in files if file not in pending]
        # What failed before comes last: it must not keep the others from being tried.
        fresh.sort(key=lambda file: file.path in self._behind)
        if fresh:
            self._enqueue(fresh)

    def _not_polled(self, error: BranchError) -> None:
        self._is_polling = False
        # The folder is looked at every few seconds: one notice is enough until it is back.
        if not self._is_folder_missed:
            self._is_folder_missed = True
            self._desk.notices.report(error)


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _content_of(file: Path) -> tuple[FileLook, bytes]:
    """Return look and content; of a file that is larger than any scan nothing is read."""
    try:
        status = file.lstat()
        look = FileLook(status.st_size, status.st_mtime_ns)
        with file.open("rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise _Gone(reason="file") from error
    except OSError as error:
        raise BadInput(reason="file") from error
    if len(data) > LARGEST_FILE:
        raise ScanUnreadable(file=file.name, reason="too_large")
    return look, data
