"""Directives: published once, numbered without gaps, sealed to each device that asks."""

from __future__ import annotations

import hashlib

from sqlalchemy import func, select, text
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.postgresql import insert

from branch_app.domain.errors import BadInput, HeadOfficeRefused
from branch_app.head_office.office import Device, Office
from branch_app.head_office.tables import directive, directive_ack
from branch_app.protocol.codec import encode
from branch_app.protocol.limits import PACK_LIMIT
from branch_app.protocol.messages import (
    DirectiveAck,
    DirectiveHeader,
    DirectivePage,
    SealedDirective,
)
from branch_app.protocol.sealed_file import SealedFile

PAGE = 50
PACK = "pack"


def publish_pack(office: Office, data: bytes) -> int:
    """Publish a pack edition to every branch; return its number, the same for the same bytes.

    Raises BadInput over 4 MiB.
    """
    if len(data) > PACK_LIMIT:
        raise BadInput(file="pack", reason="too_large")
    digest = hashlib.sha256(data).hexdigest()
    with office.engine.begin() as connection:
        # Numbers are given under a lock held to COMMIT: a cursor never passes one that is still
        # to come.
        connection.execute(text("LOCK TABLE directive IN EXCLUSIVE MODE"))
        same = (directive.c.kind == PACK) & (directive.c.digest == digest)
        known = connection.scalar(select(directive.c.number).where(same))
        if known is not None:
            return int(known)
        number = int(connection.scalar(select(func.coalesce(func.max(directive.c.number), 0))) or 0)
        connection.execute(
            plain_insert(directive).values(
                number=number + 1,
                kind=PACK,
                digest=digest,
                body=data,
                published_at=office.now(),
            )
        )
        office.before_commit()
    return number + 1


def newest(office: Office) -> int:
    """Return the number of the last directive, 0 when there is none."""
    with office.engine.connect() as connection:
        return int(connection.scalar(select(func.max(directive.c.number))) or 0)


def page_after(office: Office, reader: Device, cursor: int) -> DirectivePage:
    """Return the directives after the cursor, each sealed to this device and signed."""
    items: list[SealedDirective] = []
    has_more, size = False, 0
    with office.engine.connect() as connection:
        rows = connection.execute(
            select(directive)
            .where(directive.c.number > cursor)
            .order_by(directive.c.number)
            .limit(PAGE + 1)
        )
        for row in rows:
            size += len(row.body)
            if items and (len(items) == PAGE or size > PACK_LIMIT):
                has_more = True
                break
            header = DirectiveHeader(device=reader.id, number=row.number, kind=row.kind)
            data = _sealed(office, reader, header, row.body)
            items.append(SealedDirective(number=row.number, data=data))
    return DirectivePage(items=tuple(items), has_more=has_more)


def _sealed(office: Office, reader: Device, header: DirectiveHeader, body: bytes) -> bytes:
    file = SealedFile(header=encode(header), sealed=b"")
    sealed = office.crypto.seal_for(reader.kem_public, office.keys.sign_private, body, file.context)
    return SealedFile(header=file.header, sealed=sealed).to_bytes()


def acknowledge(office: Office, reader: Device, ack: DirectiveAck) -> None:
    """Keep what became of a directive; again is fine, a later outcome replaces the former.

    Raises HeadOfficeRefused: `wrong_device`, `not_found`.
    """
    if ack.device != reader.id:
        raise HeadOfficeRefused(reason="wrong_device")
    with office.engine.begin() as connection:
        known = connection.scalar(
            select(directive.c.number).where(directive.c.number == ack.number)
        )
        if known is None:
            raise HeadOfficeRefused(reason="not_found")
        said = {"outcome": ack.outcome, "received_at": office.now()}
        connection.execute(
            insert(directive_ack)
            .values(device_id=reader.id, number=ack.number, **said)
            .on_conflict_do_update(index_elements=["device_id", "number"], set_=said)
        )
