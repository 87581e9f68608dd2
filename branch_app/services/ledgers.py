"""The ledger of a person and the set of papers, made from what is stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Obligation
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.consent_ledger import Answer, Ledger
from branch_app.domain.consent_set import SetFacts, SetLine, consent_set
from branch_app.domain.errors import ConsentMissing
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import StaffMember
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import applications_of, consents_of, papers_of


def ledger_of(
    work: UnitOfWork,
    staff: StaffMember,
    applicant: Applicant,
    pack: OrganisationPack,
    today: dt.date,
    operation: Operation = Operation.USE,
) -> Ledger:
    """Return what may be done with this person's data today. Raises RecordBlocked."""
    applications = applications_of(work, staff, applicant.id, operation)
    return Ledger(
        pack=pack,
        state=applicant.state,
        consents=tuple(consents_of(work, staff, applicant.id, operation)),
        today=today,
        running=frozenset(one.id for one in applications if one.is_running),
    )


def require(ledger: Ledger, target: str = BASE_CONSENT) -> Answer:
    """Return the consent in force. Raises ConsentMissing, which names it and why it is not."""
    answer = ledger.holds(target)
    if not answer.is_allowed:
        raise ConsentMissing(consent=target, reason=answer.why.value)
    return answer


def set_of(
    work: UnitOfWork, staff: StaffMember, applicant: Applicant, ledger: Ledger
) -> tuple[SetLine, ...]:
    """Return how every consent form stands with this person. Raises RecordBlocked."""
    forms = papers_of(work, staff, applicant.id, Operation.USE)
    facts = SetFacts(ledger=ledger, forms=forms, policies=policies_of(work, forms))
    return consent_set(ledger.pack.forms_on(ledger.today), facts)


def policies_of(work: UnitOfWork, forms: Sequence[IssuedForm]) -> Mapping[int, int]:
    """Return the edition of the policy that each paper's edition of the pack told."""
    return {
        number: work.packs.edition(number).policy.number
        for number in {form.pack_edition for form in forms}
    }


def obligations_of(
    work: UnitOfWork, staff: StaffMember, applicant_id: str
) -> tuple[Obligation, ...]:
    """Return the open contracts of a person (94-V Art. 8(2)). Raises RecordBlocked, NotFound."""
    found = (one.obligation for one in applications_of(work, staff, applicant_id, Operation.USE))
    return tuple(obligation for obligation in found if obligation is not None)
