"""Enquiries by keyboard: taken, listed, erased, and the name alone goes to a new file (K54)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.lead import ConsentWay
from branch_app.domain.staff import Role
from branch_app.gui.leads.page import LeadsPage
from branch_app.services.leads import LeadDraft
from tests.gui.cases import CTRL, choose_by_keys, enter_text, here, press
from tests.gui.conftest import OpenWindow


def _open(shown: OpenWindow) -> LeadsPage:
    shown.unlock()
    press(shown, Qt.Key.Key_I, CTRL)
    page = shown.workplace.current()
    assert isinstance(page, LeadsPage)
    return page


@pytest.mark.covers("K54", "R-006", "R-046")
def test_an_enquiry_from_the_first_key_to_its_erasing(shown: OpenWindow) -> None:
    page = _open(shown)
    desk = shown.program.desk
    assert "30" in page.form.text.text()
    assert here(shown) is page.form.lines["name"].edit
    press(shown, Qt.Key.Key_S, CTRL)
    assert page.form.lines["name"].hint.text() == "Fill in this field."
    assert page.form.lines["telephone"].hint.text().startswith("Not a telephone number")
    assert page.form.way_problem.text() == "Choose one."
    enter_text(shown, "Сұраушы Үлгі")
    press(shown, Qt.Key.Key_Return)
    enter_text(shown, "8 701 555 00 11")
    press(shown, Qt.Key.Key_Return)
    choose_by_keys(shown, "written")
    press(shown, Qt.Key.Key_S, CTRL)
    (one,) = desk.leads.all()
    assert (one.name, one.telephone) == ("Сұраушы Үлгі", "+77015550011")
    assert (one.consent_way, one.consent_language) == (ConsentWay.WRITTEN, "kk")
    assert page.entries() is None
    (line,) = page.list.lines.lines
    assert line.subtitle == "+7 701 555 00 11 · kept until 22.12.2026 · in writing"
    press(shown, Qt.Key.Key_T, CTRL)
    page.erase.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert here(shown) is page.cancel
    assert "Сұраушы Үлгі" in page.question.text()
    page.confirm.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert list(desk.leads.all()) == []
    assert not page.question.isVisible()


@pytest.mark.covers("K54", "R-006")
def test_a_file_begins_with_the_name_and_nothing_is_stored(shown: OpenWindow) -> None:
    desk = shown.program.desk
    desk.leads.add(LeadDraft(name="Сұраушы Үлгі", telephone="+77015550011"))
    page = _open(shown)
    press(shown, Qt.Key.Key_T, CTRL)
    press(shown, Qt.Key.Key_Return)
    assert here(shown) is page.begin
    press(shown, Qt.Key.Key_Return)
    applicant = shown.workplace.applicant
    assert shown.workplace.current() is applicant
    values = applicant.data.form.values()
    assert (values["family_name"], values["given_name"]) == ("Сұраушы", "Үлгі")
    assert "mobile_phone" not in values, "a telephone is not collected before C1"
    assert applicant.presenter.file is None
    assert len(desk.leads.all()) == 1
    assert [entry.act.value for entry in desk.branch.state.entries].count("register") == 0


@pytest.mark.covers("K54")
def test_the_search_of_applicants_does_not_find_an_enquiry(shown: OpenWindow) -> None:
    shown.program.desk.leads.add(LeadDraft(name="Сұраушы Үлгі", telephone="+77015550011"))
    counter = shown.unlock().counter
    for text in ("Сұраушы", "5550011"):
        counter.search.setText(text)
        shown.settle()
        assert counter.people.lines.lines == ()


@pytest.mark.covers("K39")
def test_a_half_typed_enquiry_is_there_again_after_the_lock(shown: OpenWindow) -> None:
    page = _open(shown)
    enter_text(shown, "Сұрау")
    before = page.entries()
    assert before is not None
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    again = shown.workplace.current()
    assert isinstance(again, LeadsPage)
    assert again.entries() == before
    assert again.form.save.isEnabled()


def test_the_officer_erases_and_begins_no_file(unlocked: Callable[[Role], OpenWindow]) -> None:
    shown = unlocked(Role.OFFICER)
    shown.workplace.show_page("leads")
    shown.settle()
    page = shown.workplace.leads
    assert not page.begin.isVisible()
    assert page.erase.isVisible()
