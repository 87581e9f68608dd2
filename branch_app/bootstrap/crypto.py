"""Lends the cryptography of `security` to both ends of the line."""

from __future__ import annotations

from branch_app.protocol.crypto import Crypto, KeyPair
from branch_app.security import sealing
from branch_app.security.crypto import ed25519_public, new_key, x25519_public
from branch_app.security.request_signing import claimed, sign_request, verify_request


def _signing_pair() -> KeyPair:
    private = new_key()
    return KeyPair(private=private, public=ed25519_public(private))


def _kem_pair() -> KeyPair:
    private = new_key()
    return KeyPair(private=private, public=x25519_public(private))


CRYPTO = Crypto(
    sign=sealing.sign,
    verify=sealing.verify,
    seal_for=sealing.seal_for,
    open_sealed=sealing.open_sealed,
    sign_request=sign_request,
    claimed=claimed,
    verify_request=verify_request,
    new_signing_pair=_signing_pair,
    new_kem_pair=_kem_pair,
)
