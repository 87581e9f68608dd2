"""What travels: sealed for one reader, signed by one writer, said in one context."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.errors import SealBroken
from branch_app.security.crypto import ed25519_sign
from branch_app.security.sealing import (
    DeviceKeys,
    HeadOfficeKeys,
    HeadOfficeSecrets,
    open_sealed,
    seal_for,
    sign,
    verify,
    verify_sealed,
)
from tests.security.test_crypto import flipped

DEVICE = DeviceKeys.from_hex({"sign": "11" * 32, "kem": "22" * 32, "transport": "33" * 32})
OTHER = DeviceKeys.from_hex({"sign": "44" * 32, "kem": "55" * 32, "transport": "66" * 32})
OFFICE = HeadOfficeSecrets.from_hex({"sign": "77" * 32, "kem": "88" * 32})
CONTEXT = b"envelope device epoch"


@given(data=st.binary(max_size=300), bit=st.integers(0, 100_000))
def test_sealed_data_open_for_the_reader_and_refuse_any_flipped_bit(data: bytes, bit: int) -> None:
    sealed = seal_for(OFFICE.public().kem, DEVICE.sign, data, CONTEXT)
    assert open_sealed(OFFICE.kem, DEVICE.public().sign, sealed, CONTEXT) == data
    verify_sealed(DEVICE.public().sign, sealed, CONTEXT)
    for broken in (flipped(sealed, bit), sealed[: bit % len(sealed)], sealed + b"\0"):
        with pytest.raises(SealBroken):
            open_sealed(OFFICE.kem, DEVICE.public().sign, broken, CONTEXT)
        with pytest.raises(SealBroken):
            verify_sealed(DEVICE.public().sign, broken, CONTEXT)


def test_the_other_reader_writer_or_context_does_not_open() -> None:
    sealed = seal_for(OFFICE.public().kem, DEVICE.sign, b"data", CONTEXT)
    for kem, signer, context in (
        (OTHER.kem, DEVICE.public().sign, CONTEXT),
        (OFFICE.kem, OTHER.public().sign, CONTEXT),
        (OFFICE.kem, DEVICE.public().sign, b"directive device epoch"),
        (OFFICE.kem, DEVICE.public().transport, CONTEXT),
    ):
        with pytest.raises(SealBroken):
            open_sealed(kem, signer, sealed, context)


def test_nobody_can_put_his_own_signature_on_what_another_sealed() -> None:
    sealed = seal_for(OFFICE.public().kem, DEVICE.sign, b"data", CONTEXT)
    body = sealed[:-64]
    framed = b"branch-app sealed 1\0" + len(CONTEXT).to_bytes(4, "big") + CONTEXT + body
    assert ed25519_sign(DEVICE.sign, framed) == sealed[-64:]
    stolen = body + ed25519_sign(OTHER.sign, framed)
    verify_sealed(OTHER.public().sign, stolen, CONTEXT)
    with pytest.raises(SealBroken):
        open_sealed(OFFICE.kem, OTHER.public().sign, stolen, CONTEXT)


def test_the_carrier_sees_nothing_of_the_data() -> None:
    sealed = seal_for(OFFICE.public().kem, DEVICE.sign, b"Aigerim 87011234567" * 10, CONTEXT)
    assert b"Aigerim" not in sealed
    assert sealed != seal_for(OFFICE.public().kem, DEVICE.sign, b"Aigerim 87011234567", CONTEXT)


@given(data=st.binary(max_size=100), bit=st.integers(0, 10_000))
def test_a_signature_holds_in_its_context_only(data: bytes, bit: int) -> None:
    public = DEVICE.public().sign
    signature = sign(DEVICE.sign, b"receipt", data)
    verify(public, b"receipt", data, signature)
    for key, context, said, signed in (
        (OTHER.public().sign, b"receipt", data, signature),
        (public, b"directive", data, signature),
        (public, b"receip", b"t" + data, signature),
        (public, b"receipt", data + b"\0", signature),
        (public, b"receipt", data, flipped(signature, bit)),
    ):
        with pytest.raises(SealBroken):
            verify(key, context, said, signed)


def test_a_signature_is_no_seal_and_needs_a_context() -> None:
    body = seal_for(OFFICE.public().kem, DEVICE.sign, b"data", CONTEXT)[:-64]
    forged = body + sign(DEVICE.sign, CONTEXT, body)
    with pytest.raises(SealBroken):
        open_sealed(OFFICE.kem, DEVICE.public().sign, forged, CONTEXT)
    with pytest.raises(ValueError, match="context"):
        sign(DEVICE.sign, b"", b"data")


def test_identities_are_kept_and_read_again() -> None:
    assert DeviceKeys.from_hex(DEVICE.as_hex()).public() == DEVICE.public()
    assert HeadOfficeSecrets.from_hex(OFFICE.as_hex()).public() == OFFICE.public()
    assert HeadOfficeKeys.from_hex(OFFICE.public().as_hex()) == OFFICE.public()
    assert DEVICE.public().as_hex().keys() == DEVICE.as_hex().keys()


def test_new_identities_share_no_key() -> None:
    made = [DeviceKeys.make().as_hex().values() for _ in range(3)]
    made += [HeadOfficeSecrets.make().as_hex().values() for _ in range(3)]
    assert len({key for keys in made for key in keys}) == 15


@pytest.mark.parametrize("text", ["", "00", "zz" * 32, "00" * 33])
def test_a_key_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"hex|32 bytes"):
        HeadOfficeKeys.from_hex({"sign": text, "kem": "00" * 32})


@pytest.mark.parametrize("keys", [DeviceKeys.make(), HeadOfficeSecrets.make()])
def test_private_keys_are_not_printed_and_can_be_wiped(
    keys: DeviceKeys | HeadOfficeSecrets,
) -> None:
    secrets = list(keys.as_hex().values())
    printed = f"{keys!r} {keys} {[keys]}"
    assert all(secret not in printed for secret in secrets)
    assert "bytearray" not in printed
    keys.wipe()
    assert set(keys.as_hex().values()) == {""}


def test_what_the_first_version_sealed_still_opens() -> None:
    """A stored envelope: head office must read what any released version made."""
    sample = json.loads((Path(__file__).with_name("samples") / "sealed_1.json").read_bytes())
    sealed, signature = bytes.fromhex(sample["sealed"]), bytes.fromhex(sample["signature"])
    opened = open_sealed(OFFICE.kem, DEVICE.public().sign, sealed, CONTEXT)
    assert opened.decode() == "a sample of version 1"
    verify(DEVICE.public().sign, b"receipt", opened, signature)
