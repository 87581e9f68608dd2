"""One-time codes and what a device gets for one: an identity and head office's public keys."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import logging
import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, select, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.postgresql import insert

from branch_app.domain.errors import HeadOfficeRefused, SealBroken
from branch_app.head_office.office import Office, StoredRow
from branch_app.head_office.tables import device, enrolment_code
from branch_app.protocol.messages import Enrolment, EnrolmentAnswer
from branch_app.protocol.signatures import check_proofs

_log = logging.getLogger(__name__)

LIFETIME = dt.timedelta(hours=24)
TRIES = 5

# Crockford's letters: none is taken for another. 8 of them name the code (40 bit), 28 are its
# secret (140 bit).
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LIKENESS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})
_NAME_LENGTH, _SECRET_LENGTH, _GROUP = 8, 28, 4


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class IssuedCode:
    """A one-time code, to be handed over by another road than the network."""

    code: str
    expires_at: dt.datetime


def issue_code(office: Office, branch: str, workstation: str) -> IssuedCode:
    """Return a new code for one workstation; only its hash stays here."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_NAME_LENGTH + _SECRET_LENGTH))
    now = office.now()
    with office.engine.begin() as connection:
        connection.execute(
            plain_insert(enrolment_code).values(
                id=letters[:_NAME_LENGTH],
                digest=_digest(letters),
                branch=branch,
                workstation=workstation,
                issued_at=now,
                expires_at=now + LIFETIME,
            )
        )
    groups = [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]
    return IssuedCode(code="-".join(groups), expires_at=now + LIFETIME)


def _digest(letters: str) -> bytes:
    return hashlib.sha256(b"branch-app enrolment code 1\0" + letters.encode()).digest()


def enrol(office: Office, enrolment: Enrolment) -> EnrolmentAnswer:
    """Return the identity bought by a code; the same keys asking again get the same answer.

    Raises HeadOfficeRefused: `code_refused` (unknown, wrong, or tried five times),
    `code_expired`, `code_used`, `proof`, `keys_known`.
    """
    letters = enrolment.code.upper().translate(_LIKENESS)
    with office.engine.begin() as connection:
        code = connection.execute(
            select(enrolment_code)
            .where(enrolment_code.c.id == letters[:_NAME_LENGTH])
            .with_for_update()
        ).one_or_none()
        reason = _broken_rule(office, connection, code, letters)
        # Refused only after the block: a wrong try must be counted for good.
        if code is not None and not reason:
            device_id = _identity(office, connection, code, enrolment)
            office.before_commit()
    if code is None or reason:
        raise HeadOfficeRefused(reason=reason)
    _log.info("enrolled device %s for %s/%s", device_id, code.branch, code.workstation)
    return EnrolmentAnswer(
        device=device_id,
        branch=code.branch,
        workstation=code.workstation,
        keys=office.keys.public(),
        server_time=office.now(),
    )


def _broken_rule(
    office: Office, connection: Connection, code: StoredRow | None, letters: str
) -> str:
    if code is None or code.tries >= TRIES:
        return "code_refused"
    if not hmac.compare_digest(code.digest, _digest(letters)):
        connection.execute(
            update(enrolment_code)
            .where(enrolment_code.c.id == code.id)
            .values(tries=enrolment_code.c.tries + 1)
        )
        return "code_refused"
    return "code_expired" if code.expires_at < office.now() else ""


def _identity(office: Office, connection: Connection, code: StoredRow, enrolment: Enrolment) -> str:
    keys = enrolment.keys
    try:
        check_proofs(enrolment, office.crypto)
        # A key to which nothing can be sealed would make every directive fail later.
        office.crypto.seal_for(keys.kem, office.keys.sign_private, b"", b"probe")
    except SealBroken as error:
        raise HeadOfficeRefused(reason="proof") from error
    if code.device_id is not None:
        return _same_again(connection, code.device_id, enrolment)
    now = office.now()
    device_id = secrets.token_hex(16)
    made = connection.scalar(
        insert(device)
        .values(
            id=device_id,
            branch=code.branch,
            workstation=code.workstation,
            state="active",
            sign_public=keys.sign,
            kem_public=keys.kem,
            transport_public=keys.transport,
            app_version=enrolment.app_version,
            enrolled_at=now,
            seen_at=now,
        )
        .on_conflict_do_nothing()
        .returning(device.c.id)
    )
    if made is None:
        raise HeadOfficeRefused(reason="keys_known")
    connection.execute(
        update(enrolment_code).where(enrolment_code.c.id == code.id).values(device_id=device_id)
    )
    return device_id


def _same_again(connection: Connection, device_id: str, enrolment: Enrolment) -> str:
    known = connection.execute(select(device).where(device.c.id == device_id)).one()
    keys = enrolment.keys
    asked = (keys.sign, keys.kem, keys.transport)
    if (known.sign_public, known.kem_public, known.transport_public) != asked:
        raise HeadOfficeRefused(reason="code_used")
    return device_id
