"""Applications, by keyboard alone: made, changed, told what became of them, printed (K13)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import APPLICATIONS, PAPERS
from branch_app.gui.applications.page import ApplicationsPage
from branch_app.gui.applications.view import Doing
from tests.gui.cases import (
    CTRL,
    applied,
    choose_by_keys,
    consenting,
    enter_text,
    here,
    owes,
    press,
)
from tests.gui.conftest import OpenWindow
from tests.services.crew import Crew


def _open(shown: OpenWindow, *, with_consent: bool = True) -> ApplicationsPage:
    desk = shown.program.desk
    person = consenting(desk) if with_consent else desk.register()
    shown.unlock()
    shown.workplace.open_applicant(person.id)
    shown.settle()
    press(shown, Qt.Key.Key_G, CTRL)
    assert shown.workplace.applicant.tabs.currentIndex() == APPLICATIONS
    return shown.workplace.applications


def _stored(shown: OpenWindow) -> list[Application]:
    file = shown.workplace.applicant.presenter.file
    assert file is not None
    return list(shown.program.desk.applications.of_applicant(file.applicant.id))


def _fill(shown: OpenWindow, page: ApplicationsPage, **values: str) -> None:
    """Go through the form by Enter and enter these values where their fields come."""
    for _step in range(40):
        name = here(shown).objectName()
        if name not in page.pane.form.rows:
            return
        if name in values and isinstance(here(shown), QLineEdit):
            enter_text(shown, values[name])
        elif name in values:
            choose_by_keys(shown, values[name])
        press(shown, Qt.Key.Key_Enter)


@pytest.mark.covers("K13", "R-095")
def test_an_application_from_the_first_key_to_its_receipt_without_a_mouse(
    shown: OpenWindow,
) -> None:
    page = _open(shown)
    assert page.new.hasFocus()
    press(shown, Qt.Key.Key_Return)
    rows = page.pane.form.rows
    assert page.pane.viewer.isVisible()
    assert "amount" in rows
    assert "iban" not in rows
    _fill(
        shown,
        page,
        product="unsecured",
        amount="150000",
        term_months="6",
        credit_purpose="consumption",
        payout_channel="account",
        iban="KZ00",
    )
    assert "iban" in page.pane.form.rows, "a payout to an account asks for it"
    assert page.pane.save.hasFocus()
    press(shown, Qt.Key.Key_S, CTRL)
    assert shown.codes[-1] == "invalid_record"
    iban = page.pane.form.rows["iban"]
    assert iban.editor.hasFocus()
    assert iban.problem.text()
    choice = page.pane.form.rows["payout_channel"].editor
    choice.setFocus()
    press(shown, Qt.Key.Key_Home)
    assert page.pane.form.rows["payout_channel"].editor.value() == "branch"
    assert "iban" not in page.pane.form.rows
    assert here(shown) is page.pane.form.rows["payout_channel"].editor, "the keys stay"
    press(shown, Qt.Key.Key_S, CTRL)
    (one,) = _stored(shown)
    assert one.values["amount"] == 150000
    assert one.values["payout_channel"] == "branch"
    assert page.presenter.doing is None
    (line,) = page.list.lines.lines
    assert line.title == f"№ {one.number}"
    assert " ".join(line.subtitle.split()) == "150 000 ₸ · 22.11.2026"
    page.enter()
    press(shown, Qt.Key.Key_Return)
    assert page.pane.status.hasFocus()
    for _step in range(2):
        press(shown, Qt.Key.Key_Tab)
    assert page.pane.receipt.hasFocus()
    press(shown, Qt.Key.Key_Return)
    form = shown.workplace.consents.presenter.form
    assert form is not None
    assert (form.code, form.application_id) == ("RECEIPT", one.id)
    assert shown.workplace.applicant.tabs.currentIndex() == PAPERS
    assert shown.workplace.consents.open_panel == "print"
    press(shown, Qt.Key.Key_G, CTRL)
    page.pane.questionnaire.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert shown.workplace.consents.presenter.form is not None
    assert shown.workplace.consents.presenter.form.code == "QUESTIONNAIRE"


@pytest.mark.covers("K13", "R-011")
def test_a_status_is_entered_from_its_paper_and_only_those_that_may_follow(
    shown: OpenWindow,
) -> None:
    page = _open(shown)
    file = page.presenter.file
    assert file is not None
    applied(shown.program.desk, file.applicant)
    page.presenter.read(file.applicant.id)
    shown.settle()
    press(shown, Qt.Key.Key_E, CTRL)
    panel = page.pane.panel
    assert panel.status.hasFocus()
    offered = [panel.status.itemData(place) for place in range(panel.status.count())]
    assert offered == ["taken_back", "refused", "approved"]
    press(shown, Qt.Key.Key_S, CTRL)
    assert panel.status_problem.text() == "Choose one."
    choose_by_keys(shown, "approved")
    press(shown, Qt.Key.Key_Tab)
    enter_text(shown, "23.11.2026")
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_S, CTRL)
    assert panel.lines["since"].hint.text() == "The date has not come yet."
    assert panel.lines["paper_number"].hint.text() == "Fill in this field."
    assert panel.lines["since"].edit.hasFocus()
    enter_text(shown, "22.11.2026")
    press(shown, Qt.Key.Key_Return)
    enter_text(shown, "7-К")
    press(shown, Qt.Key.Key_Return)
    assert panel.lines["contract_number"].edit.hasFocus()
    enter_text(shown, "ALM-2026/17")
    press(shown, Qt.Key.Key_Return)
    assert panel.save.hasFocus()
    press(shown, Qt.Key.Key_Return)
    (one,) = _stored(shown)
    assert one.status is MicrocreditStatus.APPROVED
    assert not panel.isVisible()
    newest, first = page.pane.history.lines.lines
    assert newest.title == "since 22.11.2026"
    assert "paper no 7-К · contract no ALM-2026/17 · entered 22.11.2026" in newest.subtitle
    assert first.chips[0].word == "Received"
    assert not page.pane.change.isEnabled()
    assert "decided" in page.pane.change.accessibleDescription()


@pytest.mark.covers("K11")
def test_a_doubtful_account_is_stored_only_with_a_reason_which_the_journal_tells(
    shown: OpenWindow,
) -> None:
    page = _open(shown)
    press(shown, Qt.Key.Key_N, CTRL)
    # Its letters are Cyrillic where the two alphabets look alike.
    wanted = {"amount": "300000", "term_months": "12", "iban": "КZ58000А1В2С3D4Е5F60"}
    _fill(shown, page, product="unsecured", payout_channel="account", **wanted)
    press(shown, Qt.Key.Key_S, CTRL)
    assert _stored(shown) == []
    assert shown.codes[-1] == "warnings_unconfirmed"
    assert page.pane.form.rows["iban"].reason.hasFocus()
    choose_by_keys(shown, "as_in_document")
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    assert shown.workplace.applications.reasons() == {"iban.iban_letters": "as_in_document"}
    press(shown, Qt.Key.Key_S, CTRL)
    (one,), journal = _stored(shown), shown.program.desk.branch.state.entries
    assert one.values["iban"] == "KZ58000A1B2C3D4E5F60"
    (told,) = [row for row in journal if row.act is Act.CONFIRM_WARNING]
    assert (told.kind, told.record_id) == (RecordKind.APPLICATION, one.id)
    assert list(told.details.values()) == ["iban", "iban_letters", "as_in_document"]


def test_what_was_applied_for_is_changed_as_long_as_nothing_is_decided(shown: OpenWindow) -> None:
    page = _open(shown)
    file = page.presenter.file
    assert file is not None
    applied(shown.program.desk, file.applicant)
    page.presenter.read(file.applicant.id)
    shown.settle()
    press(shown, Qt.Key.Key_F2)
    assert page.presenter.doing is Doing.CHANGE
    page.pane.form.rows["amount"].editor.setFocus()
    enter_text(shown, "200000")
    press(shown, Qt.Key.Key_Return, CTRL)
    (one,) = _stored(shown)
    assert (one.values["amount"], one.version) == (200000, 2)
    assert shown.codes[-1] == "application_corrected"
    assert not shown.workplace.applicant.presenter.is_editing, "F2 meant the application"


@pytest.mark.covers("K13", "R-004")
def test_without_c1_it_says_so_and_leads_to_the_consents(shown: OpenWindow) -> None:
    page = _open(shown, with_consent=False)
    assert not page.new.isEnabled()
    assert "C1 is not in force" in page.new.accessibleDescription()
    assert page.to_consents.hasFocus()
    press(shown, Qt.Key.Key_N, CTRL)
    assert page.presenter.doing is None
    press(shown, Qt.Key.Key_Return)
    assert shown.workplace.applicant.tabs.currentIndex() == PAPERS


def test_the_officer_reads_and_has_no_button_to_type(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    person = consenting(crew.clerk)
    owes(crew.clerk, person)
    shown = unlocked(Role.OFFICER)
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    page = shown.workplace.applications
    assert page.list.lines.lines[0].chips[0].word == "Microcredit granted"
    shown_buttons = [page.new, page.pane.status, page.pane.change]
    assert not any(one.isVisible() for one in shown_buttons)
    assert page.pane.receipt.isVisible()
    assert page.keys() == ()


@pytest.mark.covers("K39")
def test_a_half_typed_application_is_there_again_after_the_lock(shown: OpenWindow) -> None:
    page = _open(shown)
    press(shown, Qt.Key.Key_Return)
    page.pane.form.rows["payout_channel"].editor.setFocus()
    choose_by_keys(shown, "card")
    page.pane.form.rows["amount"].editor.setFocus()
    enter_text(shown, "15 00")
    before = page.entries()
    assert before is not None
    assert shown.workplace.has_unsaved_edits()
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    again = shown.workplace.applications
    assert again is not page
    assert again.entries() == before
    assert "iban" in again.pane.form.rows
    assert here(shown) is again.pane.form.rows["amount"].editor
    assert shown.workplace.applicant.tabs.currentIndex() == APPLICATIONS


@pytest.mark.covers("K39")
def test_a_half_typed_status_is_there_again_after_the_lock(shown: OpenWindow) -> None:
    page = _open(shown)
    file = page.presenter.file
    assert file is not None
    applied(shown.program.desk, file.applicant)
    page.presenter.read(file.applicant.id)
    shown.settle()
    press(shown, Qt.Key.Key_E, CTRL)
    choose_by_keys(shown, "approved")
    press(shown, Qt.Key.Key_Tab)
    enter_text(shown, "2.1")
    before = page.entries()
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    again = shown.workplace.applications
    assert again.entries() == before
    assert again.presenter.doing is Doing.STATUS
    assert here(shown) is again.pane.panel.lines["since"].edit


def test_giving_up_shows_what_is_stored(shown: OpenWindow) -> None:
    page = _open(shown)
    file = page.presenter.file
    assert file is not None
    one = applied(shown.program.desk, file.applicant)
    page.presenter.read(file.applicant.id)
    shown.settle()
    press(shown, Qt.Key.Key_N, CTRL)
    assert page.pane.head.title.text() == "New application"
    page.pane.give_up.click()
    shown.settle()
    assert page.presenter.one == one
    assert page.pane.head.title.text() == f"Application {one.number}"
    assert page.list.hasFocus()
