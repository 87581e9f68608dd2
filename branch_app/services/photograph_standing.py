"""How it stands with a person's photograph: asked by the file, the card and the tasks alike."""

from __future__ import annotations

import datetime as dt

from branch_app.domain.applicant import Applicant
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.consent_ledger import Ledger, Why
from branch_app.domain.errors import MoveNotAllowed
from branch_app.domain.photograph import (
    PHOTOGRAPH_CONSENT,
    PhotographStanding,
    offers_photograph,
)
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import StaffMember
from branch_app.domain.task import Task, TaskKind
from branch_app.services.ledgers import ledger_of
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import person, photograph_of


def standing_of(
    work: UnitOfWork, staff: StaffMember, applicant: Applicant, ledger: Ledger
) -> PhotographStanding:
    """Return whether a photograph may be had, and the one there is. Raises RecordBlocked."""
    found = photograph_of(work, staff, applicant.id, Operation.USE)
    is_offered = offers_photograph(ledger.pack, ledger.today)
    answer = ledger.holds(PHOTOGRAPH_CONSENT)
    return PhotographStanding(
        is_offered=is_offered,
        is_allowed=is_offered and answer.is_allowed,
        why=answer.why if is_offered else Why.UNKNOWN,
        lacks="" if answer.is_allowed else answer.target,
        photograph=found if found is not None and found.is_kept else None,
    )


def refuse_kept(work: UnitOfWork, staff: StaffMember, one: Task, today: dt.date) -> None:
    """Check that a task to stop processing leaves no photograph. Raises MoveNotAllowed.

    Who has allowed it anew meanwhile may keep it.
    """
    is_about_it = bool({BASE_CONSENT, PHOTOGRAPH_CONSENT} & set(one.targets))
    if one.kind is not TaskKind.STOP_PROCESSING or not is_about_it:
        return
    applicant = person(work, staff, one.applicant_id, Operation.CHANGE)
    pack = work.packs.current(today)
    ledger = ledger_of(work, staff, applicant, pack, today, Operation.CHANGE)
    if standing_of(work, staff, applicant, ledger).must_go:
        raise MoveNotAllowed(record="task", was="open", asked="done", reason="photograph_kept")
