"""Carrying one sealed attachment, from whatever byte head office already has (rules of tus)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial

from branch_app.domain.errors import HeadOfficeRefused, SealBroken
from branch_app.protocol.codec import decode
from branch_app.protocol.crypto import Crypto
from branch_app.protocol.limits import CHUNK
from branch_app.protocol.messages import BlobAnnouncement, BlobHeader, BlobReceipt, BlobUpload
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.protocol.signatures import check_countersignature
from branch_app.sync.carrier import Carrier
from branch_app.sync.retry import Retry

# A wrong offset is answered with the right one; more often than this is not a broken line.
_PATIENCE = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Uploader:
    """Uploads to one head office, whose signature closes each attachment."""

    carrier: Carrier
    retry: Retry
    crypto: Crypto
    head_office_sign: bytes

    def upload(self, data: bytes) -> bytes:
        """Carry a sealed attachment; return its receipt as it came, checked.

        Raises HeadOfficeUnreachable, HeadOfficeRefused, BadInput, SealBroken.
        """
        header = decode(BlobHeader, read_sealed_file(data).header)
        digest = hashlib.sha256(data).hexdigest()
        announcement = BlobAnnouncement(header=header, size=len(data), digest=digest)
        upload = self.retry.call(partial(self.carrier.announce, announcement))
        if not upload.is_complete:
            self._append(upload, data)
        answer = self.retry.call(partial(self.carrier.finish, upload.id))
        receipt = decode(BlobReceipt, answer)
        check_countersignature(receipt, self.crypto, self.head_office_sign)
        stated = (receipt.device, receipt.attachment_id, receipt.digest)
        if stated != (header.device, header.attachment_id, digest):
            raise SealBroken(reason="another_receipt")
        return answer

    def _append(self, upload: BlobUpload, data: bytes) -> None:
        offset, refusals = upload.offset, 0
        while offset < len(data):
            chunk = data[offset : offset + CHUNK]
            try:
                offset = self.retry.call(partial(self.carrier.append, upload.id, offset, chunk))
            except HeadOfficeRefused as refusal:
                refusals += 1
                if refusal.details["reason"] != "wrong_offset" or refusals > _PATIENCE:
                    raise
                offset = self.retry.call(partial(self.carrier.offset, upload.id))
