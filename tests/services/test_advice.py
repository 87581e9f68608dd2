"""Advice over a counter in memory: it comes of what is stored and stops nothing (K51, K55)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.advice import AdviceCode
from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.change import Act
from branch_app.domain.correction import CorrectionReason
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import BadInput, MoveNotAllowed
from branch_app.domain.list_check import ListOutcome
from branch_app.domain.staff import Role
from branch_app.services.application_entries import NoticeEntry, StatusEntry
from branch_app.services.auditing import AuditingService
from branch_app.services.correcting import CorrectionGrounds
from branch_app.services.form_orders import FormOrder
from tests.gui.memory_read_model import MemoryReadModel
from tests.services.crew import Crew, second
from tests.services.desk import IIN, MORE, NEEDED, Desk

C = AdviceCode
TODAY = dt.date(2026, 11, 22)
WANTED = {
    "product": "unsecured",
    "amount": "300 000",
    "term_months": "6",
    "payout_channel": "branch",
}
MEANS = {
    "monthly_income": "100 000",
    "income_source": "salary",
    "income_proof": "pension_contributions",
    "monthly_credit_payments": "0",
}
LISTED = f"Әбдіқадыров;Ұлан;;01.01.1985;{IIN}".encode()
NOBODY = "Басқа;Біреу;;02.02.1970;".encode()


def _whole(desk: Desk, person: Applicant, **changes: str) -> Applicant:
    stored = desk.stored(person)
    assert stored is not None
    values = {**NEEDED, **MORE, "iin": person.text("iin"), **changes}
    for name in ("family_name", "document_kind"):
        values[name] = person.text(name)
    draft = desk.confirming(values, before_consent=False)
    return desk.applicants.correct(person.id, stored.version, draft).applicant


def _applied(desk: Desk, **changes: str) -> tuple[Applicant, Application]:
    person = desk.register()
    desk.consent(person)
    person = _whole(desk, person, **changes)
    return person, desk.applications.register(person.id, ApplicantDraft(values=WANTED))


def _codes(desk: Desk, one: Application) -> set[AdviceCode]:
    return {item.code for item in desk.advice.of_application(one.id).items}


def test_advice_comes_of_what_is_stored_and_nothing_was_refused(desk: Desk) -> None:
    _person, one = _applied(desk, **MEANS, public_official="yes")
    found = desk.advice.of_application(one.id)
    assert {item.code for item in found.items} == {
        C.LIST_MISSING,
        C.PUBLIC_OFFICIAL,
        C.QUESTIONNAIRE_UNSIGNED,
        C.DEBT_LOAD_OVER_HINT,
        C.NEW_PAYMENT_ESTIMATED,
    }
    assert found.debt_load.new_payment == 50_000
    assert not found.is_complete


def test_it_is_complete_once_everything_was_asked_signed_and_checked(desk: Desk) -> None:
    desk.lists.install(NOBODY, dt.date(2026, 11, 20))
    person, one = _applied(desk, **MEANS, public_official="no")
    order = FormOrder(application_id=one.id)
    desk.sign(person, "QUESTIONNAIRE", order=order)
    found = desk.advice.of_application(one.id)
    assert found.is_complete
    assert C.LIST_CLEAR in {item.code for item in found.items}


def test_a_questionnaire_signed_before_the_application_was_changed_tells_another(
    crew: Crew,
) -> None:
    desk = crew.clerk
    person, one = _applied(desk, **MEANS, public_official="no")
    desk.sign(person, "QUESTIONNAIRE", order=FormOrder(application_id=one.id))
    assert C.QUESTIONNAIRE_UNSIGNED not in _codes(desk, one)
    desk.branch.clock.advance(minutes=5)
    draft = ApplicantDraft(values={**WANTED, "amount": "900 000"})
    grounds = CorrectionGrounds(
        reason=CorrectionReason.SUBJECT_REQUEST, document="№ 7", second=second()
    )
    one = desk.applications.correct(one.id, one.version, draft, grounds=grounds)
    assert C.QUESTIONNAIRE_UNSIGNED in _codes(desk, one)
    desk.branch.clock.advance(minutes=5)
    desk.sign(person, "QUESTIONNAIRE", order=FormOrder(application_id=one.id))
    assert C.QUESTIONNAIRE_UNSIGNED not in _codes(desk, one)


def test_data_that_were_confirmed_long_ago_are_told(desk: Desk) -> None:
    _person, one = _applied(desk, **MEANS)
    assert C.DATA_STALE not in _codes(desk, one)
    desk.branch.clock.advance(days=181)
    assert C.DATA_STALE in _codes(desk, one)


def test_who_shares_a_telephone_an_address_a_document_is_told_but_no_blocked_person(
    crew: Crew,
) -> None:
    _person, one = _applied(crew.clerk)
    assert C.SAME_TELEPHONE not in _codes(crew.clerk, one)
    # A document of another kind may bear the same number: that is told, and nobody is refused.
    twin = crew.clerk.register(
        iin="900228400123",
        family_name="Басқа",
        document_kind="residence_permit",
        document_number="012345678",
    )
    assert C.SAME_DOCUMENT in _codes(crew.clerk, one)
    crew.clerk.consent(twin)
    _whole(crew.clerk, twin)
    found = crew.clerk.advice.of_application(one.id)
    shared = {item.code: item.files for item in found.items if item.files}
    assert shared == {
        C.SAME_TELEPHONE: (twin.id,),
        C.SAME_ADDRESS: (twin.id,),
        C.SAME_DOCUMENT: (twin.id,),
    }
    crew.manager.record_states.block(twin.id, Ground.BREACH_NOTICE, "ЖТ-1/26")
    assert not any(item.files for item in crew.clerk.advice.of_application(one.id).items)
    assert any(item.files for item in crew.officer.advice.of_application(one.id).items)


def test_a_hit_is_journalled_with_its_list_and_the_clerk_is_not_told_why(crew: Crew) -> None:
    facts = crew.manager.lists.install(LISTED, dt.date(2026, 11, 1))
    person, one = _applied(crew.clerk)
    with crew.clerk.begin_work() as work:
        told = work.journal.last(Act.CHECK_LIST, person.id)
    assert told is not None
    assert dict(told.details) == {
        "list": "terrorism",
        "outcome": "hit",
        "dated": "2026-11-01",
        "digest": facts.digest,
        "count": 1,
    }
    assert C.LIST_CALL_MANAGER in _codes(crew.clerk, one)
    assert C.LIST_HIT not in _codes(crew.clerk, one)
    seen = crew.clerk.lists.check(person.id)
    assert (seen.outcome, seen.lines, seen.dated) == (ListOutcome.CALL_MANAGER, (), None)
    for desk in (crew.manager, crew.officer):
        assert C.LIST_HIT in _codes(desk, one)
        assert desk.lists.check(person.id).lines == (1,)


def test_only_the_two_roles_read_the_outcome_in_the_journal(crew: Crew) -> None:
    crew.manager.lists.install(LISTED, dt.date(2026, 11, 1))
    _applied(crew.clerk)
    for role in (Role.MANAGER, Role.OFFICER, Role.AUDITOR):
        desk = crew.desks[role]
        auditing = AuditingService(
            begin_work=desk.begin_work,
            clock=desk.branch.clock,
            staff=desk.staff,
            read_model=MemoryReadModel(desk.branch),
        )
        (row,) = (one for one in auditing.entries(0, 999) if one.act is Act.CHECK_LIST)
        assert ("outcome" in row.details) is (role is not Role.AUDITOR)
        assert row.details["dated"] == "2026-11-01"


@pytest.mark.parametrize(
    ("days", "outcome"), [(30, ListOutcome.NO_HIT), (31, ListOutcome.OLD_LIST)]
)
def test_a_list_grows_old(desk: Desk, days: int, outcome: ListOutcome) -> None:
    desk.lists.install(NOBODY, TODAY - dt.timedelta(days=days))
    person = desk.register()
    assert desk.lists.check(person.id).outcome is outcome


def test_a_check_holds_for_its_list_and_its_data_alone(desk: Desk) -> None:
    desk.lists.install(NOBODY, dt.date(2026, 11, 1))
    person, one = _applied(desk)
    assert C.LIST_CLEAR in _codes(desk, one)
    desk.branch.clock.advance(minutes=1)
    _whole(desk, person, birth_place="Ақтөбе")
    assert C.LIST_NOT_CHECKED in _codes(desk, one)
    desk.branch.clock.advance(minutes=1)
    desk.lists.check(person.id)
    assert C.LIST_CLEAR in _codes(desk, one)
    desk.lists.install(LISTED, dt.date(2026, 11, 20))
    assert C.LIST_NOT_CHECKED in _codes(desk, one)
    desk.lists.check(person.id)
    assert C.LIST_HIT in _codes(desk, one)


@pytest.mark.parametrize("dated", [dt.date(2026, 10, 31), dt.date(2026, 11, 23)])
def test_an_older_list_or_one_to_come_is_refused_and_the_old_one_stays(
    desk: Desk, dated: dt.date
) -> None:
    facts = desk.lists.install(LISTED, dt.date(2026, 11, 1))
    with pytest.raises(BadInput):
        desk.lists.install(NOBODY, dated)
    with pytest.raises(BadInput):
        desk.lists.install(b"no list", dt.date(2026, 11, 20))
    assert desk.lists.installed() == facts


def _notice(desk: Desk, **back: float) -> NoticeEntry:
    return NoticeEntry(number="ГКБ-7/26", at=desk.branch.clock.now() - dt.timedelta(**back))


def test_an_application_waits_for_its_notice_and_is_late_after_an_hour(desk: Desk) -> None:
    _person, one = _applied(desk)
    (waiting,) = desk.applications.waiting_for_notice()
    assert (waiting.number, waiting.is_late) == (one.number, False)
    desk.branch.clock.advance(minutes=60)
    assert not desk.applications.waiting_for_notice()[0].is_late
    desk.branch.clock.advance(seconds=1)
    assert desk.applications.waiting_for_notice()[0].is_late
    told = desk.applications.tell_bureau(one.id, one.version, _notice(desk, minutes=30))
    assert desk.applications.waiting_for_notice() == ()
    assert told.bureau_notice is not None
    assert (told.bureau_notice.number, told.bureau_notice.entered_by) == ("ГКБ-7/26", "staff")
    with pytest.raises(MoveNotAllowed):
        desk.applications.tell_bureau(one.id, told.version, _notice(desk))


def test_a_notice_needs_a_number_and_a_time_that_can_be(desk: Desk) -> None:
    _person, one = _applied(desk)
    for entry in (
        _notice(desk, minutes=5),
        _notice(desk, minutes=-1),
        NoticeEntry(number="", at=desk.branch.clock.now()),
        NoticeEntry(number="Әбдіқадыров", at=desk.branch.clock.now()),
    ):
        with pytest.raises(BadInput):
            desk.applications.tell_bureau(one.id, one.version, entry)
    assert len(desk.applications.waiting_for_notice()) == 1


@pytest.mark.parametrize("status", [MicrocreditStatus.TAKEN_BACK, MicrocreditStatus.REFUSED])
def test_what_is_over_alarms_no_more_and_can_still_be_told(
    desk: Desk, status: MicrocreditStatus
) -> None:
    _person, one = _applied(desk)
    entry = StatusEntry(status=status, since=TODAY, paper_number="1-К")
    one = desk.applications.tell_status(one.id, one.version, entry)
    assert desk.applications.waiting_for_notice() == ()
    assert desk.applications.tell_bureau(one.id, one.version, _notice(desk)).bureau_notice


def test_of_a_blocked_person_the_officer_alone_learns_that_something_waits(crew: Crew) -> None:
    person, _one = _applied(crew.clerk)
    crew.manager.record_states.block(person.id, Ground.BREACH_NOTICE, "ЖТ-1/26")
    assert crew.clerk.applications.waiting_for_notice() == ()
    assert len(crew.officer.applications.waiting_for_notice()) == 1
