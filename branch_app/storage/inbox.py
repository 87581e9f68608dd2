"""Scanned pages that wait for a person."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.scan import InboxPage, InboxState
from branch_app.storage import tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.stored import all_where, find_by_id, get_by_id

_KIND = RecordKind.INBOX_PAGE
_table = tables.inbox_page


class SqlInbox:
    """Repository of waiting pages inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal) -> None:
        self._connection = connection
        self._journal = journal

    def get(self, record_id: str) -> InboxPage:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, _KIND, InboxPage, record_id)

    def find(self, record_id: str) -> InboxPage | None:
        """Return the current version or None."""
        return find_by_id(self._connection, _KIND, InboxPage, record_id)

    def save(self, record: InboxPage, act: Act, details: Details | None = None) -> InboxPage:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def waiting(self) -> Sequence[InboxPage]:
        """Return the waiting pages, oldest first."""
        is_waiting = _table.c.state == InboxState.WAITING.value
        order = _table.c.received_at
        return all_where(self._connection, _KIND, InboxPage, is_waiting, order=order)
