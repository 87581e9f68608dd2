"""What is entered about an application from papers that others made: statuses, bureau notices."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from branch_app.domain.application import Application, BureauNotice, MicrocreditStatus
from branch_app.domain.destruction import checked_paper_number
from branch_app.domain.errors import BadInput

# Longer than any number of a contract, short enough for a line of a paper.
LONGEST_NUMBER = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusEntry:
    """A status as its paper tells it; `contract_number` where a contract was made."""

    status: MicrocreditStatus
    since: dt.date
    paper_number: str
    contract_number: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeEntry:
    """A notice as the bureau's answer tells it: its number, and when it was given."""

    number: str
    at: dt.datetime


def refuse_status(entry: StatusEntry, was: Application, today: dt.date) -> None:
    """Raise BadInput: a day to come or before the last step, no paper, no contract once issued."""
    if not was.statuses[-1].since <= entry.since <= today:
        raise BadInput(reason="status_day")
    if not _is_number(entry.paper_number):
        raise BadInput(reason="status_paper")
    if entry.contract_number.strip() and not _is_number(entry.contract_number):
        raise BadInput(reason="status_contract")
    if entry.status is MicrocreditStatus.ISSUED and not (
        entry.contract_number.strip() or any(row.contract_number for row in was.statuses)
    ):
        raise BadInput(reason="status_contract")


def checked_notice(
    entry: NoticeEntry, was: Application, *, by: str, at: dt.datetime
) -> BureauNotice:
    """Return the notice. Raises BadInput (paper_number; a time to come or before the application).

    A clock tells minutes: the minute of the registration itself is right.
    """
    number = checked_paper_number(entry.number)
    if not was.registered_at.replace(second=0, microsecond=0) <= entry.at <= at:
        raise BadInput(reason="notice_time")
    return BureauNotice(number=number, at=entry.at, entered_by=by, entered_at=at)


def _is_number(text: str) -> bool:
    """Tell whether this may be the number of a paper: one short line."""
    return 0 < len(text.strip()) <= LONGEST_NUMBER and text.strip().isprintable()
