"""The strip above an applicant's file: who, masked number, state, and the one next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.gui import labels
from branch_app.gui.applicants.summary import STEPS_DONE, NextStep, Summary
from branch_app.gui.parts.buttons import button, label, set_sign
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.elided import NameLabel
from branch_app.gui.parts.step_strip import StepStrip
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.photographs.frame import PhotographFrame

NEXT_SIGNS = {
    NextStep.PREPARE: "paper",
    NextStep.PRINT: "printer",
    NextStep.SCAN: "scan",
    NextStep.TICKS: "signed",
    NextStep.COMPLETE: "draft",
    NextStep.APPLY: "plus",
}


PHOTOGRAPH_WIDTH = 33


class SummaryStrip(TranslatedWidget):
    """Everything that must be seen at the first look."""

    back_asked = Signal()
    iin_asked = Signal(bool)
    next_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("summary_strip")
        self._summary: Summary | None = None
        self._is_shown = False
        self._is_editing = False
        self._is_low = False
        self._is_applying = False
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.back = button(self, "back_to_counter", look="icon", sign="chevron-left")
        self.photograph = PhotographFrame(self, "strip_photograph", PHOTOGRAPH_WIDTH)
        self.photograph.hide()
        self.name = NameLabel(self, "person_name", "title")
        self.iin_label = label(self, "person_iin_label", "muted")
        self.iin = label(self, "person_iin", "strong")
        self.reveal = button(self, "reveal_iin", look="icon", sign="eye")
        self.state = Chip(self, "person_state")
        self.next = button(self, "next_step", look="primary")
        self.steps = StepStrip(self, "steps")
        first = QHBoxLayout()
        first.setSpacing(10)
        shown = (self.name, self.iin_label, self.iin, self.reveal)
        for widget in (self.back, self.photograph, *shown):
            first.addWidget(widget)
        first.addWidget(self.state)
        first.addStretch(1)
        first.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 24, 6)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.steps)
        self.back.clicked.connect(self.back_asked)
        self.reveal.clicked.connect(lambda: self.iin_asked.emit(not self._is_shown))
        self.next.clicked.connect(self._ask_next)

    def retranslate(self) -> None:
        """Say the strip in the language of the window."""
        self.back.setAccessibleName(self.tr("Back to the counter"))
        self.back.setToolTip(self.tr("Back to the counter (Alt+1)"))
        self.photograph.setAccessibleName(self.tr("Photograph of the applicant"))
        self.iin_label.setText(self.tr("IIN"))
        self.steps.set_words(
            (
                self.tr("Data for the consent"),
                self.tr("Paper printed"),
                self.tr("Signed and scanned"),
                self.tr("Answers entered"),
            )
        )
        self._say()

    def show_summary(self, summary: Summary) -> None:
        """Show this person."""
        self._summary = summary
        self._say()

    def show_photograph(self, data: bytes) -> None:
        """Show the person's photograph, small; without one nothing stands in its place."""
        self.photograph.show_photograph(data)
        self.photograph.setVisible(bool(data))

    def show_iin(self, text: str) -> None:
        """Show this number; it is masked as long as it holds dots."""
        self._is_shown = text.isdigit()
        self.iin.setText(text)
        for widget in (self.iin_label, self.iin, self.reveal):
            widget.setVisible(bool(text))
        sign = "eye-off" if self._is_shown else "eye"
        set_sign(self.reveal, sign)
        words = self.tr("Mask the IIN") if self._is_shown else self.tr("Show the IIN")
        self.reveal.setAccessibleName(words)
        self.reveal.setToolTip(f"{words} (F7)")

    def set_editing(self, is_editing: bool) -> None:
        """Hide the next step while the data are being changed: saving comes first."""
        self._is_editing = is_editing
        self._say()

    def set_low(self, is_low: bool) -> None:
        """Leave the steps out where the window is low."""
        self._is_low = is_low
        self._say()

    def set_applying(self, *, is_applying: bool) -> None:
        """Offer no new application while the tab is in front that offers one itself."""
        self._is_applying = is_applying
        self._say()

    def _say(self) -> None:
        summary = self._summary
        if summary is None:
            return
        self.name.show_text(summary.name or self.tr("New applicant"))
        state = labels.person_chip(summary.state, summary.consent) if summary.state else None
        self.state.say(state)
        words = {
            NextStep.PREPARE: self.tr("Prepare consent C1"),
            NextStep.PRINT: self.tr("Print consent C1"),
            NextStep.SCAN: self.tr("Scan the signed paper"),
            NextStep.TICKS: self.tr("Enter the answers"),
            NextStep.COMPLETE: self.tr("Fill in the questionnaire"),
            NextStep.APPLY: self.tr("New application"),
        }
        step = summary.next_step
        is_here = step is NextStep.APPLY and self._is_applying
        self.next.setVisible(step in words and not self._is_editing and not is_here)
        if step in words:
            self.next.setText(words[step])
            set_sign(self.next, NEXT_SIGNS[step])
        self.steps.set_done(STEPS_DONE[step])
        is_on_the_way = STEPS_DONE[step] < STEPS_DONE[NextStep.COMPLETE]
        self.steps.setVisible(is_on_the_way and not self._is_low)

    def _ask_next(self) -> None:
        if self._summary is not None:
            self.next_asked.emit(self._summary.next_step.value)

    def focus_next(self) -> bool:
        """Give the keys to the next step; False where nothing is left to be done."""
        is_there = self.next.isVisible() and self.next.isEnabled()
        if is_there:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_there
