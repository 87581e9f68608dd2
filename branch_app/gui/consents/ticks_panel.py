"""The answers as the applicant marked them: yes or no for each choice, none before (K18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from branch_app.domain.form_template import TemplateBlock
from branch_app.domain.issued_form import IssuedForm
from branch_app.gui.consents.panels import Panel
from branch_app.gui.consents.refusal_part import RefusalPart
from branch_app.gui.desk import Desk
from branch_app.gui.language import spoken
from branch_app.gui.parts.buttons import button, label, restyle, rule
from branch_app.gui.parts.scrolling import scrolling
from branch_app.gui.parts.tab_way import follow_layout
from branch_app.gui.parts.translated import TranslatedWidget

LEAST_HEIGHT = 170


class ChoiceRow(TranslatedWidget):
    """The text of one choice and its two answers."""

    def __init__(self, parent: QWidget, block: TemplateBlock) -> None:
        super().__init__(parent)
        self.block = block
        self.setObjectName(f"choice_{block.id}")
        self.words = label(self, f"choice_{block.id}_words", "", wraps=True)
        self.problem = label(self, f"choice_{block.id}_problem", "bad")
        self.problem.hide()
        self.yes = QRadioButton(self)
        self.no = QRadioButton(self)
        self.group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, radio in (("yes", self.yes), ("no", self.no)):
            radio.setObjectName(f"choice_{block.id}_{name}")
            self.group.addButton(radio)
            row.addWidget(radio)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(rule(self))
        column.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the choice in the language of the window."""
        number = f"{self.block.number} " if self.block.number else ""
        text = number + self.block.text.side(spoken())
        self.words.setText(text)
        self.yes.setText(self.tr("Yes"))
        self.no.setText(self.tr("No"))
        for radio in (self.yes, self.no):
            radio.setAccessibleName(f"{radio.text()}: {text}")
        self.problem.setText(self.tr("Error: mark yes or no."))

    def answer(self) -> bool | None:
        """Return what was marked, or None."""
        return True if self.yes.isChecked() else False if self.no.isChecked() else None


class TicksPanel(Panel):
    """All choices of the paper; nothing is marked before."""

    recorded = Signal(dict)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, "ticks_panel")
        self.rows: dict[str, ChoiceRow] = {}
        self._form: IssuedForm | None = None
        self.refusal = RefusalPart(self, desk)
        self._scroll = scrolling(self)
        self._ground = QWidget(self._scroll.viewport())
        self._list = QVBoxLayout(self._ground)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(10)
        self._list.addStretch(1)
        self._scroll.setWidget(self._ground)
        self._scroll.setMinimumHeight(LEAST_HEIGHT)
        self.record = button(self, "record_ticks", look="primary", sign="check")
        self.cancel = button(self, "cancel_ticks", look="quiet")
        self.column.addWidget(self._scroll, 1)
        self.column.addWidget(self.refusal)
        self.column.addWidget(self.record)
        self.column.addWidget(self.cancel)
        self.record.clicked.connect(self._record)
        self.refusal.confirmed.connect(self.recorded)
        self.refusal.asked.connect(lambda is_asked: self.record.setVisible(not is_asked))
        self.cancel.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("Answers as on the signed paper"))
        self.text.setText(self.tr("Enter what the applicant marked by hand, nothing else."))
        self.record.setText(self.tr("Record the answers"))
        self.cancel.setText(self.tr("Not now"))

    def ask_for(self, form: IssuedForm | None, choices: Sequence[TemplateBlock]) -> None:
        """Show the choices of this paper unanswered; the same paper again keeps its answers."""
        was, self._form = self._form, form
        is_same = form is not None and was is not None and form.id == was.id
        if form != was:
            self.refusal.forget()
        if is_same and [block.id for block in choices] == list(self.rows):
            return
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = {}
        for block in choices:
            row = ChoiceRow(self._ground, block)
            row.group.buttonClicked.connect(self.refusal.forget)
            self._list.insertWidget(self._list.count() - 1, row)
            self.rows[block.id] = row
        follow_layout(self)

    def clear(self) -> None:
        """Forget every answer."""
        self.ask_for(None, ())

    def _record(self) -> None:
        """Hand the answers on; a no to what a paper stands on is looked at once more."""
        answers = self.answers()
        told = {name: answer for name, answer in answers.items() if answer is not None}
        refused = [
            row for row in self.rows.values() if row.block.is_required and row.no.isChecked()
        ]
        if self._form is None or not refused or len(told) < len(answers):
            self.recorded.emit(answers)
        else:
            self.refusal.check(self._form, told)

    def answers(self) -> dict[str, bool | None]:
        """Return the answer of each choice; None where nothing is marked."""
        return {name: row.answer() for name, row in self.rows.items()}

    def mark(self, answers: Mapping[str, bool]) -> None:
        """Mark these answers again, as they were marked by hand."""
        for name, answer in answers.items():
            if name in self.rows:
                row = self.rows[name]
                (row.yes if answer else row.no).setChecked(True)

    def is_begun(self) -> bool:
        """Tell whether an answer was marked and not recorded."""
        return any(answer is not None for answer in self.answers().values())

    def show_unanswered(self, choices: Sequence[str]) -> None:
        """Mark the choices without an answer, and go to the first."""
        for name, row in self.rows.items():
            row.problem.setVisible(name in choices)
            restyle(row, "state", "bad" if name in choices else "")
        for name in choices[:1]:
            self._scroll.ensureWidgetVisible(self.rows[name])
            self.rows[name].yes.setFocus(Qt.FocusReason.TabFocusReason)

    def enter(self) -> None:
        """Give the keys to the first choice."""
        for row in self.rows.values():
            row.yes.setFocus(Qt.FocusReason.TabFocusReason)
            return
