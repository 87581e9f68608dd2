"""Imports inside one unit of work: batches, the lines that still stand, the line report."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from branch_app.domain.errors import NotFound
from branch_app.domain.import_batch import (
    BatchState,
    Completion,
    ImportBatch,
    ImportedLine,
    LineEntry,
)
from branch_app.storage.import_tables import import_batch, import_entry, import_line
from branch_app.storage.rows import Row, from_micros, to_micros

# Statements made once: each is run for every line of a file.
_ADD_LINE = insert(import_line).prefix_with("OR REPLACE")
_NEWEST = (
    select(import_line)
    .where(import_line.c.key == bindparam("wanted"))
    .order_by(import_line.c.made_at.desc(), import_line.c.line.desc())
    .limit(1)
)


class SqlImports:
    """Repository of imports inside one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, batch: ImportBatch) -> None:
        """Store the batch; the same id again replaces it."""
        values = _batch_row(batch)
        fresh = insert(import_batch).values(values)
        self._connection.execute(fresh.on_conflict_do_update(index_elements=["id"], set_=values))

    def get(self, batch_id: str) -> ImportBatch:
        """Return the batch. Raises NotFound."""
        found = select(import_batch).where(import_batch.c.id == batch_id)
        row = self._connection.execute(found).mappings().first()
        if row is None:
            raise NotFound(record="import_batch")
        return _batch(row)

    def unfinished(self, file_digest: str) -> ImportBatch | None:
        """Return the open batch of this file, or None."""
        is_open = import_batch.c.state == BatchState.OPEN.value
        found = select(import_batch).where(is_open, import_batch.c.file_digest == file_digest)
        row = self._connection.execute(found.order_by(import_batch.c.id.desc())).mappings().first()
        return _batch(row) if row is not None else None

    def all(self) -> Sequence[ImportBatch]:
        """Return every batch, newest first."""
        found = select(import_batch).order_by(import_batch.c.id.desc())
        return [_batch(row) for row in self._connection.execute(found).mappings()]

    def add_line(self, line: ImportedLine) -> None:
        """Remember what a line made; the same line again replaces it."""
        self._connection.execute(_ADD_LINE, _line_row(line))

    def by_key(self, key: str) -> ImportedLine | None:
        """Return the newest line with this key that still stands, or None."""
        row = self._connection.execute(_NEWEST, {"wanted": key}).mappings().first()
        return _line(row) if row is not None else None

    def made(self, batch_id: str, applicant_id: str) -> bool:
        """Tell whether a line of this batch made something of this person."""
        theirs = (import_line.c.applicant_id == applicant_id, import_line.c.batch_id == batch_id)
        return (
            self._connection.scalar(select(import_line.c.line).where(*theirs).limit(1)) is not None
        )

    def lines(self, batch_id: str, after: int, limit: int) -> Sequence[ImportedLine]:
        """Return lines that still stand, after that number, in order."""
        wanted = (import_line.c.batch_id == batch_id, import_line.c.line > after)
        page = select(import_line).where(*wanted).order_by(import_line.c.line).limit(limit)
        return [_line(row) for row in self._connection.execute(page).mappings()]

    def lines_left(self, batch_id: str, after: int, limit: int) -> Sequence[ImportedLine]:
        """Return lines after that number which an undo has left, in order."""
        place = (import_line.c.batch_id == batch_id, import_line.c.line > after)
        page = select(import_line).where(*place, import_line.c.left != "")
        rows = self._connection.execute(page.order_by(import_line.c.line).limit(limit))
        return [_line(row) for row in rows.mappings()]

    def drop_line(self, batch_id: str, line: int) -> None:
        """Forget a line that was taken back."""
        is_this = (import_line.c.batch_id == batch_id, import_line.c.line == line)
        self._connection.execute(delete(import_line).where(*is_this))

    def drop_of(self, applicant_id: str) -> None:
        """Forget what lines made of a person who is erased or destroyed."""
        theirs = import_line.c.applicant_id == applicant_id
        self._connection.execute(delete(import_line).where(theirs))

    def left(self, batch_id: str) -> int:
        """Return of how many lines an undo has left what they made."""
        kept = (import_line.c.batch_id == batch_id, import_line.c.left != "")
        found = self._connection.scalar(select(func.count()).select_from(import_line).where(*kept))
        return found or 0

    def tell(self, batch_id: str, entries: Sequence[LineEntry]) -> None:
        """Keep what is told of lines."""
        if entries:
            rows = [
                {"batch_id": batch_id, "place": place, **asdict(entry)}
                for place, entry in enumerate(entries)
            ]
            self._connection.execute(insert(import_entry), rows)

    def entries(self, batch_id: str, after: int, limit: int) -> Sequence[LineEntry]:
        """Return what was told of so many lines after that number, in order."""
        wanted = (import_entry.c.batch_id == batch_id, import_entry.c.line > after)
        lines = select(import_entry.c.line).where(*wanted).distinct()
        page = lines.order_by(import_entry.c.line).limit(limit).subquery()
        last = self._connection.scalar(select(func.max(page.c.line)))
        if last is None:
            return []
        found = select(import_entry).where(*wanted, import_entry.c.line <= last)
        order = (import_entry.c.line, import_entry.c.place)
        return [
            LineEntry(line=row.line, reason=row.reason, field=row.field, warning=row.warning)
            for row in self._connection.execute(found.order_by(*order))
        ]


def _batch_row(batch: ImportBatch) -> Row:
    return {
        "id": batch.id,
        "file_digest": batch.file_digest,
        "state": batch.state.value,
        "begun_by": batch.begun_by,
        "begun_at": to_micros(batch.begun_at),
        "changed_at": to_micros(batch.changed_at),
        "lines": batch.lines,
        "counts": json.dumps(dict(batch.counts), sort_keys=True),
        "taken_back": batch.taken_back,
        "left": batch.left,
    }


def _batch(row: RowMapping) -> ImportBatch:
    return ImportBatch(
        id=row["id"],
        file_digest=row["file_digest"],
        state=BatchState(row["state"]),
        begun_by=row["begun_by"],
        begun_at=from_micros(row["begun_at"]),
        changed_at=from_micros(row["changed_at"]),
        lines=row["lines"],
        counts=json.loads(row["counts"]),
        taken_back=row["taken_back"],
        left=row["left"],
    )


def _line_row(line: ImportedLine) -> Row:
    told = line.completion
    completion = (
        ""
        if told is None
        else json.dumps(
            {"added": told.added, "confirmations": dict(told.confirmations)}, sort_keys=True
        )
    )
    return {
        "batch_id": line.batch_id,
        "line": line.line,
        "key": line.key,
        "digest": line.digest,
        "applicant_id": line.applicant_id,
        "version": line.version,
        "made_at": to_micros(line.made_at),
        "completion": completion,
        "left": line.left,
    }


def _line(row: RowMapping) -> ImportedLine:
    told = json.loads(row["completion"]) if row["completion"] else None
    return ImportedLine(
        batch_id=row["batch_id"],
        line=row["line"],
        key=row["key"],
        digest=row["digest"],
        applicant_id=row["applicant_id"],
        version=row["version"],
        made_at=from_micros(row["made_at"]),
        completion=told
        and Completion(added=tuple(told["added"]), confirmations=told["confirmations"]),
        left=row["left"],
    )
