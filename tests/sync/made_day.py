"""A day's work in the outbox."""

from __future__ import annotations

import random

from branch_app.services.stores import Attachment
from branch_app.sync.envelopes import seal_attachment
from tests.sync.made_workstation import Workstation, make_applicant


def attachment(number: int) -> Attachment:
    return Attachment(
        id=f"{number:032x}",
        holder_id="1" * 32,
        slot=f"scan-{number}",
        digest="",
        size=0,
        media_type="image/png",
    )


def busy_day(station: Workstation, envelopes: int = 3, blobs: int = 2) -> None:
    for number in range(envelopes):
        station.chain.note()
        station.chain.save(make_applicant(number + 1))
        station.post(2 * number + 1, 2 * number + 2)
    for number in range(blobs):
        content = random.Random(number).randbytes(300_000)
        station.mailbox.post(seal_attachment(attachment(number), content, station.sealing))
