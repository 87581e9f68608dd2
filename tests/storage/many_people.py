"""Very many invented people, the same from the same seed, put straight into the tables.

Bounded in memory: a few ten thousand people are held at a time, whatever the number asked for.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections.abc import Iterator

from sqlalchemy import Connection, Engine

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.field_source import Origin, obtained
from branch_app.domain.identity_numbers import make_iin
from branch_app.domain.record_state import RecordState
from branch_app.domain.serials import make_serial
from branch_app.protocol.records import body_bytes
from branch_app.storage import tables
from branch_app.storage.person_lines import line_of
from branch_app.storage.rows import to_micros
from branch_app.storage.search_rows import now_found, rows_of, told_seeds

_STEMS = [
    "Ахмет",
    "Әбдірахман",
    "Қасым",
    "Нұрлан",
    "Өтеген",
    "Ғабдол",
    "Құдайберген",
    "Жаңабай",
    "Үкібай",
    "Ізтілеу",
    "Шаһкәрім",
    "Иван",
    "Сейіт",
    "Оспан",
    "Смағұл",
    "Бекболат",
    "Жүніс",
    "Төлеген",
    "Еңсеп",
    "Мұхтар",
    "Петр",
    "Айдаһар",
    "Ұзақ",
    "Дүйсен",
    "Кәрім",
    "Ким",
]
_MIDDLES = ("", "бай", "бек", "жан", "ғали", "тай", "қан", "мұрат", "кел", "қожа", "нияз", "дәулет")
_ENDS = (("ов", "ова"), ("ев", "ева"), ("ұлы", "қызы"), ("ин", "ина"), ("", ""))
_GIVEN_STEMS = [
    "Ай",
    "Нұр",
    "Гүл",
    "Ақ",
    "Бек",
    "Ер",
    "Жан",
    "Дина",
    "Әсел",
    "Қарлы",
    "Өмір",
    "Ұл",
    "Үміт",
    "Іңкәр",
    "Гау",
    "Мең",
    "Ләз",
    "Бота",
    "Сән",
    "Шол",
    "Тоғ",
    "Ел",
]
_GIVEN_ENDS = ("гүл", "жан", "бек", "лан", "мира", "һар", "сұлу", "зат", "пан", "бала", "ша", "нар")
_DAY = dt.timedelta(days=1)
BEGUN = dt.datetime(2023, 1, 9, 4, tzinfo=dt.UTC)
CHUNK = 40_000


def people(count: int, seed: int = 1) -> Iterator[Applicant]:
    """Yield people; surnames and given names are as unevenly spread as real ones are."""
    chance = random.Random(seed)
    families = [(s + m, e) for e in _ENDS for m in _MIDDLES for s in _STEMS]
    given = [s + e for e in _GIVEN_ENDS for s in _GIVEN_STEMS]
    heavy = list(itertools.accumulate(1 / (rank + 40) for rank in range(len(families))))
    heavy_given = list(itertools.accumulate(1 / (rank + 20) for rank in range(len(given))))
    for number in range(count):
        (family, ends), sex = chance.choices(families, cum_weights=heavy)[0], chance.getrandbits(1)
        first, father = chance.choices(given, cum_weights=heavy_given, k=2)
        registered = BEGUN + number * (900 * _DAY / count)
        values: dict[str, FieldValue] = {
            "family_name": family + ends[sex],
            "given_name": first,
            "patronymic": father + _ENDS[2][sex] if chance.random() < 0.9 else "",
            "iin": _iin(chance, sex),
            "birth_date": dt.date(1985, 1, 1),
            "document_number": f"{chance.randrange(10**9):09d}",
            "mobile_phone": f"+77{chance.randrange(10**9):09d}",
            "home_phone": f"+7727{chance.randrange(10**7):07d}" if chance.random() < 0.2 else "",
        }
        told = {name: value for name, value in values.items() if value}
        seen = registered + (chance.random() < 0.2) * chance.random() * 300 * _DAY
        yield Applicant(
            id=_id(registered, number, chance),
            version=1,
            state=RecordState.ACTIVE if number % 200 else RecordState.BLOCKED,
            values=told,
            sources=dict.fromkeys(told, obtained(Origin(), at=registered, by="staff")),
            branch="ALM1",
            registered_by="staff",
            registered_at=registered,
            changed_at=seen,
        )


def _id(at: dt.datetime, number: int, chance: random.Random) -> str:
    return f"{to_micros(at) // 1000:012x}7{number & 0xFFF:03x}{chance.getrandbits(64):016x}"


def _iin(chance: random.Random, sex: int) -> str:
    born = dt.date(1950, 1, 1) + chance.randrange(20_000) * _DAY
    found = None
    while found is None:
        found = make_iin(born, ("male", "female")[sex], chance.randrange(10_000))
    return found


def serial_of(number: int) -> str:
    """Return the serial of the number-th person's consent form."""
    return make_serial("ALM1", "01", number + 1)


def fill(engine: Engine, count: int, seed: int = 1) -> None:
    """Put the people in, each with a consent and a form, without history and journal.

    All have the body of the first: no search reads a body, and each is as long as a real one.
    """
    everybody = enumerate(people(count, seed))
    body = body_bytes(next(people(1, seed)))
    while chunk := list(itertools.islice(everybody, CHUNK)):
        with engine.begin() as connection:
            _put(connection, chunk, body)


def _put(connection: Connection, chunk: list[tuple[int, Applicant]], body: bytes) -> None:
    rows, lines, keys, consents, forms = [], [], [], [], []
    for number, person in chunk:
        seeds, at = told_seeds(person), to_micros(person.registered_at)
        found, line = now_found(person, seeds), line_of(person)
        state, seen = person.state.value, to_micros(person.changed_at)
        rows.append((person.id, 1, state, seen, 1, person.text("iin"), "", seeds, body))
        lines.append((number + 1, *line.values(), "granted"))
        keys += [tuple(row.values()) for row in rows_of(number + 1, found, found.keys)]
        consents.append((f"c{number:031x}", 1, person.id, "C1", "collection", "granted", at, b"{}"))
        forms.append(
            (
                f"f{number:031x}",
                1,
                serial_of(number),
                person.id,
                "C1",
                "signed",
                0,
                at,
                1,
                "",
                b"{}",
            )
        )
    keys.sort()
    told = ((tables.applicant, rows), (tables.applicant_line, lines), (tables.applicant_key, keys))
    for table, values in (*told, (tables.consent, consents), (tables.issued_form, forms)):
        names = ", ".join(table.columns.keys())
        marks = ", ".join("?" * len(table.columns))
        statement = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608
        connection.exec_driver_sql(statement, values)
