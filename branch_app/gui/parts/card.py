"""A white card with a title: the ground on which a page's matters lie."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from branch_app.gui.parts.buttons import label


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
        self._outer = QVBoxLayout(self)
        self.around = QMargins(margin, max(0, margin - 4), margin, margin)
        self.leave_around(self.around)
        self._outer.setSpacing(10)
        self._outer.addLayout(self.header)
        self._outer.addLayout(self.body, 1)

    def leave_around(self, around: QMargins) -> None:
        """Leave so much room around title and body; at first that is `around`."""
        self._outer.setContentsMargins(around)

    def set_title(self, text: str) -> None:
        """Show the title."""
        self.title.setText(text)
        self.title.setVisible(bool(text))


class CardArea(QScrollArea):
    """Lets a card move where the window is too low for it.

    Its bar depends on its own height alone: one that came and went with what is in the card would
    make the card narrower and so higher, and again lower, without end.
    """

    def __init__(self, parent: QWidget, low: int) -> None:
        super().__init__(parent)
        self._low = low
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have a bar where the area is low."""
        is_low = event.size().height() < self._low
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOn if is_low else bars.ScrollBarAlwaysOff
        )
        super().resizeEvent(event)


def scrolling_card(
    parent: QWidget, name: str, *, margin: int = 18, low: int
) -> tuple[CardArea, Card]:
    """Return a card and the area in which it moves where that is lower than `low` pixels."""
    area = CardArea(parent, low)
    card = Card(area.viewport(), name, margin=margin)
    # As wide as the area, whatever is in it: parts that turn at a width would turn to and fro.
    card.setMinimumWidth(1)
    area.setWidget(card)
    return area, card
