"""Invented applicants from a seed: Kazakh and Russian names, a foreigner, long names."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from branch_app.domain.identity_numbers import make_iin

_MALE = [
    "Әділ",
    "Ғалым",
    "Қанат",
    "Өмірбек",
    "Ұлан",
    "Үсен",
    "Ілияс",
    "Шаһкәрім",
    "Бейбіт",
    "Нұрсұлтан",
    "Жеңіс",
    "Мақсат",
    "Даниял",
    "Алексей",
    "Фёдор",
    "Пётр",
    "Сергей",
    "Тимур",
]
_FEMALE = [
    "Әсел",
    "Ғалия",
    "Қарлығаш",
    "Өрік",
    "Ұлжан",
    "Үміт",
    "Іңкәр",
    "Гауһар",
    "Жұпар",
    "Гүлдерайым",
    "Ақбөпе",
    "Меңсұлу",
    "Ләззат",
    "Наталья",
    "Юлия",
    "Алёна",
    "Ксения",
    "Эльвира",
]
_FAMILY = (
    ("Әбдірахманов", "Әбдірахманова"),
    ("Ғабдуллин", "Ғабдуллина"),
    ("Құдайбергенов", "Құдайбергенова"),
    ("Жаңабаев", "Жаңабаева"),
    ("Өтеғұлов", "Өтеғұлова"),
    ("Ұзақбаев", "Ұзақбаева"),
    ("Үкібаев", "Үкібаева"),
    ("Айдаһаров", "Айдаһарова"),
    ("Ізтілеуов", "Ізтілеуова"),
    ("Синтетиков", "Синтетикова"),
    ("Щербак-Коваленко", "Щербак-Коваленко"),
    ("Соловьёв", "Соловьёва"),
    ("Ким", "Ким"),
    ("Подъячев", "Подъячева"),
    ("Мырза", "Мырза"),
)
_FATHER = (
    ("Болатұлы", "Болатқызы"),
    ("Ғаниұлы", "Ғаниқызы"),
    ("Өмірұлы", "Өмірқызы"),
    ("Серікұлы", "Серікқызы"),
    ("Иванович", "Ивановна"),
    ("Сергеевич", "Сергеевна"),
    ("", ""),
)
_LONG_FAMILY = "Мұхаметқалиева-Нұрмағамбетова"
_LONG_GIVEN = "Гүлбадыржамал-Айсұлтан"
_LONG_FATHER = "Әбдіразақмұхаммедқызы"
_TOWNS = ("Көкшетау", "Қонаев", "Өскемен", "Шымкент", "Талдықорған", "Орал")
_STREETS = ("Синтетикалық көше", "Үлгі көшесі", "Мысал даңғылы", "Ойдан шығарылған көше")


@dataclass(frozen=True, kw_only=True, slots=True)
class DemoPerson:
    """An invented person: the values as a clerk types them, and what the person will tick."""

    values: dict[str, str]
    agrees: bool
    channels: dict[str, bool]

    @property
    def traces(self) -> tuple[str, ...]:
        """What must be found in no file of the data folder: names, IIN, telephone, document."""
        names = [self.values[part] for part in ("family_name", "given_name", "patronymic")]
        numbers = [self.values["iin"], self.values["mobile_phone"], self.values["document_number"]]
        # A name of three letters is found in any random megabyte; four and more are told apart.
        return tuple(text for text in (" ".join(filter(None, names)), *numbers) if len(text) > 3)


def make_people(count: int, seed: int) -> list[DemoPerson]:
    """Return invented people; the third has long names, the fifth is a foreigner."""
    chance = random.Random(seed)  # noqa: S311 - a reproducible demonstration, not a secret
    numbers = _unused_numbers(chance)
    return [_person(place, chance, next(numbers)) for place in range(count)]


def _unused_numbers(chance: random.Random) -> Iterator[tuple[dt.date, str, str]]:
    used: set[str] = set()
    while True:
        birth = dt.date(1955, 1, 1) + dt.timedelta(days=chance.randrange(365 * 49))
        sex = chance.choice(("male", "female"))
        iin = make_iin(birth, sex, chance.randrange(1000, 9999))
        if iin is not None and iin not in used:
            used.add(iin)
            yield birth, sex, iin


def _person(place: int, chance: random.Random, number: tuple[dt.date, str, str]) -> DemoPerson:
    birth, sex, iin = number
    side = 0 if sex == "male" else 1
    family, given, father = (
        chance.choice(_FAMILY)[side],
        chance.choice(_FEMALE if side else _MALE),
        chance.choice(_FATHER)[side],
    )
    if place == 2:
        family, given, father = _LONG_FAMILY, _LONG_GIVEN, _LONG_FATHER
    is_foreign = place % 12 == 4
    issued = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(365 * 6))
    values = {
        "family_name": family,
        "given_name": given,
        "patronymic": "" if is_foreign else father,
        "iin": iin,
        "birth_date": f"{birth:%d.%m.%Y}",
        "birth_place": chance.choice(_TOWNS),
        "sex": sex,
        "citizenship": "UZ" if is_foreign else "KZ",
        "document_kind": "foreign_passport" if is_foreign else "id_card",
        "document_number": _document_number(chance, is_foreign=is_foreign),
        "document_issuer": "ІІМ" if not is_foreign else "Ministry of Internal Affairs",
        "document_issued_on": f"{issued:%d.%m.%Y}",
        "document_expires_on": f"{_ten_years_on(issued):%d.%m.%Y}",
    }
    values |= _contacts(chance)
    return DemoPerson(
        values=values,
        agrees=place % 12 != 7,
        channels={
            channel: chance.random() < 0.5 for channel in ("email", "telephone", "post", "partners")
        },
    )


def _document_number(chance: random.Random, *, is_foreign: bool) -> str:
    number = f"{chance.randrange(10_000_000, 99_999_999)}"
    return f"FA{number[:7]}" if is_foreign else f"0{number}"


def _ten_years_on(day: dt.date) -> dt.date:
    """Return the day ten years later; documents are valid for ten years (law 73-V)."""
    return dt.date(day.year + 10, day.month, min(day.day, 28))


def _contacts(chance: random.Random) -> dict[str, str]:
    tail = f"{chance.randrange(1_000_000, 9_999_999)}"
    return {
        "mobile_phone": f"+7701{tail}",
        "email": f"person{tail}@example.com",
        "registration_region": chance.choice(("11", "19", "63", "75")),
        "registration_address": (
            f"{chance.choice(_TOWNS)} қ., {chance.choice(_STREETS)}, {chance.randrange(1, 200)}-үй"
        ),
        "residence_basis": chance.choice(("owned", "rented")),
        "actual_country": "KZ",
        "actual_address": (
            f"{chance.choice(_TOWNS)} қ., {chance.choice(_STREETS)}, {chance.randrange(1, 200)}-үй"
        ),
    }
