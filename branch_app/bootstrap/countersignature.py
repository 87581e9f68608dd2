"""Head office's newest receipt, believed for its signature and not for where it is kept (K40).

Whoever has the database key can write any number and hash into the settings, and another public
key beside them. He cannot sign for head office: its key is kept in the agent's folder too, and
its fingerprint is told, to be compared with the one that head office gives by telephone.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from branch_app.bootstrap.courier import DEVICE, HEAD_OFFICE_KEYS
from branch_app.bootstrap.crypto import CRYPTO
from branch_app.bootstrap.waiting_receipts import waiting_heads
from branch_app.domain.audit import ChainFault, FaultKind, FaultPlace, KnownHead
from branch_app.domain.errors import BadInput, NotSetUp, SealBroken
from branch_app.domain.fingerprint import fingerprint
from branch_app.security.sealing import HeadOfficeKeys
from branch_app.services.auditing import Countersignature
from branch_app.services.stores import SettingStore
from branch_app.settings import Settings
from branch_app.storage.setting_store import (
    COUNTERSIGNED_HASH,
    COUNTERSIGNED_RECEIPT,
    COUNTERSIGNED_SEQ,
    EPOCH,
)
from branch_app.sync.agent_folder import AgentFolder
from branch_app.sync.mailbox import FolderMailbox
from branch_app.sync.settle import Trust, read_receipt

ReadCountersignature = Callable[[SettingStore], Countersignature]


def countersignature_reader(settings: Settings) -> ReadCountersignature:
    """Return what tells the head that head office has signed, with a fault when it is not so."""

    def read(store: SettingStore) -> Countersignature:
        told = KnownHead(
            seq=int(store.get(COUNTERSIGNED_SEQ) or 0), hash=store.get(COUNTERSIGNED_HASH) or ""
        )
        receipt = store.get(COUNTERSIGNED_RECEIPT)
        if receipt is None:
            fault = _fault(FaultKind.REMOVED, told.seq) if told.seq else None
            return Countersignature(fault=fault)
        try:
            public = _public_key(settings, store)
            head = _signed_head(bytes.fromhex(receipt), public, store)
        except (SealBroken, BadInput, NotSetUp, ValueError, KeyError):
            return Countersignature(fault=_fault(FaultKind.CHANGED, told.seq))
        fault = None if told == head else _fault(FaultKind.CHANGED, told.seq)
        return Countersignature(head=head, signer=fingerprint(public), fault=fault)

    return read


def waiting_signed_heads(settings: Settings, store: SettingStore) -> tuple[KnownHead, ...]:
    """Return the heads of the receipts that wait in the inbox, signed for this chain."""
    try:
        public = _public_key(settings, store)
    except (SealBroken, BadInput, NotSetUp, ValueError, KeyError):
        # Told as a fault of the receipt that is kept; nothing that waits can be believed.
        return ()
    trust = Trust(device=store.get(DEVICE) or "", head_office_sign=public, crypto=CRYPTO)
    return waiting_heads(FolderMailbox(settings.data_dir), trust, store.get(EPOCH) or "")


def _public_key(settings: Settings, store: SettingStore) -> bytes:
    """Return head office's key, the same in both places. Raises SealBroken, NotSetUp, BadInput."""
    kept = HeadOfficeKeys.from_hex(json.loads(store.get(HEAD_OFFICE_KEYS) or "{}"))
    if AgentFolder(settings.agent_dir).identity().head_office_sign != kept.sign:
        raise SealBroken(reason="another_head_office")
    return kept.sign


def _signed_head(data: bytes, public: bytes, store: SettingStore) -> KnownHead:
    device = store.get(DEVICE) or ""
    trust = Trust(device=device, head_office_sign=public, crypto=CRYPTO)
    receipt = read_receipt(data, trust)
    if receipt.epoch != store.get(EPOCH):
        raise SealBroken(reason="another_epoch")
    return KnownHead(seq=receipt.ack_seq, hash=receipt.ack_hash)


def _fault(kind: FaultKind, seq: int) -> ChainFault:
    return ChainFault(kind=kind, place=FaultPlace.RECEIPT, first=seq, last=seq)
