"""The catalogue of every field that a pack may choose, in the order of law, and how each is read.

Which fields exist at a counter, and which are required, is the pack's data list alone; labels are
the window's and the pack's. What a field is stands in `field_specs`, the fields themselves in
`applicant_fields` and `application_fields`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

from branch_app.domain import reference, typed_values
from branch_app.domain.amounts import show_tenge
from branch_app.domain.applicant import FieldValue
from branch_app.domain.applicant_fields import APPLICANT_FIELDS, DOCUMENT_KINDS
from branch_app.domain.application_fields import APPLICATION_FIELDS, OWED_FIELDS, PAYOUT_CHANNELS
from branch_app.domain.bank_details import show_iban
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.checks import Problem, ProblemCode, blocking
from branch_app.domain.field_specs import FieldSpec, Group, Kind, Part
from branch_app.domain.kazakh_text import clean_text
from branch_app.domain.money_values import (
    read_bin,
    read_card_end,
    read_iban,
    read_money,
    read_number,
)
from branch_app.domain.telephone import show_telephone
from branch_app.domain.typed_values import Reading

__all__ = [
    "CATALOGUE",
    "DOCUMENT_KINDS",
    "MASKED_KINDS",
    "MASK_DOT",
    "PAYOUT_CHANNELS",
    "REPEATED",
    "FieldSpec",
    "Group",
    "Kind",
    "Part",
    "check",
    "mask",
    "parse",
    "read_field",
    "show",
    "show_bilingual",
]

MASKED_KINDS = frozenset({Kind.IIN, Kind.PHONE, Kind.DOCUMENT_NUMBER, Kind.EMAIL, Kind.IBAN})
MASK_DOT = "\u2022"

CATALOGUE: Mapping[str, FieldSpec] = MappingProxyType(
    {spec.name: spec for spec in (*APPLICANT_FIELDS, *APPLICATION_FIELDS, *OWED_FIELDS)}
)


def _repeated() -> Mapping[str, tuple[str, ...]]:
    members: dict[str, tuple[str, ...]] = {}
    for name in CATALOGUE:
        base = reference.unnumbered(name)
        if base != name:
            members[base] = (*members.get(base, ()), name)
    return MappingProxyType(members)


# Fields that a data list names once and a form asks for several times, number 1 first.
REPEATED: Mapping[str, tuple[str, ...]] = _repeated()

_READERS: Mapping[Kind, Callable[[str, str], Reading]] = {
    Kind.TEXT: typed_values.read_text,
    Kind.PRODUCT: typed_values.read_text,
    Kind.NAME: typed_values.read_name,
    Kind.DATE: typed_values.read_date,
    Kind.TIME: typed_values.read_time,
    Kind.PHONE: typed_values.read_phone,
    Kind.EMAIL: typed_values.read_email,
    Kind.IIN: typed_values.read_iin,
    Kind.COUNTRY: typed_values.read_country,
    Kind.REGION: typed_values.read_region,
    Kind.DOCUMENT_NUMBER: typed_values.read_document_number,
    Kind.MONEY: read_money,
    Kind.NUMBER: read_number,
    Kind.BIN: read_bin,
    Kind.IBAN: read_iban,
    Kind.CARD_END: read_card_end,
}


def parse(spec: FieldSpec, typed: str) -> Reading:
    """Return (value, problems) of a text as typed or pasted; a blank text gives (None, ())."""
    if not clean_text(typed):
        return None, ()
    if spec.kind is Kind.CHOICE:
        return typed_values.read_choice(spec.name, typed, spec.choices)
    value, problems = _READERS[spec.kind](spec.name, typed)
    if value is not None and len(str(value)) > spec.max_length:
        return None, (blocking(spec.name, ProblemCode.TOO_LONG, longest=spec.max_length),)
    return value, problems


def check(spec: FieldSpec, value: FieldValue, today: dt.date) -> tuple[Problem, ...]:
    """Return what the field's own checks say of a value on that day."""
    found = (rule(spec.name, value, today) for rule in spec.checks)
    return tuple(problem for problem in found if problem is not None)


def read_field(spec: FieldSpec, typed: str, today: dt.date) -> Reading:
    """Return (value, problems) after parsing and the field's own checks: on leaving a field."""
    value, problems = parse(spec, typed)
    if value is None:
        return None, problems
    return value, (*problems, *check(spec, value, today))


def show(spec: FieldSpec, value: FieldValue) -> str:
    """Return the value as typed text: dd.mm.yyyy, `+7 7xx xxx xx xx`, codes of choices as is."""
    if isinstance(value, dt.date):
        return f"{value:%d.%m}.{value.year:04d}"
    if spec.kind is Kind.MONEY and isinstance(value, int):
        return show_tenge(value)
    if spec.kind is Kind.IBAN:
        return show_iban(str(value))
    return show_telephone(str(value)) if spec.kind is Kind.PHONE else str(value)


def show_bilingual(spec: FieldSpec, value: FieldValue) -> Bilingual:
    """Return the value for a paper: names of choices, countries and regions in both languages."""
    text = show(spec, value)
    if spec.kind is Kind.CHOICE:
        return reference.choice_label(spec.name, text)
    if spec.kind is Kind.COUNTRY:
        return reference.country(text).name
    if spec.kind is Kind.REGION:
        return reference.region(text).name
    return Bilingual(kk=text, ru=text)


def mask(spec: FieldSpec, value: FieldValue) -> str:
    """Return the value with all but its end hidden (MASKED_KINDS); other kinds as shown."""
    text = show(spec, value)
    if spec.kind is Kind.IIN:
        return MASK_DOT * (len(text) - 4) + text[-4:]
    if spec.kind is Kind.DOCUMENT_NUMBER:
        hidden = max(len(text) - 3, min(len(text), 3))
        return MASK_DOT * hidden + text[hidden:]
    if spec.kind is Kind.PHONE:
        kept = len(text) - 5
        return "".join(MASK_DOT if c.isdigit() else c for c in text[2:kept]).join(
            (text[:2], text[kept:])
        )
    if spec.kind is Kind.EMAIL:
        local, _, domain = text.rpartition("@")
        return f"{local[:1]}{MASK_DOT * 3}@{domain}"
    if spec.kind is Kind.IBAN:
        middle = "".join(MASK_DOT if c.isalnum() else c for c in text[2:-4])
        return f"{text[:2]}{middle}{text[-4:]}"
    return text
