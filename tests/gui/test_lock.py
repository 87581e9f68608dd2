"""The lock, whatever stands on the screen: nothing lost, nothing readable, all of it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolTip
from shiboken6 import isValid

from branch_app.domain.locking import LockReason
from branch_app.gui.applicants.page import DATA, PAPERS
from branch_app.gui.staff.view import StaffAct
from tests.gui.conftest import OpenWindow
from tests.gui.readable import readable, visible_dialogs
from tests.gui.typing_keys import type_text

CTRL = Qt.KeyboardModifier.ControlModifier
CANARY = "Канарейқыз"


def line(shown: OpenWindow, name: str) -> QLineEdit:
    found = shown.workplace.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def type_person(shown: OpenWindow) -> None:
    """Half-type a new person: a wrong number, a cursor in the midst of a name, a selection."""
    shown.workplace.new_applicant()
    name = line(shown, "family_name")
    name.setFocus()
    type_text(name, CANARY)
    type_text(line(shown, "iin"), "85 01")
    name.setFocus()
    name.setCursorPosition(3)


def open_person(shown: OpenWindow, tab: int = DATA) -> str:
    person = shown.program.desk.register(family_name=CANARY)
    shown.workplace.open_applicant(person.id, tab)
    shown.settle()
    return person.id


def file_dialog(shown: OpenWindow) -> None:
    open_person(shown, PAPERS)
    shown.workplace.consents.presenter.issue("C1")
    shown.settle()
    shown.workplace.consents.print_panel.save.click()
    assert isinstance(QApplication.activeModalWidget(), QFileDialog)


def context_menu(shown: OpenWindow) -> None:
    type_person(shown)
    name = line(shown, "family_name")
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        name, QContextMenuEvent(reason, QPoint(3, 3), name.mapToGlobal(QPoint(3, 3)))
    )
    assert QApplication.activePopupWidget() is not None


def list_of_choices(shown: OpenWindow) -> None:
    type_person(shown)
    shown.workplace.applicant.data.form.rows["document_kind"].editor.showPopup()  # type: ignore[union-attr]
    assert visible_dialogs()


def tip(shown: OpenWindow) -> None:
    open_person(shown)
    QToolTip.showText(QPoint(5, 5), CANARY, shown.workplace)
    assert visible_dialogs()


def preview(shown: OpenWindow) -> None:
    open_person(shown, PAPERS)
    shown.workplace.consents.presenter.issue("C1")
    shown.settle()
    assert shown.workplace.consents.paper.count.text() == "Pages: 4"


def answers(shown: OpenWindow) -> None:
    preview(shown)
    shown.workplace.consents.show_panel("ticks")
    next(iter(shown.workplace.consents.ticks_panel.rows.values())).no.click()


def editing(shown: OpenWindow) -> None:
    open_person(shown)
    shown.workplace.applicant.presenter.edit()
    shown.settle()
    name = line(shown, "given_name")
    name.setFocus()
    name.setSelection(1, 2)


def search(shown: OpenWindow) -> None:
    shown.program.desk.register(family_name=CANARY)
    box = shown.workplace.counter.search
    box.setFocus()
    type_text(box, CANARY[:5])
    shown.settle()


def employee(shown: OpenWindow) -> None:
    shown.workplace.show_page("staff")
    shown.settle()
    shown.workplace.staff.presenter.begin(StaffAct.ADD)
    name = shown.workplace.staff.employee.lines["display_name"].edit
    name.setFocus()
    type_text(name, CANARY)
    type_text(shown.workplace.staff.employee.password.edit, "жасырын сөз")


SCENES: list[Callable[[OpenWindow], object]] = [
    type_person,
    file_dialog,
    context_menu,
    list_of_choices,
    tip,
    preview,
    answers,
    editing,
    search,
    employee,
]


def snapshot(shown: OpenWindow) -> dict[str, object]:
    """Return everything that must be the same after coming back."""
    workplace = shown.workplace
    told: dict[str, object] = {
        name: (page.entries(), dict(page.view())) for name, page in workplace.all_pages.items()
    }
    return {**told, **workplace.where()}


@pytest.mark.covers("K39", "R-160")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_nothing_is_readable_after_the_lock_and_all_is_back_after_it(
    shown: OpenWindow, scene: Callable[[OpenWindow], object]
) -> None:
    workplace = shown.unlock()
    scene(shown)
    before = snapshot(shown)
    assert CANARY[:5] in readable(), "control: it is there to be found"
    shown.window.lock(LockReason.IDLE)
    assert not workplace.isVisible(), "covered in the very same event"
    assert visible_dialogs() == []
    shown.settle()
    assert not isValid(workplace)
    assert CANARY[:5] not in readable()
    assert "жасырын" not in readable()
    assert shown.program.log == ["unlock", "lock: idle"]
    shown.unlock()
    shown.settle()
    assert snapshot(shown) == before
