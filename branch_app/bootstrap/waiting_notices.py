"""What IT is told without a key: until when the credit bureau is to be told of applications (K49).

Times alone beside the database, of what waited when the last session ended; no personal data.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Sequence
from pathlib import Path

from branch_app.domain.errors import BranchError
from branch_app.sync.atomic_file import write_atomically

NAME = "notices.json"
log = logging.getLogger(__name__)


def note_due(folder: Path, due: Sequence[dt.datetime]) -> None:
    """Let the folder tell these times; without any there is no file. Never fails a closing."""
    try:
        if due:
            told = sorted(at.astimezone(dt.UTC).isoformat(timespec="seconds") for at in due)
            write_atomically(folder / NAME, json.dumps(told).encode())
        else:
            (folder / NAME).unlink(missing_ok=True)
    except (BranchError, OSError):
        log.warning("health does not know which notices wait")


def noted_due(folder: Path) -> tuple[dt.datetime, ...]:
    """Return the times; what cannot be read is none."""
    try:
        told = json.loads((folder / NAME).read_bytes())
        times = tuple(dt.datetime.fromisoformat(text) for text in told)
    except (OSError, ValueError, TypeError):
        return ()
    return tuple(at for at in times if at.tzinfo is not None)
