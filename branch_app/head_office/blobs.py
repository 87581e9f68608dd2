"""Attachments: uploaded in chunks at exact offsets, visible only when the whole digest matched."""

from __future__ import annotations

import hashlib
import logging
import secrets

from sqlalchemy import Connection, delete, func, select, text, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.postgresql import insert

from branch_app.domain.errors import BadInput, HeadOfficeRefused, SealBroken
from branch_app.head_office.destroying import is_destroyed
from branch_app.head_office.office import Device, Office, StoredRow
from branch_app.head_office.replaced_pictures import is_gone
from branch_app.head_office.tables import blob, blob_part, blob_slot
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.messages import (
    BlobAnnouncement,
    BlobHeader,
    BlobReceipt,
    BlobUpload,
)
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.protocol.signatures import countersigned

_log = logging.getLogger(__name__)


def announce(office: Office, sender: Device, announcement: BlobAnnouncement) -> BlobUpload:
    """Begin an upload, or find the one begun before. Raises HeadOfficeRefused."""
    header = announcement.header
    if header.device != sender.id:
        raise HeadOfficeRefused(reason="wrong_device")
    with office.engine.begin() as connection:
        connection.execute(
            insert(blob)
            .values(
                id=secrets.token_hex(16),
                device_id=sender.id,
                attachment_id=header.attachment_id,
                announcement=encode(announcement),
                digest=announcement.digest,
                size=announcement.size,
                media_type=header.media_type,
                announced_at=office.now(),
            )
            .on_conflict_do_nothing()
        )
        row = connection.execute(
            select(blob).where(
                blob.c.device_id == sender.id,
                blob.c.attachment_id == header.attachment_id,
                blob.c.digest == announcement.digest,
            )
        ).one()
        office.before_commit()
    if row.announcement != encode(announcement):
        raise HeadOfficeRefused(reason="another_blob")
    return _upload(row)


def find(office: Office, sender: Device, upload_id: str) -> BlobUpload:
    """Return how far an upload got. Raises HeadOfficeRefused (`not_found`)."""
    with office.engine.connect() as connection:
        return _upload(_of(connection, sender, upload_id))


def append(office: Office, sender: Device, upload_id: str, offset: int, chunk: bytes) -> BlobUpload:
    """Add a chunk whose digest the request's signature has proven.

    Raises HeadOfficeRefused: `not_found`, `wrong_offset` (`offset` is the right one), `too_large`.
    """
    with office.engine.begin() as connection:
        row = _of(connection, sender, upload_id, is_locked=True)
        if row.is_visible or offset != row.received or not chunk:
            raise HeadOfficeRefused(reason="wrong_offset", offset=_upload(row).offset)
        if offset + len(chunk) > row.size:
            raise HeadOfficeRefused(reason="too_large")
        connection.execute(plain_insert(blob_part).values(blob_id=row.id, start=offset, data=chunk))
        connection.execute(
            update(blob).where(blob.c.id == row.id).values(received=offset + len(chunk))
        )
        office.before_commit()
    return BlobUpload(id=upload_id, offset=offset + len(chunk), is_complete=False)


def finish(office: Office, sender: Device, upload_id: str) -> BlobReceipt:
    """Check the whole, open it and make it visible; again gives a receipt again.

    Raises HeadOfficeRefused: `not_found`, `wrong_offset` when bytes are missing,
    `digest_mismatch` (the upload begins anew).
    """
    with office.engine.begin() as connection:
        row = _of(connection, sender, upload_id, is_locked=True)
        content = None if row.is_visible else _whole(office, connection, sender, row)
        if content is not None:
            _show(office, connection, row, content)
        elif not row.is_visible:
            connection.execute(update(blob).where(blob.c.id == row.id).values(received=0))
        connection.execute(delete(blob_part).where(blob_part.c.blob_id == row.id))
        office.before_commit()
    if content is None and not row.is_visible:
        raise HeadOfficeRefused(reason="digest_mismatch")
    return countersigned(
        BlobReceipt(
            device=sender.id,
            attachment_id=row.attachment_id,
            digest=row.digest,
            server_time=office.now(),
            countersignature=b"",
        ),
        office.crypto,
        office.keys.sign_private,
    )


def _of(
    connection: Connection, sender: Device, upload_id: str, *, is_locked: bool = False
) -> StoredRow:
    wanted = select(blob).where(blob.c.id == upload_id, blob.c.device_id == sender.id)
    row = connection.execute(wanted.with_for_update() if is_locked else wanted).one_or_none()
    if row is None:
        raise HeadOfficeRefused(reason="not_found")
    return row


def _upload(row: StoredRow) -> BlobUpload:
    offset = row.size if row.is_visible else row.received
    return BlobUpload(id=row.id, offset=offset, is_complete=row.is_visible)


def _whole(office: Office, connection: Connection, sender: Device, row: StoredRow) -> bytes | None:
    """Return the attachment if every byte is there and means what was announced, else None."""
    if row.received != row.size:
        raise HeadOfficeRefused(reason="wrong_offset", offset=row.received)
    parts = connection.scalars(
        select(blob_part.c.data).where(blob_part.c.blob_id == row.id).order_by(blob_part.c.start)
    )
    data = b"".join(parts)
    if hashlib.sha256(data).hexdigest() != row.digest:
        return None
    try:
        file = read_sealed_file(data)
        header = decode(BlobHeader, file.header)
        if header != decode(BlobAnnouncement, row.announcement).header:
            return None
        return office.crypto.open_sealed(
            office.keys.kem_private, sender.sign_public, file.sealed, file.context
        )
    except (BadInput, SealBroken):
        return None


def _given_away(connection: Connection, row: StoredRow) -> bool:
    """Tell whether the attachment went to another holder since; else leave its earlier places.

    It was sealed anew for the other holder: under the same id, announced later.
    """
    same = (blob.c.device_id == row.device_id) & (blob.c.attachment_id == row.attachment_id)
    others = select(blob.c.id).where(same, blob.c.id != row.id)
    later = others.where(blob.c.announced_at > row.announced_at, blob.c.is_visible)
    if connection.scalar(later) is not None:
        return True
    earlier = list(connection.scalars(others))
    connection.execute(delete(blob_slot).where(blob_slot.c.blob_id.in_(earlier)))
    gone = update(blob).where(blob.c.id.in_(earlier), blob.c.is_visible)
    connection.execute(gone.values(content=None, content_digest=""))
    return False


def _show(office: Office, connection: Connection, row: StoredRow, content: bytes) -> None:
    header = decode(BlobAnnouncement, row.announcement).header
    is_erased = (
        is_destroyed(connection, header.holder_id)
        or is_gone(connection, header.holder_id, header.slot, header.attachment_id)
        or _given_away(connection, row)
    )
    connection.execute(
        update(blob)
        .where(blob.c.id == row.id)
        .values(
            is_visible=True,
            content=None if is_erased else content,
            content_digest="" if is_erased else hashlib.sha256(content).hexdigest(),
            finished_at=office.now(),
        )
    )
    if is_erased:
        # Receipted, so that it is sent no more; nothing of it is kept (I6).
        _log.info(
            "attachment %s was destroyed, replaced or given away: not kept", header.attachment_id
        )
        return
    slot = f"{header.holder_id}/{header.slot}"
    connection.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:slot, 0))"), {"slot": slot}
    )
    last = connection.scalar(
        select(func.max(blob_slot.c.revision)).where(
            blob_slot.c.holder_id == header.holder_id, blob_slot.c.slot == header.slot
        )
    )
    connection.execute(
        plain_insert(blob_slot).values(
            holder_id=header.holder_id,
            slot=header.slot,
            revision=int(last or 0) + 1,
            blob_id=row.id,
        )
    )
    _log.info("attachment %s whole, %d bytes", header.attachment_id, len(content))
