"""Reading current rows of any kind back into records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, bindparam, select

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_history import StoredVersion
from branch_app.domain.errors import DatabaseDamaged, NotFound
from branch_app.domain.record import Record
from branch_app.storage import tables
from branch_app.storage.rows import TABLES, read_record

R = TypeVar("R", bound=Record)
V = TypeVar("V", Applicant, Application)
# Statements made once: making one anew costs more than running it.
_BY_ID = {
    kind: select(table.c.body).where(table.c.id == bindparam("record_id"))
    for kind, table in TABLES.items()
}


def find_by_id(
    connection: Connection, kind: RecordKind, shape: type[R], record_id: str
) -> R | None:
    """Return the current version or None. Raises DatabaseDamaged."""
    body = connection.scalar(_BY_ID[kind], {"record_id": record_id})
    return None if body is None else read_body(kind, shape, body)


def get_by_id(connection: Connection, kind: RecordKind, shape: type[R], record_id: str) -> R:
    """Return the current version. Raises NotFound, DatabaseDamaged."""
    record = find_by_id(connection, kind, shape, record_id)
    if record is None:
        raise NotFound(record=kind.value)
    return record


def first_where(
    connection: Connection, kind: RecordKind, shape: type[R], condition: ColumnElement[bool]
) -> R | None:
    """Return the first record by id that meets the condition, or None. Raises DatabaseDamaged."""
    found = all_where(connection, kind, shape, condition, order=TABLES[kind].c.id)
    return found[0] if found else None


def all_where(
    connection: Connection,
    kind: RecordKind,
    shape: type[R],
    *conditions: ColumnElement[bool],
    order: ColumnElement[object],
    limit: int | None = None,
) -> Sequence[R]:
    """Return the records that meet the conditions, in that order. Raises DatabaseDamaged."""
    table = TABLES[kind]
    bodies = select(table.c.body).where(*conditions).order_by(order, table.c.id).limit(limit)
    return [read_body(kind, shape, body) for body in connection.scalars(bodies)]


def stored_versions(
    connection: Connection, kind: RecordKind, shape: type[V], record_id: str
) -> Sequence[StoredVersion[V]]:
    """Return every kept version, oldest first, with the act that made it. DatabaseDamaged."""
    kept = kept_versions(connection, kind, shape, record_id)
    return [StoredVersion(record=one, act=act, actor=by, at=at) for one, act, by, at in kept]


def kept_versions(
    connection: Connection, kind: RecordKind, shape: type[R], record_id: str
) -> Iterator[tuple[R, Act, str, dt.datetime]]:
    """Yield every version that is still kept, oldest first: act, actor, time. DatabaseDamaged."""
    told, kept = tables.journal, tables.history
    query = (
        select(kept.c.body, told.c.act, told.c.actor, told.c.at)
        .join(told, told.c.seq == kept.c.seq)
        .where(kept.c.record_id == record_id)
        .order_by(kept.c.version)
    )
    for row in connection.execute(query):
        at = dt.datetime.fromisoformat(row.at)
        yield read_body(kind, shape, row.body), Act(row.act), row.actor, at


def read_body(kind: RecordKind, shape: type[R], body: bytes) -> R:
    """Return the record of one stored body. Raises DatabaseDamaged."""
    try:
        record = read_record(kind, body)
    except ValueError as error:
        raise DatabaseDamaged(reason="body", kind=kind.value) from error
    if not isinstance(record, shape):
        raise DatabaseDamaged(reason="body", kind=kind.value)
    return record
