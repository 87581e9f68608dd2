"""What a correction of signed values needs: reason, supporting document, a second person (K26)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.correction import CorrectionReason
from branch_app.domain.errors import BranchError
from branch_app.gui import data_words, labels
from branch_app.gui.field_labels import field_label
from branch_app.gui.parts.buttons import choice, label, restyle
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.second_person_panel import SecondPersonPanel
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.photographs.escape import takes_escape
from branch_app.services.correcting import LONGEST_DOCUMENT, CorrectionGrounds
from branch_app.services.second_person import Signatory

LEAST_BESIDE = 620


class GroundsPanel(TranslatedWidget):
    """`given` carries the grounds once everything is filled in."""

    given = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("grounds_panel")
        self.card = Card(self, "grounds_card")
        self._fields: tuple[str, ...] = ()
        self._is_told = False
        self.why = label(self.card, "grounds_why", "", wraps=True)
        self.reason_label = label(self.card, "grounds_reason_label", "label")
        self.reason = choice(self.card, "grounds_reason")
        self.reason_label.setBuddy(self.reason)
        self.reason_problem = label(self.card, "grounds_reason_problem", "bad", wraps=True)
        self.document = LabelledLine(self.card, "grounds_document")
        self.document.edit.setMaxLength(LONGEST_DOCUMENT)
        self.second = SecondPersonPanel(self.card, "grounds_second", look="primary")
        for code in data_words.CORRECTION_REASONS:
            self.reason.addItem("", code)
        own = QVBoxLayout()
        own.setSpacing(4)
        for widget in (self.reason_label, self.reason, self.reason_problem):
            own.addWidget(widget)
        own.addSpacing(8)
        own.addWidget(self.document)
        own.addStretch(1)
        entries = Columns(self.card, LEAST_BESIDE, spacing=32)
        entries.row.addLayout(own, 1)
        entries.row.addWidget(self.second, 1, Qt.AlignmentFlag.AlignTop)
        self.card.body.addWidget(self.why)
        self.card.body.addWidget(entries)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        lead_on(self.reason, self.document.edit)
        lead_on(self.document.edit, self.second.enter)
        self.second.confirmed.connect(lambda _login, _password: self._give())
        self.second.given_up.connect(self.given_up)
        self.hide()
        self.retranslate()

    def event(self, event: QEvent) -> bool:
        """Take Esc for the panel before it puts a notice away."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the fields by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.card.set_title(self.tr("These values stand on a signed paper"))
        names = ", ".join(field_label(name) for name in self._fields)
        self.why.setText(
            self.tr(
                "{fields}. They change on a supporting document only, within one working day. The "
                "earlier values stay in the history."
            ).format(fields=names)
        )
        self.reason_label.setText(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Choose the reason"))
        for place in range(self.reason.count()):
            code = self.reason.itemData(place)
            self.reason.setItemText(place, labels.word(data_words.CORRECTION_REASONS, code))
        self.document.caption.setText(self.tr("Supporting document, its number and date"))
        self.second.set_act(self.tr("Store the correction"))
        self._say_problems()

    def ask(self, fields: Sequence[str]) -> None:
        """Ask from the beginning about these fields."""
        self._fields = tuple(fields)
        self._is_told = False
        self.retranslate()
        self.show()
        self.reason.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Clear everything and go away."""
        self.hide()
        self._is_told = False
        self.reason.setCurrentIndex(-1)
        self.document.edit.clear()
        self.second.forget()
        self._say_problems()

    def show_refusal(self, error: BranchError) -> bool:
        """Show what can be put right here; False for errors that are about something else."""
        return not self.isHidden() and self.second.show_refusal(error)

    def _give(self) -> None:
        self._is_told = True
        self._say_problems()
        if self.reason.currentIndex() < 0:
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if not self.document.text().strip():
            self.document.edit.setFocus(Qt.FocusReason.TabFocusReason)
            return
        login, password = self.second.values()
        self.given.emit(
            CorrectionGrounds(
                reason=CorrectionReason(self.reason.currentData()),
                document=self.document.text(),
                second=Signatory(login=login, password=password),
            )
        )

    def _say_problems(self) -> None:
        is_open = self._is_told and self.reason.currentIndex() < 0
        problem = self.tr("Choose the reason first.") if is_open else ""
        self.reason_problem.setText(problem)
        self.reason_problem.setVisible(is_open)
        self.reason.setAccessibleDescription(problem)
        restyle(self.reason, "state", "bad" if is_open else "")
        if self._is_told and not self.document.text().strip():
            self.document.show_problem(self.tr("Type the document that tells the new value."))
        else:
            self.document.show_hint(self.tr("Such as: identity card № 000000000 of 01.11.2026"))
