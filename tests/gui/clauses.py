"""What each clause of the policies lets a counter collect of a person, by field of the catalogue.

Written out, not read from the packs: a field that a pack loses must be missed.
"""

from __future__ import annotations

from collections.abc import Mapping

# LFT 2.3, as `domain.md` 12 C counts it.
_LFT: Mapping[str, tuple[str, ...]] = {
    "R-049": (
        *("family_name", "given_name", "patronymic"),
        *("family_name_other", "given_name_other", "patronymic_other"),
    ),
    "R-050": ("citizenship",),
    "R-051": ("sex",),
    "R-052": ("birth_date", "birth_place"),
    "R-053": (
        *("document_kind", "document_number", "document_issuer"),
        *("document_issued_on", "document_expires_on"),
    ),
    "R-054": ("iin",),
    "R-055": ("registration_region",),
    "R-056": ("registration_address", "residence_basis"),
    "R-057": ("actual_country", "actual_address"),
    "R-058": ("actual_since",),
    "R-059": ("marital_status",),
    "R-060": ("dependants",),
    "R-061": ("education",),
    "R-062": ("employment_status", "employment_sector"),
    "R-063": ("monthly_income", "income_source", "income_proof"),
    "R-064": ("next_pay_on",),
    "R-065": ("employer_name", "employer_bin", "employer_address", "employer_phone"),
    "R-066": ("position",),
    "R-067": ("monthly_credit_payments",),
    "R-068": ("mobile_phone",),
    "R-069": ("home_phone",),
    "R-070": ("work_phone",),
    "R-071": ("email",),
    "R-075": ("relative_kind_1", "relative_name_2", "relative_phone_3"),
    "R-077": ("biometric_session", "biometric_on", "biometric_time", "biometric_result"),
}
# SAT 3.3, as `domain.md` 12 I counts it.
_SATCREDIT: Mapping[str, tuple[str, ...]] = {
    "R-186": ("family_name", "given_name", "patronymic"),
    "R-187": ("iin",),
    "R-188": ("document_number", "document_expires_on"),
    "R-189": ("mobile_phone", "email"),
    "R-191": ("registration_address", "actual_country", "actual_address"),
    "R-192": ("study_place", "study_address", "employer_name", "employer_address"),
    "R-193": ("biometric_session", "biometric_on", "biometric_time", "biometric_result"),
    "R-194": ("other_information",),
}
CLAUSES: Mapping[str, Mapping[str, tuple[str, ...]]] = {"lft": _LFT, "satcredit": _SATCREDIT}
# For the marks of a test that goes through both organisations.
OF_A_PERSON = tuple(sorted({*_LFT, *_SATCREDIT}))
