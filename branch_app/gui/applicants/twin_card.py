"""One candidate beside what was typed, and the two answers: this person, or another one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.likeness import EXACT
from branch_app.gui import labels, twin_words
from branch_app.gui.applicants.comparison import Comparison
from branch_app.gui.parts.buttons import button, choice, label, restyle
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.elided import NameLabel
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.duplicates import Candidate

# As many digits of a number are shown in lists.
SHOWN = 4


class TwinCard(TranslatedWidget):
    """`opened` asks for the candidate's file; `reason` is why it is another person."""

    opened = Signal(str)

    def __init__(self, parent: QWidget, candidate: Candidate, number: int) -> None:
        super().__init__(parent)
        self.candidate = candidate
        name = f"twin_{number}"
        self.setObjectName(name)
        self._is_told = False
        self.title = NameLabel(self, f"{name}_title", "strong")
        self.state = Chip(self, f"{name}_state")
        self.alike = label(self, f"{name}_alike", "", wraps=True)
        self.comparison = Comparison(self, f"{name}_comparison", candidate.lines)
        self.open = button(self, f"{name}_open", sign="person")
        self.reason_label = label(self, f"{name}_reason_label", "label")
        self.reason = choice(self, f"{name}_reason")
        self.reason_label.setBuddy(self.reason)
        for code in twin_words.APART_REASONS:
            self.reason.addItem("", code)
        self.reason.setCurrentIndex(-1)
        self.reason.installEventFilter(self)
        self.exact = label(self, f"{name}_exact", "", wraps=True)
        self.problem = label(self, f"{name}_problem", "bad", wraps=True)
        self._lay_out()
        for widget in (self.reason_label, self.reason):
            widget.setVisible(not self.is_exact)
        self.exact.setVisible(self.is_exact)
        self.open.clicked.connect(lambda: self.opened.emit(candidate.applicant_id))
        self.reason.currentIndexChanged.connect(lambda _index: self._say_problem())
        self.retranslate()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.title)
        first.addWidget(self.state)
        first.addStretch(1)
        answer = QHBoxLayout()
        answer.setSpacing(10)
        answer.addWidget(self.open)
        answer.addSpacing(14)
        answer.addWidget(self.reason_label)
        answer.addWidget(self.reason, 1)
        if self.is_exact:
            answer.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        for widget in (self.alike, self.comparison):
            column.addWidget(widget)
        column.addLayout(answer)
        column.addWidget(self.exact)
        column.addWidget(self.problem)

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.title.show_text(self.candidate.full_name)
        self.state.say(labels.record_chip(self.candidate.state))
        alike = (labels.word(twin_words.LIKENESS, code) for code in sorted(self.candidate.alike))
        self.alike.setText(self.tr("Alike: {what}").format(what=", ".join(alike)))
        self.open.setText(self.tr("It is this person: open the file"))
        self.open.setAccessibleName(f"{self.open.text()}: {self._known_as()}")
        self.reason_label.setText(self.tr("Another person, because"))
        self.reason.setPlaceholderText(self.tr("Choose the reason"))
        self.reason.setAccessibleName(
            self.tr("Why {name} is another person").format(name=self._known_as())
        )
        self.exact.setText(
            self.tr(
                "One number or document belongs to one person. Open the file; if it is another "
                "person, correct the number, here or in that file."
            )
        )
        for place in range(self.reason.count()):
            code = self.reason.itemData(place)
            self.reason.setItemText(place, labels.word(twin_words.APART_REASONS, code))
        self._say_problem()

    def _known_as(self) -> str:
        """Return the name with the end of the number: namesakes are told apart by ear too."""
        number = next((line.known for line in self.candidate.lines if line.field == "iin"), "")
        tail = f" …{number[-SHOWN:]}" if number else ""
        return f"{self.candidate.full_name}{tail}"

    @property
    def is_exact(self) -> bool:
        """Tell whether number or document is the same: no reason makes that another person."""
        return bool(self.candidate.alike & EXACT)

    def is_decided(self) -> bool:
        """Tell whether a reason is chosen; says so beside the field if not."""
        self._is_told = True
        self._say_problem()
        return self.reason.currentIndex() >= 0

    def code(self) -> str:
        """Return the code of the reason."""
        data = self.reason.currentData()
        return data if isinstance(data, str) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page: nobody decides by scrolling past."""
        if watched is self.reason and event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _say_problem(self) -> None:
        is_open = self._is_told and self.reason.currentIndex() < 0 and not self.is_exact
        words = self.tr("Open the file, or choose why it is another person.") if is_open else ""
        self.problem.setText(words)
        self.problem.setVisible(is_open)
        self.reason.setAccessibleDescription(words)
        restyle(self.reason, "state", "bad" if is_open else "")
