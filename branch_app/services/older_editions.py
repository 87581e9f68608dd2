"""Who signed under an older edition of a form or of the policy, and is to be asked anew (K3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from branch_app.domain.consent_ledger import BASE
from branch_app.domain.errors import NotFound, RecordBlocked
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.staff import StaffMember
from branch_app.services.ledgers import policies_of
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import paper, person


@dataclass(frozen=True, kw_only=True, slots=True)
class OlderEdition:
    """One person and what stands under the signature: editions of the form and of the policy."""

    consent_id: str
    applicant_id: str
    full_name: str
    form_edition: int
    policy_number: int


def older_editions(
    work: UnitOfWork, staff: StaffMember, today: dt.date, after: str, limit: int
) -> Iterator[OlderEdition]:
    """Yield people whose C1 in force is older than what is in force today."""
    pack = work.packs.current(today)
    newest = pack.forms_on(today)[BASE].edition
    for consent in work.consents.granted(BASE, after, limit):
        try:
            applicant = person(work, staff, consent.applicant_id, Operation.USE)
            form = paper(work, staff, consent.form_id, Operation.USE)
        except (RecordBlocked, NotFound):
            continue
        policy = policies_of(work, [form])[form.pack_edition]
        is_older = form.edition < newest or policy < pack.policy.number
        if applicant.state is RecordState.ACTIVE and is_older:
            yield OlderEdition(
                consent_id=consent.id,
                applicant_id=applicant.id,
                full_name=applicant.full_name,
                form_edition=form.edition,
                policy_number=policy,
            )
