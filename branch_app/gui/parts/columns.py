"""Two parts side by side where there is room, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Columns(QWidget):
    """Turns its row into a column below `least_width`."""

    def __init__(self, parent: QWidget, least_width: int, *, spacing: int = 16) -> None:
        super().__init__(parent)
        self._least_width = least_width
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(spacing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the row when the width asks for it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._least_width
        turn = QBoxLayout.Direction
        self.row.setDirection(turn.LeftToRight if is_wide else turn.TopToBottom)
