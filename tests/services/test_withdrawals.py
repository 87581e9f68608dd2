"""Taking consents back: open obligations, terms in working days, answers on paper (K22)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import MicrocreditStatus
from branch_app.domain.change import Act
from branch_app.domain.consent_ledger import Use, Why
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import (
    BadInput,
    ConsentMissing,
    MoveNotAllowed,
    NotPermitted,
    ObligationOpen,
)
from branch_app.domain.staff import Role
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.services.application_entries import StatusEntry
from tests.services.crew import Crew, make_crew
from tests.services.desk import Desk

TODAY = dt.date(2026, 11, 22)
APPLICATION = {
    "product": "unsecured",
    "amount": "150 000",
    "term_months": "6",
    "payout_channel": "branch",
}


@pytest.fixture
def crew() -> Crew:
    return make_crew()


@pytest.fixture
def desk(crew: Crew) -> Desk:
    return crew.clerk


@pytest.fixture
def person(desk: Desk) -> Applicant:
    person = desk.register()
    desk.consent(person)
    return person


def _owes(desk: Desk, person: Applicant) -> str:
    one = desk.applications.register(person.id, ApplicantDraft(values=APPLICATION))
    for version, status in enumerate((MicrocreditStatus.APPROVED, MicrocreditStatus.ISSUED), 1):
        entry = StatusEntry(
            status=status, since=TODAY, paper_number="7-К", contract_number="ALM-2026/17"
        )
        desk.applications.tell_status(one.id, version, entry)
    return one.id


def _asks_back(desk: Desk, person: Applicant, *choices: str) -> list[Task]:
    desk.sign(person, "WITHDRAWAL", yes=choices)
    return list(desk.withdrawals.tasks_of(person.id))


def _state(desk: Desk, person: Applicant, target: str) -> str:
    return desk.states(person)[target]


@pytest.mark.covers("K22", "R-017")
def test_marketing_stops_with_the_signature_itself(desk: Desk, person: Applicant) -> None:
    desk.sign(person, "C10", yes=["email", "post"])
    use = Use(purpose="marketing", channel="email")
    assert desk.consents.may(person.id, use).is_allowed
    (task,) = _asks_back(desk, person, "email")
    answer = desk.consents.may(person.id, use)
    assert (answer.is_allowed, answer.why) == (False, Why.WITHDRAWN)
    assert desk.consents.may(person.id, Use(purpose="marketing", channel="post")).is_allowed
    assert (task.kind, task.targets) == (TaskKind.STOP_MARKETING, ("C10.email",))
    assert task.due_on == task.received_on == TODAY


def test_what_needs_an_answer_is_due_in_fifteen_working_days(desk: Desk, person: Applicant) -> None:
    (task,) = _asks_back(desk, person, "collection")
    assert (task.kind, task.targets) == (TaskKind.DECIDE_WITHDRAWAL, ("C1",))
    # Sunday 22.11.2026; 16 December is Independence Day, so 15 working days end on 11.12.2026.
    assert (task.received_on, task.due_on) == (TODAY, dt.date(2026, 12, 11))
    assert _state(desk, person, "C1") == "withdrawal_asked"
    assert desk.consents.may(person.id, Use(purpose="contract")).is_allowed


@pytest.mark.covers("K22", "R-010", "R-108")
def test_an_open_obligation_leaves_only_the_reasoned_refusal(
    crew: Crew, desk: Desk, person: Applicant
) -> None:
    _owes(desk, person)
    (task,) = _asks_back(desk, person, "collection")
    with pytest.raises(ObligationOpen):
        crew.officer.withdrawals.accept(task.id)
    assert _state(desk, person, "C1") == "withdrawal_asked"
    decided = crew.officer.withdrawals.refuse(task.id, "open_obligation")
    assert (decided.task.result, decided.answer.code) == (TaskResult.REFUSED, "REFUSAL")
    assert decided.answer.request_form_id == task.form_id
    assert not decided.answer.is_to_be_signed
    assert _state(desk, person, "C1") == "granted"
    with pytest.raises(MoveNotAllowed):
        crew.officer.withdrawals.accept(task.id)


def test_an_obligation_that_is_not_there_is_no_ground(
    crew: Crew, desk: Desk, person: Applicant
) -> None:
    (task,) = _asks_back(desk, person, "collection")
    for ground, reason in (("open_obligation", "no_obligation"), ("mood", "refusal_ground")):
        with pytest.raises(BadInput) as refused:
            crew.manager.withdrawals.refuse(task.id, ground)
        assert refused.value.details["reason"] == reason
    assert _state(desk, person, "C1") == "withdrawal_asked"


def test_accepted_everything_stops_and_the_rest_is_a_task(
    crew: Crew, desk: Desk, person: Applicant
) -> None:
    stored = _owes(desk, person)
    repaid = StatusEntry(status=MicrocreditStatus.REPAID, since=TODAY, paper_number="9-К")
    desk.applications.tell_status(stored, 3, repaid)
    (task,) = _asks_back(desk, person, "collection")
    decided = crew.manager.withdrawals.accept(task.id)
    assert (decided.task.result, decided.answer.code) == (TaskResult.ACCEPTED, "ACCEPTANCE")
    assert _state(desk, person, "C1") == "withdrawn"
    assert not desk.consents.may(person.id, Use(purpose="contract")).is_allowed
    assert desk.consents.may(person.id, Use(recipient="state_credit_bureau")).why is Why.LAW
    with pytest.raises(ConsentMissing):
        desk.applications.register(person.id, ApplicantDraft(values=APPLICATION))
    (stop,) = desk.withdrawals.open_tasks()
    assert (stop.kind, stop.due_on) == (TaskKind.STOP_PROCESSING, task.due_on)
    done = crew.officer.withdrawals.done(stop.id)
    assert done.result is TaskResult.DONE
    assert list(desk.withdrawals.open_tasks()) == []


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR])
def test_who_may_not_decide_decides_nothing(
    crew: Crew, desk: Desk, person: Applicant, role: Role
) -> None:
    (task,) = _asks_back(desk, person, "collection")
    with pytest.raises(NotPermitted):
        crew.desks[role].withdrawals.accept(task.id)
    assert _state(desk, person, "C1") == "withdrawal_asked"


def test_the_paper_offers_only_what_is_in_force(desk: Desk, person: Applicant) -> None:
    desk.sign(person, "C10", yes=["email"])
    form = desk.forms.issue(person.id, "WITHDRAWAL")
    assert form.choices == ("marketing", "email", "collection")
    newcomer = desk.register(iin="900228400123")
    with pytest.raises(ConsentMissing):
        desk.forms.issue(newcomer.id, "WITHDRAWAL")


def test_an_answer_is_made_by_the_decision_alone(desk: Desk, person: Applicant) -> None:
    for code in ("ACCEPTANCE", "REFUSAL"):
        with pytest.raises(BadInput) as refused:
            desk.forms.issue(person.id, code)
        assert refused.value.details["reason"] == "made_by_decision"


def test_the_journal_tells_every_step_without_a_name(
    crew: Crew, desk: Desk, person: Applicant
) -> None:
    (task,) = _asks_back(desk, person, "collection")
    crew.officer.withdrawals.accept(task.id)
    acts = [entry.act for entry in desk.branch.state.entries]
    order = [Act.ASK_WITHDRAWAL, Act.SET_TASK, Act.WITHDRAW, Act.SET_TASK, Act.ISSUE, Act.DO_TASK]
    assert [act for act in acts if act in order][-6:] == order


def test_what_was_granted_anew_is_not_stopped(crew: Crew, desk: Desk, person: Applicant) -> None:
    desk.sign(person, "C3", yes=["consent"])
    (task,) = _asks_back(desk, person, "bureau")
    desk.branch.clock.advance(minutes=5)
    desk.sign(person, "C3", yes=["consent"])
    crew.officer.withdrawals.accept(task.id)
    assert list(desk.withdrawals.open_tasks()) == []
    assert _state(desk, person, "C3") == "granted"
