"""Making and printing numbered blank forms, and asking whether they came out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.form_template import FormTemplate, by_number
from branch_app.gui.desk import Desk
from branch_app.gui.parts.buttons import button, choice, label, number
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.files import choose_target
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.printing import printers
from branch_app.gui.titles import title_of
from branch_app.services.blank_forms import MOST_AT_ONCE

USUAL_COPIES, MOST_COPIES = 2, 9


class MakeCard(TranslatedWidget):
    """Form and number of forms; then the printer for all that are not printed yet."""

    make_asked = Signal(str, int)
    print_asked = Signal(str, int)
    files_chosen = Signal(Path)
    came_out = Signal(int)
    not_out = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._unprinted = self._sent = 0
        self.card = Card(self, "make_blanks_card")
        self.form_label = label(self.card, "blank_form_label", "label")
        self.form = choice(self.card, "blank_form")
        self.count_label = label(self.card, "blank_count_label", "label")
        self.count = number(self.card, "blank_count", 1, MOST_AT_ONCE)
        self.make = button(self.card, "make_blanks", look="primary", sign="plus")
        self.to_print = label(self.card, "blanks_to_print", "strong", wraps=True)
        self.printer_label = label(self.card, "blank_printer_label", "label")
        self.printer = choice(self.card, "blank_printer")
        self.copies_label = label(self.card, "blank_copies_label", "label")
        self.copies = number(self.card, "blank_copies", 1, MOST_COPIES)
        self.copies.setValue(USUAL_COPIES)
        self.print = button(self.card, "print_blanks", look="primary", sign="printer")
        self.save = button(self.card, "save_blanks", sign="save")
        self.why_not = ReasonLine(self.card, "print_blanks_reason")
        self.question = label(self.card, "blanks_question", "strong", wraps=True)
        self.yes = button(self.card, "blanks_came_out", look="primary", sign="check")
        self.no = button(self.card, "blanks_not_out", look="quiet")
        for one, buddy in (
            (self.form_label, self.form),
            (self.count_label, self.count),
            (self.printer_label, self.printer),
            (self.copies_label, self.copies),
        ):
            one.setBuddy(buddy)
        self._lay_out()
        self._wire()
        self.offer_forms(desk.pack.forms_on(desk.today()).values())
        self.retranslate()
        self.ask_outcome(0)

    def _lay_out(self) -> None:
        self.printing = QWidget(self.card)
        column = QVBoxLayout(self.printing)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.to_print)
        column.addLayout(
            _pair((self.printer_label, self.printer), (self.copies_label, self.copies))
        )
        column.addLayout(_row(self.print, self.save))
        column.addWidget(self.why_not)
        self.asking = QWidget(self.card)
        column = QVBoxLayout(self.asking)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.question)
        column.addLayout(_row(self.yes, self.no))
        body = self.card.body
        body.addLayout(_pair((self.form_label, self.form), (self.count_label, self.count)))
        body.addLayout(_row(self.make))
        body.addWidget(self.printing)
        body.addWidget(self.asking)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.card)

    def _wire(self) -> None:
        self.make.clicked.connect(
            lambda: self.make_asked.emit(self.form.currentData() or "", self.count.value())
        )
        self.print.clicked.connect(
            lambda: self.print_asked.emit(self.printer.currentText(), self.copies.value())
        )
        self.save.clicked.connect(self._choose)
        self.yes.clicked.connect(lambda: self.came_out.emit(self.copies.value()))
        self.no.clicked.connect(self.not_out)

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.card.set_title(self.tr("Make blank forms for a power cut"))
        self.form_label.setText(self.tr("Form"))
        self.count_label.setText(self.tr("How many"))
        for place in range(self.form.count()):
            code = self.form.itemData(place)
            self.form.setItemText(place, title_of(self._desk.pack, code))
        self.make.setText(self.tr("Make"))
        self.make.setToolTip(self.tr("Make numbered blank forms (Ctrl+M)"))
        self.to_print.setText(self.tr("Not printed yet: {count}").format(count=self._unprinted))
        self.printer_label.setText(self.tr("Printer"))
        self.printer.setPlaceholderText(self.tr("No printer found"))
        self.copies_label.setText(self.tr("Copies"))
        self.print.setText(self.tr("Print all"))
        self.print.setToolTip(self.tr("Print all that are not printed yet (Ctrl+P)"))
        self.save.setText(self.tr("Save as PDF files"))
        self.question.setText(
            self.tr("Did all papers come out? Forms: {count}").format(count=self._sent)
        )
        self.yes.setText(self.tr("Yes, all are good"))
        self.no.setText(self.tr("No"))
        self.why_not.retranslate()

    def offer_forms(self, templates: Iterable[FormTemplate]) -> None:
        """Offer the forms that can be filled in by hand, consents first."""
        codes = [one.code for one in templates if one.may_be_blank]
        for code in sorted(codes, key=by_number):
            self.form.addItem("", code)

    def offer_printing(self, count: int, last: str) -> None:
        """Offer to print so many forms on a printer of this moment, the one used last chosen."""
        self._unprinted = count
        names = printers()
        self.printer.clear()
        self.printer.addItems(names)
        if last in names:
            self.printer.setCurrentText(last)
        self.printer.setEnabled(bool(names))
        self.why_not.say(self.print, "" if names else "no_printer")
        self.printing.setVisible(count > 0 and not self._sent)
        self.retranslate()

    def ask_outcome(self, count: int) -> None:
        """Ask whether the papers came out; 0 puts the question away."""
        self._sent = count
        self.asking.setVisible(count > 0)
        self.printing.setVisible(self._unprinted > 0 and not count)
        self.retranslate()
        if count:
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_printing(self) -> None:
        """Give the keys to the button that prints, or to the files if there is no printer."""
        first = self.print if self.print.isEnabled() else self.save
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        title, kinds = self.tr("Save the blank forms"), self.tr("PDF (*.pdf)")
        choose_target(self, title, kinds, "blank.pdf", self.files_chosen.emit)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _pair(one: tuple[QWidget, QWidget], other: tuple[QWidget, QWidget]) -> QGridLayout:
    """Put a wide field and a narrow one beside each other, each under its label."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    for column, (caption, field) in enumerate((one, other)):
        grid.addWidget(caption, 0, column)
        grid.addWidget(field, 1, column)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 1)
    return grid
