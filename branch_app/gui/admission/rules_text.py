"""The text of the rules: read with the wheel or by keyboard; tells how far it was read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

LETTER = 16
LINE_HEIGHT = 145.0
AFTER_CLAUSE = 12.0
INDENT = 40.0
MARGIN = 18
# Below the last line there is only the margin: who sees that line has read to the end.
NEAR_END = 32


class RulesText(QTextEdit):
    """Numbered clauses; `read` comes with the part read so far, 1.0 once its end was seen."""

    read = Signal(float)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._is_writing = False
        self.document().setDocumentMargin(MARGIN)
        self.setTabStopDistance(INDENT)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell())
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._tell())

    def show_clauses(self, clauses: Sequence[tuple[str, str]]) -> None:
        """Show number and text of each clause; the place where one reads stays."""
        bar = self.verticalScrollBar()
        part = bar.value() / bar.maximum() if bar.maximum() else 0.0
        # Half a text would seem to be read to its end.
        self._is_writing = True
        self.clear()
        cursor = self.textCursor()
        for place, (number, text) in enumerate(clauses):
            self._write(cursor, number, text, is_first=place == 0)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._is_writing = False
        bar.setValue(round(part * bar.maximum()))
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let End and Home lead to the end and the beginning, as the keys of the page say."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether everything can be seen at once."""
        super().resizeEvent(event)
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether everything can be seen at once."""
        super().showEvent(event)
        self._tell()

    def _write(self, cursor: QTextCursor, number: str, text: str, *, is_first: bool) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(AFTER_CLAUSE)
        letter = QTextCharFormat()
        font = QFont(self.font())
        font.setPixelSize(LETTER)
        letter.setFont(font)
        strong = QTextCharFormat(letter)
        strong.setFontWeight(QFont.Weight.DemiBold)
        if number:
            # The number hangs at the left of its clause.
            block.setLeftMargin(INDENT)
            block.setTextIndent(-INDENT)
        if is_first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        if number:
            cursor.insertText(f"{number}\t", strong)
        cursor.insertText(text, letter)

    def _tell(self) -> None:
        if self._is_writing or not self.isVisible() or self.document().isEmpty():
            return
        bar = self.verticalScrollBar()
        overflows = self.document().size().height() > self.viewport().height()
        if overflows and not bar.maximum():
            # The room is known, the bar has not been measured yet.
            return
        is_at_end = bar.value() >= bar.maximum() - NEAR_END
        self.read.emit(1.0 if is_at_end else bar.value() / bar.maximum())
