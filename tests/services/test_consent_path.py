"""From the draft to the consent: the signed page and the ticks, in either order (K16-K18, K22)."""

from __future__ import annotations

import pytest

from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import BadInput, InvalidRecord, MoveNotAllowed, NotFound
from branch_app.domain.issued_form import FormState
from branch_app.domain.record_state import RecordState
from branch_app.services.form_orders import FormOrder
from tests.services.desk import MORE, NEEDED, Desk


@pytest.mark.parametrize("ticks_first", [True, False])
def test_consent_exists_when_signed_page_and_ticks_are_both_there(
    desk: Desk, *, ticks_first: bool
) -> None:
    applicant = desk.register()
    form = desk.forms.issue(applicant.id, "C1")
    ticks = dict.fromkeys(form.choices, True)
    if ticks_first:
        desk.consents.record_ticks(form.serial, ticks)
    else:
        desk.scan(form)
    assert desk.states(applicant) == {}
    assert desk.stored(applicant).state is RecordState.DRAFT  # type: ignore[union-attr]
    if ticks_first:
        desk.scan(form)
    else:
        desk.consents.record_ticks(form.serial, ticks)
    assert desk.states(applicant) == {"C1": "granted"}
    assert desk.stored(applicant).state is RecordState.ACTIVE  # type: ignore[union-attr]


def test_a_form_is_signed_only_when_every_page_is_there(desk: Desk) -> None:
    form = desk.forms.issue(desk.register().id, "C1")
    assert form.page_count > 1
    verdicts = desk.scan(form, *range(1, form.page_count))
    assert verdicts[-1].missing_pages == (form.page_count,)
    assert desk.forms.by_serial(form.serial).state is FormState.ISSUED
    (last,) = desk.scan(form, form.page_count)
    assert last.form_state == "signed"


def test_no_on_paper_erases_the_draft_once_the_paper_is_scanned(desk: Desk) -> None:
    applicant = desk.register()
    form = desk.forms.issue(applicant.id, "C1")
    ticks = dict.fromkeys(form.choices, False)
    for scanned in (0, 1):
        if scanned:
            desk.scan(form, 1)
        with pytest.raises(BadInput) as refused:
            desk.consents.record_ticks(form.serial, ticks)
        assert refused.value.details == {"reason": "refusal_unscanned"}
        assert desk.forms.by_serial(form.serial).ticks is None
    desk.scan(form)
    desk.consents.record_ticks(form.serial, ticks)
    assert desk.stored(applicant) is None
    assert desk.forms.by_serial(form.serial).state is FormState.VOID


def test_refusal_aloud_erases_the_draft_and_leaves_a_void_serial(desk: Desk) -> None:
    applicant = desk.register()
    form = desk.forms.issue(applicant.id, "C1")
    desk.applicants.refuse(applicant.id)
    assert desk.stored(applicant) is None
    assert desk.forms.by_serial(form.serial).state is FormState.VOID
    with pytest.raises(NotFound):
        desk.applicants.open(applicant.id)


def test_a_person_who_consented_cannot_be_refused_away(desk: Desk) -> None:
    applicant = desk.register()
    desk.consent(applicant)
    with pytest.raises(MoveNotAllowed):
        desk.applicants.refuse(applicant.id)


def test_before_consent_nothing_but_what_the_form_needs_is_kept(desk: Desk) -> None:
    with pytest.raises(InvalidRecord) as refused:
        desk.register(mobile_phone="+77011234567")
    assert {problem.code for problem in refused.value.problems} == {"before_consent"}  # type: ignore[attr-defined]
    applicant = desk.register()
    draft = ApplicantDraft(values={**NEEDED, **MORE})
    with pytest.raises(InvalidRecord):
        desk.applicants.correct(applicant.id, 1, draft)
    desk.consent(applicant)
    now = desk.applicants.open(applicant.id).applicant
    saved = desk.applicants.correct(applicant.id, now.version, draft).applicant
    assert saved.values["mobile_phone"] == "+77011234567"


def test_marketing_is_granted_and_refused_channel_by_channel(desk: Desk) -> None:
    applicant = desk.register()
    desk.consent(applicant)
    form = desk.forms.issue(applicant.id, "C10")
    ticks = {choice: choice == "email" for choice in form.choices}
    desk.scan(form)
    desk.consents.record_ticks(form.serial, ticks)
    states = desk.states(applicant)
    assert states["C10.email"] == "granted"
    assert states["C10.telephone"] == states["C10.post"] == "refused"


def test_a_newer_paper_supersedes_the_older_answer(desk: Desk) -> None:
    applicant = desk.register()
    desk.consent(applicant)
    for answer in (True, False):
        form = desk.forms.issue(applicant.id, "C10")
        desk.scan(form)
        desk.consents.record_ticks(form.serial, dict.fromkeys(form.choices, answer))
    mail = [c.state.value for c in desk.consents.of_applicant(applicant.id) if c.item == "email"]
    assert sorted(mail) == ["refused", "superseded"]


def test_only_the_choices_offered_are_printed_and_asked(desk: Desk) -> None:
    applicant = desk.register()
    desk.consent(applicant)
    form = desk.forms.issue(applicant.id, "C10", FormOrder(choices=["post"]))
    assert form.choices == ("post",)
    desk.scan(form)
    desk.consents.record_ticks(form.serial, {"post": True})
    assert desk.states(applicant) == {"C1": "granted", "C10.post": "granted"}
    with pytest.raises(NotFound):
        desk.forms.issue(applicant.id, "C10", FormOrder(choices=["pigeon"]))


def test_marketing_signed_before_c1_waits_for_c1(desk: Desk) -> None:
    applicant = desk.register()
    marketing = desk.forms.issue(applicant.id, "C10")
    desk.scan(marketing)
    desk.consents.record_ticks(marketing.serial, dict.fromkeys(marketing.choices, True))
    assert desk.states(applicant) == {}
    desk.consent(applicant)
    assert desk.states(applicant)["C10.email"] == "granted"


def test_withdrawal_stops_marketing_at_once_and_leaves_c1_to_be_decided(desk: Desk) -> None:
    applicant = desk.register()
    desk.consent(applicant)
    marketing = desk.forms.issue(applicant.id, "C10")
    desk.scan(marketing)
    desk.consents.record_ticks(marketing.serial, dict.fromkeys(marketing.choices, True))
    withdrawal = desk.forms.issue(applicant.id, "WITHDRAWAL")
    desk.scan(withdrawal)
    desk.consents.record_ticks(withdrawal.serial, dict.fromkeys(withdrawal.choices, True))
    states = desk.states(applicant)
    assert states.pop("C1") == "withdrawal_asked"
    assert set(states.values()) == {"withdrawn"}


def test_ticks_must_answer_every_choice_and_no_other(desk: Desk) -> None:
    form = desk.forms.issue(desk.register().id, "C10")
    for ticks in ({}, {"email": True}, {**dict.fromkeys(form.choices, True), "fax": True}):
        with pytest.raises(InvalidRecord):
            desk.consents.record_ticks(form.serial, ticks)


def test_settled_ticks_are_not_changed_any_more(desk: Desk) -> None:
    applicant = desk.register()
    form = desk.consent(applicant)
    with pytest.raises(MoveNotAllowed):
        desk.consents.record_ticks(form.serial, dict.fromkeys(form.choices, False))
    assert desk.states(applicant) == {"C1": "granted"}


def test_an_expired_document_blocks_the_consent_but_not_the_withdrawal(desk: Desk) -> None:
    applicant = desk.register()
    desk.consent(applicant)
    desk.branch.clock.advance(days=365 * 9)
    with pytest.raises(InvalidRecord):
        desk.forms.issue(applicant.id, "C10")
    assert desk.forms.issue(applicant.id, "WITHDRAWAL").code == "WITHDRAWAL"
