"""Following a broken chain backwards: which rows are genuine, which stand for a missing number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import EMPTY_HASH, KnownHead
from branch_app.domain.chain_rows import Link


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainStart:
    """The hash before the first row that is looked at, and that row's number."""

    hash: str = EMPTY_HASH
    first: int = 1


class Tracing:
    """`placed`: number -> index of the genuine row; `matched`: number -> index of a changed one."""

    def __init__(
        self, links: Sequence[Link], heads: Sequence[KnownHead], start: ChainStart
    ) -> None:
        self.links = links
        self.start = start
        self.heads = sorted(heads, key=lambda head: head.seq)
        self._standing: dict[int, list[int]] = {}
        for index, link in enumerate(links):
            if link.written_as:
                self._standing.setdefault(link.written_as, []).append(index)
        self.last = self.heads[-1].seq if heads else max(self._standing, default=start.first - 1)
        self._vouched = {link.prev for link in links}
        self.placed = self._walk()
        self.matched = self._match()

    def inserted(self) -> list[int]:
        """Return the indexes of the rows that stand for no number."""
        known = {*self.placed.values(), *self.matched.values()}
        return [index for index in range(len(self.links)) if index not in known]

    def gaps(self) -> list[tuple[int, int]]:
        """Return first and last of each stretch of numbers without a row."""
        found: list[tuple[int, int]] = []
        before = self.start.first - 1
        for seq in sorted({*self.placed, *self.matched, self.last + 1}):
            if seq > before + 1:
                found.append((before + 1, seq - 1))
            before = seq
        return found

    def hash_at(self, seq: int) -> str | None:
        """Return the hash that the chain has at this number; None when a gap hides it."""
        if seq in self.placed:
            return self.links[self.placed[seq]].hash
        return self.links[self.placed[seq + 1]].prev if seq + 1 in self.placed else None

    def is_linked(self, seq: int) -> bool:
        """Tell whether the changed row of this number holds and continues the chain before it."""
        link = self.links[self.matched[seq]]
        before = self.start.hash if seq == self.start.first else self.hash_at(seq - 1)
        return link.written_as == seq and link.prev == before

    def _walk(self) -> dict[int, int]:
        """From the highest head down: each genuine row vouches for the hash of the one before."""
        placed: dict[int, int] = {}
        vouched = {head.seq: head.hash for head in self.heads[-1:]}
        after = len(self.links)
        for seq in sorted(self._standing, reverse=True):
            if not self.start.first <= seq <= self.last:
                continue
            index = self._genuine(seq, vouched.get(seq), after)
            if index is not None:
                placed[seq] = after = index
                vouched = {seq - 1: self.links[index].prev}
        return placed

    def _genuine(self, seq: int, wanted: str | None, after: int) -> int | None:
        standing = sorted(
            self._standing[seq], key=lambda index: self._strangeness(seq, index, after)
        )
        if wanted is not None:
            return next((one for one in standing if self.links[one].hash == wanted), None)
        return next((one for one in standing if self._is_credible(seq, self.links[one])), None)

    def _strangeness(self, seq: int, index: int, after: int) -> tuple[bool, bool, bool, bool]:
        """A copy of a row stands elsewhere than the row itself: between the wrong neighbours."""
        link = self.links[index]
        is_after_its_former = index > 0 and self.links[index - 1].written_as == seq - 1
        return (
            link.hash not in self._vouched,
            index != after - 1,
            link.at != seq,
            not is_after_its_former,
        )

    def _is_credible(self, seq: int, link: Link) -> bool:
        """Nobody tells the right hash of this number: at least nothing speaks against this one."""
        if link.hash in self._vouched:
            return True
        if seq == self.start.first:
            return link.prev == self.start.hash
        before = self._standing.get(seq - 1, ())
        return not before or any(self.links[one].hash == link.prev for one in before)

    def _match(self) -> dict[int, int]:
        """Give the other rows to missing numbers.

        By the hash that the next row vouches for, by the link to the row before, by the place.
        """
        links, genuine = self.links, set(self.placed.values())
        others = [index for index in range(len(links)) if index not in genuine]
        vouched = {links[index].prev: seq - 1 for seq, index in self.placed.items()}
        vouched |= {head.hash: head.seq for head in self.heads}
        linked = {links[index].hash: seq + 1 for seq, index in self.placed.items()}
        linked.setdefault(self.start.hash, self.start.first)
        beside = self._after_the_genuine()
        ways: tuple[Callable[[int], int], ...] = (
            lambda index: vouched.get(links[index].hash, 0),
            lambda index: linked.get(links[index].prev, 0),
            lambda index: links[index].at,
            lambda index: beside[index],
        )
        matched: dict[int, int] = {}
        for number_of in ways:
            left: list[int] = []
            for index in others:
                seq = number_of(index)
                is_free = seq not in self.placed and seq not in matched
                if self.start.first <= seq <= self.last and is_free:
                    matched[seq] = index
                else:
                    left.append(index)
            others = left
        return matched

    def _after_the_genuine(self) -> list[int]:
        """Return of each row the number it would have by the last genuine row before it."""
        numbers: list[int] = []
        seq = self.start.first - 1
        for index, link in enumerate(self.links):
            is_genuine = self.placed.get(link.written_as) == index
            seq = link.written_as if is_genuine else seq + 1
            numbers.append(seq)
        return numbers
