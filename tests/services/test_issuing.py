"""Papers that need more than a name: who signs, about what, typed facts, blank forms (K56, K17)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.consent import ConsentChannel
from branch_app.domain.consent_ledger import Use, Why
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import (
    BadInput,
    ConsentMissing,
    InvalidRecord,
    MoveNotAllowed,
    NotFound,
)
from branch_app.domain.form_facts import ContactPerson, Signer, SignerKind
from branch_app.domain.issued_form import FormState
from branch_app.domain.scan import InboxReason
from branch_app.services.consents import GivenElsewhere
from branch_app.services.form_orders import FormOrder
from tests.services.desk import MORE, NEEDED, Desk, make_desk

APPLICATION = {
    "product": "unsecured",
    "amount": "150 000",
    "term_months": "6",
    "payout_channel": "branch",
}
REPRESENTATIVE = Signer(
    kind=SignerKind.REPRESENTATIVE,
    name="Үлгібай Өкіл",
    document="жеке куәлік № 098765432",
    authority="№ 17 сенімхат, 01.11.2026",
)
BROTHER = ContactPerson(place=2, name="Үлгібай Аға", kind="sibling", telephone="+77010000002")


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def person(desk: Desk) -> Applicant:
    person = desk.register()
    desk.consent(person)
    return person


@pytest.mark.covers("K56", "R-117")
def test_a_representative_signs_and_the_form_keeps_who(desk: Desk) -> None:
    person = desk.register()
    form = desk.sign(person, "C1", yes=["consent"], order=FormOrder(signer=REPRESENTATIVE))
    assert form.signer == REPRESENTATIVE
    assert desk.states(person) == {"C1": "granted"}


@pytest.mark.parametrize("left_out", ["name", "document", "authority"])
def test_a_representative_without_an_authority_signs_nothing(desk: Desk, left_out: str) -> None:
    person = desk.register()
    told = {"name": "Ө", "document": "№ 1", "authority": "№ 2", left_out: " "}
    signer = Signer(kind=SignerKind.REPRESENTATIVE, **told)
    with pytest.raises(BadInput) as refused:
        desk.forms.issue(person.id, "C1", FormOrder(signer=signer))
    assert refused.value.details["reason"] == "signer"


@pytest.mark.covers("K10", "R-075")
def test_a_relative_is_kept_only_under_the_relatives_own_consent(
    desk: Desk, person: Applicant
) -> None:
    data = {**NEEDED, **MORE, "relative_name_2": BROTHER.name, "relative_kind_2": "sibling"}
    stored = desk.stored(person)
    assert stored is not None
    with pytest.raises(InvalidRecord):
        desk.applicants.correct(person.id, stored.version, ApplicantDraft(values=data))
    desk.sign(person, "C15", yes=["consent"], order=FormOrder(contact=BROTHER))
    assert desk.states(person)["C15.2"] == "granted"
    saved = desk.applicants.correct(person.id, stored.version, ApplicantDraft(values=data))
    assert saved.applicant.values["relative_name_2"] == BROTHER.name
    other = {**NEEDED, **MORE, "relative_name_1": "Бөтен Адам"}
    with pytest.raises(InvalidRecord):
        desk.applicants.correct(person.id, saved.applicant.version, ApplicantDraft(values=other))


def test_the_paper_of_another_person_needs_that_person(desk: Desk, person: Applicant) -> None:
    with pytest.raises(BadInput) as refused:
        desk.forms.issue(person.id, "C15")
    assert refused.value.details["reason"] == "contact_missing"
    with pytest.raises(BadInput) as refused:
        desk.forms.issue(person.id, "C6", FormOrder(contact=BROTHER))
    assert refused.value.details["reason"] == "contact_not_asked"


def test_typed_facts_are_asked_for_and_read(desk: Desk, person: Applicant) -> None:
    facts = {
        "contract_number": "ALM-2026/17",
        "contract_date": "1.2.2026",
        "assignee_name": "«Үлгі» ЖШС",
        "assignee_bin": "240140000011",
        "assignee_address": "Алматы, Үлгі көшесі, 2",
        "assignment_date": "01.12.2026",
    }
    with pytest.raises(BadInput) as refused:
        desk.forms.issue(person.id, "CESSION_NOTICE")
    assert refused.value.details["reason"] == "input_missing"
    wrong = FormOrder(inputs={**facts, "contract_date": "soon"})
    with pytest.raises(BadInput) as refused:
        desk.forms.issue(person.id, "CESSION_NOTICE", wrong)
    assert refused.value.details["reason"] == "input_not_a_date"
    form = desk.forms.issue(person.id, "CESSION_NOTICE", FormOrder(inputs=facts))
    assert not form.is_to_be_signed


@pytest.mark.covers("K13", "R-004", "R-011")
def test_an_application_stands_on_the_signed_consent_and_its_policy(
    desk: Desk, person: Applicant
) -> None:
    newcomer = desk.register(iin="900228400123")
    with pytest.raises(ConsentMissing):
        desk.applications.register(newcomer.id, ApplicantDraft(values=APPLICATION))
    one = desk.applications.register(person.id, ApplicantDraft(values=APPLICATION))
    signed = next(form for form in desk.forms.of_applicant(person.id) if form.code == "C1")
    assert (one.consent_form_id, one.policy_number) == (signed.id, 1)
    receipt = desk.forms.issue(person.id, "RECEIPT", FormOrder(application_id=one.id))
    assert receipt.application_id == one.id
    with pytest.raises(BadInput):
        desk.forms.issue(person.id, "RECEIPT")


@pytest.mark.covers("K11", "R-076")
@pytest.mark.parametrize(("channel", "is_asked"), [("branch", False), ("account", True)])
def test_bank_details_exist_only_for_a_payout_to_them(
    desk: Desk, person: Applicant, channel: str, is_asked: bool
) -> None:
    values = {**APPLICATION, "payout_channel": channel, "iban": "KZ86125KZT5004100100"}
    if is_asked:
        one = desk.applications.register(person.id, ApplicantDraft(values=values))
        assert one.values["iban"] == "KZ86125KZT5004100100"
        return
    with pytest.raises(InvalidRecord) as refused:
        desk.applications.register(person.id, ApplicantDraft(values=values))
    assert [problem.field for problem in refused.value.problems] == ["iban"]  # type: ignore[attr-defined]


@pytest.mark.covers("K19")
def test_a_consent_for_one_application_is_used_up_by_it(desk: Desk, person: Applicant) -> None:
    desk.sign(person, "C4", yes=["consent"])
    use = Use(purpose="credit_report")
    assert desk.consents.may(person.id, use).is_allowed
    first = desk.applications.register(person.id, ApplicantDraft(values=APPLICATION))
    assert desk.consents.may(person.id, use).is_allowed
    from branch_app.domain.application import MicrocreditStatus
    from branch_app.services.application_entries import StatusEntry

    entry = StatusEntry(
        status=MicrocreditStatus.REFUSED, since=dt.date(2026, 11, 22), paper_number="1"
    )
    desk.applications.tell_status(first.id, 1, entry)
    assert desk.consents.may(person.id, use).why is Why.USED_UP
    assert next(
        line.is_asked for line in desk.consents.standing(person.id) if line.template.code == "C4"
    )


@pytest.mark.covers("K19", "R-117")
def test_the_state_service_leaves_its_reference(desk: Desk, person: Applicant) -> None:
    given = GivenElsewhere(
        target="C5",
        is_granted=True,
        channel=ConsentChannel.STATE_SERVICE,
        reference="1414-2026-000001",
        decided_at=desk.branch.clock.now(),
    )
    consent = desk.consents.record_elsewhere(person.id, given)
    answer = desk.consents.may(person.id, Use(purpose="state_databases"))
    assert answer.is_allowed
    assert answer.consent == consent
    for target in ("C1", "C77", "C10"):
        wrong = GivenElsewhere(
            target=target,
            is_granted=True,
            channel=ConsentChannel.STATE_SERVICE,
            reference="1",
            decided_at=desk.branch.clock.now(),
        )
        with pytest.raises(NotFound):
            desk.consents.record_elsewhere(person.id, wrong)


@pytest.mark.covers("K17", "R-086")
def test_a_blank_form_is_keyed_in_later_with_both_times(desk: Desk, person: Applicant) -> None:
    (blank,) = desk.blank_forms.issue("C10", 1)
    assert [form.serial for form in desk.blank_forms.waiting()] == [blank.serial]
    desk.branch.clock.advance(hours=1)
    filled_at = desk.branch.clock.now()
    (page, *_) = desk.scan(blank)
    assert page.reason == InboxReason.NOT_KEYED_IN
    desk.branch.clock.advance(hours=3)
    form = desk.blank_forms.key_in(blank.serial, person.id, filled_at)
    assert (form.filled_at, form.keyed_at) == (filled_at, desk.branch.clock.now())
    assert form.state is FormState.SIGNED
    desk.consents.record_ticks(blank.serial, {one: one == "post" for one in form.choices})
    assert desk.consents.may(person.id, Use(channel="post")).is_allowed
    consent = desk.consents.may(person.id, Use(channel="post")).consent
    assert consent is not None
    assert consent.decided_at == filled_at
    with pytest.raises(MoveNotAllowed):
        desk.blank_forms.key_in(blank.serial, person.id, filled_at)
    assert list(desk.blank_forms.waiting()) == []


def test_a_time_that_cannot_be_is_refused(desk: Desk, person: Applicant) -> None:
    (blank,) = desk.blank_forms.issue("C1", 1)
    now = desk.branch.clock.now()
    for wrong in (now - dt.timedelta(days=1), now + dt.timedelta(minutes=1)):
        with pytest.raises(BadInput):
            desk.blank_forms.key_in(blank.serial, person.id, wrong)


def test_spoiled_papers_are_listed_with_their_reason(desk: Desk, person: Applicant) -> None:
    form = desk.forms.issue(person.id, "C6")
    desk.forms.void(form.id, "jam")
    (unused,) = desk.blank_forms.issue("C1", 1)
    desk.forms.void(unused.id, "unused")
    today = dt.date(2026, 11, 22)
    lines = desk.blank_forms.spoiled(today, today)
    assert [(line.serial, line.reason) for line in lines] == [
        (form.serial, "jam"),
        (unused.serial, "unused"),
    ]


@pytest.mark.covers("K17")
def test_a_reprint_is_told_from_the_first_print(desk: Desk, person: Applicant) -> None:
    form = desk.forms.issue(person.id, "C6")
    with pytest.raises(BadInput):
        desk.forms.to_print(form.id, 2, "jam")
    desk.forms.to_print(form.id, 2)
    desk.forms.mark_printed(form.id, 2)
    with pytest.raises(BadInput):
        desk.forms.to_print(form.id, 1)
    desk.forms.to_print(form.id, 1, "lost")
    printed = desk.forms.mark_printed(form.id, 1, "lost")
    assert [(one.copies, one.reason) for one in printed.prints] == [(2, ""), (1, "lost")]


@pytest.mark.covers("K16", "R-009")
def test_a_refusal_leaves_a_count_and_no_name(desk: Desk) -> None:
    today = dt.date(2026, 11, 22)
    assert desk.consents.refusals(today, today) == 0
    person = desk.register()
    desk.sign(person, "C1")
    assert desk.stored(person) is None
    assert desk.consents.refusals(today, today) == 1
    assert desk.consents.refusals(today + dt.timedelta(days=1), dt.date(2026, 12, 31)) == 0


def test_a_set_is_made_whole_or_not_at_all(desk: Desk) -> None:
    person = desk.register()
    with pytest.raises(NotFound):
        desk.forms.issue_set(person.id, ["C1", "C3", "NOSUCH"])
    assert list(desk.forms.of_applicant(person.id)) == []
    forms = desk.forms.issue_set(person.id, ["C1", "C3", "C10", "RIGHTS"])
    assert [form.code for form in forms] == ["C1", "C3", "C10", "RIGHTS"]
    with pytest.raises(ConsentMissing):
        desk.forms.issue(person.id, "QUESTIONNAIRE")


def test_no_page_is_tied_to_a_blank_form_that_is_nobodys(desk: Desk) -> None:
    (blank,) = desk.blank_forms.issue("C10", 1)
    (page, *_) = desk.scan(blank, 1)
    with pytest.raises(MoveNotAllowed):
        desk.scans.attach(page.inbox_id, blank.serial, 1)
    assert [waiting.id for waiting in desk.scans.waiting()] == [page.inbox_id]
    assert desk.forms.by_serial(blank.serial).scans == ()


@pytest.mark.parametrize("typed", ["8 701 000 00 02", "+7 (701) 000-00-02"])
def test_a_telephone_of_a_contact_person_is_kept_in_one_shape(
    desk: Desk, person: Applicant, typed: str
) -> None:
    contact = ContactPerson(place=1, name="  Үлгібай   Аға ", kind="sibling", telephone=typed)
    form = desk.forms.issue(person.id, "C15", FormOrder(contact=contact))
    assert form.contact is not None
    assert (form.contact.name, form.contact.telephone) == ("Үлгібай Аға", "+77010000002")


def test_papers_are_made_ready_without_anybodys_data(desk: Desk) -> None:
    papers = desk.forms.standing_papers()
    assert {paper.code for paper in papers} == {form.code for form in desk.forms.templates()}
    desk.forms.warm_up(papers)
    assert desk.forms.issue(desk.register().id, "C1").page_count > 1
