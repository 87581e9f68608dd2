"""The entries of the page as they are typed: a serial, a day and an hour, a period."""

from __future__ import annotations

import datetime as dt

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.serials import read_serial
from branch_app.gui.blanks.view import KeyInTyped
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.gui.typed_times import read_day, read_time


def read_filled(
    typed: KeyInTyped, form: IssuedForm | None, person_id: str, now: dt.datetime
) -> tuple[dt.datetime | None, Problems]:
    """Return the time written on the paper, or None with what is wrong, by field."""
    problems: dict[str, EntryProblem] = {}
    if form is None:
        problems["serial"] = EntryProblem(code="not_a_blank" if typed.serial.strip() else "empty")
    if not person_id:
        problems["person"] = EntryProblem(code="nobody_chosen")
    day, time = read_day(typed.day), read_time(typed.time)
    if day is None:
        problems["day"] = EntryProblem(code="not_a_date")
    if time is None:
        problems["time"] = EntryProblem(code="not_a_time")
    if day is None or time is None:
        return None, problems
    at = dt.datetime.combine(day, time, tzinfo=KAZAKHSTAN)
    if at > now:
        problems["time"] = EntryProblem(code="in_future")
    elif form is not None:
        # The paper tells minutes: one filled in within the minute of its making is right.
        made = form.issued_at.replace(second=0, microsecond=0)
        if at < made:
            problems["time"] = EntryProblem(code="before_blank")
        at = max(at, form.issued_at)
    return (None, problems) if problems else (at, {})


def waiting_form(forms: tuple[IssuedForm, ...], typed: str) -> IssuedForm | None:
    """Return the waiting blank form of this number, as typed by a person."""
    serial = read_serial(typed)
    return next((form for form in forms if serial and form.serial == serial), None)


def read_period(since: str, until: str) -> tuple[tuple[dt.date, dt.date] | None, Problems]:
    """Return first and last day, or None with what is wrong, by field."""
    first, last = read_day(since), read_day(until)
    problems: dict[str, EntryProblem] = {}
    if first is None:
        problems["since"] = EntryProblem(code="not_a_date")
    if last is None:
        problems["until"] = EntryProblem(code="not_a_date")
    if first is None or last is None:
        return None, problems
    if last < first:
        return None, {"until": EntryProblem(code="before_first_day")}
    return (first, last), {}


def is_of_carrier(error: BranchError) -> bool:
    """Tell whether a form was not keyed in because of the paper file that was named."""
    told = error.details
    return told.get("record") == RecordKind.CARRIER.value or told.get("reason") == "label"
