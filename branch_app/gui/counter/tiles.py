"""The cards of the day: a number, what it counts, and where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from branch_app.gui.colours import COLOURS
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import button, label, restyle
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.read_model import DayCounts

SIGNS = {
    "drafts": "draft",
    "printed": "clock",
    "unticked": "signed",
    "inbox": "inbox",
    "unsent": "send",
}


class Tiles(TranslatedWidget):
    """Five cards; `chosen` names the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tiles")
        self.cards: dict[str, QPushButton] = {}
        self._numbers: dict[str, QLabel] = {}
        self._words: dict[str, QLabel] = {}
        self._counts = DayCounts(
            drafts=0, printed_not_scanned=0, signed_without_ticks=0, inbox=0, unsent=0
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for name, sign in SIGNS.items():
            row.addWidget(self._card(name, sign), 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the cards in the language of the window."""
        words = {
            "drafts": self.tr("Drafts"),
            "printed": self.tr("Printed, not scanned"),
            "unticked": self.tr("Scanned, no answers"),
            "inbox": self.tr("In the scan inbox"),
            "unsent": self.tr("Not sent to head office"),
        }
        counts = {
            "drafts": self._counts.drafts,
            "printed": self._counts.printed_not_scanned,
            "unticked": self._counts.signed_without_ticks,
            "inbox": self._counts.inbox,
            "unsent": self._counts.unsent,
        }
        for name, card in self.cards.items():
            self._words[name].setText(words[name])
            self._numbers[name].setText(str(counts[name]))
            card.setAccessibleName(f"{words[name]}: {counts[name]}")
            card.setToolTip(words[name])

    def show_counts(self, counts: DayCounts) -> None:
        """Show these numbers."""
        self._counts = counts
        self.retranslate()

    def mark(self, name: str) -> None:
        """Mark the card by which the lists are filtered."""
        for card_name, card in self.cards.items():
            restyle(card, "marked", "true" if card_name == name else "false")

    def _card(self, name: str, sign: str) -> QPushButton:
        card = button(self, f"tile_{name}", look="tile")
        mark = QLabel(card)
        mark.setPixmap(picture(sign, 22, COLOURS["accent"]))
        number = label(card, f"tile_{name}_number", "number")
        words = label(card, f"tile_{name}_words", "small", wraps=True)
        head = QHBoxLayout()
        head.addWidget(number)
        head.addStretch(1)
        head.addWidget(mark)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(words)
        for child in (mark, number, words):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.clicked.connect(lambda: self.chosen.emit(name))
        self.cards[name], self._numbers[name], self._words[name] = card, number, words
        return card
