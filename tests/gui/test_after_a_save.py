"""After Ctrl+S the keys are somewhere that helps, and what is said is said of this very save."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from branch_app.domain.change import RecordKind
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import APPLICATIONS, DATA, PAPERS
from branch_app.gui.applications.view import Doing
from tests.gui.cases import CTRL, WANTED, applied, consenting, enter_text, here, press
from tests.gui.conftest import OpenWindow
from tests.services.crew import Crew
from tests.services.desk import IIN, MORE, NEEDED


def _fill(shown: OpenWindow, **values: str) -> None:
    press(shown, Qt.Key.Key_N, CTRL)
    form = shown.workplace.applicant.data.form
    form.fill({name: text for name, text in {**NEEDED, **values}.items() if name in form.rows})


@pytest.mark.covers("K6", "R-054")
def test_who_has_the_same_iin_is_laid_beside_and_no_reason_makes_two_of_one(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    known = crew.clerk.register()
    shown = unlocked(Role.CLERK)
    _fill(shown, family_name="Қосмағамбетов", document_number="087654321")
    press(shown, Qt.Key.Key_S, CTRL)
    panel = shown.workplace.applicant.data.twins
    (card,) = panel.cards
    assert card.is_exact
    assert card.open.hasFocus()
    assert card.exact.isVisible()
    assert not card.reason.isVisible()
    assert not panel.store.isVisible()
    press(shown, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert shown.workplace.applicant.isAncestorOf(here(shown)), "the keys are back at the fields"
    press(shown, Qt.Key.Key_S, CTRL)
    press(shown, Qt.Key.Key_Return)
    file = shown.workplace.applicant.presenter.file
    assert file is not None
    assert file.applicant.id == known.id
    assert len(crew.clerk.branch.state.records[RecordKind.APPLICANT]) == 1


@pytest.mark.covers("K6")
def test_the_keys_are_in_the_file_after_every_save(shown: OpenWindow) -> None:
    shown.unlock()
    _fill(shown)
    press(shown, Qt.Key.Key_S, CTRL)
    assert shown.codes[-1] == "person_saved"
    page = shown.workplace.applicant
    assert page.isAncestorOf(QApplication.focusWidget() or shown.window)
    person = page.presenter.file
    assert person is not None
    shown.program.desk.consent(person.applicant)
    page.presenter.reload()
    shown.settle()
    press(shown, Qt.Key.Key_F2)
    page.data.form.fill(MORE)
    for row in page.data.form.rows.values():
        row.reason.set_value("as_in_document")
    press(shown, Qt.Key.Key_S, CTRL)
    assert page.isAncestorOf(QApplication.focusWidget() or shown.window)


@pytest.mark.covers("K6")
def test_whose_data_are_complete_applies_next_by_enter_alone(shown: OpenWindow) -> None:
    shown.unlock()
    person = consenting(shown.program.desk)
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    page, applications = shown.workplace.applicant, shown.workplace.applications
    assert here(shown) is page.strip.next
    press(shown, Qt.Key.Key_F2)
    page.data.form.fill(MORE)
    for row in page.data.form.rows.values():
        row.reason.set_value("as_in_document")
    press(shown, Qt.Key.Key_S, CTRL)
    assert shown.codes[-1] == "person_saved"
    assert here(shown) is page.strip.next
    assert page.strip.next.text() == "New application"
    press(shown, Qt.Key.Key_Return)
    assert page.tabs.currentIndex() == APPLICATIONS
    assert applications.presenter.doing is Doing.NEW
    assert applications.isAncestorOf(here(shown))
    assert not page.strip.next.isVisible(), "the tab has a button of its own"
    applications.pane.form.fill(WANTED)
    page.show_tab(DATA)
    page.strip.next.click()
    shown.settle()
    assert applications.pane.form.values()["amount"] == WANTED["amount"], "nothing typed is lost"
    press(shown, Qt.Key.Key_N, CTRL)
    assert applications.pane.form.values()["amount"] == WANTED["amount"]
    press(shown, Qt.Key.Key_S, CTRL)
    assert applications.presenter.one is not None
    assert not page.strip.next.isVisible(), "an application is under way"


@pytest.mark.covers("K6")
def test_with_an_application_under_way_the_arrows_lead_to_any_tab_after_a_save(
    shown: OpenWindow,
) -> None:
    shown.unlock()
    person = consenting(shown.program.desk)
    applied(shown.program.desk, person)
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    page = shown.workplace.applicant
    press(shown, Qt.Key.Key_F2)
    page.data.form.fill(MORE)
    for row in page.data.form.rows.values():
        row.reason.set_value("as_in_document")
    press(shown, Qt.Key.Key_S, CTRL)
    assert shown.codes[-1] == "person_saved"
    assert here(shown) is page.tabs
    for tab in (PAPERS, APPLICATIONS):
        press(shown, Qt.Key.Key_Right)
        assert page.tabs.currentIndex() == tab


@pytest.mark.covers("K26", "R-107")
def test_a_signed_value_says_that_nothing_is_saved_yet_and_esc_goes_back(
    shown: OpenWindow,
) -> None:
    shown.unlock()
    person = consenting(shown.program.desk)
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    press(shown, Qt.Key.Key_F2)
    data = shown.workplace.applicant.data
    data.form.fill({**MORE, "family_name": "Басқа"})
    for row in data.form.rows.values():
        row.reason.set_value("as_in_document")
    for _time in range(2):
        press(shown, Qt.Key.Key_S, CTRL)
        assert shown.codes[-1] == "grounds_missing"
        assert data.grounds.isVisible()
    press(shown, Qt.Key.Key_Escape)
    assert data.grounds.isHidden()
    assert data.form.values()["family_name"] == "Басқа"


@pytest.mark.covers("K6")
def test_the_search_of_one_customer_is_gone_when_the_file_opens(shown: OpenWindow) -> None:
    shown.unlock()
    shown.program.desk.register()
    counter = shown.workplace.counter
    counter.search.setFocus()
    enter_text(shown, IIN)
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Return)
    assert shown.workplace.current() is shown.workplace.applicant
    assert counter.search.text() == ""
    shown.workplace.show_page("counter")
    shown.settle()
    press(shown, Qt.Key.Key_N, CTRL)
    assert shown.workplace.applicant.data.form.values()["iin"] == ""


@pytest.mark.covers("K6")
def test_of_more_than_are_shown_the_list_says_so_and_drafts_tell_their_year(
    shown: OpenWindow,
) -> None:
    counter = shown.unlock().counter
    rows = shown.program.services.search.find("")
    counter.show_people([*rows] * 0, "Ах")
    assert counter.people_card.title.text() == "Found: 0"
    shown.program.desk.register()
    (row,) = shown.program.services.search.find(IIN)
    counter.show_people([row] * 30, "Ах")
    assert counter.people_card.title.text() == "Found: 30 and more, type on"
