"""The watched folder into which a scanner writes: files are offered once complete.

Nothing is removed before the caller says that the file is stored and verified. No thread, no
Qt: somebody calls `poll` every few seconds.
"""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import NamedTuple

from branch_app.domain.errors import BadInput

SUFFIXES = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"})
_TEMPORARY = re.compile(r"[.~$]|.*(?:\.tmp|\.part|\.partial|\.crdownload)\.")


class _Look(NamedTuple):
    size: int
    changed: int


class WatchedFolder:
    """Offers each complete file once; a file that changes afterwards is offered again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: dict[Path, _Look] = {}
        self._offered: dict[Path, _Look] = {}
        self._stored: dict[Path, _Look] = {}

    @property
    def stuck(self) -> tuple[Path, ...]:
        """Files that are stored but could not be removed; each `poll` tries again."""
        return tuple(sorted(self._stored))

    def poll(self) -> tuple[Path, ...]:
        """Return files that did not change since the last call, oldest first.

        Raises BadInput (`reason=folder_missing`) when the folder cannot be read.
        """
        for file in self.stuck:
            self.done(file)
        now = self._looks()
        ready = [
            file
            for file, look in now.items()
            if self._seen.get(file) == look
            and self._offered.get(file) != look
            and self._stored.get(file) != look
            and _is_free(file)
        ]
        self._seen = now
        self._offered = {file: look for file, look in self._offered.items() if file in now}
        self._stored = {file: look for file, look in self._stored.items() if file in now}
        self._offered.update((file, now[file]) for file in ready)
        return tuple(sorted(ready, key=lambda file: (now[file].changed, file.name)))

    def done(self, file: Path) -> bool:
        """Remove a file whose content is stored and verified; tell whether it is gone.

        A file that changed since it was offered is kept and offered again.
        """
        taken = self._offered.pop(file, None) or self._stored.pop(file, None)
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

    def _looks(self) -> dict[Path, _Look]:
        try:
            files = sorted(self._path.iterdir())
        except OSError as error:
            raise BadInput(file=self._path.name, reason="folder_missing") from error
        wanted = (f for f in files if f.suffix.lower() in SUFFIXES and not _TEMPORARY.match(f.name))
        looks = ((file, _look(file)) for file in wanted)
        return {file: look for file, look in looks if look is not None and look.size > 0}


def _look(file: Path) -> _Look | None:
    """Return size and time of a plain file, None for anything else."""
    try:
        status = file.lstat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return _Look(status.st_size, status.st_mtime_ns)


def _is_free(file: Path) -> bool:
    """Tell whether the file can be opened: on Windows not while its writer holds it."""
    try:
        with file.open("rb"):
            return True
    except OSError:
        return False
