"""The fields of a new carrier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.carrier import CarrierKind
from branch_app.gui import labels
from branch_app.gui.parts.buttons import button, choice, label, under
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.registers.view import CarrierTyped
from branch_app.gui.registers.words import CARRIER_KINDS

LINES = ("category", "received_from", "place", "sheets")


class AddCard(TranslatedWidget):
    """What a new carrier is, whence it came, where it lies."""

    entered = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wrong: tuple[str, ...] = ()
        self.card = Card(self, "add_carrier_card")
        self.kind_label = label(self.card, "carrier_kind_label", "label")
        self.kind = choice(self.card, "carrier_kind")
        self.kind_label.setBuddy(self.kind)
        for kind in CarrierKind:
            self.kind.addItem("", kind.value)
        self.lines = {name: LabelledLine(self.card, f"carrier_{name}") for name in LINES}
        self.save = button(self.card, "save_carrier", look="primary", sign="check")
        self.cancel = button(self.card, "cancel_carrier", look="quiet")
        self.card.body.addLayout(under(self.kind_label, self.kind))
        for widget in (*self.lines.values(), self.save, self.cancel):
            self.card.body.addWidget(widget)
        self.card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.save.clicked.connect(lambda: self.entered.emit(self.typed()))
        self.cancel.clicked.connect(self.given_up)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.card.set_title(self.tr("New carrier"))
        self.kind_label.setText(self.tr("What it is"))
        for place in range(self.kind.count()):
            word = labels.word(CARRIER_KINDS, self.kind.itemData(place))
            self.kind.setItemText(place, word)
        captions = {
            "category": self.tr("What lies in it"),
            "received_from": self.tr("Received from"),
            "place": self.tr("Where it lies"),
            "sheets": self.tr("Sheets"),
        }
        hints = {
            "category": self.tr("Kinds of papers, without names of applicants"),
            "place": self.tr("Safe, cabinet, shelf"),
        }
        for name, line in self.lines.items():
            line.caption.setText(captions[name])
            if name not in self._wrong:
                line.show_hint(hints.get(name, ""))
            elif name == "sheets":
                line.show_problem(self.tr("Type a whole number."))
            else:
                line.show_problem(self.tr("Fill in this field in a few words."))
        self.save.setText(self.tr("Register"))
        self.save.setToolTip(self.tr("Register the carrier under a new number (Ctrl+S)"))
        self.cancel.setText(self.tr("Cancel"))

    def typed(self) -> CarrierTyped:
        """Return what stands in the fields."""
        texts = {name: line.edit.text() for name, line in self.lines.items()}
        return CarrierTyped(kind=self.kind.currentData() or "", **texts)

    def put_back(self, typed: CarrierTyped) -> None:
        """Fill the fields."""
        self.kind.setCurrentIndex(max(self.kind.findData(typed.kind), 0))
        for name, line in self.lines.items():
            line.edit.setText(getattr(typed, name))
        self.show_problems(())

    def show_problems(self, names: Sequence[str]) -> None:
        """Mark the fields that are wrong and give the keys to the first."""
        self._wrong = tuple(names)
        self.retranslate()
        for name in names:
            if name in self.lines:
                self.lines[name].edit.setFocus(Qt.FocusReason.OtherFocusReason)
                break
