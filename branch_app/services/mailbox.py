"""The port of the mailbox: what lies between the unlocked program and the carrier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.audit import JournalEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class SealedItem:
    """A file of the mailbox: an envelope, a blob, a receipt or a directive; opaque bytes."""

    name: str
    data: bytes


class Mailbox(Protocol):
    """Folders `outbox/` and `inbox/`: sealed items in, signed items out; every write is atomic."""

    def post(self, item: SealedItem) -> None:
        """Put an item into the outbox. Raises DiskFull."""
        ...

    def outgoing(self) -> Sequence[str]:
        """Return the names in the outbox in the order to carry them."""
        ...

    def received(self) -> Sequence[str]:
        """Return the names in the inbox in order."""
        ...

    def take(self, name: str) -> bytes:
        """Return an item of the inbox."""
        ...

    def settle(self, name: str) -> None:
        """Remove a received item that was applied, or a sent item that was receipted."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class OutgoingRow:
    """A journal row with its body for an envelope; `body` is None for reads, drafts, erased."""

    entry: JournalEntry
    body: bytes | None
    salt: bytes | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SyncState:
    """Where the journal stands against head office; `verdicts` counts the last settled run."""

    head_seq: int
    sealed_seq: int
    receipted_seq: int
    blobs_waiting: int
    directive_cursor: int
    last_receipt_at: dt.datetime | None
    verdicts: Mapping[str, int]
