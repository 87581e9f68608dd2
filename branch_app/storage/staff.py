"""Employees admitted to personal data (their key slots lie in the vault, not here)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.staff import StaffMember
from branch_app.storage import tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.stored import all_where, find_by_id, first_where, get_by_id

_KIND = RecordKind.STAFF
_table = tables.staff


class SqlStaff:
    """Repository of employees inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal) -> None:
        self._connection = connection
        self._journal = journal

    def get(self, record_id: str) -> StaffMember:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, _KIND, StaffMember, record_id)

    def find(self, record_id: str) -> StaffMember | None:
        """Return the current version or None."""
        return find_by_id(self._connection, _KIND, StaffMember, record_id)

    def save(self, record: StaffMember, act: Act, details: Details | None = None) -> StaffMember:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def by_login(self, login: str) -> StaffMember | None:
        """Return the employee with this login (case-insensitive), or None."""
        is_this = _table.c.login == login.casefold()
        return first_where(self._connection, _KIND, StaffMember, is_this)

    def all(self) -> Sequence[StaffMember]:
        """Return everybody, by login."""
        return all_where(self._connection, _KIND, StaffMember, order=_table.c.login)
