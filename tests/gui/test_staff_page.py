"""The page of those with access: who sees it, admitting, changing, disabling, a new password."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from branch_app.domain.staff import Role
from branch_app.gui.staff.page import StaffPage
from branch_app.gui.staff.table import COLUMNS
from branch_app.gui.staff.view import StaffAct
from tests.gui.at_the_staff_page import choose, employee, type_lines
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import clerk_program
from tests.gui.employees import employ

TEMPORARY = "temporary-words-for-now"
CTRL = Qt.KeyboardModifier.ControlModifier
ADD, CHANGE, RESET, DISABLE = StaffAct.ADD, StaffAct.CHANGE, StaffAct.RESET, StaffAct.DISABLE


@pytest.fixture
def page(shown: OpenWindow) -> StaffPage:
    employ(shown.program)
    shown.unlock().show_page("staff")
    shown.settle()
    return shown.workplace.staff


@pytest.mark.covers("K37", "R-150", "R-151")
def test_the_list_tells_order_dates_rules_state_and_the_limit(page: StaffPage) -> None:
    spoken = [row.spoken for row in page.table.people.rows]
    assert len(spoken) == 5
    assert "Аида Үлгіқызы, aida · Бөлімше басшысы, Admitted, branch manager" in spoken[0]
    assert "12-Қ of 05.01.2026" in spoken[0]
    assert "05.01.2026 – …" in spoken[0]
    assert "edition 1, 12.01.2026" in spoken[0]
    assert [row.state.word for row in page.table.people.rows] == [
        "Admitted",
        "Admitted",
        "Temporary password",
        "Admission ended",
        "Disabled",
    ]
    assert page.count.text() == "Admitted: 3 of 10"
    assert page.acts[ADD].isEnabled()
    index = page.table.people.index(3, COLUMNS.index("order"))
    assert "12.01.2026 – 31.01.2026" in str(index.data())


@pytest.mark.covers("K37")
@pytest.mark.parametrize(
    ("role", "has_page", "has_buttons"),
    [
        (Role.CLERK, False, False),
        (Role.MANAGER, True, True),
        (Role.OFFICER, True, False),
        (Role.AUDITOR, True, False),
    ],
)
def test_only_a_manager_has_buttons_and_a_clerk_has_no_page(
    open_at: Callable[..., OpenWindow], role: Role, has_page: bool, has_buttons: bool
) -> None:
    shown = open_at(clerk_program(role))
    employ(shown.program)
    workplace = shown.unlock()
    assert ("staff" in workplace.rail.entries) is has_page
    workplace.show_page("staff")
    shown.settle()
    assert ("staff" in workplace.pages) is has_page
    if has_page:
        assert len(workplace.staff.table.people.rows) == 5
        visible = [act for act, one in workplace.staff.acts.items() if one.isVisible()]
        assert bool(visible) is has_buttons
        QTest.keyClick(workplace.staff.table, Qt.Key.Key_N, CTRL)
        shown.settle()
        assert workplace.staff.panel_card.isVisible() is has_buttons


@pytest.mark.covers("K37", "R-150")
def test_an_employee_is_admitted_by_keyboard_with_order_and_temporary_password(
    shown: OpenWindow, page: StaffPage
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_N, CTRL)
    type_lines("Gulnur", "Гүлнұр Әлімова", "Несие маманы")
    role = QApplication.focusWidget()
    assert isinstance(role, QComboBox)
    QTest.keyClick(role, Qt.Key.Key_Tab)
    type_lines("15-Қ", "10022026", "31.12.2026", TEMPORARY)
    shown.settle()
    assert shown.codes == ["staff_added"]
    member = employee(shown, "gulnur")
    assert member is not None
    assert (member.display_name, member.post, member.role) == (
        "Гүлнұр Әлімова",
        "Несие маманы",
        Role.CLERK,
    )
    assert (member.order_number, str(member.order_on)) == ("15-Қ", "2026-02-10")
    assert str(member.admitted_until) == "2026-12-31"
    assert member.must_change_password
    assert shown.program.desk.vault.slots["gulnur"][1] == TEMPORARY
    assert not page.panel_card.isVisible()
    assert page.employee.password.edit.text() == ""
    assert page.table.chosen_id() == member.id
    assert page.count.text() == "Admitted: 4 of 10"


def test_every_missing_entry_is_marked_beside_its_field(shown: OpenWindow, page: StaffPage) -> None:
    page.acts[ADD].click()
    page.employee.save.click()
    wrong = [name for name, line in page.employee.lines.items() if line.sign.isVisible()]
    assert wrong == ["login", "display_name", "post", "order_number", "order_on"]
    assert "12 characters" in page.employee.password.problem.text()
    assert page.employee.lines["login"].edit.hasFocus()
    assert employee(shown, "") is None
    assert shown.codes == []


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("login", "aida", "Somebody has this login already."),
        ("login", "Гүлнұр", "2 to 32 small Latin letters"),
        ("order_number", "бұйрық бойынша", "no words"),
        ("order_on", "31.02.2026", "Not a date"),
        ("order_on", "01.01.2100", "has not come yet"),
        ("admitted_until", "01.01.2020", "is over"),
        ("admitted_until", "soon", "Not a date"),
    ],
)
def test_what_is_wrong_with_an_entry_is_told_in_words(
    shown: OpenWindow, page: StaffPage, field: str, typed: str, told: str
) -> None:
    page.acts[ADD].click()
    right = ("gulnur", "Гүлнұр Әлімова", "Несие маманы", "15-Қ", "10.02.2026", "")
    for line, text in zip(page.employee.lines.values(), right, strict=True):
        line.edit.setText(text)
    page.employee.password.edit.setText(TEMPORARY)
    page.employee.lines[field].edit.setText(typed)
    page.employee.save.click()
    shown.settle()
    assert told in page.employee.lines[field].hint.text()
    assert page.employee.lines[field].edit.hasFocus()
    assert employee(shown, "gulnur") is None


def test_an_admission_is_changed_and_the_own_role_is_not(
    shown: OpenWindow, page: StaffPage
) -> None:
    choose(shown, "erlan")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.employee.lines["order_number"].text() == "14-Қ"
    assert page.employee.lines["admitted_until"].text() == "31.01.2026"
    assert page.employee.lines["login"].isHidden()
    page.employee.lines["admitted_until"].edit.setText("")
    page.employee.lines["order_number"].edit.setText("21-Қ")
    page.employee.save.click()
    shown.settle()
    member = employee(shown, "erlan")
    assert member is not None
    assert (member.admitted_until, member.order_number, member.version) == (None, "21-Қ", 2)
    assert shown.codes == ["staff_changed"]
    choose(shown, "aida")
    page.acts[CHANGE].click()
    assert not page.employee.role.isEnabled()
    assert page.employee.role_hint.isVisible()
