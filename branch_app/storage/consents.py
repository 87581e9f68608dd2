"""Consents: current versions; every answer and every withdrawal is a version of its own."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import Consent, ConsentState
from branch_app.storage import tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.shown_consent import show_consent
from branch_app.storage.stored import all_where, find_by_id, get_by_id

_KIND = RecordKind.CONSENT
_table = tables.consent
_WHOSE = select(_table.c.applicant_id).where(_table.c.id == bindparam("this_id"))


class SqlConsents:
    """Repository of consents inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal) -> None:
        self._connection = connection
        self._journal = journal

    def get(self, record_id: str) -> Consent:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, _KIND, Consent, record_id)

    def find(self, record_id: str) -> Consent | None:
        """Return the current version or None."""
        return find_by_id(self._connection, _KIND, Consent, record_id)

    def save(self, record: Consent, act: Act, details: Details | None = None) -> Consent:
        """Store this version and tell the journal. Raises StaleRecord."""
        # A consent goes to another record when two are joined: then both tell something else.
        whose = {record.applicant_id, *self._connection.scalars(_WHOSE, {"this_id": record.id})}
        self._journal.save(record, act, details)
        for applicant_id in sorted(whose):
            show_consent(self._connection, applicant_id)
        return record

    def of_applicant(self, applicant_id: str) -> Sequence[Consent]:
        """Return all consents of a person, newest first (time-ordered ids)."""
        is_theirs = _table.c.applicant_id == applicant_id
        return all_where(self._connection, _KIND, Consent, is_theirs, order=_table.c.id)[::-1]

    def granted(self, code: str, after: str = "", limit: int = 500) -> Sequence[Consent]:
        """Return granted consents of a form, oldest first, after the one with that id."""
        of_form = _table.c.code == code
        is_granted = _table.c.state == ConsentState.GRANTED.value
        is_later = _table.c.id > after
        wanted = (of_form, is_granted, is_later)
        return all_where(self._connection, _KIND, Consent, *wanted, order=_table.c.id, limit=limit)
