"""IIN and BIN: shape, check digit and what the digits tell (`domain.md` 3.1, 3.2).

The digits of an IIN need not agree with birth date and sex (decree 26.08.2013 No 853): a
difference is for `cross_checks` to warn of, never an error here.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from branch_app.domain.kazakh_text import digits_meant

LENGTH = 12
_FIRST_PASS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_PASS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_SEPARATORS = re.compile(r"[\s.,:;/\\_'\"\-\u2010-\u2015]+")
_ALONE = re.compile(r"(?<![0-9])[0-9]{12}(?![0-9])")
_SEXES = ("male", "female")


@dataclass(frozen=True, kw_only=True, slots=True)
class IinFacts:
    """What an IIN tells in the traditional reading; None where it tells nothing.

    `century` is the first year of it: 1800, 1900 or 2000.
    """

    birth_on: dt.date | None
    sex: str | None
    century: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class BinFacts:
    """What a BIN tells: registration month, kind of person and kind of unit."""

    year: int
    month: int
    person: str
    unit: str


_PERSONS = {"4": "resident", "5": "non_resident", "6": "joint_entrepreneur"}
_UNITS = {"0": "head", "1": "branch", "2": "representative", "3": "farm"}


def clean_number(typed: str) -> str:
    """Return the number in a messy text: separators, a label, digits of the Kazakh layout.

    Of a copied row (name, number, date) the only number of this length.
    """
    meant = digits_meant(typed)
    text = _SEPARATORS.sub("", meant)
    for place in (text, meant):
        alone: list[str] = _ALONE.findall(place)
        if len(alone) == 1:
            return alone[0]
    return text


def check_digit(first: str) -> int | None:
    """Return the check digit of eleven digits, or None when such a number is never issued."""
    for weights in (_FIRST_PASS, _SECOND_PASS):
        rest = sum(int(digit) * weight for digit, weight in zip(first, weights, strict=True)) % 11
        if rest < 10:
            return rest
    return None


def _number_problem(number: str) -> str | None:
    if not re.fullmatch(r"[0-9]*", number):
        return "characters"
    if len(number) != LENGTH:
        return "length"
    expected = check_digit(number[:-1])
    if expected is None:
        return "never_issued"
    return None if int(number[-1]) == expected else "check_digit"


def iin_problem(number: str) -> str | None:
    """Return why this is no IIN (`characters`, `length`, `never_issued`, `check_digit`) or None."""
    return _number_problem(number)


def _date_of(century: int, digits: str) -> dt.date | None:
    try:
        return dt.date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return None


def iin_facts(number: str) -> IinFacts:
    """Return what the first seven digits tell; digits 0, 7, 8, 9 tell no century and no sex."""
    code = int(number[6])
    if not 1 <= code <= 6:
        return IinFacts(birth_on=None, sex=None, century=None)
    century = 1800 + (code - 1) // 2 * 100
    return IinFacts(birth_on=_date_of(century, number), sex=_SEXES[(code - 1) % 2], century=century)


def make_iin(birth_on: dt.date, sex: str, serial: int) -> str | None:
    """Return the IIN with this serial (0-9999), or None when it is never issued. ValueError.

    For invented people only: real numbers are given out by the state.
    """
    if not 1800 <= birth_on.year <= 2099 or not 0 <= serial <= 9999:
        raise ValueError("birth year or serial out of range")
    code = (birth_on.year // 100 - 18) * 2 + 1 + _SEXES.index(sex)
    first = f"{birth_on:%y%m%d}{code}{serial:04d}"
    digit = check_digit(first)
    return None if digit is None else f"{first}{digit}"


def bin_problem(number: str) -> str | None:
    """Return why this is no BIN: as for the IIN, or `month`, `type`, `unit`; None if it is one."""
    found = _number_problem(number)
    if found is not None:
        return found
    if not 1 <= int(number[2:4]) <= 12:
        return "month"
    if number[4] not in _PERSONS:
        return "type"
    return None if number[5] in _UNITS else "unit"


def bin_facts(number: str) -> BinFacts:
    """Return what a right BIN tells. Raises ValueError for a wrong one."""
    if bin_problem(number) is not None:
        raise ValueError("not a BIN")
    year = int(number[:2])
    return BinFacts(
        year=1900 + year if year >= 90 else 2000 + year,
        month=int(number[2:4]),
        person=_PERSONS[number[4]],
        unit=_UNITS[number[5]],
    )
