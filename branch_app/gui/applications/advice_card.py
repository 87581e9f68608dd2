"""Advice about the application shown: what to look at, whose other files share a value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.gui import labels
from branch_app.gui.applications import advice_words
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.lines import LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.shared_files import advice_lines, file_of_line
from branch_app.services.advice import ApplicationAdvice
from branch_app.services.read_model import ApplicantRow

MOST_ROWS = 20


class AdviceCard(TranslatedWidget):
    """Approves and refuses nothing; every line is a sign, a word and what to do."""

    file_asked = Signal(str)
    check_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("advice")
        self._found: ApplicationAdvice | None = None
        self._rows: dict[str, ApplicantRow] = {}
        self.card = Card(self, "advice_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.state = Chip(self.card, "advice_state")
        self.card.header.addWidget(self.state)
        self.check = button(self.card, "check_list", sign="search")
        self.debt_load = button(self.card, "make_debt_load", sign="printer")
        self.hint = label(self.card, "advice_hint", "muted", wraps=True)
        self.load = label(self.card, "advice_load", "strong", wraps=True)
        for widget in (self.hint, self.load):
            widget.setContentsMargins(16, 0, 16, 0)
            self.card.body.addWidget(widget)
        acts = QHBoxLayout()
        acts.setContentsMargins(16, 0, 16, 0)
        acts.setSpacing(8)
        for pressed in (self.check, self.debt_load):
            acts.addWidget(pressed)
        acts.addStretch(1)
        self.card.body.addLayout(acts)
        self.list = LineList(self.card, "advice_lines", wraps=True)
        self.list.fit(MOST_ROWS)
        self.card.body.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.list.opened.connect(self._open)
        self.check.clicked.connect(self.check_asked)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the advice in the language of the window."""
        self.card.set_title(self.tr("Advice"))
        self.hint.setText(
            self.tr("Advice alone: a person decides. Nothing here keeps you from saving.")
        )
        self.list.setAccessibleName(self.tr("Advice"))
        self.check.setText(self.tr("Check again"))
        self.check.setToolTip(
            self.tr("Check the person against the list of persons; the check is journalled")
        )
        self.debt_load.setText(self.tr("Debt-load sheet"))
        self.debt_load.setToolTip(self.tr("Make the sheet of the debt load and print it"))
        self._say()

    def show_advice(self, found: ApplicationAdvice | None) -> None:
        """Show this advice, or none."""
        self._found = found
        self.setVisible(found is not None)
        self._say()

    def show_files(self, rows: Sequence[ApplicantRow]) -> None:
        """Show whose the other files are, masked as in every list."""
        self._rows |= {row.id: row for row in rows}
        self._say()

    def _say(self) -> None:
        found = self._found
        if found is None:
            self.list.show_lines(())
            return
        state = "complete" if found.is_complete else "incomplete"
        self.state.say(labels.state_chip(advice_words.COMPLETE, state))
        told = advice_words.load_text(found.debt_load)
        self.load.setText(told)
        self.load.setVisible(bool(told))
        lines = [line for one in found.items for line in advice_lines(one, self._rows)]
        self.list.show_lines(lines)

    def _open(self, line_id: str) -> None:
        if file := file_of_line(line_id):
            self.file_asked.emit(file)
