"""Saving a person's data: reasons for warnings, grounds for signed values, twins."""

from __future__ import annotations

import dataclasses

import pytest

from branch_app.domain.change import Act
from branch_app.domain.correction import CorrectionReason
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import DiskFull
from branch_app.domain.staff import Role
from branch_app.gui.applicants.presenter import ApplicantPresenter
from branch_app.gui.applicants.summary import NextStep
from branch_app.services.applicants import ApplicantService, SavedApplicant
from branch_app.services.correcting import CorrectionGrounds
from branch_app.services.second_person import Signatory
from tests.gui.conftest import TestDesk
from tests.gui.form_view import Form
from tests.services.crew import PASSWORD, admit
from tests.services.desk import MORE, NEEDED


@pytest.fixture
def form() -> Form:
    return Form()


@pytest.fixture
def presenter(form: Form, at_desk: TestDesk) -> ApplicantPresenter:
    return ApplicantPresenter(form, at_desk.desk)  # type: ignore[arg-type]


def test_a_correction_is_saved_as_the_next_version(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    presenter.open(person.id)
    presenter.edit()
    form.fields["document_issuer"] = "ҚР ІІМ"
    presenter.save()
    stored = at_desk.program.desk.stored(person)
    assert stored is not None
    assert (stored.version, stored.values["document_issuer"]) == (2, "ҚР ІІМ")


def test_a_twin_offers_the_existing_file_and_keeps_the_entries(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    presenter.begin("")
    form.fields = {**NEEDED, "given_name": "Ұлан-Екінші"}
    presenter.save()
    notice = at_desk.notices[-1]
    assert notice.code == "duplicate_applicant"
    assert notice.action is not None
    notice.action.run()
    assert form.last("open_other") == person.id
    assert form.fields["given_name"] == "Ұлан-Екінші"


def test_a_stale_version_shows_what_is_stored_beside_what_was_typed_and_can_be_saved_again(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    presenter.open(person.id)
    presenter.edit()
    other = ApplicantDraft(values={**NEEDED, "document_issuer": "МЮ РК"})
    at_desk.program.desk.applicants.correct(person.id, 1, other)
    form.fields["given_name"] = "Ұланбек"
    presenter.save()
    assert at_desk.codes[-1] == "stale_record"
    assert form.last("show_stored")["document_issuer"] == "МЮ РК"
    assert form.fields["given_name"] == "Ұланбек"
    presenter.save()
    stored = at_desk.program.desk.stored(person)
    assert stored is not None
    assert (stored.version, stored.values["given_name"]) == (3, "Ұланбек")


class FullDisk(ApplicantService):
    """A service whose disk is full once."""

    def register(
        self, draft: ApplicantDraft, *, second: Signatory | None = None, unsaved_id: str = ""
    ) -> SavedApplicant:
        assert second is None
        raise DiskFull(fields=len(draft.values), unsaved=unsaved_id)


def test_a_full_disk_offers_to_try_again_with_everything_typed(
    form: Form, at_desk: TestDesk
) -> None:
    services = at_desk.desk.services
    real = services.applicants
    full = FullDisk(**{f.name: getattr(real, f.name) for f in dataclasses.fields(real)})
    broken = dataclasses.replace(services, applicants=full)
    presenter = ApplicantPresenter(form, dataclasses.replace(at_desk.desk, services=broken))  # type: ignore[arg-type]
    presenter.begin("")
    form.fields = dict(NEEDED)
    presenter.save()
    notice = at_desk.notices[-1]
    assert notice.code == "disk_full"
    assert notice.action is not None
    assert notice.action.word == "try_again"
    assert form.fields == NEEDED
    assert presenter.is_editing


def test_every_value_of_the_questionnaire_can_be_saved(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    at_desk.program.desk.consent(person)
    presenter.open(person.id)
    presenter.edit()
    form.fields.update(MORE)
    presenter.save()
    assert at_desk.codes[-1] == "person_saved"
    assert form.last("show_summary").next_step is NextStep.APPLY


@pytest.mark.covers("K6", "R-051")
def test_a_warning_is_saved_only_with_its_reason_and_the_journal_tells_it(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    presenter.begin("")
    form.fields = {**NEEDED, "document_expires_on": "01.02.2033"}
    presenter.save()
    assert at_desk.codes == ["warnings_unconfirmed"]
    assert form.problems()["document_expires_on"] == "document_term"
    form.reasons = {"document_expires_on.document_term": "as_in_document"}
    presenter.save()
    assert at_desk.codes[-1] == "person_saved"
    (told,) = [e for e in at_desk.program.desk.branch.state.entries if e.act is Act.CONFIRM_WARNING]
    assert told.details == {
        "field": "document_expires_on",
        "problem": "document_term",
        "reason": "as_in_document",
    }


def _second(at_desk: TestDesk) -> Signatory:
    desk = at_desk.program.desk
    admit(desk, dataclasses.replace(desk.staff, id="second", login="bolat", role=Role.MANAGER))
    return Signatory(login="bolat", password=PASSWORD)


@pytest.mark.covers("K26", "R-107")
def test_a_signed_value_asks_for_grounds_and_keeps_them_with_the_version(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    desk = at_desk.program.desk
    person = desk.register()
    desk.consent(person)
    second = _second(at_desk)
    presenter.open(person.id)
    presenter.edit()
    form.fields |= {**MORE, "document_number": "012345679"}
    presenter.save()
    assert form.last("ask_grounds") == ("document_number",)
    assert desk.stored(person).version == 2  # type: ignore[union-attr]
    grounds = CorrectionGrounds(
        reason=CorrectionReason.NEW_DOCUMENT, document="№ 012345679, 01.11.2026", second=second
    )
    presenter.saving.save(grounds)
    stored = desk.stored(person)
    assert stored is not None
    assert stored.values["document_number"] == "012345679"
    assert stored.correction is not None
    assert stored.correction.document == "№ 012345679, 01.11.2026"
    entry = next(e for e in reversed(desk.branch.state.entries) if e.act is Act.CORRECT)
    assert entry.details["second"] == stored.correction.second
    assert "012345679" not in str(entry.details)


def test_an_added_value_needs_no_grounds(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    desk = at_desk.program.desk
    person = desk.register()
    desk.consent(person)
    presenter.open(person.id)
    presenter.edit()
    form.fields |= MORE
    presenter.save()
    assert not form.told("ask_grounds")
    assert at_desk.codes[-1] == "person_saved"
