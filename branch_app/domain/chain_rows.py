"""The rows of a chain as links, each with the number under which it was written.

A row that was moved or numbered anew still has the hash of its old number; one whose hash was
reckoned for the new number still gives, under its old one, the hash that the next row links to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from branch_app.domain.audit import JournalEntry, KnownHead, UnreadRow, chain_hash, holds

StoredRow = JournalEntry | UnreadRow

# Hashes reckoned while looking for the number of one row after the other: some seconds at most.
_TRIES = 50_000
_LEAST_REACH = 64


@dataclass(slots=True)
class Link:
    """Where a row stands, the number under which it was written (0 if none fits), its hash then."""

    at: int
    written_as: int
    prev: str
    hash: str


def read_links(rows: Iterable[StoredRow], heads: Sequence[KnownHead]) -> list[Link]:
    """Return the rows in their stored order."""
    links: list[Link] = []
    entries: dict[int, JournalEntry] = {}
    vouched = {head.hash for head in heads}
    for row in rows:
        is_sound = isinstance(row, JournalEntry) and holds(row)
        number = row.seq if is_sound else 0
        if isinstance(row, JournalEntry):
            entries[len(links)] = row
        links.append(Link(at=row.seq, written_as=number, prev=row.prev, hash=row.hash))
        vouched.add(row.prev)
    strange = {
        index: entry
        for index, entry in entries.items()
        if not links[index].written_as or links[index].hash not in vouched
    }
    _Search(links, strange, vouched).run()
    return links


class _Search:
    """Looks for the numbers of rows that do not hold, or are not linked to, where they stand."""

    def __init__(
        self, links: list[Link], strange: dict[int, JournalEntry], vouched: set[str]
    ) -> None:
        self._links = links
        self._strange = strange
        self._vouched = vouched
        self._by_hash = {link.hash: link for link in links}
        self._by_prev = {link.prev: link for link in links}
        self._shift = 0
        self._tries = _TRIES

    def run(self) -> None:
        found = {index for index, entry in self._strange.items() if self._look(index, entry)}
        # What was found last may tell of what came before it.
        for index, entry in self._strange.items():
            if index not in found:
                self._try(index, entry, self._likely(self._links[index]))

    def _look(self, index: int, entry: JournalEntry) -> bool:
        likely, every = self._likely(self._links[index]), self._every(entry.seq)
        return self._try(index, entry, likely) or self._try(index, entry, every)

    def _likely(self, link: Link) -> Iterator[int]:
        """Moved as far as the row before, or next to what it links to, or to what links to it."""
        yield link.at - self._shift
        before, after = self._by_hash.get(link.prev), self._by_prev.get(link.hash)
        if before is not None and before.written_as:
            yield before.written_as + 1
        if after is not None:
            yield after.written_as - 1

    def _every(self, at: int) -> Iterator[int]:
        for distance in range(1, max(len(self._links), _LEAST_REACH) + 1):
            if self._tries <= 0:
                return
            self._tries -= 2
            yield at - distance
            yield at + distance

    def _try(self, index: int, entry: JournalEntry, numbers: Iterator[int]) -> bool:
        link = self._links[index]
        for number in numbers:
            if number <= 0 or number == entry.seq:
                continue
            fits = self._vouched if link.written_as == entry.seq else {entry.hash}
            hash_ = next((one for one in _hashes(entry, number) if one in fits), None)
            if hash_ is not None:
                link.written_as, link.hash = number, hash_
                self._shift = entry.seq - number
                return True
        return False


def _hashes(entry: JournalEntry, number: int) -> Iterator[str]:
    """Yield the hashes that the row may have had under this number."""
    # Who numbers rows anew may do so with their units, and rows of 0.1 leave the unit out.
    for unit in {entry.unit, entry.unit - entry.seq + number, 0}:
        if unit >= 0:
            try:
                yield chain_hash(entry.prev, replace(entry, seq=number, unit=unit).header())
            except ValueError:
                return
