"""The only writer: current row, history row and chained journal row together, in one transaction.

Committed rows are frozen; a correction is a new row (`design/sync.md` 1).
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, func, insert, select, update

from branch_app.domain.audit import (
    EMPTY_HASH,
    ChainFault,
    ClockReading,
    Details,
    JournalEntry,
    KnownHead,
    as_hashed,
    body_digest,
    chain_hash,
)
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import StaleRecord
from branch_app.domain.evidence_chain import KeptReceipt, KeptVersion
from branch_app.domain.record import Record
from branch_app.protocol.records import body_bytes, kind_of, person_of
from branch_app.services.ports import Clock
from branch_app.storage import chain_check, tables
from branch_app.storage.receipts import receipt_from
from branch_app.storage.rows import TABLES, Row, columns_of, entry_row, read_entry

SALT_BYTES = 16
_PAGE = 500
# Statements made once: making them anew costs more than running them.
_APPEND, _KEEP_BODY = insert(tables.journal), insert(tables.history)
_VERSIONS = {
    kind: select(table.c.version).where(table.c.id == bindparam("record_id"))
    for kind, table in TABLES.items()
}
_LAST = (
    select(tables.journal.c.seq, tables.journal.c.hash)
    .order_by(tables.journal.c.seq.desc())
    .limit(1)
)


class SqlJournal:
    """The journal inside one unit of work; keeps the head, since nobody else can write now."""

    def __init__(
        self, connection: Connection, clock: Clock, actor: str, head: tuple[int, str]
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._actor = actor
        self._head = head
        self.unit = head[0] + 1

    def note(
        self,
        act: Act,
        *,
        kind: RecordKind | None = None,
        record_id: str = "",
        details: Details | None = None,
    ) -> JournalEntry:
        """Append an act that changes no record."""
        return self._append(act, kind, record_id, 0, "", details)

    def save(
        self, record: Record, act: Act, details: Details | None = None, extra: Row | None = None
    ) -> JournalEntry:
        """Write this version of a record; `extra` are columns that the record does not tell.

        Raises StaleRecord when the stored version is not the one before.
        """
        kind = kind_of(record)
        body, salt = body_bytes(record), secrets.token_bytes(SALT_BYTES)
        self._write_row(record, kind, body, extra or {})
        digest = body_digest(salt, body)
        entry = self._append(act, kind, record.id, record.version, digest, details)
        kept: Row = {
            "seq": entry.seq,
            "record_id": record.id,
            "version": record.version,
            "person_id": person_of(record),
            "salt": salt,
            "body": body,
        }
        self._connection.execute(_KEEP_BODY, kept)
        return entry

    def _write_row(self, record: Record, kind: RecordKind, body: bytes, extra: Row) -> None:
        table = TABLES[kind]
        stored = self._connection.scalar(_VERSIONS[kind], {"record_id": record.id}) or 0
        if stored != record.version - 1:
            raise StaleRecord(record_id=record.id, stored=stored, read=record.version - 1)
        values = {"version": record.version, "body": body, **columns_of(record), **extra}
        if stored:
            self._connection.execute(update(table).where(table.c.id == record.id).values(values))
        else:
            self._connection.execute(insert(table), {"id": record.id, **values})

    def _append(
        self,
        act: Act,
        kind: RecordKind | None,
        record_id: str,
        version: int,
        digest: str,
        details: Details | None,
    ) -> JournalEntry:
        seq, prev = self._head
        unsealed = JournalEntry(
            seq=seq + 1,
            clock=_in_milliseconds(self._clock.reading()),
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
            unit=self.unit,
        )
        entry = replace(unsealed, hash=chain_hash(prev, unsealed.header()))
        self._connection.execute(_APPEND, entry_row(entry))
        self._head = (entry.seq, entry.hash)
        return entry

    def head(self) -> tuple[int, str]:
        """Return sequence number and hash of the last row; (0, EMPTY_HASH) when empty."""
        return self._head

    def entries(self, after: int = 0, limit: int = _PAGE) -> Sequence[JournalEntry]:
        """Return rows with seq > after, in order."""
        return list(read_entries(self._connection, after, limit))

    def last(self, act: Act, record_id: str) -> JournalEntry | None:
        """Return the newest row of this act on that record, or None."""
        table = tables.journal
        told = select(table).where(table.c.record_id == record_id, table.c.act == act.value)
        row = self._connection.execute(told.order_by(table.c.seq.desc()).limit(1)).mappings()
        return next(map(read_entry, row), None)

    def told(self, act: Act, record_id: str) -> Sequence[JournalEntry]:
        """Return every row of this act on that record, oldest first."""
        table = tables.journal
        told = select(table).where(table.c.record_id == record_id, table.c.act == act.value)
        rows = self._connection.execute(told.order_by(table.c.seq)).mappings()
        return [read_entry(row) for row in rows]

    def count(self, act: Act, since: dt.datetime, until: dt.datetime) -> int:
        """Return how many rows of this act were written in that time."""
        table = tables.journal
        times = (at.astimezone(dt.UTC).isoformat(timespec="milliseconds") for at in (since, until))
        begin, end = times
        wanted = (table.c.act == act.value, table.c.at.between(begin, end))
        counted = select(func.count()).select_from(table).where(*wanted)
        return self._connection.scalar(counted) or 0

    def versions(self, record_id: str) -> Sequence[KeptVersion]:
        """Return the versions of a record whose bodies are kept, oldest first, each with its row.

        Those saved before the person consented are among them; who hands them out decides.
        """
        rows, bodies = tables.journal, tables.history
        found = (
            select(rows, bodies.c.salt, bodies.c.body)
            .join(bodies, bodies.c.seq == rows.c.seq)
            .where(rows.c.record_id == record_id)
            .order_by(rows.c.seq)
        )
        return [
            KeptVersion(entry=as_hashed(read_entry(row)), salt=row["salt"], body=row["body"])
            for row in self._connection.execute(found).mappings()
        ]

    def receipt_from(self, seq: int) -> KeptReceipt | None:
        """Return head office's receipt of the nearest head at that row or after it, or None."""
        return receipt_from(self._connection, seq)

    def verify(self, countersigned: KnownHead | None = None) -> list[ChainFault]:
        """Check chain, bodies in the history and current rows; empty means whole."""
        # The unit began on the head of the head file: all the rows up to here rest on it.
        heads = [KnownHead(seq=self._head[0], hash=self._head[1])]
        return chain_check.verify(self._connection, [*heads, *filter(None, [countersigned])])


def _in_milliseconds(reading: ClockReading) -> ClockReading:
    at = reading.at.astimezone(dt.UTC)
    return replace(reading, at=at.replace(microsecond=at.microsecond // 1000 * 1000))


def stored_head(connection: Connection) -> tuple[int, str]:
    """Return sequence number and hash of the last stored row; (0, EMPTY_HASH) when empty."""
    row = connection.execute(_LAST).first()
    return (row.seq, row.hash) if row else (0, EMPTY_HASH)


def read_entries(connection: Connection, after: int, limit: int) -> Iterator[JournalEntry]:
    """Yield stored rows with seq > after, in order. Raises ValueError for a row not ours."""
    page = select(tables.journal).where(tables.journal.c.seq > after)
    found = connection.execute(page.order_by(tables.journal.c.seq).limit(limit))
    return (as_hashed(read_entry(row)) for row in found.mappings())
