"""Whether Enter, the keypad's too, leads from field to field: each workstation chooses for itself.

The window carries the choice; a line in which Enter does something (searches, unlocks) is no part
of this.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

ENTER_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
CHOICE = "enter_moves"


def let_enter_move(window: QWidget, *, is_moving: bool) -> None:
    """Let Enter lead on in every form of this window, or stay where it is."""
    window.setProperty(CHOICE, is_moving)


def enter_moves(widget: QWidget) -> bool:
    """Tell whether Enter leads on in the window of this widget."""
    return widget.window().property(CHOICE) is not False


def lead_on(field: QLineEdit | QComboBox, to: QWidget | Callable[[], object]) -> None:
    """Let Enter in a field lead to another one, or to what `to` then finds to be the next."""
    go = partial(_lead, field, to)
    if isinstance(field, QLineEdit):
        field.returnPressed.connect(go)
    else:
        field.installEventFilter(_EnterOfChoice(field, go))


def _lead(field: QWidget, to: QWidget | Callable[[], object]) -> None:
    if not enter_moves(field):
        return
    if isinstance(to, QWidget):
        to.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        to()


class _EnterOfChoice(QObject):
    """A choice tells nothing of Enter by itself."""

    def __init__(self, field: QComboBox, go: Callable[[], object]) -> None:
        super().__init__(field)
        self._go = go

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take Enter; all other keys choose."""
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if not is_press or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in ENTER_KEYS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._go()
        return True
