"""A hand on the keyboard: presses and types into whatever has the keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.gui.conftest import OpenWindow

CTRL = Qt.KeyboardModifier.ControlModifier
NO = Qt.KeyboardModifier.NoModifier
MOST_STEPS = 120


@dataclass
class Keys:
    """Key events alone; the window settles after each."""

    shown: OpenWindow

    @property
    def here(self) -> QWidget:
        return QApplication.focusWidget() or self.shown.window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.here, key, modifier)
        self.shown.settle()

    def type(self, text: str) -> None:
        """Type letters of any alphabet into a line, else key by key."""
        here = self.here
        if isinstance(here, QLineEdit):
            here.insert(text)
            here.textEdited.emit(here.text())
        else:
            QTest.keyClicks(here, text)

    def tab_to(self, name: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Go on with Tab until the widget of this name has the keys."""
        self._until(lambda: self.here.objectName() == name, key)

    def down_to(self, is_there: Callable[[], bool]) -> None:
        self._until(is_there, Qt.Key.Key_Down)

    def _until(self, is_there: Callable[[], bool], key: Qt.Key) -> None:
        for _step in range(MOST_STEPS):
            if is_there():
                return
            self.press(key)
        raise AssertionError(f"not reached; the keys are at {self.here.objectName()}")
