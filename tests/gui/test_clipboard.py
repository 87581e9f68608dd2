"""What was copied out of the window does not stay behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest

from branch_app.gui.clipboard import KEPT_MS
from tests.gui.conftest import OpenWindow
from tests.gui.lock_scenes import CANARY, line, new_person, open_person

CTRL = Qt.KeyboardModifier.ControlModifier


def copied() -> str:
    return QGuiApplication.clipboard().text()


def copy_name(shown: OpenWindow) -> None:
    new_person(shown)
    name = line(shown, "family_name")
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_C, CTRL)
    assert copied() == CANARY, "control"


@pytest.mark.covers("R-160")
def test_half_a_minute_later_it_is_gone(shown: OpenWindow) -> None:
    shown.unlock()
    copy_name(shown)
    guard = shown.window.clipboard
    assert (guard.kept.isActive(), guard.kept.interval()) == (True, KEPT_MS)
    assert KEPT_MS == 30_000
    guard.kept.setInterval(1)
    shown.qtbot.waitUntil(lambda: copied() == "")


@pytest.mark.covers("K39", "R-160")
def test_the_lock_and_the_end_take_it_away(shown: OpenWindow) -> None:
    shown.unlock()
    copy_name(shown)
    shown.window.lock()
    assert copied() == ""
    shown.settle()
    shown.unlock()
    name = line(shown, "family_name")
    name.selectAll()
    name.copy()
    assert copied() == CANARY
    shown.window.close()
    shown.settle()
    assert copied() == ""


def test_what_another_program_has_put_there_stays(shown: OpenWindow) -> None:
    shown.unlock()
    copy_name(shown)
    QGuiApplication.clipboard().blockSignals(True)
    QGuiApplication.clipboard().setText("of another program")
    QGuiApplication.clipboard().blockSignals(False)
    shown.window.lock()
    shown.settle()
    assert copied() == "of another program"
    QGuiApplication.clipboard().clear()


@pytest.mark.covers("R-160")
def test_a_masked_number_copies_nothing(shown: OpenWindow) -> None:
    shown.unlock()
    open_person(shown)
    iin = line(shown, "iin")
    assert iin.text().endswith("0005")
    iin.setFocus()
    iin.selectAll()
    QTest.keyClick(iin, Qt.Key.Key_C, CTRL)
    assert copied() == ""


@pytest.mark.covers("R-160")
def test_a_password_cannot_be_copied(shown: OpenWindow) -> None:
    edit = shown.window.unlock_page.password.edit
    edit.setText("korpe-zhusan-besik")
    edit.setFocus()
    edit.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(edit, key, CTRL)
        assert copied() == ""
    edit.copy()
    assert copied() == ""


def test_the_selection_is_left_alone_where_there_is_none(shown: OpenWindow) -> None:
    shown.unlock()
    copy_name(shown)
    shown.window.lock()
    modes = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
    assert [QGuiApplication.clipboard().text(mode) for mode in modes] == ["", ""]
