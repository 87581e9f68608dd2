"""Checks what is stored against the chain: every row, every kept body, every current row."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, RowMapping, and_, func, or_, select

from branch_app.domain.audit import ChainFault, JournalEntry, body_digest, verify_chain
from branch_app.storage import tables
from branch_app.storage.rows import TABLES, read_entry

_PAGE = 500
_journal, _history, _erased = tables.journal, tables.history, tables.erased


def verify(connection: Connection) -> list[ChainFault]:
    """Return every place that does not hold, in order; empty means whole."""
    unread: list[ChainFault] = []
    faults = verify_chain(_entries(connection, unread))
    found = {*faults, *unread, *_bodies(connection), *_current(connection)}
    return sorted(found, key=lambda fault: (fault.seq, fault.fault))


def verify_tail(connection: Connection, after: int, prev: str) -> bool:
    """Tell whether the rows after this head continue its chain without a fault."""
    unread: list[ChainFault] = []
    tail = _entries(connection, unread, after)
    return not verify_chain(tail, prev, first=after + 1) and not unread


def _pages(connection: Connection, after: int) -> Iterator[RowMapping]:
    while True:
        page = select(_journal).where(_journal.c.seq > after).order_by(_journal.c.seq)
        rows = connection.execute(page.limit(_PAGE)).mappings().all()
        yield from rows
        if len(rows) < _PAGE:
            return
        after = rows[-1]["seq"]


def _entries(
    connection: Connection, unread: list[ChainFault], after: int = 0
) -> Iterator[JournalEntry]:
    """Yield the entries; a row that cannot be read as one is a fault, its neighbours a gap."""
    for row in _pages(connection, after):
        try:
            entry = read_entry(row)
        except (ValueError, TypeError, AttributeError):
            unread.append(ChainFault(seq=row["seq"], fault="changed"))
        else:
            yield entry


def _bodies(connection: Connection) -> Iterator[ChainFault]:
    """A body that differs from its digest, or is gone though nobody erased it."""
    is_erased = and_(_erased.c.record_id == _journal.c.record_id, _erased.c.seq >= _journal.c.seq)
    told = (
        select(_journal.c.seq, _journal.c.body_digest, _history.c.salt, _history.c.body)
        .join(_history, _history.c.seq == _journal.c.seq, isouter=True)
        .where(_journal.c.body_digest != "", ~select(_erased.c.seq).where(is_erased).exists())
    )
    for row in connection.execute(told.execution_options(yield_per=_PAGE)):
        if row.body is None or body_digest(row.salt, row.body) != row.body_digest:
            yield ChainFault(seq=row.seq, fault="changed")


def _current(connection: Connection) -> Iterator[ChainFault]:
    """A current row that is not the newest version in the history, or a newest version without."""
    for kind, table in TABLES.items():
        newest = (
            select(_journal.c.record_id, func.max(_journal.c.seq).label("seq"))
            .where(_journal.c.kind == kind.value, _journal.c.version > 0)
            .group_by(_journal.c.record_id)
            .subquery()
        )
        faulty = (
            select(newest.c.seq)
            .join(_erased, _erased.c.record_id == newest.c.record_id, isouter=True)
            .join(_history, _history.c.seq == newest.c.seq, isouter=True)
            .join(table, table.c.id == newest.c.record_id, isouter=True)
            .where(
                or_(_erased.c.seq.is_(None), _erased.c.seq < newest.c.seq),
                or_(
                    table.c.id.is_(None),
                    table.c.version.is_distinct_from(_history.c.version),
                    table.c.body.is_distinct_from(_history.c.body),
                ),
            )
        )
        is_told = and_(_history.c.record_id == table.c.id, _history.c.version == table.c.version)
        unknown = select(table.c.id).where(~select(_history.c.seq).where(is_told).exists())
        for seq in connection.scalars(faulty):
            yield ChainFault(seq=seq, fault="changed")
        for _record in connection.scalars(unknown):
            yield ChainFault(seq=0, fault="changed")
