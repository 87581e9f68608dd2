"""A picture as wide as there is room, or whole, which can be zoomed and turned by quarters."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.zoom_bar import A4_POINTS, ZoomArea, ZoomBar

ROOM_FOR_BAR = 16
LEAST_WIDTH = 120
# In few steps from a page in a narrow window to the small print at its foot.
STEP = 1.5
# What is zoomed grows from where reading begins, a photograph from its middle.
TOP, MIDDLE = 0.0, 0.5


class _Place(QObject):
    """Keeps a bar at the same part of its way, however long that becomes: an end stays an end."""

    def __init__(self, parent: QScrollArea, bar: Callable[[], QScrollBar]) -> None:
        super().__init__(parent)
        # Asked for anew each time: Qt may drop what stands for the bar on this side.
        self._bar = bar
        self._part = TOP
        self._is_keeping = False
        bar().valueChanged.connect(self._remember)
        bar().rangeChanged.connect(lambda _least, _most: self._keep())

    def go(self, part: float) -> None:
        self._part = part
        self._keep()

    def _remember(self, value: int) -> None:
        most = self._bar().maximum()
        if most and not self._is_keeping:
            self._part = value / most

    def _keep(self) -> None:
        # A way that is short for a moment would round the part.
        self._is_keeping = True
        bar = self._bar()
        bar.setValue(round(self._part * bar.maximum()))
        self._is_keeping = False


class PictureView(ZoomArea):
    """Fits the width anew whenever its own size changes; its owner gives `zoom` a place.

    The zoom stays for the next picture of the kind, and so does the part that was in sight: who
    read the number at the foot of one page reads it there on the next.
    """

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, ZoomBar(parent, self._fitted, STEP))
        self.setObjectName("preview_ground")
        self.setWidgetResizable(True)
        self.image = label(self, name)
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self.image)
        self._picture = QPixmap()
        self._turns = 0
        self._is_whole = False
        bars = (self.horizontalScrollBar, self.verticalScrollBar)
        self._places = [_Place(self, bar) for bar in bars]
        self._drawn = QSize()
        self.zoom.asked.connect(self._draw)

    def show_picture(self, data: bytes, *, is_whole: bool = False) -> None:
        """Show this picture upright, as wide as there is room or whole; no bytes show nothing."""
        if data and is_whole is not self._is_whole:
            self.zoom.forget()
        self._is_whole = is_whole
        self._picture = QPixmap()
        self._picture.loadFromData(data)
        self._turns = 0
        # A page begins at the top, also where the view is higher than what is in sight of it.
        upright = Qt.AlignmentFlag.AlignVCenter if is_whole else Qt.AlignmentFlag.AlignTop
        self.image.setAlignment(Qt.AlignmentFlag.AlignHCenter | upright)
        self._drawn = QSize()
        self._draw()
        if self.zoom.is_fitted:
            for place in self._places:
                place.go(MIDDLE if is_whole else TOP)

    def turn(self) -> None:
        """Turn it by a quarter."""
        self._turns += 1
        self._drawn = QSize()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        self.zoom.say()
        if self._picture.isNull():
            self.image.clear()
            return
        ratio = self.devicePixelRatioF()
        size = self._turned() * (self.zoom.scale * ratio * self._per_pixel())
        # Scroll bars that come or go change the room, but not what is drawn.
        if size == self._drawn:
            return
        self._drawn = size
        turned = self._picture.transformed(QTransform().rotate(90 * self._turns))
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = turned.scaledToWidth(max(1, size.width()), smooth)
        shown.setDevicePixelRatio(ratio)
        self.image.setPixmap(shown)

    def _turned(self) -> QSize:
        size = self._picture.size()
        return size.transposed() if self._turns % 2 else size

    def _per_pixel(self) -> float:
        """Return the points of a pixel of the picture, its shorter side taken for that of A4."""
        return A4_POINTS / max(1, min(self._picture.width(), self._picture.height()))

    def _fitted(self) -> float:
        width = max(LEAST_WIDTH, self.width() - 2 * ROOM_FOR_BAR)
        turned = self._turned()
        if turned.isEmpty():
            return width / A4_POINTS
        if self._is_whole:
            height = max(LEAST_WIDTH, self.height() - 2 * ROOM_FOR_BAR)
            width = min(width, round(height * turned.width() / turned.height()))
        return width / (turned.width() * self._per_pixel())
