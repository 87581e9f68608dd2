"""The filter as it is typed and chosen, and what is wrong with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from branch_app.domain.change import Act
from branch_app.domain.errors import BadInput
from branch_app.domain.typed_values import read_date
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.services.journal_reading import JournalFilter, about


@dataclass(frozen=True, kw_only=True, slots=True)
class FilterEntry:
    """What stands in the fields above the table."""

    since: str = ""
    until: str = ""
    staff_id: str = ""
    acts: frozenset[Act] = frozenset()
    record: str = ""


def read_filter(entry: FilterEntry) -> tuple[JournalFilter | None, Problems]:
    """Return the filter, or None with what is wrong, by field."""
    since, until = _day(entry.since), _day(entry.until)
    problems: dict[str, EntryProblem] = {}
    for name, typed, day in (("since", entry.since, since), ("until", entry.until, until)):
        if typed.strip() and day is None:
            problems[name] = EntryProblem(code="not_a_date")
    if since and until and until < since:
        problems["until"] = EntryProblem(code="before_first_day")
    try:
        wanted = JournalFilter(
            since=since,
            until=until,
            staff_id=entry.staff_id,
            acts=entry.acts,
            **about(entry.record),
        )
    except BadInput:
        return None, {**problems, "record": EntryProblem(code="record_or_paper")}
    return (None, problems) if problems else (wanted, {})


def _day(typed: str) -> dt.date | None:
    value, _problems = read_date("day", typed) if typed.strip() else (None, ())
    return value if isinstance(value, dt.date) else None
