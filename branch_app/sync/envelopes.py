"""Journal rows and attachments into sealed items for the outbox: compress, seal, sign. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.errors import BadInput
from branch_app.protocol.codec import encode
from branch_app.protocol.crypto import Crypto, Secret
from branch_app.protocol.envelope import pack_rows
from branch_app.protocol.limits import BLOB_LIMIT, CONTENTS_LIMIT, ROW_LIMIT
from branch_app.protocol.messages import BlobHeader, DirectiveAck, EnvelopeHeader, EnvelopeRow
from branch_app.protocol.sealed_file import SealedFile
from branch_app.services.mailbox import OutgoingRow, SealedItem
from branch_app.services.stores import Attachment
from branch_app.sync.names import ack_name, blob_name, envelope_name

# Names, quotes, hash, salt and the sealed file's own parts, generously.
_ROW_FRAME = 512
_BLOB_FRAME = 8192


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Sealing:
    """Who seals for whom: this device and epoch, its signing key, head office's public key."""

    device: str
    epoch: str
    sign_private: Secret
    head_office_kem: bytes
    crypto: Crypto

    def seal(self, header: EnvelopeHeader | BlobHeader, data: bytes) -> bytes:
        """Return the sealed file of these contents."""
        file = SealedFile(header=encode(header), sealed=b"")
        sealed = self.crypto.seal_for(self.head_office_kem, self.sign_private, data, file.context)
        return SealedFile(header=file.header, sealed=sealed).to_bytes()


def seal_rows(rows: Sequence[OutgoingRow], sealing: Sealing) -> Iterator[SealedItem]:
    """Yield envelopes of consecutive rows, each within 500 rows and 4 MiB.

    Raises BadInput (`line` is the row) for a single row over the limit.
    """
    for batch in _batches(rows):
        first, last = batch[0].entry, batch[-1].entry
        header = EnvelopeHeader(
            device=sealing.device,
            epoch=sealing.epoch,
            first_seq=first.seq,
            last_seq=last.seq,
            prev=first.prev,
            last_hash=last.hash,
        )
        contents = pack_rows([_travelling(row) for row in batch])
        name = envelope_name(sealing.epoch, first.seq, last.seq)
        yield SealedItem(name=name, data=sealing.seal(header, contents))


def _travelling(row: OutgoingRow) -> EnvelopeRow:
    return EnvelopeRow(header=row.entry.header(), hash=row.entry.hash, body=row.body, salt=row.salt)


def _batches(rows: Sequence[OutgoingRow]) -> Iterator[list[OutgoingRow]]:
    batch: list[OutgoingRow] = []
    size = _ROW_FRAME
    for row in rows:
        weight = _weight(row)
        if weight + _ROW_FRAME > CONTENTS_LIMIT:
            raise BadInput(file="journal", reason="row_too_large", line=row.entry.seq)
        if batch and (len(batch) == ROW_LIMIT or size + weight > CONTENTS_LIMIT):
            yield batch
            batch, size = [], _ROW_FRAME
        batch.append(row)
        size += weight
    if batch:
        yield batch


def _weight(row: OutgoingRow) -> int:
    body = len(row.body or b"") + len(row.salt or b"")
    return len(canonical_bytes(row.entry.header())) + body * 4 // 3 + _ROW_FRAME


def seal_attachment(attachment: Attachment, data: bytes, sealing: Sealing) -> SealedItem:
    """Return the item that carries an attachment. Raises BadInput over 32 MiB."""
    if len(data) > BLOB_LIMIT - _BLOB_FRAME:
        raise BadInput(file="attachment", reason="too_large")
    header = BlobHeader(
        device=sealing.device,
        attachment_id=attachment.id,
        holder_id=attachment.holder_id,
        slot=attachment.slot,
        media_type=attachment.media_type,
    )
    return SealedItem(name=blob_name(attachment.id), data=sealing.seal(header, data))


def directive_ack(device: str, number: int, outcome: str) -> SealedItem:
    """Return the item that tells head office what became of a directive (`applied|deferred`)."""
    ack = DirectiveAck(device=device, number=number, outcome=outcome)
    return SealedItem(name=ack_name(number), data=encode(ack))
