"""Unsaved entries: whose they are, who may hand them over, when they go."""

from __future__ import annotations

import json

import pytest

from branch_app.domain.change import Act
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft, draft_of
from branch_app.domain.errors import BadInput, InvalidRecord, NotFound, NotPermitted
from branch_app.domain.staff import Role
from branch_app.domain.unsaved_form import VIEW, FormEntries
from tests.services.crew import Crew, second
from tests.services.desk import IIN, NEEDED, Desk

TYPED = {**NEEDED, "given_name": "Ұланб"}


def entries(desk: Desk, page: str = "applicant", person_id: str = "", **values: str) -> FormEntries:
    """Return what a page of this employee gives to be kept."""
    return FormEntries(
        id=desk.unsaved.new_id(),
        page=page,
        person_id=person_id,
        label="Әбдіқадыров Ұланб",
        content=json.dumps({"values": values, "cursor": 3}),
    )


def kept(desk: Desk, page: str = "applicant", person_id: str = "", **values: str) -> FormEntries:
    form = entries(desk, page, person_id, **values)
    desk.unsaved.keep([form])
    return form


def ids(desk: Desk) -> list[str]:
    return [form.id for form in desk.unsaved.mine()]


def test_an_employee_finds_what_he_left_and_nobody_else_does(crew: Crew) -> None:
    first = kept(crew.clerk, **TYPED)
    crew.clerk.branch.clock.advance(minutes=1)
    scans, papers = entries(crew.clerk, "scans"), entries(crew.clerk, "consents")
    crew.clerk.unsaved.keep([scans, papers], is_locked_away=True)
    mine = crew.clerk.unsaved.mine()
    assert {form.id for form in mine[:2]} == {scans.id, papers.id}
    assert (mine[2].id, mine[2].content, mine[2].label) == (first.id, first.content, first.label)
    assert [form.is_locked_away for form in mine] == [True, True, False]
    for role in (Role.MANAGER, Role.OFFICER, Role.AUDITOR):
        assert crew.desks[role].unsaved.mine() == ()
    assert crew.clerk.branch.state.entries[-1].act is Act.ADMIT_STAFF, "keeping is no act"


def test_what_is_kept_again_replaces_what_was_there(crew: Crew) -> None:
    form = kept(crew.clerk, given_name="Ұ")
    crew.clerk.unsaved.keep(
        [FormEntries(id=form.id, page="applicant", person_id="", label="", content='{"a": 1}')]
    )
    assert [found.content for found in crew.clerk.unsaved.mine()] == ['{"a": 1}']
    crew.clerk.unsaved.drop([form.id, "unknown"])
    assert ids(crew.clerk) == []


def test_nobody_overwrites_or_forgets_the_entries_of_another(crew: Crew) -> None:
    form = kept(crew.clerk, **TYPED)
    with pytest.raises(NotPermitted):
        crew.officer.unsaved.keep([form])
    with pytest.raises(NotPermitted):
        crew.officer.unsaved.drop([form.id])
    assert ids(crew.clerk) == [form.id]


def test_several_forms_are_kept_together_or_not_at_all(crew: Crew) -> None:
    foreign = kept(crew.clerk)
    with pytest.raises(NotPermitted):
        crew.manager.unsaved.keep([entries(crew.manager), foreign])
    assert ids(crew.manager) == []


@pytest.mark.parametrize("way", ["register", "correct"])
def test_saving_takes_the_entries_with_it_in_one_transaction(crew: Crew, way: str) -> None:
    desk = crew.clerk
    person = desk.register() if way == "correct" else None
    form = kept(desk, person_id=person.id if person else "", **TYPED)

    def save(values: dict[str, str]) -> None:
        draft = ApplicantDraft(values=values)
        if person is None:
            desk.applicants.register(draft, unsaved_id=form.id)
        else:
            desk.applicants.correct(person.id, 1, draft, unsaved_id=form.id)

    with pytest.raises(InvalidRecord):
        save({**TYPED, "iin": "85010130000"})
    assert ids(desk) == [form.id], "what was refused stays"
    save(TYPED)
    assert desk.branch.state.unsaved == {}


def test_recording_answers_takes_the_unsaved_ones_with_it(crew: Crew) -> None:
    desk = crew.clerk
    paper = desk.forms.issue(desk.register().id, "C1")
    form = kept(desk, "consents", paper.applicant_id)
    ticks = dict.fromkeys(paper.choices, True)
    desk.consents.record_ticks(paper.serial, ticks, unsaved_id=form.id)
    assert desk.branch.state.unsaved == {}


@pytest.mark.parametrize("is_known", [False, True])
def test_entries_that_are_stored_meanwhile_are_forgotten(crew: Crew, *, is_known: bool) -> None:
    desk = crew.clerk
    person = desk.register()
    stored = dict(draft_of(person.values).values)
    person_id = person.id if is_known else ""
    kept(desk, person_id=person_id, **stored, patronymic_2="")
    changed = kept(desk, person_id=person_id, **{**stored, "given_name": "Ұланбек"})
    assert ids(desk) == [changed.id]
    assert set(desk.branch.state.unsaved) == {changed.id}


def test_entries_about_a_blocked_person_wait_until_the_blocking_ends(crew: Crew) -> None:
    person = crew.clerk.register()
    crew.clerk.consent(person)
    about = kept(crew.clerk, person_id=person.id, **TYPED)
    as_new = kept(crew.clerk, **{**TYPED, "iin": IIN})
    officers = kept(crew.officer, "consents", person.id)
    crew.manager.record_states.block(person.id, Ground.BREACH_NOTICE, "ЖТ-14/2")
    late = kept(crew.clerk, "consents", person.id)
    assert ids(crew.clerk) == []
    assert ids(crew.officer) == [officers.id]
    crew.officer.record_states.unblock(person.id, Ground.BREACH_NOT_CONFIRMED, "ЖТ-15/2", second())
    assert set(ids(crew.clerk)) == {about.id, as_new.id, late.id}


def test_nothing_is_kept_about_who_is_no_longer_there(crew: Crew) -> None:
    person = crew.clerk.register()
    form = kept(crew.clerk, person_id=person.id, **TYPED)
    crew.clerk.applicants.refuse(person.id)
    assert crew.clerk.branch.state.unsaved == {}
    crew.clerk.unsaved.keep([form])
    assert crew.clerk.branch.state.unsaved == {}


def test_the_owner_hands_over_and_the_journal_tells_it_without_a_name(crew: Crew) -> None:
    form = entries(crew.clerk, **TYPED)
    crew.clerk.unsaved.keep([form], is_locked_away=True)
    crew.clerk.unsaved.hand_over(form.id, " manager ")
    assert ids(crew.clerk) == []
    (taken,) = crew.manager.unsaved.mine()
    assert (taken.content, taken.is_locked_away) == (form.content, False)
    entry = crew.clerk.branch.state.entries[-1]
    assert (entry.act, entry.record_id, entry.kind) == (Act.HAND_OVER, form.id, None)
    assert entry.details == {"page": "applicant", "from": "staff-clerk", "to": "staff-manager"}
    assert "Әбдіқадыров" not in repr(entry.header())


def test_the_manager_hands_over_for_who_has_gone_home(crew: Crew) -> None:
    person = crew.clerk.register()
    form = kept(crew.clerk, "consents", person.id)
    view = entries(crew.clerk, VIEW)
    crew.clerk.unsaved.keep([view], is_locked_away=True)
    (waiting,) = crew.manager.unsaved.waiting_for_others()
    assert (waiting.id, waiting.owner.login, waiting.page) == (form.id, "clerk", "consents")
    assert "Ұланб" not in repr(waiting)
    with pytest.raises(NotPermitted):
        crew.officer.unsaved.hand_over(form.id, "officer")
    crew.manager.unsaved.hand_over(form.id, "officer")
    assert ids(crew.officer) == [form.id]
    assert crew.clerk.branch.state.entries[-1].record_id == person.id
    with pytest.raises(NotFound):
        crew.manager.unsaved.hand_over(view.id, "manager")


@pytest.mark.parametrize(
    ("login", "reason"),
    [("nobody", "colleague"), ("auditor", "colleague"), ("clerk", "own_entries")],
)
def test_who_cannot_go_on_with_entries_does_not_get_them(
    crew: Crew, login: str, reason: str
) -> None:
    form = kept(crew.clerk, **TYPED)
    with pytest.raises(BadInput) as refused:
        crew.clerk.unsaved.hand_over(form.id, login)
    assert refused.value.details["reason"] == reason
    assert ids(crew.clerk) == [form.id]


def test_everybody_who_works_here_can_be_chosen(crew: Crew) -> None:
    with crew.manager.branch.begin_work() as work:
        work.staff.save(work.staff.get("staff-officer").disabled(), Act.DISABLE_STAFF)
        work.commit()
    logins = [colleague.login for colleague in crew.clerk.unsaved.colleagues()]
    assert logins == ["auditor", "clerk", "manager"]
    form = kept(crew.clerk)
    with pytest.raises(BadInput):
        crew.clerk.unsaved.hand_over(form.id, "officer")


def test_only_who_may_hand_over_for_others_sees_that_they_left_something(crew: Crew) -> None:
    kept(crew.clerk)
    with pytest.raises(NotPermitted):
        crew.officer.unsaved.waiting_for_others()
