"""A list of two-line rows: bold title, quiet second line, chips at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from branch_app.gui.colours import COLOURS
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.line_delegate import LINE_ROLE, LineDelegate

Index = QModelIndex | QPersistentModelIndex
SPOKEN_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One row as it is shown; already masked and in the language of the window.

    The title of `is_name` is a person's name: of each part of a long one something is shown.
    """

    id: str
    title: str
    subtitle: str = ""
    chips: tuple[ChipText, ...] = ()
    sign: str = ""
    is_name: bool = False

    @property
    def spoken(self) -> str:
        """Return the row as one sentence, for screen readers and type-ahead."""
        parts = (self.title, self.subtitle, *(chip.word for chip in self.chips))
        return ", ".join(part for part in parts if part)


class LineModel(QAbstractListModel):
    """The rows of a list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the spoken row, or the row itself for the delegate."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        # The tip holds the whole row: a narrow list shortens what it draws.
        if role in SPOKEN_ROLES:
            return line.spoken
        return None


class LineList(QListView):
    """The list: `chosen` follows the arrow keys, `opened` comes with Enter or a click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, parent: QWidget, name: str, *, is_stacked: bool = False, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.lines = LineModel(self)
        self.setItemDelegate(LineDelegate(self, is_stacked=is_stacked, wraps=wraps))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self._empty_text = ""
        self._is_silent = False
        self._most = 0
        self.setModel(self.lines)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace the rows; the chosen one stays chosen if it is still there."""
        kept = self.chosen_id()
        self._is_silent = True
        self.lines.show_lines(lines)
        self._is_silent = False
        self.choose(kept)
        self._fit()

    def fit(self, most: int) -> None:
        """Be as high as the rows are, of so many at most."""
        self._most = most
        self._fit()

    def set_empty_text(self, text: str) -> None:
        """Say what an empty list means."""
        self._empty_text = text
        self.viewport().update()

    def chosen_id(self) -> str:
        """Return the id of the current row, or an empty string."""
        index = self.currentIndex()
        return self.lines.lines[index.row()].id if index.isValid() else ""

    def choose(self, line_id: str) -> None:
        """Make this row current, or none; `chosen` is not told."""
        self._is_silent = True
        rows = [row for row, line in enumerate(self.lines.lines) if line.id == line_id]
        self.setCurrentIndex(self.lines.index(rows[0]) if rows else QModelIndex())
        self._is_silent = False

    def choose_first(self) -> None:
        """Make the first row current and give the list the keys."""
        if self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the arrow keys have reached."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_silent:
            self.chosen.emit(self.lines.lines[current.row()].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again: narrow rows are higher."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or say that there are none."""
        super().paintEvent(event)
        if self.lines.rowCount() or not self._empty_text:
            return
        painter = QPainter(self.viewport())
        painter.setPen(COLOURS["muted"])
        place = self.viewport().rect().adjusted(16, 16, -16, -16)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, int(flags) | Qt.TextFlag.TextWordWrap, self._empty_text)
        painter.end()

    def _fit(self) -> None:
        if self._most:
            rows = range(min(self._most, self.lines.rowCount()))
            high = sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth()
            self.setFixedHeight(high)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.lines.lines[index.row()].id)
