"""Envelopes pushed straight to head office, and what it keeps of them."""

from __future__ import annotations

import dataclasses

import pytest

from branch_app.domain.audit import EMPTY_HASH
from branch_app.domain.errors import HeadOfficeRefused
from branch_app.protocol.codec import decode
from branch_app.protocol.limits import ANSWER_LIMIT
from branch_app.protocol.messages import EnvelopeHeader, Receipt
from branch_app.services.mailbox import SealedItem
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import (
    Chain,
    Workstation,
)


def push(station: Workstation, item: SealedItem) -> Receipt:
    with station.carrier() as carrier:
        return decode(Receipt, carrier.push(item.data), ANSWER_LIMIT)


def refused(station: Workstation, data: bytes) -> dict[str, str | int]:
    with station.carrier() as carrier, pytest.raises(HeadOfficeRefused) as caught:
        carrier.push(data)
    return caught.value.details


def verdicts(receipt: Receipt) -> list[str]:
    return [row.verdict.value for row in receipt.verdicts]


def stored(office: MadeHeadOffice) -> list[tuple[object, ...]]:
    return office.rows("SELECT seq, hash FROM journal_row ORDER BY device_id, epoch, seq")


def expected(chain: Chain) -> list[tuple[object, ...]]:
    return [(row.entry.seq, row.entry.hash) for row in chain.rows]


def sealed_by(workstation: Workstation, contents: bytes, **changes: object) -> bytes:
    header = EnvelopeHeader(
        device=workstation.identity.device,
        epoch=workstation.identity.epoch,
        first_seq=1,
        last_seq=1,
        prev=EMPTY_HASH,
        last_hash="a" * 64,
    )
    return workstation.sealing.seal(dataclasses.replace(header, **changes), contents)  # type: ignore[arg-type]
