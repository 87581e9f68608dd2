from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import pytest

from branch_app.domain.audit import (
    EMPTY_HASH,
    ClockReading,
    JournalEntry,
    as_hashed,
    body_digest,
    chain_hash,
    holds,
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


def test_the_unit_is_hashed_and_rows_of_0_1_are_known_by_their_hash() -> None:
    old = CHAIN[2]
    assert "unit" not in old.header()
    stored = replace(old, unit=3)
    assert not holds(stored)
    assert as_hashed(stored) == old
    new = replace(stored, hash=chain_hash(stored.prev, stored.header()))
    assert as_hashed(new) == new
    moved = replace(new, unit=2)
    assert as_hashed(moved) == moved
    assert not holds(moved)


@pytest.mark.parametrize("prev", ["", "no hash", "0" * 63, "A" * 64, " " * 64])
def test_a_link_that_is_no_hash_does_not_hold(prev: str) -> None:
    assert not holds(replace(CHAIN[0], prev=prev))


def test_a_number_with_a_fraction_does_not_hold() -> None:
    assert not holds(replace(CHAIN[0], details={"n": 0.5}))  # type: ignore[dict-item]


def test_details_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        CHAIN[0].details["fields"] = 9  # type: ignore[index]
