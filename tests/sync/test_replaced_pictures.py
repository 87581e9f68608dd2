"""An upload that is being closed while the record that calls its picture gone is being stored.

Two transactions of two PostgreSQL connections, held open at their COMMIT: whichever comes first,
nothing of the picture stays (K21, R-078).
"""

from __future__ import annotations

import hashlib
import secrets
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import TypeVar

import pytest

from branch_app.domain.errors import HeadOfficeRefused
from branch_app.domain.photograph import PHOTOGRAPH_SLOT, Photograph, PhotographSource
from branch_app.protocol.codec import decode
from branch_app.protocol.messages import BlobAnnouncement, BlobHeader
from branch_app.protocol.sealed_file import read_sealed_file
from branch_app.services.stores import Attachment
from branch_app.sync.envelopes import seal_attachment
from branch_app.sync.settle import read_blob_receipt
from branch_app.sync.upload import Uploader
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_pushes import push, verdicts
from tests.sync.made_workstation import AT, AT_ONCE, CRYPTO, Workstation, make_applicant

T = TypeVar("T")
PICTURE = b"a face" * 200
PATIENCE_S = 60
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"


@dataclass
class HeldCommit:
    """Lets the first transaction that comes to its COMMIT wait there; the others pass."""

    reached: Event = field(default_factory=Event)
    go_on: Event = field(default_factory=Event)
    lock: Lock = field(default_factory=Lock)

    def __call__(self) -> None:
        with self.lock:
            is_first = not self.reached.is_set()
            self.reached.set()
        if is_first:
            assert self.go_on.wait(PATIENCE_S)


@dataclass
class Race:
    """A picture announced and sent, not closed; an envelope that calls it gone, not pushed."""

    office: MadeHeadOffice
    station: Workstation
    data: bytes
    upload_id: str

    def close(self) -> bytes:
        with self.station.carrier() as carrier:
            return carrier.finish(self.upload_id)

    def tell(self) -> list[str]:
        return verdicts(push(self.station, self.station.seal(1, 3)))

    def nothing_stays(self) -> None:
        assert self.office.rows("SELECT content, content_digest, received FROM blob") == [
            (None, "", 0)
        ]
        assert self.office.rows("SELECT * FROM blob_slot") == []
        assert self.office.rows("SELECT * FROM blob_part") == []


@pytest.fixture
def race(head_office: MadeHeadOffice, workstation: Workstation) -> Race:
    person = make_applicant()
    picture = Attachment(
        id=secrets.token_hex(16),
        holder_id=person.id,
        slot=PHOTOGRAPH_SLOT,
        digest=hashlib.sha256(PICTURE).hexdigest(),
        size=len(PICTURE),
        media_type="image/jpeg",
    )
    first = Photograph(
        id="7" * 32,
        version=1,
        applicant_id=person.id,
        attachment_id=picture.id,
        source=PhotographSource.CAMERA,
        taken_by="5" * 32,
        taken_at=AT,
        changed_at=AT,
    )
    for record in (person, first, first.taken_away(at=AT)):
        workstation.chain.save(record)
    data = seal_attachment(picture, PICTURE, workstation.sealing).data
    header = decode(BlobHeader, read_sealed_file(data).header)
    digest = hashlib.sha256(data).hexdigest()
    with workstation.carrier() as carrier:
        announced = BlobAnnouncement(header=header, size=len(data), digest=digest)
        upload = carrier.announce(announced)
        carrier.append(upload.id, 0, data)
    return Race(head_office, workstation, data, upload.id)


def _one_waits_for_the_other(race: Race, held: HeldCommit, late: Future[T]) -> None:
    """Let the first commit once the second stands before a lock of it; never without."""
    until = time.monotonic() + PATIENCE_S
    while not race.office.value(WAITING):
        assert not late.done(), "it did not wait"
        assert time.monotonic() < until
    held.go_on.set()


@pytest.mark.covers("K21", "R-078", "K28")
def test_a_picture_that_is_just_being_closed_is_erased_by_the_record_that_waited(
    race: Race,
) -> None:
    held = HeldCommit()
    race.office.before_commit.act = held
    with ThreadPoolExecutor(2) as threads:
        closing = threads.submit(race.close)
        assert held.reached.wait(PATIENCE_S)
        telling = threads.submit(race.tell)
        _one_waits_for_the_other(race, held, telling)
        assert telling.result(PATIENCE_S) == ["applied"] * 3
        read_blob_receipt(closing.result(PATIENCE_S), race.station.trust)
    race.nothing_stays()


@pytest.mark.covers("K21", "R-078", "K28")
def test_a_picture_closed_after_its_record_is_receipted_and_not_kept(race: Race) -> None:
    held = HeldCommit()
    race.office.before_commit.act = held
    with ThreadPoolExecutor(2) as threads:
        telling = threads.submit(race.tell)
        assert held.reached.wait(PATIENCE_S)
        closing = threads.submit(race.close)
        _one_waits_for_the_other(race, held, closing)
        assert telling.result(PATIENCE_S) == ["applied"] * 3
        # What was sent of it is erased, so it is asked for anew...
        with pytest.raises(HeadOfficeRefused) as refused:
            closing.result(PATIENCE_S)
        assert refused.value.details == {"reason": "wrong_offset", "offset": 0}
    with race.station.carrier() as carrier:
        # ... and then receipted, so that it is sent no more.
        Uploader(
            carrier=carrier,
            retry=AT_ONCE,
            crypto=CRYPTO,
            head_office_sign=race.station.identity.head_office_sign,
        ).upload(race.data)
    assert race.office.rows("SELECT is_visible, content FROM blob") == [(True, None)]
    assert race.office.rows("SELECT * FROM blob_slot") == []
    assert race.office.rows("SELECT * FROM blob_part") == []
