"""Correcting signed data, old data, history and files of a person, by keyboard (K14, K15, K26)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.field_source import Origin, Source, Verification
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import FILES, HISTORY, PAPERS
from branch_app.gui.forms.origin_line import OriginLine
from tests.gui.cases import CTRL, choose_by_keys, consenting, enter_text, here, press
from tests.gui.conftest import OpenWindow
from tests.services.crew import PASSWORD, Crew
from tests.services.desk import MORE, NEEDED

Unlocked = Callable[[Role], OpenWindow]
KEY = Qt.Key


def _complete(crew: Crew) -> Applicant:
    desk = crew.clerk
    person = consenting(desk)
    desk.branch.clock.advance(minutes=1)
    version = desk.applicants.open(person.id).applicant.version
    draft = ApplicantDraft(values={**NEEDED, **MORE})
    return desk.applicants.correct(person.id, version, draft).applicant


@pytest.mark.covers("K26", "R-107")
def test_a_signed_name_is_corrected_on_a_document_by_two_persons_without_a_mouse(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = _complete(crew)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    page = shown.workplace.applicant
    press(shown, KEY.Key_F2)
    family = page.data.form.rows["family_name"].editor
    family.setFocus()
    family.set_value("Сенімқұлов")
    family.edited.emit()
    press(shown, KEY.Key_S, CTRL)
    grounds = page.data.grounds
    assert grounds.isVisible()
    assert "Surname" in grounds.why.text()
    assert grounds.reason.hasFocus()
    choose_by_keys(shown, "name_changed")
    grounds.document.edit.setFocus()
    enter_text(shown, "№ 5, 20.11.2026")
    press(shown, KEY.Key_Return)
    assert grounds.second.login.edit.hasFocus()
    QTest.keyClicks(grounds.second.login.edit, "manager")
    press(shown, KEY.Key_Return)
    QTest.keyClicks(grounds.second.password.edit, "wrong")
    press(shown, KEY.Key_Return)
    assert grounds.isVisible(), "a wrong password is told beside its field"
    assert crew.clerk.stored(person).full_name == person.full_name  # type: ignore[union-attr]
    grounds.second.password.edit.setFocus()
    QTest.keyClicks(grounds.second.password.edit, PASSWORD)
    press(shown, KEY.Key_Return)
    stored = crew.clerk.stored(person)
    assert stored is not None
    assert stored.text("family_name") == "Сенімқұлов"
    assert stored.correction is not None
    assert (stored.correction.document, stored.correction.second) == (
        "№ 5, 20.11.2026",
        "staff-manager",
    )
    assert not grounds.isVisible()
    press(shown, KEY.Key_H, CTRL)
    history = shown.workplace.history
    assert page.tabs.currentIndex() == HISTORY
    assert history.steps.hasFocus()
    (change,) = history.changes.lines.lines
    assert change.subtitle == f"{NEEDED['family_name']} → Сенімқұлов"
    assert history.facts.values["document"].text() == "№ 5, 20.11.2026"
    assert history.facts.values["reason"].text() == "The name was changed"


@pytest.mark.covers("K6")
def test_a_warning_is_confirmed_with_a_reason_by_keys(unlocked: Unlocked, crew: Crew) -> None:
    person = _complete(crew)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    page = shown.workplace.applicant
    press(shown, KEY.Key_F2)
    row = page.data.form.rows["sex"]
    row.editor.set_value("female")
    row.editor.edited.emit()
    press(shown, KEY.Key_S, CTRL)
    iin = page.data.form.rows["iin"]
    assert iin.reason.hasFocus(), "F8 and saving lead to the reason"
    press(shown, KEY.Key_F8)
    assert iin.reason.hasFocus()
    choose_by_keys(shown, "as_in_document")
    press(shown, KEY.Key_S, CTRL)
    stored = crew.clerk.stored(person)
    assert stored is not None
    assert dict(stored.confirmations) == {"iin.iin_sex": "as_in_document"}
    press(shown, KEY.Key_F2)
    assert iin.reason.value() == "as_in_document", "the reason is still known"


@pytest.mark.covers("K14", "R-094")
def test_source_and_check_are_told_for_a_whole_card_and_stored_for_each_value(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = _complete(crew)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    page = shown.workplace.applicant
    assert "told, not checked" in _origin(shown, "contact").facts.text()
    press(shown, KEY.Key_F2)
    page.data.form.rows["mobile_phone"].editor.setFocus()
    press(shown, KEY.Key_F9)
    origin = _origin(shown, "contact")
    assert origin.source.hasFocus()
    choose_by_keys(shown, "state_database")
    origin.check.setFocus()
    choose_by_keys(shown, "state_service")
    press(shown, KEY.Key_S, CTRL)
    stored = crew.clerk.stored(person)
    assert stored is not None
    source = stored.sources["mobile_phone"]
    assert (source.source, source.verification) == (
        Source.STATE_DATABASE,
        Verification.STATE_SERVICE,
    )
    assert stored.sources["birth_date"].source is Source.SUBJECT
    assert "from a state database" in _origin(shown, "contact").facts.text()


@pytest.mark.covers("K14", "K55", "R-094")
def test_where_the_values_of_a_card_differ_each_field_tells_its_own(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = _complete(crew)
    checked = Origin(source=Source.STATE_DATABASE, verification=Verification.STATE_SERVICE)
    values = {**NEEDED, **MORE, "home_phone": "+7 7172 55 11 22"}
    draft = ApplicantDraft(values=values, origins={"mobile_phone": checked})
    crew.clerk.applicants.correct(person.id, person.version, draft)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    press(shown, KEY.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    rows = shown.workplace.applicant.data.form.rows
    told = {name: row.about.text().partition("From where: ")[2] for name, row in rows.items()}
    assert told["mobile_phone"].startswith("from a state database; checked: state service; ")
    assert told["home_phone"].startswith("from the applicant; told, not checked; ")
    assert rows["home_phone"].about.isVisible()
    assert told["home_phone"] in rows["home_phone"].editor.accessibleDescription()
    assert told["email"] == "", "of what is not stored nothing is told"
    press(shown, KEY.Key_F2)
    about = rows["home_phone"].about.text()
    assert about
    assert "From where" not in about, "what is being typed has no source yet"


@pytest.mark.covers("K15", "R-199")
def test_old_data_are_marked_and_confirmed_by_one_key(unlocked: Unlocked, crew: Crew) -> None:
    person = _complete(crew)
    crew.clerk.branch.clock.advance(days=200)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    contact = _origin(shown, "contact")
    assert contact.age.isVisible()
    assert contact.still_holds.isVisible()
    assert not _origin(shown, "address").still_holds.isVisible()
    contact.still_holds.setFocus()
    press(shown, KEY.Key_Return)
    shown.settle()
    assert not _origin(shown, "contact").age.isVisible()
    stored = crew.clerk.stored(person)
    assert stored is not None
    assert stored.sources["mobile_phone"].confirmed_at is not None


@pytest.mark.covers("K26", "R-107")
def test_history_of_one_field_is_asked_with_f6(unlocked: Unlocked, crew: Crew) -> None:
    person = _complete(crew)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    page, history = shown.workplace.applicant, shown.workplace.history
    page.data.form.rows["mobile_phone"].editor.setFocus()
    press(shown, KEY.Key_F6)
    assert page.tabs.currentIndex() == HISTORY
    assert history.field.currentData() == "mobile_phone"
    (change,) = history.changes.lines.lines
    assert "+7701" not in change.subtitle.replace(" ", ""), "numbers are masked here too"
    assert len(history.steps.lines.lines) == 1
    history.field.setFocus()
    for _step in range(30):
        press(shown, KEY.Key_Up)
    assert len(history.steps.lines.lines) == 3
    acts = [entry.act for entry in crew.clerk.branch.state.entries]
    assert acts.count(Act.OPEN) >= 2


@pytest.mark.covers("K41", "K40")
def test_files_show_scans_and_lead_to_papers(unlocked: Unlocked, crew: Crew) -> None:
    person = _complete(crew)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    press(shown, KEY.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    page, files = shown.workplace.applicant, shown.workplace.files
    assert page.tabs.currentIndex() == FILES
    assert files.files.hasFocus()
    lines = files.files.lines.lines
    scans = [line for line in lines if line.sign == "scan"]
    papers = [line for line in lines if line.sign == "paper"]
    assert len(papers) == 1
    assert len(scans) == len(lines) - 1 > 3
    files.files.choose(scans[0].id)
    before = len(crew.clerk.branch.state.entries)
    press(shown, KEY.Key_Return)
    assert files.picture.isVisible()
    told = crew.clerk.branch.state.entries[before:]
    assert [entry.act for entry in told] == [Act.OPEN]
    files.files.choose(papers[0].id)
    press(shown, KEY.Key_Return)
    assert page.tabs.currentIndex() == PAPERS
    assert here(shown) is not None


def _origin(shown: OpenWindow, group: str) -> OriginLine:
    form = shown.workplace.applicant.data.form
    for section in form.sections:
        if section.group.value == group and section.origin is not None:
            return section.origin
    raise AssertionError(group)
