"""A status as it is typed from its paper, and what is wrong with it."""

from __future__ import annotations

import datetime as dt

from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.typed_values import read_date
from branch_app.gui.applications.view import StatusTyped
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.services.application_entries import StatusEntry


def read_status(
    typed: StatusTyped, application: Application, today: dt.date
) -> tuple[StatusEntry | None, Problems]:
    """Return the entry, or None with what is wrong, by field; the service checks it again."""
    problems: dict[str, EntryProblem] = {}
    since, _found = read_date("since", typed.since) if typed.since.strip() else (None, ())
    if not typed.status:
        problems["status"] = EntryProblem(code="choose")
    if not isinstance(since, dt.date):
        code = "not_a_date" if typed.since.strip() else "empty"
        problems["since"] = EntryProblem(code=code)
    elif since > today:
        problems["since"] = EntryProblem(code="in_future")
    elif since < application.statuses[-1].since:
        problems["since"] = EntryProblem(code="before_last_step")
    if not typed.paper_number.strip():
        problems["paper_number"] = EntryProblem(code="empty")
    has_contract = any(row.contract_number for row in application.statuses)
    is_granted = typed.status == MicrocreditStatus.ISSUED
    if is_granted and not has_contract and not typed.contract_number.strip():
        problems["contract_number"] = EntryProblem(code="empty")
    if problems or not isinstance(since, dt.date):
        return None, problems
    entry = StatusEntry(
        status=MicrocreditStatus(typed.status),
        since=since,
        paper_number=typed.paper_number.strip(),
        contract_number=typed.contract_number.strip(),
    )
    return entry, {}
