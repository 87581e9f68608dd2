"""The recovery code, shown once: to be printed or saved, and put into a safe."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.files import choose_target
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.printing import printers

FILE_NAME = "recovery-code.txt"


class RecoveryStep(TranslatedWidget):
    """The code, what it is for, printer and file, and the word that it is kept."""

    save_asked = Signal(Path)
    print_asked = Signal(str)
    kept = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.why = label(self, "recovery_why", "", wraps=True)
        self.code = label(self, "recovery_code", "code", wraps=True)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.printer_label = label(self, "recovery_printer_label", "label")
        self.printer = choice(self, "recovery_printer")
        self.printer_label.setBuddy(self.printer)
        self.print = button(self, "print_recovery", sign="printer")
        self.save = button(self, "save_recovery", sign="save")
        self.why_not = ReasonLine(self, "recovery_reason")
        self.is_kept = QCheckBox(self)
        self.is_kept.setObjectName("recovery_is_kept")
        row = QHBoxLayout()
        row.addWidget(self.printer_label)
        row.addWidget(self.printer, 1)
        row.addWidget(self.print)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.why)
        column.addSpacing(8)
        column.addWidget(self.code)
        column.addSpacing(8)
        column.addLayout(row)
        column.addWidget(self.why_not)
        column.addWidget(self.is_kept)
        column.addStretch(1)
        self.print.clicked.connect(lambda: self.print_asked.emit(self.printer.currentText()))
        self.save.clicked.connect(self._choose)
        self.is_kept.toggled.connect(self.kept)

    def retranslate(self) -> None:
        """Say the step in the language of the window."""
        self.why.setText(
            self.tr(
                "If every password is lost, this code opens the data once more. It is shown only "
                "now. Print it or write it down, put it into an envelope and lock it away."
            )
        )
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.printer_label.setText(self.tr("Printer"))
        self.printer.setPlaceholderText(self.tr("No printer found"))
        self.print.setText(self.tr("Print"))
        self.save.setText(self.tr("Save to a file"))
        self.is_kept.setText(self.tr("The code is printed, saved or written down"))

    def show_code(self, code: str) -> None:
        """Show the code and the printers of this moment."""
        self.code.setText(code)
        self.is_kept.setChecked(False)
        names = printers()
        self.printer.clear()
        self.printer.addItems(names)
        self.printer.setEnabled(bool(names))
        self.why_not.say(self.print, "" if names else "no_printer")

    def focus_first(self) -> None:
        """Give the keys to the printer, or to the file where there is none."""
        (self.print if self.print.isEnabled() else self.save).setFocus()

    def forget(self) -> None:
        """Take the code off the screen."""
        self.code.clear()

    def _choose(self) -> None:
        title = self.tr("Save the recovery code")
        choose_target(self, title, self.tr("Text (*.txt)"), FILE_NAME, self.save_asked.emit)
