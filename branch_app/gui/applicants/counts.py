"""How much of a person's data is missing or needs a second look, as chips beside the tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.gui.applicants.summary import Summary
from branch_app.gui.colours import Tone
from branch_app.gui.parts.chip import Chip, ChipText
from branch_app.gui.parts.translated import TranslatedWidget


class DataCounts(TranslatedWidget):
    """Fields to fill in, warnings; nothing while the person is new."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self._is_narrow = False
        self.missing = Chip(self, "person_missing")
        self.warnings = Chip(self, "person_warnings")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.missing)
        row.addWidget(self.warnings)

    def show_summary(self, summary: Summary) -> None:
        """Show the counts of this person."""
        self._summary = summary
        self.retranslate()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show sign and number alone; tip and screen reader have the words."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.retranslate()

    def retranslate(self) -> None:
        """Say the counts in the language of the window."""
        missing = warnings = 0
        if self._summary is not None and self._summary.state:
            missing, warnings = self._summary.missing, self._summary.warnings
        text = self.tr("To fill in: {count}").format(count=missing)
        self._say(self.missing, "draft", missing, text, Tone.INFO)
        text = self.tr("Warnings: {count}").format(count=warnings)
        self._say(self.warnings, "warning", warnings, text, Tone.WARNING)

    def _say(self, chip: Chip, sign: str, count: int, text: str, tone: Tone) -> None:
        word = str(count) if self._is_narrow else text
        chip.say(ChipText(sign=sign, word=word, tone=tone, told=text) if count else None)
