"""The table of the journal: pages come as the reader goes down (`design/architecture.md` 5.5)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from branch_app.gui import labels
from branch_app.gui.colours import COLOURS, Tone
from branch_app.gui.icons import icon
from branch_app.gui.journal.act_words import KINDS, act_chip, actor_text, word
from branch_app.gui.journal.detail_words import details_text
from branch_app.services.journal_reading import JournalLine

COLUMNS = ("seq", "at", "actor", "act", "about", "details")
# The last column takes the rest; of what a wide window has more, these get the shares.
WIDTHS = {"seq": 64, "at": 140, "actor": 170, "act": 200, "about": 150}
SHARES = {"actor": 0.2, "act": 0.15, "about": 0.15}
COMFORTABLE = 1080
NARROW = 900
ROW = 40
SIGN = 18
Index = QModelIndex | QPersistentModelIndex


class JournalModel(QAbstractTableModel):
    """Rows read so far; `more_wanted` asks for the next page, one at a time."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[JournalLine] = []
        self._header: tuple[str, ...] = ("",) * len(COLUMNS)
        self._now = dt.datetime.now(dt.UTC)
        self._has_more = False
        self._is_busy = False
        self._is_narrow = False

    def set_narrow(self, is_narrow: bool) -> None:
        """Tell the record among the details: its own column is hidden."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.say(self._header)

    def begin(self, now: dt.datetime) -> None:
        """Empty the table; the first page is on its way."""
        self.beginResetModel()
        self.lines, self._now = [], now
        self._has_more, self._is_busy = False, True
        self.endResetModel()

    def add(self, lines: Sequence[JournalLine], *, has_more: bool) -> None:
        """Put a page below."""
        if lines:
            first = len(self.lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self.lines.extend(lines)
            # Views ask for more from within the end of the insertion: not before it is over.
            self._has_more = False
            self.endInsertRows()
        self._has_more, self._is_busy = has_more, False

    def say(self, header: Sequence[str]) -> None:
        """Say everything in the language of the window."""
        self._header = tuple(header)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self.lines:
            last = self.index(len(self.lines) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def canFetchMore(self, parent: Index | None = None) -> bool:
        """Tell whether there is another page and none under way."""
        is_root = parent is None or not parent.isValid()
        return is_root and self._has_more and not self._is_busy

    def fetchMore(self, parent: Index | None = None) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._is_busy = True
            self.more_wanted.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows read so far."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; the act has its sign and tone."""
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], COLUMNS[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if column == "act" and role == Qt.ItemDataRole.DecorationRole:
            chip = act_chip(line.act)
            return icon(chip.sign, chip.tone.text, SIGN)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(line, column)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column."""
        is_name = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._header[section] if is_name and section < len(COLUMNS) else None

    def _text(self, line: JournalLine, column: str) -> str:
        match column:
            case "seq":
                return str(line.seq)
            case "at":
                return labels.moment_text(line.at, self._now) if line.at else "?"
            case "actor":
                return actor_text(line)
            case "act":
                return act_chip(line.act).word
            case "about":
                return _about(line)
            case _:
                parts = (_about(line) if self._is_narrow else "", details_text(line))
                return " · ".join(filter(None, parts))

    def _spoken(self, line: JournalLine) -> str:
        # A narrow table tells the record among the details: once is enough.
        left_out = "about" if self._is_narrow else ""
        texts = [self._text(line, column) for column in COLUMNS if column != left_out]
        return ", ".join(text for text in dict.fromkeys(texts) if text)

    def _colour(self, line: JournalLine, column: str) -> QColor | None:
        tone = act_chip(line.act).tone
        if column == "act" and tone is not Tone.NEUTRAL:
            return QColor(tone.text)
        return QColor(COLOURS["muted"]) if column in {"seq", "about"} else None


def _about(line: JournalLine) -> str:
    return " ".join(filter(None, (word(KINDS, line.kind), line.record)))


class JournalTable(QTableView):
    """Rows are looked at, not changed."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.rows = JournalModel(self)
        self._empty_text = ""
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(SIGN, SIGN))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)

    def set_empty_text(self, text: str) -> None:
        """Say what an empty table means."""
        self._empty_text = text
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room; where there is little, the record is told among the details."""
        super().resizeEvent(event)
        width = event.size().width()
        is_narrow = width < NARROW
        self.rows.set_narrow(is_narrow)
        self.setColumnHidden(COLUMNS.index("about"), is_narrow)
        for column, least in WIDTHS.items():
            more = max(0, width - COMFORTABLE) * SHARES.get(column, 0)
            self.setColumnWidth(COLUMNS.index(column), least + round(more))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or say that there are none."""
        super().paintEvent(event)
        if self.rows.lines or not self._empty_text:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(COLOURS["muted"]))
        place = self.viewport().rect().adjusted(16, 24, -16, -16)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, int(flags) | Qt.TextFlag.TextWordWrap, self._empty_text)
        painter.end()
