"""Counts what head office has not countersigned yet, without reading anything a second time.

After an import that is hundreds of thousands of acts, and the counter asks at every turn. Whether
an act travels is settled when it is written: a later activation takes nothing earlier along.
"""

from __future__ import annotations

from sqlalchemy import Connection, Select, func, select

from branch_app.storage import tables
from branch_app.storage.setting_store import COUNTERSIGNED_SEQ, SqlSettings

_person, _journal, _history, _erased = (
    tables.applicant,
    tables.journal,
    tables.history,
    tables.erased,
)


class UnsentCount:
    """Remembers the records counted so far; begins anew once a receipt or a destruction came.

    For one thread at a time.
    """

    def __init__(self) -> None:
        self._base = (-1, -1)
        self._seen = 0
        self._records: set[str] = set()

    def count(self, connection: Connection) -> int:
        """Return how many records have a version that may travel and is not countersigned."""
        settled = int(SqlSettings(connection).get(COUNTERSIGNED_SEQ) or 0)
        gone = connection.scalar(select(func.count()).select_from(_erased)) or 0
        if self._base != (settled, gone):
            self._base, self._seen, self._records = (settled, gone), settled, set()
        last = connection.scalar(select(func.max(_history.c.seq))) or 0
        if last > self._seen:
            self._records.update(connection.scalars(_travelling(self._seen, last)))
            self._seen = last
        return len(self._records)


def _travelling(after: int, last: int) -> Select[tuple[str]]:
    return (
        select(_history.c.record_id)
        .join(_journal, _journal.c.seq == _history.c.seq)
        .join(_person, _person.c.id == _history.c.person_id)
        .where(_history.c.seq > after, _history.c.seq <= last)
        .where(_person.c.active_unit <= _journal.c.unit)
    )
