"""What can be wrong with a value: problems, their weight, and checks that depend on the day.

Reading what was typed is in `typed_values`; rules between two fields are in `cross_checks`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.applicant import FieldValue
from branch_app.domain.identity_numbers import iin_facts
from branch_app.domain.telephone import is_mobile

YOUNGEST = 14
OLDEST = 110


class Severity(StrEnum):
    """A blocking problem cannot be saved; a warning can be confirmed."""

    BLOCKING = "blocking"
    WARNING = "warning"


class ProblemCode(StrEnum):
    """Every problem that a value can have; the window and the commands give the wording."""

    REQUIRED = "required"
    NOT_ON_LIST = "not_on_list"
    NOT_ON_FORM = "not_on_form"
    BEFORE_CONSENT = "before_consent"
    NO_CONSENT = "no_consent"
    TOO_LONG = "too_long"
    CHARACTERS = "characters"
    MIXED_SCRIPTS = "mixed_scripts"
    LATIN_NAME = "latin_name"
    TWO_ALPHABETS = "two_alphabets"
    NOT_A_DATE = "not_a_date"
    TWO_DIGIT_YEAR = "two_digit_year"
    NOT_A_TIME = "not_a_time"
    IDENTIFIED_WHEN = "identified_when"
    IN_FUTURE = "in_future"
    TIME_AHEAD = "time_ahead"
    TOO_YOUNG = "too_young"
    TOO_OLD = "too_old"
    BEFORE_BIRTH = "before_birth"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_COUNTRY = "not_a_country"
    NOT_A_REGION = "not_a_region"
    NOT_A_PHONE = "not_a_phone"
    PHONE_PREFIX = "phone_prefix"
    PHONE_ABROAD = "phone_abroad"
    PHONE_NOT_MOBILE = "phone_not_mobile"
    NOT_AN_EMAIL = "not_an_email"
    IIN_CHARACTERS = "iin_characters"
    IIN_LENGTH = "iin_length"
    IIN_CHECK_DIGIT = "iin_check_digit"
    IIN_NEVER_ISSUED = "iin_never_issued"
    IIN_CENTURY_DIGIT = "iin_century_digit"
    IIN_DATE = "iin_date"
    IIN_IN_FUTURE = "iin_in_future"
    IIN_BIRTH_DATE = "iin_birth_date"
    IIN_CENTURY = "iin_century"
    IIN_SEX = "iin_sex"
    IIN_UNASSIGNED = "iin_unassigned"
    DOCUMENT_NUMBER = "document_number"
    DOCUMENT_EXPIRED = "document_expired"
    DOCUMENT_TERM = "document_term"
    DOCUMENT_CITIZENSHIP = "document_citizenship"
    EXPIRES_BEFORE_ISSUE = "expires_before_issue"
    NOT_IN_FUTURE = "not_in_future"
    NOT_MONEY = "not_money"
    NO_MONEY = "no_money"
    NOT_A_NUMBER = "not_a_number"
    NUMBER_RANGE = "number_range"
    BIN_CHARACTERS = "bin_characters"
    BIN_LENGTH = "bin_length"
    BIN_CHECK_DIGIT = "bin_check_digit"
    BIN_NEVER_ISSUED = "bin_never_issued"
    BIN_MONTH = "bin_month"
    BIN_TYPE = "bin_type"
    BIN_UNIT = "bin_unit"
    IBAN_CHARACTERS = "iban_characters"
    IBAN_COUNTRY = "iban_country"
    IBAN_LENGTH = "iban_length"
    IBAN_BANK = "iban_bank"
    IBAN_CHECK = "iban_check"
    IBAN_LETTERS = "iban_letters"
    CARD_END = "card_end"


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing wrong with one field; `details` are limits and kinds, never what was typed."""

    field: str
    code: ProblemCode
    severity: Severity
    details: Mapping[str, str | int] = dataclass_field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        """Freeze the details."""
        object.__setattr__(self, "details", MappingProxyType(dict(self.details)))

    @property
    def is_blocking(self) -> bool:
        """Tell whether the value cannot be saved."""
        return self.severity is Severity.BLOCKING


Check = Callable[[str, FieldValue, dt.date], Problem | None]


def blocking(name: str, code: ProblemCode, **details: str | int) -> Problem:
    """Return a problem that forbids saving."""
    return Problem(field=name, code=code, severity=Severity.BLOCKING, details=details)


def warning(name: str, code: ProblemCode, **details: str | int) -> Problem:
    """Return a problem that may be confirmed."""
    return Problem(field=name, code=code, severity=Severity.WARNING, details=details)


def years_between(start: dt.date, end: dt.date) -> int:
    """Return the full years from one day to another (someone's age)."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def not_in_future(name: str, value: FieldValue, today: dt.date) -> Problem | None:
    """Block a date after today."""
    if isinstance(value, dt.date) and value > today:
        return blocking(name, ProblemCode.IN_FUTURE)
    return None


def after_today(name: str, value: FieldValue, today: dt.date) -> Problem | None:
    """Block a day that is not still to come, such as the next pay day (R-064)."""
    if isinstance(value, dt.date) and value <= today:
        return blocking(name, ProblemCode.NOT_IN_FUTURE)
    return None


def within(least: int, most: int) -> Check:
    """Return the check that blocks a number outside these limits."""

    def check(name: str, value: FieldValue, _today: dt.date) -> Problem | None:
        if isinstance(value, int) and not least <= value <= most:
            return blocking(name, ProblemCode.NUMBER_RANGE, least=least, most=most)
        return None

    return check


def some_money(name: str, value: FieldValue, _today: dt.date) -> Problem | None:
    """Block an amount of nothing where only more makes sense."""
    return blocking(name, ProblemCode.NO_MONEY) if value == 0 else None


def plausible_age(name: str, value: FieldValue, today: dt.date) -> Problem | None:
    """Block a birth date of somebody younger than 14 or older than 110 years."""
    if not isinstance(value, dt.date) or value > today:
        return None
    age = years_between(value, today)
    if age < YOUNGEST:
        return blocking(name, ProblemCode.TOO_YOUNG, youngest=YOUNGEST)
    if age > OLDEST:
        return blocking(name, ProblemCode.TOO_OLD, oldest=OLDEST)
    return None


def not_expired(name: str, value: FieldValue, today: dt.date) -> Problem | None:
    """Block a document whose last day is not after today (law 73-V Art. 7, K6)."""
    if isinstance(value, dt.date) and value <= today:
        return blocking(name, ProblemCode.DOCUMENT_EXPIRED)
    return None


def readable_iin(name: str, value: FieldValue, today: dt.date) -> Problem | None:
    """Warn of an IIN whose digits tell no birth date or one to come (decree 853: not an error)."""
    facts = iin_facts(str(value))
    if facts.century is None:
        return warning(name, ProblemCode.IIN_CENTURY_DIGIT)
    if facts.birth_on is None:
        return warning(name, ProblemCode.IIN_DATE)
    if facts.birth_on > today:
        return warning(name, ProblemCode.IIN_IN_FUTURE)
    return None


def mobile_only(name: str, value: FieldValue, _today: dt.date) -> Problem | None:
    """Warn of a fixed line in the field of the mobile telephone."""
    return None if is_mobile(str(value)) else warning(name, ProblemCode.PHONE_NOT_MOBILE)
