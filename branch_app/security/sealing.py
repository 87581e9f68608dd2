"""Identities of device and head office; sealing and signing of what travels between them.

Sealed: `BSL1`, HPKE ciphertext, Ed25519 signature. The signer's public key is bound into the
ciphertext, so that nobody can take the signature off and put his own on. Signatures over requests
are in `request_signing.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from branch_app.domain.errors import SealBroken
from branch_app.security.crypto import (
    KEY_BYTES,
    SIGNATURE_BYTES,
    ed25519_public,
    ed25519_sign,
    ed25519_verify,
    hpke_open,
    hpke_seal,
    new_key,
    wipe,
    x25519_public,
)

_FORMAT = b"BSL1"
_SEALED = b"branch-app sealed 1"
_SIGNED = b"branch-app signed 1"


@dataclass(frozen=True, kw_only=True, slots=True)
class DevicePublicKeys:
    """What head office learns of a device at enrolment."""

    sign: bytes
    kem: bytes
    transport: bytes

    def as_hex(self) -> dict[str, str]:
        """Return the keys by name."""
        return {"sign": self.sign.hex(), "kem": self.kem.hex(), "transport": self.transport.hex()}


@dataclass(frozen=True, kw_only=True, slots=True, repr=False, eq=False)
class DeviceKeys:
    """A device's private keys: envelopes are signed by `sign`, what comes down opens with `kem`.

    Both live in branch.db; `transport` signs requests and lies outside, for the unattended job.
    """

    sign: bytearray
    kem: bytearray
    transport: bytearray

    @classmethod
    def make(cls) -> Self:
        """Return a new identity."""
        return cls(sign=new_key(), kem=new_key(), transport=new_key())

    @classmethod
    def from_hex(cls, values: Mapping[str, str]) -> Self:
        """Return the identity kept as `as_hex` gave it. Raises ValueError, KeyError."""
        return cls(
            sign=_key(values["sign"]), kem=_key(values["kem"]), transport=_key(values["transport"])
        )

    def as_hex(self) -> dict[str, str]:
        """Return the private keys by name, for the encrypted database only."""
        return {"sign": self.sign.hex(), "kem": self.kem.hex(), "transport": self.transport.hex()}

    def public(self) -> DevicePublicKeys:
        """Return the public halves."""
        return DevicePublicKeys(
            sign=ed25519_public(self.sign),
            kem=x25519_public(self.kem),
            transport=ed25519_public(self.transport),
        )

    def wipe(self) -> None:
        """Overwrite the private keys."""
        for secret in (self.sign, self.kem, self.transport):
            wipe(secret)

    def __repr__(self) -> str:
        """Tell what it is, never what it holds."""
        return "DeviceKeys()"


@dataclass(frozen=True, kw_only=True, slots=True)
class HeadOfficeKeys:
    """Head office's public keys, pinned at enrolment."""

    sign: bytes
    kem: bytes

    @classmethod
    def from_hex(cls, values: Mapping[str, str]) -> Self:
        """Return the keys given by name. Raises ValueError, KeyError."""
        return cls(sign=bytes(_key(values["sign"])), kem=bytes(_key(values["kem"])))

    def as_hex(self) -> dict[str, str]:
        """Return the keys by name."""
        return {"sign": self.sign.hex(), "kem": self.kem.hex()}


@dataclass(frozen=True, kw_only=True, slots=True, repr=False, eq=False)
class HeadOfficeSecrets:
    """Head office's private keys: `sign` for directives and receipts, `kem` opens envelopes."""

    sign: bytearray
    kem: bytearray

    @classmethod
    def make(cls) -> Self:
        """Return new keys."""
        return cls(sign=new_key(), kem=new_key())

    @classmethod
    def from_hex(cls, values: Mapping[str, str]) -> Self:
        """Return the keys kept as `as_hex` gave them. Raises ValueError, KeyError."""
        return cls(sign=_key(values["sign"]), kem=_key(values["kem"]))

    def as_hex(self) -> dict[str, str]:
        """Return the private keys by name, for head office's own key file only."""
        return {"sign": self.sign.hex(), "kem": self.kem.hex()}

    def public(self) -> HeadOfficeKeys:
        """Return the public halves."""
        return HeadOfficeKeys(sign=ed25519_public(self.sign), kem=x25519_public(self.kem))

    def wipe(self) -> None:
        """Overwrite the private keys."""
        for secret in (self.sign, self.kem):
            wipe(secret)

    def __repr__(self) -> str:
        """Tell what it is, never what it holds."""
        return "HeadOfficeSecrets()"


def sign(private: bytes | bytearray, context: bytes, data: bytes) -> bytes:
    """Return the signature of 64 bytes over data said in this context."""
    return ed25519_sign(private, _framed(_SIGNED, context, data))


def verify(public: bytes, context: bytes, data: bytes, signature: bytes) -> None:
    """Return if that key signed these data in this context. Raises SealBroken."""
    ed25519_verify(public, _framed(_SIGNED, context, data), signature)


def seal_for(
    public_kem: bytes, sign_private: bytes | bytearray, data: bytes, context: bytes
) -> bytes:
    """Seal data to one reader and sign them; `context` says what they are and for whom.

    Raises SealBroken for a public key to which nothing can be sealed.
    """
    signer = ed25519_public(sign_private)
    body = _FORMAT + hpke_seal(public_kem, data, _framed(_SEALED, context, signer))
    return body + ed25519_sign(sign_private, _framed(_SEALED, context, body))


def open_sealed(
    private_kem: bytes | bytearray, sign_public: bytes, data: bytes, context: bytes
) -> bytes:
    """Return what was sealed for this reader by that signer in this context. Raises SealBroken."""
    verify_sealed(sign_public, data, context)
    info = _framed(_SEALED, context, sign_public)
    return bytes(hpke_open(private_kem, data[len(_FORMAT) : -SIGNATURE_BYTES], info))


def verify_sealed(sign_public: bytes, data: bytes, context: bytes) -> None:
    """Return if that signer sealed these bytes in this context, unopened. Raises SealBroken."""
    body, signature = data[:-SIGNATURE_BYTES], data[-SIGNATURE_BYTES:]
    if not body.startswith(_FORMAT):
        raise SealBroken(reason="format")
    ed25519_verify(sign_public, _framed(_SEALED, context, body), signature)


def _framed(tag: bytes, context: bytes, data: bytes) -> bytes:
    if not context:
        raise ValueError("a context says what is signed")
    return tag + b"\0" + len(context).to_bytes(4, "big") + context + data


def _key(text: str) -> bytearray:
    key = bytearray.fromhex(text)
    if len(key) != KEY_BYTES:
        raise ValueError("a key is 32 bytes long")
    return key
