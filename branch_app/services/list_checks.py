"""Lists put in by a file and the check of a person against them (191-IV Art. 12; K53)."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import BadInput
from branch_app.domain.list_check import (
    OUTCOME,
    ListCheck,
    ListFacts,
    ListKind,
    ListOutcome,
    sought,
)
from branch_app.domain.list_file import read_list_file
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, UnitOfWork
from branch_app.services.subjects import person

KIND = ListKind.TERRORISM


@dataclass(frozen=True, kw_only=True, slots=True)
class ListService:
    """Use cases of the lists; what is found is advice, and only two roles learn it in detail."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember

    @needs(Permission.MANAGE_LISTS)
    def install(self, data: bytes, dated: dt.date, kind: ListKind = KIND) -> ListFacts:
        """Put a list in the place of the one before, whole or not at all.

        Raises BadInput (`line`: what cannot be read; a date to come, or before the installed one).
        """
        now = self.clock.now()
        entries = read_list_file(data)
        facts = ListFacts(
            kind=kind,
            dated=dated,
            digest=hashlib.sha256(data).hexdigest(),
            count=len(entries),
            unmatchable=sum(1 for entry in entries if not entry.is_matchable),
            installed_at=now,
            installed_by=self.staff.id,
        )
        with self.begin_work() as work:
            was = work.lists.facts(kind)
            if dated > local_date(now) or (was is not None and dated < was.dated):
                raise BadInput(reason="list_date")
            work.lists.replace(facts, entries)
            work.journal.note(Act.INSTALL_LIST, details=_told(facts))
            work.commit()
        return facts

    @needs(Permission.OPEN_APPLICANT)
    def installed(self, kind: ListKind = KIND) -> ListFacts | None:
        """Return date, digest and count of the installed list, or None."""
        with self.begin_work() as work:
            return work.lists.facts(kind)

    @needs(Permission.OPEN_APPLICANT)
    def check(self, applicant_id: str) -> ListCheck:
        """Check a person now; the journal tells list and outcome, the answer what one may learn.

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            one = person(work, self.staff, applicant_id, Operation.USE)
            pack = work.packs.current(local_date(self.clock.now()))
            found = check_person(work, one, pack, self.clock.now())
            work.commit()
        return found.disclosed(sees_result=self.staff.may(Permission.SEE_LIST_RESULT))


def check_person(
    work: UnitOfWork, one: Applicant, pack: OrganisationPack, now: dt.datetime
) -> ListCheck:
    """Check a person inside a unit of work and tell the journal; no name, no number."""
    facts = work.lists.facts(KIND)
    found = _outcome(work, one, facts, pack, now)
    told: Details = {"list": KIND.value, OUTCOME: found.outcome.value}
    if facts is not None:
        told = {**told, **_told(facts)}
    work.journal.note(Act.CHECK_LIST, kind=RecordKind.APPLICANT, record_id=one.id, details=told)
    return found


def last_check(
    work: UnitOfWork, one: Applicant, pack: OrganisationPack, now: dt.datetime
) -> ListCheck:
    """Return the newest check as it stands today; one of another list or older data is none."""
    facts = work.lists.facts(KIND)
    entry = work.journal.last(Act.CHECK_LIST, one.id)
    digest = facts.digest if facts is not None else ""
    is_of_this = entry is not None and entry.details.get("digest", "") == digest
    if entry is None or not is_of_this or entry.clock.at < _checked_by_names(work, one):
        return ListCheck(outcome=ListOutcome.NOT_CHECKED)
    found = _outcome(work, one, facts, pack, now)
    return ListCheck(
        outcome=found.outcome, checked_at=entry.clock.at, dated=found.dated, lines=found.lines
    )


def _checked_by_names(work: UnitOfWork, one: Applicant) -> dt.datetime:
    """Return when the person's data changed last: a check before that looked for somebody else."""
    entry = work.journal.last(Act.CORRECT, one.id)
    return entry.clock.at if entry is not None else one.registered_at


def _outcome(
    work: UnitOfWork,
    one: Applicant,
    facts: ListFacts | None,
    pack: OrganisationPack,
    now: dt.datetime,
) -> ListCheck:
    if facts is None:
        return ListCheck(outcome=ListOutcome.NO_LIST, checked_at=now)
    lines = tuple(entry.line for entry in work.lists.meeting(facts.kind, sought(one.values)))
    is_old = facts.is_old(local_date(now), pack.list_days)
    clear = ListOutcome.OLD_LIST if is_old else ListOutcome.NO_HIT
    return ListCheck(
        outcome=ListOutcome.HIT if lines else clear,
        checked_at=now,
        dated=facts.dated,
        lines=lines,
    )


def _told(facts: ListFacts) -> Details:
    return {
        "list": facts.kind.value,
        "dated": facts.dated.isoformat(),
        "digest": facts.digest,
        "count": facts.count,
    }
