"""Hears every key and every move of the mouse, in dialogs and menus too; changes none of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent, QInputEvent, QInputMethodEvent

# What may have put something into a field.
ENTERING = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Drop,
    }
)
# What tells that somebody is there.
STIRRING = ENTERING | {QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}

HEARD = (QInputEvent, QInputMethodEvent, QDropEvent)


class InputWatch(QObject):
    """One filter on the application, for as long as the window lives."""

    stirred = Signal()
    entered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of keys and mouse; let everything pass."""
        # A file that opens brings thousands of events: asking one for its type costs the most.
        if not isinstance(event, HEARD):
            return False
        kind = event.type()
        if kind in STIRRING:
            self.stirred.emit()
            if kind in ENTERING:
                self.entered.emit()
        return False
