"""The catalogue of every field that a pack may choose, in the order of law, and how each is read.

Which fields exist at a counter, and which are required, is the pack's data list alone; labels are
the window's and the pack's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain import checks, reference, typed_values
from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.checks import Check, Problem, ProblemCode, blocking
from branch_app.domain.kazakh_text import clean_text
from branch_app.domain.telephone import show_telephone
from branch_app.domain.typed_values import Reading


class Kind(StrEnum):
    """How a field is read, shown and edited."""

    TEXT = "text"
    NAME = "name"
    DATE = "date"
    CHOICE = "choice"
    PHONE = "phone"
    EMAIL = "email"
    IIN = "iin"
    COUNTRY = "country"
    REGION = "region"
    DOCUMENT_NUMBER = "document_number"


class Group(StrEnum):
    """Sections of the questionnaire, in the order of the paper."""

    NAME = "name"
    IDENTITY = "identity"
    BIRTH = "birth"
    DOCUMENT = "document"
    CONTACT = "contact"
    ADDRESS = "address"


MASKED_KINDS = frozenset({Kind.IIN, Kind.PHONE, Kind.DOCUMENT_NUMBER, Kind.EMAIL})
MASK_DOT = "\u2022"


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldSpec:
    """One field: `choices` only for Kind.CHOICE, `default` is what a new form begins with."""

    name: str
    kind: Kind
    group: Group
    max_length: int
    checks: tuple[Check, ...] = ()
    choices: tuple[str, ...] = ()
    default: str = ""


DOCUMENT_KINDS = (
    "id_card",
    "passport",
    "residence_permit",
    "stateless_certificate",
    "foreign_passport",
)


def _spec(
    name: str,
    kind: Kind,
    group: Group,
    max_length: int,
    *rules: Check,
    choices: tuple[str, ...] = (),
    default: str = "",
) -> FieldSpec:
    return FieldSpec(
        name=name,
        kind=kind,
        group=group,
        max_length=max_length,
        checks=rules,
        choices=choices,
        default=default,
    )


_NAMES = (
    _spec("family_name", Kind.NAME, Group.NAME, 100),
    _spec("given_name", Kind.NAME, Group.NAME, 100),
    _spec("patronymic", Kind.NAME, Group.NAME, 100),
)
_PERSON = (
    _spec("iin", Kind.IIN, Group.IDENTITY, 12, checks.readable_iin),
    _spec("birth_date", Kind.DATE, Group.BIRTH, 10, checks.not_in_future, checks.plausible_age),
    _spec("birth_place", Kind.TEXT, Group.BIRTH, 200),
    _spec("sex", Kind.CHOICE, Group.BIRTH, 10, choices=("male", "female")),
    _spec("citizenship", Kind.COUNTRY, Group.BIRTH, 2, default="KZ"),
)
_DOCUMENT = (
    _spec("document_kind", Kind.CHOICE, Group.DOCUMENT, 30, choices=DOCUMENT_KINDS),
    _spec("document_number", Kind.DOCUMENT_NUMBER, Group.DOCUMENT, 20),
    _spec("document_issuer", Kind.TEXT, Group.DOCUMENT, 150),
    _spec("document_issued_on", Kind.DATE, Group.DOCUMENT, 10, checks.not_in_future),
    _spec("document_expires_on", Kind.DATE, Group.DOCUMENT, 10, checks.not_expired),
)
_CONTACTS = (
    _spec("mobile_phone", Kind.PHONE, Group.CONTACT, 16, checks.mobile_only),
    _spec("home_phone", Kind.PHONE, Group.CONTACT, 16),
    _spec("work_phone", Kind.PHONE, Group.CONTACT, 16),
    _spec("email", Kind.EMAIL, Group.CONTACT, 254),
)
_ADDRESSES = (
    _spec("registration_region", Kind.REGION, Group.ADDRESS, 2),
    _spec("registration_address", Kind.TEXT, Group.ADDRESS, 300),
    _spec("residence_basis", Kind.CHOICE, Group.ADDRESS, 10, choices=("owned", "rented", "other")),
    _spec("actual_country", Kind.COUNTRY, Group.ADDRESS, 2, default="KZ"),
    _spec("actual_address", Kind.TEXT, Group.ADDRESS, 300),
    _spec("actual_since", Kind.DATE, Group.ADDRESS, 10, checks.not_in_future),
)

CATALOGUE: Mapping[str, FieldSpec] = MappingProxyType(
    {spec.name: spec for spec in (*_NAMES, *_PERSON, *_DOCUMENT, *_CONTACTS, *_ADDRESSES)}
)

_READERS: Mapping[Kind, Callable[[str, str], Reading]] = {
    Kind.TEXT: typed_values.read_text,
    Kind.NAME: typed_values.read_name,
    Kind.DATE: typed_values.read_date,
    Kind.PHONE: typed_values.read_phone,
    Kind.EMAIL: typed_values.read_email,
    Kind.IIN: typed_values.read_iin,
    Kind.COUNTRY: typed_values.read_country,
    Kind.REGION: typed_values.read_region,
    Kind.DOCUMENT_NUMBER: typed_values.read_document_number,
}


def parse(spec: FieldSpec, typed: str) -> Reading:
    """Return (value, problems) of a text as typed or pasted; a blank text gives (None, ())."""
    if not clean_text(typed):
        return None, ()
    if spec.kind is Kind.CHOICE:
        return typed_values.read_choice(spec.name, typed, spec.choices)
    value, problems = _READERS[spec.kind](spec.name, typed)
    if isinstance(value, str) and len(value) > spec.max_length:
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
    return text
