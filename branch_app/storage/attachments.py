"""Scans, photographs and PDFs: rows in branch.db, sealed in attachments.db by `blobs`."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, insert, select, update

from branch_app.domain.errors import DatabaseDamaged, NotFound, SealBroken
from branch_app.services.stores import Attachment
from branch_app.storage import tables
from branch_app.storage.blobs import Blobs
from branch_app.storage.engine import KEY_BYTES
from branch_app.storage.places import Lent
from branch_app.storage.setting_store import SqlSettings

FILE = "attachments.db"
_row, _keys = tables.attachment, tables.holder_key


class SqlAttachments:
    """Attachments inside one unit of work."""

    def __init__(
        self, connection: Connection, blobs: Blobs, lent: Lent, settings: SqlSettings
    ) -> None:
        self._connection = connection
        self._blobs = blobs
        self._lent = lent
        self._settings = settings

    def put(self, holder_id: str, slot: str, data: bytes, media_type: str) -> Attachment:
        """Store the bytes under the slot; the same slot again is a new attachment."""
        attachment = Attachment(
            id=self._lent.ids.new(),
            holder_id=holder_id,
            slot=slot,
            digest=hashlib.sha256(data).hexdigest(),
            size=len(data),
            media_type=media_type,
        )
        values = {
            "slot": slot,
            "digest": attachment.digest,
            "size": attachment.size,
            "media_type": media_type,
        }
        blob_id = self._seal(attachment.id, holder_id, data)
        self._connection.execute(
            insert(_row).values(
                id=attachment.id, holder_id=holder_id, blob_id=blob_id, is_sent=0, **values
            )
        )
        return attachment

    def find(self, attachment_id: str) -> Attachment | None:
        """Return the row or None."""
        row = self._connection.execute(select(_row).where(_row.c.id == attachment_id)).first()
        return None if row is None else _attachment(row)

    def of_holder(self, holder_id: str) -> Sequence[Attachment]:
        """Return what a holder has, by id."""
        rows = select(_row).where(_row.c.holder_id == holder_id).order_by(_row.c.id)
        return [_attachment(row) for row in self._connection.execute(rows)]

    def _get_row(self, attachment_id: str) -> Attachment:
        found = self.find(attachment_id)
        if found is None:
            raise NotFound(record="attachment")
        return found

    def get(self, attachment_id: str) -> bytes:
        """Return the bytes, checked against the digest. Raises NotFound, DatabaseDamaged."""
        joined = select(_row.c.holder_id, _row.c.blob_id, _row.c.digest, _keys.c.key).join(_keys)
        row = self._connection.execute(joined.where(_row.c.id == attachment_id)).first()
        if row is None:
            raise NotFound(record="attachment")
        sealed = self._blobs.read(row.blob_id)
        if sealed is None:
            raise DatabaseDamaged(file=FILE, reason="missing")
        try:
            data = bytes(self._lent.open(row.key, sealed, _label(attachment_id, row.holder_id)))
        except (SealBroken, ValueError) as error:
            raise DatabaseDamaged(file=FILE, reason="seal") from error
        if hashlib.sha256(data).hexdigest() != row.digest:
            raise DatabaseDamaged(file=FILE, reason="digest")
        return data

    def rehold(self, attachment_id: str, holder_id: str, slot: str) -> Attachment:
        """Give the blob to another holder: sealed anew under that key, the old blob erased.

        The id stays. Raises NotFound, DatabaseDamaged.
        """
        data = self.get(attachment_id)
        was = self._drop_blobs(_row.c.id == attachment_id)
        blob_id = self._seal(attachment_id, holder_id, data)
        self._connection.execute(
            update(_row)
            .where(_row.c.id == attachment_id)
            .values(holder_id=holder_id, slot=slot, blob_id=blob_id, is_sent=0)
        )
        self._drop_idle_keys(was)
        return self._get_row(attachment_id)

    def erase(self, attachment_id: str) -> None:
        """Erase blob and row, in the mailbox too. Raises NotFound."""
        if self._connection.scalar(_of_a_person(attachment_id)) is not None:
            # Whether it was sealed already is not asked: the mailbox is filled before the row says.
            self._settings.retract_later(files=[attachment_id])
        holders = self._drop_blobs(_row.c.id == attachment_id)
        if not holders:
            raise NotFound(record="attachment")
        self._connection.execute(delete(_row).where(_row.c.id == attachment_id))
        self._drop_idle_keys(holders)

    def erase_of(self, holder_ids: Iterable[str]) -> None:
        """Erase everything of these holders, their keys too: every copy becomes unreadable."""
        holders = set(holder_ids)
        self._drop_blobs(_row.c.holder_id.in_(holders))
        self._connection.execute(delete(_row).where(_row.c.holder_id.in_(holders)))
        self._connection.execute(delete(_keys).where(_keys.c.holder_id.in_(holders)))

    def _seal(self, attachment_id: str, holder_id: str, data: bytes) -> int:
        key = self._connection.scalar(select(_keys.c.key).where(_keys.c.holder_id == holder_id))
        if key is None:
            key = secrets.token_bytes(KEY_BYTES)
            self._connection.execute(insert(_keys).values(holder_id=holder_id, key=key))
        sealed = self._lent.seal(key, data, _label(attachment_id, holder_id))
        return self._blobs.add(self._connection, sealed)

    def _drop_blobs(self, condition: ColumnElement[bool]) -> set[str]:
        rows = self._connection.execute(select(_row.c.blob_id, _row.c.holder_id).where(condition))
        found = rows.all()
        self._blobs.drop_later(self._connection, [row.blob_id for row in found])
        return {row.holder_id for row in found}

    def _drop_idle_keys(self, holders: set[str]) -> None:
        is_idle = ~select(_row.c.id).where(_row.c.holder_id == _keys.c.holder_id).exists()
        self._connection.execute(delete(_keys).where(_keys.c.holder_id.in_(holders), is_idle))


def _of_a_person(attachment_id: str) -> Select[tuple[str]]:
    person = tables.applicant
    return (
        select(_row.c.id)
        .join(person, person.c.id == _row.c.holder_id)
        .where(_row.c.id == attachment_id)
    )


def _attachment(row: Row[Any]) -> Attachment:
    return Attachment(
        id=row.id,
        holder_id=row.holder_id,
        slot=row.slot,
        digest=row.digest,
        size=row.size,
        media_type=row.media_type,
    )


def _label(attachment_id: str, holder_id: str) -> bytes:
    return f"branch-app attachment 1\0{attachment_id}\0{holder_id}".encode()
