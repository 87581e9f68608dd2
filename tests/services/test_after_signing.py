"""After the signature: one more copy, other consents without C1, what a service may tell (K19)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.consent import ConsentChannel
from branch_app.domain.consent_set import Standing
from branch_app.domain.errors import BadInput, ConsentMissing, MoveNotAllowed, NotFound
from branch_app.domain.issued_form import FormState
from branch_app.domain.task import TaskKind
from branch_app.services.consents import GivenElsewhere
from tests.services.desk import Desk, make_desk


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def person(desk: Desk) -> Applicant:
    made = desk.register()
    desk.consent(made)
    return made


def _standings(desk: Desk, person: Applicant) -> dict[str, Standing]:
    return {line.template.code: line.standing for line in desk.consents.standing(person.id)}


@pytest.mark.covers("K3", "R-170")
def test_a_signed_paper_is_printed_again_as_it_was_with_a_reason(
    desk: Desk, person: Applicant
) -> None:
    signed = next(form for form in desk.forms.of_applicant(person.id) if form.code == "C1")
    bytes_signed = desk.forms.pdf(signed.id)
    with pytest.raises(BadInput):
        desk.forms.to_print(signed.id, 1)
    assert desk.forms.to_print(signed.id, 1, "copy") == bytes_signed
    again = desk.forms.mark_printed(signed.id, 1, "copy")
    assert (again.state, again.print_count) == (FormState.SIGNED, 1)
    assert desk.consents.of_applicant(person.id)[0].state == "granted"


@pytest.mark.covers("K18", "K22")
def test_who_took_c1_back_is_asked_for_nothing_else_until_c1_is_asked_for(
    desk: Desk, person: Applicant
) -> None:
    desk.sign(person, "C10", yes=["email"])
    desk.sign(person, "WITHDRAWAL", yes=["collection"])
    tasks = desk.withdrawals.open_tasks()
    (decide,) = [one for one in tasks if one.kind is TaskKind.DECIDE_WITHDRAWAL]
    desk.withdrawals.accept(decide.id)
    standings = _standings(desk, person)
    assert standings["C1"] is Standing.WITHDRAWN
    assert standings["C10"] is Standing.WITHOUT_BASE
    assert not any(line.is_asked for line in desk.consents.standing(person.id))
    with pytest.raises(ConsentMissing):
        desk.forms.issue(person.id, "C2")
    base = desk.forms.issue(person.id, "C1")
    desk.forms.issue(person.id, "C2")
    desk.consents.record_ticks(base.serial, dict.fromkeys(base.choices, True))
    desk.scan(base)
    assert _standings(desk, person)["C10"] is Standing.HOLDS


@pytest.mark.covers("K19", "R-117")
@pytest.mark.parametrize("target", ["C15", "C15.1"])
def test_no_service_consents_for_another_person(desk: Desk, person: Applicant, target: str) -> None:
    with pytest.raises(NotFound):
        desk.consents.record_elsewhere(person.id, _given(desk, target))


def test_a_term_that_ended_before_it_began_replaces_nothing(desk: Desk, person: Applicant) -> None:
    desk.consents.record_elsewhere(person.id, _given(desk, "C5"))
    with pytest.raises(BadInput):
        desk.consents.record_elsewhere(
            person.id, _given(desk, "C5", valid_until=dt.date(2020, 1, 1))
        )
    assert _standings(desk, person)["C5"] is Standing.HOLDS


def test_a_blank_form_that_is_nobodys_takes_no_answers(desk: Desk) -> None:
    (blank,) = desk.blank_forms.issue("C10", 1)
    with pytest.raises(MoveNotAllowed):
        desk.consents.record_ticks(blank.serial, dict.fromkeys(blank.choices, True))


def _given(desk: Desk, target: str, valid_until: dt.date | None = None) -> GivenElsewhere:
    return GivenElsewhere(
        target=target,
        is_granted=True,
        channel=ConsentChannel.STATE_SERVICE,
        reference="1414-2026-000003",
        decided_at=desk.branch.clock.now(),
        valid_until=valid_until,
    )
