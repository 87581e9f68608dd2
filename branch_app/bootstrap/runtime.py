"""Refuses the one pair of Python and PySide6 that is known to kill the process.

PySide6 6.12 loses a reference to None with each void call; before Python 3.12 None can run out
(docs/decisions/0001-pyside6-6.11.3-everywhere.md).
"""

from __future__ import annotations

import sys
from importlib import metadata

from branch_app.domain.errors import SystemUnsupported

_IMMORTAL_NONE = (3, 12)
_LOSES_NONE = (6, 12)


def refuse_bad_runtime() -> None:
    """Look at what runs, without importing Qt. Raises SystemUnsupported for the bad pair."""
    try:
        pyside = metadata.version("PySide6-Essentials")
    except metadata.PackageNotFoundError:
        return
    if is_bad_pair(sys.version_info[:2], pyside):
        raise SystemUnsupported(reason="pyside6_loses_none", pyside=pyside)


def is_bad_pair(python: tuple[int, int], pyside: str) -> bool:
    """Tell whether this PySide6 would abort this Python after some thousand calls."""
    major, minor = pyside.split(".")[:2]
    return python < _IMMORTAL_NONE and (int(major), int(minor)) >= _LOSES_NONE
