"""A wrongly matched scan is taken from its paper, and what it brought about falls back (K21)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.consent_ledger import Use, Why
from branch_app.domain.errors import BadInput, MoveNotAllowed, NotFound, SamePerson
from branch_app.domain.issued_form import FormState
from branch_app.domain.scan import InboxReason
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.domain.staff import Role
from tests.services.crew import Crew, make_crew, second
from tests.services.desk import KEY, Desk
from tests.services.doubles import MadeReader

WRONG = "other_person"


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


@pytest.mark.covers("K21", "K40", "R-119")
def test_a_grant_without_its_scan_is_annulled_and_the_answer_before_stands_again(
    desk: Desk, person: Applicant
) -> None:
    desk.sign(person, "C10", yes=["email"])
    before = desk.states(person)
    wrong = desk.sign(person, "C10", yes=["post"])
    assert desk.states(person)["C10.post"] == "granted"
    rows = len(desk.branch.state.entries)
    detached = desk.scans.detach(wrong.serial, 1, WRONG, second())
    by_form = {c.form_id: c.state.value for c in detached.consents if c.target == "C10.email"}
    assert by_form.pop(wrong.id) == "annulled"
    assert list(by_form.values()) == ["granted"]
    standing = {
        one.target: one.state.value
        for one in desk.consents.of_applicant(person.id)
        if one.form_id != wrong.id
    }
    assert standing == before
    assert {(one.act, one.details["reason"]) for one in desk.branch.state.entries[rows:]} == {
        (Act.ANNUL, WRONG),
        (Act.RESTORE, WRONG),
        (Act.DETACH_PAGE, WRONG),
    }
    assert {one.details["second"] for one in desk.branch.state.entries[rows:]} == {"staff-manager"}
    bare = detached.form
    assert (bare.state, bare.ticks, bare.missing_pages) == (FormState.ISSUED, None, (1,))


@pytest.mark.covers("K21", "R-151")
def test_nothing_in_force_changes_by_one_person_alone(desk: Desk, person: Applicant) -> None:
    wrong = desk.sign(person, "C10", yes=["post"])
    before = desk.branch.state.entries[:]
    with pytest.raises(BadInput) as alone:
        desk.scans.detach(wrong.serial, 1, WRONG)
    assert alone.value.details == {"reason": "detach_second"}
    with pytest.raises(SamePerson):
        desk.scans.detach(wrong.serial, 1, WRONG, second(Role.CLERK))
    assert [one.act for one in desk.branch.state.entries[len(before) :]] == [Act.REFUSE_ACCESS]
    assert desk.forms.by_serial(wrong.serial).state is FormState.SIGNED
    assert desk.states(person)["C10.post"] == "granted"


def test_the_page_is_matched_anew_and_the_answers_must_be_entered_again(
    desk: Desk, person: Applicant
) -> None:
    wrong = desk.sign(person, "C10", yes=["post"])
    right = desk.forms.issue(person.id, "C10")
    picture = f"{wrong.serial}-1".encode()
    waiting = desk.scans.detach(wrong.serial, 1, "other_paper", second()).waiting
    assert desk.scans.waiting() == (waiting,)
    assert (waiting.reason, desk.scans.image(waiting.id)) == (InboxReason.DETACHED, picture)
    assert desk.scans.attach(waiting.id, right.serial, 1).matched
    desk.scan(desk.forms.by_serial(wrong.serial), 1, picture=b"the right one")
    # The scan alone brings nothing back: answers are read off the paper that is there now.
    assert desk.states(person)["C10.post"] == "annulled"
    desk.consents.record_ticks(wrong.serial, {one: one == "email" for one in wrong.choices})
    newest = {one.target: one.state.value for one in desk.consents.of_applicant(person.id)[::-1]}
    assert newest["C10.email"] == "granted"


@pytest.mark.covers("K22")
def test_what_a_wrong_withdrawal_took_back_is_granted_again(desk: Desk, person: Applicant) -> None:
    granted = desk.sign(person, "C10", yes=["email"])
    wrong = desk.sign(person, "WITHDRAWAL", yes=["email"])
    (task,) = desk.withdrawals.tasks_of(person.id)
    assert desk.states(person)["C10.email"] == "withdrawn"
    with pytest.raises(BadInput):
        desk.scans.detach(wrong.serial, 1, WRONG)
    (back,) = desk.scans.detach(wrong.serial, 1, WRONG, second()).consents
    assert (back.target, back.state.value, back.form_id) == ("C10.email", "granted", granted.id)
    assert back.withdrawal_form_id == ""
    (ended,) = desk.withdrawals.tasks_of(person.id)
    assert (ended.id, ended.is_open) == (task.id, False)


def test_a_withdrawal_that_was_obeyed_is_not_undone_by_a_scan(
    crew: Crew, desk: Desk, person: Applicant
) -> None:
    desk.sign(person, "C10", yes=["email"])
    wrong = desk.sign(person, "WITHDRAWAL", yes=["email"])
    (task,) = desk.withdrawals.tasks_of(person.id)
    crew.manager.withdrawals.done(task.id)
    with pytest.raises(MoveNotAllowed):
        desk.scans.detach(wrong.serial, 1, WRONG, second())
    assert desk.states(person)["C10.email"] == "withdrawn"
    assert desk.forms.by_serial(wrong.serial).state is FormState.SIGNED


def test_a_later_will_is_not_shaken_by_an_older_paper(desk: Desk, person: Applicant) -> None:
    first = desk.sign(person, "C10", yes=["email"])
    wrong = desk.sign(person, "C10", yes=["post"])
    newest = desk.sign(person, "C10", yes=["email"])
    desk.scans.detach(wrong.serial, 1, WRONG)
    states = {
        one.form_id: one.state.value
        for one in desk.consents.of_applicant(person.id)
        if one.target == "C10.email"
    }
    assert states == {first.id: "superseded", wrong.id: "annulled", newest.id: "granted"}


def test_a_page_of_an_unfinished_paper_needs_nobody_else(desk: Desk, person: Applicant) -> None:
    form = desk.forms.issue(person.id, "C2")
    desk.scan(form, 1)
    assert form.page_count > 1
    detached = desk.scans.detach(form.serial, 1, "unreadable")
    assert (detached.consents, detached.form.missing_pages[0]) == ((), 1)
    for page, reason, error in ((1, WRONG, NotFound), (1, "because", BadInput)):
        with pytest.raises(error):
            desk.scans.detach(form.serial, page, reason)


def test_without_c1_nothing_further_is_done_but_the_person_stays(
    desk: Desk, person: Applicant
) -> None:
    (c1,) = (one for one in desk.forms.of_applicant(person.id) if one.code == "C1")
    for page in range(1, c1.page_count + 1):
        desk.scans.detach(c1.serial, page, WRONG, second())
    assert desk.states(person)["C1"] == "annulled"
    stored = desk.stored(person)
    assert stored is not None
    assert stored.state.value == "active"
    answer = desk.consents.may(person.id, Use(purpose="contract"))
    assert (answer.is_allowed, answer.why) == (False, Why.NO_CONSENT)


def test_a_code_of_another_paper_is_no_matter_of_opinion(desk: Desk, person: Applicant) -> None:
    first, other = (desk.forms.issue(person.id, "C10") for _ in range(2))
    desk.scan(first, 1)
    desk.scan(first, 1, picture=b"again")
    (waiting,) = desk.scans.waiting()
    with pytest.raises(MoveNotAllowed):
        desk.scans.attach(waiting.id, other.serial, 1)


@pytest.mark.covers("K21")
def test_a_page_taken_off_its_paper_goes_to_no_other_against_its_code(
    desk: Desk, person: Applicant
) -> None:
    first, other = (desk.forms.issue(person.id, "C10") for _ in range(2))
    picture = b"page 1 of the first"
    desk.scan(first, 1, picture=picture)
    waiting = desk.scans.detach(first.serial, 1, WRONG).waiting
    code = make_page_code(PageCode(serial=first.serial, page=1), KEY)
    scans = replace(desk.scans, reader=MadeReader({picture: code}))
    for serial, page in ((other.serial, 1), (first.serial, 2)):
        with pytest.raises(MoveNotAllowed):
            scans.attach(waiting.id, serial, page)
    assert scans.attach(waiting.id, first.serial, 1).matched


def test_a_code_names_its_page_too(desk: Desk, person: Applicant) -> None:
    form = desk.forms.issue(person.id, "C10")
    desk.scan(form, 1)
    desk.scan(form, 1, picture=b"again")
    (waiting,) = desk.scans.waiting()
    with pytest.raises(MoveNotAllowed):
        desk.scans.attach(waiting.id, form.serial, 2)
