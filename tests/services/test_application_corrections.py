"""Applications have what people have: sources, grounds for what is signed (K14, K15, K26)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.change import Act
from branch_app.domain.correction import CorrectionReason
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import BadInput, GroundsMissing, MoveNotAllowed, SamePerson
from branch_app.domain.field_source import Origin, Source, Verification
from branch_app.services.application_entries import NoticeEntry, StatusEntry
from branch_app.services.correcting import CorrectionGrounds
from branch_app.services.form_orders import FormOrder
from branch_app.services.second_person import Signatory
from tests.services.crew import PASSWORD, Crew, second
from tests.services.desk import Desk

WANTED = {
    "product": "unsecured",
    "amount": "300 000",
    "term_months": "6",
    "payout_channel": "account",
    "iban": "KZ58000A1B2C3D4E5F60",
}
BY_DOCUMENT = Origin(source=Source.THIRD_PARTY, verification=Verification.DOCUMENT)
GROUNDS = CorrectionGrounds(
    reason=CorrectionReason.SUBJECT_REQUEST, document="№ 7 өтініш", second=second()
)


@pytest.fixture
def desk(crew: Crew) -> Desk:
    return crew.clerk


def _applied(desk: Desk) -> Application:
    person = desk.register()
    desk.consent(person)
    draft = ApplicantDraft(values=WANTED, origins={"iban": BY_DOCUMENT})
    one = desk.applications.register(person.id, draft)
    desk.branch.clock.advance(minutes=5)
    return one


def _signed(desk: Desk, one: Application, code: str = "QUESTIONNAIRE") -> None:
    person = desk.applicants.open(one.applicant_id).applicant
    desk.sign(person, code, order=FormOrder(application_id=one.id))
    desk.branch.clock.advance(minutes=5)


def _draft(**changes: str) -> ApplicantDraft:
    return ApplicantDraft(values={**WANTED, **changes})


def test_each_value_has_a_source_of_its_own_and_keeps_it_while_it_stands(desk: Desk) -> None:
    one = _applied(desk)
    assert set(one.sources) == set(one.values)
    assert one.sources["iban"].origin == BY_DOCUMENT
    assert one.sources["amount"].origin == Origin()
    now = desk.applications.correct(one.id, 1, _draft(amount="200 000"))
    assert now.sources["iban"] == one.sources["iban"], "nothing was told of it: it stays"
    assert now.sources["amount"].obtained_at == now.changed_at > one.registered_at
    checked = ApplicantDraft(values=_draft(amount="200 000").values, origins={"iban": Origin()})
    again = desk.applications.correct(one.id, 2, checked)
    assert again.sources["iban"].origin == Origin()
    assert again.sources["iban"].obtained_at == one.registered_at
    cash = {name: text for name, text in WANTED.items() if name != "iban"}
    to_branch = ApplicantDraft(values={**cash, "payout_channel": "branch"})
    bare = desk.applications.correct(one.id, 3, to_branch)
    assert "iban" not in bare.sources


@pytest.mark.parametrize("code", ["QUESTIONNAIRE", "DEBT_LOAD"])
def test_what_a_signed_paper_tells_of_it_changes_on_grounds_alone(desk: Desk, code: str) -> None:
    one = _applied(desk)
    _signed(desk, one, code)
    with pytest.raises(GroundsMissing) as refused:
        desk.applications.correct(one.id, 1, _draft(amount="200 000", term_months="9"))
    assert refused.value.details == {"fields": "amount,term_months"}
    own = replace(GROUNDS, second=Signatory(login=desk.staff.login, password=PASSWORD))
    for wrong, error in ((replace(GROUNDS, document=" "), BadInput), (own, SamePerson)):
        with pytest.raises(error):
            desk.applications.correct(one.id, 1, _draft(amount="1"), grounds=wrong)
    assert desk.applications.by_id(one.id) == one
    now = desk.applications.correct(one.id, 1, _draft(amount="200 000"), grounds=GROUNDS)
    assert now.correction is not None
    assert (now.correction.document, now.correction.second) == ("№ 7 өтініш", "staff-manager")
    told = next(e for e in desk.branch.state.entries[::-1] if e.act is Act.CORRECT_APPLICATION)
    assert dict(told.details) == {
        "number": one.number,
        "fields": "amount",
        "reason": "subject_request",
        "second": "staff-manager",
    }
    freely = desk.applications.correct(one.id, 2, _draft(amount="100 000"))
    assert freely.correction is None, "the new value stands on no signed paper yet"


def test_papers_that_others_sign_or_that_are_about_another_application_hold_nothing(
    desk: Desk,
) -> None:
    one = _applied(desk)
    other = desk.applications.register(one.applicant_id, _draft())
    desk.branch.clock.advance(minutes=5)
    _signed(desk, other)
    order = FormOrder(application_id=one.id)
    desk.forms.issue(one.applicant_id, "RECEIPT", order)
    desk.forms.issue(one.applicant_id, "QUESTIONNAIRE", order)
    now = desk.applications.correct(one.id, 1, _draft(amount="200 000"), grounds=GROUNDS)
    assert now.correction is None, "grounds that were not needed are not kept"
    added = desk.applications.correct(other.id, 1, _draft(monthly_payment="40 000"))
    assert added.correction is None, "the paper did not tell what was added"


def test_grounds_stay_with_their_own_version(desk: Desk) -> None:
    one = _applied(desk)
    _signed(desk, one)
    now = desk.applications.correct(one.id, 1, _draft(amount="200 000"), grounds=GROUNDS)
    entry = StatusEntry(
        status=MicrocreditStatus.REFUSED, since=now.statuses[0].since, paper_number="1"
    )
    refused = desk.applications.tell_status(one.id, 2, entry)
    assert refused.stale({"amount": 1}, dt.date(2030, 1, 1)) == (), "nobody asks any more"
    assert refused.correction is None
    assert refused.sources == now.sources
    with pytest.raises(MoveNotAllowed):
        desk.applications.correct(one.id, 3, _draft(term_months="9"))
    with pytest.raises(MoveNotAllowed):
        desk.applications.confirm_data(one.id, 3, ["amount"])


def test_history_tells_the_earlier_values_with_their_application_and_its_grounds(
    desk: Desk,
) -> None:
    one = _applied(desk)
    _signed(desk, one)
    desk.applications.correct(one.id, 1, _draft(amount="200 000"), grounds=GROUNDS)
    desk.branch.clock.advance(minutes=5)
    entry = NoticeEntry(number="ГКБ-1/26", at=one.registered_at)
    desk.applications.tell_bureau(one.id, 2, entry)
    desk.applications.confirm_data(one.id, 3, ["iban"])
    history = desk.person_files.history(one.applicant_id)
    confirmed, changed, begun = [step for step in history.steps if step.number == one.number]
    assert (confirmed.act, confirmed.touched) == (Act.CONFIRM_DATA, ("iban",))
    assert [(c.field, c.before, c.after) for c in changed.changes] == [("amount", 300_000, 200_000)]
    assert changed.correction is not None
    assert history.names[changed.correction.second]
    assert begun.act is Act.APPLY
    assert {change.field for change in begun.changes} == set(one.values)
    assert [step.number for step in history.steps if step.act is Act.REGISTER] == [""]


def test_values_of_an_application_are_confirmed_by_the_persons_word(desk: Desk) -> None:
    one = _applied(desk)
    with pytest.raises(BadInput):
        desk.applications.confirm_data(one.id, 1, ["collateral_kind"])
    month_on = one.registered_at.date() + dt.timedelta(days=31)
    assert one.stale({"iban": 30, "amount": 60}, month_on) == ("iban",)
    now = desk.applications.confirm_data(one.id, 1, ["iban"])
    assert now.sources["iban"].confirmed_at == now.changed_at
    assert now.sources["amount"] == one.sources["amount"]
    assert now.values == one.values
