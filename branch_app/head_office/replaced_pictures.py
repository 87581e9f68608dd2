"""Photographs that a branch has replaced or taken away: nothing of them stays here (R-078).

Picture and record travel apart, so either may come first: the record erases what is here, and a
picture that comes after its record is receipted without being kept.
"""

from __future__ import annotations

from sqlalchemy import Connection, and_, delete, or_, select, update

from branch_app.domain.photograph import PHOTOGRAPH_SLOT, Photograph
from branch_app.head_office.tables import blob, blob_part, blob_slot
from branch_app.head_office.work_tables import photograph


def is_gone(connection: Connection, holder_id: str, slot: str, attachment_id: str) -> bool:
    """Tell whether the branch has said that this picture is no more."""
    if slot != PHOTOGRAPH_SLOT:
        return False
    told = select(photograph.c.id).where(
        photograph.c.applicant_id == holder_id, photograph.c.gone.contains([attachment_id])
    )
    return connection.scalar(told) is not None


def erase_gone(connection: Connection, record: Photograph, device_id: str) -> None:
    """Erase every picture that this version has replaced, half-sent ones too."""
    if not record.gone:
        return
    lies_here = and_(
        blob_slot.c.holder_id == record.applicant_id, blob_slot.c.slot == PHOTOGRAPH_SLOT
    )
    half_sent = and_(blob.c.device_id == device_id, blob.c.is_visible.is_(False))
    found = (
        select(blob.c.id)
        .join(blob_slot, blob_slot.c.blob_id == blob.c.id, isouter=True)
        .where(blob.c.attachment_id.in_(record.gone), or_(lies_here, half_sent))
    )
    # An upload that is just being closed holds its row; whoever is second sees what the first did.
    blobs = list(connection.scalars(found.with_for_update(of=blob)))
    connection.execute(delete(blob_slot).where(blob_slot.c.blob_id.in_(blobs)))
    connection.execute(delete(blob_part).where(blob_part.c.blob_id.in_(blobs)))
    connection.execute(
        update(blob).where(blob.c.id.in_(blobs)).values(content=None, content_digest="", received=0)
    )
