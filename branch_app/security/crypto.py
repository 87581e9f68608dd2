"""The primitives: AES-256-GCM, HKDF, X25519, Ed25519 and HPKE over raw bytes.

The only importer of `cryptography`; what it raises becomes SealBroken here. What is sealed for
whom, and under which label, is decided in the modules beside this one.
"""

from __future__ import annotations

import contextlib
import secrets

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from branch_app.domain.errors import SealBroken

Secret = bytes | bytearray

KEY_BYTES = 32
SIGNATURE_BYTES = 64
_NONCE_BYTES = 12
_TAG_BYTES = 16
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def random_bytes(count: int) -> bytes:
    """Return that many bytes of the operating system's random source."""
    return secrets.token_bytes(count)


def new_key() -> bytearray:
    """Return a new random key of 32 bytes: symmetric, X25519 private or Ed25519 private."""
    return bytearray(random_bytes(KEY_BYTES))


def wipe(secret: bytearray) -> None:
    """Overwrite a secret with zeros and empty it, so that nobody goes on with a key of zeros."""
    secret[:] = bytes(len(secret))
    # Something may still look at the buffer; the zeros are what counts.
    with contextlib.suppress(BufferError):
        secret.clear()


def derive(key: Secret, label: bytes, *, salt: bytes = b"") -> bytearray:
    """Return a key of 32 bytes for one use (HKDF-SHA256). Raises ValueError for an empty key."""
    if not key:
        raise ValueError("empty key")
    derived = bytearray(KEY_BYTES)
    HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt or None, info=label).derive_into(
        key, derived
    )
    return derived


def aead_seal(key: Secret, data: Secret, aad: bytes) -> bytes:
    """Return a random nonce and AES-256-GCM of the data. Raises ValueError for a wrong length."""
    nonce = random_bytes(_NONCE_BYTES)
    return nonce + _aes(key).encrypt(nonce, data, aad)


def aead_open(key: Secret, sealed: bytes, aad: bytes) -> bytearray:
    """Return what was sealed, in a buffer that can be wiped. Raises SealBroken."""
    if len(sealed) < _NONCE_BYTES + _TAG_BYTES:
        raise SealBroken(reason="short")
    nonce, body = sealed[:_NONCE_BYTES], memoryview(sealed)[_NONCE_BYTES:]
    opened = bytearray(len(body) - _TAG_BYTES)
    try:
        _aes(key).decrypt_into(nonce, body, aad, opened)
    except InvalidTag as error:
        raise SealBroken(reason="seal") from error
    return opened


def _aes(key: Secret) -> AESGCM:
    if len(key) != KEY_BYTES:
        raise ValueError("a key is 32 bytes long")
    return AESGCM(key)


def x25519_public(private: Secret) -> bytes:
    """Return the public half. Raises ValueError for a wrong length."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def hpke_seal(public: bytes, data: Secret, info: bytes) -> bytes:
    """Seal to a public key (RFC 9180 base mode, X25519, HKDF-SHA256, AES-256-GCM).

    Raises SealBroken for a public key to which nothing can be sealed.
    """
    try:
        return _SUITE.encrypt(data, X25519PublicKey.from_public_bytes(public), info)
    except ValueError as error:
        raise SealBroken(reason="public_key") from error


def hpke_open(private: Secret, sealed: bytes, info: bytes) -> bytearray:
    """Return what was sealed to the public half of this key. Raises SealBroken."""
    key = X25519PrivateKey.from_private_bytes(private)
    try:
        return bytearray(_SUITE.decrypt(sealed, key, info))
    except (InvalidTag, ValueError) as error:
        raise SealBroken(reason="seal") from error


def ed25519_public(private: Secret) -> bytes:
    """Return the public half. Raises ValueError for a wrong length."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def ed25519_sign(private: Secret, data: bytes) -> bytes:
    """Return the signature of 64 bytes. Raises ValueError for a key of a wrong length."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(data)


def ed25519_verify(public: bytes, data: bytes, signature: bytes) -> None:
    """Return if the signature is that key's over these bytes. Raises SealBroken."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError) as error:
        raise SealBroken(reason="signature") from error
