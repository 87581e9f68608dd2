"""What is told of a chain that somebody with the key has been at, and of one that nobody was at."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.audit import (
    EMPTY_HASH,
    ChainFault,
    ClockReading,
    FaultKind,
    JournalEntry,
    KnownHead,
    UnreadRow,
)
from branch_app.domain.chain import is_whole, trace_chain, verify_chain
from branch_app.domain.chain_tracing import ChainStart
from branch_app.domain.change import Act, RecordKind
from tests.domain.tampering import Rows, Tamperer, edits, named, reckoned, singly

AT = dt.datetime(2026, 11, 22, 4, 0, tzinfo=dt.UTC)
SEEDS = st.integers(0, 2**32 - 1)


def make_chain(length: int) -> Rows:
    """Return a chain of rows in units of one to four."""
    rows: Rows = []
    prev, unit = EMPTY_HASH, 1
    for seq in range(1, length + 1):
        unit = seq if (seq * 7) % 4 < 2 else unit
        row = JournalEntry(
            seq=seq,
            clock=ClockReading(
                at=AT + dt.timedelta(minutes=seq),
                server_offset_ms=None if seq % 2 else -40,
                boot_id="boot",
                monotonic_ms=1000 * seq,
            ),
            actor="staff-1",
            act=Act.OPEN,
            kind=RecordKind.APPLICANT,
            record_id=f"{seq:032x}",
            version=0,
            base_version=0,
            body_digest="",
            details={"n": seq},
            prev=prev,
            hash="",
            unit=unit,
        )
        rows.append(reckoned(row))
        prev = rows[-1].hash
    return rows


CHAINS = {length: make_chain(length) for length in (2, 3, 5, 9, 24)}
CHAIN = CHAINS[9]
HEAD = KnownHead(seq=9, hash=CHAIN[-1].hash)


@given(SEEDS, st.sampled_from(list(CHAINS)), st.floats(0, 1))
def test_whatever_is_done_is_named_by_kind_and_row_and_nothing_else_is(
    seed: int, length: int, countersigned: float
) -> None:
    rows = CHAINS[length]
    tamperer = Tamperer(rows, Random(seed), countersigned=round(length * countersigned))
    tampering = tamperer.draw()
    assert named(verify_chain(tampering.rows, tamperer.heads)) == tampering.named
    assert is_whole(tampering.rows, tamperer.heads) == (tampering.rows == rows)


@given(SEEDS, st.sets(st.integers(1, 23), min_size=2, max_size=6))
def test_several_acts_at_once_are_each_named(seed: int, numbers: set[int]) -> None:
    random, rows = Random(seed), dict(enumerate(CHAINS[24], start=1))
    apart = sorted(numbers)
    apart = [apart[0], *(later for former, later in pairwise(apart) if later > former + 2)]
    told = set()
    for number in apart:
        row = rows[number]
        if random.random() < 0.3:
            del rows[number]
            told |= {(FaultKind.REMOVED, number, number)}
        else:
            change = random.choice(list(edits(row, random).values()))
            is_reckoned = random.random() < 0.5
            rows[number] = reckoned(row, **change) if is_reckoned else replace(row, **change)
            told |= singly(FaultKind.CHANGED, [number])
    heads = [KnownHead(seq=24, hash=CHAINS[24][-1].hash)]
    assert named(verify_chain(rows.values(), heads)) == told


@given(st.integers(0, 9), st.integers(0, 9))
def test_a_chain_that_nobody_was_at_has_no_fault(since: int, countersigned: int) -> None:
    heads = [HEAD]
    if countersigned:
        heads.append(KnownHead(seq=countersigned, hash=CHAIN[countersigned - 1].hash))
    assert verify_chain(CHAIN, heads) == []
    assert is_whole(CHAIN, heads)
    prev = CHAIN[since - 1].hash if since else EMPTY_HASH
    start = ChainStart(hash=prev, first=since + 1)
    assert verify_chain(CHAIN[since:], start=start) == []
    assert is_whole(CHAIN[since:], start=start)


def test_an_empty_journal_is_whole_unless_somebody_remembers_more() -> None:
    nothing = KnownHead(seq=0, hash=EMPTY_HASH)
    assert is_whole([], [nothing])
    assert verify_chain([], [nothing]) == []
    assert verify_chain([]) == []
    assert named(verify_chain([], [HEAD])) == {(FaultKind.CUT, 1, 9)}
    assert not is_whole([], [HEAD])


def test_rows_of_0_1_keep_their_place_in_the_chain() -> None:
    old = [replace(row, unit=0) for row in make_chain(4)]
    prev = EMPTY_HASH
    for index, row in enumerate(old):
        old[index] = reckoned(row, prev=prev)
        prev = old[index].hash
    moved = [replace(row, unit=1) for row in (old[1], old[0])]
    moved = [replace(row, seq=place) for place, row in enumerate(moved, start=1)]
    told = verify_chain([*moved, *old[2:]], [KnownHead(seq=4, hash=prev)])
    assert named(told) == singly(FaultKind.REORDERED, [1, 2])


def test_a_row_that_cannot_be_read_was_changed() -> None:
    spoilt = UnreadRow(seq=4, prev=CHAIN[3].prev, hash=CHAIN[3].hash)
    rows: list[JournalEntry | UnreadRow] = [*CHAIN[:3], spoilt, *CHAIN[4:]]
    assert not is_whole(rows, [HEAD])
    assert named(verify_chain(rows, [HEAD])) == singly(FaultKind.CHANGED, [4])


@pytest.mark.parametrize("first", [1, 4])
def test_a_chain_that_continues_another_row_is_told_at_its_first_row(first: int) -> None:
    start = ChainStart(hash="1" * 64, first=first)
    assert named(verify_chain(CHAIN[first - 1 :], start=start)) == singly(
        FaultKind.CHANGED, [first]
    )
    assert not is_whole(CHAIN[first - 1 :], start=start)


def test_a_moved_row_is_told_with_the_place_where_it_stands() -> None:
    rows = [*CHAIN[:3], *CHAIN[4:], replace(CHAIN[3], seq=50)]
    fault = ChainFault(kind=FaultKind.REORDERED, first=4, last=4, found_at=50)
    assert verify_chain(rows, [HEAD]) == [fault]


def test_a_row_changed_behind_an_inserted_one_is_told_by_its_own_number() -> None:
    forged = replace(CHAIN[0], seq=3, record_id="x")
    later = [replace(row, seq=row.seq + 1) for row in CHAIN[2:]]
    later[3] = replace(later[3], actor="nobody")
    told = verify_chain([*CHAIN[:2], forged, *later], [HEAD])
    assert told == [
        ChainFault(kind=FaultKind.INSERTED, first=3, last=3),
        ChainFault(kind=FaultKind.CHANGED, first=6, last=6, found_at=7),
    ]


def test_the_genuine_rows_are_known_by_where_they_stand() -> None:
    rows = [replace(row, seq=row.seq - 2) for row in CHAIN[2:]]
    rows[4] = replace(rows[4], actor="nobody")
    reading = trace_chain(rows, [HEAD])
    assert reading.written_as == {at: at + 2 for at in (1, 2, 3, 4, 6, 7)}


def test_a_head_file_put_back_with_its_database_is_told_by_the_countersignature() -> None:
    older = KnownHead(seq=6, hash=CHAIN[5].hash)
    assert named(verify_chain(CHAIN[:6], [older, HEAD])) == {(FaultKind.CUT, 7, 9)}


def test_rows_after_the_head_that_is_remembered_count_as_inserted() -> None:
    older = KnownHead(seq=6, hash=CHAIN[5].hash)
    assert named(verify_chain(CHAIN, [older])) == {(FaultKind.INSERTED, 7, 9)}


def test_without_a_head_only_the_last_row_can_be_wrong_unseen() -> None:
    assert verify_chain(CHAIN[:5]) == []
    assert named(verify_chain([CHAIN[0], *CHAIN[2:]])) == {(FaultKind.REMOVED, 2, 2)}


def test_a_thousand_rows_that_are_not_ours_are_looked_through_in_bounded_time() -> None:
    rows = [replace(row, hash=f"{row.seq:064x}", actor="nobody") for row in make_chain(400)]
    told = verify_chain(rows, [KnownHead(seq=400, hash="f" * 64)])
    assert named(told) == singly(FaultKind.CHANGED, range(1, 401))
