"""Printing one paper: printer, copies, and the reason when it was printed before (K40)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from branch_app.domain.issued_form import REPRINT_REASONS, Printing
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.gui import labels
from branch_app.gui.consents.panels import Panel
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.parts.buttons import button, choice, label, number, restyle
from branch_app.gui.parts.files import choose_target
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.printing import printers

USUAL_COPIES = 2
MOST_COPIES = 9


class PrinterFields(TranslatedWidget):
    """Printer and copies, for one paper or for a set; `prefix` keeps their names apart."""

    def __init__(self, parent: QWidget, prefix: str = "", *, is_row: bool = False) -> None:
        super().__init__(parent)
        self.printer_label = label(self, f"{prefix}printer_label", "label")
        self.printer = choice(self, f"{prefix}printer")
        self.printer_label.setBuddy(self.printer)
        self.copies_label = label(self, f"{prefix}copies_label", "label")
        self.copies = number(self, f"{prefix}copies", 1, MOST_COPIES)
        self.copies.setValue(USUAL_COPIES)
        self.copies_label.setBuddy(self.copies)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, widget in enumerate(
            (self.printer_label, self.printer, self.copies_label, self.copies)
        ):
            grid.addWidget(widget, *((place % 2, place // 2) if is_row else (place, 0)))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fields in the language of the window."""
        self.printer_label.setText(self.tr("Printer"))
        self.printer.setPlaceholderText(self.tr("No printer found"))
        self.copies_label.setText(self.tr("Copies"))

    def load(self, last: str, copies: int) -> bool:
        """Offer the printers of this moment, what was used last chosen; tell whether there are."""
        names = printers()
        self.printer.clear()
        self.printer.addItems(names)
        if last in names:
            self.printer.setCurrentText(last)
        self.printer.setEnabled(bool(names))
        self.copies.setValue(copies)
        return bool(names)


class PrintPanel(Panel):
    """Printer, copies, print; or the PDF as a file. A reprint tells why."""

    print_asked = Signal(str, int, str)
    file_chosen = Signal(Path, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "print_panel")
        self.file_name = "form.pdf"
        self._prints: tuple[Printing, ...] = ()
        self.names: Mapping[str, str] = {}
        self.history = label(self, "print_history", "small", wraps=True)
        self.reason_label = label(self, "reprint_reason_label", "label")
        self.reason = choice(self, "reprint_reason")
        self.reason_label.setBuddy(self.reason)
        for code in REPRINT_REASONS:
            self.reason.addItem("", code)
        self.reason.setCurrentIndex(-1)
        self.problem = label(self, "reprint_problem", "bad", wraps=True)
        self.fields = PrinterFields(self)
        self.printer, self.copies = self.fields.printer, self.fields.copies
        self.print = button(self, "print", look="primary", sign="printer")
        self.why_not = ReasonLine(self, "print_reason")
        self.save = button(self, "save_pdf", sign="save")
        self.cancel = button(self, "cancel_print", look="quiet")
        for widget in (
            self.history,
            self.reason_label,
            self.reason,
            self.problem,
            self.fields,
            self.print,
            self.why_not,
            self.save,
            self.cancel,
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.closed)
        self.reason.currentIndexChanged.connect(lambda _index: self._show_problem(is_bad=False))
        self.show_prints((), is_again=False)

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("Print once more") if self._is_again else self.tr("Print"))
        self.text.setText(self.tr("Real size, A4. One copy for the applicant, one for the file."))
        self.reason_label.setText(self.tr("Why once more"))
        self.reason.setPlaceholderText(self.tr("Choose"))
        words = {
            "jam": self.tr("Jam or spoiled sheet"),
            "lost": self.tr("The paper was lost"),
            "copy": self.tr("One more copy is asked for"),
            "quality": self.tr("Bad print"),
        }
        for place, code in enumerate(REPRINT_REASONS):
            self.reason.setItemText(place, words[code])
        self.problem.setText(EntryProblem(code="reprint_reason").text())
        self.print.setText(self.tr("Print"))
        self.save.setText(self.tr("Save as a PDF file"))
        self.cancel.setText(self.tr("Not now"))
        self.history.setText("\n".join(self._told()))

    def show_prints(self, prints: Sequence[Printing], *, is_again: bool) -> None:
        """Show when and by whom it was printed before; a reason is asked of a reprint alone."""
        if tuple(prints) != self._prints:
            self.reason.setCurrentIndex(-1)
        self._prints, self._is_again = tuple(prints), is_again
        self.history.setVisible(bool(prints))
        for widget in (self.reason_label, self.reason):
            widget.setVisible(is_again)
        self._show_problem(is_bad=False)
        self.retranslate()

    def load_printers(self, last: str, copies: int = USUAL_COPIES) -> None:
        """Offer the printers of this moment, the one used last chosen."""
        self.why_not.say(self.print, "" if self.fields.load(last, copies) else "no_printer")

    def enter(self) -> None:
        """Give the keys to the reason if one is asked, else to what prints or saves."""
        first = self.print if self.print.isEnabled() else self.save
        (self.reason if self._is_again else first).setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_reason(self) -> str:
        """Return the code of the reason, or an empty string."""
        return str(self.reason.currentData() or "")

    def _told(self) -> list[str]:
        count = self.tr("Printed before: {count}").format(count=len(self._prints))
        return [count, *map(self._line, self._prints)] if self._prints else []

    def _line(self, one: Printing) -> str:
        at = one.at.astimezone(KAZAKHSTAN)
        copies = self.tr("copies: {count}").format(count=one.copies)
        parts = (f"{labels.date_text(at.date())} {at:%H:%M}", self.names.get(one.by, ""), copies)
        return ", ".join(part for part in parts if part)

    def _is_ready(self) -> bool:
        is_missing = bool(self._prints) and not self.chosen_reason()
        self._show_problem(is_bad=is_missing)
        if is_missing:
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)
        return not is_missing

    def _show_problem(self, *, is_bad: bool) -> None:
        self.problem.setVisible(is_bad)
        restyle(self.reason, "state", "bad" if is_bad else "")
        self.reason.setAccessibleDescription(self.problem.text() if is_bad else "")

    def _print(self) -> None:
        if self._is_ready():
            reason = self.chosen_reason()
            self.print_asked.emit(self.printer.currentText(), self.copies.value(), reason)

    def _choose(self) -> None:
        if not self._is_ready():
            return
        title, kinds = self.tr("Save the paper"), self.tr("PDF (*.pdf)")
        reason = self.chosen_reason()
        choose_target(
            self, title, kinds, self.file_name, lambda file: self.file_chosen.emit(file, reason)
        )
