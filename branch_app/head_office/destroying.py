"""Destruction at head office: everything of the person goes, the tombstone wins for ever (K28, I6).

Journal rows stay with their hashes, bodies and salts go, as at the branch.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import Connection, delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from branch_app.domain.change import Act, RecordKind
from branch_app.head_office.tables import (
    applicant,
    blob,
    blob_part,
    blob_slot,
    consent,
    issued_form,
    journal_row,
    tombstone,
)
from branch_app.head_office.work_tables import application, photograph, task
from branch_app.protocol.envelope import RowFacts


def is_destroyed(connection: Connection, person_id: str) -> bool:
    """Tell whether a tombstone stands for this person."""
    standing = select(tombstone.c.record_id).where(tombstone.c.record_id == person_id)
    return bool(person_id) and connection.scalar(standing) is not None


def is_destruction(facts: RowFacts) -> bool:
    """Tell whether the row tells of a person's destruction."""
    return facts.act == Act.DESTROY.value and facts.kind == RecordKind.APPLICANT.value


def destroy(
    connection: Connection, person_id: str, origin: Mapping[str, object], at: dt.datetime
) -> None:
    """Set the tombstone and erase everything of the person; doing it twice does no harm."""
    connection.execute(
        insert(tombstone)
        .values(record_id=person_id, destroyed_at=at, **origin)
        .on_conflict_do_nothing()
    )
    _erase_blobs(connection, person_id)
    is_theirs = or_(journal_row.c.person_id == person_id, journal_row.c.record_id == person_id)
    connection.execute(update(journal_row).where(is_theirs).values(body=None, salt=None))
    for table in (consent, issued_form, application, task, photograph):
        connection.execute(delete(table).where(table.c.applicant_id == person_id))
    connection.execute(delete(applicant).where(applicant.c.id == person_id))


def _erase_blobs(connection: Connection, person_id: str) -> None:
    theirs = select(blob_slot.c.blob_id).where(blob_slot.c.holder_id == person_id)
    blobs = list(connection.scalars(theirs))
    connection.execute(delete(blob_slot).where(blob_slot.c.holder_id == person_id))
    connection.execute(delete(blob_part).where(blob_part.c.blob_id.in_(blobs)))
    connection.execute(
        update(blob).where(blob.c.id.in_(blobs)).values(content=None, content_digest="")
    )
