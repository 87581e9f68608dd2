"""Labels that shorten their text to the room there is; the whole text is in the tip."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LEAST_WIDTH = 90
SMALL_PX = 14
# A part of a name in less room than this many letters tells nothing.
LEAST_LETTERS = 4


def shortened_name(name: str, metrics: QFontMetrics, width: int) -> str:
    """Return a person's name in so many pixels: of each part something is seen.

    The longest parts give way first, in their middle: the ending tells kin and sex.
    """
    if metrics.horizontalAdvance(name) <= width:
        return name
    parts = name.split()
    left = width - metrics.horizontalAdvance(" ") * (len(parts) - 1)
    most = left
    for place, needed in enumerate(sorted(map(metrics.horizontalAdvance, parts))):
        most = left // (len(parts) - place)
        if needed > most:
            break
        left -= needed
    least = LEAST_LETTERS * metrics.averageCharWidth()
    while most >= least:
        shown = " ".join(
            metrics.elidedText(part, Qt.TextElideMode.ElideMiddle, most) for part in parts
        )
        beyond = metrics.horizontalAdvance(shown) - width
        if beyond <= 0:
            return shown
        # Each width is rounded by itself: the whole line can be wider than their sum.
        most -= beyond
    return metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)


class ElidedLabel(QLabel):
    """Takes what its text needs, gives way down to a few letters."""

    def __init__(self, parent: QWidget, name: str, look: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show this text."""
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Give way to the neighbours."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for place, font, shown in self.shown():
            painter.setFont(font)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def shown(self) -> list[tuple[QRect, QFont, str]]:
        """Return each line as it is drawn: its place, font and text."""
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        return [(self.rect(), self.font(), shown)]


class NameLabel(ElidedLabel):
    """A person's name: where it is too long, smaller in two lines, something of each part shown.

    The surname, which is the longest, has the first line for itself.
    """

    def shown(self) -> list[tuple[QRect, QFont, str]]:
        """Return one line, or two where the whole does not fit and there is room below."""
        whole, own, room = self.text(), self.font(), self.rect()
        small = QFont(own)
        small.setPixelSize(SMALL_PX)
        metrics, high = QFontMetrics(own), QFontMetrics(small).height()
        surname, _, others = whole.partition(" ")
        fits = metrics.horizontalAdvance(whole) <= room.width()
        if fits or not others or room.height() < 2 * high:
            return [(room, own, shortened_name(whole, metrics, room.width()))]
        top = room.top() + (room.height() - 2 * high) // 2
        return [
            (
                QRect(room.left(), top + high * place, room.width(), high),
                small,
                shortened_name(part, QFontMetrics(small), room.width()),
            )
            for place, part in enumerate((surname, others))
        ]
