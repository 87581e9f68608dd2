"""Which forms can be made for a person now, the consents first; the others say why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from branch_app.domain.application import Application
from branch_app.domain.form_template import FormTemplate, Sort, by_number
from branch_app.domain.record_state import RecordState
from branch_app.gui.consents.order import needs_application
from branch_app.gui.consents.view import Offer
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.form_orders import is_made_by_decision

ORDER = {Sort.CONSENT: 0, Sort.HANDOUT: 1, Sort.STATEMENT: 2, Sort.ANSWER: 3}
EARLY = {Sort.CONSENT, Sort.HANDOUT}


def offers(
    forms: Mapping[str, FormTemplate],
    file: ApplicantFile,
    applications: Sequence[Application] | None = None,
) -> list[Offer]:
    """Return the forms that an employee may ask for; answers to withdrawals are decided elsewhere.

    `applications` is None as long as they are not read yet.
    """
    wanted = (one for one in forms.values() if not is_made_by_decision(one))
    return [
        Offer(template=one, why_not=_why_not_made(one, file, applications))
        for one in sorted(wanted, key=_place)
    ]


def _why_not_made(
    template: FormTemplate, file: ApplicantFile, applications: Sequence[Application] | None
) -> str:
    is_draft = file.applicant.state is RecordState.DRAFT
    if template.takes_back and not any(consent.is_in_force for consent in file.consents):
        return "nothing_to_withdraw"
    if is_draft and template.sort not in EARLY:
        return "consent_first"
    is_without = applications is not None and not applications
    return "no_application" if needs_application(template) and is_without else ""


def _place(template: FormTemplate) -> tuple[int, tuple[bool, int, str]]:
    return ORDER[template.sort], by_number(template.code)
