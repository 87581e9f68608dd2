"""Finding people: few bounded steps over `applicant_key`, then the lines of those found.

The exact come first, then those last seen. Every step reads a bounded number of rows, so that one
letter typed is as quick as a whole name: among very many who match, the last seen are looked for
among the latest of all, and the list is filled up in the order of the keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Integer,
    Row,
    Text,
    bindparam,
    func,
    select,
    union_all,
)

from branch_app.domain.record_state import RecordState
from branch_app.services.read_model import ApplicantRow
from branch_app.storage import tables
from branch_app.storage.person_rows import applicant_row, latest_people, people_of_ids
from branch_app.storage.rows import from_micros
from branch_app.storage.search import (
    IIN_LENGTH,
    MOST_WORDS,
    KeyKind,
    Sought,
    Words,
    key_of,
    read_sought,
    readings,
    upper_bound,
)

# So many matches are looked at to find those last seen, and so many of the latest people.
_MATCHES = 200
_LATEST = 500
# A word that fewer begin with may be searched through for the other words.
_FEW = 1000
_HITS = 60
_Hits = Sequence[Row[str, str, int]]

_person, _key, _form = tables.applicant, tables.applicant_key, tables.issued_form
_LOW = bindparam("low", type_=Text)
_HIGH = bindparam("high", type_=Text)
_MOST = bindparam("most", type_=Integer)

BEGUN = (
    select(_key.c.key, _key.c.applicant_id, _key.c.seen_on)
    .where(_key.c.key >= _LOW, _key.c.key < _HIGH)
    .order_by(_key.c.key)
    .limit(_MOST)
)
_newest = (
    select(_person.c.id, _person.c.name_key)
    .order_by(_person.c.changed_at.desc(), _person.c.name_key.desc(), _person.c.id.desc())
    .limit(_LATEST)
    .subquery()
)
NEWEST_BEGUN = (
    select(_newest.c.id, _newest.c.name_key)
    .where(_newest.c.name_key >= _LOW, _newest.c.name_key < _HIGH)
    .limit(_MOST)
)
# Newest papers first; blank and void ones are nobody's.
OF_SERIAL = (
    select(_form.c.applicant_id)
    .where(_form.c.serial >= _LOW, _form.c.serial < _HIGH)
    .order_by(_form.c.serial.desc())
    .limit(_MOST)
)


# A word at the beginning of a name, as it stands or turned.
_EITHER = tuple(
    select(_key.c.key, _key.c.applicant_id, _key.c.seen_on).where(
        _key.c.key >= bindparam(f"low{place}", type_=Text),
        _key.c.key < bindparam(f"high{place}", type_=Text),
    )
    for place in range(2)
)
_COUNTED = select(func.count()).select_from(union_all(*_EITHER).limit(_MOST).subquery())
_OTHERS = tuple(f"other{place}" for place in range(MOST_WORDS))


@lru_cache(maxsize=MOST_WORDS)
def _holding(others: int) -> CompoundSelect[str, str, int]:
    """Return the query for names that hold so many words beside the one that they begin with."""
    holds = [func.instr(_key.c.key, bindparam(name, type_=Text)) > 0 for name in _OTHERS[:others]]
    return union_all(*(either.where(*holds) for either in _EITHER)).limit(_MOST)


def find_people(
    connection: Connection, text: str, limit: int, *, sees_blocked: bool
) -> Sequence[ApplicantRow]:
    """Return the lines of people who match the text; for an empty one the latest."""
    if not text.strip():
        return latest_people(connection, limit, sees_blocked=sees_blocked)
    answer = _Answer(connection, limit, sees_blocked)
    if not sees_blocked:
        answer.found |= {row.id: row for row in _blocked(connection, text)}
    for sought in readings(text):
        answer.look_for(sought)
        if answer.found:
            break
    return list(answer.found.values())[:limit]


def _blocked(connection: Connection, text: str) -> list[ApplicantRow]:
    """Return the one word about a blocked person whose whole IIN was typed (K27)."""
    iin = read_sought(text).iin
    if len(iin) != IIN_LENGTH:
        return []
    is_this = (_person.c.iin == iin, _person.c.state == RecordState.BLOCKED.value)
    rows = connection.execute(select(_person.c.id, _person.c.changed_at).where(*is_this))
    return [
        ApplicantRow(
            id=row.id,
            full_name="",
            birth_year="",
            iin_tail="",
            state=RecordState.BLOCKED.value,
            consent="",
            changed_at=from_micros(row.changed_at),
        )
        for row in rows
    ]


@dataclass
class _Answer:
    """The lines found so far, the likeliest first."""

    connection: Connection
    limit: int
    sees_blocked: bool
    found: dict[str, ApplicantRow] = field(default_factory=dict)
    _hidden: set[str] = field(default_factory=set)

    def look_for(self, sought: Sought) -> None:
        """Go through the meanings until there are enough lines."""
        for some in self._meanings(sought):
            self._add(some)
            if self._is_full:
                return

    @property
    def _is_full(self) -> bool:
        return len(self.found) >= self.limit

    def _meanings(self, sought: Sought) -> Iterator[Iterable[str]]:
        for beginning in sought.numbers:
            yield _ranked(self._begun(beginning), beginning)
        if sought.serial:
            yield self._of_serial(sought.serial)
        for words in sought.names:
            yield from self._named(words)

    def _named(self, words: Words) -> Iterator[Iterable[str]]:
        """The name as it stands, then turned, then any words of it begun in any order."""
        typed = " ".join(words)
        beginning = key_of(KeyKind.NAME, typed)
        hits = self._begun(beginning)
        if len(hits) >= self._most:
            yield self._newest(typed)
        yield _ranked(hits, beginning)
        turned = key_of(KeyKind.TURNED, typed)
        yield _ranked(self._begun(turned), turned)
        if len(words) > 1:
            yield _ranked(self._holding(words), beginning)

    @property
    def _most(self) -> int:
        return max(_MATCHES, self.limit)

    def _begun(self, beginning: str) -> _Hits:
        told = {"low": beginning, "high": upper_bound(beginning), "most": self._most}
        return self.connection.execute(BEGUN, told).all()

    def _newest(self, typed: str) -> list[str]:
        told = {"low": typed, "high": upper_bound(typed), "most": self.limit}
        rows = self.connection.execute(NEWEST_BEGUN, told).all()
        # Stable: of the equally exact the latest stay in front.
        return [row.id for row in sorted(rows, key=lambda row: not _is_exact(row.name_key, typed))]

    def _of_serial(self, serial: str) -> list[str]:
        told = {"low": serial, "high": upper_bound(serial), "most": self._most}
        return [owner for owner in self.connection.scalars(OF_SERIAL, told) if owner]

    def _holding(self, words: Words) -> _Hits:
        """Go through the names with the rarest word for the others."""
        driver = self._driver(words)
        at = words.index(driver)
        others = [f" {word}" for word in words[:at] + words[at + 1 :]]
        told = dict(zip(_OTHERS, others, strict=False)) | _ranges(driver)
        most = max(_HITS, self.limit)
        return self.connection.execute(_holding(len(others)), told | {"most": most}).all()

    def _driver(self, words: Words) -> str:
        longest_first = sorted(words, key=len, reverse=True)
        return next((word for word in longest_first if self._is_rare(word)), longest_first[0])

    def _is_rare(self, word: str) -> bool:
        told = _ranges(word) | {"most": _FEW}
        return (self.connection.scalar(_COUNTED, told) or 0) < _FEW

    def _add(self, ids: Iterable[str]) -> None:
        """Add these people's lines, in this order; of the blocked only to whom may see them."""
        known = self.found.keys() | self._hidden
        new = [each for each in dict.fromkeys(ids) if each not in known]
        while new and not self._is_full:
            missing = self.limit - len(self.found)
            few, new = new[:missing], new[missing:]
            rows = {row["id"]: row for row in people_of_ids(self.connection, few)}
            for each in few:
                row = rows.get(each)
                is_blocked = row is not None and row["state"] == RecordState.BLOCKED.value
                if row is None or (is_blocked and not self.sees_blocked):
                    self._hidden.add(each)
                else:
                    self.found[each] = applicant_row(row)


def _ranges(word: str) -> dict[str, object]:
    """Return the parameters of `_EITHER`."""
    begun = [key_of(kind, word) for kind in (KeyKind.NAME, KeyKind.TURNED)]
    return {
        name: bound
        for place, beginning in enumerate(begun)
        for name, bound in ((f"low{place}", beginning), (f"high{place}", upper_bound(beginning)))
    }


def _ranked(hits: _Hits, beginning: str) -> list[str]:
    """Return the ids: exact ones first, then those last seen, then those registered last."""
    newest = sorted(hits, key=lambda hit: (hit.seen_on, hit.applicant_id), reverse=True)
    newest.sort(key=lambda hit: not _is_exact(hit.key, beginning))
    return [hit.applicant_id for hit in newest]


def _is_exact(key: str, beginning: str) -> bool:
    """Tell whether the words typed are whole words of the key."""
    return key == beginning or key.startswith(f"{beginning} ")
