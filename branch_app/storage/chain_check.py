"""Checks what is stored against the chain: every row, then bodies and current rows.

Nothing is written: it also runs on a database that refuses to open (`storage/examination.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, RowMapping, select

from branch_app.domain.audit import ChainFault, KnownHead, UnreadRow, as_hashed
from branch_app.domain.chain import is_whole, trace_chain
from branch_app.domain.chain_rows import StoredRow
from branch_app.domain.chain_tracing import ChainStart
from branch_app.storage import body_check, tables
from branch_app.storage.rows import entry_row, read_entry

_PAGE = 500
_journal = tables.journal
_NOT_OURS = (ValueError, TypeError, AttributeError, OverflowError, RecursionError)


def verify(connection: Connection, heads: Sequence[KnownHead]) -> list[ChainFault]:
    """Return what was done, in order of the rows; empty means whole.

    `heads` are remembered outside the journal; the highest must be its last row.
    """
    if is_whole(_entries(connection), heads):
        return sorted(body_check.verify(connection))
    reading = trace_chain(_entries(connection), heads)
    consequences = body_check.verify(connection, reading)
    return sorted({*reading.faults, *consequences})


def verify_tail(connection: Connection, after: int, prev: str) -> bool:
    """Tell whether the rows after this head continue its chain without a fault."""
    start = ChainStart(hash=prev, first=after + 1)
    return is_whole(_entries(connection, after), start=start)


def _pages(connection: Connection, after: int | None) -> Iterator[RowMapping]:
    while True:
        page = select(_journal).order_by(_journal.c.seq).limit(_PAGE)
        if after is not None:
            page = page.where(_journal.c.seq > after)
        rows = connection.execute(page).mappings().all()
        yield from rows
        if len(rows) < _PAGE:
            return
        after = rows[-1]["seq"]


def _entries(connection: Connection, after: int | None = None) -> Iterator[StoredRow]:
    for row in _pages(connection, after):
        yield _entry(row)


def _entry(row: RowMapping) -> StoredRow:
    """Return the entry, if these are the very columns that the program would write for it."""
    try:
        entry = read_entry(row)
        is_ours = entry_row(entry) == dict(row)
    except _NOT_OURS:
        is_ours = False
    if not is_ours:
        return UnreadRow(seq=row["seq"], prev=row["prev"], hash=row["hash"])
    return as_hashed(entry)
