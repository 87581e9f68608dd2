"""A frame of 3 to 4 with a photograph in it, or the sign of a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from branch_app.domain.crop import RATIO
from branch_app.gui.icons import picture


class PhotographFrame(QLabel):
    """As wide as told, sharp at every scale."""

    def __init__(self, parent: QWidget, name: str, width: int) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", "photograph")
        self.setFixedSize(width, width * RATIO[1] // RATIO[0])
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty = picture("person", width // 3)
        self.setPixmap(self._empty)

    def show_photograph(self, data: bytes) -> None:
        """Show this picture; no bytes show the sign."""
        shown = QPixmap()
        shown.loadFromData(data)
        self.show_pixmap(shown)

    def show_pixmap(self, shown: QPixmap) -> None:
        """Show this picture; an empty one shows the sign."""
        if shown.isNull():
            self.setPixmap(self._empty)
            return
        ratio = self.devicePixelRatioF()
        fitting = shown.scaled(
            self.contentsRect().size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitting.setDevicePixelRatio(ratio)
        self.setPixmap(fitting)
