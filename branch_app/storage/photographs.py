"""Photographs: which picture is a person's; the picture itself lies among the attachments."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.photograph import Photograph
from branch_app.domain.photograph_history import PhotographVersion
from branch_app.storage import work_tables
from branch_app.storage.journal import SqlJournal
from branch_app.storage.stored import all_where, find_by_id, get_by_id, kept_versions

_KIND = RecordKind.PHOTOGRAPH
_table = work_tables.photograph


class SqlPhotographs:
    """Repository of photographs inside one unit of work."""

    def __init__(self, connection: Connection, journal: SqlJournal) -> None:
        self._connection = connection
        self._journal = journal

    def get(self, record_id: str) -> Photograph:
        """Return the current version. Raises NotFound."""
        return get_by_id(self._connection, _KIND, Photograph, record_id)

    def find(self, record_id: str) -> Photograph | None:
        """Return the current version or None."""
        return find_by_id(self._connection, _KIND, Photograph, record_id)

    def save(self, record: Photograph, act: Act, details: Details | None = None) -> Photograph:
        """Store this version and tell the journal. Raises StaleRecord."""
        self._journal.save(record, act, details)
        return record

    def versions(self, record_id: str) -> Sequence[PhotographVersion]:
        """Return every version that is still kept, oldest first, with the act that made it."""
        kept = kept_versions(self._connection, _KIND, Photograph, record_id)
        return [
            PhotographVersion(record=one, act=act, actor=by, at=at) for one, act, by, at in kept
        ]

    def of_applicant(self, applicant_id: str) -> Photograph | None:
        """Return the record of a person's photograph, or None if there never was one."""
        is_theirs = _table.c.applicant_id == applicant_id
        found = all_where(self._connection, _KIND, Photograph, is_theirs, order=_table.c.id)
        return next(iter(found), None)
