"""Applicants: current versions, their search rows, and the erasing of a draft."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from branch_app.domain.applicant import Applicant, RecordState
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.storage import tables
from branch_app.storage.attachments import SqlAttachments
from branch_app.storage.erasure import DraftErasure
from branch_app.storage.journal import SqlJournal
from branch_app.storage.rows import Row, phone_keys, word_keys
from branch_app.storage.stored import find_by_id, first_where, get_by_id

_KIND = RecordKind.APPLICANT
_table = tables.applicant


class SqlApplicants:
    """Repository of applicants inside one unit of work."""

    def __init__(
        self, connection: Connection, journal: SqlJournal, attachments: SqlAttachments
    ) -> None:
        self._connection = connection
        self._journal = journal
        self._attachments = attachments

    def get(self, record_id: str) -> Applicant:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, _KIND, Applicant, record_id)

    def find(self, record_id: str) -> Applicant | None:
        """Return the current version or None."""
        return find_by_id(self._connection, _KIND, Applicant, record_id)

    def by_iin(self, iin: str) -> Applicant | None:
        """Return the applicant with exactly this IIN, or None."""
        return first_where(self._connection, _KIND, Applicant, _table.c.iin == iin) if iin else None

    def save(self, record: Applicant, act: Act, details: Details | None = None) -> Applicant:
        """Store this version and tell the journal. Raises StaleRecord."""
        keys = self._search_keys(record)
        was = self._stored_keys(record.id)
        self._journal.save(record, act, details, extra=self._activity(record))
        for table, column in (
            (tables.applicant_word, tables.applicant_word.c.key),
            (tables.applicant_phone, tables.applicant_phone.c.reversed),
        ):
            if was[table.name] == keys[table.name]:
                continue
            self._connection.execute(delete(table).where(table.c.applicant_id == record.id))
            rows = [{column.name: key, "applicant_id": record.id} for key in keys[table.name]]
            if rows:
                self._connection.execute(insert(table), rows)
        return record

    def erase_draft(self, applicant_id: str) -> None:
        """Erase the row, its history, its forms' bodies and the person key of a draft (K16).

        Tells the journal itself. Raises NotFound, MoveNotAllowed unless the state is `draft`.
        """
        DraftErasure(self._connection, self._journal, self._attachments).run(applicant_id)

    def _activity(self, record: Applicant) -> Row:
        if record.state is RecordState.DRAFT:
            return {"active_unit": None}
        if record.version == 1:
            return {"active_unit": self._journal.unit}
        return {"active_unit": func.coalesce(_table.c.active_unit, self._journal.unit)}

    def _search_keys(self, record: Applicant) -> dict[str, list[str]]:
        return {"applicant_word": word_keys(record), "applicant_phone": phone_keys(record)}

    def _stored_keys(self, record_id: str) -> dict[str, list[str]]:
        words, phones = tables.applicant_word, tables.applicant_phone
        return {
            "applicant_word": sorted(
                self._connection.scalars(
                    select(words.c.key).where(words.c.applicant_id == record_id)
                )
            ),
            "applicant_phone": sorted(
                self._connection.scalars(
                    select(phones.c.reversed).where(phones.c.applicant_id == record_id)
                )
            ),
        }
