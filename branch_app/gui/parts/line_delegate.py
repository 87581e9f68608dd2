"""Draws the rows of a `LineList`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from branch_app.gui.colours import COLOURS
from branch_app.gui.icons import picture
from branch_app.gui.parts import chip
from branch_app.gui.parts.elided import shortened_name
from branch_app.gui.parts.wrapped import wrapped

if TYPE_CHECKING:
    from branch_app.gui.parts.lines import Line

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
SIDE = 14
HEIGHT = 56
NARROW_HEIGHT = 84
TITLE_LINE, SUBTITLE_LINE = 19, 22
QUIET_LINE = 18
SIGN_ROOM = 32
BESIDE = 8
Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Two lines of text, chips right of them, or under them where the list is narrow.

    A stacked list is always narrow: a long title takes two lines in it. Where the second line is
    to be read whole (`wraps`), it takes as many lines as it needs.
    """

    def __init__(
        self, view: QAbstractItemView, *, is_stacked: bool = False, wraps: bool = False
    ) -> None:
        super().__init__(view)
        self._is_stacked = is_stacked
        self._wraps = wraps
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the list's present width."""
        width = self._view.viewport().width()
        line: Line = index.data(LINE_ROLE)
        room = width - 2 * SIDE - (SIGN_ROOM if line.sign else 0)
        if not self._is_narrow(line, width):
            beside = room - (self._chips_width(line) + BESIDE if line.chips else 0)
            long = TITLE_LINE if self._is_long(line, room) else 0
            return QSize(width, HEIGHT + long + self._more(line, beside))
        return QSize(width, NARROW_HEIGHT + self._shift(line, room) + self._more(line, room))

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

    def _shift(self, line: Line, room: int) -> int:
        """Return by how much chips lie lower than under a title of one line and a subtitle."""
        if not self._is_stacked:
            return 0
        is_long = self._is_long(line, room)
        return (TITLE_LINE if is_long else 0) - (0 if line.subtitle else SUBTITLE_LINE)

    def _more(self, line: Line, room: int) -> int:
        """Return how much higher the row is for the further lines of its subtitle."""
        return QUIET_LINE * (len(self._told(line, room)) - 1) if self._wraps else 0

    def _told(self, line: Line, room: int) -> list[str]:
        if not self._wraps or not line.subtitle:
            return [line.subtitle]
        return wrapped(line.subtitle, self._quiet_font(), room)

    def _quiet_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(13)
        return font

    def _is_long(self, line: Line, room: int) -> bool:
        """Tell whether the title takes two lines."""
        width = QFontMetrics(self._title_font()).horizontalAdvance(line.title)
        return self._is_stacked and width > room

    def _title_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(14)
        font.setWeight(QFont.Weight.DemiBold)
        return font

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
        title = self._title_font()
        quiet = self._quiet_font()
        first = QRect(words.left(), words.top() + 8, words.width(), 20)
        second = QRect(words.left(), words.top() + 29, words.width(), 18)
        lines = 1
        if self._is_stacked:
            lines = 2 if self._is_long(line, words.width()) else 1
            second.translate(0, TITLE_LINE * (lines - 1))
        elif not line.subtitle:
            first.moveTop(words.top() + 18)
        rows = [
            (first, one, title, "ink") for one in broken(line.title, title, words.width(), lines)
        ]
        told = self._told(line, words.width())
        rows += [
            (second.translated(0, QUIET_LINE * number), one, quiet, "muted")
            for number, one in enumerate(told)
        ]
        for number, (place, text, font, colour) in enumerate(rows):
            painter.setFont(font)
            painter.setPen(QColor(COLOURS[colour]))
            metrics, right = QFontMetrics(font), Qt.TextElideMode.ElideRight
            shown = (
                shortened_name(text, metrics, place.width())
                if line.is_name and font is title
                else metrics.elidedText(text, right, place.width())
            )
            lower = TITLE_LINE * number if place is first else 0
            painter.drawText(place.translated(0, lower), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_chips(self, painter: QPainter, line: Line, words: QRect, *, narrow: bool) -> int:
        font = chip.chip_font(self._view.font())
        shift = self._shift(line, words.width()) + self._more(line, words.width())
        top = words.top() + (52 + shift if narrow else (HEIGHT - chip.HEIGHT) // 2)
        total = self._chips_width(line)
        left = words.left() if narrow else words.right() - total + 6
        for text in line.chips:
            room = min(chip.chip_width(text, font), words.right() - left)
            chip.paint_chip(painter, QRect(left, top, room, chip.HEIGHT), text, font)
            left += room + 6
        return total + BESIDE


def broken(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """Break a text of one or two lines where a word ends; the last line may be too long."""
    if lines == 1:
        return [text]
    layout = QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    end = first.textLength()
    layout.endLayout()
    return [text[:end].rstrip(), text[end:]]
