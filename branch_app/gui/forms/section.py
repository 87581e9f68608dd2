"""A group of fields on a card, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from branch_app.domain.fields import Group
from branch_app.gui.field_labels import group_label
from branch_app.gui.forms.field_row import FieldRow
from branch_app.gui.forms.origin_line import OriginLine
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.translated import TranslatedWidget

COLUMN_WIDTH = 270
MOST_COLUMNS = 3
LONG_TEXT = 200


class FormSection(TranslatedWidget):
    """The card of one group; long texts take two columns."""

    def __init__(self, parent: QWidget, group: Group, *, has_origin: bool = False) -> None:
        super().__init__(parent)
        self.group = group
        self.rows: tuple[FieldRow, ...] = ()
        self._columns = 0
        self.card = Card(self, f"{group.value}_card")
        self.origin = OriginLine(self.card, group.value) if has_origin else None
        if self.origin is not None:
            self.card.header.addWidget(self.origin)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self.card.body.addLayout(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the group."""
        self.card.set_title(group_label(self.group))

    def set_rows(self, rows: Sequence[FieldRow]) -> None:
        """Put these rows on the card, in order."""
        self.rows = tuple(rows)
        self._place(self._columns or 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room: one, two or three columns."""
        super().resizeEvent(event)
        columns = max(1, min(MOST_COLUMNS, event.size().width() // COLUMN_WIDTH))
        if columns != self._columns:
            self._place(columns)

    def _place(self, columns: int) -> None:
        self._columns = columns
        for row in self.rows:
            self._grid.removeWidget(row)
        line = column = 0
        for row in self.rows:
            span = min(columns, 2 if row.spec.max_length >= LONG_TEXT else 1)
            if column + span > columns:
                line, column = line + 1, 0
            self._grid.addWidget(row, line, column, 1, span)
            column += span
        for place in range(MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
