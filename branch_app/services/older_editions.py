"""Who signed under an older edition of a form or of the policy, and is to be asked anew (K3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import StaffMember
from branch_app.services.ledgers import policies_of
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import granted_consents, paper


@dataclass(frozen=True, kw_only=True, slots=True)
class OlderEdition:
    """Whose signature stands under which editions of the form and of the policy; no name."""

    consent_id: str
    applicant_id: str
    form_edition: int
    policy_number: int


def older_editions(
    work: UnitOfWork, staff: StaffMember, today: dt.date, after: str, limit: int
) -> Iterator[OlderEdition]:
    """Yield whose C1 in force is older than what is in force today, at most so many."""
    pack = work.packs.current(today)
    newest = pack.forms_on(today)[BASE_CONSENT].edition
    told = 0
    for consent in granted_consents(work, staff, BASE_CONSENT, after):
        if told == limit:
            return
        form = paper(work, staff, consent.form_id, Operation.USE)
        policy = policies_of(work, [form])[form.pack_edition]
        if form.edition < newest or policy < pack.policy.number:
            told += 1
            yield OlderEdition(
                consent_id=consent.id,
                applicant_id=consent.applicant_id,
                form_edition=form.edition,
                policy_number=policy,
            )


def newer_edition(work: UnitOfWork, form: IssuedForm, today: dt.date) -> int:
    """Return which edition of this form is in force instead of the paper's, 0 where it still is."""
    newest = work.packs.current(today).forms_on(today).get(form.code)
    return newest.edition if newest is not None and newest.edition > form.edition else 0
