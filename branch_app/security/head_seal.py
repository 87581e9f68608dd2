"""Seals under the keys of the database: the head file's content, and attachments.

Only bytes are made here; `storage` keeps them. Each use has a key of its own, derived by label.
"""

from __future__ import annotations

from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.errors import SealBroken
from branch_app.security.crypto import Secret, aead_open, aead_seal, derive, wipe

_HEAD = b"branch-app head file 1"
_ATTACHMENT = b"branch-app attachment 1"
_SIZE_LIMIT = 4096


def seal_head(branch_key: Secret, epoch: str, seq: int, head_hash: str) -> bytes:
    """Return the head file's content: epoch, number and hash of the last journal row."""
    content = canonical_bytes({"epoch": epoch, "seq": seq, "hash": head_hash})
    return _seal(branch_key, _HEAD, content, b"")


def open_head(branch_key: Secret, data: bytes) -> tuple[str, int, str]:
    """Return epoch, number and hash. Raises SealBroken."""
    opened = bytes(_open(branch_key, _HEAD, data, b""))
    try:
        match read_canonical(opened, _SIZE_LIMIT):
            case {"epoch": str(epoch), "seq": int(seq), "hash": str(head_hash)}:
                return epoch, seq, head_hash
    except ValueError as error:
        raise SealBroken(reason="head") from error
    raise SealBroken(reason="head")


def attachment_seal(key: Secret, data: Secret, aad: bytes) -> bytes:
    """Seal an attachment under its holder's key; `aad` says which attachment it is."""
    return _seal(key, _ATTACHMENT, data, aad)


def attachment_open(key: Secret, data: bytes, aad: bytes) -> bytes:
    """Return the attachment. Raises SealBroken."""
    return bytes(_open(key, _ATTACHMENT, data, aad))


def _seal(key: Secret, label: bytes, data: Secret, aad: bytes) -> bytes:
    own = derive(key, label)
    try:
        return aead_seal(own, data, label + b"\0" + aad)
    finally:
        wipe(own)


def _open(key: Secret, label: bytes, data: bytes, aad: bytes) -> bytearray:
    own = derive(key, label)
    try:
        return aead_open(own, data, label + b"\0" + aad)
    finally:
        wipe(own)
