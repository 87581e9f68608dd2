"""Microcredit applications: current versions and the running number of this workstation."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from branch_app.domain.application import Application
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_history import StoredVersion
from branch_app.storage import work_tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.setting_store import SqlSettings
from branch_app.storage.stored import all_where, find_by_id, get_by_id, stored_versions

APPLICATION_NUMBER = "application_number"
_KIND = RecordKind.APPLICATION
_table = work_tables.application


class SqlApplications:
    """Repository of applications inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal, settings: SqlSettings) -> None:
        self._connection = connection
        self._journal = journal
        self._settings = settings

    def get(self, record_id: str) -> Application:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, _KIND, Application, record_id)

    def find(self, record_id: str) -> Application | None:
        """Return the current version or None."""
        return find_by_id(self._connection, _KIND, Application, record_id)

    def save(self, record: Application, act: Act, details: Details | None = None) -> Application:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def of_applicant(self, applicant_id: str) -> Sequence[Application]:
        """Return all applications of a person, newest first (time-ordered ids)."""
        is_theirs = _table.c.applicant_id == applicant_id
        return all_where(self._connection, _KIND, Application, is_theirs, order=_table.c.id)[::-1]

    def versions(self, application_id: str) -> Sequence[StoredVersion[Application]]:
        """Return every version that is still kept, oldest first, with the act that made it."""
        return stored_versions(self._connection, _KIND, Application, application_id)

    def untold(self) -> Sequence[Application]:
        """Return the applications of which the credit bureau is still to be told, oldest first."""
        waits = _table.c.waits_for_notice == 1
        return all_where(self._connection, _KIND, Application, waits, order=_table.c.registered_at)

    def next_number(self) -> int:
        """Reserve the next running number of this workstation; a committed one never comes back."""
        number = int(self._settings.get(APPLICATION_NUMBER) or 0) + 1
        self._settings.set(APPLICATION_NUMBER, str(number))
        return number
