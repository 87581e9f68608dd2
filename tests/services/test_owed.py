"""What is owed under an open contract: beside what was applied for, and instead of nothing."""

from __future__ import annotations

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import InvalidRecord, MoveNotAllowed
from branch_app.domain.field_source import BY_ACCOUNTING
from branch_app.services.application_entries import StatusEntry
from branch_app.services.form_orders import FormOrder
from tests.services.argument_applications import TODAY
from tests.services.argument_files import APPLICATION
from tests.services.crew import Crew
from tests.services.desk import Desk, make_desk

_S = MicrocreditStatus
OWED = {"owed_on": "22.11.2026", "debt": "120 000", "penalty": "1 500"}


@pytest.fixture
def desk(crew: Crew) -> Desk:
    return crew.clerk


def _consenting(desk: Desk) -> Applicant:
    person = desk.register()
    desk.consent(person)
    return person


def _applied(desk: Desk, person: Applicant) -> Application:
    return desk.applications.register(person.id, ApplicantDraft(values=APPLICATION))


def _moved(desk: Desk, one: Application, *states: MicrocreditStatus) -> Application:
    for status in states:
        entry = StatusEntry(
            status=status, since=TODAY, paper_number="7-К", contract_number="ALM-2026/17"
        )
        one = desk.applications.tell_status(one.id, one.version, entry)
    return one


def _owes(desk: Desk, person: Applicant) -> Application:
    return _moved(desk, _applied(desk, person), _S.APPROVED, _S.ISSUED)


def _tell(desk: Desk, one: Application, **values: str) -> Application:
    draft = ApplicantDraft(values=values, origins=dict.fromkeys(values, BY_ACCOUNTING))
    return desk.applications.correct(one.id, one.version, draft)


def test_debt_and_penalty_stand_beside_what_was_applied_for(desk: Desk) -> None:
    one = _owes(desk, _consenting(desk))
    told = _tell(desk, one, **OWED)
    assert told.values == {**one.values, "owed_on": TODAY, "debt": 120_000, "penalty": 1_500}
    assert told.sources["debt"].origin == BY_ACCOUNTING
    assert told.sources["amount"] == one.sources["amount"]
    less = _tell(desk, told, owed_on="22.11.2026", debt="0")
    assert (less.values["debt"], "penalty" in less.values) == (0, False)
    assert less.values["amount"] == one.values["amount"]


def test_on_an_open_contract_nothing_else_is_changed(desk: Desk) -> None:
    one = _owes(desk, _consenting(desk))
    with pytest.raises(InvalidRecord):
        _tell(desk, one, **OWED, amount="1")
    with pytest.raises(InvalidRecord):
        _tell(desk, one, debt="120 000")
    with pytest.raises(InvalidRecord):
        _tell(desk, one, owed_on="23.11.2026", debt="120 000")
    with pytest.raises(MoveNotAllowed):
        desk.applications.confirm_data(one.id, one.version, ["amount"])
    assert desk.applications.by_id(one.id) == one


def test_nothing_is_owed_before_it_is_paid_out_or_after_it_is_repaid(desk: Desk) -> None:
    one = _applied(desk, _consenting(desk))
    with pytest.raises(InvalidRecord):
        _tell(desk, one, **OWED)
    repaid = _moved(desk, one, _S.APPROVED, _S.ISSUED, _S.REPAID)
    with pytest.raises(InvalidRecord):
        _tell(desk, repaid, **OWED)


def test_an_organisation_whose_list_does_not_name_it_keeps_none() -> None:
    other = make_desk("satcredit")
    one = _owes(other, _consenting(other))
    with pytest.raises(InvalidRecord):
        _tell(other, one, **OWED)


def test_a_questionnaire_signed_later_tells_nothing_of_it(desk: Desk) -> None:
    """So what is owed changes without grounds: nobody has signed it (K26)."""
    person = _consenting(desk)
    one = _tell(desk, _owes(desk, person), **OWED)
    desk.branch.clock.advance(minutes=5)
    desk.sign(person, "QUESTIONNAIRE", order=FormOrder(application_id=one.id))
    desk.branch.clock.advance(minutes=5)
    assert _tell(desk, one, owed_on="22.11.2026", debt="1").values["debt"] == 1
