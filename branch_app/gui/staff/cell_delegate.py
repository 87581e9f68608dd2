"""Draws the cells of the table of employees: a line, a quiet second line, or a chip."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from branch_app.gui.colours import COLOURS
from branch_app.gui.parts import chip
from branch_app.gui.parts.chip import ChipText

CELL_ROLE = int(Qt.ItemDataRole.UserRole)
ROW = 56
SIDE = 16
SMALL = 13
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """Two lines, or a chip that says the first one."""

    first: str
    second: str = ""
    chip: ChipText | None = None

    @property
    def spoken(self) -> str:
        """Return both lines as one text."""
        return ", ".join(part for part in (self.first, self.second) if part)


class CellDelegate(QStyledItemDelegate):
    """A row is one ground: chosen, hovered or plain; disabled employees are paler."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Take the room of the longer line."""
        cell, _is_active = index.data(CELL_ROLE)
        if cell.chip is not None:
            width = chip.chip_width(cell.chip, chip.chip_font(self._view.font()))
        else:
            first, second = self._fonts()
            width = max(
                QFontMetrics(first).horizontalAdvance(cell.first),
                QFontMetrics(second).horizontalAdvance(cell.second),
            )
        return QSize(width + 2 * SIDE, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, words or chip."""
        cell, is_active = index.data(CELL_ROLE)
        place = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(COLOURS["accent-tint"]))
            if index.column() == 0:
                bar = QRect(place.left(), place.top(), 3, place.height())
                painter.fillRect(bar, QColor(COLOURS["accent"]))
        painter.setPen(QColor(COLOURS["line"]))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        words = place.adjusted(SIDE, 0, -SIDE // 2, 0)
        if cell.chip is not None:
            self._paint_chip(painter, cell.chip, words)
        else:
            self._paint_lines(painter, cell, words, is_active=is_active)
        painter.restore()

    def _fonts(self) -> tuple[QFont, QFont]:
        first, second = QFont(self._view.font()), QFont(self._view.font())
        first.setWeight(QFont.Weight.Medium)
        second.setPixelSize(SMALL)
        return first, second

    def _paint_chip(self, painter: QPainter, text: ChipText, words: QRect) -> None:
        font = chip.chip_font(self._view.font())
        top = words.top() + (words.height() - chip.HEIGHT) // 2
        width = min(chip.chip_width(text, font), words.width())
        chip.paint_chip(painter, QRect(words.left(), top, width, chip.HEIGHT), text, font)

    def _paint_lines(self, painter: QPainter, cell: Cell, words: QRect, *, is_active: bool) -> None:
        first, second = self._fonts()
        upper = QRect(words.left(), words.top() + 8, words.width(), 20)
        lower = QRect(words.left(), words.top() + 29, words.width(), 18)
        if not cell.second:
            upper.moveTop(words.top() + 18)
        ink = COLOURS["ink" if is_active else "muted"]
        for place, text, font, colour in (
            (upper, cell.first, first, ink),
            (lower, cell.second, second, COLOURS["muted"]),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
