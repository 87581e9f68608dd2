"""What every unit of work must do, whether in memory or on SQLCipher.

A suite to inherit: the heir gives a fixture `begin_work`.
"""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.audit import EMPTY_HASH, body_digest
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import ConsentState
from branch_app.domain.errors import NotFound, StaleRecord
from branch_app.domain.issued_form import SignedPage
from branch_app.domain.record import Record
from branch_app.domain.scan import InboxState
from branch_app.domain.serials import make_serial
from branch_app.services.ports import BeginWork, UnitOfWork
from tests.fakes import START
from tests.storage.made import (
    IIN,
    make_applicant,
    make_consent,
    make_form,
    make_member,
    make_pack,
    make_page,
)

RECORDS: tuple[tuple[str, Record], ...] = (
    ("applicants", make_applicant()),
    ("forms", make_form()),
    ("consents", make_consent()),
    ("inbox", make_page()),
    ("staff", make_member()),
)
SCAN = SignedPage(page=1, attachment_id="9" * 32, digest="8" * 64)
PNG = "image/png"


def _save(work: UnitOfWork, kind: str, record: Record) -> None:
    getattr(work, kind).save(record, Act.REGISTER, {"n": 1})


class RecordsContract:
    """Records of every kind, their versions and the journal rows that tell of them."""

    @pytest.mark.parametrize(("kind", "record"), RECORDS)
    def test_saved_record_is_there_in_the_next_unit(
        self, begin_work: BeginWork, kind: str, record: Record
    ) -> None:
        with begin_work() as work:
            _save(work, kind, record)
            assert getattr(work, kind).get(record.id) == record
            work.commit()
        with begin_work() as work:
            assert getattr(work, kind).get(record.id) == record
            assert getattr(work, kind).find(record.id) == record

    @pytest.mark.parametrize(("kind", "record"), RECORDS)
    def test_absent_record_is_not_found(
        self, begin_work: BeginWork, kind: str, record: Record
    ) -> None:
        with begin_work() as work:
            assert getattr(work, kind).find(record.id) is None
            with pytest.raises(NotFound):
                getattr(work, kind).get(record.id)

    @pytest.mark.parametrize(("kind", "record"), RECORDS)
    def test_same_version_twice_is_stale(
        self, begin_work: BeginWork, kind: str, record: Record
    ) -> None:
        with begin_work() as work:
            _save(work, kind, record)
            with pytest.raises(StaleRecord) as refused:
                _save(work, kind, record)
        assert refused.value.details == {"record_id": record.id, "stored": 1, "read": 0}

    def test_version_made_from_an_older_one_is_stale(self, begin_work: BeginWork) -> None:
        first = make_applicant()
        second = first.corrected({"iin": IIN}, at=START)
        with begin_work() as work:
            with pytest.raises(StaleRecord):
                work.applicants.save(second, Act.CORRECT)
            work.applicants.save(first, Act.REGISTER)
            work.applicants.save(second, Act.CORRECT)
            with pytest.raises(StaleRecord):
                work.applicants.save(second, Act.CORRECT)
            assert work.applicants.get(first.id) == second

    def test_every_version_is_kept_with_the_act_that_made_it(self, begin_work: BeginWork) -> None:
        first = make_applicant()
        second = first.activated(at=START)
        third = second.corrected({"iin": IIN}, at=START)
        with begin_work() as work:
            for record, act in (
                (first, Act.REGISTER),
                (second, Act.ACTIVATE),
                (third, Act.CORRECT),
            ):
                work.applicants.save(record, act)
            work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id=first.id)
            work.applicants.save(make_applicant(id="b" * 32), Act.REGISTER)
            work.commit()
        with begin_work() as work:
            versions = work.applicants.versions(first.id)
            told = [(one.act, one.record) for one in versions]
            actors = {one.actor for one in versions}
            times = [one.at for one in versions]
            assert work.applicants.versions("9" * 32) == []
        assert told == [(Act.REGISTER, first), (Act.ACTIVATE, second), (Act.CORRECT, third)]
        assert len(actors) == 1
        assert times == sorted(times)

    def test_save_tells_the_journal_what_was_made_from_what(self, begin_work: BeginWork) -> None:
        first = make_applicant()
        with begin_work() as work:
            work.applicants.save(first, Act.REGISTER, {"fields": 9})
            work.applicants.save(first.activated(at=START), Act.ACTIVATE)
            work.commit()
        with begin_work() as work:
            told = [
                (e.seq, e.act, e.kind, e.record_id, e.base_version, e.version, dict(e.details))
                for e in work.journal.entries()
            ]
            digests = {entry.body_digest for entry in work.journal.entries()}
        kind = RecordKind.APPLICANT
        assert told == [
            (1, Act.REGISTER, kind, first.id, 0, 1, {"fields": 9}),
            (2, Act.ACTIVATE, kind, first.id, 1, 2, {}),
        ]
        assert len(digests) == 2
        assert all(len(digest) == 64 for digest in digests)

    def test_leaving_without_commit_leaves_nothing(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            for kind, record in RECORDS:
                _save(work, kind, record)
            stored = work.attachments.put("a" * 32, "photo", b"picture", PNG)
            work.settings.set("name", "value")
            work.packs.install(make_pack(1, START.date()), b"{}")
        with begin_work() as work:
            assert [getattr(work, kind).find(record.id) for kind, record in RECORDS] == [None] * 5
            assert work.attachments.find(stored.id) is None
            assert work.settings.get("name") is None
            assert list(work.packs.editions()) == []
            assert work.journal.head() == (0, EMPTY_HASH)

    def test_an_error_rolls_back(self, begin_work: BeginWork) -> None:
        def fail() -> None:
            with begin_work() as work:
                work.applicants.save(make_applicant(), Act.REGISTER)
                raise LookupError

        with pytest.raises(LookupError):
            fail()
        with begin_work() as work:
            assert work.applicants.find("a" * 32) is None
            assert work.journal.head()[0] == 0

    def test_applicant_is_found_by_the_whole_iin_only(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            work.applicants.save(make_applicant(), Act.REGISTER)
            nameless = make_applicant(id="b" * 32, values={"iin": ""})
            work.applicants.save(nameless, Act.REGISTER)
            assert work.applicants.by_iin(IIN) == make_applicant()
            assert work.applicants.by_iin(IIN[:11]) is None
            assert work.applicants.by_iin("") is None

    def test_forms_come_by_serial_and_newest_first(self, begin_work: BeginWork) -> None:
        forms = [
            make_form(
                id=f"{n:032x}",
                serial=make_serial("ALM1", "01", n),
                issued_at=START + dt.timedelta(minutes=n),
                applicant_id=holder * 32,
            )
            for n, holder in ((1, "a"), (2, "b"), (3, "a"))
        ]
        with begin_work() as work:
            for form in forms:
                work.forms.save(form, Act.ISSUE)
            assert list(work.forms.of_applicant("a" * 32)) == [forms[2], forms[0]]
            assert work.forms.by_serial(forms[1].serial) == forms[1]
            assert work.forms.by_serial(make_serial("ALM1", "01", 9)) is None

    def test_numbers_of_forms_go_up_for_ever(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            first = [work.forms.next_number(), work.forms.next_number()]
            work.commit()
        with begin_work() as work:
            assert work.forms.next_number() > first[1] > first[0] >= 1

    def test_consents_of_a_person_come_newest_first(self, begin_work: BeginWork) -> None:
        older, newer = (make_consent(id=f"{n:032x}") for n in (1, 2))
        withdrawn = older.moved(ConsentState.WITHDRAWN, at=START, withdrawal_form_id="f" * 32)
        with begin_work() as work:
            for consent in (older, newer, make_consent(id="3" * 32, applicant_id="b" * 32)):
                work.consents.save(consent, Act.GRANT)
            work.consents.save(withdrawn, Act.WITHDRAW)
            assert list(work.consents.of_applicant("a" * 32)) == [newer, withdrawn]

    def test_inbox_shows_what_waits_oldest_first(self, begin_work: BeginWork) -> None:
        later = make_page(id="6" * 32, received_at=START + dt.timedelta(seconds=1))
        done = make_page(id="7" * 32, state=InboxState.SET_ASIDE)
        earlier = make_page(id="8" * 32)
        with begin_work() as work:
            for page in (later, done, earlier):
                work.inbox.save(page, Act.RECEIVE_PAGE)
            assert list(work.inbox.waiting()) == [earlier, later]

    def test_staff_is_found_whatever_the_case_of_the_login(self, begin_work: BeginWork) -> None:
        first, second = make_member(), make_member(id="4" * 32, login="Daniyar")
        with begin_work() as work:
            for member in (second, first):
                work.staff.save(member, Act.ADMIT_STAFF)
            assert work.staff.by_login("AIGERIM") == first
            assert work.staff.by_login("daniyar") == second
            assert work.staff.by_login("nobody") is None
            assert {member.id for member in work.staff.all()} == {first.id, second.id}


class JournalContract:
    """The chain."""

    def test_notes_are_chained_and_verify(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            opened = work.journal.note(
                Act.OPEN, kind=RecordKind.APPLICANT, record_id="a" * 32, details={"n": 1}
            )
            searched = work.journal.note(Act.SEARCH)
            assert (opened.seq, opened.prev, opened.body_digest) == (1, EMPTY_HASH, "")
            assert (searched.seq, searched.prev) == (2, opened.hash)
            assert work.journal.head() == (2, searched.hash)
            work.commit()
        with begin_work() as work:
            assert list(work.journal.entries()) == [opened, searched]
            assert list(work.journal.entries(after=1, limit=5)) == [searched]
            assert list(work.journal.entries(limit=1)) == [opened]
            assert work.journal.verify() == []

    def test_bodies_verify_with_the_chain(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            for kind, record in RECORDS:
                _save(work, kind, record)
            work.applicants.save(make_applicant().activated(at=START), Act.ACTIVATE)
            work.commit()
        with begin_work() as work:
            assert work.journal.verify() == []

    def test_the_newest_row_of_an_act_on_a_record_is_found(self, begin_work: BeginWork) -> None:
        with begin_work() as work:
            for ground in ("first", "second"):
                work.journal.note(Act.BLOCK, record_id="a" * 32, details={"ground": ground})
            work.journal.note(Act.OPEN, record_id="a" * 32)
            work.journal.note(Act.BLOCK, record_id="b" * 32, details={"ground": "other"})
            work.commit()
        with begin_work() as work:
            found = work.journal.last(Act.BLOCK, "a" * 32)
            assert found is not None
            assert (found.seq, found.details["ground"]) == (2, "second")
            assert work.journal.last(Act.DESTROY, "a" * 32) is None

    def test_versions_come_back_with_the_rows_that_vouch_for_them(
        self, begin_work: BeginWork
    ) -> None:
        with begin_work() as work:
            first = work.applicants.save(make_applicant(), Act.REGISTER)
            work.journal.note(Act.OPEN, record_id=first.id)
            work.applicants.save(first.activated(at=START), Act.ACTIVATE)
            work.commit()
        with begin_work() as work:
            found = work.journal.versions(first.id)
            assert [(one.entry.seq, one.entry.act) for one in found] == [
                (1, Act.REGISTER),
                (3, Act.ACTIVATE),
            ]
            assert all(body_digest(one.salt, one.body) == one.entry.body_digest for one in found)
            assert work.journal.versions("f" * 32) == []
            assert work.journal.receipt_from(1) is None
