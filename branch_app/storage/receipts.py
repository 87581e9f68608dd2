"""Every receipt of head office, as it was signed: what proves a row years later (K21).

The newest alone would prove it too, by all the rows in between; kept ones need a few hundred.
"""

from __future__ import annotations

import zlib

from sqlalchemy import Column, Connection, Integer, LargeBinary, Table, Text, select
from sqlalchemy.dialects.sqlite import insert

from branch_app.domain.evidence_chain import KeptReceipt
from branch_app.storage.setting_store import (
    COUNTERSIGNED_HASH,
    COUNTERSIGNED_RECEIPT,
    COUNTERSIGNED_SEQ,
    SqlSettings,
)
from branch_app.storage.tables import branch_metadata

receipt = Table(
    "receipt",
    branch_metadata,
    Column("seq", Integer, primary_key=True),
    Column("hash", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    sqlite_strict=True,
)


def keep_receipt(connection: Connection, kept: KeptReceipt) -> None:
    """Keep a receipt; one of the same row takes the place of the older."""
    values = {"hash": kept.hash, "packed": zlib.compress(kept.data)}
    new = insert(receipt).values(seq=kept.seq, **values)
    connection.execute(new.on_conflict_do_update(index_elements=["seq"], set_=values))


def receipt_from(connection: Connection, seq: int) -> KeptReceipt | None:
    """Return the receipt of the nearest head at that row or after it, or None."""
    nearest = select(receipt).where(receipt.c.seq >= seq).order_by(receipt.c.seq).limit(1)
    if row := connection.execute(nearest).first():
        return KeptReceipt(seq=row.seq, hash=row.hash, data=zlib.decompress(row.packed))
    return _newest(SqlSettings(connection), seq)


def _newest(settings: SqlSettings, seq: int) -> KeptReceipt | None:
    """Return the one receipt that programs before 0.3 kept, if it reaches so far."""
    signed, data = int(settings.get(COUNTERSIGNED_SEQ) or 0), settings.get(COUNTERSIGNED_RECEIPT)
    if signed < seq or data is None:
        return None
    hash_ = settings.get(COUNTERSIGNED_HASH) or ""
    return KeptReceipt(seq=signed, hash=hash_, data=bytes.fromhex(data))
