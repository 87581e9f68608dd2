"""The first call of each run: clocks, heads, versions, and what is still missing."""

from __future__ import annotations

from sqlalchemy import select, text, update

from branch_app.domain.audit import EMPTY_HASH
from branch_app.domain.errors import HeadOfficeRefused
from branch_app.head_office.office import Device, Office
from branch_app.head_office.publishing import newest
from branch_app.head_office.tables import device, device_epoch
from branch_app.protocol.limits import PROTOCOL
from branch_app.protocol.messages import Hello, HelloAnswer

MINIMUM_VERSION = "0.1.0"

# Attachments that a received form or photograph names and that have not come whole.
_MISSING = text("""
    SELECT named.id
    FROM (
        SELECT pdf_attachment_id AS id FROM issued_form WHERE device_id = :device
        UNION
        SELECT scan ->> 'attachment_id'
        FROM issued_form, jsonb_array_elements(scans) AS scan
        WHERE device_id = :device
        UNION
        SELECT attachment_id FROM photograph WHERE device_id = :device
    ) AS named
    WHERE named.id <> ''
        AND NOT EXISTS (SELECT FROM blob WHERE attachment_id = named.id AND is_visible)
    ORDER BY named.id
    LIMIT 500
""")


def greet(office: Office, sender: Device, hello: Hello) -> HelloAnswer:
    """Note that the device is alive and answer with our side. Raises HeadOfficeRefused."""
    if hello.device != sender.id:
        raise HeadOfficeRefused(reason="wrong_device")
    with office.engine.begin() as connection:
        connection.execute(
            update(device)
            .where(device.c.id == sender.id)
            .values(seen_at=office.now(), app_version=hello.app_version)
        )
        head = connection.execute(
            select(device_epoch).where(
                device_epoch.c.device_id == sender.id, device_epoch.c.epoch == hello.epoch
            )
        ).one_or_none()
        missing = connection.scalars(_MISSING, {"device": sender.id}).all()
    return HelloAnswer(
        server_time=office.now(),
        head_seq=head.last_seq if head else 0,
        head_hash=head.last_hash if head else EMPTY_HASH,
        protocol_min=PROTOCOL,
        protocol_max=PROTOCOL,
        minimum_version=MINIMUM_VERSION,
        newest_directive=newest(office),
        blobs_missing=tuple(missing),
    )
