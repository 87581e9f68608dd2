"""Issued forms: current versions and the running number of this workstation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import Connection

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.storage import tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.rows import to_micros
from branch_app.storage.setting_store import SqlSettings
from branch_app.storage.stored import all_where, find_by_id, first_where, get_by_id

FORM_NUMBER = "form_number"
_KIND = RecordKind.ISSUED_FORM
_table = tables.issued_form


class SqlForms:
    """Repository of issued forms inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal, settings: SqlSettings) -> None:
        self._connection = connection
        self._journal = journal
        self._settings = settings

    def get(self, record_id: str) -> IssuedForm:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, _KIND, IssuedForm, record_id)

    def find(self, record_id: str) -> IssuedForm | None:
        """Return the current version or None."""
        return find_by_id(self._connection, _KIND, IssuedForm, record_id)

    def save(self, record: IssuedForm, act: Act, details: Details | None = None) -> IssuedForm:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def by_serial(self, serial: str) -> IssuedForm | None:
        """Return the form with this serial, or None."""
        return first_where(self._connection, _KIND, IssuedForm, _table.c.serial == serial)

    def of_applicant(self, applicant_id: str) -> Sequence[IssuedForm]:
        """Return all forms of a person, newest first."""
        is_theirs = _table.c.applicant_id == applicant_id
        found = all_where(self._connection, _KIND, IssuedForm, is_theirs, order=_table.c.issued_at)
        return found[::-1]

    def blank(self) -> Sequence[IssuedForm]:
        """Return the blank forms that are neither keyed in nor void, oldest first."""
        is_nobodys = _table.c.applicant_id == ""
        is_kept = _table.c.state != FormState.VOID.value
        wanted = (is_nobodys, is_kept)
        return all_where(self._connection, _KIND, IssuedForm, *wanted, order=_table.c.issued_at)

    def void(self, since: dt.datetime, until: dt.datetime) -> Sequence[IssuedForm]:
        """Return the forms issued in that time that are void (J17), oldest first."""
        is_void = _table.c.state == FormState.VOID.value
        is_of_time = _table.c.issued_at.between(to_micros(since), to_micros(until))
        return all_where(
            self._connection, _KIND, IssuedForm, is_void, is_of_time, order=_table.c.issued_at
        )

    def next_number(self) -> int:
        """Reserve the next running number of this workstation; a committed one never comes back."""
        number = int(self._settings.get(FORM_NUMBER) or 0) + 1
        self._settings.set(FORM_NUMBER, str(number))
        return number
