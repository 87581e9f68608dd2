"""The first login on a real workstation: vault, SQLCipher, the pack's own rules, two employees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from branch_app.bootstrap.set_up import SetUpOrder, set_up
from branch_app.bootstrap.window import WindowProgram
from branch_app.domain.staff import Role
from branch_app.gui.staff.view import StaffAct
from branch_app.security.kdf import CheapKdf
from branch_app.settings import Settings
from tests.gui.conftest import OpenWindow

MANAGER, PASSWORD = "aida", "korpe-zhusan-besik"
CLERK, TEMPORARY, OWN = "gulnur", "temporary-words-for-now", "another-word-for-sleep"
ENTRY = {
    "login": CLERK,
    "display_name": "Гүлнұр Әлімова",
    "post": "Несие маманы",
    "order_number": "15-Қ",
    "order_on": "10.02.2026",
    "admitted_until": "",
}


@pytest.fixture
def real(open_at: Callable[..., OpenWindow], tmp_path: Path) -> OpenWindow:
    settings = Settings(data_dir=tmp_path / "data")
    order = SetUpOrder(
        pack_id="lft",
        profile=None,
        branch="ALM1",
        workstation="01",
        login=MANAGER,
        display_name="Аида Үлгіқызы",
        password=PASSWORD,
    )
    set_up(settings, order, kdf=CheapKdf())
    return open_at(WindowProgram(settings))


def _log_in(shown: OpenWindow, login: str, password: str) -> None:
    page = shown.window.unlock_page
    page.login.setText(login)
    page.password.edit.setText(password)
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
    shown.settle()


def _read_rules(shown: OpenWindow) -> None:
    page = shown.window.admission_page
    assert shown.window.pages.currentWidget() is page
    assert page.rules.isVisible()
    assert not page.rules.accept.isEnabled()
    QTest.keyClick(page.rules.text, Qt.Key.Key_End)
    page.rules.accept.click()
    shown.settle()


def _lock(shown: OpenWindow) -> None:
    QTest.keyClick(shown.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    shown.settle()
    assert shown.window.workplace is None


def _admit_a_clerk(shown: OpenWindow) -> None:
    shown.workplace.show_page("staff")
    shown.settle()
    page = shown.workplace.staff
    page.acts[StaffAct.ADD].click()
    for name, text in ENTRY.items():
        page.employee.lines[name].edit.setText(text)
    page.employee.password.edit.setText(TEMPORARY)
    page.employee.save.click()
    shown.settle()
    assert shown.codes[-1] == "staff_added"


@pytest.mark.covers("K37", "K38", "R-138", "R-150")
def test_a_new_clerk_sets_a_password_reads_the_rules_and_works_as_a_clerk(
    real: OpenWindow,
) -> None:
    _log_in(real, MANAGER, PASSWORD)
    _read_rules(real)
    assert real.workplace.places[0].name == "counter"
    _admit_a_clerk(real)
    rows = {row.id: row.spoken for row in real.workplace.staff.table.people.rows}
    assert any("Temporary password" in text and "not yet" in text for text in rows.values())
    _lock(real)

    _log_in(real, CLERK, TEMPORARY)
    assert real.window.workplace is None
    for text in (TEMPORARY, OWN, OWN):
        here = QApplication.focusWidget()
        assert isinstance(here, QLineEdit)
        here.setText(text)
        QTest.keyClick(here, Qt.Key.Key_Return)
    real.settle()
    _read_rules(real)
    names = [place.name for place in real.workplace.places]
    assert names == ["counter", "scans", "registers", "synchronisation", "preferences"]
    real.workplace.show_page("preferences")
    facts = {field: one.text() for field, one in real.workplace.personal.who.values.items()}
    assert facts["role"] == "clerk"
    assert facts["order"] == "15-Қ of 10.02.2026"
    assert facts["rules"].startswith("edition 1")
    _lock(real)

    _log_in(real, CLERK, TEMPORARY)
    assert real.codes[-1] == "wrong_password"
    _log_in(real, CLERK, OWN)
    assert real.window.workplace is not None, "nothing stands before the second work"


@pytest.mark.covers("K37")
def test_a_disabled_clerk_is_let_in_no_more(real: OpenWindow) -> None:
    _log_in(real, MANAGER, PASSWORD)
    _read_rules(real)
    _admit_a_clerk(real)
    page = real.workplace.staff
    assert page.presenter.why_not(StaffAct.DISABLE) is None
    page.acts[StaffAct.DISABLE].click()
    page.disable.lines["order_number"].edit.setText("15-Ж")
    page.disable.lines["order_on"].edit.setText("20.11.2026")
    page.disable.disable.click()
    real.settle()
    assert real.codes[-1] == "staff_disabled"
    _lock(real)
    _log_in(real, CLERK, TEMPORARY)
    assert real.window.pages.currentWidget() is real.window.unlock_page
    assert real.codes[-1] in {"wrong_password", "access_ended"}


def _change_temporary(shown: OpenWindow, login: str, given: str, own: str) -> None:
    """Log in for the first time, set an own password, and lock."""
    _log_in(shown, login, given)
    form = shown.window.admission_page.password
    for field, text in (("old", given), ("new", own), ("again", own)):
        form.lines[field].edit.setText(text)
    form.set.click()
    shown.settle()
    _lock(shown)


def _begin_reset(shown: OpenWindow, login: str) -> None:
    shown.workplace.show_page("staff")
    shown.settle()
    page = shown.workplace.staff
    staff_id = next(row.id for row in page.table.people.rows if login in row.spoken)
    page.table.choose(staff_id)
    page.presenter.choose(staff_id)
    page.acts[StaffAct.RESET].click()


@pytest.mark.covers("R-151")
def test_a_forgotten_password_is_replaced_by_two_and_nothing_is_lost(real: OpenWindow) -> None:
    _log_in(real, MANAGER, PASSWORD)
    _read_rules(real)
    _admit_a_clerk(real)
    page = real.workplace.staff
    page.acts[StaffAct.ADD].click()
    officer = {**ENTRY, "login": "bolat", "display_name": "Болат Қасымов"}
    for name, text in officer.items():
        page.employee.lines[name].edit.setText(text)
    page.employee.role.setCurrentIndex(page.employee.role.findData(Role.OFFICER))
    page.employee.password.edit.setText("officer-words-for-now")
    page.employee.save.click()
    real.settle()
    _begin_reset(real, CLERK)
    reason = page.why_not.reason_of(page.acts[StaffAct.RESET])
    assert reason == "no_second_person", "the manager knows the officer's temporary password"
    _lock(real)
    _change_temporary(real, "bolat", "officer-words-for-now", "words-only-bolat-knows")

    _log_in(real, MANAGER, PASSWORD)
    _begin_reset(real, CLERK)
    reset = real.workplace.staff.reset
    reset.password.edit.setText("a-second-temporary-one")
    reset.second.login.edit.setText("bolat")
    reset.second.password.edit.setText("words-only-bolat-knows")
    reset.second.confirm.click()
    real.settle()
    assert real.codes[-1] == "staff_password_reset"
    _lock(real)
    _log_in(real, CLERK, "a-second-temporary-one")
    assert real.window.pages.currentWidget() is real.window.admission_page
