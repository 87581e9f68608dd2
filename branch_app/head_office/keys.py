"""Head office's own keys: made at the first start, kept in a file that its account alone reads."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from branch_app.domain.errors import BadInput
from branch_app.protocol.codec import decode, encode
from branch_app.protocol.crypto import Crypto
from branch_app.protocol.messages import HeadOfficePublicKeys

_FILE = "head-office-keys.json"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class OfficeKeys:
    """`sign` is for receipts and directives (Ed25519), `kem` opens envelopes (X25519)."""

    sign_private: bytes
    sign_public: bytes
    kem_private: bytes
    kem_public: bytes

    def public(self) -> HeadOfficePublicKeys:
        """Return what devices learn at enrolment."""
        return HeadOfficePublicKeys(sign=self.sign_public, kem=self.kem_public)


def load_keys(data_dir: Path, crypto: Crypto) -> OfficeKeys:
    """Return the keys, made now if there are none. Raises BadInput when the file is damaged.

    Lost keys are never replaced silently: devices would refuse the new ones.
    """
    path = data_dir / _FILE
    if not path.exists():
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        _keep(path, encode(_make(crypto)))
    return made_keys(data_dir)


def made_keys(data_dir: Path) -> OfficeKeys:
    """Return the keys that are there. Raises BadInput: none are, or the file is damaged."""
    path = data_dir / _FILE
    if not path.exists():
        raise BadInput(file=_FILE, reason="no_such_file")
    try:
        return decode(OfficeKeys, path.read_bytes())
    except BadInput as error:
        raise BadInput(file=_FILE, reason="damaged") from error


def _make(crypto: Crypto) -> OfficeKeys:
    sign, kem = crypto.new_signing_pair(), crypto.new_kem_pair()
    return OfficeKeys(
        sign_private=bytes(sign.private),
        sign_public=sign.public,
        kem_private=bytes(kem.private),
        kem_public=kem.public,
    )


def _keep(path: Path, data: bytes) -> None:
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # A link, not a rename: of two first starts at once, the second finds the first one's keys.
        path.hardlink_to(aside)
    except FileExistsError:
        return
    finally:
        aside.unlink(missing_ok=True)
