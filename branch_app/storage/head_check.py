"""Countersigned head <= head file <= database: must hold at every BEGIN, else nothing goes on."""

from __future__ import annotations

from sqlalchemy import Connection, select

from branch_app.domain.errors import HeadCheckFailed
from branch_app.domain.evidence_chain import KeptReceipt
from branch_app.storage.chain_check import verify_tail
from branch_app.storage.head_file import Head, HeadFile
from branch_app.storage.journal import stored_head
from branch_app.storage.receipts import keep_receipt
from branch_app.storage.setting_store import (
    COUNTERSIGNED_HASH,
    COUNTERSIGNED_RECEIPT,
    COUNTERSIGNED_SEQ,
    EPOCH,
    SqlSettings,
)
from branch_app.storage.tables import journal, setting

_SETTINGS = select(setting.c.name, setting.c.value).where(
    setting.c.name.in_([EPOCH, COUNTERSIGNED_SEQ, COUNTERSIGNED_HASH])
)


def check_head(connection: Connection, file: HeadFile) -> Head:
    """Return the head of the database, which the head file then names too.

    The database may be ahead by the one unit that was committed when the process died before the
    file was replaced: verified, and named by the prepared file, which then takes its place.
    Raises HeadCheckFailed (`reason`).
    """
    told = file.read()
    settings = {row.name: row.value for row in connection.execute(_SETTINGS)}
    epoch = settings.get(EPOCH)
    if epoch is None or told.epoch != epoch:
        raise HeadCheckFailed(reason="epoch")
    seq, hash_ = stored_head(connection)
    head = Head(epoch=epoch, seq=seq, hash=hash_)
    _check_countersigned(connection, settings, told)
    if head == told:
        return head
    _check_ahead(connection, told, head)
    if file.prepared() != head:
        # Nobody who only has the database can seal the next head: rows were put in from outside.
        raise HeadCheckFailed(reason="head_file_old", count=head.seq - told.seq)
    file.prepare(head)
    file.replace()
    return head


def _hash_at(connection: Connection, seq: int) -> str | None:
    return connection.scalar(select(journal.c.hash).where(journal.c.seq == seq))


def _check_ahead(connection: Connection, told: Head, head: Head) -> None:
    if head.seq < told.seq:
        raise HeadCheckFailed(reason="rows_missing", count=told.seq - head.seq)
    if told.seq and _hash_at(connection, told.seq) != told.hash:
        raise HeadCheckFailed(reason="other_chain", seq=told.seq)
    units = set(connection.scalars(select(journal.c.unit).where(journal.c.seq > told.seq)))
    if units != {told.seq + 1}:
        raise HeadCheckFailed(reason="head_file_old", count=head.seq - told.seq)
    if not verify_tail(connection, told.seq, told.hash):
        raise HeadCheckFailed(reason="chain", seq=told.seq + 1)


def _check_countersigned(connection: Connection, settings: dict[str, str], told: Head) -> None:
    seq = int(settings.get(COUNTERSIGNED_SEQ) or 0)
    if seq == 0:
        return
    if seq > told.seq or _hash_at(connection, seq) != settings.get(COUNTERSIGNED_HASH):
        raise HeadCheckFailed(reason="countersigned", seq=seq)


def countersign(connection: Connection, seq: int, hash_: str, receipt: bytes) -> None:
    """Keep the head that head office countersigned, and the receipt as it was signed.

    An older receipt moves no head, but is kept: it is the nearest to the rows it signs.

    Raises HeadCheckFailed when that row is not in our chain: a fork, or rows were lost.
    """
    if _hash_at(connection, seq) != hash_:
        raise HeadCheckFailed(reason="countersigned", seq=seq)
    settings = SqlSettings(connection)
    keep_receipt(connection, KeptReceipt(seq=seq, hash=hash_, data=receipt))
    if seq >= int(settings.get(COUNTERSIGNED_SEQ) or 0):
        settings.set(COUNTERSIGNED_SEQ, str(seq))
        settings.set(COUNTERSIGNED_HASH, hash_)
        settings.set(COUNTERSIGNED_RECEIPT, receipt.hex())
