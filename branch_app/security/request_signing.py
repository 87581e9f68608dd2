"""Signing HTTP requests in the form of RFC 9421: the signature is the device's identity.

Covered: method, path, query, SHA-256 of the body (RFC 9530), device, time, nonce. Which device
and which nonce are known is the server's business; both come back from `verify_request`.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass

from branch_app.domain.errors import SealBroken
from branch_app.security.crypto import Secret, ed25519_sign, ed25519_verify, random_bytes

WINDOW = dt.timedelta(minutes=10)
_COMPONENTS = '("@method" "@path" "@query" "content-digest")'
_NAME = r"[A-Za-z0-9._:-]{1,128}"
_INPUT = re.compile(
    rf"sig1=(?P<parameters>{re.escape(_COMPONENTS)};created=(?P<created>[0-9]{{1,12}})"
    rf';nonce="(?P<nonce>{_NAME})";alg="ed25519";keyid="(?P<device>{_NAME})")\Z'
)
_SIGNATURE = re.compile(r"sig1=:(?P<signature>[A-Za-z0-9+/]{86}==):\Z")


@dataclass(frozen=True, kw_only=True, slots=True)
class RequestClaim:
    """Who says to have signed a request, when, with which nonce."""

    device_id: str
    created_at: dt.datetime
    nonce: str


def new_nonce() -> str:
    """Return a nonce of 128 random bits."""
    return random_bytes(16).hex()


def sign_request(
    private: Secret,
    *,
    method: str,
    target: str,
    body: bytes,
    device_id: str,
    created_at: dt.datetime,
    nonce: str,
) -> Mapping[str, str]:
    """Return the three headers of a signed request; `target` is path and query as sent.

    Raises ValueError for a device id or nonce with characters that a header cannot hold,
    SealBroken for a method or target that is no plain ASCII.
    """
    if not re.fullmatch(_NAME, device_id) or not re.fullmatch(_NAME, nonce):
        raise ValueError("device id or nonce")
    parameters = (
        f"{_COMPONENTS};created={int(created_at.timestamp())}"
        f';nonce="{nonce}";alg="ed25519";keyid="{device_id}"'
    )
    digest = _content_digest(body)
    signature = ed25519_sign(private, _base(method, target, digest, parameters))
    return {
        "Content-Digest": digest,
        "Signature-Input": f"sig1={parameters}",
        "Signature": f"sig1=:{base64.b64encode(signature).decode('ascii')}:",
    }


def claimed(headers: Mapping[str, str]) -> RequestClaim:
    """Return what the headers claim, unverified: to look up the device's key. Raises SealBroken."""
    return _read(headers).claim


def verify_request(
    public: bytes,
    *,
    method: str,
    target: str,
    body: bytes,
    headers: Mapping[str, str],
    now: dt.datetime,
    window: dt.timedelta = WINDOW,
) -> RequestClaim:
    """Return the claim if that key signed exactly this request within the window around `now`.

    Raises SealBroken (`reason` missing, malformed, body, signature, window). The caller refuses
    nonces that it has seen, and devices that it does not know.
    """
    read = _read(headers)
    digest = _content_digest(body)
    if not hmac.compare_digest(digest.encode(), read.digest.encode()):
        raise SealBroken(reason="body")
    ed25519_verify(public, _base(method, target, digest, read.parameters), read.signature)
    # The window is told only to the owner of the key: the answer helps to set a clock right.
    if abs(now - read.claim.created_at) > window:
        raise SealBroken(reason="window")
    return read.claim


@dataclass(frozen=True, kw_only=True, slots=True)
class _Headers:
    claim: RequestClaim
    parameters: str
    digest: str
    signature: bytes


def _read(headers: Mapping[str, str]) -> _Headers:
    given = {name.lower(): value for name, value in headers.items()}
    try:
        signature_input = _INPUT.match(given["signature-input"])
        signature = _SIGNATURE.match(given["signature"])
        digest = given["content-digest"]
    except KeyError as error:
        raise SealBroken(reason="missing") from error
    if signature_input is None or signature is None:
        raise SealBroken(reason="malformed")
    try:
        created_at = dt.datetime.fromtimestamp(int(signature_input["created"]), dt.UTC)
        signature_bytes = base64.b64decode(signature["signature"], validate=True)
    except (ValueError, OverflowError, OSError) as error:
        raise SealBroken(reason="malformed") from error
    # One signature, one spelling: the last character has four bits that decode to nothing.
    if base64.b64encode(signature_bytes).decode("ascii") != signature["signature"]:
        raise SealBroken(reason="malformed")
    return _Headers(
        claim=RequestClaim(
            device_id=signature_input["device"],
            created_at=created_at,
            nonce=signature_input["nonce"],
        ),
        parameters=signature_input["parameters"],
        digest=digest,
        signature=signature_bytes,
    )


def _content_digest(body: bytes) -> str:
    digest = hashlib.sha256(body).digest()
    return f"sha-256=:{base64.b64encode(digest).decode('ascii')}:"


def _base(method: str, target: str, digest: str, parameters: str) -> bytes:
    # A line break would let one request pass for another.
    if not method.isalpha() or not (target.isascii() and target.isprintable()):
        raise SealBroken(reason="malformed")
    path, _, query = target.partition("?")
    lines = (
        f'"@method": {method}',
        f'"@path": {path}',
        f'"@query": ?{query}',
        f'"content-digest": {digest}',
        f'"@signature-params": {parameters}',
    )
    return "\n".join(lines).encode("utf-8")
