"""What the workstation in memory holds, and its journal (`tests/fakes.py`)."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from branch_app.domain.audit import (
    EMPTY_HASH,
    ChainFault,
    Details,
    FaultKind,
    FaultPlace,
    JournalEntry,
    KnownHead,
    body_digest,
    chain_hash,
)
from branch_app.domain.chain import verify_chain
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.evidence_chain import KeptReceipt, KeptVersion
from branch_app.domain.import_batch import ImportBatch, ImportedLine, LineEntry
from branch_app.domain.lead import Lead
from branch_app.domain.list_check import ListedPerson, ListFacts, ListKind
from branch_app.domain.pack import OperatorProfile, OrganisationPack
from branch_app.domain.record import Record
from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.services.ports import Clock
from branch_app.services.stores import Attachment


@dataclass
class MemoryState:
    records: dict[RecordKind, dict[str, Record]] = field(
        default_factory=lambda: {kind: {} for kind in RecordKind}
    )
    bodies: dict[tuple[str, int], bytes] = field(default_factory=dict)
    erased: dict[str, int] = field(default_factory=dict)
    entries: list[JournalEntry] = field(default_factory=list)
    files: dict[str, tuple[Attachment, bytes]] = field(default_factory=dict)
    packs: dict[int, tuple[OrganisationPack, bytes]] = field(default_factory=dict)
    profile: OperatorProfile | None = None
    settings: dict[str, str] = field(default_factory=dict)
    unsaved: dict[str, UnsavedForm] = field(default_factory=dict)
    batches: dict[str, ImportBatch] = field(default_factory=dict)
    imported: dict[tuple[str, int], ImportedLine] = field(default_factory=dict)
    line_entries: list[tuple[str, LineEntry]] = field(default_factory=list)
    lists: dict[ListKind, tuple[ListFacts, tuple[ListedPerson, ...]]] = field(default_factory=dict)
    receipts: list[KeptReceipt] = field(default_factory=list)
    leads: dict[str, Lead] = field(default_factory=dict)
    ink_due: dict[str, int] = field(default_factory=dict)

    def snapshot(self) -> MemoryState:
        held = {name: copy.copy(value) for name, value in vars(self).items()}
        held["records"] = {kind: dict(rows) for kind, rows in self.records.items()}
        return MemoryState(**held)


class MemoryJournal:
    def __init__(self, state: MemoryState, clock: Clock, actor: str) -> None:
        self.state, self._clock, self._actor = state, clock, actor

    def note(
        self,
        act: Act,
        *,
        kind: RecordKind | None = None,
        record_id: str = "",
        details: Details | None = None,
    ) -> JournalEntry:
        return self.append(act, kind, record_id, 0, "", details)

    def append(
        self,
        act: Act,
        kind: RecordKind | None,
        record_id: str,
        version: int,
        digest: str,
        details: Details | None,
    ) -> JournalEntry:
        seq, prev = self.head()
        reading = self._clock.reading()
        at = reading.at.replace(microsecond=reading.at.microsecond // 1000 * 1000)
        bare = JournalEntry(
            seq=seq + 1,
            clock=replace(reading, at=at),
            actor=self._actor,
            act=act,
            kind=kind,
            record_id=record_id,
            version=version,
            base_version=max(version - 1, 0),
            body_digest=digest,
            details=details or {},
            prev=prev,
            hash="",
        )
        entry = replace(bare, hash=chain_hash(prev, bare.header()))
        self.state.entries.append(entry)
        return entry

    def head(self) -> tuple[int, str]:
        last = self.state.entries[-1:]
        return (last[0].seq, last[0].hash) if last else (0, EMPTY_HASH)

    def entries(self, after: int = 0, limit: int = 500) -> Sequence[JournalEntry]:
        return [entry for entry in self.state.entries if entry.seq > after][:limit]

    def last(self, act: Act, record_id: str) -> JournalEntry | None:
        rows = self.told(act, record_id)
        return rows[-1] if rows else None

    def told(self, act: Act, record_id: str) -> Sequence[JournalEntry]:
        return [one for one in self.state.entries if (one.act, one.record_id) == (act, record_id)]

    def count(self, act: Act, since: dt.datetime, until: dt.datetime) -> int:
        rows = (one for one in self.state.entries if one.act is act)
        return sum(1 for one in rows if since <= one.clock.at <= until)

    def versions(self, record_id: str) -> Sequence[KeptVersion]:
        return [
            KeptVersion(entry=one, salt=b"", body=self.state.bodies[(one.record_id, one.version)])
            for one in self.state.entries
            if one.record_id == record_id and (one.record_id, one.version) in self.state.bodies
        ]

    def receipt_from(self, seq: int) -> KeptReceipt | None:
        return next((one for one in self.state.receipts if one.seq >= seq), None)

    def verify(self, countersigned: KnownHead | None = None) -> list[ChainFault]:
        faults = verify_chain(self.state.entries, [countersigned] if countersigned else [])
        for entry in self.state.entries:
            if not entry.body_digest or entry.seq <= self.state.erased.get(entry.record_id, 0):
                continue
            body = self.state.bodies.get((entry.record_id, entry.version))
            if body is None or body_digest(b"", body) != entry.body_digest:
                kind = FaultKind.REMOVED if body is None else FaultKind.CHANGED
                fault = ChainFault(kind=kind, first=entry.seq, last=entry.seq)
                faults.append(replace(fault, place=FaultPlace.BODY, record_id=entry.record_id))
        return faults
