"""Scans, photographs and PDFs: rows in branch.db, sealed blobs in attachments.db.

Blob first, row after: the blobs of a unit are durable before its rows, and a blob that no row names
is swept at the next opening. Erasing goes the other way round: row first, blob after.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, Engine, delete, insert, select, update
from sqlalchemy.engine import RootTransaction

from branch_app.domain.errors import DatabaseDamaged, NotFound, SealBroken
from branch_app.services.ports import Attachment
from branch_app.storage import tables
from branch_app.storage.engine import KEY_BYTES
from branch_app.storage.places import Lent

FILE = "attachments.db"
_row, _blob, _keys = tables.attachment, tables.blob, tables.holder_key


class Blobs:
    """The transaction of attachments.db that belongs to one unit of work; begun when needed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._transaction: RootTransaction | None = None
        self._dropped: list[int] = []
        self.has_dropped = False

    def _begun(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
            self._transaction = self._connection.begin()
        return self._connection

    def add(self, sealed: bytes) -> int:
        """Write a blob; it is durable after `commit`. Raises DiskFull."""
        added = insert(_blob).values(sealed=sealed).returning(_blob.c.id)
        blob_id: int = self._begun().execute(added).scalar_one()
        return blob_id

    def read(self, blob_id: int) -> bytes | None:
        """Return a blob or None."""
        sealed: bytes | None = self._begun().scalar(
            select(_blob.c.sealed).where(_blob.c.id == blob_id)
        )
        return sealed

    def drop_later(self, blob_ids: Iterable[int]) -> None:
        """Remember blobs to be erased once the rows that named them are gone for good."""
        self._dropped += blob_ids
        self.has_dropped = True

    def commit(self) -> None:
        """Make the written blobs durable. Raises DiskFull."""
        if self._transaction is not None:
            self._transaction.commit()
        self.close()

    def drop(self) -> None:
        """Erase what was remembered, after the rows' commit. Raises DatabaseBusy, DiskFull."""
        if self._dropped:
            with self._engine.begin() as connection:
                connection.execute(delete(_blob).where(_blob.c.id.in_(self._dropped)))

    def close(self) -> None:
        """Give up what was not committed."""
        if self._connection is not None:
            self._connection.close()
        self._connection = self._transaction = None


class SqlAttachments:
    """Attachments inside one unit of work."""

    def __init__(self, connection: Connection, blobs: Blobs, lent: Lent) -> None:
        self._connection = connection
        self._blobs = blobs
        self._lent = lent

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
        if row is None:
            return None
        return Attachment(
            id=row.id,
            holder_id=row.holder_id,
            slot=row.slot,
            digest=row.digest,
            size=row.size,
            media_type=row.media_type,
        )

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
        """Erase blob and row of a page that belongs to no record. Raises NotFound."""
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
        return self._blobs.add(self._lent.seal(key, data, _label(attachment_id, holder_id)))

    def _drop_blobs(self, condition: ColumnElement[bool]) -> set[str]:
        rows = self._connection.execute(select(_row.c.blob_id, _row.c.holder_id).where(condition))
        found = rows.all()
        self._blobs.drop_later(row.blob_id for row in found)
        return {row.holder_id for row in found}

    def _drop_idle_keys(self, holders: set[str]) -> None:
        is_idle = ~select(_row.c.id).where(_row.c.holder_id == _keys.c.holder_id).exists()
        self._connection.execute(delete(_keys).where(_keys.c.holder_id.in_(holders), is_idle))


def _label(attachment_id: str, holder_id: str) -> bytes:
    return f"branch-app attachment 1\0{attachment_id}\0{holder_id}".encode()


def sweep(branch: Connection, attachments: Engine) -> int:
    """Erase blobs that no row names; call it under the lock. Return how many there were."""
    named = set(branch.scalars(select(_row.c.blob_id)))
    with attachments.begin() as connection:
        orphans = [
            blob_id for blob_id in connection.scalars(select(_blob.c.id)) if blob_id not in named
        ]
        for blob_id in orphans:
            connection.execute(delete(_blob).where(_blob.c.id == blob_id))
    return len(orphans)
