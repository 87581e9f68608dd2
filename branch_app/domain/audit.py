"""The journal: audit trail and outbox in one, append-only, chained by hash (`design/sync.md` 1)."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.change import Act, RecordKind

CHAIN_TAG = b"branch-app journal 1\0"
BODY_TAG = b"branch-app body 1\0"
EMPTY_HASH = "0" * 64

Details = Mapping[str, str | int]


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockReading:
    """What was known of time: wall clock, server offset (ms, None if unknown), boot, monotonic."""

    at: dt.datetime
    server_offset_ms: int | None
    boot_id: str
    monotonic_ms: int


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalEntry:
    """One act. `details` hold ids, codes and counts, never personal data."""

    seq: int
    clock: ClockReading
    actor: str
    act: Act
    kind: RecordKind | None
    record_id: str
    version: int
    base_version: int
    body_digest: str
    details: Details
    prev: str
    hash: str

    def __post_init__(self) -> None:
        """Freeze the details."""
        object.__setattr__(self, "details", MappingProxyType(dict(self.details)))

    def header(self) -> dict[str, object]:
        """Return the part that is hashed, as canonical JSON values."""
        return {
            "seq": self.seq,
            "at": self.clock.at.astimezone(dt.UTC).isoformat(timespec="milliseconds"),
            "server_offset_ms": self.clock.server_offset_ms,
            "boot_id": self.clock.boot_id,
            "monotonic_ms": self.clock.monotonic_ms,
            "actor": self.actor,
            "act": self.act.value,
            "kind": self.kind.value if self.kind else "",
            "record_id": self.record_id,
            "version": self.version,
            "base_version": self.base_version,
            "body_digest": self.body_digest,
            "details": dict(self.details),
        }


def body_digest(salt: bytes, body: bytes) -> str:
    """Return the digest that a journal row keeps of a body; body and salt may be destroyed."""
    return hashlib.sha256(BODY_TAG + salt + body).hexdigest()


def chain_hash(prev: str, header: Mapping[str, object]) -> str:
    """Return SHA-256(domain tag, previous hash, canonical header) in hex."""
    return hashlib.sha256(CHAIN_TAG + bytes.fromhex(prev) + canonical_bytes(header)).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainFault:
    """A place where the chain does not hold: `changed`, `gap` or `unlinked`."""

    seq: int
    fault: str


def _holds(entry: JournalEntry) -> bool:
    try:
        return chain_hash(entry.prev, entry.header()) == entry.hash
    except ValueError:
        return False


def verify_chain(
    entries: Iterable[JournalEntry], start: str = EMPTY_HASH, *, first: int = 1
) -> list[ChainFault]:
    """Return every place where sequence, link or hash does not hold; empty means whole.

    To check only the rows after a known head give its hash as `start` and the next seq as `first`.
    """
    faults: list[ChainFault] = []
    prev, expected = start, first
    for entry in entries:
        if entry.seq != expected:
            faults.append(ChainFault(seq=entry.seq, fault="gap"))
        if entry.prev != prev:
            faults.append(ChainFault(seq=entry.seq, fault="unlinked"))
        if not _holds(entry):
            faults.append(ChainFault(seq=entry.seq, fault="changed"))
        prev, expected = entry.hash, entry.seq + 1
    return faults
