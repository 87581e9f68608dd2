"""The table of those with access: two lines a cell, the state told by sign and word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.enter_key import ENTER_KEYS
from branch_app.gui.staff.cell_delegate import CELL_ROLE, ROW, Cell, CellDelegate

# The state comes early, so that it is seen in a narrow window without scrolling.
COLUMNS = ("employee", "state", "role", "order", "rules")
# What is left where a panel stands beside the table.
FEW = frozenset({"employee", "state"})
STRETCHED = "employee"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffRow:
    """One row in the language of the window; `cells` of all columns but the state."""

    id: str
    cells: tuple[Cell, ...]
    state: ChipText
    is_active: bool = True

    def cell(self, column: int) -> Cell:
        """Return what stands in a column."""
        if COLUMNS[column] == "state":
            return Cell(first=self.state.word, chip=self.state)
        return self.cells[column if column < COLUMNS.index("state") else column - 1]

    @property
    def spoken(self) -> str:
        """Return the row as one sentence, for screen readers."""
        return ", ".join(
            self.cell(column).spoken for column in range(len(COLUMNS)) if self.cell(column).spoken
        )


class StaffModel(QAbstractTableModel):
    """The rows and the words of the header."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[StaffRow, ...] = ()
        self._header: tuple[str, ...] = ("",) * len(COLUMNS)

    def show_rows(self, rows: Sequence[StaffRow], header: Sequence[str]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.rows, self._header = tuple(rows), tuple(header)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of employees."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, the cell itself for the delegate, the row for readers."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == CELL_ROLE:
            return row.cell(index.column()), row.is_active
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.cell(index.column()).spoken
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
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


class StaffTable(QTableView):
    """`chosen` follows the arrow keys, `opened` comes with Enter or a double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.people = StaffModel(self)
        self._is_silent = False
        self.setModel(self.people)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        modes = QHeaderView.ResizeMode
        for place, column in enumerate(COLUMNS):
            is_stretched = column == STRETCHED
            header.setSectionResizeMode(
                place, modes.Stretch if is_stretched else modes.ResizeToContents
            )
        self.doubleClicked.connect(lambda _index: self._open())

    def show_rows(self, rows: Sequence[StaffRow], header: Sequence[str]) -> None:
        """Replace the rows; the chosen employee stays chosen."""
        kept = self.chosen_id()
        self._is_silent = True
        self.people.show_rows(rows, header)
        self._is_silent = False
        self.choose(kept)

    def show_columns(self, *, is_narrow: bool) -> None:
        """Show all columns, or the few that matter beside a panel."""
        for place, name in enumerate(COLUMNS):
            self.setColumnHidden(place, is_narrow and name not in FEW)

    def chosen_id(self) -> str:
        """Return the id of the current employee, or an empty string."""
        index = self.currentIndex()
        return self.people.rows[index.row()].id if index.isValid() else ""

    def choose(self, staff_id: str) -> None:
        """Make this employee current, or nobody; `chosen` is not told."""
        self._is_silent = True
        places = [place for place, row in enumerate(self.people.rows) if row.id == staff_id]
        if places:
            self.setCurrentIndex(self.people.index(places[0], 0))
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self._is_silent = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell whom the arrow keys have reached."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_silent:
            self.chosen.emit(self.people.rows[current.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the employee with Enter."""
        if event.key() in ENTER_KEYS:
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        if self.chosen_id():
            self.opened.emit(self.chosen_id())
