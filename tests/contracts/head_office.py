"""What every carrier to head office must do, over whatever road; subclass and give `carrier`."""

from __future__ import annotations

import hashlib

import pytest

from branch_app.domain.audit import EMPTY_HASH
from branch_app.domain.errors import HeadOfficeRefused
from branch_app.head_office.publishing import publish_pack
from branch_app.protocol.codec import decode
from branch_app.protocol.limits import ANSWER_LIMIT, PROTOCOL
from branch_app.protocol.messages import (
    BlobAnnouncement,
    BlobHeader,
    DirectiveAck,
    Hello,
    Receipt,
)
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.services.stores import Attachment
from branch_app.sync.carrier import Carrier
from branch_app.sync.envelopes import seal_attachment
from branch_app.sync.settle import read_blob_receipt, read_receipt
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import AT, Workstation


def hello_of(workstation: Workstation) -> Hello:
    """The greeting of a workstation that has sealed its whole journal."""
    return Hello(
        device=workstation.identity.device,
        epoch=workstation.identity.epoch,
        head_seq=len(workstation.chain.rows),
        head_hash=workstation.chain.head,
        app_version="0.2.0",
        sent_at=AT,
    )


def blob_of(workstation: Workstation, content: bytes) -> tuple[bytes, BlobAnnouncement]:
    """A sealed attachment and its announcement."""
    attachment = Attachment(
        id="c" * 32, holder_id="1" * 32, slot="scan-1", digest="", size=0, media_type="image/png"
    )
    data = seal_attachment(attachment, content, workstation.sealing).data
    header = decode(BlobHeader, read_sealed_file(data).header)
    digest = hashlib.sha256(data).hexdigest()
    return data, BlobAnnouncement(header=header, size=len(data), digest=digest)


class CarrierContract:
    """The suite; fixtures `head_office` and `workstation` give both ends."""

    def test_hello_tells_both_heads(self, carrier: Carrier, workstation: Workstation) -> None:
        before = carrier.hello(hello_of(workstation))
        assert (before.head_seq, before.head_hash) == (0, EMPTY_HASH)
        assert before.protocol_min <= PROTOCOL <= before.protocol_max
        workstation.chain.note()
        carrier.push(workstation.seal(1, 1).data)
        after = carrier.hello(hello_of(workstation))
        assert (after.head_seq, after.head_hash) == (1, workstation.chain.head)

    def test_hello_notes_that_the_device_is_alive(
        self, carrier: Carrier, workstation: Workstation, head_office: MadeHeadOffice
    ) -> None:
        head_office.change("UPDATE device SET seen_at = now() - interval '9 days'")
        carrier.hello(hello_of(workstation))
        assert head_office.rows("SELECT app_version, now() - seen_at < '1 h' FROM device") == [
            ("0.2.0", True)
        ]

    def test_hello_for_another_device_is_refused(
        self, carrier: Carrier, workstation: Workstation, head_office: MadeHeadOffice
    ) -> None:
        with pytest.raises(HeadOfficeRefused) as caught:
            carrier.hello(hello_of(head_office.workstation()))
        assert caught.value.details["reason"] == "wrong_device"
        assert carrier.hello(hello_of(workstation)).head_seq == 0

    def test_an_envelope_gets_a_countersigned_receipt(
        self, carrier: Carrier, workstation: Workstation
    ) -> None:
        workstation.chain.note()
        receipt = read_receipt(carrier.push(workstation.seal(1, 1).data), workstation.trust)
        assert (receipt.ack_seq, receipt.ack_hash) == (1, workstation.chain.head)

    def test_an_envelope_twice_is_one(self, carrier: Carrier, workstation: Workstation) -> None:
        workstation.chain.note()
        item = workstation.seal(1, 1)
        receipts = [decode(Receipt, carrier.push(item.data), ANSWER_LIMIT) for _ in range(2)]
        assert [receipt.ack_seq for receipt in receipts] == [1, 1]
        assert receipts[1].verdicts[0].verdict.value == "duplicate"

    def test_a_gap_is_refused_with_the_number_expected(
        self, carrier: Carrier, workstation: Workstation
    ) -> None:
        workstation.chain.note()
        workstation.chain.note()
        with pytest.raises(HeadOfficeRefused) as caught:
            carrier.push(workstation.seal(2, 2).data)
        assert caught.value.details == {"reason": "gap", "expected_seq": 1}

    def test_an_attachment_goes_in_chunks(self, carrier: Carrier, workstation: Workstation) -> None:
        data, announcement = blob_of(workstation, b"scan")
        upload = carrier.announce(announcement)
        assert (upload.offset, upload.is_complete) == (0, False)
        assert carrier.append(upload.id, 0, data[:7]) == 7
        assert carrier.announce(announcement).offset == carrier.offset(upload.id) == 7
        with pytest.raises(HeadOfficeRefused) as caught:
            carrier.append(upload.id, 8, data[8:])
        assert caught.value.details == {"reason": "wrong_offset", "offset": 7}
        assert carrier.append(upload.id, 7, data[7:]) == len(data)
        receipt = read_blob_receipt(carrier.finish(upload.id), workstation.trust)
        assert receipt.digest == announcement.digest

    def test_an_upload_that_nobody_began_is_refused(self, carrier: Carrier) -> None:
        for call in (carrier.offset, carrier.finish):
            with pytest.raises(HeadOfficeRefused):
                call("0" * 32)

    def test_directives_come_in_order_after_the_cursor(
        self, carrier: Carrier, head_office: MadeHeadOffice
    ) -> None:
        assert carrier.directives(0).items == ()
        for edition in (b"1", b"2", b"3"):
            publish_pack(head_office.running.office, edition)
        assert [item.number for item in carrier.directives(1).items] == [2, 3]

    def test_a_directive_is_acknowledged(
        self, carrier: Carrier, workstation: Workstation, head_office: MadeHeadOffice
    ) -> None:
        publish_pack(head_office.running.office, b"1")
        ack = DirectiveAck(device=workstation.identity.device, number=1, outcome="applied")
        carrier.acknowledge(ack)
        assert head_office.value("SELECT outcome FROM directive_ack") == "applied"
        with pytest.raises(HeadOfficeRefused):
            carrier.acknowledge(DirectiveAck(device=ack.device, number=2, outcome="applied"))
