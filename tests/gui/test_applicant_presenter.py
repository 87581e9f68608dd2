"""Capturing, correcting, opening and refusing, without a window."""

from __future__ import annotations

import pytest

from branch_app.domain.change import Act
from branch_app.domain.fields import Part
from branch_app.domain.form_facts import ContactPerson
from branch_app.domain.record_state import RecordState
from branch_app.gui.applicants.presenter import ApplicantPresenter
from branch_app.gui.applicants.summary import NextStep
from branch_app.services.form_orders import FormOrder
from tests.gui.conftest import TestDesk
from tests.gui.form_view import Form
from tests.services.desk import IIN, NEEDED


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
    other = ContactPerson(place=2, name="Үлгібай Аға", kind="sibling", telephone="+77010000002")
    order = FormOrder(contact=other)
    at_desk.program.desk.sign(person, "C15", yes=["consent"], order=order)
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


def test_giving_up_shows_what_is_stored(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    presenter.open(at_desk.program.desk.register().id)
    presenter.edit()
    form.fields["given_name"] = "Басқа"
    presenter.give_up_edits()
    assert form.fields["given_name"] == NEEDED["given_name"]
    assert not presenter.is_editing


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


def test_a_reading_that_comes_late_does_not_end_the_typing(
    presenter: ApplicantPresenter, form: Form, at_desk: TestDesk
) -> None:
    person = at_desk.program.desk.register()
    presenter.open(person.id)
    at_desk.tasks.holds = True
    presenter.edit()
    presenter.reload()
    at_desk.tasks.run_held()
    assert presenter.is_editing
    assert form.fields["iin"] == IIN, "what is typed into is not masked"
