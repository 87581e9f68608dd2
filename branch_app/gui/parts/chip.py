"""A state told by sign, word and colour; the same drawing serves lists through `paint_chip`."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from branch_app.gui.colours import Tone
from branch_app.gui.icons import picture

HEIGHT = 24
SIGN = 14
SIDE = 8
GAP = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class ChipText:
    """What a chip says: sign (an icon's name), word, tone; `told` is the word in full, if cut."""

    sign: str
    word: str
    tone: Tone
    told: str = ""


def chip_font(base: QFont) -> QFont:
    """Return the letter of a chip."""
    font = QFont(base)
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def chip_width(text: ChipText, font: QFont) -> int:
    """Return how wide a chip with these words is."""
    return QFontMetrics(font).horizontalAdvance(text.word) + SIGN + GAP + 2 * SIDE


def paint_chip(painter: QPainter, place: QRect, text: ChipText, font: QFont) -> None:
    """Draw a chip into the place; the word is shortened when there is no room."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(text.tone.tint))
    painter.drawRoundedRect(place, HEIGHT / 2, HEIGHT / 2)
    sign_at = QPoint(place.left() + SIDE, place.top() + (place.height() - SIGN) // 2)
    painter.drawPixmap(sign_at, picture(text.sign, SIGN, text.tone.text))
    words = place.adjusted(SIDE + SIGN + GAP, 0, -SIDE + 2, 0)
    painter.setFont(font)
    painter.setPen(QColor(text.tone.text))
    shown = QFontMetrics(font).elidedText(text.word, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


class Chip(QWidget):
    """A chip of its own, for strips and cards."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._text: ChipText | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: ChipText | None) -> None:
        """Show these words, or nothing."""
        self._text = text
        self.setVisible(text is not None)
        if text is not None:
            self.setAccessibleName(text.told or text.word)
            self.setToolTip(text.told or text.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Take the room of sign and word."""
        if self._text is None:
            return QSize(0, HEIGHT)
        return QSize(chip_width(self._text, chip_font(self.font())), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        if self._text is not None:
            paint_chip(QPainter(self), self.rect(), self._text, chip_font(self.font()))
