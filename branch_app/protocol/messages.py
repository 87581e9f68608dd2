"""Every message that passes between a workstation and head office, as frozen dataclasses.

Their JSON form is made by `codec`; a message that breaks a limit cannot be built (ValueError).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from branch_app.protocol.limits import BLOB_LIMIT, require_hex, require_number, require_text


class Verdict(StrEnum):
    """Head office's answer to one row of the journal."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    TOMBSTONED = "tombstoned"
    NEEDS_REVIEW = "needs_review"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, kw_only=True, slots=True)
class DevicePublicKeys:
    """Public halves of a workstation: Ed25519 of the journal, X25519, Ed25519 of the carrier."""

    sign: bytes
    kem: bytes
    transport: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class HeadOfficePublicKeys:
    """Public halves of head office: Ed25519 of receipts and directives, X25519."""

    sign: bytes
    kem: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Enrolment:
    """A one-time code with the device's keys; each proof signs everything but the proofs."""

    code: str
    keys: DevicePublicKeys
    app_version: str
    sign_proof: bytes
    transport_proof: bytes

    def __post_init__(self) -> None:
        """Refuse texts beyond the limits."""
        require_text(self.code, 80)
        require_text(self.app_version, 40)


@dataclass(frozen=True, kw_only=True, slots=True)
class EnrolmentAnswer:
    """Who the device is from now on, and whom it trusts."""

    device: str
    branch: str
    workstation: str
    keys: HeadOfficePublicKeys
    server_time: dt.datetime

    def __post_init__(self) -> None:
        """Refuse an id of the wrong form."""
        require_hex(self.device, 32)


@dataclass(frozen=True, kw_only=True, slots=True)
class Hello:
    """First call of each run: the carrier's last known head and versions."""

    device: str
    epoch: str
    head_seq: int
    head_hash: str
    app_version: str
    sent_at: dt.datetime

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_hex(self.device, 32)
        require_hex(self.epoch, 32)
        require_hex(self.head_hash, 64)
        require_number(self.head_seq)
        require_text(self.app_version, 40)


@dataclass(frozen=True, kw_only=True, slots=True)
class HelloAnswer:
    """Head office's clock, its head of this chain, and what waits in either direction."""

    server_time: dt.datetime
    head_seq: int
    head_hash: str
    protocol_min: int
    protocol_max: int
    minimum_version: str
    newest_directive: int
    blobs_missing: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_number(self.head_seq)
        require_number(self.newest_directive)
        require_hex(self.head_hash, 64)


@dataclass(frozen=True, kw_only=True, slots=True)
class EnvelopeHeader:
    """The clear part of an envelope: which stretch of which chain it carries."""

    device: str
    epoch: str
    first_seq: int
    last_seq: int
    prev: str
    last_hash: str

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_hex(self.device, 32)
        require_hex(self.epoch, 32)
        require_hex(self.prev, 64)
        require_hex(self.last_hash, 64)
        require_number(self.first_seq, 1)
        require_number(self.last_seq, self.first_seq)


@dataclass(frozen=True, kw_only=True, slots=True)
class EnvelopeRow:
    """A journal row as it travels; the header is kept whole, known to this version or not."""

    header: Mapping[str, object]
    hash: str
    body: bytes | None
    salt: bytes | None

    def __post_init__(self) -> None:
        """Freeze the header and refuse a hash of the wrong form."""
        require_hex(self.hash, 64)
        object.__setattr__(self, "header", MappingProxyType(dict(self.header)))


@dataclass(frozen=True, kw_only=True, slots=True)
class EnvelopeContents:
    """The sealed part of an envelope."""

    rows: tuple[EnvelopeRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RowVerdict:
    """Verdict on one row; `field` and `reason` tell a person what to look at."""

    seq: int
    verdict: Verdict
    field: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """Head office's head of the chain after an envelope; the countersignature covers the rest."""

    device: str
    epoch: str
    ack_seq: int
    ack_hash: str
    verdicts: tuple[RowVerdict, ...]
    server_time: dt.datetime
    countersignature: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class BlobHeader:
    """The clear part of a sealed attachment."""

    device: str
    attachment_id: str
    holder_id: str
    slot: str
    media_type: str

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_hex(self.device, 32)
        for value in (self.attachment_id, self.holder_id, self.slot, self.media_type):
            require_text(value, 80)


@dataclass(frozen=True, kw_only=True, slots=True)
class BlobAnnouncement:
    """What is about to be uploaded: header, size and SHA-256 of the whole sealed file."""

    header: BlobHeader
    size: int
    digest: str

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_hex(self.digest, 64)
        require_number(self.size, 1, BLOB_LIMIT)


@dataclass(frozen=True, kw_only=True, slots=True)
class BlobUpload:
    """An upload at head office: how much of it is there, and whether it is done with."""

    id: str
    offset: int
    is_complete: bool

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_hex(self.id, 32)
        require_number(self.offset, 0, BLOB_LIMIT)


@dataclass(frozen=True, kw_only=True, slots=True)
class BlobReceipt:
    """Head office holds the attachment whole; the countersignature covers the rest."""

    device: str
    attachment_id: str
    digest: str
    server_time: dt.datetime
    countersignature: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class DirectiveHeader:
    """The clear part of a sealed directive."""

    device: str
    number: int
    kind: str

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_hex(self.device, 32)
        require_number(self.number, 1)
        require_text(self.kind, 40)


@dataclass(frozen=True, kw_only=True, slots=True)
class Directive:
    """What head office tells a workstation; `pack` is an edition, the bytes of its archive."""

    number: int
    kind: str
    body: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class SealedDirective:
    """A directive sealed to one device, opaque to the carrier."""

    number: int
    data: bytes

    def __post_init__(self) -> None:
        """Refuse a number out of range."""
        require_number(self.number, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class DirectivePage:
    """Directives after a cursor, in order."""

    items: tuple[SealedDirective, ...]
    has_more: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class DirectiveAck:
    """A directive was dealt with at the workstation: `applied`, or `deferred` when unknown."""

    device: str
    number: int
    outcome: str

    def __post_init__(self) -> None:
        """Refuse values of the wrong form."""
        require_hex(self.device, 32)
        require_number(self.number, 1)
        if self.outcome not in {"applied", "deferred"}:
            raise ValueError("no such outcome")
