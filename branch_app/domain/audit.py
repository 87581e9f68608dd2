"""The journal: audit trail and outbox in one, append-only, chained by hash (`design/sync.md` 1)."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.change import Act, RecordKind

CHAIN_TAG = b"branch-app journal 1\0"
BODY_TAG = b"branch-app body 1\0"
EMPTY_HASH = "0" * 64
_HASH = re.compile(r"[0-9a-f]{64}")

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
    """One act. `details` hold ids, codes and counts, never personal data.

    `unit` is the seq of the first row of the same transaction; 0 where rows are not kept in units,
    and in rows of 0.1, whose hash leaves it out.
    """

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
    unit: int = 0

    def __post_init__(self) -> None:
        """Freeze the details."""
        object.__setattr__(self, "details", MappingProxyType(dict(self.details)))

    def header(self) -> dict[str, object]:
        """Return the part that is hashed, as canonical JSON values."""
        header: dict[str, object] = {
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
        if self.unit:
            header["unit"] = self.unit
        return header


def body_digest(salt: bytes, body: bytes) -> str:
    """Return the digest that a journal row keeps of a body; body and salt may be destroyed."""
    return hashlib.sha256(BODY_TAG + salt + body).hexdigest()


def chain_hash(prev: str, header: Mapping[str, object]) -> str:
    """Return SHA-256(domain tag, previous hash, canonical header) in hex."""
    return hashlib.sha256(CHAIN_TAG + bytes.fromhex(prev) + canonical_bytes(header)).hexdigest()


def holds(entry: JournalEntry) -> bool:
    """Tell whether the row's hash is the one of its content."""
    try:
        return bool(_HASH.fullmatch(entry.prev)) and (
            chain_hash(entry.prev, entry.header()) == entry.hash
        )
    except ValueError:
        return False


def as_hashed(entry: JournalEntry) -> JournalEntry:
    """Return the entry as its hash was reckoned: rows of 0.1 leave their unit out."""
    if entry.unit == 0 or holds(entry):
        return entry
    old = replace(entry, unit=0)
    return old if holds(old) else entry


@dataclass(frozen=True, kw_only=True, slots=True)
class UnreadRow:
    """A stored row that is no entry: a word or a time in it was never written by the program."""

    seq: int
    prev: str
    hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownHead:
    """Number and hash of a row as somebody outside the journal remembers them."""

    seq: int
    hash: str


class FaultKind(StrEnum):
    """What was done. `rewritten`: reckoned anew up to a head that remembers another hash."""

    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"
    REORDERED = "reordered"
    REWRITTEN = "rewritten"
    CUT = "cut"


class FaultPlace(StrEnum):
    """To what it was done: a journal row, a body in the history, a current row, and so on."""

    ROW = "row"
    BODY = "body"
    RECORD = "record"
    ERASURE = "erasure"
    HEAD_FILE = "head_file"
    RECEIPT = "receipt"


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class ChainFault:
    """What was done to the rows `first` to `last`, by the numbers under which they were written.

    Inserted rows have no such number: theirs is where they stand. `found_at` is where a row stands
    now, if elsewhere; `record_id` names the record of a body or a current row.
    """

    first: int
    last: int
    kind: FaultKind
    place: FaultPlace = FaultPlace.ROW
    found_at: int = 0
    record_id: str = ""
