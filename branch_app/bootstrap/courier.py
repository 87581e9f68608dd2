"""The sealing end of the mailbox: journal rows and attachments out, receipts and directives in."""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from branch_app.bootstrap.device_identity import DeviceIdentity
from branch_app.bootstrap.waiting_receipts import hash_at, refuse_denied, waiting_heads
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import BadInput, BadPack, NotFound, SealBroken
from branch_app.packs import admit_pack_bytes
from branch_app.protocol.codec import encode
from branch_app.protocol.messages import Receipt
from branch_app.security.sealing import DeviceKeys, HeadOfficeKeys
from branch_app.services.mailbox import SyncState
from branch_app.services.ports import Clock
from branch_app.storage.setting_store import TO_RETRACT
from branch_app.storage.unit_of_work import SqlUnitOfWork
from branch_app.sync.envelopes import directive_ack, seal_attachment, seal_rows
from branch_app.sync.mailbox import FolderMailbox
from branch_app.sync.names import BLOB, BLOB_RECEIPT, DIRECTIVE, RECEIPT, blob_name, envelope_rows
from branch_app.sync.settle import (
    check_head,
    open_directive,
    read_blob_receipt,
    read_receipt,
)

log = logging.getLogger(__name__)

SEALED_SEQ = "sealed_seq"
RECEIPTED_SEQ = "receipted_seq"
DIRECTIVE_CURSOR = "directive_cursor"
LAST_RECEIPT_AT = "last_receipt_at"
LAST_VERDICTS = "last_verdicts"
DEVICE = "device_id"
DEVICE_KEYS = "device_keys"
HEAD_OFFICE_KEYS = "head_office_keys"
EPOCH = "epoch"
ROWS_AT_ONCE = 500
BYTES_AT_ONCE = 3 * 1024 * 1024
WHOLE_ENVELOPE = 64 * 1024 * 1024
ATTACHMENTS_AT_ONCE = 20

BeginSqlWork = Callable[[], SqlUnitOfWork]


@dataclass(frozen=True, kw_only=True, slots=True)
class MailboxCourier:
    """Seals and settles on the database lane; every step may be cut off and done again."""

    begin_work: BeginSqlWork
    mailbox: FolderMailbox
    clock: Clock

    def refuse_disputed(self) -> None:
        """Hold the chain against the receipts that wait, and write nothing.

        Raises HeadCheckFailed when head office holds rows that are not, or not so, in our chain.
        """
        identity = self._identity()
        if identity is None:
            return
        with self.begin_work() as work:
            heads = waiting_heads(self.mailbox, identity.trust(), identity.epoch)
            refuse_denied(work.journal, heads)

    def seal(self) -> int:
        """Seal everything not sealed yet; return the number of items posted, 0 if not enrolled.

        An item is posted before the database remembers it. Cut off between, rows are posted again
        and head office answers `duplicate`; an attachment sealed anew would be another file to it,
        so one that is on its way is only remembered.
        """
        identity = self._identity()
        if identity is None:
            return 0
        self.retract()
        return self._seal_rows(identity) + self._seal_attachments(identity)

    def retract(self) -> int:
        """Take destroyed people out of what waits in the outbox; return the number of items.

        Their envelopes are sealed anew under the same names without the bodies that are gone, so
        no row is missing; their attachments are removed. An item that the carrier took a moment
        before is followed by the destruction itself. May be cut off and done again.
        """
        identity = self._identity()
        with self.begin_work() as work:
            told = json.loads(work.settings.get(TO_RETRACT) or "{}")
            if not told:
                return 0
            changed = self._retract_rows(work, identity, told["rows"]) if identity else 0
            for attachment_id in told["files"]:
                self.mailbox.settle(blob_name(attachment_id))
            work.settings.set(TO_RETRACT, "")
            work.commit()
        return changed + len(told["files"])

    def _retract_rows(
        self, work: SqlUnitOfWork, identity: DeviceIdentity, seqs: Sequence[int]
    ) -> int:
        changed = 0
        for name in self.mailbox.outgoing():
            rows = envelope_rows(name, identity.epoch)
            if not any(seq in rows for seq in seqs):
                continue
            kept = work.outgoing.rows(rows.start - 1, len(rows), WHOLE_ENVELOPE)
            for item in seal_rows(kept, identity.sealing()):
                self.mailbox.post(item)
            changed += 1
        return changed

    def _seal_rows(self, identity: DeviceIdentity) -> int:
        posted = 0
        while True:
            with self.begin_work() as work:
                after = int(work.settings.get(SEALED_SEQ) or 0)
                rows = work.outgoing.rows(after, ROWS_AT_ONCE, BYTES_AT_ONCE)
                if not rows:
                    return posted
                for item in seal_rows(rows, identity.sealing()):
                    self.mailbox.post(item)
                    posted += 1
                work.settings.set(SEALED_SEQ, str(rows[-1].entry.seq))
                work.commit()

    def _seal_attachments(self, identity: DeviceIdentity) -> int:
        posted = 0
        while True:
            with self.begin_work() as work:
                waiting = work.outgoing.attachments(ATTACHMENTS_AT_ONCE)
                under_way = self._under_way()
                for attachment in waiting:
                    if blob_name(attachment.id) not in under_way:
                        data = work.attachments.get(attachment.id)
                        self.mailbox.post(seal_attachment(attachment, data, identity.sealing()))
                        posted += 1
                    work.outgoing.mark_sent(attachment.id)
                if not waiting:
                    return posted
                work.commit()

    def _under_way(self) -> set[str]:
        """Return the sealed attachments in the outbox, and those whose receipt waits."""
        # In this order: the carrier brings a receipt before it empties the outbox.
        posted = set(self.mailbox.outgoing())
        received = self.mailbox.received()
        return posted | {
            name.removesuffix(BLOB_RECEIPT) + BLOB for name in received if _is_arrival(name)
        }

    def settle(self) -> Sequence[str]:
        """Apply receipts and directives in order, one item a transaction.

        Raises HeadCheckFailed or ChainBroken when head office's head is not in our chain.
        """
        identity = self._identity()
        if identity is None:
            return ()
        names = self.mailbox.received()
        applied = self._settle_arrivals(tuple(filter(_is_arrival, names)), identity)
        for name in names:
            if not _is_arrival(name):
                with self._item_refused_aloud():
                    self._apply(name, identity)
                    applied.append(name)
                self.mailbox.settle(name)
        return applied

    @contextmanager
    def _item_refused_aloud(self) -> Iterator[None]:
        try:
            yield
        except NotFound:
            # Settled meanwhile by another process on this folder.
            return
        except (SealBroken, BadInput) as error:
            # Not made by head office, or damaged on the disk: a directive is asked for again.
            log.warning("item of the mailbox refused: %s", error.code)

    def _settle_arrivals(self, names: Sequence[str], identity: DeviceIdentity) -> list[str]:
        """Remember in one transaction which attachments arrived."""
        applied: list[str] = []
        arrived: list[str] = []
        for name in names:
            with self._item_refused_aloud():
                receipt = read_blob_receipt(self.mailbox.take(name), identity.trust())
                arrived.append(receipt.attachment_id)
                applied.append(name)
        with self.begin_work() as work:
            if arrived and work.outgoing.waiting_attachments():
                for attachment_id in arrived:
                    work.outgoing.mark_sent(attachment_id)
                work.commit()
        for name in names:
            self.mailbox.settle(name)
        return applied

    def _apply(self, name: str, identity: DeviceIdentity) -> None:
        if name.endswith(RECEIPT):
            self._settle_receipt(read_receipt(self.mailbox.take(name), identity.trust()))
        elif name.endswith(DIRECTIVE):
            self._apply_directive(name, identity)

    def _settle_receipt(self, receipt: Receipt) -> None:
        with self.begin_work() as work:
            epoch = work.settings.get(EPOCH) or ""
            check_head(receipt, epoch, partial(hash_at, work.journal))
            known = int(work.settings.get(RECEIPTED_SEQ) or 0)
            if receipt.epoch == epoch and receipt.ack_seq >= known:
                work.outgoing.countersign(receipt.ack_seq, receipt.ack_hash, encode(receipt))
                work.settings.set(RECEIPTED_SEQ, str(receipt.ack_seq))
                work.settings.set(LAST_RECEIPT_AT, receipt.server_time.isoformat())
                work.settings.set(LAST_VERDICTS, json.dumps(_counted(receipt), sort_keys=True))
            work.commit()

    def _apply_directive(self, name: str, identity: DeviceIdentity) -> None:
        directive = open_directive(self.mailbox.take(name), identity.keys.kem, identity.trust())
        deferred = f"deferred_directive.{directive.number}"
        with self.begin_work() as work:
            cursor = int(work.settings.get(DIRECTIVE_CURSOR) or 0)
            if directive.number > cursor + 1:
                # The one before it was damaged: both are asked for again, in order (I7).
                raise BadInput(file="mailbox", reason="directive_gap")
            if directive.number > cursor:
                if directive.kind != "pack" or not self._install(work, directive.body):
                    # Unknown to this version, or a pack that may not be printed: kept and told.
                    work.settings.set(deferred, directive.body.hex())
                work.settings.set(DIRECTIVE_CURSOR, str(directive.number))
            outcome = "applied" if work.settings.get(deferred) is None else "deferred"
            work.commit()
        # Again for one applied before: its acknowledgement may have been cut off.
        self.mailbox.post(directive_ack(identity.device, directive.number, outcome))

    def _install(self, work: SqlUnitOfWork, body: bytes) -> bool:
        try:
            pack = admit_pack_bytes(body)
            if pack.id not in {own for own, _, _ in work.packs.editions()}:
                raise BadPack(reason="another_organisation")
            work.packs.install(pack, body)
        except BadPack as error:
            log.warning("directive refused: %s", error.code)
            return False
        details: dict[str, str | int] = {"edition": pack.edition, "pack": pack.id}
        work.journal.note(
            Act.INSTALL_PACK, kind=RecordKind.PACK, record_id=pack.id, details=details
        )
        return True

    def state(self) -> SyncState:
        """Return where the journal stands."""
        with self.begin_work() as work:
            last = work.settings.get(LAST_RECEIPT_AT)
            return SyncState(
                head_seq=work.journal.head()[0],
                sealed_seq=int(work.settings.get(SEALED_SEQ) or 0),
                receipted_seq=int(work.settings.get(RECEIPTED_SEQ) or 0),
                blobs_waiting=work.outgoing.waiting_attachments(),
                directive_cursor=int(work.settings.get(DIRECTIVE_CURSOR) or 0),
                last_receipt_at=dt.datetime.fromisoformat(last) if last else None,
                verdicts=json.loads(work.settings.get(LAST_VERDICTS) or "{}"),
            )

    def _identity(self) -> DeviceIdentity | None:
        with self.begin_work() as work:
            device = work.settings.get(DEVICE)
            keys, theirs = work.settings.get(DEVICE_KEYS), work.settings.get(HEAD_OFFICE_KEYS)
            if device is None or keys is None or theirs is None:
                return None
            return DeviceIdentity(
                device=device,
                epoch=work.settings.get(EPOCH) or "",
                keys=DeviceKeys.from_hex(json.loads(keys)),
                head_office=HeadOfficeKeys.from_hex(json.loads(theirs)),
            )


def _is_arrival(name: str) -> bool:
    return name.endswith(BLOB_RECEIPT)


def _counted(receipt: Receipt) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in receipt.verdicts:
        counts[row.verdict.value] = counts.get(row.verdict.value, 0) + 1
    return counts
