"""Small files that are whole or absent: written aside, flushed to disk, then renamed."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from branch_app.domain.errors import DiskFull

UNFINISHED = ".part"


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file, readable by this account only, so that a power cut leaves one or the other.

    Raises DiskFull; then the file is as it was.
    """
    aside = path.with_name(f".{path.name}{UNFINISHED}")
    with _disk_full_named(path, aside):
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
        flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make renames and removals in a folder durable; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _disk_full_named(path: Path, aside: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        aside.unlink(missing_ok=True)
        raise DiskFull(file=path.name) from error
