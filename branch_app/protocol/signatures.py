"""What the signatures inside messages cover: proofs of possession and countersignatures."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from branch_app.protocol.codec import encode
from branch_app.protocol.crypto import Crypto, Secret
from branch_app.protocol.messages import BlobReceipt, Enrolment, Receipt

_ENROLMENT = b"enrolment"
_RECEIPT = b"receipt"

R = TypeVar("R", Receipt, BlobReceipt)


def _unproven(enrolment: Enrolment) -> bytes:
    return encode(replace(enrolment, sign_proof=b"", transport_proof=b""))


def proven(
    enrolment: Enrolment, crypto: Crypto, sign_private: Secret, transport_private: Secret
) -> Enrolment:
    """Return the enrolment with both proofs of possession."""
    base = _unproven(enrolment)
    return replace(
        enrolment,
        sign_proof=crypto.sign(sign_private, _ENROLMENT, base),
        transport_proof=crypto.sign(transport_private, _ENROLMENT, base),
    )


def check_proofs(enrolment: Enrolment, crypto: Crypto) -> None:
    """Return if the sender holds both private keys. Raises SealBroken."""
    base = _unproven(enrolment)
    crypto.verify(enrolment.keys.sign, _ENROLMENT, base, enrolment.sign_proof)
    crypto.verify(enrolment.keys.transport, _ENROLMENT, base, enrolment.transport_proof)


def countersigned(receipt: R, crypto: Crypto, sign_private: Secret) -> R:
    """Return the receipt with head office's signature over all the rest of it."""
    base = encode(replace(receipt, countersignature=b""))
    return replace(receipt, countersignature=crypto.sign(sign_private, _RECEIPT, base))


def check_countersignature(receipt: Receipt | BlobReceipt, crypto: Crypto, public: bytes) -> None:
    """Return if head office signed exactly this receipt. Raises SealBroken."""
    base = encode(replace(receipt, countersignature=b""))
    crypto.verify(public, _RECEIPT, base, receipt.countersignature)
