"""Where money is paid to: the IBAN of a Kazakh account and the end of a card (`domain.md` 3.3).

A whole card number is never a value: four digits are enough to know the card again (K11).
"""

from __future__ import annotations

import re

IBAN_LENGTH = 20
CARD_END_LENGTH = 4
_HOME = "KZ"
_CYRILLIC = "АВСЕНІКМОРТХУҺ"
_LATIN = "ABCEHIKMOPTXYH"
_DOUBLES = str.maketrans(_CYRILLIC + _CYRILLIC.lower(), _LATIN * 2)
_NOISE = re.compile(r"[\s.,;\-\u2010-\u2015]+")
_LABEL = re.compile(r"\A(?:(?:IBAN|ИИК|ЖСК|шот|сч[её]т)[\s:/№.]*)+", re.IGNORECASE)
_SIGNS = re.compile(r"[0-9A-Z]*")
# As it is printed on the card: sixteen digits, in groups of four or together.
_CARD = re.compile(r"(?<![0-9])(?=((?:[0-9]{4}[\s\-\u2010-\u2015]?){3}[0-9]{4})(?![0-9]))")
# Visa, Mastercard, UnionPay and Mir: of other numbers with sixteen digits hardly one begins so
# and has a fitting check digit.
_ISSUERS = re.compile(r"4|5[1-5]|2[2-7]|62|81")
_SHAPE = re.compile(r"[A-Z]{2}[0-9]{5}[0-9A-Z]{13}")


def clean_iban(typed: str) -> tuple[str, bool]:
    """Return the account in Latin capitals without blanks, and whether Cyrillic ones were there."""
    text = _NOISE.sub("", _LABEL.sub("", typed))
    latin = text.translate(_DOUBLES)
    return latin.upper() if latin.isascii() else latin, latin != text


def iban_problem(iban: str) -> str | None:
    """Return why this is no Kazakh IBAN, or None.

    One of `characters`, `country`, `length`, `bank` (no bank code where it must stand), `check`.
    """
    if not _SIGNS.fullmatch(iban):
        return "characters"
    if not iban.startswith(_HOME):
        return "country"
    if len(iban) != IBAN_LENGTH:
        return "length"
    if not _SHAPE.fullmatch(iban):
        return "bank"
    return None if _remainder(iban) == 1 else "check"


def _remainder(iban: str) -> int:
    """Return what ISO 13616 compares with 1: letters as numbers, the head put behind, modulo 97."""
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97


def show_iban(iban: str) -> str:
    """Return the account in groups of four, as banks print it."""
    return " ".join(iban[place : place + 4] for place in range(0, len(iban), 4))


def is_card_end(text: str) -> bool:
    """Tell whether this is the end of a card number, and nothing more of it."""
    return re.fullmatch(rf"[0-9]{{{CARD_END_LENGTH}}}", text) is not None


def holds_card_number(text: str) -> bool:
    """Tell whether a whole card number stands in the text (ISO/IEC 7812: issuer, check digit)."""
    found = (re.sub(r"[^0-9]", "", one.group(1)) for one in _CARD.finditer(text))
    return any(_ISSUERS.match(digits) and _fits(digits) for digits in found)


def _fits(digits: str) -> bool:
    """Tell whether the check digit fits: every second digit doubled, the sum of all digits."""
    doubled = (int(d) * (2 if place % 2 else 1) for place, d in enumerate(reversed(digits)))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0
