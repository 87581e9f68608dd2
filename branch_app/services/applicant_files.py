"""A person's whole file as the window shows it, read in one unit of work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from branch_app.domain.advice import Advice, shared_advice
from branch_app.domain.applicant import Applicant
from branch_app.domain.application import RUNNING
from branch_app.domain.blocking import Blocking
from branch_app.domain.change import Act
from branch_app.domain.confirming import ConfirmedWarning
from branch_app.domain.consent import Consent
from branch_app.domain.data_history import confirmations_of
from branch_app.domain.destruction import Ground
from branch_app.domain.field_source import stale_fields
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.photograph import PhotographStanding
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.signed_fields import signed_fields
from branch_app.domain.staff import StaffMember
from branch_app.services.ledgers import ledger_of
from branch_app.services.photograph_standing import standing_of
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import (
    applications_of,
    consents_of,
    joined_with,
    papers_of,
    people_sharing,
    versions_of,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class JoinedFile:
    """A file of the same person that went into this one: when, by whom, on which paper."""

    applicant_id: str
    joined_at: dt.datetime
    joined_by: str
    confirmed_by: str
    paper_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplicantFile:
    """Everything that the applicant's page shows; `blocking` of a blocked person only.

    `granted` are the consents in force today (`C7`, `C15.1`), `signed` the fields whose value
    stands on a signed paper, `stale` those whose value is to be confirmed anew (K15),
    `photograph` how it stands with the picture, which is read apart, `joined` the files that went
    into this one, `confirmed` the warnings that were confirmed, by `warning_key`, with the names of
    those who did, `shared` whose other files tell the same telephone, address or document (K55),
    `is_applying` whether an application or a microcredit of the person is not at its end.
    """

    applicant: Applicant
    forms: tuple[IssuedForm, ...]
    consents: tuple[Consent, ...]
    blocking: Blocking | None = None
    granted: frozenset[str] = frozenset()
    signed: frozenset[str] = frozenset()
    stale: tuple[str, ...] = ()
    photograph: PhotographStanding = field(default_factory=PhotographStanding)
    joined: tuple[JoinedFile, ...] = ()
    confirmed: Mapping[str, ConfirmedWarning] = field(default_factory=dict)
    shared: tuple[Advice, ...] = ()
    is_applying: bool = False


def file_of(
    work: UnitOfWork, staff: StaffMember, applicant: Applicant, today: dt.date
) -> ApplicantFile:
    """Return the file of a person who may be seen. Raises RecordBlocked."""
    pack = work.packs.current(today)
    forms = tuple(papers_of(work, staff, applicant.id, Operation.USE))
    ledger = ledger_of(work, staff, applicant, pack, today)
    return ApplicantFile(
        applicant=applicant,
        forms=forms,
        consents=tuple(consents_of(work, staff, applicant.id, Operation.USE)),
        blocking=_blocking(work, applicant),
        granted=ledger.granted(),
        signed=signed_fields(pack, applicant.sources, forms),
        stale=stale_fields(applicant.sources, pack.stale_days, today),
        photograph=standing_of(work, staff, applicant, ledger),
        joined=tuple(_joined(work, staff, applicant)),
        confirmed=_confirmed(work, staff, applicant),
        shared=shared_advice(people_sharing(work, staff, applicant)),
        is_applying=any(
            one.status in RUNNING
            for one in applications_of(work, staff, applicant.id, Operation.USE)
        ),
    )


def _confirmed(
    work: UnitOfWork, staff: StaffMember, applicant: Applicant
) -> Mapping[str, ConfirmedWarning]:
    if not applicant.confirmations:
        return {}
    told = confirmations_of(versions_of(work, staff, applicant.id, Operation.USE))
    names = {by: work.staff.find(by) for by in {one.by for one in told.values()}}
    return {
        key: replace(one, by=member.display_name if (member := names[one.by]) else "")
        for key, one in told.items()
    }


def _joined(work: UnitOfWork, staff: StaffMember, applicant: Applicant) -> Iterator[JoinedFile]:
    for one in joined_with(work, staff, applicant.id, Operation.USE):
        told = work.journal.last(Act.MERGE, one.id)
        if told is not None:
            yield JoinedFile(
                applicant_id=one.id,
                joined_at=told.clock.at,
                joined_by=told.actor,
                confirmed_by=str(told.details.get("second", "")),
                paper_number=str(told.details.get("paper_number", "")),
            )


def _blocking(work: UnitOfWork, applicant: Applicant) -> Blocking | None:
    if applicant.state is not RecordState.BLOCKED:
        return None
    told = work.journal.last(Act.BLOCK, applicant.id)
    if told is None:
        return None
    ground = str(told.details.get("ground", ""))
    return Blocking(
        ground=Ground(ground) if ground in set(Ground) else None,
        paper_number=str(told.details.get("paper_number", "")),
        blocked_by=told.actor,
        blocked_at=told.clock.at,
    )
