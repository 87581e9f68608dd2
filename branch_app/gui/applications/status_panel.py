"""A status as its paper tells it: which, since when, paper and contract numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.application import MicrocreditStatus
from branch_app.gui import case_words, labels
from branch_app.gui.applications.view import StatusTyped
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.parts.buttons import button, choice, label, restyle, rule
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.translated import TranslatedWidget

LINES = ("since", "paper_number", "contract_number")
# A contract is made when the microcredit is approved or granted.
WITH_CONTRACT = frozenset({MicrocreditStatus.APPROVED, MicrocreditStatus.ISSUED})
ONE_ROW = 640


class StatusPanel(TranslatedWidget):
    """Enter leads from field to field and from the last one to the button."""

    entered = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status_panel")
        self._problems: Problems = {}
        self.title = label(self, "status_title", "section", wraps=True)
        self.status_label = label(self, "new_status_label", "label")
        self.status = choice(self, "new_status")
        self.status_label.setBuddy(self.status)
        self.status_problem = label(self, "new_status_problem", "bad", wraps=True)
        self.lines = {name: LabelledLine(self, f"status_{name}") for name in LINES}
        self.save = button(self, "save_status", look="primary", sign="check")
        self.cancel = button(self, "cancel_status", look="quiet")
        self._lay_out()
        self.status.currentIndexChanged.connect(lambda _place: self._say_contract())
        lead_on(self.status, self.lines["since"].edit)
        for name, line in self.lines.items():
            lead_on(line.edit, partial(self._go_on, name))
        self.save.clicked.connect(lambda: self.entered.emit(self.typed()))
        self.cancel.clicked.connect(self.given_up)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        first = QVBoxLayout()
        first.setSpacing(4)
        for widget in (self.status_label, self.status, self.status_problem):
            first.addWidget(widget)
        first.addStretch(1)
        fields = Columns(self, ONE_ROW, spacing=14)
        fields.row.addLayout(first, 2)
        for line in self.lines.values():
            fields.row.addWidget(line, 2, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(rule(self))
        column.addWidget(self.title)
        column.addWidget(fields)
        column.addLayout(row)

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("Status as its paper tells it"))
        self.status_label.setText(self.tr("Status"))
        self.status.setPlaceholderText(self.tr("Choose the status"))
        for place in range(self.status.count()):
            code = self.status.itemData(place)
            self.status.setItemText(place, labels.word(case_words.STATUS_WORDS, code))
        self.lines["since"].caption.setText(self.tr("Date on the paper"))
        self.lines["since"].edit.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.lines["paper_number"].caption.setText(self.tr("Number of the paper"))
        self.lines["contract_number"].caption.setText(self.tr("Number of the contract"))
        self.save.setText(self.tr("Enter the status"))
        self.save.setToolTip(self.tr("Enter the status (Ctrl+S)"))
        self.cancel.setText(self.tr("Not now"))
        self._say()

    def ask(self, statuses: Sequence[MicrocreditStatus]) -> None:
        """Ask from the beginning: only the moves that the domain allows are offered."""
        self.status.clear()
        for one in statuses:
            self.status.addItem("", one.value)
        self.put_back(StatusTyped())
        self.show_problems({})
        self.retranslate()
        self.show()
        self.status.setFocus(Qt.FocusReason.TabFocusReason)

    def typed(self) -> StatusTyped:
        """Return what is typed and chosen, to the character."""
        return StatusTyped(
            status=self.status.currentData() or "",
            **{name: line.edit.text() for name, line in self.lines.items() if line.isEnabled()},
        )

    def put_back(self, typed: StatusTyped) -> None:
        """Show exactly this."""
        self.status.setCurrentIndex(self.status.findData(typed.status) if typed.status else -1)
        for name, line in self.lines.items():
            line.edit.setText(getattr(typed, name))
        self._say_contract()

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong beside each field; the first one gets the keys."""
        self._problems = problems
        self._say()
        if "status" in problems:
            self.status.setFocus(Qt.FocusReason.TabFocusReason)
            return
        for name in [name for name in LINES if name in problems][:1]:
            self.lines[name].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self, name: str) -> None:
        ahead = [one for one in LINES[LINES.index(name) + 1 :] if self.lines[one].isEnabled()]
        target: QWidget = self.lines[ahead[0]].edit if ahead else self.save
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_contract(self) -> None:
        is_asked = self.status.currentData() in WITH_CONTRACT
        line = self.lines["contract_number"]
        line.setEnabled(is_asked)
        if not is_asked:
            line.edit.clear()

    def _say(self) -> None:
        problem = words_for(self._problems, "status")
        self.status_problem.setText(problem)
        self.status_problem.setVisible(bool(problem))
        self.status.setAccessibleDescription(problem)
        restyle(self.status, "state", "bad" if problem else "")
        for name, line in self.lines.items():
            line.show_problem(words_for(self._problems, name))
