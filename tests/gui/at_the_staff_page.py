"""What tests of the staff page do with the keys, and what they look up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from branch_app.domain.staff import StaffMember
from tests.gui.conftest import OpenWindow


def choose(shown: OpenWindow, login: str) -> None:
    """Go down the table by the arrow key to this employee."""
    table = shown.workplace.staff.table
    table.choose("")
    for _row in range(10):
        QTest.keyClick(table, Qt.Key.Key_Down)
        if table.chosen_id() in {f"{login}-id", "staff" if login == "aida" else ""}:
            return
    raise AssertionError(login)


def employee(shown: OpenWindow, login: str) -> StaffMember | None:
    with shown.program.desk.begin_work() as work:
        return work.staff.by_login(login)


def type_lines(*texts: str) -> None:
    """Fill the lines one after another, Enter after each."""
    for text in texts:
        here = QApplication.focusWidget()
        assert isinstance(here, QLineEdit), here
        here.setText(text)
        QTest.keyClick(here, Qt.Key.Key_Return)
