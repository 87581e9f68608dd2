from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.audit import (
    EMPTY_HASH,
    ChainFault,
    ClockReading,
    JournalEntry,
    body_digest,
    chain_hash,
    verify_chain,
)
from branch_app.domain.change import Act, RecordKind

AT = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=5)))
LENGTH = 6


def _entry(seq: int, prev: str) -> JournalEntry:
    entry = JournalEntry(
        seq=seq,
        clock=ClockReading(
            at=AT + dt.timedelta(minutes=seq),
            server_offset_ms=None if seq % 2 else -40,
            boot_id="boot",
            monotonic_ms=1000 * seq,
        ),
        actor="staff-1",
        act=Act.REGISTER,
        kind=RecordKind.APPLICANT if seq % 2 else None,
        record_id=f"record-{seq}",
        version=1,
        base_version=0,
        body_digest=body_digest(b"salt", b"body"),
        details={"fields": seq},
        prev=prev,
        hash="",
    )
    return replace(entry, hash=chain_hash(prev, entry.header()))


def _chain(length: int = LENGTH, start: str = EMPTY_HASH, first: int = 1) -> list[JournalEntry]:
    entries: list[JournalEntry] = []
    prev = start
    for seq in range(first, first + length):
        entries.append(_entry(seq, prev))
        prev = entries[-1].hash
    return entries


CHAIN = _chain()
CHANGES: list[Callable[[JournalEntry], JournalEntry]] = [
    lambda e: replace(e, seq=e.seq + 100),
    lambda e: replace(e, clock=replace(e.clock, at=e.clock.at + dt.timedelta(milliseconds=1))),
    lambda e: replace(e, clock=replace(e.clock, server_offset_ms=7)),
    lambda e: replace(e, clock=replace(e.clock, boot_id="other")),
    lambda e: replace(e, clock=replace(e.clock, monotonic_ms=7)),
    lambda e: replace(e, actor="staff-2"),
    lambda e: replace(e, act=Act.CORRECT),
    lambda e: replace(e, kind=RecordKind.CONSENT),
    lambda e: replace(e, record_id="other"),
    lambda e: replace(e, version=2),
    lambda e: replace(e, base_version=1),
    lambda e: replace(e, body_digest=body_digest(b"salt", b"other")),
    lambda e: replace(e, details={"fields": 0}),
    lambda e: replace(e, details={}),
    lambda e: replace(e, details={"fields": 0.5}),  # type: ignore[dict-item]
    lambda e: replace(e, prev="0" * 63 + "1"),
    lambda e: replace(e, prev="no hash"),
    lambda e: replace(e, hash="0" * 64),
    lambda e: replace(e, hash=e.hash.upper()) if e.hash != e.hash.upper() else replace(e, hash=""),
]


def test_a_whole_chain_has_no_faults() -> None:
    assert verify_chain(CHAIN) == []
    assert verify_chain([]) == []
    assert verify_chain(CHAIN[3:], CHAIN[2].hash, first=4) == []


def test_the_hash_is_over_tag_previous_hash_and_canonical_header() -> None:
    header = (
        b'{"act":"register","actor":"staff-1","at":"2026-11-22T04:01:00.000+00:00",'
        b'"base_version":0,"body_digest":"' + body_digest(b"salt", b"body").encode() + b'",'
        b'"boot_id":"boot","details":{"fields":1},"kind":"applicant","monotonic_ms":1000,'
        b'"record_id":"record-1","seq":1,"server_offset_ms":null,"version":1}'
    )
    tag = b"branch-app journal 1\0"
    assert CHAIN[0].hash == hashlib.sha256(tag + bytes(32) + header).hexdigest()


def test_a_digest_depends_on_salt_and_body() -> None:
    told = hashlib.sha256(b"branch-app body 1\0saltbody").hexdigest()
    assert body_digest(b"salt", b"body") == told
    assert len({told, body_digest(b"tlas", b"body"), body_digest(b"salt", b"ydob")}) == 3


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("place", range(LENGTH))
def test_every_changed_row_is_found(
    change: Callable[[JournalEntry], JournalEntry], place: int
) -> None:
    changed = [*CHAIN[:place], change(CHAIN[place]), *CHAIN[place + 1 :]]
    assert ChainFault(seq=changed[place].seq, fault="changed") in verify_chain(changed)


def test_a_row_reckoned_anew_no_longer_links() -> None:
    forged = replace(CHAIN[2], actor="staff-2")
    forged = replace(forged, hash=chain_hash(forged.prev, forged.header()))
    faults = verify_chain([*CHAIN[:2], forged, *CHAIN[3:]])
    assert faults == [ChainFault(seq=4, fault="unlinked")]


@given(st.integers(0, LENGTH - 2))
def test_every_removed_row_but_the_last_is_found(place: int) -> None:
    faults = verify_chain([*CHAIN[:place], *CHAIN[place + 1 :]])
    seq = place + 2
    assert faults == [ChainFault(seq=seq, fault="gap"), ChainFault(seq=seq, fault="unlinked")]


@given(st.integers(0, LENGTH), st.integers(0, LENGTH - 1))
def test_every_inserted_row_is_found(place: int, copied: int) -> None:
    assert verify_chain([*CHAIN[:place], CHAIN[copied], *CHAIN[place:]])


@given(st.permutations(CHAIN))
def test_every_other_order_is_found(order: Sequence[JournalEntry]) -> None:
    assert bool(verify_chain(order)) == (list(order) != CHAIN)


@given(st.integers(1, LENGTH))
def test_another_beginning_is_found(first: int) -> None:
    other = _chain(start="1" * 64, first=first)
    assert verify_chain(other)[-1] == ChainFault(seq=first, fault="unlinked")
    assert verify_chain(other, "1" * 64, first=first) == []


def test_details_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        CHAIN[0].details["fields"] = 9  # type: ignore[index]
