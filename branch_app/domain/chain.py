"""Telling what was done to a chain: changed, removed, inserted, reordered rows, a cut tail (K40).

Whoever has the database key can write any row and reckon its hash, but cannot make the row after
it vouch for that hash, nor those who remember a head outside the journal.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from branch_app.domain.audit import ChainFault, FaultKind, JournalEntry, KnownHead, holds
from branch_app.domain.chain_rows import StoredRow, read_links
from branch_app.domain.chain_tracing import ChainStart, Tracing

WHOLE_CHAIN = ChainStart()


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainReading:
    """What was found. `written_as`: where a genuine row stands -> its number; others lack."""

    faults: tuple[ChainFault, ...]
    written_as: dict[int, int]


def is_whole(
    rows: Iterable[StoredRow], heads: Sequence[KnownHead] = (), start: ChainStart = WHOLE_CHAIN
) -> bool:
    """Tell whether every number, link and hash holds and every head is met; keeps no row."""
    prev, seq = start.hash, start.first - 1
    wanted = {head.seq: head.hash for head in heads if head.seq >= start.first}
    for row in rows:
        seq += 1
        if not isinstance(row, JournalEntry) or (row.seq, row.prev) != (seq, prev):
            return False
        if not holds(row) or wanted.pop(seq, row.hash) != row.hash:
            return False
        prev = row.hash
    return not wanted and (not heads or seq == max(head.seq for head in heads))


def verify_chain(
    rows: Iterable[StoredRow], heads: Sequence[KnownHead] = (), start: ChainStart = WHOLE_CHAIN
) -> list[ChainFault]:
    """Return every fault of the rows in their stored order; empty means whole."""
    return list(trace_chain(rows, heads, start).faults)


def trace_chain(
    rows: Iterable[StoredRow], heads: Sequence[KnownHead] = (), start: ChainStart = WHOLE_CHAIN
) -> ChainReading:
    """Return the faults, and which rows are genuine. Holds all rows: for a chain that is broken.

    `heads` are remembered outside: by the head file, by head office's countersignature. Of a
    stretch that was reckoned anew, hash by hash, only the last row is named: the next one does not
    vouch for it.
    """
    tracing = Tracing(read_links(rows, heads), heads, start)
    faults = [*_gaps(tracing), *_inserted(tracing), *_out_of_place(tracing), *_rewritten(tracing)]
    written_as = {tracing.links[index].at: seq for seq, index in tracing.placed.items()}
    return ChainReading(faults=tuple(sorted(faults)), written_as=written_as)


def _gaps(tracing: Tracing) -> Iterator[ChainFault]:
    for first, last in tracing.gaps():
        is_tail = last == tracing.last and bool(tracing.heads)
        kind = FaultKind.CUT if is_tail else FaultKind.REMOVED
        yield ChainFault(kind=kind, first=first, last=last)


def _inserted(tracing: Tracing) -> Iterator[ChainFault]:
    places = dict.fromkeys(tracing.links[index].at for index in tracing.inserted())
    firsts = [at for at in places if at - 1 not in places]
    lasts = [at for at in places if at + 1 not in places]
    for first, last in zip(firsts, lasts, strict=True):
        yield ChainFault(kind=FaultKind.INSERTED, first=first, last=last)


def _out_of_place(tracing: Tracing) -> Iterator[ChainFault]:
    """Changed rows, and rows that stand neither under their number nor where they had to move.

    When rows were taken out or put in, those after them may have been numbered anew.
    """
    inserted, gaps = tracing.inserted(), tracing.gaps()
    ends = [last for _, last in gaps]
    removed = [0, *accumulate(last - first + 1 for first, last in gaps)]
    for rows, is_changed in ((tracing.placed, False), (tracing.matched, True)):
        for seq, index in rows.items():
            at = tracing.links[index].at
            moved = seq + bisect_left(inserted, index) - removed[bisect_left(ends, seq)]
            found_at = 0 if at == seq else at
            if at not in {seq, moved}:
                yield _of_row(FaultKind.REORDERED, seq, found_at)
            elif is_changed and not _is_reckoned(tracing, seq):
                yield _of_row(FaultKind.CHANGED, seq, found_at)
    first = tracing.placed.get(tracing.start.first)
    if first is not None and tracing.links[first].prev != tracing.start.hash:
        yield _of_row(FaultKind.CHANGED, tracing.start.first, 0)


def _of_row(kind: FaultKind, seq: int, found_at: int) -> ChainFault:
    return ChainFault(kind=kind, first=seq, last=seq, found_at=found_at)


def _is_reckoned(tracing: Tracing, seq: int) -> bool:
    """Tell whether the last row fits the rows before it, but not the head that is remembered."""
    return bool(tracing.heads) and seq == tracing.last and tracing.is_linked(seq)


def _rewritten(tracing: Tracing) -> Iterator[ChainFault]:
    """The chain holds in itself, but somebody outside remembers another one."""
    told = {head: tracing.hash_at(head.seq) for head in tracing.heads if head.seq}
    agreed = [head.seq for head, found in told.items() if found == head.hash]
    denied = [head.seq for head, found in told.items() if found not in {None, head.hash}]
    if tracing.last in tracing.matched and _is_reckoned(tracing, tracing.last):
        denied.append(tracing.last)
    if denied:
        known = max((seq for seq in agreed if seq < min(denied)), default=tracing.start.first - 1)
        last = max({*tracing.placed, *tracing.matched})
        yield ChainFault(kind=FaultKind.REWRITTEN, first=known + 1, last=last)
