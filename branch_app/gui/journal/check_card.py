"""What the check of the chain has found: whole, or each fault in a sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from branch_app.gui.colours import Tone
from branch_app.gui.journal.fault_words import fault_sentence
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip, ChipText
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.auditing import JournalReport

MOST_SHOWN = 200
LINES_HEIGHT = 150


class CheckCard(TranslatedWidget):
    """Hidden until the first check; closed by its own button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("check_card")
        self._report: JournalReport | None = None
        self._is_checking = False
        self.card = Card(self, "chain_card", margin=16)
        self.state = Chip(self.card, "chain_state")
        self.close_it = button(self.card, "close_chain", look="icon", sign="cross")
        self.summary = label(self.card, "chain_summary", "muted", wraps=True)
        self.busy = QProgressBar(self.card)
        self.busy.setObjectName("chain_busy")
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.faults = LineList(self.card, "chain_faults")
        self.faults.setFixedHeight(LINES_HEIGHT)
        self.card.header.addWidget(self.state)
        self.card.header.addWidget(self.close_it)
        for widget in (self.summary, self.busy, self.faults):
            self.card.body.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.card)
        self.close_it.clicked.connect(self.hide)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the outcome in the language of the window."""
        self.card.set_title(self.tr("Check of the chain"))
        self.close_it.setToolTip(self.tr("Close"))
        self.close_it.setAccessibleName(self.tr("Close the outcome of the check"))
        self.busy.setAccessibleName(self.tr("The chain is being checked"))
        self.faults.setAccessibleName(self.tr("What was done to the journal"))
        self._say()

    def show_checking(self, is_checking: bool) -> None:
        """Show that the check is under way."""
        self._is_checking = is_checking
        if is_checking:
            self._report = None
            self.show()
        elif self._report is None:
            self.hide()
        self._say()

    def show_report(self, report: JournalReport) -> None:
        """Show what was found."""
        self._report = report
        self.show()
        self._say()
        if report.faults:
            self.faults.choose_first()

    def _say(self) -> None:
        report = self._report
        self.busy.setVisible(self._is_checking)
        self.summary.setVisible(report is not None)
        self.faults.setVisible(report is not None and bool(report.faults))
        self.state.say(self._chip(report))
        if report is None:
            return
        self.summary.setText(self._told(report))
        shown = report.faults[:MOST_SHOWN]
        self.faults.show_lines(
            [
                Line(id=str(place), title=fault_sentence(fault), sign="warning")
                for place, fault in enumerate(shown)
            ]
        )

    def _chip(self, report: JournalReport | None) -> ChipText | None:
        if report is None:
            return None
        if report.faults:
            text = self.tr("Not whole: {count}").format(count=len(report.faults))
            return ChipText(sign="cross-circle", word=text, tone=Tone.BAD)
        return ChipText(sign="check-circle", word=self.tr("Whole"), tone=Tone.GOOD)

    def _told(self, report: JournalReport) -> str:
        parts = [self.tr("Rows checked: {rows}.").format(rows=report.rows)]
        signed = report.countersigned
        if signed.head is not None:
            told = self.tr("Signed by head office up to No. {seq}; its key: {key}.")
            parts.append(told.format(seq=signed.head.seq, key=signed.signer))
        else:
            parts.append(self.tr("Head office has not signed any of them yet."))
        if report.faults:
            parts.append(
                self.tr("Change nothing more here; tell the personal-data officer and head office.")
            )
        return " ".join(parts)
