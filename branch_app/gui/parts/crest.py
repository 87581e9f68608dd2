"""The organisation's colour, initials and name: unmistakable on every page (K5)."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from branch_app.domain.bilingual import Bilingual
from branch_app.gui.colours import COLOURS, readable_on
from branch_app.gui.language import spoken
from branch_app.gui.parts.buttons import label
from branch_app.gui.parts.translated import TranslatedWidget

MOST_INITIALS = 3


def initials(name: str) -> str:
    """Return up to three capitals of the words within the quotation marks, else of all words."""
    quoted = re.search(r"«([^»]+)»", name)
    words = re.findall(r"[^\W\d_]+", quoted[1] if quoted else name)
    capitals = [word[0] for word in words if word[0].isupper()] or [w[0].upper() for w in words]
    return "".join(capitals[:MOST_INITIALS])


class Emblem(QWidget):
    """A square of the organisation's colour with its initials."""

    def __init__(self, parent: QWidget, side: int) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self._colour = COLOURS["accent"]
        self._letters = ""

    def show_organisation(self, name: str, colour: str) -> None:
        """Take colour and initials."""
        self._colour = colour
        self._letters = initials(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square and the letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        corner = self.width() * 0.22
        painter.drawRoundedRect(QRect(0, 0, self.width(), self.height()), corner, corner)
        font = QFont(self.font())
        font.setPixelSize(round(self.width() * (0.46 if len(self._letters) < 3 else 0.36)))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(readable_on(self._colour)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)
        painter.end()


class Crest(TranslatedWidget):
    """Emblem and name; the name is shortened where there is no room and whole in the tip."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        *,
        side: int = 34,
        look: str = "strong",
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self._wraps = wraps
        self.setObjectName(name)
        self._name: Bilingual | None = None
        self.emblem = Emblem(self, side)
        self.words = label(self, f"{name}_words", look, wraps=wraps)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(self.emblem)
        row.addWidget(self.words, 1)
        self.hide()

    def show_organisation(self, name: Bilingual | None, colour: str = "") -> None:
        """Show this organisation, or nothing."""
        self._name = name
        self.setVisible(name is not None)
        if name is not None:
            self.emblem.show_organisation(name.ru, colour)
        self.retranslate()

    def retranslate(self) -> None:
        """Show the name in the language of the window."""
        text = self._name.side(spoken()) if self._name else ""
        self.setToolTip(text)
        self.words.setAccessibleName(text)
        if self._wraps:
            self.words.setText(text)
            return
        metrics = QFontMetrics(self.words.font())
        room = max(self.words.width(), 40)
        self.words.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the name anew."""
        super().resizeEvent(event)
        self.retranslate()
