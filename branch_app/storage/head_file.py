"""The sealed head file beside the database: sequence number and hash of the last journal row.

A damaged or deleted write-ahead log silently drops committed rows; this file remembers them.
The new one is on disk before COMMIT and takes its place after it (`design/sync.md` 1).
"""

from __future__ import annotations

import errno
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from branch_app.domain.errors import DiskFull, Fault, HeadCheckFailed, SealBroken
from branch_app.storage.places import Lent

_FULL = {errno.ENOSPC, errno.EDQUOT}
_TRIES = 50
_PAUSE_SECONDS = 0.02


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """Where a chain stands; a chain is (device, epoch)."""

    epoch: str
    seq: int
    hash: str


class HeadFile:
    """The file of one workstation; every call is made under the lock."""

    def __init__(self, path: Path, lent: Lent) -> None:
        self._path = path
        self._fresh = path.with_name(path.name + ".new")
        self._lent = lent
        self._known: tuple[bytes, Head] | None = None

    def read(self) -> Head:
        """Return the head. Raises HeadCheckFailed when the file is missing or not ours."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError as error:
            raise HeadCheckFailed(reason="missing") from error
        except OSError as error:
            raise HeadCheckFailed(reason="unreadable") from error
        if self._known is not None and self._known[0] == data:
            return self._known[1]
        head = self._opened(data)
        self._known = (data, head)
        return head

    def _opened(self, data: bytes) -> Head:
        try:
            epoch, seq, hash_ = self._lent.open_head(data)
        except (SealBroken, ValueError) as error:
            raise HeadCheckFailed(reason="seal") from error
        return Head(epoch=epoch, seq=seq, hash=hash_)

    def prepared(self) -> Head | None:
        """Return the head that was about to take its place, None when there is none of ours."""
        try:
            return self._opened(self._fresh.read_bytes())
        except (OSError, HeadCheckFailed):
            return None

    def prepare(self, head: Head) -> None:
        """Write the next head durably beside the present one. Raises DiskFull, Fault."""
        data = self._lent.seal_head(head.epoch, head.seq, head.hash)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        try:
            with open(os.open(self._fresh, flags, 0o600), "wb") as file:  # noqa: PTH123 - the mode
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            # Its name too: after a power cut it alone tells that the unit ahead is our own.
            _flush_folder(self._path.parent)
        except OSError as error:
            if error.errno in _FULL:
                raise DiskFull(file=self._path.name) from error
            raise Fault(file=self._path.name, reason="not_writable") from error
        self._known = (data, head)

    def replace(self) -> None:
        """Let the prepared head take its place. Raises Fault when the file cannot be replaced.

        A virus scanner on Windows may hold the file for a moment: try for a second.
        """
        try:
            self._replace_patiently()
            _flush_folder(self._path.parent)
        except OSError as error:
            raise Fault(file=self._path.name, reason="not_writable") from error

    def _replace_patiently(self) -> None:
        for _ in range(_TRIES - 1):
            try:
                self._fresh.replace(self._path)
            except PermissionError:
                time.sleep(_PAUSE_SECONDS)
            else:
                return
        self._fresh.replace(self._path)


def _flush_folder(folder: Path) -> None:
    # Windows has no handle of a folder to flush; its renames are journalled by NTFS.
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
