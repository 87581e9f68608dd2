"""Kazakhstan's one time zone (UTC+5 since 01.03.2024), fixed here: unpatched Windows shows +6."""

from __future__ import annotations

import datetime as dt

KAZAKHSTAN = dt.timezone(dt.timedelta(hours=5))


def local_date(at: dt.datetime) -> dt.date:
    """Return the calendar date in Kazakhstan at that moment."""
    return at.astimezone(KAZAKHSTAN).date()
