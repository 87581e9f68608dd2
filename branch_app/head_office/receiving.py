"""Envelopes: opened, their chain verified, stored row by row in one transaction, receipted.

Whatever has a valid chain and signature is stored; only chain, signature and shape refuse it.
"""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import replace

from sqlalchemy import Connection, select, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.postgresql import insert

from branch_app.domain.audit import EMPTY_HASH
from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.errors import ChainBroken, HeadOfficeRefused
from branch_app.head_office.office import Device, Office, StoredRow
from branch_app.head_office.projections import judge
from branch_app.head_office.tables import device, device_epoch, journal_row, quarantine
from branch_app.protocol.codec import decode
from branch_app.protocol.envelope import RowFacts, checked_rows, unpack_rows
from branch_app.protocol.messages import (
    EnvelopeHeader,
    EnvelopeRow,
    Receipt,
    RowVerdict,
    Verdict,
)
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.protocol.signatures import countersigned

_log = logging.getLogger(__name__)

Rows = list[tuple[RowFacts, EnvelopeRow]]
Known = dict[int, StoredRow]


class _Fork(Exception):
    def __init__(self, seq: int, row_hash: str) -> None:
        super().__init__("fork")
        self.seq = seq
        self.row_hash = row_hash


def receive(office: Office, sender: Device, data: bytes) -> Receipt:
    """Store an envelope and return the countersigned head, after COMMIT.

    Raises BadInput (`schema`, `too_large`), SealBroken, ChainBroken, HeadOfficeRefused:
    `wrong_device`, `gap` (`expected_seq`), `fork` (`seq`; kept in quarantine, nothing changed).
    """
    header, rows = _opened(office, sender, data)
    try:
        with office.engine.begin() as connection:
            _lock(connection, office, sender, header)
            verdicts, head = _store(connection, office, sender, header, rows)
            receipt = countersigned(
                Receipt(
                    device=sender.id,
                    epoch=header.epoch,
                    ack_seq=head[0],
                    ack_hash=head[1],
                    verdicts=tuple(verdicts),
                    server_time=office.now(),
                    countersignature=b"",
                ),
                office.crypto,
                office.keys.sign_private,
            )
            office.before_commit()
    except _Fork as fork:
        _hold(office, sender, header, fork, data)
        raise HeadOfficeRefused(reason="fork", seq=fork.seq) from fork
    _log.info("device %s rows %d-%d stored", sender.id, header.first_seq, header.last_seq)
    return receipt


def _opened(office: Office, sender: Device, data: bytes) -> tuple[EnvelopeHeader, Rows]:
    file = read_sealed_file(data)
    header = decode(EnvelopeHeader, file.header)
    if header.device != sender.id:
        raise HeadOfficeRefused(reason="wrong_device")
    contents = office.crypto.open_sealed(
        office.keys.kem_private, sender.sign_public, file.sealed, file.context
    )
    return header, list(checked_rows(header, unpack_rows(contents)))


def _lock(connection: Connection, office: Office, sender: Device, header: EnvelopeHeader) -> None:
    """Let one envelope of a device in at a time, and open its epoch."""
    connection.execute(select(device.c.id).where(device.c.id == sender.id).with_for_update())
    connection.execute(
        insert(device_epoch)
        .values(
            device_id=sender.id,
            epoch=header.epoch,
            last_seq=0,
            last_hash=EMPTY_HASH,
            opened_at=office.now(),
        )
        .on_conflict_do_nothing()
    )


def _store(
    connection: Connection, office: Office, sender: Device, header: EnvelopeHeader, rows: Rows
) -> tuple[list[RowVerdict], tuple[int, str]]:
    chain = (device_epoch.c.device_id == sender.id) & (device_epoch.c.epoch == header.epoch)
    head = connection.execute(select(device_epoch).where(chain)).one()
    _require_link(head.last_seq, head.last_hash, header)
    known = _known(connection, sender, header)
    verdicts: list[RowVerdict] = []
    is_fresh = False
    now = office.now()
    for facts, row in rows:
        if facts.seq in known:
            verdicts.append(_again(facts, row, known))
            continue
        origin = {"device_id": sender.id, "epoch": header.epoch, "seq": facts.seq}
        verdict, person_id = judge(connection, facts, row, origin, now)
        verdicts.append(verdict)
        # Stored at once: a destruction later in this envelope must find the bodies before it.
        stored = {**origin, **_raw(facts, row, verdict, now), "person_id": person_id}
        connection.execute(plain_insert(journal_row).values(stored))
        is_fresh = True
    if not is_fresh:
        return verdicts, (head.last_seq, head.last_hash)
    connection.execute(
        update(device_epoch)
        .where(chain)
        .values(last_seq=header.last_seq, last_hash=header.last_hash)
    )
    return verdicts, (header.last_seq, header.last_hash)


def _require_link(last_seq: int, last_hash: str, header: EnvelopeHeader) -> None:
    if header.first_seq > last_seq + 1:
        raise HeadOfficeRefused(reason="gap", expected_seq=last_seq + 1)
    if header.first_seq == 1 and header.prev != EMPTY_HASH:
        raise ChainBroken(seq=1)
    if header.first_seq == last_seq + 1 and header.prev != last_hash:
        raise _Fork(last_seq, header.prev)


def _known(connection: Connection, sender: Device, header: EnvelopeHeader) -> Known:
    found = connection.execute(
        select(
            journal_row.c.seq,
            journal_row.c.hash,
            journal_row.c.verdict,
            journal_row.c.field,
            journal_row.c.reason,
        )
        .where(journal_row.c.device_id == sender.id, journal_row.c.epoch == header.epoch)
        .where(journal_row.c.seq.between(header.first_seq, header.last_seq))
    )
    return {row.seq: row for row in found}


def _again(facts: RowFacts, row: EnvelopeRow, known: Known) -> RowVerdict:
    """Return the verdict on a row that is here: a lost answer must not hide what is held."""
    stored = known[facts.seq]
    if stored.hash != row.hash:
        raise _Fork(facts.seq, row.hash)
    first = RowVerdict(
        seq=facts.seq,
        verdict=Verdict(stored.verdict),
        field=stored.field,
        reason=stored.reason,
    )
    is_done = first.verdict is Verdict.APPLIED
    return replace(first, verdict=Verdict.DUPLICATE) if is_done else first


def _raw(
    facts: RowFacts, row: EnvelopeRow, verdict: RowVerdict, now: dt.datetime
) -> dict[str, object]:
    is_gone = verdict.verdict is Verdict.TOMBSTONED
    return {
        "hash": row.hash,
        "kind": facts.kind,
        "record_id": facts.record_id,
        "version": facts.version,
        "header": canonical_bytes(row.header),
        "body": None if is_gone else row.body,
        "salt": None if is_gone else row.salt,
        "verdict": verdict.verdict.value,
        "field": verdict.field,
        "reason": verdict.reason,
        "received_at": now,
    }


def _hold(office: Office, sender: Device, header: EnvelopeHeader, fork: _Fork, data: bytes) -> None:
    """Keep the other history for a person; one entry however often it is sent."""
    _log.error("fork: device %s row %d has two histories", sender.id, fork.seq)
    with office.engine.begin() as connection:
        connection.execute(
            insert(quarantine)
            .values(
                device_id=sender.id,
                epoch=header.epoch,
                seq=fork.seq,
                hash=fork.row_hash,
                field="hash",
                reason="fork",
                envelope=data,
                held_at=office.now(),
            )
            .on_conflict_do_nothing()
        )
