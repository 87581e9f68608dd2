"""The primitives against published vectors, and against every flipped byte."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.errors import BranchError, SealBroken
from branch_app.security.crypto import (
    aead_open,
    aead_seal,
    derive,
    ed25519_public,
    ed25519_sign,
    ed25519_verify,
    hpke_open,
    hpke_seal,
    new_key,
    wipe,
    x25519_public,
)

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))


def flipped(data: bytes, bit: int) -> bytes:
    """Return the data with one bit changed; any number chooses a bit."""
    changed = bytearray(data)
    changed[bit // 8 % len(data)] ^= 1 << bit % 8
    return bytes(changed)


def test_hkdf_gives_the_vector_of_rfc_5869() -> None:
    made = derive(b"\x0b" * 22, bytes(range(0xF0, 0xFA)), salt=bytes(range(13)))
    assert made.hex() == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"


def test_ed25519_gives_the_vector_of_rfc_8032() -> None:
    private = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    signature = (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
        "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
    assert ed25519_public(private).hex() == public
    assert ed25519_sign(private, b"").hex() == signature


def test_hpke_is_what_rfc_9180_writes() -> None:
    """A reader made from the RFC's text alone opens what was sealed."""
    sealed = hpke_seal(x25519_public(KEY), b"a record", b"for whom")
    assert _opened_by_the_rfc(KEY, sealed, b"for whom") == b"a record"


def _opened_by_the_rfc(private: bytes, sealed: bytes, info: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric import x25519
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    def extract(suite: bytes, salt: bytes, label: bytes, value: bytes) -> bytes:
        return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + value, hashlib.sha256)

    def expand(suite: bytes, key: bytes, label: bytes, value: bytes, length: int) -> bytes:
        text = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + value
        return hmac.digest(key, text + b"\x01", hashlib.sha256)[:length]

    kem_suite, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x02"
    enc, ciphertext = sealed[:32], sealed[32:]
    own = x25519.X25519PrivateKey.from_private_bytes(private)
    shared = own.exchange(x25519.X25519PublicKey.from_public_bytes(enc))
    prk = extract(kem_suite, b"", b"eae_prk", shared)
    context = enc + own.public_key().public_bytes_raw()
    secret = expand(kem_suite, prk, b"shared_secret", context, 32)
    schedule = b"\0" + extract(suite, b"", b"psk_id_hash", b"")
    schedule += extract(suite, b"", b"info_hash", info)
    root = extract(suite, secret, b"secret", b"")
    key = expand(suite, root, b"key", schedule, 32)
    nonce = expand(suite, root, b"base_nonce", schedule, 12)
    return AESGCM(key).decrypt(nonce, ciphertext, b"")


@given(data=st.binary(max_size=200), aad=st.binary(max_size=50), bit=st.integers(0, 10_000))
def test_a_seal_opens_whole_and_refuses_any_flipped_bit(data: bytes, aad: bytes, bit: int) -> None:
    sealed = aead_seal(KEY, data, aad)
    assert aead_open(KEY, sealed, aad) == data
    with pytest.raises(SealBroken):
        aead_open(KEY, flipped(sealed, bit), aad)


@given(data=st.binary(max_size=200), info=st.binary(max_size=50), bit=st.integers(0, 10_000))
def test_hpke_opens_whole_and_refuses_any_flipped_bit(data: bytes, info: bytes, bit: int) -> None:
    sealed = hpke_seal(x25519_public(KEY), data, info)
    assert hpke_open(KEY, sealed, info) == data
    # The highest bit of an X25519 point is ignored by its definition, yet bound into the keys.
    with pytest.raises(SealBroken):
        hpke_open(KEY, flipped(sealed, bit), info)


@pytest.mark.parametrize("length", range(60))
def test_what_is_cut_short_does_not_open(length: int) -> None:
    with pytest.raises(SealBroken):
        aead_open(KEY, aead_seal(KEY, b"x" * 40, b"")[:length], b"")
    with pytest.raises(SealBroken):
        hpke_open(KEY, hpke_seal(x25519_public(KEY), b"x" * 40, b"")[:length], b"")


def test_another_key_and_another_label_do_not_open() -> None:
    sealed, sent = aead_seal(KEY, b"data", b"here"), hpke_seal(x25519_public(KEY), b"data", b"here")
    for key, label in ((OTHER_KEY, b"here"), (KEY, b"there")):
        with pytest.raises(SealBroken):
            aead_open(key, sealed, label)
        with pytest.raises(SealBroken):
            hpke_open(key, sent, label)


@given(data=st.binary(max_size=100), bit=st.integers(0, 10_000))
def test_a_signature_holds_for_its_key_and_bytes_only(data: bytes, bit: int) -> None:
    signature = ed25519_sign(KEY, data)
    ed25519_verify(ed25519_public(KEY), data, signature)
    for public, said, signed in (
        (ed25519_public(OTHER_KEY), data, signature),
        (ed25519_public(KEY), data + b"!", signature),
        (ed25519_public(KEY), data, flipped(signature, bit)),
        (ed25519_public(KEY), data, signature[:-1]),
        (b"short", data, signature),
    ):
        with pytest.raises(SealBroken):
            ed25519_verify(public, said, signed)


def test_nothing_is_sealed_to_a_key_that_hides_nothing() -> None:
    """The point of zeros gives every sender the same shared secret."""
    for public in (bytes(32), b"short"):
        with pytest.raises(SealBroken):
            hpke_seal(public, b"data", b"")


def test_a_key_of_a_wrong_length_is_a_bug_and_not_a_broken_seal() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        aead_seal(b"short", b"data", b"")
    with pytest.raises(ValueError, match="empty"):
        derive(b"", b"label")


def test_a_wiped_key_holds_zeros_for_whoever_still_looks_at_it() -> None:
    key = new_key()
    with memoryview(key) as seen:
        assert any(seen)
        wipe(key)
        assert bytes(seen) == bytes(32)


def test_a_wiped_key_is_empty_and_seals_nothing() -> None:
    key = new_key()
    wipe(key)
    assert key == b""
    with pytest.raises(ValueError, match="32 bytes"):
        aead_seal(key, b"data", b"")


def test_failures_tell_neither_keys_nor_data() -> None:
    sealed = aead_seal(KEY, b"87011234567", b"")
    with pytest.raises(BranchError) as caught:
        aead_open(OTHER_KEY, sealed, b"")
    told = f"{caught.value!r} {caught.value} {caught.value.details}"
    assert "8701" not in told
    assert OTHER_KEY.hex() not in told
    assert caught.value.code == "seal_broken"
