"""Sealed blobs in attachments.db, beside the transaction of branch.db that names them.

Blob first, row after; erasing goes the other way round. Every blob written or to be erased is noted
as unsettled in the same transaction, so that after a crash only those few are looked at.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Engine, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.engine import RootTransaction

from branch_app.domain.errors import DatabaseDamaged
from branch_app.storage.tables import attachment, blob, unsettled


class Blobs:
    """The transaction of attachments.db that belongs to one unit of work; begun when needed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._transaction: RootTransaction | None = None
        self._is_settled = False
        self._dropped: list[int] = []
        self.has_dropped = False

    def _begun(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
            self._transaction = self._connection.begin()
        return self._connection

    def _written(self, branch: Connection) -> Connection:
        """Return the connection, once what earlier units left open is settled."""
        connection = self._begun()
        if not self._is_settled:
            settle(branch, connection)
            self._is_settled = True
        return connection

    def add(self, branch: Connection, sealed: bytes) -> int:
        """Write a blob; it is durable after `commit`. Raises DiskFull."""
        connection = self._written(branch)
        added = insert(blob).values(sealed=sealed).returning(blob.c.id)
        blob_id: int = connection.execute(added).scalar_one()
        connection.execute(insert(unsettled).values(blob_id=blob_id))
        return blob_id

    def read(self, blob_id: int) -> bytes | None:
        """Return a blob or None."""
        sealed: bytes | None = self._begun().scalar(
            select(blob.c.sealed).where(blob.c.id == blob_id)
        )
        return sealed

    def drop_later(self, branch: Connection, blob_ids: Iterable[int]) -> None:
        """Remember blobs to be erased once the rows that named them are gone for good."""
        self.has_dropped = True
        for blob_id in blob_ids:
            note = insert_or(unsettled).values(blob_id=blob_id).on_conflict_do_nothing()
            self._written(branch).execute(note)
            self._dropped.append(blob_id)

    def commit(self) -> None:
        """Make the written blobs durable. Raises DiskFull."""
        if self._transaction is not None:
            self._transaction.commit()
        self.close()

    def drop(self) -> None:
        """Erase what was remembered, after the rows' commit. Raises DatabaseBusy, DiskFull."""
        if self._dropped:
            with self._engine.begin() as connection:
                connection.execute(delete(blob).where(blob.c.id.in_(self._dropped)))
                connection.execute(delete(unsettled).where(unsettled.c.blob_id.in_(self._dropped)))

    def close(self) -> None:
        """Give up what was not committed."""
        if self._connection is not None:
            self._connection.close()
        self._connection = self._transaction = None


def refuse_older(branch: Connection, attachments: Connection) -> None:
    """Check that this file is no older than the rows that name its blobs. Raises DatabaseDamaged.

    A deleted or damaged write-ahead log drops blobs silently, as a head file would show for rows.
    """
    named = branch.scalar(select(func.max(attachment.c.blob_id))) or 0
    counter = "SELECT seq FROM sqlite_sequence WHERE name = 'blob'"
    made = attachments.exec_driver_sql(counter).scalar() or 0
    if made < named:
        raise DatabaseDamaged(file="attachments.db", reason="older", count=named - made)


def settle(branch: Connection, attachments: Connection) -> int:
    """Erase unsettled blobs that no committed row names, keep the others; return how many went.

    Call it under the lock, before the unit writes rows of its own.
    """
    doubtful = attachments.scalars(select(unsettled.c.blob_id)).all()
    orphans = [blob_id for blob_id in doubtful if not _is_named(branch, blob_id)]
    for blob_id in orphans:
        attachments.execute(delete(blob).where(blob.c.id == blob_id))
    if doubtful:
        attachments.execute(delete(unsettled))
    return len(orphans)


def _is_named(branch: Connection, blob_id: int) -> bool:
    naming = select(attachment.c.id).where(attachment.c.blob_id == blob_id)
    return branch.scalar(naming) is not None
