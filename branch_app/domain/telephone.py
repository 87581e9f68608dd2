"""Telephone numbers: what was typed -> E.164, and back to what is printed (`domain.md` 3.6)."""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers

from branch_app.domain.kazakh_text import clean_text, digits_meant

_HOME = "KZ"
_SHARED_CODE = 7
_NATIONAL_LENGTH = 10
_LABEL = re.compile(r"\A[^+0-9(]*")
_BODY = re.compile(r"[+0-9().\-/\s\u2010-\u2015]+")
_MOBILE = {
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    phonenumbers.PhoneNumberType.UNKNOWN,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Telephone:
    """A number as E.164; not `is_known` when no operator is known to have such numbers."""

    e164: str
    is_known: bool
    is_home: bool


def read_telephone(typed: str) -> Telephone | None:
    """Return the number in `8 7xx`, `+7 7xx`, `7xx` and foreign spellings, or None.

    Ranges change, so an unknown Kazakh prefix is taken; an unknown Russian one is a lost digit.
    """
    text = _LABEL.sub("", digits_meant(clean_text(typed))).rstrip(" ,;")
    if not _BODY.fullmatch(text):
        return None
    try:
        number = phonenumbers.parse(text, _HOME)
    except phonenumbers.NumberParseException:
        return None
    national = str(number.national_number)
    is_shared, is_known = number.country_code == _SHARED_CODE, phonenumbers.is_valid_number(number)
    is_home = is_shared and national.startswith("7") and len(national) == _NATIONAL_LENGTH
    if not phonenumbers.is_possible_number(number) or (is_shared and not is_home and not is_known):
        return None
    return Telephone(
        e164=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
        is_known=is_known,
        is_home=is_home,
    )


def is_mobile(e164: str) -> bool:
    """Tell whether a number may be a mobile one; unknown prefixes get the benefit of the doubt."""
    return phonenumbers.number_type(phonenumbers.parse(e164, None)) in _MOBILE


def show_telephone(e164: str) -> str:
    """Return the number as printed: `+7 7xx xxx xx xx`, others in their international groups."""
    number = phonenumbers.parse(e164, None)
    if number.country_code == _SHARED_CODE:
        digits = str(number.national_number)
        return f"+7 {digits[:3]} {digits[3:6]} {digits[6:8]} {digits[8:]}"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
