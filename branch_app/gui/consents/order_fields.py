"""What the parts of the order sheet are built of: a titled column, a labelled choice."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.gui.colours import Tone
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import choice, label, restyle
from branch_app.gui.parts.translated import TranslatedWidget


class Part(TranslatedWidget):
    """A titled column of fields; `changed` tells of any key."""

    changed = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = label(self, f"{name}_title", "section", wraps=True)
        self.text = label(self, f"{name}_text", "small", wraps=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addWidget(self.title)
        self.column.addWidget(self.text)
        self.text.hide()

    def fields(self) -> Mapping[str, QWidget]:
        """Return every field by the name under which its problem is told."""
        return {}


class ChoiceLine(QWidget):
    """A labelled choice with its problem below."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.caption = label(self, f"{name}_label", "label")
        self.choice = choice(self, name)
        self.caption.setBuddy(self.choice)
        self.sign = label(self, f"{name}_sign")
        self.sign.setPixmap(picture("cross-circle", 16, Tone.BAD.text))
        self.problem = label(self, f"{name}_problem", "bad", wraps=True)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.sign)
        foot.addWidget(self.problem, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.choice)
        column.addLayout(foot)
        self.show_problem("")

    def value(self) -> str:
        """Return the chosen code, or an empty string."""
        return str(self.choice.currentData() or "")

    def set_value(self, code: str) -> None:
        """Choose this code; an unknown one chooses nothing."""
        self.choice.setCurrentIndex(self.choice.findData(code))

    def show_problem(self, text: str) -> None:
        """Show what is wrong, by sign, word and border."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.sign.setVisible(bool(text))
        restyle(self.choice, "state", "bad" if text else "")
        self.choice.setAccessibleDescription(text)
