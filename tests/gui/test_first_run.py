"""Setting a workstation up in the window: by keyboard alone, with errors, to the recovery code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from branch_app.domain.errors import BadInput, HeadOfficeUnreachable, WeakPassword
from branch_app.gui.first_run.page import FirstRunPage
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import PASSWORD, RECOVERY_CODE, MemoryProgram

ENTER = Qt.Key.Key_Return


@pytest.fixture
def first(open_at: Callable[[MemoryProgram], OpenWindow]) -> OpenWindow:
    return open_at(MemoryProgram(has_workstation=False))


def _page(first: OpenWindow) -> FirstRunPage:
    assert first.window.first_run_page is not None
    return first.window.first_run_page


def _type(first: OpenWindow, *texts: str) -> None:
    """Type into the field that has the keys, and go on with Enter."""
    for text in texts:
        here = first.window.focusWidget()
        assert isinstance(here, QLineEdit), here
        here.clear()
        QTest.keyClicks(here, text)
        QTest.keyClick(here, ENTER)


def _choose_first_pack(first: OpenWindow) -> None:
    QTest.keyClick(first.window.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(_page(first).next, ENTER)


@pytest.mark.covers("K5")
def test_a_workstation_is_made_by_keyboard_alone(first: OpenWindow, tmp_path: Path) -> None:
    page = _page(first)
    _choose_first_pack(first)
    _type(first, "alm1", "01", "", "")
    page.manager.lines["display_name"].edit.setText("Айгүл Сәрсенқызы")
    _type(first, "aida")
    QTest.keyClick(first.window.focusWidget(), ENTER)
    _type(first, PASSWORD, PASSWORD)
    first.settle()
    (request,) = first.program.requests
    assert (request.pack_id, request.branch, request.workstation) == ("lft", "ALM1", "01")
    assert (request.login, request.profile, request.password) == ("aida", None, PASSWORD)
    assert page.recovery.code.text() == RECOVERY_CODE
    assert not page.next.isEnabled()
    assert page.recovery.save.hasFocus()
    file = tmp_path / "code.txt"
    page.presenter.save_code(file)
    first.settle()
    assert file.read_text("utf-8") == f"{RECOVERY_CODE}\n"
    QTest.keyClick(page.recovery.is_kept, Qt.Key.Key_Space)
    QTest.keyClick(page.next, ENTER)
    assert first.window.pages.currentWidget() is first.window.unlock_page
    assert first.window.first_run_page is None
    assert page.recovery.code.text() == ""
    assert page.manager.lines["new_password"].edit.text() == ""
    assert "Lending and Finance" in first.window.unlock_page.crest.toolTip()


def test_no_step_is_left_with_something_wrong(first: OpenWindow) -> None:
    page = _page(first)
    page.presenter.go_on()
    assert not page.organisation.problem.isHidden()
    _choose_first_pack(first)
    _type(first, "ALM-1")
    page.presenter.go_on()
    lines = page.workplace.lines
    assert lines["branch"].edit.property("state") == "bad"
    assert lines["branch"].edit.hasFocus()
    assert lines["workstation"].edit.property("state") == "bad"
    lines["branch"].edit.setText("ALM1")
    lines["workstation"].edit.setText("01")
    lines["head_office_url"].edit.setText("http://127.0.0.1:8000")
    page.presenter.go_on()
    assert lines["enrolment_code"].edit.property("state") == "bad"
    assert first.program.requests == []


@pytest.mark.parametrize(
    ("password", "again", "wrong"),
    [
        ("short", "short", "new_password"),
        ("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "new_password"),
        ("aida-aida", "aida-aida", "new_password"),
        (PASSWORD, PASSWORD[:-1], "password_again"),
    ],
)
@pytest.mark.covers("K39")
def test_a_weak_or_mistyped_password_is_told_beside_its_field(
    first: OpenWindow, password: str, again: str, wrong: str
) -> None:
    page = _page(first)
    _fill(page)
    page.manager.lines["new_password"].edit.setText(password)
    page.manager.lines["password_again"].edit.setText(again)
    page.presenter.go_on()
    bad = [n for n, line in page.manager.lines.items() if line.edit.property("state") == "bad"]
    assert bad == [wrong]
    assert first.program.requests == []


def _fill(page: FirstRunPage) -> None:
    page.organisation.choose("satcredit")
    page.presenter.go_on()
    page.workplace.lines["branch"].edit.setText("ALM1")
    page.workplace.lines["workstation"].edit.setText("01")
    page.presenter.go_on()
    page.manager.lines["manager_login"].edit.setText("aida")
    page.manager.lines["display_name"].edit.setText("Айгүл")
    for name in ("new_password", "password_again"):
        page.manager.lines[name].edit.setText(PASSWORD)


@pytest.mark.parametrize(
    ("error", "step"),
    [
        (HeadOfficeUnreachable(), 1),
        (BadInput(field="--branch", reason="not_in_the_operator_profile"), 1),
        (BadInput(file="operator.toml", line=3, reason="missing"), 0),
        (WeakPassword(rule="common"), 2),
    ],
)
def test_an_error_leads_back_to_the_step_it_is_about_and_keeps_everything_typed(
    first: OpenWindow, error: BadInput | HeadOfficeUnreachable, step: int
) -> None:
    page = _page(first)
    _fill(page)
    first.program.set_up_error = error
    page.presenter.go_on()
    first.settle()
    assert first.codes == [error.code]
    assert page.steps.currentIndex() == step
    assert page.answers().password == PASSWORD
    assert page.next.isEnabled()


def test_going_back_loses_nothing(first: OpenWindow) -> None:
    page = _page(first)
    _fill(page)
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert page.steps.currentIndex() == 0
    assert page.answers().login == "aida"
    assert page.organisation.chosen() == "satcredit"


def test_a_profile_is_chosen_without_a_native_dialog(first: OpenWindow, tmp_path: Path) -> None:
    page = _page(first)
    profile = tmp_path / "operator.toml"
    profile.write_text("bin = 1", "utf-8")
    page.organisation.choose_profile.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.filesSelected.emit([str(profile)])
    assert page.answers().profile == profile
    assert page.organisation.profile_text.text() == "operator.toml"
    dialog.close()


def test_passwords_are_masked_until_asked_for(first: OpenWindow) -> None:
    page = _page(first)
    edit = page.manager.lines["new_password"].edit
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    page.manager.shown.setChecked(True)
    assert edit.echoMode() is QLineEdit.EchoMode.Normal


def test_the_language_switch_is_there_and_says_the_page_anew(first: OpenWindow) -> None:
    page = _page(first)
    _fill(page)
    for switch in first.window.top_bar.languages.buttons():
        assert switch.isVisible()
        switch.click()
        first.settle()
        assert page.answers().login == "aida"
    first.window.language.use("kk")
    first.settle()
    assert page.title.text() == "Жұмыс орнын баптау"


def test_the_recovery_code_without_a_printer_can_only_be_saved(first: OpenWindow) -> None:
    page = _page(first)
    _fill(page)
    page.presenter.go_on()
    first.settle()
    assert not page.recovery.print.isEnabled()
    page.presenter.print_code("none", "Heading")
    first.settle()
    assert first.codes[-1] == "printer_unavailable"
    page.recovery.save.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.close()
