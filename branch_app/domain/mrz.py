"""The machine-readable zone of identity cards (TD1) and passports (TD3), ICAO 9303 (K6).

A reader is a keyboard: under a Russian or Kazakh layout it types Cyrillic, which is mapped back.
Names are Latin and only a hint; Cyrillic names are never overwritten from them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from branch_app.domain import reference
from branch_app.domain.applicant import FieldValue
from branch_app.domain.identity_numbers import iin_facts, iin_problem

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEIGHTS = (7, 3, 1)
_STATELESS = {"XXA", "XXB", "XXC"}
_SEXES = {"M": "male", "F": "female"}

_SAME_KEY = str.maketrans("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ", "QWERTYUIOPASDFGHJKLZXCVBNM<")
_KAZAKH_ROW = str.maketrans('"ӘІҢҒ,.ҮҰҚ', "1234567890")
_FILLERS = str.maketrans({"«": "<<", "‹": "<", "≤": "<"})
_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff]")
# A cell of several lines is copied in quotes; within a zone the quote is the 1 of the Kazakh row.
_QUOTED = re.compile(r'\s*"(.*)"\s*', re.DOTALL)
_FORMATS = {"P": "TD3", "A": "TD1", "C": "TD1", "I": "TD1"}
_OWN_CODES = {"D": "DE", "GBD": "GB", "GBN": "GB", "GBO": "GB", "GBP": "GB", "GBS": "GB"}
_SHAPES = {"TD1": (3, 30), "TD3": (2, 44)}


@dataclass(frozen=True, kw_only=True, slots=True)
class MrzReading:
    """What a zone tells: `fills` holds only fields whose check digits agree.

    `faults` names the parts whose check digit does not (`document_number`, `birth_date`,
    `document_expires_on`, `iin`, `optional`, `composite`); `surname` and `given_names` are the
    Latin spelling, a hint beside the names.
    """

    format: str
    fills: Mapping[str, FieldValue]
    faults: tuple[str, ...]
    surname: str
    given_names: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Zone:
    """The parts of a zone before anything is checked; each `*_check` is one character."""

    format: str
    code: str
    issuer: str
    number: str
    number_check: str
    birth: str
    birth_check: str
    sex: str
    expiry: str
    expiry_check: str
    nationality: str
    optional: str
    optional_check: str
    composite: str
    composite_check: str
    names: str


def check_digit(text: str) -> str:
    """Return the check digit of ICAO 9303: weights 7, 3, 1; A=10...Z=35; the filler is 0."""
    values = (0 if c == "<" else _ALPHABET.index(c) for c in text)
    return str(sum(v * _WEIGHTS[place % 3] for place, v in enumerate(values)) % 10)


def _latin(typed: str) -> str:
    text = typed.upper().translate(_FILLERS)
    if re.search(r"[А-ЯЁӘІҢҒҮҰҚӨҺ]", text):
        text = text.translate(_KAZAKH_ROW).translate(_SAME_KEY)
    return text


def _unwrapped(typed: str) -> str:
    text = _UNSEEN.sub("", typed)
    quoted = _QUOTED.fullmatch(text)
    return quoted[1] if quoted else text


def _lines(typed: str) -> tuple[str, list[str]] | None:
    """Return the format and its full lines, however broken; each may lack its last fillers.

    A text without breaks must be whole: it may be a reader that is still typing.
    """
    lines = _latin(_unwrapped(typed)).split()
    joined = "".join(lines)
    if not re.fullmatch(r"[0-9A-Z<]+", joined) or joined[0] not in _FORMATS:
        return None
    name = _FORMATS[joined[0]]
    count, width = _SHAPES[name]
    if len(joined) == count * width:
        return name, [joined[start : start + width] for start in range(0, len(joined), width)]
    if len(lines) == count and all(len(line) <= width for line in lines):
        return name, [line.ljust(width, "<") for line in lines]
    return None


def _card(first: str, second: str, third: str) -> _Zone:
    """Split TD1. A number longer than nine characters goes on in the optional part."""
    number, check, optional = first[5:14], first[14], first[15:30]
    if check == "<" and optional[0] != "<":
        rest, _, optional = optional.partition("<")
        number, check = number + rest[:-1], rest[-1]
    return _Zone(
        format="TD1",
        code=first[:2],
        issuer=first[2:5],
        number=number,
        number_check=check,
        birth=second[:6],
        birth_check=second[6],
        sex=second[7],
        expiry=second[8:14],
        expiry_check=second[14],
        nationality=second[15:18],
        optional=optional,
        optional_check="",
        composite=first[5:30] + second[:7] + second[8:15] + second[18:29],
        composite_check=second[29],
        names=third,
    )


def _passport(first: str, second: str) -> _Zone:
    return _Zone(
        format="TD3",
        code=first[:2],
        issuer=first[2:5],
        number=second[:9],
        number_check=second[9],
        birth=second[13:19],
        birth_check=second[19],
        sex=second[20],
        expiry=second[21:27],
        expiry_check=second[27],
        nationality=second[10:13],
        optional=second[28:42],
        optional_check=second[42],
        composite=second[:10] + second[13:20] + second[21:43],
        composite_check=second[43],
        names=first[5:],
    )


def _agrees(text: str, check: str) -> bool:
    if check == "<":
        return not text.strip("<")
    return check_digit(text) == check


def _faults(zone: _Zone) -> list[str]:
    parts = [
        ("document_number", zone.number, zone.number_check),
        ("birth_date", zone.birth, zone.birth_check),
        ("document_expires_on", zone.expiry, zone.expiry_check),
        ("composite", zone.composite, zone.composite_check),
    ]
    if zone.optional_check:
        parts.append(("optional", zone.optional, zone.optional_check))
    return [name for name, text, check in parts if not _agrees(text, check)]


def _date(century: int, digits: str) -> dt.date | None:
    try:
        return dt.date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return None


def _birth(zone: _Zone, iin: str | None, today: dt.date) -> dt.date | None:
    """Return the birth date; the century comes from the IIN if it tells the same day."""
    told = iin_facts(iin).birth_on if iin else None
    if told is not None and f"{told:%y%m%d}" == zone.birth:
        return told
    born = _date(2000, zone.birth)
    return born if born is None or born <= today else _date(1900, zone.birth)


def _document_kind(zone: _Zone) -> str | None:
    if zone.format == "TD3":
        return "passport" if zone.issuer == "KAZ" else "foreign_passport"
    if zone.issuer != "KAZ":
        return None
    if zone.nationality in _STATELESS:
        return "stateless_certificate"
    return "id_card" if zone.nationality == "KAZ" else "residence_permit"


def _iin(zone: _Zone, faults: list[str]) -> str | None:
    """Return the IIN of a Kazakh document.

    Its own check digit misses every change of digit 11, so the zone's digits must hold as well.
    """
    number = zone.optional.strip("<")
    if zone.issuer != "KAZ" or not number:
        return None
    if iin_problem(number) is not None:
        faults.append("iin")
        return None
    return None if {"composite", "optional"} & set(faults) else number


def begins_zone(typed: str) -> bool:
    """Tell whether so far this can only be a zone: ten letters, kind and issuing state first.

    For a reader that types wherever the keys are; slowly typed text is not asked about.
    """
    text = _latin(_unwrapped(typed).lstrip())
    found = re.match(r"(?:P[A-Z<]|[ACI][A-Z<])([A-Z<]{3})[0-9A-Z<]{5}", text)
    if found is None:
        return False
    state = found.group(1).rstrip("<")
    return state in _STATELESS or bool(reference.find_country(_OWN_CODES.get(state, state)))


def looks_whole(typed: str) -> bool:
    """Tell whether the text has every line of a TD1 or TD3, whatever the check digits say."""
    return bool(typed.strip()) and _lines(typed) is not None


def read_mrz(typed: str, today: dt.date) -> MrzReading | None:
    """Return what a typed, pasted or read zone tells, or None when it is no TD1 or TD3."""
    found = _lines(typed)
    if found is None:
        return None
    zone = _card(*found[1]) if found[0] == "TD1" else _passport(*found[1])
    faults = _faults(zone)
    iin = _iin(zone, faults)
    state = zone.nationality.rstrip("<")
    country = reference.find_country(_OWN_CODES.get(state, state))
    told: dict[str, FieldValue | None] = {
        "iin": iin,
        "birth_date": _birth(zone, iin, today),
        "sex": _SEXES.get(zone.sex),
        "citizenship": country.code if country else None,
        "document_kind": _document_kind(zone),
        "document_number": zone.number.rstrip("<"),
        "document_expires_on": _date(2000, zone.expiry),
    }
    surname, _, given = zone.names.partition("<<")
    return MrzReading(
        format=zone.format,
        fills=MappingProxyType(
            {name: value for name, value in told.items() if value and name not in faults}
        ),
        faults=tuple(faults),
        surname=surname.replace("<", " ").strip(),
        given_names=given.replace("<", " ").strip(),
    )
