"""Days and hours as people type them."""

from __future__ import annotations

import datetime as dt
import re

from branch_app.domain.typed_values import read_date

_TIME = re.compile(r"\s*(\d{1,2})\s*[:.\s-]?\s*(\d{2})\s*")
_HOURS, _MINUTES = 24, 60


def read_time(typed: str) -> dt.time | None:
    """Return an hour typed as 14:30, 14.30 or 1430, or None."""
    found = _TIME.fullmatch(typed)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return dt.time(hour, minute) if hour < _HOURS and minute < _MINUTES else None


def read_day(typed: str) -> dt.date | None:
    """Return a day typed in any usual way, or None."""
    value, _problems = read_date("day", typed) if typed.strip() else (None, ())
    return value if isinstance(value, dt.date) else None
