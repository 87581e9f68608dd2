"""Pictures that a branch has replaced or taken away: nothing of them stays here (K21, R-078).

Photographs and scans of papers. Picture and record travel apart, so either may come first: the
record erases what is here, and a picture that comes after its record is receipted without being
kept. What is gone never comes back under its id: a scan attached anew is another attachment.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, or_, select, update

from branch_app.domain.issued_form import IssuedForm, scan_slots, serial_of_slot
from branch_app.domain.photograph import PHOTOGRAPH_SLOT, Photograph
from branch_app.head_office.tables import blob, blob_part, blob_slot, issued_form
from branch_app.head_office.work_tables import photograph


def is_gone(connection: Connection, holder_id: str, slot: str, attachment_id: str) -> bool:
    """Tell whether the branch has said that this picture is no more."""
    told: Select[tuple[str]]
    if slot == PHOTOGRAPH_SLOT:
        told = select(photograph.c.id).where(
            photograph.c.applicant_id == holder_id, photograph.c.gone.contains([attachment_id])
        )
    elif serial := serial_of_slot(slot):
        # By the paper, not by its person: the file may have been joined to another meanwhile.
        told = select(issued_form.c.id).where(
            issued_form.c.serial == serial, issued_form.c.gone.contains([attachment_id])
        )
    else:
        return False
    return connection.scalar(told.limit(1)) is not None


def erase_gone(connection: Connection, record: Photograph | IssuedForm, device_id: str) -> None:
    """Erase every picture that this version calls gone, half-sent ones too."""
    if not record.gone:
        return
    # An upload that is just being closed holds its row: waiting for it comes before looking, since
    # a look that waits would judge by the places as they were before.
    named = blob.c.attachment_id.in_(record.gone)
    connection.execute(select(blob.c.id).where(named).with_for_update())
    half_sent = and_(blob.c.device_id == device_id, blob.c.is_visible.is_(False))
    found = (
        select(blob.c.id)
        .join(blob_slot, blob_slot.c.blob_id == blob.c.id, isouter=True)
        .where(named, or_(_lies_here(record), half_sent))
    )
    blobs = list(connection.scalars(found))
    connection.execute(delete(blob_slot).where(blob_slot.c.blob_id.in_(blobs)))
    connection.execute(delete(blob_part).where(blob_part.c.blob_id.in_(blobs)))
    connection.execute(
        update(blob).where(blob.c.id.in_(blobs)).values(content=None, content_digest="", received=0)
    )


def _lies_here(record: Photograph | IssuedForm) -> ColumnElement[bool]:
    if isinstance(record, IssuedForm):
        return blob_slot.c.slot.startswith(scan_slots(record.serial), autoescape=True)
    return and_(blob_slot.c.holder_id == record.applicant_id, blob_slot.c.slot == PHOTOGRAPH_SLOT)
