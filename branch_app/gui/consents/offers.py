"""Which forms can be made for a person now; the others say why not."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.form_template import FormTemplate
from branch_app.domain.record_state import RecordState
from branch_app.gui.applicants.summary import BASE_CONSENT
from branch_app.gui.consents.view import Offer
from branch_app.services.applicants import ApplicantFile


def offers(forms: Mapping[str, FormTemplate], file: ApplicantFile) -> list[Offer]:
    """Return all forms; first comes C1, and nothing is withdrawn that is not in force."""
    return [
        Offer(template=forms[code], why_not=_why_not_made(forms[code], file))
        for code in sorted(forms, key=_by_number)
    ]


def _why_not_made(template: FormTemplate, file: ApplicantFile) -> str:
    if not _asks_for_consent(template):
        has_consent = any(consent.is_in_force for consent in file.consents)
        return "" if has_consent else "nothing_to_withdraw"
    is_draft = file.applicant.state is RecordState.DRAFT
    return "consent_first" if is_draft and template.code != BASE_CONSENT else ""


def _asks_for_consent(template: FormTemplate) -> bool:
    return any(block.effect.startswith("grant:") for block in template.choices)


def _by_number(code: str) -> tuple[str, int]:
    digits = "".join(character for character in code if character.isdigit())
    return code.rstrip("0123456789"), int(digits or 0)
