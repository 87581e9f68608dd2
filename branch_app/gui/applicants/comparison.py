"""Two people side by side: what was typed, what is kept, and whether it is the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from branch_app.gui.colours import Tone
from branch_app.gui.field_labels import field_label
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.chip import Chip, ChipText
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.value_words import value_text
from branch_app.services.duplicates import ComparedField


class Comparison(TranslatedWidget):
    """One line a field; what neither of the two tells has none."""

    def __init__(self, parent: QWidget, name: str, lines: Sequence[ComparedField]) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._lines = [line for line in lines if line.typed or line.known]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        for column, stretch in enumerate((2, 3, 0, 3)):
            self._grid.setColumnStretch(column, stretch)
        self.typed_title = self._put(0, 1, "typed_title", "label")
        self.known_title = self._put(0, 3, "known_title", "label")
        self._rows = [self._row(row, line) for row, line in enumerate(self._lines, 1)]
        self.retranslate()

    def _put(self, row: int, column: int, name: str, look: str) -> QLabel:
        made = label(self, f"{self.objectName()}_{name}", look, wraps=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._grid.addWidget(made, row, column)
        return made

    def _row(self, row: int, line: ComparedField) -> tuple[QLabel, QLabel, Chip, QLabel]:
        look = "" if line.is_same else "strong"
        caption = self._put(row, 0, f"{line.field}_label", "muted")
        typed = self._put(row, 1, f"{line.field}_typed", look)
        chip = Chip(self, f"{self.objectName()}_{line.field}_chip")
        self._grid.addWidget(chip, row, 2)
        known = self._put(row, 3, f"{line.field}_known", look)
        return caption, typed, chip, known

    def retranslate(self) -> None:
        """Say the lines in the language of the window."""
        self.typed_title.setText(self.tr("Typed now"))
        self.known_title.setText(self.tr("Kept here"))
        for line, (caption, typed, chip, known) in zip(self._lines, self._rows, strict=True):
            caption.setText(field_label(line.field))
            typed.setText(value_text(line.field, line.typed) or "—")
            known.setText(value_text(line.field, line.known) or "—")
            chip.say(self._verdict(line))

    def _verdict(self, line: ComparedField) -> ChipText:
        if line.is_same:
            return ChipText(sign="check", word=self.tr("same"), tone=Tone.NEUTRAL)
        if not line.typed or not line.known:
            return ChipText(sign="minus", word=self.tr("not told"), tone=Tone.NEUTRAL)
        return ChipText(sign="warning", word=self.tr("differs"), tone=Tone.WARNING)
