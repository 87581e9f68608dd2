"""Nobody is saved beside a twin by mistake: each candidate side by side, and a decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.errors import BranchError
from branch_app.gui.applicants.twin_card import TwinCard
from branch_app.gui.parts.buttons import button, label, rule
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.second_person_panel import SecondPersonPanel
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.photographs.escape import takes_escape
from branch_app.services.duplicates import Candidates
from branch_app.services.second_person import Signatory


@dataclass(frozen=True, kw_only=True, slots=True)
class TwinDecision:
    """Why each candidate is another person; `second` looked at what is not shown here."""

    others: Mapping[str, str] = field(default_factory=dict)
    second: Signatory | None = None


class TwinsPanel(TranslatedWidget):
    """`given` carries the decision once there is one about everybody."""

    given = Signal(object)
    given_up = Signal()
    other_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("twins_panel")
        self.card = Card(self, "twins_card")
        self.why = label(self.card, "twins_why", "", wraps=True)
        self.cards: list[TwinCard] = []
        self._rules: list[QFrame] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        self.hidden = label(self.card, "twins_hidden", "", wraps=True)
        self.second = SecondPersonPanel(self.card, "twins_second", look="primary")
        self.store = button(self.card, "twins_store", look="primary", sign="check")
        self.give_up = button(self.card, "twins_give_up", look="quiet")
        self.acts = QWidget(self.card)
        row = QHBoxLayout(self.acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.store)
        row.addWidget(self.give_up)
        row.addStretch(1)
        body = self.card.body
        body.addWidget(self.why)
        body.addLayout(self._cards)
        for widget in (self.hidden, self.second, self.acts):
            body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.store.clicked.connect(self._give)
        self.give_up.clicked.connect(self.given_up)
        self.second.confirmed.connect(lambda _login, _password: self._give())
        self.second.given_up.connect(self.given_up)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.card.set_title(self.tr("Perhaps this person is known already"))
        self.why.setText(
            self.tr(
                "Nothing is saved yet. Compare with the document in your hand. One person has one "
                "file: open it if it is the same person; say why if it is another one."
            )
        )
        self.hidden.setText(
            self.tr(
                "Not everything that is alike may be shown here. A branch manager or the "
                "personal-data officer looks at the document and confirms that this is a new "
                "person."
            )
        )
        self.store.setText(self.tr("Save as another person"))
        self.second.set_act(self.tr("Save as another person"))
        self.give_up.setText(self.tr("Back to the fields"))

    def ask(self, candidates: Candidates) -> None:
        """Ask from the beginning about these people."""
        self._drop_cards()
        undecided = [one for one in candidates.shown if not one.is_decided]
        for number, candidate in enumerate(undecided, 1):
            if number > 1:
                self._rules.append(rule(self.card))
                self._cards.addWidget(self._rules[-1])
            card = TwinCard(self.card, candidate, number)
            card.opened.connect(self.other_asked)
            self.cards.append(card)
            self._cards.addWidget(card)
        for widget in (self.hidden, self.second):
            widget.setVisible(candidates.is_hidden)
        self.acts.setVisible(not candidates.is_hidden)
        self.store.setVisible(not any(card.is_exact for card in self.cards))
        self.show()
        first = self.cards[0].open if self.cards else self.second.login.edit
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Clear everything and go away."""
        self.hide()
        self._drop_cards()
        self.second.forget()

    def show_refusal(self, error: BranchError) -> bool:
        """Show what can be put right here; False for errors that are about something else."""
        return not self.isHidden() and self.second.show_refusal(error)

    def event(self, event: QEvent) -> bool:
        """Take Esc for the panel before it puts a notice away."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the fields by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _drop_cards(self) -> None:
        for widget in (*self.cards, *self._rules):
            self._cards.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.cards, self._rules = [], []

    def _give(self) -> None:
        decided = [card.is_decided() for card in self.cards]
        if not all(decided):
            left = self.cards[decided.index(False)]
            (left.open if left.is_exact else left.reason).setFocus(Qt.FocusReason.TabFocusReason)
            return
        login, password = self.second.values()
        is_seconded = not self.second.isHidden()
        self.given.emit(
            TwinDecision(
                others={card.candidate.applicant_id: card.code() for card in self.cards},
                second=Signatory(login=login, password=password) if is_seconded else None,
            )
        )
