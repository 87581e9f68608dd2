"""A box to tick whose words may take several lines, with a quiet line below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.gui.parts.buttons import label


class WrappedBox(QWidget):
    """The page that holds it says the words; a click on them ticks the box too."""

    toggled = Signal(bool)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self.box.setObjectName(name)
        self.words = label(self, f"{name}_words", wraps=True)
        self.hint = label(self, f"{name}_hint", "small", wraps=True)
        self.words.setBuddy(self.box)
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 7, 0, 0)
        texts.setSpacing(1)
        texts.addWidget(self.words)
        texts.addWidget(self.hint)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.box.toggled.connect(self.toggled)

    def say(self, words: str, hint: str = "") -> None:
        """Show these words."""
        self.words.setText(words)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.box.setAccessibleName(words)
        self.box.setAccessibleDescription(hint)

    def is_ticked(self) -> bool:
        """Tell whether the box is ticked."""
        return self.box.isChecked()

    def tick(self, *, is_ticked: bool) -> None:
        """Tick the box, or untick it."""
        self.box.setChecked(is_ticked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on the words for a click on the box."""
        if self.box.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.box.toggle()
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mouseReleaseEvent(event)
