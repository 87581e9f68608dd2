"""A reader that is a keyboard: it presses keys at its pace, under whatever layout is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from branch_app.gui.reader_watch import PAUSE_MS
from tests.gui.cases import here
from tests.gui.conftest import OpenWindow

_ENGLISH_KEYS = "QWERTYUIOPASDFGHJKLZXCVBNM<1234567890"
LAYOUTS = {
    "english": str.maketrans("", ""),
    "russian": str.maketrans(_ENGLISH_KEYS, "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ1234567890"),
    "kazakh": str.maketrans(_ENGLISH_KEYS, 'ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ"әіңғ,.үұқ'),
}


def press_keys(shown: OpenWindow, zone: str, layout: str = "english", pause: int = 0) -> None:
    """Press the keys of a reader where the keys are at that moment."""
    for letter in zone.translate(LAYOUTS[layout]):
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(here(shown), event)
        if pause:
            QTest.qWait(pause)
    QTest.qWait(PAUSE_MS + 100)
    shown.settle()
