"""A text field with its label above and one line of hint or problem below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from branch_app.gui.colours import Tone
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import label, restyle


class LabelledLine(QWidget):
    """The page that holds it says the words."""

    def __init__(self, parent: QWidget, name: str, edit: QLineEdit | None = None) -> None:
        super().__init__(parent)
        self.caption = label(self, f"{name}_label", "label", wraps=True)
        self.edit = edit or QLineEdit(self)
        self.edit.setParent(self)
        self.edit.setObjectName(name)
        self.caption.setBuddy(self.edit)
        self.sign = label(self, f"{name}_sign")
        self.sign.setPixmap(picture("cross-circle", 16, Tone.BAD.text))
        self.hint = label(self, f"{name}_hint", "small", wraps=True)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.sign)
        foot.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.edit)
        column.addLayout(foot)
        self.show_hint("")

    def text(self) -> str:
        """Return what was typed, without blanks around it."""
        return self.edit.text().strip()

    def show_hint(self, text: str) -> None:
        """Show a quiet hint."""
        self.sign.hide()
        restyle(self.hint, "look", "small")
        restyle(self.edit, "state", "")
        self.edit.setAccessibleDescription("")
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def show_problem(self, text: str) -> None:
        """Show what is wrong, by sign, word and border; an empty text takes it away."""
        if not text:
            self.show_hint("")
            return
        self.sign.show()
        restyle(self.hint, "look", "bad")
        restyle(self.edit, "state", "bad")
        self.edit.setAccessibleDescription(text)
        self.hint.setText(text)
        self.hint.show()
