"""What somebody who has the database key may do to a journal, and what must be named for it.

Pure: rows in, rows out. The storage tests write the same rows into a real file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from branch_app.domain.audit import (
    ChainFault,
    FaultKind,
    FaultPlace,
    JournalEntry,
    KnownHead,
    chain_hash,
)
from branch_app.domain.change import Act, RecordKind

Rows = list[JournalEntry]
Named = set[tuple[FaultKind, int, int]]


@dataclass(frozen=True)
class Tampering:
    """The rows as they lie afterwards, and exactly what must be told of them."""

    name: str
    rows: Rows
    named: Named


def named(faults: Iterable[ChainFault]) -> Named:
    """Return kind, first and last of what was told of rows."""
    return {
        (fault.kind, fault.first, fault.last) for fault in faults if fault.place is FaultPlace.ROW
    }


def singly(kind: FaultKind, numbers: Iterable[int]) -> Named:
    return {(kind, number, number) for number in numbers}


def reckoned(entry: JournalEntry, **changes: Any) -> JournalEntry:  # noqa: ANN401
    """Return the changed row with the hash of its new content."""
    changed = replace(entry, **changes)
    return replace(changed, hash=chain_hash(changed.prev, changed.header()))


def _hex(random: Random) -> str:
    return f"{random.getrandbits(256):064x}"


def edits(row: JournalEntry, random: Random) -> dict[str, dict[str, Any]]:
    """Return for each column but number and hash what may be written into it."""
    clock, offset = row.clock, row.clock.server_offset_ms or 0
    later = clock.at + dt.timedelta(seconds=random.randint(1, 10**6))
    return {
        "at": {"clock": replace(clock, at=later)},
        "server_offset_ms": {"clock": replace(clock, server_offset_ms=offset + 1)},
        "boot_id": {"clock": replace(clock, boot_id=clock.boot_id + "x")},
        "monotonic_ms": {"clock": replace(clock, monotonic_ms=clock.monotonic_ms + 1)},
        "actor": {"actor": f"{random.getrandbits(128):032x}"},
        "act": {"act": random.choice([act for act in Act if act is not row.act])},
        "kind": {"kind": random.choice([kind for kind in RecordKind if kind is not row.kind])},
        "record_id": {"record_id": f"{random.getrandbits(128):032x}"},
        "version": {"version": row.version + 1},
        "base_version": {"base_version": row.base_version + 1},
        "body_digest": {"body_digest": _hex(random)},
        "details": {"details": {**row.details, "n": random.randint(10**6, 10**7)}},
        "unit": {"unit": row.unit + 1},
        "prev": {"prev": _hex(random)},
    }


class Tamperer:
    """Draws acts against one chain whose head is `len(rows)`; `countersigned` is the earlier head.

    Every act leaves the rows in the order in which a file would give them.
    """

    def __init__(
        self, rows: Sequence[JournalEntry], random: Random, countersigned: int = 0
    ) -> None:
        self.rows = list(rows)
        self.random = random
        self.last = len(rows)
        self.countersigned = countersigned
        self.acts: tuple[Callable[[], Tampering], ...] = (
            self.edit,
            self.edit_and_reckon,
            self.edit_hash,
            self.move_one,
            self.remove,
            self.remove_and_renumber,
            self.cut,
            self.insert,
            self.swap,
            self.permute,
            self.rewrite,
            self.remove_and_rewrite,
            self.insert_and_rewrite,
        )

    @property
    def heads(self) -> list[KnownHead]:
        known = {self.countersigned, self.last} - {0}
        return [KnownHead(seq=seq, hash=self.rows[seq - 1].hash) for seq in sorted(known)]

    def draw(self) -> Tampering:
        return self.random.choice(self.acts)()

    def _one(self) -> JournalEntry:
        return self.random.choice(self.rows)

    def _stretch(self, longest: int = 9) -> tuple[int, int]:
        first = self.random.randint(1, self.last)
        return first, min(self.last, first + self.random.randint(0, longest - 1))

    def _told(self, name: str, rows: Iterable[JournalEntry], told: Named) -> Tampering:
        return Tampering(name, sorted(rows, key=lambda row: row.seq), told)

    def _put(self, row: JournalEntry, place: int) -> Rows:
        return [*self.rows[: place - 1], row, *self.rows[place:]]

    def _rewritten(self, since: int, last: int) -> Named:
        """What tells of a chain reckoned anew: the heads from there on."""
        if since <= self.countersigned:
            return {(FaultKind.REWRITTEN, 1, last)}
        return {(FaultKind.REWRITTEN, self.countersigned + 1, last)}

    def edit(self) -> Tampering:
        row = self._one()
        column, change = self.random.choice(list(edits(row, self.random).items()))
        edited = replace(row, **change)
        told = singly(FaultKind.CHANGED, [row.seq])
        return self._told(f"edit {column}", self._put(edited, row.seq), told)

    def edit_and_reckon(self) -> Tampering:
        row = self._one()
        column, change = self.random.choice(list(edits(row, self.random).items()))
        edited = reckoned(row, **change)
        told = singly(FaultKind.CHANGED, [row.seq])
        if row.seq == self.last and column != "prev":
            told = self._rewritten(self.last, self.last)
        return self._told(f"edit {column} and reckon", self._put(edited, row.seq), told)

    def edit_hash(self) -> Tampering:
        row = self._one()
        edited = replace(row, hash=_hex(self.random))
        told = singly(FaultKind.CHANGED, [row.seq])
        return self._told("edit hash", self._put(edited, row.seq), told)

    def move_one(self) -> Tampering:
        row = self._one()
        place = self.random.choice([-3, 0, self.last + self.random.randint(1, 10**6)])
        moved = replace(row, seq=place)
        moved = reckoned(moved) if self.random.random() < 0.5 else moved
        told = singly(FaultKind.REORDERED, [row.seq])
        return self._told("move one", self._put(moved, row.seq), told)

    def _gap(self, first: int, last: int) -> Named:
        return {(FaultKind.CUT if last == self.last else FaultKind.REMOVED, first, last)}

    def remove(self) -> Tampering:
        first, last = self._stretch()
        rest = [*self.rows[: first - 1], *self.rows[last:]]
        return self._told("remove", rest, self._gap(first, last))

    def remove_and_renumber(self) -> Tampering:
        first, last = self._stretch()
        rest = self._renumbered(last + 1, first - last - 1)
        return self._told(
            "remove and renumber", [*self.rows[: first - 1], *rest], self._gap(first, last)
        )

    def _renumbered(self, first: int, shift: int) -> Rows:
        """Return the rows from there on under other numbers, as thoroughly as chance has it."""
        is_reckoned, moves_units = self.random.random() < 0.5, self.random.random() < 0.5
        found: Rows = []
        for row in self.rows[first - 1 :]:
            unit = row.unit + shift if moves_units and row.unit >= first else row.unit
            moved = replace(row, seq=row.seq + shift, unit=unit)
            found.append(reckoned(moved) if is_reckoned else moved)
        return found

    def cut(self) -> Tampering:
        first = self.random.randint(max(1, self.last - 12), self.last)
        return self._told("cut", self.rows[: first - 1], {(FaultKind.CUT, first, self.last)})

    def insert(self) -> Tampering:
        place, count = self.random.randint(1, self.last + 1), self.random.randint(1, 4)
        forged = self._forged(place, count)
        rows = [*self.rows[: place - 1], *forged, *self._renumbered(place, count)]
        told: Named = {(FaultKind.INSERTED, place, place + count - 1)}
        return self._told("insert", rows, told)

    def _forged(self, place: int, count: int) -> Rows:
        """Made up and linked to the row before, made up with any hash, or copied from afar."""
        afar = [row for row in self.rows if abs(row.seq - place) > count + 2]
        how = self.random.choice(("linked", "any hash", "copied"))
        prev = self.rows[place - 2].hash if place > 1 else "0" * 64
        found: Rows = []
        for seq in range(place, place + count):
            row = self.random.choice(afar or self.rows)
            if how == "copied" and afar:
                afar.remove(row)
                found.append(replace(row, seq=seq))
                continue
            actor = f"{self.random.getrandbits(128):032x}"
            row = reckoned(row, seq=seq, unit=place, actor=actor, prev=prev)
            found.append(row if how == "linked" else replace(row, hash=_hex(self.random)))
            prev = found[-1].hash
        return found

    def swap(self) -> Tampering:
        one, other = self.random.sample(range(1, self.last + 1), 2)
        return self._permuted("swap", {one: other, other: one})

    def permute(self) -> Tampering:
        first, last = self._stretch()
        numbers = list(range(first, last + 1))
        order = self.random.choice(
            [numbers[1:] + numbers[:1], numbers[::-1], self.random.sample(numbers, len(numbers))]
        )
        return self._permuted("permute", dict(zip(numbers, order, strict=True)))

    def _permuted(self, name: str, places: dict[int, int]) -> Tampering:
        is_reckoned = self.random.random() < 0.5
        rows: Rows = []
        for row in self.rows:
            moved = replace(row, seq=places.get(row.seq, row.seq))
            rows.append(reckoned(moved) if is_reckoned else moved)
        told = singly(FaultKind.REORDERED, [one for one, at in places.items() if one != at])
        return self._told(name, rows, told)

    def rewrite(self) -> Tampering:
        row = self._one()
        edited = replace(row, actor=f"{self.random.getrandbits(128):032x}")
        rows = _chained([*self._put(edited, row.seq)])
        return self._told("rewrite", rows, self._rewritten(row.seq, self.last))

    def remove_and_rewrite(self) -> Tampering:
        first, last = self._stretch()
        rows = _chained([*self.rows[: first - 1], *self.rows[last:]])
        told: Named = {(FaultKind.CUT, len(rows) + 1, self.last)}
        if first <= self.countersigned <= len(rows):
            told |= {(FaultKind.REWRITTEN, 1, len(rows))}
        return self._told("remove and rewrite", rows, told)

    def insert_and_rewrite(self) -> Tampering:
        place, count = self.random.randint(1, self.last), self.random.randint(1, 3)
        forged = self._forged(place, count)
        rows = _chained([*self.rows[: place - 1], *forged, *self.rows[place - 1 :]])
        told = self._rewritten(place, self.last)
        told |= {(FaultKind.INSERTED, self.last + 1, self.last + count)}
        return self._told("insert and rewrite", rows, told)


def _chained(rows: Sequence[JournalEntry]) -> Rows:
    """Return the rows numbered and reckoned anew from the first to the last."""
    found: Rows = []
    prev = "0" * 64
    for seq, row in enumerate(rows, start=1):
        found.append(reckoned(row, seq=seq, prev=prev))
        prev = found[-1].hash
    return found
