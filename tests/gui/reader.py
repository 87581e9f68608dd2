"""A reader that is a keyboard: it presses keys at its pace, under whatever layout is on."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from branch_app.gui.reader_watch import PAUSE_MS
from tests.gui.cases import here
from tests.gui.conftest import OpenWindow

BETWEEN_KEYS_MS = 4
_CONTROLS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
_ENGLISH_KEYS = "QWERTYUIOPASDFGHJKLZXCVBNM<1234567890"
LAYOUTS = {
    "english": str.maketrans("", ""),
    "russian": str.maketrans(_ENGLISH_KEYS, "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ1234567890"),
    "kazakh": str.maketrans(_ENGLISH_KEYS, 'ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ"әіңғ,.үұқ'),
}


def press_keys(
    shown: OpenWindow, zone: str, layout: str = "english", pause: int = 0, late: int = 0
) -> None:
    """Press the keys of a reader where the keys are at that moment.

    `pause` more than a reader's leaves them apart, `late` lets a busy window hear them; both in ms.
    """
    # A busy machine delivers keys late; they were pressed at the reader's pace all the same.
    pressed_at = time.monotonic_ns() // 1_000_000
    for letter in zone.translate(LAYOUTS[layout]):
        pressed_at += BETWEEN_KEYS_MS + pause
        key = _CONTROLS.get(letter, Qt.Key.Key_unknown)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(pressed_at)
            QApplication.sendEvent(here(shown), event)
        if pause or late:
            QTest.qWait(pause + late)
    QTest.qWait(PAUSE_MS + 100)
    shown.settle()
