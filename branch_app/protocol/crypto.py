"""What both ends need of cryptography, as callables that bootstrap takes from `security`.

Neither `sync` nor `head_office` may import `security`: adapters are strangers to one another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

Secret = bytes | bytearray


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class KeyPair:
    """A private key and its public half, raw bytes (32 each)."""

    private: Secret
    public: bytes


class Claim(Protocol):
    """Who says to have signed a request, when, with which nonce."""

    @property
    def device_id(self) -> str:
        """The device."""
        ...

    @property
    def created_at(self) -> dt.datetime:
        """When the request was made, by the device's clock."""
        ...

    @property
    def nonce(self) -> str:
        """What makes the request unlike any other."""
        ...


class SignRequest(Protocol):
    """`security.request_signing.sign_request`."""

    def __call__(
        self,
        private: Secret,
        *,
        method: str,
        target: str,
        body: bytes,
        device_id: str,
        created_at: dt.datetime,
        nonce: str,
    ) -> Mapping[str, str]:
        """Return the headers that sign a request (RFC 9421)."""
        ...


class VerifyRequest(Protocol):
    """`security.request_signing.verify_request`."""

    def __call__(
        self,
        public: bytes,
        *,
        method: str,
        target: str,
        body: bytes,
        headers: Mapping[str, str],
        now: dt.datetime,
    ) -> Claim:
        """Return the claim. Raises SealBroken; `reason` is `window` when only the clock is off."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Crypto:
    """The primitives; arguments are positional where no name is given.

    `sign(private, context, data)` and `verify(public, context, data, signature)` are Ed25519;
    `seal_for(their_kem_public, my_sign_private, data, context)` is HPKE, signed;
    `open_sealed(my_kem_private, their_sign_public, data, context)` is its inverse. `verify`,
    `open_sealed` and `claimed` raise SealBroken when key, bytes, signature or context do not fit.
    """

    sign: Callable[[Secret, bytes, bytes], bytes]
    verify: Callable[[bytes, bytes, bytes, bytes], None]
    seal_for: Callable[[bytes, Secret, bytes, bytes], bytes]
    open_sealed: Callable[[Secret, bytes, bytes, bytes], bytes]
    sign_request: SignRequest
    claimed: Callable[[Mapping[str, str]], Claim]
    verify_request: VerifyRequest
    new_signing_pair: Callable[[], KeyPair]
    new_kem_pair: Callable[[], KeyPair]
