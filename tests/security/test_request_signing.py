"""Signed requests: what is covered, what is refused and why."""

from __future__ import annotations

import base64
import datetime as dt
import functools
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.errors import SealBroken
from branch_app.security.crypto import ed25519_public, ed25519_verify
from branch_app.security.request_signing import (
    RequestClaim,
    claimed,
    new_nonce,
    sign_request,
    verify_request,
)

KEY = bytes(range(32))
PUBLIC = ed25519_public(KEY)
NOW = dt.datetime(2026, 11, 22, 10, 15, 3, tzinfo=dt.UTC)
DEVICE = "0192f0c1-a000-7000-8000-00000000000a"
TARGET = "/v1/directives?cursor=12&limit=%D3%99"


def signed(
    method: str = "POST", target: str = TARGET, body: bytes = b"{}", created_at: dt.datetime = NOW
) -> dict[str, str]:
    """Return the headers of a signed request."""
    return dict(
        sign_request(
            KEY,
            method=method,
            target=target,
            body=body,
            device_id=DEVICE,
            created_at=created_at,
            nonce="a1b2",
        )
    )


def checked(
    headers: Mapping[str, str],
    *,
    public: bytes = PUBLIC,
    method: str = "POST",
    target: str = TARGET,
    body: bytes = b"{}",
    now: dt.datetime = NOW,
) -> RequestClaim:
    """Verify the request that `signed` makes, with one thing otherwise."""
    return verify_request(public, method=method, target=target, body=body, headers=headers, now=now)


def reason(check: Callable[[], object]) -> object:
    """Return the reason with which the check refuses."""
    with pytest.raises(SealBroken) as caught:
        check()
    return caught.value.details["reason"]


def test_a_signed_request_tells_device_time_and_nonce() -> None:
    claim = RequestClaim(device_id=DEVICE, created_at=NOW, nonce="a1b2")
    assert checked(signed()) == claim
    assert claimed(signed()) == claim


def test_the_signature_is_over_the_base_that_rfc_9421_writes() -> None:
    headers = signed()
    base = (
        '"@method": POST\n'
        '"@path": /v1/directives\n'
        '"@query": ?cursor=12&limit=%D3%99\n'
        '"content-digest": sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:\n'
        '"@signature-params": ("@method" "@path" "@query" "content-digest")'
        f';created=1795342503;nonce="a1b2";alg="ed25519";keyid="{DEVICE}"'
    )
    signature = base64.b64decode(headers["Signature"].removeprefix("sig1=:").removesuffix(":"))
    ed25519_verify(PUBLIC, base.encode(), signature)


def test_header_names_come_in_any_case_and_among_others() -> None:
    headers = {name.upper(): value for name, value in signed().items()}
    assert checked({**headers, "Host": "127.0.0.1"}).device_id == DEVICE


@pytest.mark.parametrize("target", ["/v1/hello", "/v1/hello?", "/?a=b?c=d", "/"])
def test_any_plain_target_can_be_signed(target: str) -> None:
    assert checked(signed(target=target), target=target).nonce == "a1b2"


def test_a_request_changed_on_the_way_is_refused() -> None:
    headers = signed()
    assert reason(lambda: checked(headers, body=b"{ }")) == "body"
    assert reason(lambda: checked(headers, method="PUT")) == "signature"
    assert reason(lambda: checked(headers, target="/v1/directives?cursor=13")) == "signature"
    assert reason(lambda: checked(headers, target="/v1/directives/cursor=12")) == "signature"
    other = ed25519_public(bytes(32))
    assert reason(lambda: checked(headers, public=other)) == "signature"


def test_the_digest_of_another_body_does_not_help() -> None:
    headers = {**signed(), "Content-Digest": signed(body=b"other")["Content-Digest"]}
    assert reason(lambda: checked(headers)) == "body"
    assert reason(lambda: checked(headers, body=b"other")) == "signature"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("Signature-Input", DEVICE, DEVICE.replace("a", "b")),
        ("Signature-Input", "a1b2", "a1b3"),
        ("Signature-Input", "1795342503", "1795342504"),
    ],
)
def test_changed_parameters_break_the_signature(name: str, old: str, new: str) -> None:
    headers = signed()
    assert old in headers[name]
    headers[name] = headers[name].replace(old, new)
    assert reason(lambda: checked(headers)) == "signature"


@pytest.mark.parametrize("name", ["Signature", "Signature-Input", "Content-Digest"])
def test_a_missing_header_is_told(name: str) -> None:
    headers = signed()
    del headers[name]
    assert reason(lambda: checked(headers)) == "missing"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("Signature-Input", '"@method" ', ""),
        ("Signature-Input", ' "content-digest"', ""),
        ("Signature-Input", "ed25519", "hmac-sha256"),
        ("Signature-Input", "sig1", "sig2"),
        ("Signature-Input", "1795342503", "999999999999"),
        ("Signature-Input", "1795342503", "-1"),
        ("Signature-Input", 'nonce="a1b2"', 'nonce=""'),
        ("Signature-Input", 'nonce="a1b2"', 'nonce="a1b2";nonce="c"'),
        ("Signature-Input", DEVICE, "ә"),
        ("Signature", "==:", "=:"),
        ("Signature", "sig1=:", "sig1=:AAAA"),
        ("Signature", ":", ""),
    ],
)
def test_another_form_of_signature_is_not_read(name: str, old: str, new: str) -> None:
    """Fewer covered parts, other algorithms, more of anything: nothing is negotiated."""
    headers = signed()
    assert old in headers[name]
    headers[name] = headers[name].replace(old, new)
    assert reason(lambda: checked(headers)) == "malformed"


@given(at=st.integers(0, 10_000), letter=st.characters(min_codepoint=32, max_codepoint=126))
def test_any_changed_character_of_the_signature_is_refused(at: int, letter: str) -> None:
    headers = signed()
    text = headers["Signature"]
    changed = text[: at % len(text)] + letter + text[at % len(text) + 1 :]
    if changed == text:
        assert checked({**headers, "Signature": changed}).nonce == "a1b2"
        return
    with pytest.raises(SealBroken):
        checked({**headers, "Signature": changed})


def test_a_signature_has_one_spelling() -> None:
    """Four bits of the last character decode to nothing and could be set at will."""
    headers = signed()
    encoded = headers["Signature"].removeprefix("sig1=:").removesuffix(":")
    last = encoded[-3]
    twin = next(
        letter
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        if letter != last and _decodes_alike(encoded, f"{encoded[:-3]}{letter}==")
    )
    headers["Signature"] = f"sig1=:{encoded[:-3]}{twin}==:"
    assert reason(lambda: checked(headers)) == "malformed"


def _decodes_alike(one: str, other: str) -> bool:
    return base64.b64decode(one) == base64.b64decode(other)


@pytest.mark.parametrize(("seconds", "is_refused"), [(600, False), (601, True)])
def test_the_time_window_has_two_ends(seconds: int, is_refused: bool) -> None:
    for off in (seconds, -seconds):
        now = NOW + dt.timedelta(seconds=off)
        if is_refused:
            assert reason(functools.partial(checked, signed(), now=now)) == "window"
        else:
            assert checked(signed(), now=now).created_at == NOW


def test_the_window_is_told_only_to_the_owner_of_the_key() -> None:
    late = NOW + dt.timedelta(days=1)
    other = ed25519_public(bytes(32))
    assert reason(lambda: checked(signed(), public=other, now=late)) == "signature"


@pytest.mark.parametrize("text", ["", 'a"b', "a b", "ә", "a\nb", "a" * 129])
def test_a_name_that_a_header_cannot_hold_is_not_signed(text: str) -> None:
    for names in ({"device_id": text, "nonce": "n"}, {"device_id": "d", "nonce": text}):
        with pytest.raises(ValueError, match="device id or nonce"):
            sign_request(KEY, method="GET", target="/", body=b"", created_at=NOW, **names)


@pytest.mark.parametrize(
    ("method", "target"),
    [("GET\nX", "/"), ("", "/"), ("GET", '/a\n"@query": ?x'), ("GET", "/ә"), ("GET", "/\x7f")],
)
def test_a_line_break_cannot_make_one_request_pass_for_another(method: str, target: str) -> None:
    assert reason(lambda: signed(method=method, target=target)) == "malformed"
    assert reason(lambda: checked(signed(), method=method, target=target)) == "malformed"


def test_nonces_do_not_repeat() -> None:
    nonces = {new_nonce() for _ in range(200)}
    assert len(nonces) == 200
    assert {len(nonce) for nonce in nonces} == {32}
