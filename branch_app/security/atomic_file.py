"""Replacing a small file so that a reader finds the old or the new one, whatever happens between.

Also the lock that keeps two processes from replacing the same file at once.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from branch_app.domain.errors import AlreadyRunning, DiskFull, Fault

_FULL = {errno.ENOSPC, errno.EDQUOT}


def replace_file(path: Path, data: bytes) -> None:
    """Write, flush to the disk and rename over; readable by this account only.

    Raises DiskFull or Fault (`file`, `reason`); then the old file is untouched.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        _write(fresh, data)
        fresh.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(file=path.name) from error
        raise Fault(file=path.name, reason="not_writable") from error


def _write(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags, 0o600), "wb") as file:  # noqa: PTH123 - mode at creation
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    # Windows has no handle of a folder to flush; its rename is journalled by NTFS.
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock beside this file; the system drops it when the process dies.

    Raises AlreadyRunning when another process keeps it (Windows, after ten seconds), Fault when
    the lock cannot be made.
    """
    try:
        handle = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise Fault(file=path.name, reason="not_writable") from error
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        except OSError as error:
            raise AlreadyRunning from error
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
