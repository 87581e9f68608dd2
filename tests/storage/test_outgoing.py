"""What may leave: nothing of a draft, everything of an active person from the signing on (K16)."""

from __future__ import annotations

import pytest

from branch_app.domain.audit import body_digest
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.issued_form import SignedPage
from branch_app.domain.record_state import RecordState
from branch_app.protocol.records import body_bytes
from branch_app.services.mailbox import OutgoingRow
from branch_app.storage.store import Store
from branch_app.storage.unit_of_work import SqlUnitOfWork
from tests.fakes import START
from tests.storage.made import (
    IIN,
    OTHER_IIN,
    make_applicant,
    make_consent,
    make_form,
    make_member,
    make_page,
)

ACTIVATED = make_applicant().activated(at=START)
SIGNED = make_form(page_count=1).with_scan(
    SignedPage(page=1, attachment_id="9" * 32, digest="8" * 64), at=START
)
BIG = 4 * 1024 * 1024


def _draft(work: SqlUnitOfWork) -> None:
    work.staff.save(make_member(), Act.ADMIT_STAFF)
    work.applicants.save(make_applicant(), Act.REGISTER)
    work.forms.save(make_form(page_count=1), Act.ISSUE)
    work.inbox.save(make_page(), Act.RECEIVE_PAGE)
    work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id="a" * 32)


def _activate(work: SqlUnitOfWork) -> None:
    work.forms.save(SIGNED, Act.SIGN)
    work.applicants.save(ACTIVATED, Act.ACTIVATE)
    work.consents.save(make_consent(), Act.GRANT)


@pytest.fixture
def drafted(store: Store) -> Store:
    with store.begin_work("staff") as work:
        _draft(work)
        work.commit()
    return store


@pytest.fixture
def activated(drafted: Store) -> Store:
    with drafted.begin_work("staff") as work:
        _activate(work)
        work.commit()
    return drafted


def _rows(store: Store, after: int = 0, limit: int = 500, size: int = BIG) -> list[OutgoingRow]:
    with store.begin_work("staff") as work:
        return list(work.outgoing.rows(after, limit, size))


def test_of_a_draft_only_headers_leave(drafted: Store) -> None:
    rows = _rows(drafted)
    assert [row.entry.seq for row in rows] == [1, 2, 3, 4, 5]
    assert [(row.body, row.salt) for row in rows] == [(None, None)] * 5


def test_the_version_that_made_the_person_active_leaves_with_its_form(activated: Store) -> None:
    rows = _rows(activated)
    told = {(row.entry.act, row.entry.version): row.body for row in rows if row.body is not None}
    assert told == {
        (Act.SIGN, 2): body_bytes(SIGNED),
        (Act.ACTIVATE, 2): body_bytes(ACTIVATED),
        (Act.GRANT, 1): body_bytes(make_consent()),
    }


def test_bodies_match_the_digest_of_their_row(activated: Store) -> None:
    rows = [row for row in _rows(activated) if row.body is not None]
    assert len(rows) == 3
    for row in rows:
        assert row.body is not None
        assert row.salt is not None
        assert body_digest(row.salt, row.body) == row.entry.body_digest


def test_later_versions_and_reads(activated: Store) -> None:
    corrected = ACTIVATED.corrected({"iin": OTHER_IIN}, at=START)
    with activated.begin_work("staff") as work:
        work.applicants.save(corrected, Act.CORRECT)
        work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id="a" * 32)
        work.commit()
    rows = _rows(activated, after=8)
    assert [row.body for row in rows] == [body_bytes(corrected), None]


def test_a_person_imported_as_active_leaves_at_once(store: Store) -> None:
    whole = make_applicant(state=RecordState.ACTIVE)
    with store.begin_work("staff") as work:
        work.applicants.save(whole, Act.REGISTER)
        work.commit()
    assert [row.body for row in _rows(store)] == [body_bytes(whole)]


def test_of_an_erased_person_nothing_leaves(drafted: Store) -> None:
    with drafted.begin_work("staff") as work:
        work.applicants.erase_draft("a" * 32)
        work.commit()
    rows = _rows(drafted)
    assert [row.entry.act for row in rows][-2:] == [Act.ERASE_DRAFT, Act.VOID]
    assert [row.body for row in rows] == [None] * 7


def test_pages_are_cut_by_count_and_by_size(activated: Store) -> None:
    everything = _rows(activated)
    assert len(everything) == 8
    assert _rows(activated, after=2, limit=3) == everything[2:5]
    assert _rows(activated, size=1) == everything[:1]
    within = _rows(activated, size=7000)
    assert 1 < len(within) < 8
    assert within == everything[: len(within)]
    assert _rows(activated, after=8) == []


def test_files_leave_once_their_person_is_active(drafted: Store) -> None:
    with drafted.begin_work("staff") as work:
        pdf = work.attachments.put("a" * 32, "form/1", b"%PDF", "application/pdf")
        page = work.attachments.put("1" * 32, "inbox", b"page", "image/png")
        assert list(work.outgoing.attachments(10)) == []
        assert work.outgoing.waiting_attachments() == 0
        work.commit()
    with drafted.begin_work("staff") as work:
        _activate(work)
        scan = work.attachments.rehold(page.id, "a" * 32, "scan/1")
        assert list(work.outgoing.attachments(10)) == [pdf, scan]
        assert list(work.outgoing.attachments(1)) == [pdf]
        assert work.outgoing.waiting_attachments() == 2
        work.outgoing.mark_sent(pdf.id)
        work.commit()
    with drafted.begin_work("staff") as work:
        assert list(work.outgoing.attachments(10)) == [scan]
        assert work.outgoing.waiting_attachments() == 1


def test_unsent_counts_records_until_they_are_countersigned(activated: Store) -> None:
    assert activated.read_model.counts().unsent == 3
    with activated.begin_work("staff") as work:
        work.outgoing.countersign(*work.journal.head(), b"receipt")
        work.commit()
    assert activated.read_model.counts().unsent == 0
    with activated.begin_work("staff") as work:
        work.journal.note(Act.SEAL)
        work.applicants.save(ACTIVATED.corrected({"iin": OTHER_IIN}, at=START), Act.CORRECT)
        work.commit()
    assert activated.read_model.counts().unsent == 1
    with activated.begin_work("staff") as work:
        again = ACTIVATED.corrected({"iin": OTHER_IIN}, at=START)
        work.applicants.save(again.corrected({"iin": IIN}, at=START), Act.CORRECT)
        work.commit()
    assert activated.read_model.counts().unsent == 1, "one record, however often it was changed"


def test_a_draft_counts_from_the_act_that_puts_its_consent_in_force(drafted: Store) -> None:
    assert drafted.read_model.counts().unsent == 0
    with drafted.begin_work("staff") as work:
        _activate(work)
        work.commit()
    assert drafted.read_model.counts().unsent == 3
