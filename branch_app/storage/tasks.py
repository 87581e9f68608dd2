"""Tasks with their terms: current versions, the open ones by their last day."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.task import Task
from branch_app.storage import work_tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.stored import all_where, find_by_id, get_by_id

_KIND = RecordKind.TASK
_table = work_tables.task


class SqlTasks:
    """Repository of tasks inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal) -> None:
        self._connection = connection
        self._journal = journal

    def get(self, record_id: str) -> Task:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, _KIND, Task, record_id)

    def find(self, record_id: str) -> Task | None:
        """Return the current version or None."""
        return find_by_id(self._connection, _KIND, Task, record_id)

    def save(self, record: Task, act: Act, details: Details | None = None) -> Task:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def of_applicant(self, applicant_id: str) -> Sequence[Task]:
        """Return all tasks about a person, newest first (time-ordered ids)."""
        is_theirs = _table.c.applicant_id == applicant_id
        return all_where(self._connection, _KIND, Task, is_theirs, order=_table.c.id)[::-1]

    def open(self) -> Sequence[Task]:
        """Return the tasks that wait to be done, those due first at the head."""
        return all_where(
            self._connection, _KIND, Task, _table.c.is_open == 1, order=_table.c.due_on
        )
