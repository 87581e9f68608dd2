"""The rest of the contract of a unit of work: attachments, packs, settings."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from branch_app.domain.change import Act
from branch_app.domain.errors import BadPack, NotFound, StaleRecord
from branch_app.domain.photograph import PhotographSource
from branch_app.domain.record_state import RecordState
from branch_app.services.ports import BeginWork
from tests.fakes import START
from tests.storage.lent import read_profile
from tests.storage.made import make_applicant, make_pack, make_photograph

PNG = "image/png"
HOLDER, OTHER = "a" * 32, "b" * 32


class InkDueContract:
    """Papers that are still to be measured."""

    def test_what_is_due_is_dropped_in_the_version_that_was_measured(
        self, begin_work: BeginWork
    ) -> None:
        with begin_work() as work:
            work.ink_due.add(OTHER, 2)
            work.ink_due.add(HOLDER, 3)
            work.ink_due.add(HOLDER, 4)
            work.commit()
        with begin_work() as work:
            assert work.ink_due.all() == [(HOLDER, 4), (OTHER, 2)]
            # Another version came meanwhile: it is still to be measured.
            assert not work.ink_due.drop(HOLDER, 3)
            assert work.ink_due.drop(OTHER, 2)
            assert not work.ink_due.drop(OTHER, 2)
            work.commit()
        with begin_work() as work:
            assert work.ink_due.all() == [(HOLDER, 4)]

    def test_nothing_is_due_by_a_unit_that_was_left(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            work.ink_due.add(HOLDER, 1)
        with begin_work() as work:
            assert work.ink_due.all() == []


class AttachmentsContract:
    """Files of a holder."""

    def test_bytes_come_back(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            stored = work.attachments.put(HOLDER, "photo", b"picture", PNG)
            assert work.attachments.get(stored.id) == b"picture"
            work.commit()
        with begin_work() as work:
            assert work.attachments.get(stored.id) == b"picture"
            assert work.attachments.find(stored.id) == stored
        assert (stored.holder_id, stored.slot, stored.size) == (HOLDER, "photo", 7)
        assert stored.media_type == PNG

    def test_same_slot_again_is_a_new_attachment(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            first = work.attachments.put(HOLDER, "photo", b"one", PNG)
            second = work.attachments.put(HOLDER, "photo", b"two", PNG)
            assert work.attachments.get(first.id) == b"one"
            assert work.attachments.get(second.id) == b"two"

    def test_of_a_replaced_photograph_only_the_new_picture_stays(
        self, begin_work: BeginWork
    ) -> None:
        with begin_work() as work:
            assert work.photographs.of_applicant(HOLDER) is None
            first = work.attachments.put(HOLDER, "photograph", b"one", PNG)
            record = make_photograph(attachment_id=first.id)
            work.photographs.save(record, Act.SET_PHOTOGRAPH)
            work.commit()
        with begin_work() as work:
            second = work.attachments.put(HOLDER, "photograph", b"two", PNG)
            work.attachments.erase(first.id)
            source = PhotographSource.FILE
            again = record.replaced(second.id, source, by="staff", at=START)
            work.photographs.save(again, Act.SET_PHOTOGRAPH)
            work.commit()
        with begin_work() as work:
            assert work.photographs.of_applicant(HOLDER) == again
            assert work.photographs.of_applicant(OTHER) is None
            assert work.attachments.find(first.id) is None
            assert work.attachments.get(second.id) == b"two"
            versions = work.photographs.versions(record.id)
            assert [one.record for one in versions] == [record, again]
            assert {one.act for one in versions} == {Act.SET_PHOTOGRAPH}
            assert work.photographs.versions("0" * 32) == []
            with pytest.raises(StaleRecord):
                work.photographs.save(again, Act.SET_PHOTOGRAPH)

    def test_a_destroyed_person_leaves_no_photograph(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            work.applicants.save(make_applicant(state=RecordState.ACTIVE), Act.REGISTER)
            stored = work.attachments.put(HOLDER, "photograph", b"one", PNG)
            record = make_photograph(attachment_id=stored.id)
            work.photographs.save(record, Act.SET_PHOTOGRAPH)
            work.commit()
        with begin_work() as work:
            counts = work.applicants.destroy(HOLDER)
            work.commit()
        assert (counts["photographs"], counts["files"]) == (1, 1)
        with begin_work() as work:
            assert work.photographs.find(record.id) is None
            assert work.photographs.versions(record.id) == []
            assert work.attachments.find(stored.id) is None
            assert work.journal.verify() == []

    def test_absent_attachment_is_not_found(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            assert work.attachments.find("0" * 32) is None
            for ask in (work.attachments.get, work.attachments.erase):
                with pytest.raises(NotFound):
                    ask("0" * 32)
            with pytest.raises(NotFound):
                work.attachments.rehold("0" * 32, HOLDER, "photo")

    def test_an_attachment_can_be_given_away(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            stored = work.attachments.put(HOLDER, "inbox", b"scan", PNG)
            work.commit()
        with begin_work() as work:
            held = work.attachments.rehold(stored.id, OTHER, "scan/1")
            work.commit()
        with begin_work() as work:
            assert work.attachments.find(stored.id) == held
            assert work.attachments.get(stored.id) == b"scan"
        assert (held.id, held.holder_id, held.slot) == (stored.id, OTHER, "scan/1")
        assert held.digest == stored.digest

    def test_giving_away_can_be_rolled_back(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            stored = work.attachments.put(HOLDER, "inbox", b"scan", PNG)
            work.commit()
        with begin_work() as work:
            work.attachments.rehold(stored.id, OTHER, "scan/1")
        with begin_work() as work:
            assert work.attachments.find(stored.id) == stored
            assert work.attachments.get(stored.id) == b"scan"

    def test_an_attachment_can_be_erased(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            kept = work.attachments.put(HOLDER, "inbox", b"kept", PNG)
            gone = work.attachments.put(HOLDER, "inbox", b"gone", PNG)
            work.commit()
        with begin_work() as work:
            work.attachments.erase(gone.id)
            work.commit()
        with begin_work() as work:
            assert work.attachments.find(gone.id) is None
            assert work.attachments.get(kept.id) == b"kept"


class PacksContract:
    """Pack editions, the operator profile, settings."""

    def _source(self, edition: int, on: dt.date) -> bytes:
        return json.dumps({"edition": edition, "in_force_on": on.isoformat()}).encode()

    def test_the_newest_edition_in_force_is_current(self, begin_work: BeginWork) -> None:
        days = {1: dt.date(2026, 1, 1), 2: dt.date(2026, 6, 1), 3: dt.date(2027, 1, 1)}
        with begin_work() as work:
            for edition, on in days.items():
                work.packs.install(make_pack(edition, on), self._source(edition, on))
            work.commit()
        with begin_work() as work:
            assert [edition for _, edition, _ in work.packs.editions()] == [1, 2, 3]
            assert work.packs.editions()[0] == ("lft", 1, days[1])
            assert work.packs.current(dt.date(2026, 11, 22)).edition == 2
            assert work.packs.current(dt.date(2027, 1, 1)).edition == 3
            assert work.packs.edition(1) == make_pack(1, days[1])
            with pytest.raises(NotFound):
                work.packs.current(dt.date(2025, 1, 1))
            with pytest.raises(NotFound):
                work.packs.edition(9)

    def test_an_edition_never_changes(self, begin_work: BeginWork) -> None:
        on = dt.date(2026, 1, 1)
        with begin_work() as work:
            work.packs.install(make_pack(1, on), self._source(1, on))
            work.packs.install(make_pack(1, on), self._source(1, on))
            with pytest.raises(BadPack):
                work.packs.install(make_pack(1, on), b"other bytes")
            assert len(work.packs.editions()) == 1

    def test_the_profile_is_kept_and_replaced(self, begin_work: BeginWork) -> None:
        sources = [json.dumps({"bin": number}).encode() for number in ("240140000011", "1")]
        with begin_work() as work:
            with pytest.raises(NotFound):
                work.packs.profile()
            for source in sources[::-1]:
                work.packs.set_profile(read_profile(source), source)
            work.commit()
        with begin_work() as work:
            assert work.packs.profile().bin == "240140000011"

    def test_settings_are_kept_and_replaced(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            work.settings.set("cursor", "1")
            work.settings.set("cursor", "2")
            work.commit()
        with begin_work() as work:
            assert work.settings.get("cursor") == "2"
            assert work.settings.get("absent") is None
