"""A scan that leaves something in doubt waits until somebody looked; nothing is held up (K21)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.destruction import Ground
from branch_app.domain.errors import BadInput, MoveNotAllowed, NotFound, RecordBlocked
from branch_app.domain.ink import Ink, PageInk
from branch_app.domain.issued_form import BoxKind, FormState, IssuedForm
from branch_app.domain.look import Doubt, doubts_of, kinds_of
from branch_app.domain.staff import Role
from branch_app.domain.task import Task, TaskResult
from tests.services.argument_ink import unsigned_page
from tests.services.crew import Crew, make_crew, second
from tests.services.desk import Desk, make_desk
from tests.services.signed_scans import signed_scan

UNSIGNED = [unsigned_page()]
NOTHING: list[PageInk] = []


@pytest.fixture
def crew() -> Crew:
    return make_crew()


@pytest.fixture
def desk(crew: Crew) -> Desk:
    return crew.clerk


def _signed(desk: Desk, code: str = "C10") -> IssuedForm:
    """Return a scanned paper of a person who has agreed."""
    person = desk.register()
    desk.consent(person)
    return desk.sign(person, code)


def _note(desk: Desk, form: IssuedForm, pages: list[PageInk]) -> Task | None:
    (due,) = [one for one in desk.ink_checks.due() if one.form_id == form.id]
    return desk.ink_checks.note(form.id, due.version, pages)


def _waiting(desk: Desk) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.serial, one.task.targets) for one in desk.ink_checks.waiting()]


@pytest.mark.covers("K21")
def test_a_paper_without_its_signature_waits_until_somebody_looked(desk: Desk) -> None:
    form = _signed(desk)
    before = desk.forms.by_serial(form.serial)
    rows = len(desk.branch.state.entries)
    assert _note(desk, form, UNSIGNED) is not None
    assert _waiting(desk) == [(form.serial, ("not_seen:1:signature",))]
    (entry,) = desk.branch.state.entries[rows:]
    assert (entry.act, entry.kind) == (Act.SET_TASK, RecordKind.TASK)
    assert dict(entry.details) == {
        "serial": form.serial,
        "kind": "look_at_scan",
        "doubt": "not_seen",
    }
    # Advice: the paper is what it was, and no withdrawal is in the lists of terms.
    assert desk.forms.by_serial(form.serial) == before
    assert before.state is FormState.SIGNED
    assert desk.withdrawals.open_tasks() == ()
    assert desk.withdrawals.tasks_of(form.applicant_id) == ()
    done = desk.ink_checks.looked(form.serial, "seen", "pale")
    assert (done.result, done.reason, done.done_by) == (TaskResult.SEEN, "pale", desk.staff.id)
    assert _waiting(desk) == []
    told = desk.branch.state.entries[-1]
    assert told.act is Act.LOOK_AT_SCAN
    assert dict(told.details) == {
        "serial": form.serial,
        "doubt": "not_seen",
        "result": "seen",
        "reason": "pale",
    }
    assert desk.ink_checks.look_at(form.id) == done
    with pytest.raises(NotFound):
        desk.ink_checks.looked(form.serial, "asked_again")


def test_what_was_seen_does_not_come_back_and_what_is_new_does(desk: Desk) -> None:
    form = _signed(desk)
    _note(desk, form, UNSIGNED)
    desk.ink_checks.looked(form.serial, "asked_again")
    # Measured again for whatever reason: the same place has been looked at.
    with desk.branch.begin_work() as work:
        work.ink_due.add(form.id, 9)
        work.commit()
    assert _note(desk, form, UNSIGNED) is None
    with desk.branch.begin_work() as work:
        work.ink_due.add(form.id, 9)
        work.commit()
    assert _note(desk, form, [*UNSIGNED, unsigned_page(2, Ink.UNSURE)]) is not None
    assert _waiting(desk) == [(form.serial, ("unsure:2:signature",))]


def test_what_was_seen_before_the_look_was_an_act_of_its_own_does_not_come_back(
    desk: Desk,
) -> None:
    form = _signed(desk)
    _note(desk, form, UNSIGNED)
    desk.ink_checks.looked(form.serial, "seen", "pale")
    entries = desk.branch.state.entries
    entries[-1] = replace(entries[-1], act=Act.DO_TASK)
    with desk.branch.begin_work() as work:
        work.ink_due.add(form.id, 9)
        work.commit()
    assert _note(desk, form, UNSIGNED) is None


def test_a_new_scan_is_looked_at_anew(desk: Desk) -> None:
    form = _signed(desk)
    _note(desk, form, UNSIGNED)
    desk.ink_checks.looked(form.serial, "asked_again")
    desk.scans.detach(form.serial, 1, "not_signed", second())
    desk.scan(form, 1, picture=b"signed this time")
    assert _note(desk, form, UNSIGNED) is not None
    assert _waiting(desk) == [(form.serial, ("not_seen:1:signature",))]


def test_a_detached_scan_no_longer_waits_and_the_other_pages_are_measured_anew(desk: Desk) -> None:
    form = _signed(desk)
    _note(desk, form, [unsigned_page(1), unsigned_page(3)])
    desk.scans.detach(form.serial, 1, "not_signed", second())
    assert _waiting(desk) == []
    assert _note(desk, form, [unsigned_page(3)]) is not None
    assert _waiting(desk) == [(form.serial, ("not_seen:3:signature",))]


def test_what_is_no_longer_in_doubt_ends_by_itself(desk: Desk) -> None:
    form = _signed(desk)
    _note(desk, form, [unsigned_page(1), unsigned_page(3)])
    for pages in (UNSIGNED, NOTHING):
        with desk.branch.begin_work() as work:
            work.ink_due.add(form.id, 9)
            work.commit()
        waits = _note(desk, form, pages)
        assert (waits.targets if waits else ()) == doubts_of(pages)
    look = desk.ink_checks.look_at(form.id)
    assert look is not None
    assert (look.result, look.version) == (TaskResult.DONE, 3)


def test_what_others_measured_meanwhile_or_a_newer_scan_is_not_noted(desk: Desk) -> None:
    form = _signed(desk)
    (due,) = [one for one in desk.ink_checks.due() if one.form_id == form.id]
    assert desk.ink_checks.note(form.id, due.version - 1, UNSIGNED) is None
    assert _waiting(desk) == []
    assert desk.ink_checks.note(form.id, due.version, NOTHING) is None
    assert desk.ink_checks.note(form.id, due.version, UNSIGNED) is None
    assert _waiting(desk) == []


def test_answers_that_are_entered_after_the_scan_are_compared_then() -> None:
    desk = make_desk()
    person = desk.register()
    desk.consent(person)
    form = desk.forms.issue(person.id, "C10")
    signed_scan(desk, form, BoxKind.YES)
    assert _note(desk, form, list(desk.ink_checks.of_form(form.id))) is None
    desk.consents.record_ticks(
        form.serial, {one: number > 0 for number, one in enumerate(form.choices)}
    )
    waits = _note(desk, form, list(desk.ink_checks.of_form(form.id)))
    assert waits is not None
    assert kinds_of(waits.targets) == (Doubt.DIFFERS,)
    assert waits.targets[0].endswith(f":{form.choices[0]}")


def test_a_half_scanned_paper_that_is_spoiled_no_longer_waits(desk: Desk) -> None:
    person = desk.register()
    desk.consent(person)
    form = desk.forms.issue(person.id, "C10")
    desk.scan(form, 1)
    _note(desk, form, UNSIGNED)
    desk.forms.void(form.id, "data")
    assert _waiting(desk) == []
    assert form.id not in {one.form_id for one in desk.ink_checks.due()}


def test_the_papers_of_an_erased_draft_are_no_longer_due(desk: Desk) -> None:
    person = desk.register()
    form = desk.forms.issue(person.id, "C1")
    desk.scan(form)
    _note(desk, form, UNSIGNED)
    desk.consents.record_ticks(form.serial, dict.fromkeys(form.choices, False))
    assert desk.stored(person) is None
    assert desk.ink_checks.due() == ()
    assert _waiting(desk) == []


def test_a_look_at_a_draft_travels_once_c1_is_in_force(desk: Desk) -> None:
    person = desk.register()
    form = desk.forms.issue(person.id, "C1")
    desk.scan(form)
    _note(desk, form, UNSIGNED)
    desk.consents.record_ticks(form.serial, dict.fromkeys(form.choices, True))
    look = desk.ink_checks.look_at(form.id)
    assert look is not None
    assert (look.version, look.is_open) == (2, True)
    told = [one.act for one in desk.branch.state.entries if one.record_id == look.id]
    assert told == [Act.SET_TASK, Act.ACTIVATE]


def test_only_known_answers_are_taken(desk: Desk) -> None:
    form = _signed(desk)
    _note(desk, form, UNSIGNED)
    for result, reason in (("seen", ""), ("seen", "other"), ("asked_again", "pale")):
        with pytest.raises(BadInput) as told:
            desk.ink_checks.looked(form.serial, result, reason)
        assert told.value.details == {"reason": "look_reason"}
    for result in ("done", "refused", "signed"):
        with pytest.raises(BadInput) as told:
            desk.ink_checks.looked(form.serial, result, "pale")
        assert told.value.details == {"reason": "look_result"}
    assert len(_waiting(desk)) == 1


def test_a_look_is_not_ended_as_a_withdrawal(desk: Desk, crew: Crew) -> None:
    form = _signed(desk)
    waits = _note(desk, form, UNSIGNED)
    assert waits is not None
    with pytest.raises(MoveNotAllowed):
        crew.manager.withdrawals.done(waits.id)


def test_of_a_blocked_person_only_the_officer_learns(crew: Crew, desk: Desk) -> None:
    form = _signed(desk)
    _note(desk, form, UNSIGNED)
    desk.scans.detach(form.serial, 2, "unreadable", second())
    crew.manager.record_states.block(form.applicant_id, Ground.BREACH_NOTICE, "1")
    officer = crew.desks[Role.OFFICER]
    assert form.id not in {one.form_id for one in desk.ink_checks.due()}
    assert form.id in {one.form_id for one in officer.ink_checks.due()}
    with pytest.raises(RecordBlocked):
        desk.ink_checks.looked(form.serial, "asked_again")
    _note(officer, form, UNSIGNED)
    assert _waiting(desk) == []
    assert _waiting(crew.desks[Role.AUDITOR]) == []
    assert [serial for serial, _doubts in _waiting(officer)] == [form.serial]
