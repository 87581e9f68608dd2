"""Finding people: few bounded steps over `applicant_key`, the likeliest meaning first.

The exact come first, then those last seen. Every step reads a bounded number of rows, so that one
letter typed is as quick as a whole name: among very many who match, the last seen are looked for
among the latest of all, and the list is filled up in the order of the keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, RowMapping, select

from branch_app.domain.record_state import RecordState
from branch_app.services.read_model import ApplicantRow
from branch_app.storage import finding_sql, tables
from branch_app.storage.person_rows import applicant_row, latest_people
from branch_app.storage.rows import from_micros
from branch_app.storage.search import (
    IIN_LENGTH,
    KeyKind,
    Sought,
    Words,
    key_of,
    read_sought,
    readings,
    upper_bound,
)

# A word that fewer begin with may be searched through for the other words.
_FEW = 500
_HITS = 60
_person = tables.applicant
Lines = Sequence[RowMapping]


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

    def look_for(self, sought: Sought) -> None:
        """Go through the meanings until there are enough lines."""
        for lines in self._meanings(sought):
            for line in lines:
                if line["id"] not in self.found:
                    self.found[line["id"]] = applicant_row(line)
            if len(self.found) >= self.limit:
                return

    def _meanings(self, sought: Sought) -> Iterator[Lines]:
        for beginning in sought.numbers:
            yield self._ask(finding_sql.BEGUN, **_range(beginning))
        if sought.serial:
            yield self._ask(finding_sql.OF_SERIAL, **_range(sought.serial))
        for words in sought.names:
            yield from self._named(words)

    def _named(self, words: Words) -> Iterator[Lines]:
        """The name as it stands, then turned, then any words of it begun in any order."""
        name = " ".join(words)
        as_it_stands = _range(key_of(KeyKind.NAME, name))
        newest = self._ask(
            finding_sql.NEWEST, name=name, name_high=upper_bound(name), **as_it_stands
        )
        # Stable: of the equally exact the latest stay in front.
        both = [*newest, *self._ask(finding_sql.BEGUN, **as_it_stands)]
        yield sorted(both, key=lambda line: not line["is_exact"])
        yield self._ask(finding_sql.BEGUN, **_range(key_of(KeyKind.TURNED, name)))
        if len(words) > 1:
            yield self._holding(words)

    def _holding(self, words: Words) -> Lines:
        """Go through the names with the rarest word for the others."""
        driver = self._driver(words)
        at = words.index(driver)
        others = words[:at] + words[at + 1 :]
        told = {f"other{place}": f" {word}" for place, word in enumerate(others)}
        most = max(_HITS, self.limit)
        statement = finding_sql.holding(len(others))
        return self._ask(
            statement, low=key_of(KeyKind.NAME, driver), hits=most, **_either(driver), **told
        )

    def _driver(self, words: Words) -> str:
        longest_first = sorted(words, key=len, reverse=True)
        return next((word for word in longest_first if self._is_rare(word)), longest_first[0])

    def _is_rare(self, word: str) -> bool:
        told = {**_either(word), "matches": _FEW}
        counted = self.connection.exec_driver_sql(finding_sql.COUNTED, told).scalar()
        return int(counted or 0) < _FEW

    def _ask(self, statement: str, **told: str | int) -> Lines:
        told |= finding_sql.TOLD
        told |= {"most": self.limit, "sees_blocked": int(self.sees_blocked)}
        told["matches"] = max(finding_sql.MATCHES, self.limit)
        return self.connection.exec_driver_sql(statement, told).mappings().all()


def _range(beginning: str) -> dict[str, str]:
    return {"low": beginning, "high": upper_bound(beginning)}


def _either(word: str) -> dict[str, str]:
    """Return the parameters of a word that a name begins with, as it stands or turned."""
    told: dict[str, str] = {}
    for place, kind in enumerate((KeyKind.NAME, KeyKind.TURNED)):
        beginning = key_of(kind, word)
        told |= {f"low{place}": beginning, f"high{place}": upper_bound(beginning)}
    return told
