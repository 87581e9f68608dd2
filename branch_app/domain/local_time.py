"""Kazakhstan's one time zone (UTC+5 since 01.03.2024), fixed here: unpatched Windows shows +6."""

from __future__ import annotations

import datetime as dt

KAZAKHSTAN = dt.timezone(dt.timedelta(hours=5))


def local_date(at: dt.datetime) -> dt.date:
    """Return the calendar date in Kazakhstan at that moment."""
    return at.astimezone(KAZAKHSTAN).date()


def day_begins(on: dt.date) -> dt.datetime:
    """Return the moment at which the day begins in Kazakhstan."""
    return dt.datetime.combine(on, dt.time.min, tzinfo=KAZAKHSTAN)


def day_ends(on: dt.date) -> dt.datetime:
    """Return the last moment of the day in Kazakhstan."""
    return dt.datetime.combine(on, dt.time.max, tzinfo=KAZAKHSTAN)
