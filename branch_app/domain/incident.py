"""Unexpected errors: one kind of number everywhere, and what may be told of them: no values."""

from __future__ import annotations

import logging
import secrets
import traceback
from dataclasses import dataclass
from pathlib import Path

from branch_app.domain.errors import BranchError

log = logging.getLogger(__name__)

# Read out on the telephone, and in a log taken neither for a person's number nor for a name.
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
GROUP = 4


@dataclass(frozen=True, slots=True)
class Telling:
    """What a log may tell of an error; the error itself, which holds values, stays outside."""

    text: str

    def __str__(self) -> str:
        return self.text


def telling(error: BaseException) -> Telling:
    """Return the code of an expected error; else file, line, function of each frame and the type.

    Never its message: that quotes what was typed, or a row.
    """
    if isinstance(error, BranchError):
        return Telling(error.code)
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return Telling("".join(f"\n  {line}" for line in [*lines, type(error).__name__]))


def incident_number() -> str:
    """Return a new number, such as `KDRM-XWPT`."""
    first, second = ("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(2))
    return f"{first}-{second}"


def report_incident(error: BaseException) -> str:
    """Log an unexpected error and return its number, which is all that a person sees of it."""
    number = incident_number()
    log.error("incident %s: %s", number, telling(error))
    return number
