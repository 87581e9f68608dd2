"""Correcting: warnings with reasons, grounds for what is signed, old data, earlier values (K26)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.domain.change import Act
from branch_app.domain.correction import CorrectionReason
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import (
    BadInput,
    GroundsMissing,
    NotFound,
    SamePerson,
    WarningsUnconfirmed,
    WrongPassword,
)
from branch_app.domain.field_source import Origin, Source, Verification
from branch_app.domain.staff import Role
from branch_app.services.correcting import CorrectionGrounds
from branch_app.services.second_person import Signatory
from tests.services.crew import PASSWORD, admit
from tests.services.desk import MORE, NEEDED, Desk, make_desk

SECOND = Signatory(login="bolat", password=PASSWORD)
GROUNDS = CorrectionGrounds(
    reason=CorrectionReason.NAME_CHANGED, document="№ 5 куәлік, 20.11.2026", second=SECOND
)
RENAMED = {**NEEDED, "family_name": "Сенімқұлов"}
WHOLE = {**RENAMED, **MORE}


@pytest.fixture
def desk() -> Desk:
    made = make_desk()
    admit(made, replace(made.staff, id="second", login="bolat", role=Role.MANAGER))
    return made


def _version(desk: Desk, person_id: str) -> int:
    return desk.applicants.open(person_id).applicant.version


def test_what_a_signed_paper_tells_changes_on_grounds_alone(desk: Desk) -> None:
    person = desk.register()
    desk.consent(person)
    desk.branch.clock.advance(minutes=1)
    version = _version(desk, person.id)
    with pytest.raises(GroundsMissing) as refused:
        desk.applicants.correct(person.id, version, ApplicantDraft(values=WHOLE))
    assert refused.value.details == {"fields": "family_name"}
    for wrong, error in (
        (replace(GROUNDS, document="  "), BadInput),
        (replace(GROUNDS, document="x" * 201), BadInput),
        (replace(GROUNDS, second=Signatory(login="bolat", password="guess")), WrongPassword),
        (
            replace(GROUNDS, second=Signatory(login=desk.staff.login, password="x")),
            SamePerson,
        ),
    ):
        with pytest.raises(error):
            desk.applicants.correct(person.id, version, ApplicantDraft(values=WHOLE), grounds=wrong)
    assert _version(desk, person.id) == version
    saved = desk.applicants.correct(
        person.id, version, ApplicantDraft(values=WHOLE), grounds=GROUNDS
    ).applicant
    assert saved.correction is not None
    assert (saved.correction.second, saved.correction.document) == ("second", GROUNDS.document)
    file = desk.applicants.open(person.id)
    assert "family_name" not in file.signed, "the new value stands on no signed paper yet"
    assert "iin" in file.signed


def test_a_draft_changes_freely_and_an_added_value_too(desk: Desk) -> None:
    person = desk.register()
    desk.applicants.correct(person.id, 1, ApplicantDraft(values=RENAMED))
    desk.consent(person)
    version = _version(desk, person.id)
    both = ApplicantDraft(values={**RENAMED, **MORE}, origins={"birth_date": Origin()})
    saved = desk.applicants.correct(person.id, version, both, grounds=GROUNDS).applicant
    assert saved.correction is None, "grounds that were not needed are not kept"
    other = ApplicantDraft(values={**RENAMED, **MORE, "mobile_phone": "+77017654321"})
    desk.applicants.correct(person.id, version + 1, other)


def test_a_signed_questionnaire_holds_every_value_that_it_told(desk: Desk) -> None:
    person = desk.register()
    desk.consent(person)
    version = _version(desk, person.id)
    full = {**NEEDED, **MORE}
    desk.applicants.correct(person.id, version, ApplicantDraft(values=full))
    desk.branch.clock.advance(minutes=1)
    desk.sign(person, "QUESTIONNAIRE")
    file = desk.applicants.open(person.id)
    assert file.signed >= set(MORE)
    moved = ApplicantDraft(values={**full, "mobile_phone": "+77017654321"})
    with pytest.raises(GroundsMissing):
        desk.applicants.correct(person.id, file.applicant.version, moved)


def test_a_confirmed_warning_is_not_asked_again_until_its_value_changes(desk: Desk) -> None:
    odd = {**NEEDED, "document_expires_on": "01.02.2033"}
    with pytest.raises(WarningsUnconfirmed):
        desk.applicants.register(ApplicantDraft(values=odd))
    key = "document_expires_on.document_term"
    for wrong in ("", "because", "AS_IN_DOCUMENT"):
        with pytest.raises(WarningsUnconfirmed):
            desk.applicants.register(ApplicantDraft(values=odd, reasons={key: wrong}))
    person = desk.applicants.register(
        ApplicantDraft(values=odd, reasons={key: "as_in_document", "iin.iin_sex": "past_event"})
    ).applicant
    assert dict(person.confirmations) == {key: "as_in_document"}
    again = ApplicantDraft(values={**odd, "document_issuer": "ҚР ІІМ"})
    desk.applicants.correct(person.id, 1, again)
    changed = ApplicantDraft(values={**odd, "document_expires_on": "05.02.2033"})
    with pytest.raises(WarningsUnconfirmed):
        desk.applicants.correct(person.id, 2, changed)
    anew = ApplicantDraft(values=changed.values, reasons={key: "as_in_document"})
    desk.applicants.correct(person.id, 2, anew)
    right = desk.applicants.correct(person.id, 3, ApplicantDraft(values=NEEDED)).applicant
    assert dict(right.confirmations) == {}
    told = [e for e in desk.branch.state.entries if e.act is Act.CONFIRM_WARNING]
    assert len(told) == 2, "the same reason of another value is told anew"


def test_a_reason_falls_with_the_value_that_the_warning_compares(desk: Desk) -> None:
    odd = {**NEEDED, "document_expires_on": "01.02.2033"}
    key = "document_expires_on.document_term"
    draft = ApplicantDraft(values=odd, reasons={key: "as_in_document"})
    person = desk.applicants.register(draft).applicant
    told = desk.applicants.open(person.id).confirmed[key]
    assert (told.reason, told.at) == ("as_in_document", person.changed_at)
    other = ApplicantDraft(values={**odd, "document_issued_on": "21.05.2024"})
    with pytest.raises(WarningsUnconfirmed):
        desk.applicants.correct(person.id, 1, other)


def test_old_data_are_confirmed_by_the_persons_word(desk: Desk) -> None:
    person = desk.register()
    desk.consent(person)
    version = _version(desk, person.id)
    draft = ApplicantDraft(
        values={**NEEDED, **MORE},
        origins={
            "mobile_phone": Origin(
                source=Source.THIRD_PARTY, verification=Verification.STATE_SERVICE
            )
        },
    )
    desk.applicants.correct(person.id, version, draft)
    assert desk.applicants.open(person.id).stale == ()
    desk.branch.clock.advance(days=181)
    assert desk.applicants.open(person.id).stale == ("mobile_phone",)
    with pytest.raises(BadInput):
        desk.applicants.confirm_data(person.id, version + 1, ["home_phone"])
    now = desk.applicants.confirm_data(person.id, version + 1, ["mobile_phone"])
    assert desk.applicants.open(person.id).stale == ()
    source = now.sources["mobile_phone"]
    assert (source.source, source.verification) == ("third_party", "state_service")
    assert source.obtained_at < source.confirmed_at  # type: ignore[operator]


def test_history_tells_the_earlier_value_its_grounds_and_who_stood_behind(desk: Desk) -> None:
    person = desk.register()
    desk.consent(person)
    version = _version(desk, person.id)
    desk.applicants.correct(person.id, version, ApplicantDraft(values=WHOLE), grounds=GROUNDS)
    history = desk.person_files.history(person.id)
    newest = history.steps[0]
    change = next(one for one in newest.changes if one.field == "family_name")
    assert (change.field, change.before, change.after) == (
        "family_name",
        NEEDED["family_name"],
        "Сенімқұлов",
    )
    assert newest.correction is not None
    assert newest.correction.reason is CorrectionReason.NAME_CHANGED
    assert "second" in history.names
    assert newest.actor == desk.staff.id
    assert [step.act for step in history.steps] == [Act.CORRECT, Act.ACTIVATE, Act.REGISTER]


def test_files_are_the_papers_and_the_scans_of_this_person_alone(desk: Desk) -> None:
    person = desk.register()
    form = desk.consent(person)
    other = desk.register(iin="900228400123")
    foreign = desk.forms.issue(other.id, "C1")
    files = desk.person_files.files(person.id)
    papers = [file for file in files if file.page == 0]
    scans = [file for file in files if file.page]
    assert [file.serial for file in papers] == [form.serial]
    assert [file.page for file in scans] == list(range(1, form.page_count + 1))
    assert desk.person_files.content(person.id, papers[0].attachment_id).startswith(b"%PDF")
    assert desk.person_files.content(person.id, scans[0].attachment_id)
    with pytest.raises(NotFound):
        desk.person_files.content(person.id, foreign.pdf_attachment_id)
