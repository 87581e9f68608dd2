"""What storage may not import and is lent: seals under the keys, readers of packs, time and ids."""

from __future__ import annotations

from branch_app.bootstrap.system import SystemClock, TimeOrderedIds
from branch_app.packs import read_pack_bytes, read_profile
from branch_app.security.data_keys import DataKeys
from branch_app.security.head_seal import attachment_open, attachment_seal, open_head, seal_head
from branch_app.storage.places import Lent, StoreKeys


def store_keys(keys: DataKeys) -> StoreKeys:
    """Return the very buffers of the opened keys: wiping those wipes these."""
    return StoreKeys(branch=keys.branch, attachments=keys.attachments, backups=keys.backups)


def lent_to_storage(keys: DataKeys) -> Lent:
    """Return the callables that storage works with while these keys live."""
    return Lent(
        clock=SystemClock(),
        ids=TimeOrderedIds(),
        seal=attachment_seal,
        open=attachment_open,
        seal_head=lambda epoch, seq, hash_: seal_head(keys.branch, epoch, seq, hash_),
        open_head=lambda data: open_head(keys.branch, data),
        read_pack=read_pack_bytes,
        read_profile=read_profile,
    )
