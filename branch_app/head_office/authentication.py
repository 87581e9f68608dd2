"""Who is calling: the signature of the request, its time and its nonce (every call but enrol)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from branch_app.domain.errors import HeadOfficeRefused, SealBroken
from branch_app.head_office.office import Device, Office
from branch_app.head_office.tables import device, nonce
from branch_app.protocol.crypto import Claim

WINDOW = dt.timedelta(minutes=10)
REMEMBERED = dt.timedelta(minutes=15)


def authenticate(
    office: Office, method: str, target: str, body: bytes, headers: Mapping[str, str]
) -> Device:
    """Return the device that signed exactly this request, once.

    Raises HeadOfficeRefused: `unsigned`, `unknown_device`, `clock`, `revoked`, `replayed`.
    """
    try:
        stated = office.crypto.claimed(headers).device_id
    except SealBroken as error:
        raise HeadOfficeRefused(reason="unsigned") from error
    with office.engine.begin() as connection:
        row = connection.execute(select(device).where(device.c.id == stated)).one_or_none()
        if row is None:
            raise HeadOfficeRefused(reason="unknown_device")
        claim = _verified(office, row.transport_public, method, target, body, headers)
        if row.state != "active":
            raise HeadOfficeRefused(reason="revoked")
        connection.execute(delete(nonce).where(nonce.c.forget_at < office.now()))
        # A stamp from the future could outlive its nonce; remember it until nobody takes it.
        forget_at = max(office.now() + REMEMBERED, claim.created_at + 2 * WINDOW)
        remembered = connection.scalar(
            insert(nonce)
            .values(device_id=row.id, nonce=claim.nonce, forget_at=forget_at)
            .on_conflict_do_nothing()
            .returning(nonce.c.nonce)
        )
        if remembered is None:
            raise HeadOfficeRefused(reason="replayed")
    return Device(
        id=row.id,
        branch=row.branch,
        workstation=row.workstation,
        sign_public=row.sign_public,
        kem_public=row.kem_public,
    )


def _verified(
    office: Office,
    public: bytes,
    method: str,
    target: str,
    body: bytes,
    headers: Mapping[str, str],
) -> Claim:
    try:
        return office.crypto.verify_request(
            public, method=method, target=target, body=body, headers=headers, now=office.now()
        )
    except SealBroken as error:
        if error.details.get("reason") == "window":
            now = int(office.now().timestamp())
            raise HeadOfficeRefused(reason="clock", server_time=now) from error
        raise HeadOfficeRefused(reason="unsigned") from error
