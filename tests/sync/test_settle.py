"""What the unlocked program believes of what came down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.domain.errors import BadInput, ChainBroken, HeadCheckFailed, SealBroken
from branch_app.protocol.codec import encode
from branch_app.protocol.messages import (
    BlobReceipt,
    Directive,
    DirectiveHeader,
    Receipt,
)
from branch_app.protocol.sealed_file import SealedFile
from branch_app.protocol.signatures import countersigned
from branch_app.sync.settle import (
    Trust,
    check_head,
    open_directive,
    read_blob_receipt,
    read_receipt,
)
from tests.sync.made_workstation import AT, CRYPTO, Chain, forged

OFFICE = CRYPTO.new_signing_pair()
STRANGER = CRYPTO.new_signing_pair()
DEVICE_KEM = CRYPTO.new_kem_pair()
TRUST = Trust(device="d" * 32, head_office_sign=OFFICE.public, crypto=CRYPTO)
RECEIPT = Receipt(
    device="d" * 32,
    epoch="e" * 32,
    ack_seq=2,
    ack_hash="a" * 64,
    verdicts=(),
    server_time=AT,
    countersignature=b"",
)
BLOB_RECEIPT = BlobReceipt(
    device="d" * 32,
    attachment_id="c" * 32,
    digest="a" * 64,
    server_time=AT,
    countersignature=b"",
)


def test_a_countersigned_receipt_is_believed() -> None:
    signed = countersigned(RECEIPT, CRYPTO, OFFICE.private)
    assert read_receipt(encode(signed), TRUST) == signed
    blob = countersigned(BLOB_RECEIPT, CRYPTO, OFFICE.private)
    assert read_blob_receipt(encode(blob), TRUST) == blob


@pytest.mark.parametrize(
    "receipt",
    [
        pytest.param(countersigned(RECEIPT, CRYPTO, STRANGER.private), id="a stranger's"),
        pytest.param(RECEIPT, id="unsigned"),
        pytest.param(
            replace(countersigned(RECEIPT, CRYPTO, OFFICE.private), ack_seq=9), id="changed"
        ),
        pytest.param(
            countersigned(replace(RECEIPT, device="b" * 32), CRYPTO, OFFICE.private),
            id="another device's",
        ),
    ],
)
def test_another_receipt_is_not(receipt: Receipt) -> None:
    with pytest.raises(SealBroken):
        read_receipt(encode(receipt), TRUST)


@pytest.mark.parametrize(
    "receipt",
    [
        BLOB_RECEIPT,
        countersigned(BLOB_RECEIPT, CRYPTO, STRANGER.private),
        countersigned(replace(BLOB_RECEIPT, device="b" * 32), CRYPTO, OFFICE.private),
    ],
)
def test_another_receipt_of_an_attachment_is_not(receipt: BlobReceipt) -> None:
    with pytest.raises(SealBroken):
        read_blob_receipt(encode(receipt), TRUST)


def test_a_receipt_that_is_no_message_is_refused() -> None:
    with pytest.raises(BadInput):
        read_receipt(b"{}", TRUST)


def test_the_countersigned_head_must_lie_in_our_chain() -> None:
    chain = Chain()
    chain.note()
    chain.note()
    ours = replace(RECEIPT, ack_hash=chain.head)
    check_head(ours, "e" * 32, chain.hash_at)
    with pytest.raises(ChainBroken) as caught:
        check_head(RECEIPT, "e" * 32, chain.hash_at)
    assert caught.value.details["seq"] == 2
    with pytest.raises(HeadCheckFailed):
        check_head(replace(ours, ack_seq=3), "e" * 32, chain.hash_at)


def test_a_receipt_of_a_former_epoch_says_nothing_of_this_chain() -> None:
    asked: list[int] = []

    def own_hash(seq: int) -> str | None:
        asked.append(seq)
        return None

    check_head(RECEIPT, "f" * 32, own_hash)
    check_head(replace(RECEIPT, ack_seq=0), "e" * 32, own_hash)
    assert asked == []


def _directive(device: str = "d" * 32, signer: bytes | bytearray = OFFICE.private) -> bytes:
    header = encode(DirectiveHeader(device=device, number=3, kind="pack"))
    file = SealedFile(header=header, sealed=b"")
    sealed = CRYPTO.seal_for(DEVICE_KEM.public, signer, b"pack bytes", file.context)
    return SealedFile(header=header, sealed=sealed).to_bytes()


def test_a_directive_opens_for_its_device_only() -> None:
    opened = open_directive(_directive(), DEVICE_KEM.private, TRUST)
    assert opened == Directive(number=3, kind="pack", body=b"pack bytes")
    with pytest.raises(SealBroken):
        open_directive(_directive(), CRYPTO.new_kem_pair().private, TRUST)
    with pytest.raises(SealBroken):
        open_directive(_directive(device="b" * 32), DEVICE_KEM.private, TRUST)


def test_a_directive_that_head_office_did_not_sign_is_refused() -> None:
    with pytest.raises(SealBroken):
        open_directive(_directive(signer=STRANGER.private), DEVICE_KEM.private, TRUST)


def test_a_directive_under_another_number_is_refused() -> None:
    renumbered = _directive().replace(b'"number":3', b'"number":4')
    with pytest.raises(SealBroken):
        open_directive(renumbered, DEVICE_KEM.private, TRUST)
    with pytest.raises(SealBroken):
        open_directive(forged(_directive()), DEVICE_KEM.private, TRUST)
