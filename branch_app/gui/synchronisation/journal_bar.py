"""The journal drawn as one bar: receipted, on its way, not sealed yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from branch_app.gui.colours import COLOURS
from branch_app.services.mailbox import SyncState

HEIGHT = 22


class JournalBar(QWidget):
    """Three stretches; they differ by pattern too, and the page tells the numbers in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("journal_bar")
        self._state: SyncState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Take one line."""
        return QSize(300, HEIGHT)

    def show_state(self, state: SyncState) -> None:
        """Draw these numbers."""
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the stretches from left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(0, 0, self.width(), self.height()), 6, 6)
        painter.setClipPath(ground)
        painter.fillRect(self.rect(), QColor(COLOURS["neutral-tint"]))
        if self._state is not None and self._state.head_seq:
            unit = self.width() / self._state.head_seq
            sealed = QRectF(0, 0, unit * self._state.sealed_seq, self.height())
            painter.fillRect(sealed, QColor(COLOURS["info-tint"]))
            stripes = QBrush(QColor(COLOURS["info"]), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(sealed, stripes)
            receipted = QRectF(0, 0, unit * self._state.receipted_seq, self.height())
            painter.fillRect(receipted, QColor(COLOURS["good"]))
        painter.end()
