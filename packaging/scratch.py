"""Where the tests keep their files: in memory where there is room, much quicker than a disk.

Each of some eight thousand tests makes and removes databases and folders of its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - where Linux keeps files in memory
# Bytes; many times what the suite was seen to need at once.
WANTED = 4 * 1024**3
_AVAILABLE = re.compile(r"^MemAvailable:\s+(\d+) kB$", re.MULTILINE)


def settings(
    given: Mapping[str, str] = os.environ,
    folder: Path = MEMORY,
    wanted: int = WANTED,
    told_by: Path = Path("/proc/meminfo"),
) -> dict[str, str]:
    """Return `TMPDIR` for the tests, or nothing: somebody has chosen one, or memory is short."""
    if given.get("TMPDIR") or not _has_room(folder, wanted) or _available(told_by) < 2 * wanted:
        return {}
    return {"TMPDIR": str(folder)}


def _has_room(folder: Path, wanted: int) -> bool:
    """Tell whether files of that many bytes (and programs) may be put and started there."""
    if not hasattr(os, "statvfs") or not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return False
    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize >= wanted and not told.f_flag & os.ST_NOEXEC


def _available(told_by: Path) -> int:
    """Return how many bytes of memory programs can still have; 0 where that is not told."""
    try:
        found = _AVAILABLE.search(told_by.read_text("ascii"))
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
