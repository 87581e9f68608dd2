"""Hears every key and every move of the mouse, in dialogs and menus too; changes none of them.

A filter on the application would be asked about every event of every widget: of the time in which
a file opens, that was more than a third. So it stands where input comes in: at the windows of the
system, where keys and mouse arrive, and at the widget that has the keys, to which an input method
speaks past its window.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputEvent, QInputMethodEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

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
# What opens a menu or the list of a choice: a window of its own that never gets the keys.
OPENING = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.ContextMenu,
    }
)

HEARD = (QInputEvent, QInputMethodEvent, QDropEvent)


def follow_keys(watch: QObject) -> None:
    """Let this filter stand at whatever has the keys: the focus, or the window without one.

    It comes before the filters that the widget has of its own.
    """
    _Following(watch)


class _Following(QObject):
    """Moves its parent, a filter, with the focus; goes with it."""

    def __init__(self, watch: QObject) -> None:
        super().__init__(watch)
        self._watch = watch
        application = QCoreApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, application.focusWidget())

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self._watch)
        holder = now if now is not None else QApplication.activeWindow()
        if holder is not None:
            holder.installEventFilter(self._watch)


class InputWatch(QObject):
    """Hears as long as the window lives."""

    stirred = Signal()
    entered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._stand_at_windows)
        follow_keys(self)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._stand_at)
        self._stand_at_windows()

    def _stand_at(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _stand_at_windows(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            self._stand_at(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of keys and mouse; let everything pass."""
        if not isinstance(event, HEARD):
            return False
        kind = event.type()
        if kind in STIRRING:
            self.stirred.emit()
            if kind in ENTERING:
                self.entered.emit()
        if kind in OPENING:
            self._look.start(0)
        return False
