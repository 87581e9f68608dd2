"""Whether the consent that a line names lets its person's data in (94-V Art. 7(1), 8, 25(2)(5))."""

from __future__ import annotations

import datetime as dt
from collections.abc import Set

from branch_app.domain.applicant import Applicant
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.errors import NotFound
from branch_app.domain.import_batch import LineReason
from branch_app.domain.import_line import BadLine
from branch_app.domain.issued_form import FormState
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import StaffMember
from branch_app.services.ledgers import ledger_of
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import paper_by_serial


def consented_targets(
    work: UnitOfWork,
    staff: StaffMember,
    serial: str,
    applicant: Applicant | None,
    pack: OrganisationPack,
    today: dt.date,
) -> Set[str]:
    """Return the consents in force of the person whose C1 this is.

    The paper must lie here: what another workstation holds cannot be proven here. Raises BadLine,
    RecordBlocked.
    """
    try:
        form = paper_by_serial(work, staff, serial, Operation.SUPPLEMENT)
    except NotFound:
        raise BadLine(LineReason.CONSENT_UNKNOWN) from None
    if form.code != BASE_CONSENT:
        raise BadLine(LineReason.CONSENT_NOT_C1)
    if form.state is not FormState.SIGNED:
        raise BadLine(LineReason.CONSENT_NOT_SIGNED)
    if applicant is None or form.applicant_id != applicant.id:
        raise BadLine(LineReason.CONSENT_OTHER_PERSON)
    ledger = ledger_of(work, staff, applicant, pack, today, Operation.SUPPLEMENT)
    base = ledger.holds(BASE_CONSENT)
    if not base.is_allowed or base.consent is None or base.consent.form_id != form.id:
        raise BadLine(LineReason.CONSENT_NOT_IN_FORCE)
    return ledger.granted()
