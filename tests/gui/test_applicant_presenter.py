"""Capturing, correcting, opening and refusing, without a window."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from branch_app.domain.change import Act
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import DiskFull
from branch_app.domain.fields import Part
from branch_app.domain.record_state import RecordState
from branch_app.gui.applicants.presenter import ApplicantPresenter
from branch_app.gui.applicants.summary import NextStep
from branch_app.services.applicants import ApplicantService, SavedApplicant
from tests.gui.conftest import TestDesk
from tests.gui.recording import RecordingView
from tests.services.desk import IIN, MORE, NEEDED


class Form(RecordingView):
    """A view whose fields are a dictionary."""

    def __init__(self) -> None:
        super().__init__(
            let_edit=self._set,
            show_only=self._set,
            fill=self._fill,
            draft=lambda: ApplicantDraft(values=self.fields, reasons=self.reasons),
        )
        self.fields: dict[str, str] = {}
        self.reasons: dict[str, str] = {}

    @property
    def data(self) -> Form:
        return self

    def _set(self, values: Mapping[str, str]) -> None:
        self.fields = dict(values)

    def _fill(self, values: Mapping[str, str]) -> None:
        self.fields.update(values)

    def problems(self) -> dict[str, str]:
        return {problem.field: str(problem.code) for problem in self.last("show_problems")}


@pytest.fixture
def form() -> Form:
    return Form()


@pytest.fixture
def presenter(form: Form, at_desk: TestDesk) -> ApplicantPresenter:
    return ApplicantPresenter(form, at_desk.desk)  # type: ignore[arg-type]


def _acts(at_desk: TestDesk) -> list[Act]:
    return [entry.act for entry in at_desk.program.desk.branch.state.entries]


def test_before_c1_is_signed_only_what_c1_needs_is_asked(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    presenter.begin("")
    asked = [field.name for field in form.last("ask_for")]
    assert asked == [e.field for e in at_desk.desk.pack.data_list if e.before_consent]
    assert "mobile_phone" not in asked


def test_after_c1_the_whole_data_list_is_asked_in_its_order(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    at_desk.program.desk.consent(person)
    presenter.open(person.id)
    asked = [field.name for field in form.last("ask_for")]
    entries = at_desk.desk.pack.entries_of(Part.APPLICANT)
    assert asked == [entry.field for entry in entries if not entry.consent_code]
    assert form.last("show_summary").next_step is NextStep.COMPLETE
    assert form.last("show_summary").missing > 0


def test_relatives_are_asked_for_one_by_one_under_their_own_consents(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    at_desk.program.desk.consent(person)
    presenter.consented = frozenset({"C15.2"})
    presenter.open(person.id)
    asked = [field.name for field in form.last("ask_for") if field.name.startswith("relative_")]
    assert asked == ["relative_kind_2", "relative_name_2", "relative_phone_2"]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("850101300005", {"iin": IIN}),
        ("850101 30 00 05", {"iin": IIN}),
        (
            "әбдіқадыров ұлан һәкімұлы",
            {"family_name": "Әбдіқадыров", "given_name": "Ұлан", "patronymic": "Һәкімұлы"},
        ),
        ("Ким", {"family_name": "Ким"}),
        ("+7 701 123 45 67", {}),
        ("ALM1-01-0000001-K", {}),
        ("  ", {}),
    ],
)
def test_what_was_searched_for_becomes_iin_or_name(
    presenter: ApplicantPresenter, form: Form, text: str, taken: dict[str, str]
) -> None:
    presenter.begin(text)
    assert {name: value for name, value in form.fields.items() if value} == taken


def test_all_problems_are_shown_at_once_and_nothing_is_stored(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    presenter.begin("")
    form.fields = {"family_name": "Ким", "iin": "123"}
    presenter.save()
    assert form.problems()["iin"] == "iin_length"
    assert form.problems()["given_name"] == "required"
    assert at_desk.codes == ["invalid_record"]
    assert form.told("focus_first_problem")
    assert _acts(at_desk) == []


def test_a_field_that_was_left_is_checked_and_an_empty_one_is_not_nagged_about(
    presenter: ApplicantPresenter, form: Form
) -> None:
    presenter.begin("")
    form.fields = {"iin": "850101300006", "given_name": ""}
    presenter.leave_field("given_name")
    assert form.problems() == {}
    presenter.leave_field("iin")
    assert form.problems() == {"iin": "iin_check_digit"}


def test_a_right_iin_fills_birth_date_and_sex_only_where_nothing_stands(
    presenter: ApplicantPresenter, form: Form
) -> None:
    presenter.begin("")
    form.fields = {"iin": IIN, "birth_date": "", "sex": "female"}
    presenter.leave_field("iin")
    assert form.fields["birth_date"] == "01.01.1985"
    assert form.fields["sex"] == "female"


def test_a_saved_person_is_shown_masked_with_the_next_step(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    presenter.begin("")
    form.fields = dict(NEEDED)
    presenter.save()
    assert at_desk.codes == ["person_saved"]
    assert form.fields["iin"] == "••••••••0005"
    assert IIN not in str(form.told("show_summary"))
    assert form.last("show_summary").next_step is NextStep.PREPARE
    assert presenter.file is not None
    assert presenter.file.applicant.state is RecordState.DRAFT
    assert not presenter.is_editing


def test_numbers_are_shown_only_after_the_journal_tells_of_it(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    presenter.open(person.id)
    assert _acts(at_desk)[-1] is Act.OPEN
    at_desk.tasks.holds = True
    presenter.reveal_iin()
    assert IIN not in [value for (value,) in form.told("show_iin")]
    at_desk.tasks.run_held()
    assert _acts(at_desk)[-1] is Act.SHOW_NUMBER
    assert form.last("show_iin") == IIN
    presenter.hide_iin()
    assert form.last("show_iin") == "••••••••0005"
    presenter.edit()
    at_desk.tasks.run_held()
    assert _acts(at_desk)[-1] is Act.SHOW_NUMBER
    assert form.fields["iin"] == IIN


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


def test_giving_up_shows_what_is_stored(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    presenter.open(at_desk.program.desk.register().id)
    presenter.edit()
    form.fields["given_name"] = "Басқа"
    presenter.give_up_edits()
    assert form.fields["given_name"] == NEEDED["given_name"]
    assert not presenter.is_editing


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


def test_a_refusal_erases_the_draft_and_leaves_the_page(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    presenter.open(person.id)
    presenter.refuse()
    assert at_desk.program.desk.stored(person) is None
    assert at_desk.codes[-1] == "draft_erased"
    assert form.told("leave")
    assert presenter.file is None


class FullDisk(ApplicantService):
    """A service whose disk is full once."""

    def register(self, draft: ApplicantDraft, *, unsaved_id: str = "") -> SavedApplicant:
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


def test_a_file_being_edited_is_not_read_again(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    presenter.open(person.id)
    presenter.edit()
    form.fields["given_name"] = "Жаңа"
    before = len(_acts(at_desk))
    presenter.reload()
    assert form.fields["given_name"] == "Жаңа"
    assert len(_acts(at_desk)) == before


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
    assert form.last("show_summary").next_step is NextStep.NOTHING
