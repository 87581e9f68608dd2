"""The head file's content and attachments under the keys of the database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.errors import SealBroken
from branch_app.security.crypto import aead_seal, derive
from branch_app.security.head_seal import attachment_open, attachment_seal, open_head, seal_head
from tests.security.test_crypto import flipped

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
EPOCH = "0192f0c1a0007000800000000000000a"
HASH = "ab" * 32


@given(seq=st.integers(0, 2**53), bit=st.integers(0, 100_000))
def test_a_head_opens_whole_and_refuses_any_flipped_bit(seq: int, bit: int) -> None:
    sealed = seal_head(KEY, EPOCH, seq, HASH)
    assert open_head(KEY, sealed) == (EPOCH, seq, HASH)
    for broken in (flipped(sealed, bit), sealed[: bit % len(sealed)], sealed + b"\0", b""):
        with pytest.raises(SealBroken):
            open_head(KEY, broken)
    with pytest.raises(SealBroken):
        open_head(OTHER_KEY, sealed)


def test_a_head_tells_nothing_without_the_key() -> None:
    sealed = seal_head(KEY, EPOCH, 7, HASH)
    assert EPOCH.encode() not in sealed
    assert sealed != seal_head(KEY, EPOCH, 7, HASH)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"epoch":"e","seq":"1","hash":"h"}',
        b'{"epoch":"e","seq":1.5,"hash":"h"}',
        b'{"epoch":"e","seq":1,"hash":"h"',
        b" " * 5000,
    ],
)
def test_a_sealed_content_of_another_shape_is_no_head(content: bytes) -> None:
    label = b"branch-app head file 1"
    with pytest.raises(SealBroken):
        open_head(KEY, aead_seal(derive(KEY, label), content, label + b"\0"))


@given(data=st.binary(max_size=300), aad=st.binary(max_size=40), bit=st.integers(0, 100_000))
def test_an_attachment_opens_under_its_name_only(data: bytes, aad: bytes, bit: int) -> None:
    sealed = attachment_seal(KEY, data, aad)
    assert attachment_open(KEY, sealed, aad) == data
    for key, broken, name in (
        (OTHER_KEY, sealed, aad),
        (KEY, flipped(sealed, bit), aad),
        (KEY, sealed[: bit % len(sealed)], aad),
        (KEY, sealed, aad + b"\0"),
    ):
        with pytest.raises(SealBroken):
            attachment_open(key, broken, name)


def test_a_head_is_no_attachment_and_the_key_itself_seals_nothing() -> None:
    head = seal_head(KEY, EPOCH, 7, HASH)
    with pytest.raises(SealBroken):
        attachment_open(KEY, head, b"")
    with pytest.raises(SealBroken):
        open_head(KEY, attachment_seal(KEY, b"{}", b""))
    with pytest.raises(SealBroken):
        attachment_open(KEY, aead_seal(KEY, b"data", b"branch-app attachment 1\0"), b"")


def test_what_the_first_version_sealed_still_opens() -> None:
    """Stored bytes: a database made by any released version must open."""
    sample = json.loads((Path(__file__).with_name("samples") / "sealed_1.json").read_bytes())
    assert open_head(KEY, bytes.fromhex(sample["head"])) == (EPOCH, 1287, HASH)
    assert attachment_open(KEY, bytes.fromhex(sample["attachment"]), b"scan 1") == b"a scan"
