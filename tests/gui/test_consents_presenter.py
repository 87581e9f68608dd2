"""Issuing, printing, voiding papers and entering answers, without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.issued_form import FormState
from branch_app.gui.applicants.summary import NextStep
from branch_app.gui.consents.presenter import ConsentsPresenter
from branch_app.gui.preferences import Preferences
from tests.gui.conftest import TestDesk
from tests.gui.recording import RecordingView


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, at_desk: TestDesk, tmp_path: Path) -> ConsentsPresenter:
    preferences = Preferences(tmp_path / "window.ini")
    return ConsentsPresenter(view, at_desk.desk, preferences)  # type: ignore[arg-type]


@pytest.fixture
def person(at_desk: TestDesk) -> Applicant:
    return at_desk.program.desk.register()


def _show(presenter: ConsentsPresenter, at_desk: TestDesk, person: Applicant) -> None:
    presenter.show(at_desk.desk.services.applicants.open(person.id))


def test_the_preview_is_drawn_from_the_very_bytes_that_are_stored(
    presenter: ConsentsPresenter, view: RecordingView, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    assert view.last("show_paper") is None
    presenter.go_on(NextStep.PREPARE)
    form = presenter.form
    assert form is not None
    assert (form.code, at_desk.codes) == ("C1", ["form_issued"])
    assert view.last("show_panel") == "print"
    presenter.render(0.5)
    assert len(view.last("show_pictures")) == form.page_count
    acts = [entry.act for entry in at_desk.program.desk.branch.state.entries]
    assert acts[-1] is Act.OPEN


def test_only_the_newest_wish_for_a_zoom_is_shown(
    presenter: ConsentsPresenter, view: RecordingView, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    presenter.issue("C10")
    at_desk.tasks.holds = True
    presenter.render(0.3)
    presenter.render(0.6)
    drawn = len(view.told("show_pictures"))
    at_desk.tasks.run_held()
    assert len(view.told("show_pictures")) == drawn + 1
    assert view.last("show_pictures")[0].width() == round(595.28 * 0.6)


def test_forms_are_offered_by_their_number_and_those_that_cannot_be_made_say_why(
    presenter: ConsentsPresenter, view: RecordingView, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    told = {offer.code: offer.why_not for offer in view.last("show_offers")}
    assert list(told)[:3] == ["C1", "C2", "C3"]
    assert not {"ACCEPTANCE", "REFUSAL"} & set(told), "those answer an application to withdraw"
    assert {told[code] for code in ("C1", "C10", "C15", "RIGHTS", "NOTICE")} == {""}
    assert told["QUESTIONNAIRE"] == "consent_first"
    assert told["WITHDRAWAL"] == "nothing_to_withdraw"
    at_desk.program.desk.consent(person)
    _show(presenter, at_desk, person)
    told = {offer.code: offer.why_not for offer in view.last("show_offers")}
    assert {code: why for code, why in told.items() if why} == {
        "DEBT_LOAD": "no_application",
        "RECEIPT": "no_application",
        "STATUS": "no_application",
    }


def test_nothing_is_withdrawn_that_was_not_given(
    presenter: ConsentsPresenter, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    presenter.issue("WITHDRAWAL")
    assert at_desk.codes == ["consent_missing"]
    assert "nothing to withdraw" in at_desk.notices[0].text()
    assert presenter.form is None


def test_a_paper_is_printed_only_once_the_clerk_says_that_it_came_out(
    presenter: ConsentsPresenter,
    view: RecordingView,
    at_desk: TestDesk,
    person: Applicant,
    tmp_path: Path,
) -> None:
    _show(presenter, at_desk, person)
    presenter.issue("C1")
    file = tmp_path / "C1.pdf"
    presenter.save_pdf(file)
    assert presenter.form is not None
    assert file.read_bytes() == at_desk.program.desk.forms.pdf(presenter.form.id)
    assert view.last("show_panel") == "outcome"
    states = [presenter.form.state]
    presenter.came_out()
    states.append(presenter.form.state)
    assert states == [FormState.ISSUED, FormState.PRINTED]
    assert at_desk.codes[-1] == "form_printed"


def test_a_printer_that_is_not_there_loses_nothing(
    presenter: ConsentsPresenter, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    presenter.issue("C1")
    presenter.print("no such printer", 2)
    notice = at_desk.notices[-1]
    assert notice.code == "printer_unavailable"
    assert notice.action is not None
    assert presenter.form is not None
    assert presenter.form.state is FormState.ISSUED


def test_printing_is_told_before_a_sheet_can_come_out(
    presenter: ConsentsPresenter, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    presenter.issue("C1")
    at_desk.tasks.holds = True
    presenter.print("no such printer", 2)
    assert at_desk.tasks.lanes[-1] == "database"
    at_desk.tasks.run_held()
    assert at_desk.tasks.lanes[-1] == "paper"
    assert presenter.form is not None
    told = at_desk.program.desk.branch.state.entries[-1]
    assert (told.act, dict(told.details)) == (
        Act.PRINT,
        {"serial": presenter.form.serial, "copies": 2, "reason": ""},
    )


def test_a_spoiled_paper_is_void_with_its_reason(
    presenter: ConsentsPresenter, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    presenter.issue("C1")
    presenter.void("jam")
    assert presenter.form is not None
    assert presenter.form.state is FormState.VOID
    entry = at_desk.program.desk.branch.state.entries[-1]
    assert (entry.act, entry.details["reason"]) == (Act.VOID, "jam")


def test_every_choice_needs_an_answer_and_none_is_given_by_the_program(
    presenter: ConsentsPresenter, view: RecordingView, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    presenter.issue("C10")
    choices = [block.id for block in presenter.choices()]
    answers: dict[str, bool | None] = dict.fromkeys(choices, True)
    answers[choices[1]] = None
    presenter.record_ticks(answers)
    assert view.last("show_unanswered") == [choices[1]]
    assert at_desk.codes[-1] == "answer_every_choice"
    answers[choices[1]] = False
    presenter.record_ticks(answers)
    assert presenter.form is not None
    assert presenter.form.ticks == answers
    assert at_desk.codes[-1] == "ticks_recorded"


def test_answers_after_the_scan_bring_the_consents_into_force(
    presenter: ConsentsPresenter, at_desk: TestDesk, person: Applicant
) -> None:
    counter = at_desk.program.desk
    form = counter.forms.issue(person.id, "C1")
    counter.scan(form)
    _show(presenter, at_desk, person)
    presenter.go_on(NextStep.TICKS)
    presenter.record_ticks(dict.fromkeys(form.choices, True))
    assert at_desk.codes[-1] == "consent_settled"
    assert counter.states(person)["C1"] == "granted"


def test_a_no_to_c1_erases_the_draft(
    presenter: ConsentsPresenter, view: RecordingView, at_desk: TestDesk, person: Applicant
) -> None:
    counter = at_desk.program.desk
    form = counter.forms.issue(person.id, "C1")
    counter.scan(form)
    _show(presenter, at_desk, person)
    presenter.choose(form.id)
    presenter.record_ticks(dict.fromkeys(form.choices, False))
    assert view.told("tell_erased")
    assert counter.stored(person) is None


def test_an_expired_document_sends_the_clerk_to_the_field(
    presenter: ConsentsPresenter, view: RecordingView, at_desk: TestDesk, person: Applicant
) -> None:
    _show(presenter, at_desk, person)
    at_desk.program.desk.branch.clock.advance(days=366 * 10)
    presenter.issue("C1")
    assert at_desk.codes == ["form_refused"]
    assert {p.field for p in view.last("tell_problems")} == {"document_expires_on"}


def test_the_chosen_paper_stays_chosen_when_the_file_is_read_again(
    presenter: ConsentsPresenter, view: RecordingView, at_desk: TestDesk, person: Applicant
) -> None:
    counter = at_desk.program.desk
    first = counter.forms.issue(person.id, "C1")
    counter.forms.issue(person.id, "C10")
    _show(presenter, at_desk, person)
    presenter.choose(first.id)
    counter.forms.mark_printed(first.id)
    _show(presenter, at_desk, person)
    assert view.last("show_paper").id == first.id
    assert view.last("show_paper").state is FormState.PRINTED


def test_a_preferred_paper_is_shown_when_the_file_comes(
    presenter: ConsentsPresenter, at_desk: TestDesk, person: Applicant
) -> None:
    counter = at_desk.program.desk
    first = counter.forms.issue(person.id, "C1")
    counter.forms.issue(person.id, "C10")
    presenter.prefer(first.id)
    _show(presenter, at_desk, person)
    assert presenter.form is not None
    assert presenter.form.id == first.id


def test_a_file_that_cannot_be_written_is_told(
    presenter: ConsentsPresenter, at_desk: TestDesk, person: Applicant, tmp_path: Path
) -> None:
    _show(presenter, at_desk, person)
    presenter.issue("C1")
    presenter.save_pdf(tmp_path)
    assert (at_desk.codes[-1], dict(at_desk.notices[-1].details)) == (
        "bad_input",
        {"reason": "file"},
    )
