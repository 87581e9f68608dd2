"""A notice to the bureau as it is typed, and what is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from branch_app.domain.application import Application
from branch_app.domain.destruction import checked_paper_number
from branch_app.domain.errors import BadInput
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.gui.typed_times import read_day, read_time
from branch_app.services.application_entries import NoticeEntry


def read_notice(
    typed: Mapping[str, str], one: Application, now: dt.datetime
) -> tuple[NoticeEntry | None, Problems]:
    """Return the entry, or None with what is wrong, by field; the service checks it again."""
    problems: dict[str, EntryProblem] = {}
    try:
        number = checked_paper_number(typed["number"])
    except BadInput:
        number = ""
        code = "paper_number" if typed["number"].strip() else "empty"
        problems["number"] = EntryProblem(code=code)
    day, time = read_day(typed["day"]), read_time(typed["time"])
    if day is None:
        problems["day"] = EntryProblem(code="not_a_date" if typed["day"].strip() else "empty")
    if time is None:
        problems["time"] = EntryProblem(code="not_a_time" if typed["time"].strip() else "empty")
    if day is None or time is None:
        return None, problems
    at = dt.datetime.combine(day, time, tzinfo=KAZAKHSTAN)
    if at > now:
        problems["time"] = EntryProblem(code="in_future")
    elif at < one.registered_at.replace(second=0, microsecond=0):
        problems["time"] = EntryProblem(code="before_application")
    return (None, problems) if problems else (NoticeEntry(number=number, at=at), {})
