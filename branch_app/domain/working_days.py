"""Working days of Kazakhstan and the terms counted in them (`domain.md` 4).

A term begins on the day after the receipt and ends on a working day. What the shipped calendar
cannot know (late decrees, mourning, elections) comes as corrections on top of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from branch_app.domain.calendar_entries import CalendarEntries, shipped_entries

_ONE_DAY = dt.timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_FREE_OF_FIVE = frozenset({_SATURDAY, _SUNDAY})
_FREE_OF_SIX = frozenset({_SUNDAY})


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """What one day is in truth, and who says so: a decree, an order, an announcement."""

    is_working: bool
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkingCalendar:
    """The calendar of one branch: five working days a week, or six, and its corrections.

    A correction is worth more than a transfer by the Government, a transfer more than the rules.
    """

    entries: CalendarEntries = field(default_factory=shipped_entries)
    corrections: Mapping[dt.date, Correction] = field(default_factory=dict)
    has_six_days: bool = False

    def __post_init__(self) -> None:
        """Freeze the corrections: a calendar crosses threads."""
        object.__setattr__(self, "corrections", MappingProxyType(dict(self.corrections)))

    def is_working_day(self, day: dt.date) -> bool:
        """Tell whether people work on that day."""
        if correction := self.corrections.get(day):
            return correction.is_working
        for transfer in self.entries.transfers:
            if day == transfer.off:
                return False
            if day == transfer.working:
                return True
        return day.weekday() not in self._free and day not in self._days_off(day.year)

    def add_working_days(self, day: dt.date, count: int) -> dt.date:
        """Return the last day of a term of that many working days; `day` is the receipt, day 0.

        Raises ValueError for a term of less than one day.
        """
        if count < 1:
            raise ValueError("a term has at least one working day")
        end = day
        for _number in range(count):
            end = self._next_working_day(end)
        return end

    def is_preliminary(self, year: int) -> bool:
        """Tell whether no published calendar was compared with this one for that year."""
        return year not in self.entries.confirmed_years

    @property
    def _free(self) -> frozenset[int]:
        return _FREE_OF_SIX if self.has_six_days else _FREE_OF_FIVE

    def _days_off(self, year: int) -> frozenset[dt.date]:
        return _days_off(self.entries, self._free, year)

    def _next_working_day(self, day: dt.date) -> dt.date:
        following = day + _ONE_DAY
        while not self.is_working_day(following):
            following += _ONE_DAY
        return following


@lru_cache(maxsize=64)
def _days_off(entries: CalendarEntries, free: frozenset[int], year: int) -> frozenset[dt.date]:
    """Return holidays, days off and moved days of a year; days of the week that are free aside.

    The rule is about holidays on a free day of the week alone: 7 January and Kurban Ait stay.
    """
    holidays = sorted({day for entry in entries.holidays for day in entry.dates(year)})
    off = {*holidays, *(day for entry in entries.days_off for day in entry.dates(year))}
    for holiday in holidays:
        if holiday.weekday() in free:
            off.add(next(d for d in _after(holiday) if d.weekday() not in free and d not in off))
    return frozenset(off)


def _after(day: dt.date) -> Iterator[dt.date]:
    while True:
        day += _ONE_DAY
        yield day
