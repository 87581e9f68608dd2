"""The lock, whatever stands on the screen: nothing lost, nothing readable, all of it back."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from shiboken6 import isValid

from branch_app.domain.locking import LockReason
from branch_app.gui.parts.files import choose_target
from tests.gui.conftest import OpenWindow
from tests.gui.crew_program import CrewProgram
from tests.gui.lock_scenes import CANARY, SCENES, SECRET, file_dialog, new_person, snapshot
from tests.gui.readable import readable, visible_dialogs

CTRL = Qt.KeyboardModifier.ControlModifier
TRACE = CANARY[:6]


@pytest.mark.covers("K39", "R-160")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_nothing_is_readable_after_the_lock_and_all_is_back_after_it(
    shown: OpenWindow, scene: Callable[[OpenWindow], object]
) -> None:
    workplace = shown.unlock()
    scene(shown)
    before = snapshot(shown)
    assert TRACE in readable(), "control: it is there to be found"
    shown.window.lock(LockReason.IDLE)
    assert not workplace.isVisible(), "covered in the very same event"
    assert visible_dialogs() == []
    shown.settle()
    assert not isValid(workplace)
    assert TRACE not in readable()
    assert SECRET not in readable()
    assert shown.program.log == ["unlock", "lock: idle"]
    shown.unlock()
    shown.settle()
    assert snapshot(shown, before) == before
    assert SECRET not in readable(), "a password is never kept"
    (kept,) = {form.is_locked_away for form in shown.program.desk.unsaved.mine()} or {False}
    assert not kept, "what is on the screen again would be asked for after a crash"


@pytest.mark.covers("K39")
def test_the_lock_lets_go_of_every_object_of_the_session(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    new_person(shown)
    session = shown.window.session
    assert session is not None
    held = [weakref.ref(one) for one in (workplace.applicant.presenter, session.keeper, session)]
    del workplace, session
    QTest.keyClick(shown.window, Qt.Key.Key_L, CTRL)
    shown.settle()
    gc.collect()
    assert [one() for one in held] == [None, None, None]


def test_a_file_dialog_that_the_lock_closed_chooses_nothing(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    file_dialog(shown)
    chosen: list[Path] = []
    workplace.consents.print_panel.file_chosen.connect(chosen.append)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile("paper.pdf")
    shown.window.lock()
    shown.settle()
    assert not isValid(dialog)
    assert chosen == []


def test_the_question_of_replacing_a_file_goes_with_the_lock(
    shown: OpenWindow, tmp_path: Path
) -> None:
    workplace = shown.unlock()
    there, chosen = tmp_path / "paper.pdf", list[Path]()
    there.write_bytes(b"old")
    choose_target(workplace, "Save", "PDF (*.pdf)", "pdf", chosen.append)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(there))
    (question,) = workplace.findChildren(QMessageBox)
    assert question.isVisible()
    shown.window.lock()
    assert visible_dialogs() == []
    shown.settle()
    assert not isValid(question)
    assert chosen == []


@pytest.mark.parametrize("answer", ["Replace", "Keep it"])
def test_an_existing_file_is_replaced_only_when_told(
    shown: OpenWindow, tmp_path: Path, answer: str
) -> None:
    workplace = shown.unlock()
    there, chosen = tmp_path / "paper.pdf", list[Path]()
    there.write_bytes(b"old")
    choose_target(workplace, "Save", "PDF (*.pdf)", "pdf", chosen.append)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(there))
    dialog.reject()
    (question,) = workplace.findChildren(QMessageBox)
    (pressed,) = (one for one in question.buttons() if one.text() == answer)
    pressed.click()
    assert chosen == ([there] if answer == "Replace" else [])
    choose_target(workplace, "Save", "PDF (*.pdf)", "pdf", chosen.append)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "new.pdf"))
    dialog.reject()
    assert chosen[-1:] == [tmp_path / "new.pdf"]


@pytest.mark.covers("K39", "R-168")
def test_another_employee_finds_nothing_of_the_first_who_finds_all(
    open_at: Callable[..., OpenWindow],
) -> None:
    shown = open_at(CrewProgram())
    shown.unlock("clerk")
    new_person(shown)
    before = snapshot(shown)
    shown.window.lock()
    shown.settle()
    workplace = shown.unlock("officer")
    assert TRACE not in readable()
    assert workplace.counter.unsaved.isHidden()
    shown.window.lock()
    shown.settle()
    shown.unlock("clerk")
    assert snapshot(shown, before) == before
