"""Keys and signatures of the proof of consent: lent to the service, and to the check without it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from branch_app.bootstrap.courier import DEVICE, DEVICE_KEYS, HEAD_OFFICE_KEYS
from branch_app.bootstrap.crypto import CRYPTO
from branch_app.domain.evidence import SEAL_CONTEXT, ManifestSigner
from branch_app.domain.evidence_chain import SignedHead
from branch_app.domain.evidence_check import SignatureChecks, verify_container
from branch_app.domain.evidence_faults import EvidenceReport
from branch_app.domain.fingerprint import fingerprint, read_fingerprint
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.protocol.codec import decode
from branch_app.protocol.limits import ANSWER_LIMIT
from branch_app.protocol.messages import Receipt
from branch_app.protocol.signatures import check_countersignature
from branch_app.security.sealing import DeviceKeys, HeadOfficeKeys
from branch_app.services.evidence import EvidenceKeys
from branch_app.services.stores import SettingStore


def evidence_keys(store: SettingStore) -> EvidenceKeys:
    """Return head office's key and what signs for this workstation; nothing before enrolment."""
    own, theirs = store.get(DEVICE_KEYS), store.get(HEAD_OFFICE_KEYS)
    if own is None or theirs is None:
        return EvidenceKeys()
    keys = DeviceKeys.from_hex(json.loads(own))
    return EvidenceKeys(
        device=store.get(DEVICE) or "",
        head_office=HeadOfficeKeys.from_hex(json.loads(theirs)).sign,
        signer=ManifestSigner(
            public=keys.public().sign, sign=partial(CRYPTO.sign, keys.sign, SEAL_CONTEXT)
        ),
    )


def verify_evidence(data: bytes, told_fingerprint: str = "") -> EvidenceReport:
    """Check a container by its bytes alone; compare head office's key with what people know."""
    checks = SignatureChecks(receipt=_read_receipt, manifest_seal=_check_seal)
    return verify_container(data, checks, _is_key(told_fingerprint) if told_fingerprint else None)


def _read_receipt(data: bytes, key: bytes) -> SignedHead:
    receipt = decode(Receipt, data, ANSWER_LIMIT)
    check_countersignature(receipt, CRYPTO, key)
    at = receipt.server_time.astimezone(KAZAKHSTAN).isoformat(timespec="seconds")
    return SignedHead(
        seq=receipt.ack_seq, hash=receipt.ack_hash, signed_at=at, device=receipt.device
    )


def _check_seal(key: bytes, manifest: bytes, signature: bytes) -> None:
    CRYPTO.verify(key, SEAL_CONTEXT, manifest, signature)


def _is_key(told: str) -> Callable[[bytes], bool]:
    wanted = read_fingerprint(told)
    return lambda key: fingerprint(key) == wanted
