"""The unattended run: carries what the mailbox holds and brings back what waits.

Knows no database, no record and no window. Every step leaves its result in the mailbox before the
next begins, so that a run may die at any byte and the next one goes on from there.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from functools import partial

from branch_app.domain.errors import (
    ChainBroken,
    HeadOfficeRefused,
    HeadOfficeUnreachable,
    Refusal,
    SealBroken,
)
from branch_app.protocol.codec import decode
from branch_app.protocol.crypto import Crypto
from branch_app.protocol.limits import ANSWER_LIMIT, PROTOCOL
from branch_app.protocol.messages import (
    DirectiveAck,
    EnvelopeHeader,
    Hello,
    HelloAnswer,
    Receipt,
)
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.protocol.signatures import check_countersignature
from branch_app.services.mailbox import SealedItem
from branch_app.sync.agent_folder import AgentFolder, AgentIdentity, AgentProgress
from branch_app.sync.carrier import Carrier
from branch_app.sync.mailbox import FolderMailbox
from branch_app.sync.names import ACK, BLOB, ENVELOPE, directive_name, receipt_name
from branch_app.sync.report import SyncReport, Tally
from branch_app.sync.retry import Retry
from branch_app.sync.upload import Uploader

_log = logging.getLogger(__name__)

Connect = Callable[[AgentIdentity], AbstractContextManager[Carrier]]


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _silent(_done: int, _total: int) -> None:
    return


@dataclass(frozen=True, kw_only=True, slots=True)
class Agent:
    """Carries for one workstation; `on_progress` hears items done and items waiting."""

    folder: AgentFolder
    mailbox: FolderMailbox
    crypto: Crypto
    connect: Connect
    app_version: str
    retry: Retry = field(default_factory=Retry)
    now: Callable[[], dt.datetime] = _now
    on_progress: Callable[[int, int], None] = _silent

    def run(self) -> SyncReport:
        """Carry everything once; whatever was not carried waits in the outbox.

        Raises AlreadyRunning, NotSetUp, HeadOfficeUnreachable when nothing could be carried,
        HeadOfficeRefused (after all else was tried), ChainBroken or SealBroken when head
        office's answer is not about our rows, DiskFull.
        """
        with self.folder.running():
            identity = self.folder.identity()
            self.mailbox.sweep()
            with self.connect(identity) as carrier:
                return _Run(agent=self, identity=identity, carrier=carrier).go()


class _Run:
    def __init__(self, *, agent: Agent, identity: AgentIdentity, carrier: Carrier) -> None:
        self._agent = agent
        self._identity = identity
        self._carrier = carrier
        self._mailbox = agent.mailbox
        self._progress = agent.folder.progress(identity.epoch)
        self._tally = Tally()
        self._waiting = self._mailbox.outgoing()
        self._done = 0

    def go(self) -> SyncReport:
        try:
            answer = self._agent.retry.call(self._hello)
            self._tried(partial(self._compare, answer))
            self._tried(self._push_all)
            for name in self._of_kind(BLOB):
                self._tried(partial(self._upload, name))
            self._tried(self._acknowledge)
            self._tried(partial(self._pull, answer))
        except HeadOfficeUnreachable:
            if self._tally.failure is None and self._tally.is_empty:
                raise
            report = self._tally.report(is_whole=False)
        else:
            report = self._tally.report(is_whole=True)
        _log.info(
            "sync %s: %d envelopes, %d attachments, %d directives",
            report.outcome,
            report.sent,
            report.blobs,
            report.directives,
        )
        if self._tally.failure is not None:
            raise self._tally.failure
        return report

    def _tried(self, step: Callable[[], None]) -> None:
        # A refusal ends its own step only: orders must come down even if our chain is disputed.
        try:
            step()
        except (Refusal, SealBroken) as failure:
            _log.info("sync step refused: %s", failure.code)
            self._tally.failure = self._tally.failure or failure

    def _of_kind(self, suffix: str) -> list[str]:
        return [name for name in self._waiting if name.endswith(suffix)]

    def _hello(self) -> HelloAnswer:
        head_seq, head_hash = self._progress.acked_seq, self._progress.acked_hash
        for name in self._of_kind(ENVELOPE)[-1:]:
            header = _envelope_header(self._mailbox.sealed(name))
            head_seq, head_hash = header.last_seq, header.last_hash
        return self._carrier.hello(
            Hello(
                device=self._identity.device,
                epoch=self._identity.epoch,
                head_seq=head_seq,
                head_hash=head_hash,
                app_version=self._agent.app_version,
                sent_at=self._agent.now(),
            )
        )

    def _compare(self, answer: HelloAnswer) -> None:
        # Head office restored from an older copy: it must not be told that all is well.
        if answer.head_seq < self._progress.acked_seq:
            raise HeadOfficeRefused(reason="head_behind", expected_seq=answer.head_seq + 1)

    def _push_all(self) -> None:
        for name in self._of_kind(ENVELOPE):
            data = self._mailbox.sealed(name)
            answer = self._agent.retry.call(partial(self._carrier.push, data))
            receipt = self._believed(answer, _envelope_header(data))
            self._mailbox.deliver(SealedItem(name=receipt_name(name), data=answer))
            self._note_head(receipt)
            self._settle(name)
            self._tally.count(receipt)

    def _believed(self, answer: bytes, header: EnvelopeHeader) -> Receipt:
        receipt = decode(Receipt, answer, ANSWER_LIMIT)
        check_countersignature(receipt, self._agent.crypto, self._identity.head_office_sign)
        if (receipt.device, receipt.epoch) != (header.device, header.epoch):
            raise SealBroken(reason="another_receipt")
        is_same_row = receipt.ack_seq == header.last_seq
        if receipt.ack_seq < header.last_seq or (
            is_same_row and receipt.ack_hash != header.last_hash
        ):
            raise ChainBroken(seq=header.last_seq)
        return receipt

    def _note_head(self, receipt: Receipt) -> None:
        if receipt.epoch == self._progress.epoch and receipt.ack_seq > self._progress.acked_seq:
            self._keep(
                replace(self._progress, acked_seq=receipt.ack_seq, acked_hash=receipt.ack_hash)
            )

    def _keep(self, progress: AgentProgress) -> None:
        self._agent.folder.keep(progress)
        self._progress = progress

    def _settle(self, name: str) -> None:
        self._mailbox.settle(name)
        self._done += 1
        self._agent.on_progress(self._done, len(self._waiting))

    def _upload(self, name: str) -> None:
        uploader = Uploader(
            carrier=self._carrier,
            retry=self._agent.retry,
            crypto=self._agent.crypto,
            head_office_sign=self._identity.head_office_sign,
        )
        answer = uploader.upload(self._mailbox.sealed(name))
        self._mailbox.deliver(SealedItem(name=receipt_name(name), data=answer))
        self._settle(name)
        self._tally.blobs += 1

    def _acknowledge(self) -> None:
        for name in self._of_kind(ACK):
            ack = decode(DirectiveAck, self._mailbox.sealed(name))
            self._agent.retry.call(partial(self._carrier.acknowledge, ack))
            cursor = max(self._progress.directive_cursor, ack.number)
            self._keep(replace(self._progress, directive_cursor=cursor))
            self._settle(name)
            self._tally.acknowledged += 1

    def _pull(self, answer: HelloAnswer) -> None:
        if answer.protocol_min > PROTOCOL:
            raise HeadOfficeRefused(reason="version")
        # Whatever the workstation has not acknowledged is asked for again: a lost file costs
        # nothing, and the cursor of what was applied lies in the database alone (I7).
        cursor, has_more = self._progress.directive_cursor, True
        known = set(self._mailbox.received())
        while has_more:
            page = self._agent.retry.call(partial(self._carrier.directives, cursor))
            for item in page.items:
                if item.number <= cursor:
                    raise HeadOfficeRefused(reason="directive_order")
                name = directive_name(item.number)
                self._mailbox.deliver(SealedItem(name=name, data=item.data))
                self._tally.directives += name not in known
                cursor = item.number
            has_more = page.has_more and bool(page.items)


def _envelope_header(data: bytes) -> EnvelopeHeader:
    return decode(EnvelopeHeader, read_sealed_file(data).header)
