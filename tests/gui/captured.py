"""Invented values for every field that a pack's list may name, and the keys that enter them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from branch_app.domain import reference
from branch_app.domain.applicant import FieldValue
from branch_app.domain.bank_details import iban_problem
from branch_app.domain.fields import CATALOGUE, FieldSpec, Kind, Part, show
from branch_app.domain.identity_numbers import make_iin
from branch_app.domain.pack import DataListEntry, OrganisationPack
from tests.gui.real_keys import RealKeys
from tests.packs.made_facts import usual

BORN = dt.date(1990, 2, 28)
NAMES = ("Әбенқызы", "Ғалымұлы", "Іңкәрқызы", "Құралайұлы", "Үміткерқызы", "Өмірұлы", "Һарунқызы")
# What must agree with another field, or lie ahead of the day.
AGREEING: dict[str, FieldValue] = {
    "iin": make_iin(BORN, "female", 17) or "",
    "birth_date": BORN,
    "sex": "female",
    "citizenship": "KZ",
    "actual_country": "UZ",
    "document_kind": "id_card",
    "document_number": "045678901",
    "document_issued_on": dt.date(2024, 2, 12),
    "document_expires_on": dt.date(2034, 2, 11),
    "next_pay_on": dt.date(2026, 12, 5),
}


def made(name: str) -> FieldValue:
    """Return the value of a field: usual for its kind, and another one for each field."""
    if name in AGREEING:
        return AGREEING[name]
    spec = CATALOGUE[name]
    place = list(CATALOGUE).index(name)
    value = usual(spec)
    others: Mapping[Kind, Callable[[], FieldValue]] = {
        Kind.TEXT: lambda: f"{value} {place}"[: spec.max_length],
        Kind.NAME: lambda: f"{NAMES[place % len(NAMES)]}-{NAMES[place // len(NAMES) % len(NAMES)]}",
        Kind.PHONE: lambda: f"+770112340{place:02d}",
        Kind.MONEY: lambda: 100_000 + place,
        Kind.DATE: lambda: dt.date(2024, 3, 1) + dt.timedelta(days=place),
        Kind.TIME: lambda: f"{8 + place % 12:02d}:{place % 60:02d}",
        Kind.CHOICE: lambda: spec.choices[place % len(spec.choices)],
        Kind.NUMBER: lambda: 3 + place % 10,
        Kind.IBAN: _iban,
        Kind.CARD_END: lambda: "4242",
    }
    return others.get(spec.kind, lambda: value)()


def _iban() -> str:
    numbers = (f"KZ{check:02d}125KZT0000000{BORN:%y%m}00"[:20] for check in range(2, 99))
    return next(number for number in numbers if iban_problem(number) is None)


def person_fields(
    pack: OrganisationPack, consented: Iterable[str], *, before_consent: bool = False
) -> list[str]:
    """Return what the list lets a counter collect of a person under these consents."""
    granted = set(consented)
    return [
        one.field
        for one in pack.data_list
        if CATALOGUE[one.field].part is Part.APPLICANT
        if one.before_consent or not before_consent
        if not one.consent_code or _key(one) in granted
    ]


def application_fields(pack: OrganisationPack, channel: str, product: str) -> list[str]:
    """Return what the list lets a counter collect of such an application, paid out so."""
    return [
        one.field
        for one in pack.data_list
        if CATALOGUE[one.field].part is Part.APPLICATION
        if not one.channels or channel in one.channels
        if not one.products or product in one.products
    ]


def _key(one: DataListEntry) -> str:
    return f"{one.consent_code}.{one.number}" if one.number else one.consent_code


def in_sections(names: Iterable[str]) -> list[str]:
    """Return the fields as the form has them: section after section, the IIN beside the name.

    Of relatives one after another, as the questionnaire on paper has them.
    """
    wanted = list(names)
    groups = [_section(name) for name in wanted]
    return sorted(
        wanted,
        key=lambda name: (
            groups.index(_section(name)),
            name.rpartition("_")[2] if name.startswith("relative_") else "",
            wanted.index(name),
        ),
    )


def _section(name: str) -> str:
    group = CATALOGUE[name].group.value
    return "name" if group == "identity" else group


def enter(keys: RealKeys, name: str, value: FieldValue) -> None:
    """Enter a value into the field that has the keys, as its kind is entered."""
    assert keys.name == name
    spec = CATALOGUE[name]
    if spec.kind in {Kind.CHOICE, Kind.PRODUCT}:
        _choose(keys, str(value))
    elif spec.kind is Kind.COUNTRY:
        keys.write(reference.country(str(value)).name.kk)
    elif spec.kind is Kind.REGION:
        keys.write(reference.region(str(value)).name.kk)
    else:
        keys.write(typed(spec, value))
    keys.shown.settle()


def typed(spec: FieldSpec, value: FieldValue) -> str:
    """Return what somebody types: dates and telephones without their signs."""
    text = show(spec, value)
    is_digits = spec.kind in {Kind.DATE, Kind.TIME}
    return "".join(filter(str.isdigit, text)) if is_digits else text


def _choose(keys: RealKeys, wanted: str) -> None:
    keys.press(Qt.Key.Key_Home)
    for _step in range(30):
        box = keys.here
        assert isinstance(box, QComboBox), box.objectName()
        if box.currentData() == wanted:
            return
        keys.press(Qt.Key.Key_Down)
    raise AssertionError(f"{wanted} is not offered")


def fill_in(
    keys: RealKeys, rows: Callable[[], Iterable[str]], values: Mapping[str, FieldValue]
) -> list[str]:
    """Go through a form by Enter and enter the value of each field; return the fields met."""
    met: list[str] = []
    while keys.name in set(rows()):
        name = keys.name
        assert name not in met, f"the keys stay in {name}"
        met.append(name)
        if name in values:
            enter(keys, name, values[name])
        keys.press(Qt.Key.Key_Enter if len(met) % 2 else Qt.Key.Key_Return)
    return met
