"""Closing whatever stands over the window when it is locked: dialogs, menus, lists, tips."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

OVER = {
    Qt.WindowType.Dialog,
    Qt.WindowType.Sheet,
    Qt.WindowType.Drawer,
    Qt.WindowType.Popup,
    Qt.WindowType.Tool,
}


def close_all_over() -> None:
    """Close every dialog as if given up, and every popup; take the tips away at once."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.hide()
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if widget.windowType() is Qt.WindowType.ToolTip:
            # Qt lets a tip stand for a while and keeps its text for the next.
            widget.hide()
            widget.deleteLater()
        elif widget.isVisible() and widget.windowType() in OVER:
            _close(widget)


def is_system_ending() -> bool:
    """Tell whether the window closes because the system logs off: nothing can be waited for."""
    application = QApplication.instance()
    return isinstance(application, QApplication) and application.isSavingSession()


def _close(widget: QWidget) -> None:
    if isinstance(widget, QDialog):
        widget.reject()
    else:
        widget.close()
