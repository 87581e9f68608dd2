"""What IT is told without a key: that the last opening, or the last night, was refused, and why.

A code and a time beside the database, no personal data; gone after the next one that succeeds.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from branch_app.domain.errors import BranchError, ChainBroken, HeadCheckFailed, HeadOfficeRefused
from branch_app.sync.atomic_file import write_atomically

NAME = "refused.json"
# A chain in question; a wrong password or a busy file says nothing about the workstation.
_TOLD = (ChainBroken, HeadCheckFailed, HeadOfficeRefused)


@dataclass(frozen=True, kw_only=True, slots=True)
class RefusedOpening:
    """The error's code and its reason, if it has one."""

    code: str
    reason: str = ""


@contextmanager
def refusals_noted(folder: Path) -> Iterator[None]:
    """Let the folder tell of a refusal in the block, and forget it after a block that succeeds."""
    try:
        yield
    except _TOLD as error:
        _note(folder, error)
        raise
    (folder / NAME).unlink(missing_ok=True)


def _note(folder: Path, error: BranchError) -> None:
    told = {
        "code": error.code,
        "reason": str(error.details.get("reason", "")),
        "at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
    }
    try:
        write_atomically(folder / NAME, json.dumps(told).encode())
    except (BranchError, OSError):
        # The refusal itself matters more than its note.
        return


def refused_opening(folder: Path) -> RefusedOpening | None:
    """Return what was refused last in this folder, or None."""
    try:
        told = json.loads((folder / NAME).read_bytes())
        return RefusedOpening(code=str(told["code"]), reason=str(told["reason"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
