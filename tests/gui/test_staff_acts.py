"""The page of those with access: disabling, a new password, reasons, what is not lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from branch_app.domain.change import Act
from branch_app.domain.errors import (
    AccessEnded,
    DiskFull,
    LoginDelayed,
    PasswordToChange,
    SecondNotPermitted,
)
from branch_app.gui.colours import Tone
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.second_person_panel import SecondPersonPanel
from branch_app.gui.staff.cell_delegate import Cell
from branch_app.gui.staff.page import StaffPage
from branch_app.gui.staff.table import COLUMNS, StaffModel, StaffRow
from branch_app.gui.staff.view import StaffAct
from tests.gui.at_the_staff_page import choose, employee, type_lines
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.employees import SECOND_LOGIN, SECOND_PASSWORD, employ

TEMPORARY = "temporary-words-for-now"
CTRL = Qt.KeyboardModifier.ControlModifier
ADD, CHANGE, RESET, DISABLE = StaffAct.ADD, StaffAct.CHANGE, StaffAct.RESET, StaffAct.DISABLE


@pytest.fixture
def page(shown: OpenWindow) -> StaffPage:
    employ(shown.program)
    shown.unlock().show_page("staff")
    shown.settle()
    return shown.workplace.staff


@pytest.mark.covers("K37")
def test_disabling_says_what_happens_and_drops_the_slot_at_once(
    shown: OpenWindow, page: StaffPage
) -> None:
    shown.program.desk.vault.add_employee("dina-id", "dina", TEMPORARY)
    choose(shown, "dina")
    page.acts[DISABLE].click()
    assert "Дина Ермекова" in page.disable.title.text()
    assert "slot is dropped at once" in page.disable.text.text()
    assert page.disable.keep.hasFocus()
    QTest.keyClick(page.disable.keep, Qt.Key.Key_Return)
    shown.settle()
    assert not page.panel_card.isVisible()
    assert "dina" in shown.program.desk.vault.slots
    page.acts[DISABLE].click()
    page.disable.disable.click()
    shown.settle()
    assert "dina" in shown.program.desk.vault.slots, "not without an order"
    page.disable.lines["order_number"].edit.setText("15-Ж")
    page.disable.lines["order_on"].edit.setText("20.11.2026")
    page.disable.disable.click()
    shown.settle()
    member = employee(shown, "dina")
    assert member is not None
    assert not member.is_active
    assert "dina" not in shown.program.desk.vault.slots
    assert shown.codes == ["staff_disabled"]
    assert page.why_not.reason_of(page.acts[DISABLE]) == "is_disabled"
    assert page.count.text() == "Admitted: 2 of 10"


@pytest.mark.covers("K37", "R-150", "R-151")
def test_who_was_disabled_comes_back_by_a_new_order_and_a_second_person(
    shown: OpenWindow, page: StaffPage
) -> None:
    staff = shown.program.desk.staff_service
    shown.program.desk.vault.add_employee("dina-id", "dina", TEMPORARY)
    staff.disable("dina", "15-Ж", dt.date(2026, 11, 20))
    page.presenter.load()
    shown.settle()
    choose(shown, "dina")
    page.acts[StaffAct.READMIT].click()
    panel = page.readmit
    assert "Дина Ермекова" in panel.title.text()
    panel.lines["post"].edit.setText("маман")
    panel.lines["order_number"].edit.setText("3-Ж")
    panel.lines["order_on"].edit.setText("21.11.2026")
    panel.password.edit.setText(TEMPORARY)
    panel.second.login.edit.setText(SECOND_LOGIN)
    panel.second.password.edit.setText("not it at all")
    panel.second.confirm.click()
    shown.settle()
    assert "do not match" in panel.second.password.problem.text()
    panel.second.password.edit.setText(SECOND_PASSWORD)
    panel.second.confirm.click()
    shown.settle()
    member = employee(shown, "dina")
    assert member is not None
    assert member.is_active
    assert (member.order_number, member.must_change_password) == ("3-Ж", True)
    assert shown.program.desk.vault.slots["dina"] == ("dina-id", TEMPORARY)
    assert page.acts[StaffAct.READMIT].isHidden()
    assert panel.second.values() == ("", "")


@pytest.mark.covers("R-151")
def test_a_new_password_needs_a_second_person_and_is_temporary(
    shown: OpenWindow, page: StaffPage
) -> None:
    shown.program.desk.vault.add_employee("dina-id", "dina", "the forgotten one")
    choose(shown, "dina")
    QTest.keyClick(page.table, Qt.Key.Key_R, CTRL)
    assert page.reset.password.edit.hasFocus()
    type_lines("short", SECOND_LOGIN, SECOND_PASSWORD)
    shown.settle()
    assert "12 characters" in page.reset.password.problem.text()
    type_lines(TEMPORARY, "not it at all")
    shown.settle()
    second = page.reset.second
    assert "do not match" in second.password.problem.text()
    assert second.password.edit.text() == ""
    assert shown.program.desk.vault.slots["dina"][1] == "the forgotten one"
    type_lines(SECOND_PASSWORD)
    shown.settle()
    assert shown.codes == ["staff_password_reset"]
    assert shown.program.desk.vault.slots["dina"] == ("dina-id", TEMPORARY)
    entry = next(
        one
        for one in reversed(shown.program.desk.branch.state.entries)
        if one.act is Act.RESET_PASSWORD
    )
    assert entry.details["second"] == "bolat-id"
    assert second.values() == ("", "")


@pytest.mark.parametrize(
    ("login", "password", "told"),
    [
        ("aida", "anything", "neither you nor the one concerned"),
        ("dina", TEMPORARY, "neither you nor the one concerned"),
        ("zhan", TEMPORARY, "Only a branch manager or the personal-data officer"),
        ("", "", "Fill in this field."),
    ],
)
def test_who_cannot_be_the_second_person_is_told_beside_the_login(
    shown: OpenWindow, page: StaffPage, login: str, password: str, told: str
) -> None:
    clerk = employee(shown, "dina")
    assert clerk is not None
    desk = shown.program.desk
    with desk.begin_work() as work:
        work.staff.save(replace(clerk, id="zhan-id", login="zhan", version=1), Act.ADMIT_STAFF)
        work.commit()
    desk.vault.add_employee("zhan-id", "zhan", TEMPORARY)
    choose(shown, "dina")
    page.acts[RESET].click()
    page.reset.password.edit.setText(TEMPORARY)
    page.reset.second.login.edit.setText(login)
    page.reset.second.password.edit.setText(password)
    page.reset.second.confirm.click()
    shown.settle()
    assert told in page.reset.second.login.hint.text()
    assert page.reset.second.login.edit.hasFocus()
    assert shown.codes == []


@pytest.mark.covers("K37")
def test_what_cannot_be_done_now_says_why(shown: OpenWindow, page: StaffPage) -> None:
    def reasons() -> dict[StaffAct, str]:
        told = {act: page.why_not.reason_of(one) for act, one in page.acts.items()}
        assert told.pop(StaffAct.READMIT) == ""
        return told

    assert reasons() == {ADD: "", CHANGE: "nobody_chosen", RESET: "nobody_chosen",
                         DISABLE: "nobody_chosen"}  # fmt: skip
    assert page.why_not.words.text() == "Choose an employee in the list first."
    choose(shown, "aida")
    assert reasons() == {ADD: "", CHANGE: "", RESET: "is_yourself", DISABLE: "is_yourself"}
    assert "This is you" in page.acts[DISABLE].toolTip()
    assert page.acts[DISABLE].toolTip().endswith("Drop the key slot at once")
    choose(shown, "dina")
    assert set(reasons().values()) == {""}
    assert page.acts[StaffAct.READMIT].isHidden()
    assert page.why_not.isHidden()
    choose(shown, "bolat")
    assert reasons()[RESET] == "no_second_person", "the only other one who may confirm is Bolat"
    choose(shown, "zarina")
    assert {reasons()[act] for act in (CHANGE, RESET, DISABLE)} == {"is_disabled"}
    assert not page.acts[StaffAct.READMIT].isHidden()


@pytest.mark.covers("R-151")
def test_beyond_the_limit_nobody_is_admitted(open_at: Callable[..., OpenWindow]) -> None:
    shown = open_at(MemoryProgram())
    employ(shown.program, limit=3)
    shown.unlock().show_page("staff")
    shown.settle()
    page = shown.workplace.staff
    assert page.count.text() == "Admitted: 3 of 3"
    assert page.room.property("state") == "full"
    assert not page.acts[ADD].isEnabled()
    assert "as the operator allows: 3" in page.acts[ADD].accessibleDescription()
    QTest.keyClick(page.table, Qt.Key.Key_N, CTRL)
    shown.settle()
    assert not page.panel_card.isVisible()


def test_choosing_another_employee_closes_the_panel_and_forgets_what_was_typed(
    shown: OpenWindow, page: StaffPage
) -> None:
    choose(shown, "dina")
    page.acts[RESET].click()
    page.reset.password.edit.setText(TEMPORARY)
    page.reset.second.login.edit.setText(SECOND_LOGIN)
    choose(shown, "erlan")
    assert not page.panel_card.isVisible()
    assert page.reset.password.edit.text() == ""
    assert page.reset.second.values() == ("", "")


def test_a_form_begun_is_not_lost_silently(page: StaffPage) -> None:
    page.acts[ADD].click()
    assert not page.has_unsaved_edits()
    page.employee.lines["display_name"].edit.setText("Гүлнұр")
    assert page.has_unsaved_edits()
    page.employee.cancel.click()
    assert not page.has_unsaved_edits()


def test_the_model_keeps_the_rules_of_models(shown: OpenWindow, qtmodeltester: ModelTester) -> None:
    model = StaffModel(shown.window)
    chip = ChipText(sign="check", word="Admitted", tone=Tone.GOOD)
    cells = tuple(Cell(first=name) for name in COLUMNS if name != "state")
    model.show_rows([StaffRow(id="one", cells=cells, state=chip)], COLUMNS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "employee, Admitted, role, order, rules"
    )


def test_other_refusals_of_the_second_person_have_their_place(shown: OpenWindow) -> None:
    panel = SecondPersonPanel(shown.window)
    assert panel.show_refusal(AccessEnded())
    assert "no longer admitted" in panel.login.hint.text()
    assert panel.show_refusal(LoginDelayed(seconds=15))
    assert "15 s" in panel.password.problem.text()
    assert panel.login.hint.isHidden()
    assert not panel.show_refusal(DiskFull())
    assert panel.password.problem.isHidden()
    assert panel.show_refusal(SecondNotPermitted())
    assert panel.show_refusal(PasswordToChange())
    assert "temporary password" in panel.login.hint.text()
    panel.give_up.click()
    assert panel.login.hint.isHidden()
