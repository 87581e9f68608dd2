"""Applicants: current versions, their search rows, and the erasing of a draft."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_history import StoredVersion
from branch_app.domain.record_state import RecordState
from branch_app.storage import tables
from branch_app.storage.attachments import SqlAttachments
from branch_app.storage.erasure import Erasure
from branch_app.storage.journal import SqlJournal
from branch_app.storage.rows import Row
from branch_app.storage.search_rows import keys_of, move_keys, stored_keys
from branch_app.storage.stored import find_by_id, first_where, get_by_id, read_body

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
        was, keys = stored_keys(self._connection, record.id), keys_of(record)
        extra = {**self._activity(record), "search_keys": json.dumps(keys, ensure_ascii=False)}
        self._journal.save(record, act, details, extra=extra)
        move_keys(self._connection, record.id, was, keys)
        return record

    def versions(self, applicant_id: str) -> Sequence[StoredVersion]:
        """Return every version that is still kept, oldest first, with the act that made it."""
        told, kept = tables.journal, tables.history
        query = (
            select(kept.c.body, told.c.act, told.c.actor, told.c.at)
            .join(told, told.c.seq == kept.c.seq)
            .where(kept.c.record_id == applicant_id)
            .order_by(kept.c.version)
        )
        return [
            StoredVersion(
                record=read_body(_KIND, Applicant, row.body),
                act=Act(row.act),
                actor=row.actor,
                at=dt.datetime.fromisoformat(row.at),
            )
            for row in self._connection.execute(query)
        ]

    def erase_draft(self, applicant_id: str) -> None:
        """Erase the row, its history, its forms' bodies and the person key of a draft (K16).

        Tells the journal itself. Raises NotFound, MoveNotAllowed unless the state is `draft`.
        """
        self._erasure().of_draft(applicant_id)

    def destroy(self, applicant_id: str, details: Details | None = None) -> Mapping[str, int]:
        """Erase everything of a person who is no draft; return what went, in counts (K28).

        Tells the journal itself; the caller saves the destruction act in the same unit. Raises
        NotFound, MoveNotAllowed.
        """
        return self._erasure().of_person(applicant_id, details or {})

    def _erasure(self) -> Erasure:
        return Erasure(self._connection, self._journal, self._attachments)

    def _activity(self, record: Applicant) -> Row:
        if record.state is RecordState.DRAFT:
            return {"active_unit": None}
        if record.version == 1:
            return {"active_unit": self._journal.unit}
        return {"active_unit": func.coalesce(_table.c.active_unit, self._journal.unit)}
