"""Holidays, days off and transfers as shipped data: each with its years, its source and its day."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from branch_app.domain.bilingual import Bilingual
from branch_app.resource_files import resource_path

_EVER = (dt.MINYEAR, dt.MAXYEAR)


@dataclass(frozen=True, kw_only=True, slots=True)
class YearlyDays:
    """Days of the year that are off, as (month, day), in the years from first to last."""

    name: Bilingual
    days: tuple[tuple[int, int], ...]
    first_year: int
    last_year: int
    source: str
    told_on: dt.date

    def dates(self, year: int) -> Iterable[dt.date]:
        """Return its dates in that year; none outside its years."""
        if not self.first_year <= year <= self.last_year:
            return ()
        return tuple(dt.date(year, month, day) for month, day in self.days)


@dataclass(frozen=True, kw_only=True, slots=True)
class Transfer:
    """A day off that the Government moved: `off` is free instead of `working`."""

    off: dt.date
    working: dt.date
    source: str
    told_on: dt.date


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarEntries:
    """What a calendar is reckoned from; days off, unlike holidays, never move."""

    holidays: tuple[YearlyDays, ...]
    days_off: tuple[YearlyDays, ...]
    transfers: tuple[Transfer, ...]
    confirmed_years: frozenset[int]


def read_entries(text: str) -> CalendarEntries:
    """Return the entries of a calendar file. Raises KeyError, ValueError for a broken one."""
    values = tomllib.loads(text)
    return CalendarEntries(
        holidays=tuple(map(_yearly, values.get("holiday", []))),
        days_off=tuple(map(_yearly, values.get("day_off", []))),
        transfers=tuple(Transfer(**entry) for entry in values.get("transfer", [])),
        confirmed_years=frozenset(values["confirmed_years"]),
    )


@cache
def shipped_entries() -> CalendarEntries:
    """Return the entries that come with the program."""
    return read_entries(resource_path("reference/calendar.toml").read_text(encoding="utf-8"))


def _yearly(entry: Mapping[str, Any]) -> YearlyDays:
    days = (dt.date.fromisoformat(f"2000-{day}") for day in entry["days"])
    return YearlyDays(
        name=Bilingual(kk=entry["kk"], ru=entry["ru"]),
        days=tuple((day.month, day.day) for day in days),
        first_year=entry.get("first_year", _EVER[0]),
        last_year=entry.get("last_year", _EVER[1]),
        source=entry["source"],
        told_on=entry["told_on"],
    )
