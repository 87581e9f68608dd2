"""What the unlocked program checks before it believes a receipt or a directive. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from branch_app.domain.errors import ChainBroken, HeadCheckFailed, SealBroken
from branch_app.protocol.codec import decode
from branch_app.protocol.crypto import Crypto, Secret
from branch_app.protocol.limits import ANSWER_LIMIT
from branch_app.protocol.messages import BlobReceipt, Directive, DirectiveHeader, Receipt
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.protocol.signatures import check_countersignature


@dataclass(frozen=True, kw_only=True, slots=True)
class Trust:
    """Who this device is, and head office's public key that it believes."""

    device: str
    head_office_sign: bytes
    crypto: Crypto


def read_receipt(data: bytes, trust: Trust) -> Receipt:
    """Return a receipt countersigned by head office for this device.

    Raises BadInput, SealBroken.
    """
    receipt = decode(Receipt, data, ANSWER_LIMIT)
    check_countersignature(receipt, trust.crypto, trust.head_office_sign)
    if receipt.device != trust.device:
        raise SealBroken(reason="another_device")
    return receipt


def check_head(receipt: Receipt, epoch: str, own_hash: Callable[[int], str | None]) -> None:
    """Return if the countersigned head lies in our own chain (invariants I4, I9).

    Raises HeadCheckFailed when we lack rows that head office holds, ChainBroken when ours differ.
    A receipt of a former epoch says nothing of this chain.
    """
    if receipt.epoch != epoch or receipt.ack_seq == 0:
        return
    ours = own_hash(receipt.ack_seq)
    if ours is None:
        raise HeadCheckFailed(seq=receipt.ack_seq)
    if ours != receipt.ack_hash:
        raise ChainBroken(seq=receipt.ack_seq)


def read_blob_receipt(data: bytes, trust: Trust) -> BlobReceipt:
    """Return a receipt of an attachment. Raises BadInput, SealBroken."""
    receipt = decode(BlobReceipt, data)
    check_countersignature(receipt, trust.crypto, trust.head_office_sign)
    if receipt.device != trust.device:
        raise SealBroken(reason="another_device")
    return receipt


def open_directive(data: bytes, kem_private: Secret, trust: Trust) -> Directive:
    """Return a directive sealed to this device and signed by head office.

    The caller applies it in the order of its number, cursor in the same transaction; a number at
    or under the cursor was applied before and is only settled. Raises BadInput, SealBroken.
    """
    file = read_sealed_file(data)
    header = decode(DirectiveHeader, file.header)
    if header.device != trust.device:
        raise SealBroken(reason="another_device")
    body = trust.crypto.open_sealed(kem_private, trust.head_office_sign, file.sealed, file.context)
    return Directive(number=header.number, kind=header.kind, body=body)
