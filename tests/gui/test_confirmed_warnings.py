"""A warning that was confirmed is told quietly, with its reason, until its value changes (K6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import RecordKind
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.staff import Role
from branch_app.gui.forms.field_row import FieldRow
from tests.gui.cases import CTRL, choose_by_keys, consenting, enter_text, press
from tests.gui.conftest import OpenWindow
from tests.services.crew import Crew
from tests.services.desk import MORE, NEEDED

Unlocked = Callable[[Role], OpenWindow]
KEY = Qt.Key
WARNING = "mobile_phone.phone_prefix"
ODD, OTHER = "+77091234567", "+77097654321"
TOLD = "Confirmed: the applicant says so · {name} · 22.11.2026"


def _doubtful(crew: Crew) -> Applicant:
    """Return a person with a telephone of no known operator: the clerk has asked."""
    desk = crew.clerk
    person = consenting(desk)
    desk.branch.clock.advance(minutes=1)
    version = desk.applicants.open(person.id).applicant.version
    values = {**NEEDED, **MORE, "mobile_phone": ODD}
    draft = ApplicantDraft(values=values, reasons={WARNING: "said_by_subject"})
    return desk.applicants.correct(person.id, version, draft).applicant


def _row(shown: OpenWindow) -> FieldRow:
    return shown.workplace.applicant.data.form.rows["mobile_phone"]


def _is_quiet(shown: OpenWindow, crew: Crew) -> None:
    row, page = _row(shown), shown.workplace.applicant
    name = crew.clerk.applicants.staff.display_name
    assert row.settled.isVisible()
    assert row.settled.text() == TOLD.format(name=name)
    assert row.problem.isHidden()
    assert row.editor.property("state") == ""
    assert row.settled.text() in row.editor.accessibleDescription()
    assert page.data.problem_count.isHidden()
    assert page.counts.warnings.isHidden()


@pytest.mark.covers("K6", "R-051")
def test_a_confirmed_warning_is_no_problem_any_more(unlocked: Unlocked, crew: Crew) -> None:
    person = _doubtful(crew)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    _is_quiet(shown, crew)
    press(shown, KEY.Key_F2)
    _is_quiet(shown, crew)
    assert _row(shown).reason.value() == "said_by_subject", "another ground may be chosen"
    shown.workplace.applicant.data.form.rows["given_name"].editor.setFocus()
    press(shown, KEY.Key_F8)
    assert shown.workplace.applicant.data.form.field_with_keys() == "given_name"


@pytest.mark.covers("K6", "R-051")
def test_it_is_a_warning_again_once_the_value_changes_and_quiet_once_it_is_back(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = _doubtful(crew)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    press(shown, KEY.Key_F2)
    row, data = _row(shown), shown.workplace.applicant.data
    row.editor.setFocus()
    enter_text(shown, OTHER)
    press(shown, KEY.Key_Tab)
    assert row.settled.isHidden()
    assert row.problem.text().startswith("Warning:")
    assert row.reason.value() == ""
    assert data.problem_count.isVisible()
    press(shown, KEY.Key_S, CTRL)
    assert shown.codes[-1] == "warnings_unconfirmed"
    assert row.reason.hasFocus()
    row.editor.setFocus()
    enter_text(shown, ODD)
    press(shown, KEY.Key_Tab)
    _is_quiet(shown, crew)
    row.editor.setFocus()
    enter_text(shown, OTHER)
    press(shown, KEY.Key_S, CTRL)
    choose_by_keys(shown, "as_in_document")
    press(shown, KEY.Key_S, CTRL)
    assert shown.codes[-1] == "person_saved"
    stored = crew.clerk.stored(person)
    assert stored is not None
    assert dict(stored.confirmations) == {WARNING: "as_in_document"}
    assert _row(shown).settled.text().startswith("Confirmed: so it stands in the document · ")


@pytest.mark.covers("K26", "R-107")
def test_the_history_tells_the_reason_in_each_language(unlocked: Unlocked, crew: Crew) -> None:
    person = _doubtful(crew)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    _row(shown).editor.setFocus()
    press(shown, KEY.Key_F6)
    history = shown.workplace.history
    (value, confirmed) = history.changes.lines.lines
    assert (value.id, confirmed.id) == ("mobile_phone", WARNING)
    assert confirmed.subtitle == "Confirmed: the applicant says so"
    for code, told in {
        "ru": "Подтверждено: так сообщил заявитель",
        "kk": "Расталды: өтініш беруші осылай айтты",
    }.items():
        shown.window.language.use(code)
        shown.settle()
        assert history.changes.lines.lines[1].subtitle == told
        assert _row(shown).settled.text().startswith(f"{told} · ")


@pytest.mark.covers("K12", "R-021", "R-077")
def test_an_identification_of_before_the_time_was_asked_for_opens_and_takes_it(
    unlocked: Unlocked, crew: Crew
) -> None:
    desk = crew.clerk
    person = consenting(desk)
    desk.sign(person, "C7", yes=("biometrics",))
    version = desk.applicants.open(person.id).applicant.version
    told = {"biometric_session": "b1f0-42", "biometric_on": "02.03.2026"}
    values = {**NEEDED, **MORE, **told, "biometric_result": "confirmed"}
    draft = desk.confirming(values, before_consent=False)
    noted = desk.applicants.correct(person.id, version, draft).applicant
    # As such records were stored before there was anything to confirm.
    desk.branch.state.records[RecordKind.APPLICANT][person.id] = replace(noted, confirmations={})
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    rows = shown.workplace.applicant.data.form.rows
    assert rows["biometric_on"].editor.value() == "02.03.2026"
    assert rows["biometric_time"].editor.value() == ""
    assert rows["biometric_time"].problem.text().startswith("Warning: both the day and the time")
    press(shown, KEY.Key_F2)
    rows["biometric_time"].editor.setFocus()
    enter_text(shown, "905")
    press(shown, KEY.Key_Tab)
    assert rows["biometric_time"].editor.value() == "09:05"
    assert rows["biometric_time"].problem.isHidden()
    press(shown, KEY.Key_S, CTRL)
    assert shown.codes[-1] == "person_saved"
    stored = desk.stored(person)
    assert stored is not None
    assert (stored.text("biometric_time"), stored.version) == ("09:05", noted.version + 1)
