"""Finding people: few bounded steps over `applicant_key`, the likeliest meaning first.

The exact come first, then those last seen. Every step reads a bounded number of keys, so that one
letter typed is as quick as a whole name: among very many who match, the last seen are looked for
among the latest of all, and the list is filled up in the order of the keys. Only the people who
are shown are looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from branch_app.domain.record_state import RecordState
from branch_app.services.read_model import ApplicantRow
from branch_app.storage import finding_sql
from branch_app.storage.engine import Ask
from branch_app.storage.person_rows import masked_row
from branch_app.storage.rows import from_micros
from branch_app.storage.search import (
    IIN_LENGTH,
    KeyKind,
    Sought,
    Words,
    key_of,
    paired,
    readings,
    upper_bound,
)

# A word that fewer begin with may be searched through for the other words.
_FEW = 500
_HITS = 60
# So many people at most are looked up by one statement.
_AT_ONCE = 200
_BLOCKED = RecordState.BLOCKED.value
# A key, the number of the line it leads to, and the day on which that person was last seen.
Hit = tuple[str, int, int]


def find_people(ask: Ask, text: str, limit: int, *, sees_blocked: bool) -> list[ApplicantRow]:
    """Return the lines of people who match the text, which is not empty."""
    answer = _Answer(ask, limit, sees_blocked)
    for place, sought in enumerate(readings(text)):
        answer.is_slipped = place > 0
        if not place and not sees_blocked and len(sought.iin) == IIN_LENGTH:
            answer.found |= _blocked(ask, sought.iin)
        answer.look_for(sought)
        if answer.found:
            break
    return list(answer.found.values())[:limit]


def _blocked(ask: Ask, iin: str) -> dict[int, ApplicantRow]:
    """Return the one word about a blocked person whose whole IIN was typed (K27)."""
    return {
        number: ApplicantRow(
            id=applicant_id,
            full_name="",
            birth_year="",
            iin_tail="",
            state=_BLOCKED,
            consent="",
            changed_at=from_micros(changed_at),
        )
        for number, applicant_id, changed_at in ask(
            finding_sql.BLOCKED, {"iin": iin, "state": _BLOCKED}
        )
    }


@dataclass
class _Answer:
    """The lines found so far by their numbers, the likeliest first."""

    ask: Ask
    limit: int
    sees_blocked: bool
    found: dict[int, ApplicantRow] = field(default_factory=dict)
    # The other layout: most such texts are no words of anybody, which is asked first.
    is_slipped: bool = False
    # Looked up, and not to be shown.
    hidden: set[int] = field(default_factory=set)

    def look_for(self, sought: Sought) -> None:
        """Go through the meanings until there are enough lines."""
        for numbers in self._meanings(sought):
            self._take(numbers)
            if len(self.found) >= self.limit:
                return

    def _take(self, numbers: Iterable[int]) -> None:
        """Look up so many as are missing, until the list is full."""
        unknown = (
            one
            for one in dict.fromkeys(numbers)
            if one not in self.found and one not in self.hidden
        )
        while few := list(islice(unknown, min(self.limit - len(self.found), _AT_ONCE))):
            rows = self.ask(finding_sql.lines(len(few)), few)
            shown = {row[0]: row for row in rows if self.sees_blocked or row[5] != _BLOCKED}
            self.hidden.update(one for one in few if one not in shown)
            self.found |= {one: masked_row(*shown[one][1:]) for one in few if one in shown}

    def _meanings(self, sought: Sought) -> Iterator[Iterable[int]]:
        for beginning in sought.numbers:
            yield _ranked(self._begun(beginning), beginning)
        if sought.serial:
            rows = self.ask(finding_sql.OF_SERIAL, self._range(sought.serial))
            yield (number for (number,) in rows)
        for words in sought.names:
            yield from self._named(words)

    def _named(self, words: Words) -> Iterator[Iterable[int]]:
        """The name as it stands, then turned, then any words of it begun in any order."""
        if self.is_slipped and len(words) > 1 and not self._begins_a_name(max(words, key=len)):
            return
        name = " ".join(words)
        yield self._as_it_stands(name)
        turned = key_of(KeyKind.TURNED, name)
        yield _ranked(self._begun(turned), turned)
        if len(words) > 1:
            yield self._holding(words)

    def _as_it_stands(self, name: str) -> Iterable[int]:
        beginning = key_of(KeyKind.NAME, name)
        hits = self._begun(beginning, more=1)
        if len(hits) <= self._most:
            return _ranked(hits, beginning)
        rows = self.ask(finding_sql.NEWEST, {**_bounds(name), "latest": finding_sql.LATEST})
        latest = [(_is_exact(key, name), one) for key, one in rows]
        # Of the equally exact the latest are in front.
        ranked = [*latest, *_graded(hits[:-1], beginning)]
        return [one for wanted in (True, False) for is_exact, one in ranked if is_exact is wanted]

    @property
    def _most(self) -> int:
        return max(finding_sql.MATCHES, self.limit)

    def _range(self, beginning: str, more: int = 0) -> dict[str, str | int]:
        return {**_bounds(beginning), "most": self._most + more}

    def _begun(self, beginning: str, more: int = 0) -> list[Hit]:
        return list(self.ask(finding_sql.BEGUN, self._range(beginning, more)))

    def _holding(self, words: Words) -> Iterable[int]:
        """Go through the names with two of the words, or with the rarest word, for the others."""
        pair, others = paired(words)
        if pair:
            return _ranked(self._having(finding_sql.pairs, _bounds(pair), others), pair)
        driver, others = self._driver(words)
        if not driver:
            return ()
        hits = self._having(finding_sql.holding, _either(driver), others)
        return _ranked(hits, key_of(KeyKind.NAME, driver))

    def _having(
        self, statement: Callable[[int], str], told: Mapping[str, str], others: Words
    ) -> list[Hit]:
        among = {f"other{at}": f" {word}" for at, word in enumerate(others)}
        most = max(_HITS, self.limit)
        return list(self.ask(statement(len(others)), {**told, **among, "most": most}))

    def _begins_a_name(self, word: str) -> bool:
        return self._counted(word, 1) > 0

    def _counted(self, word: str, most: int) -> int:
        ((count,),) = self.ask(finding_sql.COUNTED, {**_either(word), "most": most})
        return int(count)

    def _driver(self, words: Words) -> tuple[str, Words]:
        """Return the word to begin with and the others; no word if one begins no name."""
        longest_first = sorted(words, key=len, reverse=True)
        driver = longest_first[0]
        for word in longest_first:
            count = self._counted(word, _FEW)
            if count < _FEW:
                driver = word if count else ""
                break
        at = words.index(driver) if driver else 0
        return driver, words[:at] + words[at + 1 :]


def _is_exact(key: str, whole: str) -> bool:
    return key == whole or key.startswith(f"{whole} ")


def _graded(hits: Iterable[Hit], whole: str) -> list[tuple[bool, int]]:
    """Return whether each is exact, and its line: the exact first, then those last seen."""
    ahead = f"{whole} "
    graded = [(key == whole or key.startswith(ahead), seen, one) for key, one, seen in hits]
    graded.sort(reverse=True)
    return [(is_exact, one) for is_exact, _, one in graded]


def _ranked(hits: Iterable[Hit], whole: str) -> list[int]:
    return [one for _, one in _graded(hits, whole)]


def _bounds(beginning: str) -> dict[str, str]:
    return {"low": beginning, "high": upper_bound(beginning)}


def _either(word: str) -> dict[str, str]:
    """Return the parameters of a word that a name begins with, as it stands or turned."""
    told: dict[str, str] = {}
    for place, kind in enumerate((KeyKind.NAME, KeyKind.TURNED)):
        beginning = key_of(kind, word)
        told |= {f"low{place}": beginning, f"high{place}": upper_bound(beginning)}
    return told
