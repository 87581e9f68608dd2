"""A group of fields on a card, in as many columns as there is room for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence, Set

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from branch_app.domain import reference
from branch_app.domain.field_source import UNTOLD_ORIGIN, FieldSource, Origin
from branch_app.domain.fields import Group
from branch_app.gui.field_labels import group_label
from branch_app.gui.forms.field_row import FieldRow
from branch_app.gui.forms.origin_line import OriginLine
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.translated import TranslatedWidget

COLUMN_WIDTH = 270
MOST_COLUMNS = 3
LONG_TEXT = 200
GAP = 20
# The margins and the border of the card, both sides.
FRAME = 38


class FormSection(TranslatedWidget):
    """The card of one group; long texts take two columns, each of several people begins a line."""

    def __init__(self, parent: QWidget, group: Group, *, has_origin: bool = False) -> None:
        super().__init__(parent)
        self.group = group
        self.rows: tuple[FieldRow, ...] = ()
        self._columns = 0
        self._is_wide = True
        # Of a card whose values differ: what is told of a field, while this very text is in it.
        self._told: dict[str, tuple[str, Origin]] = {}
        self.card = Card(self, f"{group.value}_card")
        self.origin = OriginLine(self.card, group.value) if has_origin else None
        if self.origin is not None:
            self.card.header.addWidget(self.origin)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
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

    def origins(self) -> dict[str, Origin]:
        """Return source and check of each field that one is told of."""
        whole = self.origin.origin() if self.origin is not None else None
        texts = {row.spec.name: row.editor.value() for row in self.rows}
        if whole is not None:
            return dict.fromkeys(texts, whole)
        return {name: told for name, (text, told) in self._told.items() if texts.get(name) == text}

    def take_origins(self, origins: Mapping[str, Origin]) -> None:
        """Take these of the values that stand here now; the card tells only what goes for all."""
        texts = {row.spec.name: row.editor.value() for row in self.rows}
        mine = {name: origins[name] for name in texts if name in origins}
        if self.origin is None or not mine:
            return
        now = {**self.origins(), **mine}
        self._told = {name: (texts[name], told) for name, told in now.items()}
        # What nothing is told of, the person has said.
        self.origin.take({now.get(name, UNTOLD_ORIGIN) for name in texts})

    def take_over(self, was: FormSection | None, *, is_writable: bool) -> None:
        """Show and choose what the same card did before the form was built anew, if it was there.

        A whole card's source goes for a field that has come to it.
        """
        if self.origin is None:
            return
        if was is None or was.origin is None:
            self.origin.begin(is_writable=is_writable)
            return
        sources = {row.spec.name: row.source for row in was.rows}
        for row in self.rows:
            row.show_source(sources.get(row.spec.name))
        self._told = dict(was._told)
        self.origin.take_over(was.origin)

    def show_sources(
        self, sources: Mapping[str, FieldSource], stale: Set[str], today: dt.date
    ) -> None:
        """Show where the values here came from and how old they are, of each by itself too."""
        for row in self.rows:
            row.show_source(sources.get(row.spec.name))
        if self.origin is not None:
            self._told = {}
            names = [row.spec.name for row in self.rows]
            known = [sources[name] for name in names if name in sources]
            self.origin.show_known(known, today, is_stale=bool(stale & set(names)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room: one, two or three columns."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def event(self, event: QEvent) -> bool:
        """Fit again when a name has become longer: in another language, in another font."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit(self.width())
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column: the pane must be able to become narrow."""
        hint = super().minimumSizeHint()
        heads = (self.card.title, *filter(None, (self.origin,)))
        one = max(self._least_width(1), *(each.minimumSizeHint().width() + FRAME for each in heads))
        return QSize(min(hint.width(), one), hint.height())

    def _fit(self, width: int) -> None:
        """Use as many columns as there is room for with the words of this language."""
        self._turn_head(width)
        most = max(1, min(MOST_COLUMNS, width // COLUMN_WIDTH))
        fitting = (n for n in range(most, 1, -1) if self._least_width(n) <= width)
        columns = next(fitting, 1)
        if columns != self._columns:
            self._place(columns)

    def _turn_head(self, width: int) -> None:
        """Put source and check beside the name of the group, or below it where it is narrow."""
        if self.origin is None:
            return
        title = self.card.title.sizeHint().width()
        is_wide = title + GAP + self.origin.least_width() + FRAME <= width
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            turn = QBoxLayout.Direction
            self.card.header.setDirection(turn.LeftToRight if is_wide else turn.TopToBottom)
            self.origin.set_wide(is_wide=is_wide)

    def _least_width(self, columns: int) -> int:
        widest = max((row.least_width() for row in self.rows), default=0)
        return columns * widest + (columns - 1) * GAP + FRAME

    def _place(self, columns: int) -> None:
        self._columns = columns
        for row in self.rows:
            self._grid.removeWidget(row)
        line = column = 0
        number = ""
        for row in self.rows:
            # Each of several begins a line of its own.
            was, number = number, reference.number_in(row.spec.name)
            if column and number != was:
                line, column = line + 1, 0
            span = min(columns, 2 if row.spec.max_length >= LONG_TEXT else 1)
            if column + span > columns:
                line, column = line + 1, 0
            self._grid.addWidget(row, line, column, 1, span)
            column += span
        for place in range(MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
