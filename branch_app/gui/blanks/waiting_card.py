"""The blank forms that are neither keyed in nor void, and spoiling one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.serials import show_serial
from branch_app.gui import case_words, labels
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.titles import paper_title

# A blank form is nobody's: it is not refused, and no data on it are wrong.
REASONS = ("unused", "jam", "misprint")
HEIGHT = 190


class WaitingCard(TranslatedWidget):
    """`opened` with Enter: the form is to be keyed in."""

    opened = Signal(str)
    spoiled = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._forms: tuple[IssuedForm, ...] = ()
        self.card = Card(self, "waiting_blanks_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.list = LineList(self.card, "waiting_blanks", is_stacked=True)
        self.list.setMinimumHeight(HEIGHT)
        self.reason_label = label(self.card, "blank_reason_label", "label")
        self.reason = choice(self.card, "blank_reason")
        self.reason_label.setBuddy(self.reason)
        for code in REASONS:
            self.reason.addItem("", code)
        self.void = button(self.card, "spoil_blank", look="danger", sign="refuse")
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 14)
        row.setSpacing(8)
        row.addWidget(self.reason_label)
        row.addWidget(self.reason, 1)
        row.addWidget(self.void)
        self.card.body.addWidget(self.list, 1)
        self.card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(lambda _id: self._say_void())
        self.void.clicked.connect(self._spoil)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        title = self.tr("Blank forms that wait: {count}").format(count=len(self._forms))
        self.card.set_title(title)
        self.list.setAccessibleName(self.tr("Blank forms that wait"))
        self.list.set_empty_text(self.tr("No blank form waits."))
        self.reason_label.setText(self.tr("Reason"))
        for place, code in enumerate(REASONS):
            self.reason.setItemText(place, labels.word(case_words.VOID_WORDS, code).capitalize())
        self.void.setText(self.tr("Void the chosen one"))
        self.list.show_lines([self._line(form) for form in self._forms])
        self._say_void()

    def show_forms(self, forms: Sequence[IssuedForm]) -> None:
        """Show these forms; the chosen one stays chosen."""
        self._forms = tuple(forms)
        self.retranslate()

    def _line(self, form: IssuedForm) -> Line:
        day = labels.date_text(local_date(form.issued_at))
        return Line(
            id=form.id,
            title=show_serial(form.serial),
            subtitle=f"{paper_title(self._desk.pack, form)} · {day}",
            chips=(self._chip(form),),
        )

    def _chip(self, form: IssuedForm) -> ChipText:
        if form.state is FormState.PRINTED:
            return ChipText(sign="printer", word=self.tr("Printed"), tone=Tone.INFO)
        return labels.state_chip(labels.FORM_STATES, form.state)

    def _say_void(self) -> None:
        self.void.setEnabled(bool(self.list.chosen_id()))

    def _spoil(self) -> None:
        self.spoiled.emit(self.list.chosen_id(), self.reason.currentData())
