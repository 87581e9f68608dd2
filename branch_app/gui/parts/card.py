"""A white card with a title: the ground on which a page's matters lie."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.scrolling import scrolling


class Card(QFrame):
    """Title line (hidden while empty), actions at its right, body below."""

    def __init__(self, parent: QWidget, name: str, *, margin: int = 18) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = label(self, f"{name}_title", "section")
        self.title.hide()
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self.header.addWidget(self.title, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, max(0, margin - 4), margin, margin)
        outer.setSpacing(10)
        outer.addLayout(self.header)
        outer.addLayout(self.body, 1)

    def set_title(self, text: str) -> None:
        """Show the title."""
        self.title.setText(text)
        self.title.setVisible(bool(text))


def scrolling_card(parent: QWidget, name: str, *, margin: int = 18) -> tuple[QScrollArea, Card]:
    """Return a card and the area in which it moves where the window is too low for it."""
    area = scrolling(parent)
    card = Card(area.viewport(), name, margin=margin)
    area.setWidget(card)
    return area, card
