"""The head of the paper shown: title, number, state, what can be done with it, or why not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.serials import show_serial
from branch_app.gui import labels
from branch_app.gui.consents.proof_bar import ProofBar
from branch_app.gui.desk import Desk
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.elided import ElidedLabel
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.translated import TranslatedWidget

LEAST_HEAD = 560
ENDED = {FormState.SIGNED: "paper_signed", FormState.VOID: "paper_void"}


class PaperHead(TranslatedWidget):
    """Nothing is shown of it while there is no paper."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file = ""
        self._form: IssuedForm | None = None
        self.title = ElidedLabel(self, "paper_title", "section")
        self.serial = label(self, "paper_serial", "muted")
        self.state = Chip(self, "paper_state")
        self.file = label(self, "paper_file", "muted", wraps=True)
        self.open_print = button(self, "open_print", sign="printer")
        self.open_ticks = button(self, "open_ticks", sign="signed")
        self.open_void = button(self, "open_void", look="quiet", sign="refuse")
        self.open_ink = button(self, "open_ink", look="quiet", sign="scan")
        self.acts = {
            "print": self.open_print,
            "ticks": self.open_ticks,
            "void": self.open_void,
            "ink": self.open_ink,
        }
        self.why_not = ReasonLine(self, "paper_reason")
        self.proof = ProofBar(self)
        self.unsigned = label(self, "paper_unsigned", "muted", wraps=True)
        head = Columns(self, LEAST_HEAD, spacing=8)
        names, below, acts = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        below.setSpacing(10)
        below.addWidget(self.serial)
        below.addWidget(self.state)
        below.addStretch(1)
        names.addLayout(below)
        names.addWidget(self.file)
        acts.setSpacing(4)
        acts.addStretch(1)
        for widget in (self.open_print, self.open_ticks, self.open_void):
            acts.addWidget(widget)
        head.row.addLayout(names, 1)
        head.row.addLayout(acts)
        of_scan = QHBoxLayout()
        of_scan.setSpacing(8)
        of_scan.addWidget(self.open_ink)
        of_scan.addWidget(self.proof, 1)
        of_scan.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addLayout(of_scan)
        column.addWidget(self.why_not)
        column.addWidget(self.unsigned)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the buttons in the language of the window."""
        self._say_print()
        self._say_file()
        self.open_ticks.setText(self.tr("Answers"))
        self.open_ticks.setToolTip(self.tr("Enter the answers as signed (Ctrl+T)"))
        self.open_void.setText(self.tr("Void"))
        self.open_void.setToolTip(self.tr("Void this paper"))
        self.open_ink.setText(self.tr("Signatures"))
        self.open_ink.setToolTip(self.tr("What the scan shows of signatures and answers"))
        self.unsigned.setText(
            self.tr("Nobody signs this paper: no scan is waited for and no answers are entered.")
        )

    def show_paper(self, form: IssuedForm | None, title: str, why_not: str) -> None:
        """Show this paper; `why_not` tells why nothing can be done with any paper now."""
        if form is None or self._form is None or form.id != self._form.id:
            self._file = ""
        self._form = form
        self.setVisible(form is not None)
        if form is None:
            self.state.say(None)
            return
        self.title.show_text(title)
        self.serial.setText(show_serial(form.serial))
        is_signed = form.is_to_be_signed
        has_ticks = form.ticks is not None or not form.choices
        self.state.say(labels.paper_chip(form.state, has_ticks=has_ticks, is_signed=is_signed))
        self.open_ticks.setVisible(is_signed and bool(form.choices))
        self.unsigned.setVisible(not is_signed and form.is_waiting)
        self.open_ink.setVisible(bool(form.scans))
        self._say_print()
        self._allow(form, why_not)
        self.proof.show_paper(form, why_not, self.why_not)
        self._ask_file(form.serial)

    def _ask_file(self, serial: str) -> None:
        """Ask in which file the original of the paper lies."""
        carriers = self._desk.services.carriers

        def show(files: Mapping[str, str]) -> None:
            if self._form is not None and self._form.serial == serial:
                self._file = files.get(serial, "")
                self._say_file()

        self._desk.tasks.database(lambda: carriers.files_of([serial]), show)

    def _say_file(self) -> None:
        self.file.setText(self.tr("The original lies in {number}").format(number=self._file))
        self.file.setVisible(bool(self._file))

    def _say_print(self) -> None:
        is_again = self._form is not None and self._form.is_reprint
        self.open_print.setText(self.tr("Print again") if is_again else self.tr("Print"))
        self.open_print.setToolTip(self.tr("Print (Ctrl+P)"))

    def _allow(self, form: IssuedForm, why_not: str) -> None:
        """Disable what cannot be done with this paper any more, and say why."""
        reason = why_not or ENDED.get(form.state, "")
        # A signed paper is printed again as it was signed, for the person who asks for a copy.
        self.why_not.say(self.open_print, "" if reason == "paper_signed" else reason)
        self.why_not.say(self.open_void, reason)
        if form.state is FormState.SIGNED:
            reason = why_not or ("answers_entered" if form.ticks is not None else "")
        self.why_not.say(self.open_ticks, reason)
