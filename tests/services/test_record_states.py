"""Blocking, unblocking, destroying: who, on which ground, with whom, and what stays (K27, K28)."""

from __future__ import annotations

import pytest

from branch_app.domain.change import Act
from branch_app.domain.destruction import (
    BLOCKING_GROUNDS,
    DESTRUCTION_GROUNDS,
    UNBLOCKING_GROUNDS,
    Ground,
)
from branch_app.domain.errors import (
    AccessEnded,
    BadInput,
    BranchError,
    MoveNotAllowed,
    NotFound,
    RecordBlocked,
    SamePerson,
    SecondNotPermitted,
    WrongPassword,
)
from branch_app.domain.issued_form import FormState
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from branch_app.services.second_person import Signatory
from tests.services.crew import Crew, second
from tests.services.desk import IIN, NEEDED

NOTICE, CONFIRMED = Ground.BREACH_NOTICE, Ground.BREACH_CONFIRMED
CLEARED = Ground.BREACH_NOT_CONFIRMED


@pytest.fixture
def person_id(crew: Crew) -> str:
    """A person whose consent is in force."""
    person = crew.clerk.register()
    crew.clerk.consent(person)
    return person.id


@pytest.fixture
def blocked_id(crew: Crew, person_id: str) -> str:
    crew.manager.record_states.block(person_id, NOTICE, "ЖТ-14/2")
    return person_id


def _state(crew: Crew, person_id: str) -> RecordState:
    with crew.manager.branch.begin_work() as work:
        return work.applicants.get(person_id).state


def _entries(crew: Crew, act: Act) -> list[tuple[str, dict[str, str | int]]]:
    entries = crew.manager.branch.state.entries
    return [(entry.actor, dict(entry.details)) for entry in entries if entry.act is act]


def test_one_act_blocks_and_the_journal_tells_ground_paper_and_who(
    crew: Crew, blocked_id: str
) -> None:
    assert _state(crew, blocked_id) is RecordState.BLOCKED
    told = {"ground": "breach_notice", "paper_number": "ЖТ-14/2"}
    assert _entries(crew, Act.BLOCK) == [("staff-manager", told)]


def test_the_officer_sees_why_and_since_when(crew: Crew, blocked_id: str) -> None:
    blocking = crew.officer.applicants.open(blocked_id).blocking
    assert blocking is not None
    assert (blocking.ground, blocking.paper_number) == (NOTICE, "ЖТ-14/2")
    assert blocking.blocked_by == "staff-manager"
    assert blocking.blocked_at == crew.officer.branch.clock.now()


def test_a_person_blocked_again_is_told_of_the_newest_blocking(crew: Crew, blocked_id: str) -> None:
    crew.officer.record_states.unblock(blocked_id, CLEARED, "1", second())
    assert crew.officer.applicants.open(blocked_id).blocking is None
    crew.officer.branch.clock.advance(days=3)
    crew.officer.record_states.block(blocked_id, Ground.COURT_ACT, "7-2/55")
    blocking = crew.officer.applicants.open(blocked_id).blocking
    assert blocking is not None
    assert (blocking.ground, blocking.paper_number) == (Ground.COURT_ACT, "7-2/55")
    assert blocking.blocked_at == crew.officer.branch.clock.now()


def test_a_blocking_that_tells_no_ground_is_a_blocking(crew: Crew, person_id: str) -> None:
    with crew.officer.begin_work() as work:
        was = work.applicants.get(person_id)
        moved = was.moved(RecordState.BLOCKED, at=crew.officer.branch.clock.now())
        work.applicants.save(moved, Act.BLOCK, {"ground": "directive"})
        work.commit()
    blocking = crew.officer.applicants.open(person_id).blocking
    assert blocking is not None
    assert (blocking.ground, blocking.paper_number) == (None, "")


def test_unblocking_takes_two_and_gives_the_file_back(crew: Crew, blocked_id: str) -> None:
    with pytest.raises(RecordBlocked):
        crew.clerk.applicants.open(blocked_id)
    crew.officer.record_states.unblock(blocked_id, CLEARED, "15", second())
    assert crew.clerk.applicants.open(blocked_id).blocking is None
    ((who, told),) = _entries(crew, Act.UNBLOCK)
    assert (who, told["second"]) == ("staff-officer", "staff-manager")


def test_destruction_takes_everything_and_leaves_the_act(crew: Crew, blocked_id: str) -> None:
    act = crew.officer.record_states.destroy(blocked_id, CONFIRMED, "15/3", second())
    assert act.number == "ALM1-01-Д-0001"
    assert (act.destroyed_by, act.confirmed_by) == ("staff-officer", "staff-manager")
    assert act.counts["forms"] == 1
    assert crew.officer.record_states.acts() == (act,)
    with pytest.raises(NotFound):
        crew.officer.applicants.open(blocked_id)
    with crew.officer.begin_work() as work:
        assert work.applicants.by_iin(IIN) is None
        (form,) = work.forms.of_applicant(blocked_id)
        assert form.state is FormState.VOID
        assert work.destructions.of_record(blocked_id) == act
        assert work.journal.verify() == []
    told = [details for _who, details in _entries(crew, Act.DESTROY)]
    assert told[0] == {
        "ground": "breach_confirmed",
        "paper_number": "15/3",
        "second": "staff-manager",
        "number": act.number,
    }
    for value in NEEDED.values():
        assert value not in repr(told)


def test_a_person_need_not_be_blocked_to_be_destroyed(crew: Crew, person_id: str) -> None:
    crew.officer.record_states.destroy(person_id, Ground.SUBJECT_REQUEST, "3", second())
    with pytest.raises(NotFound):
        crew.clerk.applicants.open(person_id)


def test_acts_are_numbered_and_a_failed_one_spends_no_number(crew: Crew, person_id: str) -> None:
    other = crew.clerk.register(iin="900228400123")
    states = crew.officer.record_states
    with pytest.raises(MoveNotAllowed):
        states.destroy(other.id, CONFIRMED, "1", second())
    crew.clerk.consent(other)
    first = states.destroy(person_id, CONFIRMED, "1", second())
    crew.officer.branch.clock.advance(hours=1)
    last = states.destroy(other.id, CONFIRMED, "2", second())
    assert [each.number for each in states.acts()] == [first.number, last.number]
    assert last.number.endswith("-0002")


def test_the_files_are_tidied_once_the_destruction_is_durable(crew: Crew, person_id: str) -> None:
    crew.officer.record_states.destroy(person_id, CONFIRMED, "1", second())
    assert crew.officer.tidied == [len(crew.officer.branch.state.entries)]
    with pytest.raises(NotFound):
        crew.officer.record_states.destroy(person_id, CONFIRMED, "1", second())
    assert len(crew.officer.tidied) == 1


@pytest.mark.parametrize("act", ["unblock", "destroy"])
@pytest.mark.parametrize(
    ("signatory", "error"),
    [
        (second(Role.OFFICER), SamePerson),
        (Signatory(login=" Officer ", password=second().password), SamePerson),
        (second(password="another password"), WrongPassword),
        (Signatory(login="nobody", password=second().password), WrongPassword),
        (second(Role.CLERK), SecondNotPermitted),
        (second(Role.AUDITOR), SecondNotPermitted),
    ],
    ids=["oneself", "oneself in capitals", "wrong password", "nobody", "a clerk", "an auditor"],
)
def test_the_second_person_is_another_who_may_confirm(
    crew: Crew, blocked_id: str, act: str, signatory: Signatory, error: type[BranchError]
) -> None:
    ground = CLEARED if act == "unblock" else CONFIRMED
    before = len(crew.officer.branch.state.entries)
    with pytest.raises(error):
        getattr(crew.officer.record_states, act)(blocked_id, ground, "1", signatory)
    assert _state(crew, blocked_id) is RecordState.BLOCKED
    (told,) = crew.officer.branch.state.entries[before:]
    assert (told.act, told.actor) == (Act.REFUSE_ACCESS, "staff-officer")
    assert told.details["reason"] == error.code


def test_a_disabled_employee_confirms_nothing(crew: Crew, blocked_id: str) -> None:
    with crew.officer.begin_work() as work:
        work.staff.save(work.staff.get("staff-manager").disabled(), Act.DISABLE_STAFF)
        work.commit()
    with pytest.raises(AccessEnded):
        crew.officer.record_states.destroy(blocked_id, CONFIRMED, "1", second())


@pytest.mark.parametrize("ground", list(Ground))
def test_each_act_has_its_own_grounds(crew: Crew, person_id: str, ground: Ground) -> None:
    states = crew.officer.record_states
    for act, grounds in (("block", BLOCKING_GROUNDS), ("unblock", UNBLOCKING_GROUNDS)):
        signatories = () if act == "block" else (second(),)
        if ground not in grounds:
            with pytest.raises(BadInput) as refused:
                getattr(states, act)(person_id, ground, "1", *signatories)
            assert refused.value.details["reason"] == "ground"
    if ground not in DESTRUCTION_GROUNDS:
        with pytest.raises(BadInput):
            states.destroy(person_id, ground, "1", second())
        assert _state(crew, person_id) is RecordState.ACTIVE
    else:
        assert states.destroy(person_id, ground, "1", second()).ground is ground


@pytest.mark.parametrize("typed", ["", "без номера", IIN, "Әбдіқадыров-1", "1; DROP"])
def test_a_paper_number_that_may_be_a_name_reaches_no_journal(
    crew: Crew, person_id: str, typed: str
) -> None:
    for act in (
        lambda: crew.officer.record_states.block(person_id, NOTICE, typed),
        lambda: crew.officer.record_states.destroy(person_id, CONFIRMED, typed, second()),
    ):
        with pytest.raises(BadInput) as refused:
            act()
        assert refused.value.details == {"reason": "paper_number"}
    assert _state(crew, person_id) is RecordState.ACTIVE


def test_only_what_the_table_leads_to_is_moved(crew: Crew, person_id: str) -> None:
    draft = crew.clerk.register(iin="900228400123")
    states = crew.officer.record_states
    for act in (
        lambda: states.block(draft.id, NOTICE, "1"),
        lambda: states.destroy(draft.id, CONFIRMED, "1", second()),
        lambda: states.unblock(person_id, CLEARED, "1", second()),
    ):
        with pytest.raises(MoveNotAllowed):
            act()
    states.block(person_id, NOTICE, "1")
    with pytest.raises(MoveNotAllowed):
        states.block(person_id, NOTICE, "1")
