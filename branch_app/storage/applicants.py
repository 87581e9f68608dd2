"""Applicants: current versions, their search rows, and the erasing of a draft."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, func, select

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.data_history import StoredVersion
from branch_app.domain.likeness import Traits, likenesses, traits_of
from branch_app.domain.record_state import RecordState
from branch_app.domain.shared_values import SharedValue
from branch_app.storage import tables
from branch_app.storage.attachments import SqlAttachments
from branch_app.storage.erasure import Erasure
from branch_app.storage.journal import SqlJournal
from branch_app.storage.person_lines import put_line
from branch_app.storage.rows import Row
from branch_app.storage.search_rows import (
    alike_ids,
    move_keys,
    now_found,
    sharing,
    stored_found,
    told_seeds,
)
from branch_app.storage.stored import (
    all_where,
    find_by_id,
    get_by_id,
    read_body,
    stored_versions,
)

_KIND = RecordKind.APPLICANT
_table = tables.applicant
# Statements made once: each is run for every line of an import.
_BY_IIN = (
    select(_table.c.body).where(_table.c.iin == bindparam("iin")).order_by(_table.c.id).limit(1)
)
_IDS = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
_OF_IDS = select(_table.c.body).where(_table.c.id.in_(_IDS)).order_by(_table.c.id)


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
        body = self._connection.scalar(_BY_IIN, {"iin": iin}) if iin else None
        return None if body is None else read_body(_KIND, Applicant, body)

    def sharing(self, record: Applicant) -> Mapping[SharedValue, Sequence[str]]:
        """Return who else has the telephone, an address or the document of this person, by id."""
        return sharing(self._connection, record)

    def alike(self, traits: Traits) -> Sequence[Applicant]:
        """Return who is like this in any way of `domain.likeness`, by id."""
        ids = alike_ids(self._connection, traits)
        bodies = self._connection.scalars(_OF_IDS, {"ids": json.dumps(sorted(ids))}) if ids else ()
        found = [read_body(_KIND, Applicant, body) for body in bodies]
        return [one for one in found if likenesses(traits, traits_of(one.values, one.former_names))]

    def joined_with(self, applicant_id: str) -> Sequence[Applicant]:
        """Return the records that were joined with this one, by id; theirs too."""
        order = _table.c.id
        is_joined = (_table.c.merged_into == applicant_id, _table.c.merged_into != "")
        direct = all_where(self._connection, _KIND, Applicant, *is_joined, order=order)
        return [one for each in direct for one in (each, *self.joined_with(each.id))]

    def save(self, record: Applicant, act: Act, details: Details | None = None) -> Applicant:
        """Store this version and tell the journal. Raises StaleRecord."""
        was, seeds = stored_found(self._connection, record.id), told_seeds(record)
        extra = {**self._activity(record), "search_keys": seeds}
        self._journal.save(record, act, details, extra=extra)
        number = put_line(self._connection, record)
        move_keys(self._connection, number, was, now_found(record, seeds))
        return record

    def versions(self, applicant_id: str) -> Sequence[StoredVersion[Applicant]]:
        """Return every version that is still kept, oldest first, with the act that made it."""
        return stored_versions(self._connection, _KIND, Applicant, applicant_id)

    def erase_draft(self, applicant_id: str) -> None:
        """Erase the row, its history, its forms' bodies and the person key of a draft (K16).

        Tells the journal itself. Raises NotFound, MoveNotAllowed unless the state is `draft`.
        """
        self._erasure().of_draft(applicant_id, Act.ERASE_DRAFT, {})

    def take_back_draft(self, applicant_id: str, details: Details | None = None) -> None:
        """Erase a draft that nobody refused; told as `Act.ERASE_IMPORTED`.

        Raises NotFound, MoveNotAllowed unless the state is `draft`.
        """
        self._erasure().of_draft(applicant_id, Act.ERASE_IMPORTED, details or {})

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
