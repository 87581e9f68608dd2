"""Attachments: resumed at any byte, visible only whole, a slot never overwritten."""

from __future__ import annotations

import dataclasses
import hashlib
import random
import secrets

import pytest

from branch_app.domain.errors import HeadOfficeRefused, HeadOfficeUnreachable, SealBroken
from branch_app.protocol.codec import decode
from branch_app.protocol.limits import CHUNK, CHUNK_LIMIT
from branch_app.protocol.messages import BlobAnnouncement, BlobHeader
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.security.crypto import new_key
from branch_app.services.stores import Attachment
from branch_app.sync.envelopes import Sealing, seal_attachment
from branch_app.sync.http_carrier import HttpCarrier
from branch_app.sync.settle import read_blob_receipt
from branch_app.sync.upload import Uploader
from tests.sync.made_carriers import BreakingCarrier
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import AT_ONCE, CRYPTO, Workstation, forged

CONTENT = random.Random(7).randbytes(600_000)


def _attachment(content: bytes, slot: str = "scan-1") -> Attachment:
    return Attachment(
        id=secrets.token_hex(16),
        holder_id="1" * 32,
        slot=slot,
        digest=hashlib.sha256(content).hexdigest(),
        size=len(content),
        media_type="image/png",
    )


def _sealed(sealing: Sealing, content: bytes = CONTENT) -> bytes:
    return seal_attachment(_attachment(content), content, sealing).data


def _announcement(data: bytes) -> BlobAnnouncement:
    header = decode(BlobHeader, read_sealed_file(data).header)
    digest = hashlib.sha256(data).hexdigest()
    return BlobAnnouncement(header=header, size=len(data), digest=digest)


def _uploader(station: Workstation, carrier: HttpCarrier | BreakingCarrier) -> Uploader:
    return Uploader(
        carrier=carrier,
        retry=AT_ONCE,
        crypto=CRYPTO,
        head_office_sign=station.identity.head_office_sign,
    )


def _visible(office: MadeHeadOffice) -> list[tuple[object, ...]]:
    return office.rows("SELECT content FROM blob WHERE is_visible")


@pytest.mark.covers("K46")
def test_an_attachment_arrives_whole_and_is_receipted(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    data = _sealed(workstation.sealing)
    with workstation.carrier() as carrier:
        answer = _uploader(workstation, carrier).upload(data)
    receipt = read_blob_receipt(answer, workstation.trust)
    assert receipt.digest == hashlib.sha256(data).hexdigest()
    digest = hashlib.sha256(CONTENT).hexdigest()
    assert head_office.rows("SELECT content, content_digest, media_type FROM blob") == [
        (CONTENT, digest, "image/png")
    ]
    assert head_office.rows("SELECT holder_id, slot, revision FROM blob_slot") == [
        ("1" * 32, "scan-1", 1)
    ]
    assert head_office.value("SELECT count(*) FROM blob_part") == 0


@pytest.mark.covers("K45", "K44")
@pytest.mark.parametrize("seed", range(6))
def test_an_upload_broken_anywhere_goes_on_from_there(
    head_office: MadeHeadOffice, workstation: Workstation, seed: int
) -> None:
    chance = random.Random(seed)
    data = _sealed(workstation.sealing)
    with workstation.carrier() as carrier:
        upload = carrier.announce(_announcement(data))
        sent = carrier.append(upload.id, 0, data[: chance.randrange(1, CHUNK)])
        breaking = BreakingCarrier(carrier, cut=chance.randrange(1, 6))
        with pytest.raises(HeadOfficeUnreachable):
            _uploader(workstation, breaking).upload(data)
        assert _visible(head_office) == []
        # Never two in a row: the second try of a call must come through.
        lossy = BreakingCarrier(carrier, lost=chance.sample(range(1, 9, 2), 3))
        _uploader(workstation, lossy).upload(data)
    assert sent > 0
    assert _visible(head_office) == [(CONTENT,)]


def test_a_chunk_at_another_offset_changes_nothing(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    data = _sealed(workstation.sealing, b"small")
    with workstation.carrier() as carrier:
        upload = carrier.announce(_announcement(data))
        carrier.append(upload.id, 0, data[:10])
        for offset, chunk in ((0, data[:10]), (11, data[11:]), (9, data[9:]), (10, b"")):
            with pytest.raises(HeadOfficeRefused) as caught:
                carrier.append(upload.id, offset, chunk)
            assert caught.value.details == {"reason": "wrong_offset", "offset": 10}
        assert carrier.offset(upload.id) == 10
        assert carrier.append(upload.id, 10, data[10:]) == len(data)
        carrier.finish(upload.id)
    assert _visible(head_office) == [(b"small",)]


def test_more_than_was_announced_is_refused(workstation: Workstation) -> None:
    data = _sealed(workstation.sealing, b"small")
    with workstation.carrier() as carrier:
        upload = carrier.announce(_announcement(data))
        for chunk in (data + b"!", bytes(CHUNK_LIMIT + 1)):
            with pytest.raises(HeadOfficeRefused) as caught:
                carrier.append(upload.id, 0, chunk)
            assert caught.value.details["reason"] == "too_large"
        assert carrier.offset(upload.id) == 0


def test_an_unfinished_upload_cannot_be_closed(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    data = _sealed(workstation.sealing, b"small")
    with workstation.carrier() as carrier:
        upload = carrier.announce(_announcement(data))
        carrier.append(upload.id, 0, data[:-1])
        with pytest.raises(HeadOfficeRefused) as caught:
            carrier.finish(upload.id)
    assert caught.value.details == {"reason": "wrong_offset", "offset": len(data) - 1}
    assert _visible(head_office) == []


def _spoilt(kind: str, station: Workstation) -> tuple[bytes, bytes]:
    """What was announced, and what is sent in its place."""
    good = _sealed(station.sealing, b"small")
    if kind == "other bytes":
        return good, forged(good)
    if kind == "forged and announced so":
        return forged(good), forged(good)
    if kind == "no sealed file":
        return b"x" * len(good), b"x" * len(good)
    stranger = _sealed(dataclasses.replace(station.sealing, sign_private=new_key()), b"small")
    return stranger, stranger


@pytest.mark.covers("K44")
@pytest.mark.parametrize(
    "kind", ["other bytes", "forged and announced so", "no sealed file", "signed by another"]
)
def test_what_does_not_match_never_becomes_visible_and_begins_anew(
    head_office: MadeHeadOffice, workstation: Workstation, kind: str
) -> None:
    announced, sent = _spoilt(kind, workstation)
    header = decode(BlobHeader, read_sealed_file(_sealed(workstation.sealing)).header)
    digest = hashlib.sha256(announced).hexdigest()
    announcement = BlobAnnouncement(header=header, size=len(announced), digest=digest)
    with workstation.carrier() as carrier:
        upload = carrier.announce(announcement)
        carrier.append(upload.id, 0, sent)
        with pytest.raises(HeadOfficeRefused) as caught:
            carrier.finish(upload.id)
        assert caught.value.details["reason"] == "digest_mismatch"
        assert carrier.offset(upload.id) == 0
    assert _visible(head_office) == []
    assert head_office.value("SELECT count(*) FROM blob_slot") == 0


def test_an_attachment_cannot_change_its_slot_on_the_way(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    data = _sealed(workstation.sealing, b"small")
    announcement = _announcement(data)
    moved = dataclasses.replace(announcement.header, holder_id="2" * 32)
    with workstation.carrier() as carrier:
        upload = carrier.announce(dataclasses.replace(announcement, header=moved))
        carrier.append(upload.id, 0, data)
        with pytest.raises(HeadOfficeRefused):
            carrier.finish(upload.id)
        with pytest.raises(HeadOfficeRefused) as caught:
            carrier.announce(announcement)
        assert caught.value.details["reason"] == "another_blob"
    assert _visible(head_office) == []


def test_a_lost_answer_at_the_end_gives_the_receipt_again(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    data = _sealed(workstation.sealing, b"small")
    with workstation.carrier() as carrier:
        for _ in range(2):
            answer = _uploader(workstation, carrier).upload(data)
            assert read_blob_receipt(answer, workstation.trust).device
        upload = carrier.announce(_announcement(data))
        assert (upload.is_complete, carrier.offset(upload.id)) == (True, len(data))
        with pytest.raises(HeadOfficeRefused):
            carrier.append(upload.id, 0, b"x")
    assert _visible(head_office) == [(b"small",)]


def test_a_second_attachment_of_a_slot_is_a_new_revision(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    with workstation.carrier() as carrier:
        for content in (b"first", b"second"):
            _uploader(workstation, carrier).upload(_sealed(workstation.sealing, content))
    assert head_office.rows(
        "SELECT revision, content FROM blob_slot JOIN blob ON blob.id = blob_id ORDER BY revision"
    ) == [(1, b"first"), (2, b"second")]


def test_two_slots_may_hold_the_same_bytes(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    with workstation.carrier() as carrier:
        for slot in ("scan-1", "scan-2"):
            item = seal_attachment(_attachment(b"same", slot), b"same", workstation.sealing)
            _uploader(workstation, carrier).upload(item.data)
    assert head_office.value("SELECT count(*) FROM blob_slot WHERE revision = 1") == 2


def test_another_devices_upload_is_not_found(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    other = head_office.workstation()
    data = _sealed(workstation.sealing, b"small")
    with workstation.carrier() as carrier, other.carrier() as theirs:
        upload = carrier.announce(_announcement(data))
        with pytest.raises(HeadOfficeRefused) as caught:
            theirs.announce(_announcement(data))
        assert caught.value.details["reason"] == "wrong_device"
        with pytest.raises(HeadOfficeRefused) as caught:
            theirs.append(upload.id, 0, b"x")
        assert caught.value.details["reason"] == "not_found"
        with pytest.raises(HeadOfficeRefused):
            theirs.offset(upload.id)
        with pytest.raises(HeadOfficeRefused):
            theirs.finish(upload.id)
    assert head_office.value("SELECT received FROM blob") == 0


def test_a_server_that_dies_at_the_end_shows_nothing(
    head_office: MadeHeadOffice, workstation: Workstation, expected_warnings: list[str]
) -> None:
    expected_warnings.append("incident")
    data = _sealed(workstation.sealing, b"small")

    def die() -> None:
        raise RuntimeError("no power")

    with workstation.carrier() as carrier:
        upload = carrier.announce(_announcement(data))
        carrier.append(upload.id, 0, data)
        head_office.before_commit.act = die
        with pytest.raises(HeadOfficeUnreachable):
            carrier.finish(upload.id)
        assert _visible(head_office) == []
        head_office.before_commit.act = lambda: None
        carrier.finish(upload.id)
    assert _visible(head_office) == [(b"small",)]


class _Stubborn(BreakingCarrier):
    """Refuses every chunk with the same offset, or gives another attachment's receipt."""

    receipt: bytes = b""

    def append(self, upload_id: str, offset: int, chunk: bytes) -> int:
        if self.receipt:
            return super().append(upload_id, offset, chunk)
        raise HeadOfficeRefused(reason="wrong_offset", offset=0)

    def finish(self, upload_id: str) -> bytes:  # noqa: ARG002 - whatever was uploaded
        return self.receipt


def test_a_server_that_takes_no_chunk_is_given_up(workstation: Workstation) -> None:
    with workstation.carrier() as line, pytest.raises(HeadOfficeRefused) as caught:
        _uploader(workstation, _Stubborn(line)).upload(_sealed(workstation.sealing, b"small"))
    assert caught.value.details["reason"] == "wrong_offset"


def test_the_receipt_of_another_attachment_is_not_believed(workstation: Workstation) -> None:
    first, second = (_sealed(workstation.sealing, content) for content in (b"1", b"2"))
    with workstation.carrier() as line:
        stubborn = _Stubborn(line)
        stubborn.receipt = _uploader(workstation, line).upload(first)
        with pytest.raises(SealBroken):
            _uploader(workstation, stubborn).upload(second)
