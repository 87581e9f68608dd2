"""The watched folder into which a scanner writes: files are offered once complete.

Nothing is removed before the caller says that the file is stored and verified. No thread, no
Qt: somebody calls `poll` every few seconds; a lock, since `done` may come from another thread.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable
from pathlib import Path
from threading import RLock

from branch_app.domain.errors import BadInput
from branch_app.domain.scan import FileLook

SUFFIXES = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"})
_TEMPORARY = re.compile(r"[.~$]|.*(?:\.tmp|\.part|\.partial|\.crdownload)\.")
# For how many calls of `poll` a file rests that could not be stored: a minute at 5 seconds a call.
_REST = 12
# After so many calls, five minutes, a file that nobody may open is offered: that is then told.
_SHUT = 60


class WatchedFolder:
    """Offers each complete file once; one that changes afterwards or is left is offered again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = RLock()
        self._seen: dict[Path, FileLook] = {}
        self._offered: dict[Path, FileLook] = {}
        self._stored: dict[Path, FileLook] = {}
        self._resting: dict[Path, int] = {}
        self._shut: dict[Path, int] = {}

    @property
    def stuck(self) -> tuple[Path, ...]:
        """Files that are stored but could not be removed; each `poll` tries again."""
        with self._lock:
            return tuple(sorted(self._stored))

    def poll(self, *, at_once: bool = False) -> tuple[Path, ...]:
        """Return files that did not change since the last call, oldest first.

        Those that were left to rest too, if it is `at_once`; one that cannot be opened only after
        some minutes, so that somebody is told of it. Raises BadInput
        (`reason=folder_missing`) when the folder cannot be read.
        """
        with self._lock:
            for file in self.stuck:
                self._remove(file, self._stored.pop(file))
            now = self._looks()
            self._pass_rests(now, at_once=at_once)
            due = [file for file, look in now.items() if self._is_due(file, look)]
            ready = [file for file in due if _is_free(file) or self._shut.get(file, 0) >= _SHUT]
            self._shut = {file: self._shut.get(file, 0) + 1 for file in due if file not in ready}
            self._seen = now
            self._offered = {file: look for file, look in self._offered.items() if file in now}
            self._stored = {file: look for file, look in self._stored.items() if file in now}
            self._offered.update((file, now[file]) for file in ready)
        return tuple(sorted(ready, key=lambda file: (now[file].changed, file.name)))

    def done(self, file: Path, read: FileLook) -> bool:
        """Remove a file whose content is stored and verified; tell whether it is gone.

        `read` are its size and time (ns) from before it was read: one that changed since is kept
        and offered again.
        """
        with self._lock:
            is_offered = self._offered.pop(file, None) is not None
            return self._remove(file, read) if is_offered else _look(file) is None

    def _remove(self, file: Path, taken: FileLook) -> bool:
        look = _look(file)
        if look is None:
            return True
        if look != taken:
            return False
        try:
            file.unlink()
        except OSError:
            self._stored[file] = look
            return False
        self._seen.pop(file, None)
        return True

    def leave(self, files: Iterable[Path], *, to_rest: bool) -> None:
        """Offer files again that were offered and not stored; `to_rest`: after a minute only."""
        with self._lock:
            for file in files:
                if self._offered.pop(file, None) is not None and to_rest:
                    self._resting[file] = _REST

    def _pass_rests(self, now: dict[Path, FileLook], *, at_once: bool) -> None:
        left = {file: calls - 1 for file, calls in self._resting.items() if file in now}
        self._resting = {file: calls for file, calls in left.items() if calls > 0 and not at_once}

    def _is_due(self, file: Path, look: FileLook) -> bool:
        return (
            self._seen.get(file) == look
            and self._offered.get(file) != look
            and self._stored.get(file) != look
            and file not in self._resting
        )

    def _looks(self) -> dict[Path, FileLook]:
        try:
            files = sorted(self._path.iterdir())
        except OSError as error:
            raise BadInput(file=self._path.name, reason="folder_missing") from error
        wanted = (f for f in files if f.suffix.lower() in SUFFIXES and not _TEMPORARY.match(f.name))
        looks = ((file, _look(file)) for file in wanted)
        return {file: look for file, look in looks if look is not None and look.size > 0}


def _look(file: Path) -> FileLook | None:
    """Return size and time of a plain file, None for anything else."""
    try:
        status = file.lstat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return FileLook(status.st_size, status.st_mtime_ns)


def _is_free(file: Path) -> bool:
    """Tell whether the file can be opened: on Windows not while its writer holds it."""
    try:
        with file.open("rb"):
            return True
    except OSError:
        return False
