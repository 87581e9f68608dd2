"""Draws the rows of a `LineList`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from branch_app.gui.colours import COLOURS
from branch_app.gui.icons import picture
from branch_app.gui.parts import chip

if TYPE_CHECKING:
    from branch_app.gui.parts.lines import Line

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
SIDE = 14
HEIGHT = 56
NARROW_HEIGHT = 84
SIGN_ROOM = 32
Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Two lines of text, chips right of them, or under them where the list is narrow."""

    def __init__(self, view: QAbstractItemView, *, is_stacked: bool = False) -> None:
        super().__init__(view)
        self._is_stacked = is_stacked
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the list's present width."""
        width = self._view.viewport().width()
        line: Line = index.data(LINE_ROLE)
        return QSize(width, NARROW_HEIGHT if self._is_narrow(line, width) else HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, sign, words and chips."""
        line: Line = index.data(LINE_ROLE)
        place = option.rect
        painter.save()
        self._paint_ground(painter, option, place)
        words = place.adjusted(SIDE, 0, -SIDE, 0)
        if line.sign:
            top = place.top() + (HEIGHT - 20) // 2
            painter.drawPixmap(words.left(), top, picture(line.sign, 20))
            words.setLeft(words.left() + SIGN_ROOM)
        narrow = self._is_narrow(line, place.width())
        room = self._paint_chips(painter, line, words, narrow=narrow)
        if not narrow:
            words.setRight(words.right() - room)
        self._paint_words(painter, line, words)
        painter.restore()

    def _is_narrow(self, line: Line, width: int) -> bool:
        if not line.chips:
            return False
        return self._is_stacked or self._chips_width(line) > width * 0.45

    def _chips_width(self, line: Line) -> int:
        font = chip.chip_font(self._view.font())
        return sum(chip.chip_width(text, font) + 6 for text in line.chips)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(COLOURS["accent-tint"]))
            bar = QRect(place.left(), place.top(), 3, place.height())
            painter.fillRect(bar, QColor(COLOURS["accent"]))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, QColor(COLOURS["hover"]))
        painter.setPen(QColor(COLOURS["line"]))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(COLOURS["focus"]), 2))
            painter.drawRect(place.adjusted(1, 1, -2, -2))

    def _paint_words(self, painter: QPainter, line: Line, words: QRect) -> None:
        title = QFont(self._view.font())
        title.setWeight(QFont.Weight.DemiBold)
        quiet = QFont(self._view.font())
        quiet.setPixelSize(13)
        first = QRect(words.left(), words.top() + 8, words.width(), 20)
        second = QRect(words.left(), words.top() + 29, words.width(), 18)
        if not line.subtitle:
            first.moveTop(words.top() + 18)
        for place, text, font, colour in (
            (first, line.title, title, COLOURS["ink"]),
            (second, line.subtitle, quiet, COLOURS["muted"]),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_chips(self, painter: QPainter, line: Line, words: QRect, *, narrow: bool) -> int:
        font = chip.chip_font(self._view.font())
        top = words.top() + (52 if narrow else (HEIGHT - chip.HEIGHT) // 2)
        total = self._chips_width(line)
        left = words.left() if narrow else words.right() - total + 6
        for text in line.chips:
            room = min(chip.chip_width(text, font), words.right() - left)
            chip.paint_chip(painter, QRect(left, top, room, chip.HEIGHT), text, font)
            left += room + 6
        return total + 8
