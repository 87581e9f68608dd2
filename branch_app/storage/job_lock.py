"""The lock of a long job, let go by the system when its process ends, however it ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from branch_app.domain.errors import AlreadyRunning, Fault


class FileJobLock:
    """One job at a time in a data folder; nobody waits."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the lock as long as it is entered. Raises AlreadyRunning, Fault."""
        lock = FileLock(self._path, mode=0o600, timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise AlreadyRunning(file=self._path.name) from error
        except OSError as error:
            raise Fault(file=self._path.name, reason="not_writable") from error
        try:
            yield
        finally:
            lock.release()
