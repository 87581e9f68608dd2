"""Where one stands on a way of a few steps: number, word, sign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from branch_app.gui.colours import COLOURS
from branch_app.gui.icons import picture

DOT = 26
HEIGHT = 40


class StepStrip(QWidget):
    """Steps before `done` have a tick, step `done` is the one to do now."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words: tuple[str, ...] = ()
        self.done = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, words: Sequence[str]) -> None:
        """Name the steps."""
        self._words = tuple(words)
        self._tell()

    def set_done(self, count: int) -> None:
        """Show that so many steps are done."""
        self.done = count
        self._tell()

    def _tell(self) -> None:
        here = self._words[self.done] if self.done < len(self._words) else ""
        self.setAccessibleName(f"{min(self.done + 1, len(self._words))}/{len(self._words)} {here}")
        self.update()

    def sizeHint(self) -> QSize:
        """Take one line."""
        return QSize(120 * max(1, len(self._words)), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw dots, words and the line between them."""
        if not self._words:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() / len(self._words)
        for place, word in enumerate(self._words):
            self._paint_step(painter, QRectF(place * room, 0, room, self.height()), place, word)
        painter.end()

    def _paint_step(self, painter: QPainter, room: QRectF, place: int, word: str) -> None:
        is_done, is_now = place < self.done, place == self.done
        colour = QColor(COLOURS["accent" if is_done or is_now else "field-line"])
        top = (self.height() - DOT) / 2
        dot = QRectF(room.left() + 1, top, DOT - 2, DOT - 2)
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold if is_now else QFont.Weight.Medium)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if is_done else QColor(COLOURS["surface"]))
        painter.drawEllipse(dot)
        painter.setFont(font)
        if is_done:
            at = dot.toRect().adjusted(5, 5, -5, -5)
            painter.drawPixmap(at, picture("check", 16, "#FFFFFF"))
        else:
            painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        words = QRect(int(dot.right()) + 8, 0, int(room.right() - dot.right()) - 14, self.height())
        shown = QFontMetrics(font).elidedText(word, Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(QColor(COLOURS["ink" if is_now else "muted"]))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        if place + 1 < len(self._words):
            start = words.left() + QFontMetrics(font).horizontalAdvance(shown) + 10
            if start < room.right() - 8:
                painter.setPen(QPen(QColor(COLOURS["line"]), 2))
                middle = self.height() / 2
                painter.drawLine(QPointF(start, middle), QPointF(room.right() - 8, middle))
