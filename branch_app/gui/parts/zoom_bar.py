"""Zoom of a paper or a picture: smaller, larger, fit, by buttons and keys, and its percents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from branch_app.gui.parts.buttons import button, label, shortcut
from branch_app.gui.parts.translated import TranslatedWidget

# The width of a sheet of A4 in points: at 100 % a point is a pixel wide.
A4_POINTS = 595.3
STEP = 1.2
LEAST, MOST = 0.4, 4.0
# What a notch of a mouse's wheel turns, in the eighths of a degree that Qt counts; a touch pad
# turns in parts of it.
NOTCH = 120


class ZoomBar(TranslatedWidget):
    """`asked` when another size is wanted. `fitted` tells the scale at which all of it fits."""

    asked = Signal()

    def __init__(self, parent: QWidget, fitted: Callable[[], float], step: float = STEP) -> None:
        super().__init__(parent)
        self._fitted = fitted
        self._step = step
        self._zoom: float | None = None
        self.smaller = button(self, "zoom_out", look="icon", sign="zoom-out")
        self.percent = label(self, "zoom_percent", "muted")
        self.larger = button(self, "zoom_in", look="icon", sign="zoom-in")
        self.fit = button(self, "zoom_fit", look="icon", sign="fit-width")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.smaller, self.percent, self.larger, self.fit):
            row.addWidget(widget)
        self.smaller.clicked.connect(lambda: self._zoom_by(1 / step))
        self.larger.clicked.connect(lambda: self._zoom_by(step))
        self.fit.clicked.connect(self._fit)
        for keys, widget in (
            ("Ctrl++", self.larger),
            ("Ctrl+=", self.larger),
            ("Ctrl+-", self.smaller),
            ("Ctrl+0", self.fit),
        ):
            shortcut(self, keys, widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the buttons in the language of the window."""
        for widget, text in (
            (self.smaller, self.tr("Smaller (Ctrl+-)")),
            (self.larger, self.tr("Larger (Ctrl++)")),
            (self.fit, self.tr("Fit the width (Ctrl+0)")),
        ):
            widget.setToolTip(text)
            widget.setAccessibleName(text)

    @property
    def is_fitted(self) -> bool:
        """Tell whether the size follows the room there is."""
        return self._zoom is None

    @property
    def scale(self) -> float:
        """Return the scale now, 1.0 where a sheet of A4 is `A4_POINTS` wide."""
        return self._fitted() if self._zoom is None else self._zoom

    def forget(self) -> None:
        """Fit again what is shown next."""
        self._zoom = None

    def turn(self, angle: int) -> None:
        """Go so far as a wheel was turned, in eighths of a degree: away from the hand is larger."""
        if self.isVisible():
            self._zoom_by(self._step ** (angle / NOTCH))

    def say(self) -> None:
        """Say how large it is now."""
        self.percent.setText(f"{round(self.scale * 100)} %")

    def _zoom_by(self, factor: float) -> None:
        # Where there is little room, what fits is smaller than the least: it never jumps.
        fitted = self._fitted()
        least, most = min(LEAST, fitted), max(MOST, fitted)
        self._zoom = max(least, min(most, self.scale * factor))
        self.asked.emit()

    def _fit(self) -> None:
        self.forget()
        self.asked.emit()


class ZoomArea(QScrollArea):
    """Scrolls what is zoomed; the wheel with Ctrl zooms it."""

    def __init__(self, parent: QWidget, zoom: ZoomBar) -> None:
        super().__init__(parent)
        self.zoom = zoom

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without it."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.turn(event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)
