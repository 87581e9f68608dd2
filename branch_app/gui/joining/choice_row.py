"""One field that two files tell differently: which value stays, by arrow keys."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from branch_app.domain.merge import Side
from branch_app.gui.field_labels import field_label
from branch_app.gui.parts.buttons import label, tab_to_checked
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.parts.wrapped import wrapped
from branch_app.gui.value_words import value_text
from branch_app.services.merging import MergeLine

SPACING = 16
PARTS, PARTS_OF_SIDE = 8, 3
# The circle beside the words, and what lies around both.
CIRCLE = 48


class ChoiceRow(TranslatedWidget):
    """Two values side by side; none is chosen until somebody chooses."""

    def __init__(self, parent: QWidget, line: MergeLine) -> None:
        super().__init__(parent)
        self.line = line
        name = f"join_{line.field}"
        self.setObjectName(name)
        self._is_told = False
        self.caption = label(self, f"{name}_label", "muted", wraps=True)
        self.group = QButtonGroup(self)
        self.sides: dict[Side, QRadioButton] = {}
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        # The columns stand under their titles, however long a value is.
        ignored, own = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        self.caption.setSizePolicy(ignored, own)
        row.addWidget(self.caption, PARTS - 2 * PARTS_OF_SIDE)
        for side in Side:
            made = QRadioButton(self)
            made.setObjectName(f"{name}_{side.value}")
            self.group.addButton(made)
            self.sides[side] = made
            made.setSizePolicy(ignored, own)
            row.addWidget(made, PARTS_OF_SIDE)
        tab_to_checked(self.group)
        self.problem = label(self, f"{name}_problem", "bad", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.group.buttonToggled.connect(lambda *_what: self._say_problem())
        self.retranslate()

    def retranslate(self) -> None:
        """Say the row in the language of the window."""
        name = field_label(self.line.field)
        self.caption.setText(name)
        whose = {Side.KEPT: self.tr("this file"), Side.GONE: self.tr("the other file")}
        for side, made in self.sides.items():
            words = self._words(side)
            made.setAccessibleName(f"{name}: {words} ({whose[side]})")
        self._break_words()
        self._say_problem()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break long values anew for the room there is."""
        super().resizeEvent(event)
        self._break_words()

    def _words(self, side: Side) -> str:
        value = self.line.kept if side is Side.KEPT else self.line.gone
        return value_text(self.line.field, value)

    def _break_words(self) -> None:
        room = (self.width() - 2 * SPACING) * PARTS_OF_SIDE // PARTS - CIRCLE
        for side, made in self.sides.items():
            made.setText("\n".join(wrapped(self._words(side), made.font(), room)))

    def side(self) -> Side | None:
        """Return of which file the value stays; None while nobody chose."""
        return next((side for side, made in self.sides.items() if made.isChecked()), None)

    def is_chosen(self) -> bool:
        """Tell whether somebody chose; says so below the row if not."""
        self._is_told = True
        self._say_problem()
        return self.side() is not None

    def _say_problem(self) -> None:
        is_open = self._is_told and self.side() is None
        self.problem.setText(self.tr("Choose which value stays.") if is_open else "")
        self.problem.setVisible(is_open)
