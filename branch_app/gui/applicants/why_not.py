"""Why the data of a file cannot be changed, or its papers not be used, by this role just now."""

from __future__ import annotations

from branch_app.domain.pack import FormTemplate
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Permission
from branch_app.gui.applicants.summary import BASE_CONSENT
from branch_app.gui.desk import Desk
from branch_app.services.applicants import ApplicantFile


def why_not_use(desk: Desk, file: ApplicantFile | None) -> str:
    """Return why the role may not work with the file now, as a code of `REASONS`, or nothing."""
    state = file.applicant.state if file is not None else RecordState.DRAFT
    if state is RecordState.BLOCKED and not desk.may(Permission.WORK_ON_BLOCKED):
        return "blocked"
    return "depersonalised" if state is RecordState.DEPERSONALISED else ""


def why_not_change(desk: Desk, file: ApplicantFile | None) -> str:
    """Return why the role may not change the data now, as a code of `REASONS`, or nothing."""
    return why_not_use(desk, file) or ("" if desk.may(Permission.CAPTURE) else "not_your_role")


def why_not_made(template: FormTemplate, file: ApplicantFile) -> str:
    """Return the code of why a paper cannot be made now, or an empty text."""
    if not asks_for_consent(template):
        has_consent = any(consent.is_in_force for consent in file.consents)
        return "" if has_consent else "nothing_to_withdraw"
    is_draft = file.applicant.state is RecordState.DRAFT
    return "consent_first" if is_draft and template.code != BASE_CONSENT else ""


def asks_for_consent(template: FormTemplate) -> bool:
    """Tell whether the paper asks for a consent, not for a withdrawal."""
    return any(block.effect.startswith("grant:") for block in template.choices)
