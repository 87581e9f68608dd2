"""The rows by which a person is found, written in the transaction that saves the person.

What they are made of stands in the person's own row (`search_keys`), so that they can be taken away
exactly, even after another program has learnt to fold names in another way.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from branch_app.domain.applicant import Applicant
from branch_app.domain.kazakh_text import in_one_word, latin_capitals, search_key
from branch_app.domain.likeness import Traits, likeness_keys, near_iins, traits_of
from branch_app.domain.name_spelling import spellings
from branch_app.domain.shared_values import SharedValue, kind_of_key, shared_keys
from branch_app.storage import tables
from branch_app.storage.rows import Row, to_micros
from branch_app.storage.search import PAIRED_WORDS, KeyKind, key_of, pair_key

# Raise it when `search_key`, `latin_capitals` or the making of keys below changes: at the next
# opening all keys are made anew (`search_rebuild`).
SCHEME = "5"
PHONE_FIELDS = ("mobile_phone", "home_phone", "work_phone")
_NAME_FIELDS = ("family_name", "given_name", "patronymic")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MICROS_A_DAY = 86_400_000_000
Seeds = dict[str, list[str]]
# Of a record that could not be read when the keys were made anew: it has none.
NO_SEEDS = "{}"
_table, _person, _line = tables.applicant_key, tables.applicant, tables.applicant_line
# Statements made once: each is run for every line of an import. A list comes as one JSON text.
_AMONG = select(func.json_each(bindparam("among")).table_valued("value").c.value)
_OF_KEYS = (
    select(_line.c.id)
    .join(_table, _table.c.number == _line.c.number)
    .where(_table.c.key.in_(_AMONG))
)
_OF_IINS = select(_person.c.id).where(_person.c.iin.in_(_AMONG))
_STORED = select(_person.c.search_keys, _person.c.changed_at).where(
    _person.c.id == bindparam("this_id")
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """Under which keys a person is found, and the day on which the record was last saved."""

    keys: frozenset[str] = frozenset()
    seen_on: int = 0


def seeds_of(record: Applicant) -> Seeds:
    """Return what this version's keys are made of."""
    document = latin_capitals(record.text("document_number"))
    digits = (re.sub(r"[^0-9]", "", record.text(name)) for name in PHONE_FIELDS)
    return {
        "names": [search_key(record.text(name)) for name in _NAME_FIELDS],
        "iin": [iin for iin in [record.text("iin")] if iin],
        "phones": sorted(set(filter(None, digits))),
        # A passport's number without its letter too: N00112233 is told and typed as 00112233.
        "documents": sorted(set(filter(None, [document, document.lstrip(_CAPITALS)]))),
        "former": [search_key(name.full_name) for name in record.former_names],
        "spelt": _other_spellings(record),
        "shared": list(shared_keys(record.values)),
        "likeness": sorted(likeness_keys(traits_of(record.values, record.former_names))),
    }


def _other_spellings(record: Applicant) -> list[str]:
    keys = [search_key(" ".join(name)) for name in spellings(record.values)]
    keys += map(in_one_word, tuple(keys))
    return sorted({key for key in keys if key} - {search_key(record.full_name)})


def sharing(connection: Connection, record: Applicant) -> Mapping[SharedValue, Sequence[str]]:
    """Return the ids of the other people who share a value with this one, in order."""
    others = (
        select(_line.c.id)
        .join(_table, _table.c.number == _line.c.number)
        .where(_line.c.id != record.id)
    )
    found: dict[SharedValue, set[str]] = {}
    for shared in shared_keys(record.values):
        is_same = _table.c.key == key_of(KeyKind.SHARED, shared)
        those = connection.scalars(others.where(is_same))
        found.setdefault(kind_of_key(shared), set()).update(those)
    return {kind: sorted(ids) for kind, ids in found.items() if ids}


def alike_ids(connection: Connection, traits: Traits) -> set[str]:
    """Return the ids of those who may be like this: a shared key of likeness, or a near IIN."""
    keys = [key_of(KeyKind.LIKENESS, likeness) for likeness in likeness_keys(traits)]
    found = set(connection.scalars(_OF_KEYS, {"among": json.dumps(keys)})) if keys else set()
    if traits.iin:
        iins = [traits.iin, *near_iins(traits.iin)]
        found |= set(connection.scalars(_OF_IINS, {"among": json.dumps(iins)}))
    return found


def told_seeds(record: Applicant) -> str:
    """Return the seeds as they are stored."""
    return json.dumps(seeds_of(record), ensure_ascii=False, separators=(",", ":"))


def found_by(told: str, changed_at: int) -> Found:
    """Return the keys that come of stored seeds, and the day of that time (microseconds).

    `NO_SEEDS`, and those of a program that told no names, have no keys.
    """
    seeds: Seeds = json.loads(told)
    if "names" not in seeds:
        return Found()
    # Seeds of an older program tell no other spellings.
    also = (*seeds["former"], *seeds.get("spelt", ()))
    keys = {
        *_name_keys([name.split() for name in seeds["names"]]),
        *(key_of(KeyKind.IIN, iin) for iin in seeds["iin"]),
        *(key_of(KeyKind.IIN_TAIL, iin[::-1]) for iin in seeds["iin"]),
        *(key_of(KeyKind.PHONE_TAIL, number[::-1]) for number in seeds["phones"]),
        *(key_of(KeyKind.DOCUMENT, number) for number in seeds["documents"]),
        *(key for name in also for key in _also_keys(name.split())),
        *(key_of(KeyKind.SHARED, shared) for shared in seeds["shared"]),
        *(key_of(KeyKind.LIKENESS, likeness) for likeness in seeds["likeness"]),
    }
    return Found(keys=frozenset(keys), seen_on=changed_at // _MICROS_A_DAY)


def _name_keys(names: list[list[str]]) -> Iterable[str]:
    """The name as it stands, from each later word on, and under each two of its words.

    From the given name on the family name comes next, as people say it; a given name with a
    patronymic is found by its pair.
    """
    family, given, patronymic = names
    words = [*family, *given, *patronymic]
    if not words:
        return
    as_it_stands = " ".join(words)
    yield key_of(KeyKind.NAME, as_it_stands)
    turned = set(_turned(words))
    if family and given and patronymic:
        turned.remove(" ".join([*given, *patronymic, *family]))
    turned.add(" ".join([*given, *family, *patronymic]))
    yield from (key_of(KeyKind.TURNED, key) for key in turned - {as_it_stands})
    yield from _pairs(words)


def _also_keys(words: list[str]) -> Iterator[str]:
    """Another name of the person, from each word on and under each two of its words."""
    yield from (key_of(KeyKind.TURNED, key) for key in _turned(words))
    yield from _pairs(words)


def _turned(words: list[str]) -> list[str]:
    return [" ".join(words[at:] + words[:at]) for at in range(len(words))]


def _pairs(words: list[str]) -> Iterator[str]:
    """The name under each two of its words."""
    for one, other in combinations(range(min(len(words), PAIRED_WORDS)), 2):
        if key := pair_key(words, one, other):
            yield key


def stored_found(connection: Connection, applicant_id: str) -> Found:
    """Return under which keys the person is found now; none for somebody unknown."""
    row = connection.execute(_STORED, {"this_id": applicant_id}).first()
    return found_by(row.search_keys, row.changed_at) if row else Found()


def move_keys(connection: Connection, number: int, was: Found, now: Found) -> None:
    """Take away the keys that hold no longer, add the new ones, tell the others the new day.

    `number` is that of the person's line.
    """
    is_theirs = _table.c.number == number
    gone, kept = was.keys - now.keys, set(filter(_is_sought, was.keys & now.keys))
    if gone:
        connection.execute(delete(_table).where(_table.c.key.in_(sorted(gone)), is_theirs))
    if kept and was.seen_on != now.seen_on:
        again = update(_table).where(_table.c.key.in_(sorted(kept)), is_theirs)
        connection.execute(again.values(seen_on=now.seen_on))
    add_keys(connection, rows_of(number, now, now.keys - was.keys))


def rows_of(number: int, found: Found, keys: Iterable[str]) -> list[Row]:
    """Return the rows of these keys to the line of that number."""
    return [
        {"key": key, "number": number, "seen_on": found.seen_on * _is_sought(key)} for key in keys
    ]


def _is_sought(key: str) -> bool:
    """Tell whether this is a key that is typed: of the others nobody asks who was seen last."""
    return not key.startswith((f"{KeyKind.SHARED.value} ", f"{KeyKind.LIKENESS.value} "))


def add_keys(connection: Connection, rows: list[Row]) -> None:
    """Add rows in the order of the table: many at once touch each page once."""
    if rows:
        connection.execute(insert(_table), sorted(rows, key=lambda row: row["key"]))


def now_found(record: Applicant, told: str) -> Found:
    """Return under which keys this version is to be found; `told` are its seeds."""
    return found_by(told, to_micros(record.changed_at))
