"""The latest alerts as cards, sign and word first; one button leads to all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.gui import labels
from branch_app.gui.colours import Tone
from branch_app.gui.icons import picture
from branch_app.gui.journal.act_words import word
from branch_app.gui.journal.detail_words import ALERTS
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.elided import ElidedLabel
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.journal_reading import JournalLine

SHOWN = 3
LEAST_WIDTH = 300
# Older ones are found in the table.
FRESH = dt.timedelta(days=30)


class AlertCard(QFrame):
    """One alert: what, when, how many, who."""

    def __init__(self, parent: QWidget, place: int) -> None:
        super().__init__(parent)
        self.setObjectName(f"alert_{place}")
        self.setProperty("look", "alert")
        sign = label(self, f"alert_{place}_sign")
        sign.setPixmap(picture("warning", 22, Tone.BAD.text))
        self.title = ElidedLabel(self, f"alert_{place}_title", "strong")
        self.facts = ElidedLabel(self, f"alert_{place}_facts", "small")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(sign)
        row.addLayout(words, 1)

    def say(self, title: str, facts: str) -> None:
        """Show these words; a screen reader hears them as one."""
        self.title.show_text(title)
        self.facts.show_text(facts)
        self.setAccessibleName(f"{title}, {facts}")


class AlertStrip(TranslatedWidget):
    """Up to three cards, or one quiet line that there is nothing to look at."""

    all_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("alert_strip")
        self._lines: tuple[JournalLine, ...] = ()
        self._now: dt.datetime | None = None
        self.cards = [AlertCard(self, place) for place in range(SHOWN)]
        self.calm_sign = label(self, "no_alerts_sign")
        self.calm_sign.setPixmap(picture("check-circle", 18, Tone.GOOD.text))
        self.calm = label(self, "no_alerts", "muted")
        self.everything = button(self, "all_alerts", sign="warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.calm_sign)
        row.addWidget(self.calm, 1)
        for card in self.cards:
            row.addWidget(card, 1)
        row.addWidget(self.everything)
        self.everything.clicked.connect(self.all_asked)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many cards as can be read."""
        super().resizeEvent(event)
        self._say()

    def retranslate(self) -> None:
        """Say the alerts in the language of the window."""
        self.calm.setText(self.tr("No alerts in the last 30 days."))
        self.everything.setText(self.tr("All alerts"))
        self.everything.setToolTip(self.tr("Show every alert in the table"))
        self._say()

    def show_lines(self, lines: Sequence[JournalLine], now: dt.datetime) -> None:
        """Show these alerts, newest first."""
        fresh = [line for line in lines if line.at is None or now - line.at < FRESH]
        self._lines, self._now = tuple(fresh), now
        self._say()

    def _say(self) -> None:
        room = self.width() - self.everything.sizeHint().width()
        shown = self._lines[: max(1, min(SHOWN, room // LEAST_WIDTH))]
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(shown))
        for card, line in zip(self.cards, shown, strict=False):
            card.say(word(ALERTS, str(line.details.get("alert", ""))), self._facts(line))
        is_calm = self._now is not None and not shown
        self.calm.setVisible(is_calm)
        self.calm_sign.setVisible(is_calm)
        self.everything.setVisible(len(self._lines) > len(shown))

    def _facts(self, line: JournalLine) -> str:
        count = line.details.get("count")
        at = labels.moment_text(line.at, self._now) if line.at and self._now else ""
        parts = (
            at,
            self.tr("count: {count}").format(count=count) if count else "",
            str(line.details.get("whose", "")),
        )
        return " · ".join(part for part in parts if part)
