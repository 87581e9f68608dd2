"""Names of mailbox items: they sort in carrying order and tell numbers and ids only."""

from __future__ import annotations

import re

ENVELOPE = ".envelope"
BLOB = ".blob"
ACK = ".ack"
RECEIPT = ".receipt"
BLOB_RECEIPT = ".blob-receipt"
DIRECTIVE = ".directive"

_NAME = re.compile(r"[1-9][0-9a-zA-Z_-]{1,120}\.[a-z-]{1,20}\Z")

_ENVELOPE = re.compile(r"1-([0-9a-f]+)-(\d{10})-(\d{10})\.envelope\Z")


def is_item_name(name: str) -> bool:
    """Tell whether the name is one of ours: no folder, no drive, no hidden file."""
    return _NAME.match(name) is not None


def envelope_name(epoch: str, first_seq: int, last_seq: int) -> str:
    """Return the name of an envelope; envelopes go before everything else."""
    return f"1-{epoch}-{first_seq:010d}-{last_seq:010d}{ENVELOPE}"


def envelope_rows(name: str, epoch: str) -> range:
    """Return the journal rows that an envelope of this chain carries; none for other names."""
    found = _ENVELOPE.match(name)
    if found is None or found[1] != epoch:
        return range(0)
    return range(int(found[2]), int(found[3]) + 1)


def blob_name(attachment_id: str) -> str:
    """Return the name of a sealed attachment."""
    return f"2-{attachment_id}{BLOB}"


def ack_name(number: int) -> str:
    """Return the name of the acknowledgement of a directive."""
    return f"3-{number:010d}{ACK}"


def receipt_name(item: str) -> str:
    """Return the name under which the receipt of an envelope or attachment comes back."""
    if item.endswith(BLOB):
        return f"{item.removesuffix(BLOB)}{BLOB_RECEIPT}"
    return f"{item.removesuffix(ENVELOPE)}{RECEIPT}"


def directive_name(number: int) -> str:
    """Return the name of a directive in the inbox; directives come after receipts."""
    return f"3-{number:010d}{DIRECTIVE}"
