"""A list of choices whose popup is built when it is first opened, not with the page."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

# What Qt itself takes for a line of choices.
LEAST_LINE, AROUND_LINE = 14, 2
LEAST_LETTERS = 8


class ChoiceBox(QComboBox):
    """As wide as a few letters need, whatever the choices are.

    `setSizeAdjustPolicy` would do the same and build the popup of each list at once, at a
    millisecond or two for each of the hundred lists of a file.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumContentsLength(LEAST_LETTERS)

    def sizeHint(self) -> QSize:
        """Return the room for the least number of letters, or for what stands in an empty one."""
        return self._room(self.fontMetrics().boundingRect(self.placeholderText()).width())

    def minimumSizeHint(self) -> QSize:
        """Return the room for the least number of letters."""
        return self._room(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choice; dots tell that there is more of it than room."""
        if self.isEditable():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, field, self).width()
        words = self.currentText() or self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(kind, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _room(self, least: int) -> QSize:
        self.ensurePolished()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        wide = max(self.minimumContentsLength() * metrics.horizontalAdvance("X"), least)
        high = max(math.ceil(QFontMetricsF(self.font()).height()), LEAST_LINE) + AROUND_LINE
        kind = QStyle.ContentsType.CT_ComboBox
        return self.style().sizeFromContents(kind, option, QSize(wide, high), self)
