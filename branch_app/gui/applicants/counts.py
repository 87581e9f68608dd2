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

    def retranslate(self) -> None:
        """Say the counts in the language of the window."""
        missing = warnings = 0
        if self._summary is not None and self._summary.state:
            missing, warnings = self._summary.missing, self._summary.warnings
        text = self.tr("To fill in: {count}").format(count=missing)
        chip = ChipText(sign="draft", word=text, tone=Tone.INFO)
        self.missing.say(chip if missing else None)
        text = self.tr("Warnings: {count}").format(count=warnings)
        chip = ChipText(sign="warning", word=text, tone=Tone.WARNING)
        self.warnings.say(chip if warnings else None)
