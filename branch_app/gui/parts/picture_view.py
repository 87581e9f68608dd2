"""A picture as wide as there is room, or whole, which can be turned by quarters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QScrollArea, QWidget

from branch_app.gui.parts.buttons import label

ROOM_FOR_BAR = 16
LEAST_WIDTH = 120


class PictureView(QScrollArea):
    """Fits the width anew whenever its own size changes."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("preview_ground")
        self.setWidgetResizable(True)
        self.image = label(self, name)
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self.image)
        self._picture = QPixmap()
        self._turns = 0
        self._is_whole = False

    def show_picture(self, data: bytes, *, is_whole: bool = False) -> None:
        """Show this picture upright, as wide as there is room or whole; no bytes show nothing."""
        self._is_whole = is_whole
        self._picture = QPixmap()
        self._picture.loadFromData(data)
        self._turns = 0
        # A page begins at the top, also where the view is higher than what is in sight of it.
        upright = Qt.AlignmentFlag.AlignVCenter if is_whole else Qt.AlignmentFlag.AlignTop
        self.image.setAlignment(Qt.AlignmentFlag.AlignHCenter | upright)
        self._draw()

    def turn(self) -> None:
        """Turn it by a quarter."""
        self._turns += 1
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._picture.isNull():
            self.image.clear()
            return
        turned = self._picture.transformed(QTransform().rotate(90 * self._turns))
        ratio = self.devicePixelRatioF()
        width = max(LEAST_WIDTH, self.width() - 2 * ROOM_FOR_BAR) * ratio
        if self._is_whole:
            height = max(LEAST_WIDTH, self.height() - 2 * ROOM_FOR_BAR) * ratio
            width = min(width, height * turned.width() / turned.height())
        shown = turned.scaledToWidth(round(width), Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.image.setPixmap(shown)
