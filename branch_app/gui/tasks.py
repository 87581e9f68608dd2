"""Work off the GUI thread: lanes of worker threads; what comes of it arrives on the GUI thread.

Four lanes: `database` (one thread, owns the writer connection, strictly in order), `read` (one
thread, read-only connections), `paper` (one thread, because PDFium may be entered by one thread at
a time) and `work` (network and other slow things).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from branch_app.domain.errors import BranchError
from branch_app.domain.incident import telling
from branch_app.gui.incidents import as_incident

T = TypeVar("T")
Job = Callable[[], T]
Then = Callable[[T], object]
Otherwise = Callable[[BranchError], object]

log = logging.getLogger(__name__)


class Tasks(Protocol):
    """What presenters need: run a job on a lane, then tell its result or its error."""

    def database(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the thread of the writer connection, in order."""
        ...

    def read(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the thread of the read-only connection."""
        ...

    def paper(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the one thread that may enter PDFium."""
        ...

    def work(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on a small pool: network, key derivation."""
        ...


class TaskRunner(QObject):
    """The lanes of the process. Errors that nobody awaits, bugs among them, go to `failed`."""

    failed = Signal(object)
    became_idle = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            name: ThreadPoolExecutor(threads, thread_name_prefix=name)
            for name, threads in (("database", 1), ("read", 1), ("paper", 1), ("work", 2))
        }
        self._pending = 0
        self._is_open = True
        # The only place where results cross threads.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def database(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the thread of the writer connection, in order."""
        self._submit("database", job, then, otherwise)

    def read(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the thread of the read-only connection."""
        self._submit("read", job, then, otherwise)

    def paper(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the one thread that may enter PDFium."""
        self._submit("paper", job, then, otherwise)

    def work(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on a small pool: network, key derivation."""
        self._submit("work", job, then, otherwise)

    def is_idle(self) -> bool:
        """Tell whether every job has ended and its result was told."""
        return self._pending == 0

    def shutdown(self, last: Job[object]) -> None:
        """Drop queued reads and pictures, finish every save in order, then run `last` and end.

        `last` closes the session on the database lane, after the readers have stopped.
        """
        self._is_open = False
        for name in ("read", "paper", "work"):
            self._lanes[name].shutdown(wait=False, cancel_futures=True)
        for name in ("read", "paper"):
            self._lanes[name].shutdown(wait=True)
        closing = self._lanes["database"].submit(last)
        self._lanes["database"].shutdown(wait=True)
        if error := closing.exception():
            log.error("closing failed: %s", telling(error))
        self._lanes["work"].shutdown(wait=True)

    def _submit(
        self, lane: str, job: Job[T], then: Then[T] | None, otherwise: Otherwise | None
    ) -> None:
        if not self._is_open:
            return
        self._pending += 1
        self._lanes[lane].submit(self._run, job, then, otherwise)

    def _run(self, job: Job[T], then: Then[T] | None, otherwise: Otherwise | None) -> None:
        try:
            result = job()
        except BranchError as error:
            self._finished.emit(partial(otherwise or self.failed.emit, error))
        except Exception as error:
            # Whoever awaits it must learn of it too, else a page would stay busy for ever.
            self._finished.emit(partial(otherwise or self.failed.emit, as_incident(error)))
        else:
            self._finished.emit(partial(then, result) if then else _nothing)

    @Slot(object)
    def _deliver(self, tell: Callable[[], object]) -> None:
        if not self._is_open:
            return
        try:
            tell()
        finally:
            self._pending -= 1
            if self._pending == 0:
                self.became_idle.emit()


class TaskScope:
    """The tasks of one session or page: after `close` its late results are dropped.

    Between `hold` and `close` or `resume` nothing new is begun, while what is under way ends and
    tells its result: a save that succeeds is a save, though the window is being locked.
    """

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._is_open = True
        self._is_held = False
        self._held: list[Callable[[], None]] = []

    def hold(self) -> None:
        """Let new jobs wait."""
        self._is_held = True

    def resume(self) -> None:
        """Begin what has waited, in order."""
        self._is_held = False
        held, self._held = self._held, []
        for begin in held:
            begin()

    def close(self) -> None:
        """Tell nothing more to the page that is going away; what waits is never begun."""
        self._is_open = False
        self._held = []

    def database(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the thread of the writer connection, in order."""
        self._begin(
            lambda: self._tasks.database(job, self._guarded(then), self._guarded(otherwise))
        )

    def read(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the thread of the read-only connection."""
        self._begin(lambda: self._tasks.read(job, self._guarded(then), self._guarded(otherwise)))

    def paper(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on the one thread that may enter PDFium."""
        self._begin(lambda: self._tasks.paper(job, self._guarded(then), self._guarded(otherwise)))

    def work(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Run on a small pool: network, key derivation. Touches no database, so it never waits."""
        self._tasks.work(job, self._guarded(then), self._guarded(otherwise))

    def _begin(self, begin: Callable[[], None]) -> None:
        if self._is_held:
            self._held.append(begin)
        elif self._is_open:
            begin()

    def _guarded(self, tell: Callable[[T], object] | None) -> Callable[[T], object] | None:
        if tell is None:
            return None
        return lambda told: tell(told) if self._is_open else None


def _nothing() -> None:
    """Stand for a result that nobody awaits."""
