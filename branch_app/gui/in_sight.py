"""Whatever has the keys is in sight: a pane that scrolls follows them, however they came there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from branch_app.gui.forms.field_row import FieldRow

MARGINS = (40, 80)
# Layouts within layouts come to rest one after another.
PASSES = 4


class KeysInSight(QObject):
    """Qt scrolls after Tab alone; keys that a page gives away are followed here."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_soon)

    def _follow_soon(self, _was: QWidget | None, now: QWidget | None) -> None:
        # What was clicked is in sight already, and must not move away under the mouse.
        is_clicked = bool(QGuiApplication.mouseButtons().value)
        if now is not None and not is_clicked and now.window() is self.parent():
            # After the layout: what has just been shown makes the ground higher.
            self._follow(PASSES)

    def _follow(self, passes: int) -> None:
        if passes:
            QTimer.singleShot(0, self, lambda: self._follow(passes - 1))
            return
        here = QApplication.focusWidget()
        above = here.parentWidget() if here is not None else None
        while here is not None and above is not None:
            if isinstance(above, QScrollArea):
                bring_in_sight(here, above)
            above = above.parentWidget()


def bring_in_sight(widget: QWidget, pane: QScrollArea) -> None:
    """Scroll the pane so that the widget is seen, of a form with what is said of its field."""
    row = _row_of(widget, pane)
    room = pane.viewport().height() - row.height()
    for one in (row if room >= 0 else widget, widget):
        if not _is_in_sight(one, pane):
            pane.ensureWidgetVisible(one, MARGINS[0], min(MARGINS[1], max(room, 0) // 2))


def _row_of(widget: QWidget, pane: QScrollArea) -> QWidget:
    above: QWidget | None = widget
    while above is not None and above is not pane:
        if isinstance(above, FieldRow):
            return above
        above = above.parentWidget()
    return widget


def _is_in_sight(widget: QWidget, pane: QScrollArea) -> bool:
    ground = pane.viewport()
    place = QRect(widget.mapTo(ground, QPoint(0, 0)), widget.size())
    return ground.rect().contains(place)
