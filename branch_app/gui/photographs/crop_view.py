"""The picture with the frame of 3 to 4 on it: moved and resized by keys or by the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from branch_app.domain.crop import Crop, centred_crop
from branch_app.gui.colours import COLOURS
from branch_app.services.ports import PictureToCrop

# With preview and words it fits a window of 911 x 485: 1366 x 768 at 150 %.
WIDTH, HEIGHT = 320, 240
# A step of the keys is a fiftieth of the picture; with Ctrl it is one pixel.
STEPS = 50
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SIZES = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
}


class CropView(QWidget):
    """`crop` is counted in pixels of the whole picture, whatever the size on the screen."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crop_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(WIDTH, HEIGHT)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.crop: Crop | None = None
        self._size = QSize()
        self._pixmap = QPixmap()
        self._held: QPoint | None = None

    def show_picture(self, picture: PictureToCrop | None, crop: Crop | None = None) -> None:
        """Show this picture with the frame there or in its middle, or nothing."""
        self._pixmap, self._size, self.crop = QPixmap(), QSize(), None
        if picture is not None:
            self._pixmap.loadFromData(picture.preview)
            self._size = QSize(picture.width, picture.height)
            self.crop = crop or centred_crop(picture.width, picture.height)
        self._tell()

    def part(self) -> QPixmap:
        """Return what stands in the frame, as small as the preview is."""
        if self.crop is None or self._pixmap.isNull():
            return QPixmap()
        scale = self._pixmap.width() / self._size.width()
        return self._pixmap.copy(_scaled(self.crop, scale).toRect())

    def middle(self) -> None:
        """Put the frame back into the middle, as large as it can be."""
        if self.crop is not None:
            self.crop = centred_crop(self._size.width(), self._size.height())
            self._tell()

    def resize_by_step(self, way: int) -> None:
        """Let the frame grow (1) or shrink (-1) by one step."""
        self._resize(way * max(3, self._step()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, resize by + and -, keep by Enter."""
        key = Qt.Key(event.key())
        is_fine = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step = 1 if is_fine else self._step()
        if key in ARROWS:
            right, down = ARROWS[key]
            self._move(right * step, down * step)
        elif key in SIZES:
            self._resize(SIZES[key] * max(3, step))
        elif key == Qt.Key.Key_0:
            self.middle()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Resize while the view has the keys; else the page is scrolled."""
        if not self.hasFocus():
            event.ignore()
            return
        way = 1 if event.angleDelta().y() > 0 else -1
        self.resize_by_step(way)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the frame with the mouse."""
        if self._held is None:
            return
        here = event.position().toPoint()
        moved = here - self._held
        scale = self._ground().width() / max(1, self._size.width())
        right, down = round(moved.x() / scale), round(moved.y() / scale)
        if right or down:
            self._held = here
            self._move(right, down)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the frame go."""
        self._held = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, darker around the frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(COLOURS["line"]))
        if self.crop is None or self._pixmap.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = self._ground()
        painter.drawPixmap(ground, self._pixmap)
        scale = ground.width() / self._size.width()
        frame = _scaled(self.crop, scale).translated(ground.topLeft().toPointF())
        around = QPainterPath()
        around.addRect(QRectF(ground))
        around.addRect(frame)
        painter.fillPath(around, QColor(22, 32, 43, 140))
        painter.setPen(QPen(QColor("#FFFFFF"), 4 if self.hasFocus() else 2))
        painter.drawRect(frame)
        if self.hasFocus():
            painter.setPen(QPen(QColor(COLOURS["focus"]), 2))
            painter.drawRect(frame)

    def _ground(self) -> QRect:
        size = self._size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        return QRect(left, top, size.width(), size.height())

    def _step(self) -> int:
        return max(1, min(self._size.width(), self._size.height()) // STEPS)

    def _move(self, right: int, down: int) -> None:
        if self.crop is not None:
            self.crop = self.crop.moved(right, down, self._size.width(), self._size.height())
            self._tell()

    def _resize(self, wider: int) -> None:
        if self.crop is not None:
            self.crop = self.crop.resized(wider, self._size.width(), self._size.height())
            self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


def _scaled(crop: Crop, scale: float) -> QRectF:
    return QRectF(crop.left * scale, crop.top * scale, crop.width * scale, crop.height * scale)
