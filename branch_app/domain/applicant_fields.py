"""The fields of a person, in the order of law; which of them a counter asks for, the pack says."""

from __future__ import annotations

from collections.abc import Iterator

from branch_app.domain import checks
from branch_app.domain.field_specs import FieldSpec, Group, Kind, spec

# As many relatives as the questionnaire has lines for.
RELATIVES = (1, 2, 3)
FEWEST_DEPENDANTS, MOST_DEPENDANTS = 0, 20

DOCUMENT_KINDS = (
    "id_card",
    "passport",
    "residence_permit",
    "stateless_certificate",
    "foreign_passport",
)
# Whoever shows only such a document may have been assigned no IIN.
WITHOUT_IIN = frozenset({"foreign_passport"})
_EDUCATION = ("basic", "secondary", "vocational", "higher", "postgraduate")
_EMPLOYMENT = (
    *("employed", "entrepreneur", "self_employed", "pensioner", "student"),
    *("parental_leave", "unemployed"),
)
_SECTORS = (
    *("agriculture", "industry", "construction", "trade", "transport", "catering"),
    *("communication", "finance", "education", "health", "state", "services", "other"),
)
_INCOME = ("salary", "business", "pension", "benefits", "rent", "other")
_PROOFS = (
    *("pension_contributions", "employer_certificate", "bank_statement"),
    *("tax_return", "benefits_certificate", "none"),
)
_KIN = ("spouse", "parent", "child", "sibling", "grandparent", "other")

_NAMES = (
    spec("family_name", Kind.NAME, Group.NAME, 100),
    spec("given_name", Kind.NAME, Group.NAME, 100),
    spec("patronymic", Kind.NAME, Group.NAME, 100),
)
_IDENTITY = (spec("iin", Kind.IIN, Group.IDENTITY, 12, checks.readable_iin),)
# Kazakh and Russian spellings of one name need not agree (`domain.md` 3.8): the second is told.
_OTHER_NAMES = (
    spec("family_name_other", Kind.NAME, Group.SPELLING, 100),
    spec("given_name_other", Kind.NAME, Group.SPELLING, 100),
    spec("patronymic_other", Kind.NAME, Group.SPELLING, 100),
)
_BIRTH = (
    spec("birth_date", Kind.DATE, Group.BIRTH, 10, checks.not_in_future, checks.plausible_age),
    spec("birth_place", Kind.TEXT, Group.BIRTH, 200),
    spec("sex", Kind.CHOICE, Group.BIRTH, 10, choices=("male", "female")),
    spec("citizenship", Kind.COUNTRY, Group.BIRTH, 2, default="KZ"),
)
_DOCUMENT = (
    spec("document_kind", Kind.CHOICE, Group.DOCUMENT, 30, choices=DOCUMENT_KINDS),
    spec("document_number", Kind.DOCUMENT_NUMBER, Group.DOCUMENT, 20),
    spec("document_issuer", Kind.TEXT, Group.DOCUMENT, 150),
    spec("document_issued_on", Kind.DATE, Group.DOCUMENT, 10, checks.not_in_future),
    spec("document_expires_on", Kind.DATE, Group.DOCUMENT, 10, checks.not_expired),
)
_CONTACTS = (
    spec("mobile_phone", Kind.PHONE, Group.CONTACT, 16, checks.mobile_only),
    spec("home_phone", Kind.PHONE, Group.CONTACT, 16),
    spec("work_phone", Kind.PHONE, Group.CONTACT, 16),
    spec("email", Kind.EMAIL, Group.CONTACT, 254),
)
_ADDRESSES = (
    spec("registration_region", Kind.REGION, Group.ADDRESS, 2),
    spec("registration_address", Kind.TEXT, Group.ADDRESS, 300),
    spec("residence_basis", Kind.CHOICE, Group.ADDRESS, 10, choices=("owned", "rented", "other")),
    spec("actual_country", Kind.COUNTRY, Group.ADDRESS, 2, default="KZ"),
    spec("actual_address", Kind.TEXT, Group.ADDRESS, 300),
    spec("actual_since", Kind.DATE, Group.ADDRESS, 10, checks.not_in_future),
)
_HOUSEHOLD = (
    spec(
        "marital_status",
        Kind.CHOICE,
        Group.HOUSEHOLD,
        10,
        choices=("single", "married", "divorced", "widowed"),
    ),
    spec(
        "dependants",
        Kind.NUMBER,
        Group.HOUSEHOLD,
        9,
        checks.within(FEWEST_DEPENDANTS, MOST_DEPENDANTS),
    ),
    spec("education", Kind.CHOICE, Group.HOUSEHOLD, 20, choices=_EDUCATION),
    spec("study_place", Kind.TEXT, Group.HOUSEHOLD, 200),
    spec("study_address", Kind.TEXT, Group.HOUSEHOLD, 300),
)
_EMPLOYER = (
    spec("employment_status", Kind.CHOICE, Group.EMPLOYMENT, 20, choices=_EMPLOYMENT),
    spec("employment_sector", Kind.CHOICE, Group.EMPLOYMENT, 20, choices=_SECTORS),
    spec("employer_name", Kind.TEXT, Group.EMPLOYMENT, 200),
    spec("employer_bin", Kind.BIN, Group.EMPLOYMENT, 12),
    spec("employer_address", Kind.TEXT, Group.EMPLOYMENT, 300),
    spec("employer_phone", Kind.PHONE, Group.EMPLOYMENT, 16),
    spec("position", Kind.TEXT, Group.EMPLOYMENT, 150),
)
_MEANS = (
    spec("monthly_income", Kind.MONEY, Group.INCOME, 12),
    spec("income_source", Kind.CHOICE, Group.INCOME, 20, choices=_INCOME),
    spec("income_proof", Kind.CHOICE, Group.INCOME, 30, choices=_PROOFS),
    spec("next_pay_on", Kind.DATE, Group.INCOME, 10, checks.after_today),
    spec("monthly_credit_payments", Kind.MONEY, Group.INCOME, 12),
)
_BIOMETRY = (
    spec("biometric_session", Kind.TEXT, Group.BIOMETRY, 64),
    spec("biometric_on", Kind.DATE, Group.BIOMETRY, 10, checks.not_in_future),
    spec("biometric_time", Kind.TIME, Group.BIOMETRY, 5),
    spec(
        "biometric_result",
        Kind.CHOICE,
        Group.BIOMETRY,
        20,
        choices=("confirmed", "not_confirmed"),
    ),
)
_OTHER = (
    spec("public_official", Kind.CHOICE, Group.OTHER, 3, choices=("yes", "no")),
    spec("other_information", Kind.TEXT, Group.OTHER, 500),
)


def _relatives() -> Iterator[FieldSpec]:
    for number in RELATIVES:
        yield spec(f"relative_kind_{number}", Kind.CHOICE, Group.RELATIVES, 20, choices=_KIN)
        yield spec(f"relative_name_{number}", Kind.NAME, Group.RELATIVES, 150)
        yield spec(f"relative_phone_{number}", Kind.PHONE, Group.RELATIVES, 16)


APPLICANT_FIELDS = (
    *(*_NAMES, *_IDENTITY, *_OTHER_NAMES, *_BIRTH, *_DOCUMENT, *_CONTACTS, *_ADDRESSES),
    *(*_HOUSEHOLD, *_EMPLOYER, *_MEANS, *_relatives(), *_BIOMETRY, *_OTHER),
)
