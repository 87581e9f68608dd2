"""Invented applicants that vary every field of a data list within its rules, the same from a seed.

Names are those of `storage.many_people`, texts those of `packs.made_facts`, numbers of nobody.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from branch_app.domain import reference
from branch_app.domain.field_specs import FieldSpec, Kind, Part
from branch_app.domain.fields import CATALOGUE, show
from branch_app.domain.identity_numbers import make_iin
from branch_app.domain.pack import DataListEntry, OrganisationPack
from tests.packs.made_facts import HUNDRED, HUNDRED_WORDS, longest, usual
from tests.storage.many_people import people

_FAMILIES = (
    *("Doe", "O'Neill", "de la Cruz", "Müller", "Karimov", "Smith", "Kowalska", "Þórsdóttir"),
    *("Yılmaz", "Ivanov", "Nguyen", "Łukasik", "Petrosyan", "Rahmonov", "Saparova", "Wang"),
)
_GIVEN = (
    *("Jane", "Mary Ann", "José", "Jürgen", "Aziz", "John", "Zofia", "Björk"),
    *("Ayşe", "Sergei", "Linh", "Anna-Maria", "Armen", "Dilnoza", "Maral", "Wei"),
)
# Every pair of them, so that no name is borne by very many.
_STRANGERS = tuple(
    (family, given, "Baxtiyorovich" if family == "Karimov" else "")
    for family in _FAMILIES
    for given in _GIVEN
)
# The second spelling may be in either alphabet, or in both.
_IN_BOTH = ("Kim-Пак", "Анна", "")
_SPELT = (*_STRANGERS, _IN_BOTH)
_OPERATORS = ("700", "701", "702", "705", "707", "708", "747", "771", "775", "776", "777", "778")
_ABROAD = ("RU", "UZ", "KG", "CN", "TR", "DE")
_DAY = dt.timedelta(days=1)
_NAMES = ("family_name", "given_name", "patronymic")


@dataclass(frozen=True, kw_only=True, slots=True)
class MadePerson:
    """The values as typed, and the warnings that they must bring, by `warning_key`."""

    values: Mapping[str, str]
    odd: frozenset[str]


@dataclass
class _Making:
    """One person in the making: what is typed, what is odd about it."""

    chance: random.Random
    number: int
    today: dt.date
    typed: dict[str, str] = field(default_factory=dict)
    odd: set[str] = field(default_factory=set)
    born: dt.date = dt.date(1985, 1, 1)
    is_male: bool = True

    def now_and_then(self, one_in: int) -> bool:
        return self.chance.randrange(one_in) == 0

    def day(self, first: dt.date, last: dt.date) -> dt.date:
        return first + self.chance.randrange((last - first).days + 1) * _DAY


def made_people(
    count: int, seed: int, pack: OrganisationPack, today: dt.date
) -> Iterator[MadePerson]:
    """Yield people whose every value stands on the list of the pack and passes its checks."""
    chance = random.Random(seed)
    listed = pack.entries_of(Part.APPLICANT)
    used: set[str] = set()
    last: _Making | None = None
    for number, named in enumerate(people(count, seed)):
        one = _Making(chance, number, today)
        _name(one, [named.text(part) for part in _NAMES])
        _birth(one, last)
        _document(one)
        _iin(one, used)
        _telephone(one, last)
        if number % 53 == 7 and last is not None:
            # Namesakes: of one day or with one telephone.
            one.typed |= {part: last.typed[part] for part in _NAMES}
        _latin(one)
        _others(one, listed)
        last = one
        on_list = {entry.field for entry in listed}
        yield MadePerson(
            values={n: t for n, t in one.typed.items() if n in on_list and t},
            odd=frozenset(key for key in one.odd if _is_told(key, on_list)),
        )


def _is_told(key: str, on_list: set[str]) -> bool:
    """Tell whether a list tells enough for this warning: some compare two of its fields."""
    name, _, code = key.partition(".")
    beside = {
        "iin_birth_date": "birth_date",
        "iin_century": "birth_date",
        "iin_sex": "sex",
        "latin_name": "citizenship",
        "document_citizenship": "citizenship",
        "document_term": "document_issued_on",
    }
    return {name, beside.get(code, name)} <= on_list


def _name(one: _Making, usual_name: Sequence[str]) -> None:
    names: Sequence[str] = usual_name
    if one.number % 60 == 11:
        names = tuple(
            f"{own}-{more}"[:100].rstrip("- ")
            for own, more in zip(usual_name, (HUNDRED, HUNDRED_WORDS, HUNDRED), strict=True)
        )
    one.typed |= dict(zip(_NAMES, names, strict=True))
    if one.now_and_then(3):
        spelt = one.chance.choice(_SPELT)
        one.typed |= {f"{part}_other": text for part, text in zip(_NAMES, spelt, strict=False)}
        if spelt == _IN_BOTH:
            one.odd.add("family_name_other.two_alphabets")


def _birth(one: _Making, last: _Making | None) -> None:
    one.is_male = bool(one.chance.getrandbits(1))
    youngest, oldest = one.today.year - 15, one.today.year - 109
    one.born = one.day(dt.date(oldest, 1, 1), dt.date(youngest, 1, 1))
    if one.now_and_then(20):
        leap = range(oldest + 4 - oldest % 4, youngest, 4)
        one.born = dt.date(one.chance.choice([year for year in leap if year != 1900]), 2, 29)
    if one.number % 106 == 7 and last is not None:
        one.born = last.born
    one.typed |= {
        "birth_date": f"{one.born:%d.%m.%Y}",
        "sex": "male" if one.is_male else "female",
    }


def _document(one: _Making) -> None:
    kinds = ("id_card", "passport", "residence_permit", "stateless_certificate", "foreign_passport")
    kind = one.chance.choices(kinds, weights=(60, 15, 10, 5, 10))[0]
    at_home = kind in {"id_card", "passport"}
    country = "KZ" if at_home else one.chance.choice(_ABROAD)
    if kind == "id_card" and one.now_and_then(60):
        country = "RU"
        one.odd.add("document_kind.document_citizenship")
    number = {
        "id_card": f"0{one.number:08d}",
        "passport": f"N{one.number:08d}",
        "residence_permit": f"1{one.number:08d}",
        "stateless_certificate": f"2{one.number:08d}",
    }.get(kind, f"{one.chance.choice(('FA', 'AB/', '75'))}{one.number:07d}")
    years = {"stateless_certificate": 5, "residence_permit": one.chance.randrange(2, 11)}.get(
        kind, 10
    )
    if kind == "id_card" and one.now_and_then(40):
        years = 9
        one.odd.add("document_expires_on.document_term")
    issued = one.day(_years_on(one.today, 1 - years), one.today)
    one.typed |= {
        "citizenship": country,
        "document_kind": kind,
        "document_number": number,
        "document_issued_on": f"{issued:%d.%m.%Y}",
        "document_expires_on": f"{_years_on(issued, years):%d.%m.%Y}",
    }


def _years_on(day: dt.date, years: int) -> dt.date:
    if (day.month, day.day) == (2, 29):
        day -= _DAY
    return day.replace(year=day.year + years)


def _iin(one: _Making, used: set[str]) -> None:
    if one.typed["document_kind"] == "foreign_passport" and one.now_and_then(2):
        one.odd.add("iin.iin_unassigned")
        return
    born, is_male = one.born, one.is_male
    if one.now_and_then(50):
        born += _DAY
        one.odd.add("iin.iin_birth_date")
    elif one.now_and_then(50) and (born.month, born.day) != (2, 29):
        born = born.replace(year=born.year + (100 if born.year < 2000 else -100))
        one.odd.add("iin.iin_century")
        if born > one.today:
            one.odd.add("iin.iin_in_future")
    if one.now_and_then(50):
        is_male = not is_male
        one.odd.add("iin.iin_sex")
    number = None
    while number is None or number in used:
        number = make_iin(born, "male" if is_male else "female", one.chance.randrange(10_000))
    used.add(number)
    one.typed["iin"] = number


def _telephone(one: _Making, last: _Making | None) -> None:
    told = f"+7{one.chance.choice(_OPERATORS)}{one.number:07d}"
    if one.now_and_then(50):
        told = f"+7709{one.number:07d}"
        one.odd.add("mobile_phone.phone_prefix")
    elif one.now_and_then(50):
        told = f"+99890{one.number:07d}"
        one.odd.add("mobile_phone.phone_abroad")
    elif one.now_and_then(50):
        told = f"+7727250{one.number:04d}"
        one.odd.add("mobile_phone.phone_not_mobile")
    if one.number % 53 == 7 and last is not None and one.number % 106 != 7:
        told = last.typed["mobile_phone"]
        one.odd -= {key for key in one.odd if key.startswith("mobile_phone.")}
        one.odd |= {key for key in last.odd if key.startswith("mobile_phone.")}
    one.typed["mobile_phone"] = told
    one.typed["email"] = f"person{one.number}@example.kz"


def _latin(one: _Making) -> None:
    is_stranger = one.typed["document_kind"] == "foreign_passport"
    if is_stranger or one.now_and_then(60):
        spelt = one.chance.choice(_STRANGERS)
        one.typed |= dict(zip(_NAMES, spelt, strict=False))
    is_latin = one.typed["family_name"] in _FAMILIES
    if is_latin and one.typed["citizenship"] == "KZ":
        one.odd |= {f"{part}.latin_name" for part in _NAMES if one.typed[part]}


def _others(one: _Making, listed: Sequence[DataListEntry]) -> None:
    """Fill what is left of the list; what it does not require is left out now and then."""
    for entry in listed:
        spec = CATALOGUE[entry.field]
        if entry.field in one.typed or entry.field.endswith("_other") or spec.kind is Kind.IIN:
            continue
        if entry.is_required or one.now_and_then(2):
            one.typed[entry.field] = _any_value(one, spec)
    pair = {"biometric_on", "biometric_time"} & {entry.field for entry in listed}
    missing = sorted(pair - set(one.typed))
    if len(missing) == 1 and len(pair) == 2:
        one.odd.add(f"{missing[0]}.identified_when")


def _any_value(one: _Making, spec: FieldSpec) -> str:
    if spec.name == "next_pay_on":
        return f"{one.day(one.today + _DAY, one.today + 40 * _DAY):%d.%m.%Y}"
    if spec.kind is Kind.DATE:
        return f"{one.day(one.born, one.today):%d.%m.%Y}"
    if spec.kind is Kind.TIME:
        return f"{one.chance.randrange(24):02d}:{one.chance.randrange(60):02d}"
    if spec.kind is Kind.CHOICE:
        return one.chance.choice(spec.choices)
    if spec.kind is Kind.COUNTRY:
        return one.chance.choice(sorted(reference.countries()))
    if spec.kind is Kind.REGION:
        return one.chance.choice(sorted(reference.regions()))
    if spec.kind is Kind.NUMBER:
        return str(one.chance.randrange(21))
    if spec.kind is Kind.MONEY:
        return show(spec, one.chance.randrange(10 ** one.chance.randrange(1, 12)))
    value = longest(spec) if one.now_and_then(20) else usual(spec)
    return show(spec, value)
