"""Head office's receipts that wait in the inbox, believed for their signature (K40).

Whoever puts an old copy of the data folder back cannot take back what head office has signed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from branch_app.domain.audit import KnownHead
from branch_app.domain.errors import BadInput, HeadCheckFailed, NotFound, SealBroken
from branch_app.protocol.messages import Receipt
from branch_app.services.repositories import Journal
from branch_app.sync.mailbox import FolderMailbox
from branch_app.sync.names import RECEIPT
from branch_app.sync.settle import Trust, read_receipt


def _receipts(mailbox: FolderMailbox, trust: Trust, epoch: str) -> Iterator[Receipt]:
    """Yield the receipts of this chain in order; what head office did not sign is passed over."""
    for name in mailbox.received():
        if not name.endswith(RECEIPT):
            continue
        try:
            receipt = read_receipt(mailbox.take(name), trust)
        except (NotFound, BadInput, SealBroken):
            # Settled meanwhile, damaged or forged: it proves nothing, and settling tells of it.
            continue
        if receipt.epoch == epoch and receipt.ack_seq:
            yield receipt


def waiting_heads(mailbox: FolderMailbox, trust: Trust, epoch: str) -> tuple[KnownHead, ...]:
    """Return the heads that these receipts tell, each once."""
    told = _receipts(mailbox, trust, epoch)
    return tuple(dict.fromkeys(KnownHead(seq=one.ack_seq, hash=one.ack_hash) for one in told))


def hash_at(journal: Journal, seq: int) -> str | None:
    """Return the hash of the row with this number, None when there is no such row."""
    found = journal.entries(seq - 1, 1)
    return found[0].hash if found else None


def refuse_denied(journal: Journal, heads: Sequence[KnownHead]) -> None:
    """Raise HeadCheckFailed when head office holds rows that are not, or not so, in our chain."""
    for head in heads:
        if hash_at(journal, head.seq) != head.hash:
            raise HeadCheckFailed(reason="receipt", seq=head.seq)
