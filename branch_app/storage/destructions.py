"""Destruction acts: what stays of a destroyed person, and the running number of the acts."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.destruction import DestructionAct
from branch_app.storage import tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.setting_store import SqlSettings
from branch_app.storage.stored import all_where, find_by_id, first_where, get_by_id

DESTRUCTION_NUMBER = "destruction_number"
_KIND = RecordKind.DESTRUCTION
_table = tables.destruction


class SqlDestructions:
    """Repository of destruction acts inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal, settings: SqlSettings) -> None:
        self._connection = connection
        self._journal = journal
        self._settings = settings

    def get(self, record_id: str) -> DestructionAct:
        """Return the act. Raises NotFound."""
        return get_by_id(self._connection, _KIND, DestructionAct, record_id)

    def find(self, record_id: str) -> DestructionAct | None:
        """Return the act or None."""
        return find_by_id(self._connection, _KIND, DestructionAct, record_id)

    def save(
        self, record: DestructionAct, act: Act, details: Details | None = None
    ) -> DestructionAct:
        """Store the act and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def of_record(self, record_id: str) -> DestructionAct | None:
        """Return the act by which that record was destroyed, or None."""
        return first_where(self._connection, _KIND, DestructionAct, _table.c.record_id == record_id)

    def all(self) -> Sequence[DestructionAct]:
        """Return every act, oldest first."""
        return all_where(self._connection, _KIND, DestructionAct, order=_table.c.destroyed_at)

    def next_number(self) -> int:
        """Reserve the next running number of this workstation's acts."""
        number = int(self._settings.get(DESTRUCTION_NUMBER) or 0) + 1
        self._settings.set(DESTRUCTION_NUMBER, str(number))
        return number
