"""Keys as the keyboard sends them: to the window, whose part in front gets them, lists included."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.conftest import OpenWindow

NO = Qt.KeyboardModifier.NoModifier
CLICK = QTest.KeyAction.Click


@dataclass
class RealKeys:
    """Nothing but events of keys; no widget is told anything."""

    shown: OpenWindow

    @property
    def here(self) -> QWidget:
        """What has the keys."""
        return QApplication.focusWidget() or self.shown.window

    @property
    def name(self) -> str:
        """The name of what has the keys."""
        return self.here.objectName()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press these keys one after another; the window settles after each."""
        for key in keys:
            QTest.sendKeyEvent(CLICK, self.shown.window.windowHandle(), key, "", modifier)
            self.shown.settle()

    def write(self, text: str) -> None:
        """Press a key for each letter, of any alphabet."""
        window = self.shown.window.windowHandle()
        for letter in text:
            QTest.sendKeyEvent(CLICK, window, _key_of(letter), letter, NO)


def _key_of(letter: str) -> Qt.Key:
    """Return the key on which the letter stands; a layout that Qt has no name for has one too."""
    upper = ord(letter.upper()[0])
    return Qt.Key(upper) if 0x20 <= upper < 0x7F else Qt.Key.Key_unknown
