"""The question before a withdrawal is accepted or refused, and the ground of a refusal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.pack import RefusalGround
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.language import spoken
from branch_app.gui.parts.buttons import button, choice, label, restyle, rule
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.requests.view import Decision


class DecisionPanel(TranslatedWidget):
    """`confirmed` carries the code of the ground, empty for an acceptance."""

    confirmed = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget, grounds: tuple[RefusalGround, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("decision_panel")
        self._grounds = grounds
        self._decision: Decision | None = None
        self._problems: Problems = {}
        self.title = label(self, "decision_title", "section", wraps=True)
        self.text = label(self, "decision_text", "", wraps=True)
        self.ground_label = label(self, "refusal_ground_label", "label")
        self.ground = choice(self, "refusal_ground")
        self.ground_label.setBuddy(self.ground)
        self.ground_text = label(self, "refusal_ground_text", "muted", wraps=True)
        self.problem = label(self, "refusal_ground_problem", "bad", wraps=True)
        self.confirm = button(self, "confirm_decision", look="primary", sign="check")
        self.give_up = button(self, "give_up_decision", look="quiet")
        for one in grounds:
            self.ground.addItem("", one.code)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.confirm)
        row.addWidget(self.give_up)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(rule(self))
        for widget in (self.title, self.text, self.ground_label, self.ground, self.ground_text):
            column.addWidget(widget)
        column.addWidget(self.problem)
        column.addLayout(row)
        self.ground.currentIndexChanged.connect(lambda _place: self.show_problems({}))
        self.confirm.clicked.connect(lambda: self.confirmed.emit(self.ground.currentData() or ""))
        self.give_up.clicked.connect(self.given_up)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the question in the language of the window."""
        self.ground_label.setText(self.tr("Ground"))
        self.ground.setPlaceholderText(self.tr("Choose the ground"))
        for place, one in enumerate(self._grounds):
            self.ground.setItemText(place, one.text.side(spoken()))
        self.give_up.setText(self.tr("Not now"))
        self.confirm.setToolTip(self.tr("Do it (Ctrl+Enter)"))
        if self._decision is Decision.ACCEPT:
            self.title.setText(self.tr("Accept the withdrawal"))
            self.text.setText(
                self.tr(
                    "The consents are taken back now. The acceptance is made to be printed and "
                    "handed over, and a task is set to stop the processing within the term."
                )
            )
            self.confirm.setText(self.tr("Yes, accept"))
        else:
            self.title.setText(self.tr("Refuse the withdrawal"))
            self.text.setText(
                self.tr(
                    "The consents stay in force. The reasoned refusal is made to be printed and "
                    "handed over."
                )
            )
            self.confirm.setText(self.tr("Refuse with this ground"))
        self._say()

    def ask(self, decision: Decision | None) -> None:
        """Ask about this decision, or put the question away."""
        self._decision = decision
        self.ground.setCurrentIndex(-1)
        self._problems = {}
        self.setVisible(decision is not None)
        is_refusal = decision is Decision.REFUSE
        for widget in (self.ground_label, self.ground):
            widget.setVisible(is_refusal)
        self.retranslate()
        if decision is not None:
            first = self.ground if is_refusal else self.confirm
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with the ground."""
        self._problems = problems
        self._say()
        if "ground" in problems:
            self.ground.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        problem = words_for(self._problems, "ground")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.ground.setAccessibleDescription(problem)
        restyle(self.ground, "state", "bad" if problem else "")
        # The line is too narrow for a ground of the law: its whole text stands below.
        self.ground_text.setText(self.ground.currentText())
        is_chosen = self._decision is Decision.REFUSE and self.ground.currentIndex() >= 0
        self.ground_text.setVisible(is_chosen)
