"""A masked line that tells of Caps Lock and of the keyboard layout."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from branch_app.domain.kazakh_text import is_latin
from branch_app.gui.colours import Tone
from branch_app.gui.icons import picture
from branch_app.gui.parts.buttons import label, restyle
from branch_app.gui.parts.translated import TranslatedWidget

LAYOUTS = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}


class PasswordEdit(QLineEdit):
    """Watches the keys: a capital without Shift, or a small letter with it, means Caps Lock."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.caps_lock: bool | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Learn from the key what state the keyboard is in."""
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock and self.caps_lock is not None:
            self.caps_lock = not self.caps_lock
        elif len(letter) == 1 and letter.lower() != letter.upper():
            with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock = letter.isupper() != with_shift
        super().keyPressEvent(event)
        self.textEdited.emit(self.text())


class PasswordLine(TranslatedWidget):
    """Label, masked field, what is wrong with it, and one line that warns of the keyboard."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.caption = label(self, f"{name}_label", "label")
        self.edit = PasswordEdit(self, name)
        self.caption.setBuddy(self.edit)
        self.sign = label(self, f"{name}_sign")
        self.sign.setPixmap(picture("keyboard", 18))
        self.hint = label(self, f"{name}_hint", "small", wraps=True)
        self.problem_sign = label(self, f"{name}_problem_sign")
        self.problem_sign.setPixmap(picture("cross-circle", 16, Tone.BAD.text))
        self.problem = label(self, f"{name}_problem", "bad", wraps=True)
        self._rule = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.edit)
        for sign, words in ((self.problem_sign, self.problem), (self.sign, self.hint)):
            foot = QHBoxLayout()
            foot.setSpacing(6)
            foot.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            foot.addWidget(words, 1)
            column.addLayout(foot)
        self.show_problem("")
        self.edit.textEdited.connect(lambda _text: self._show_hint())
        QGuiApplication.inputMethod().localeChanged.connect(self._show_hint)
        self.retranslate()

    def set_caption(self, text: str) -> None:
        """Name the field."""
        self.caption.setText(text)

    def show_problem(self, text: str) -> None:
        """Show what is wrong, by sign, word and border; an empty text takes it away."""
        restyle(self.edit, "state", "bad" if text else "")
        self.edit.setAccessibleDescription(text)
        self.problem.setText(text)
        for widget in (self.problem_sign, self.problem):
            widget.setVisible(bool(text))

    def set_rule(self, text: str) -> None:
        """Say what a new password must be like, before the hints of the keyboard."""
        self._rule = text
        self._show_hint()

    def retranslate(self) -> None:
        """Say the hint in the language of the window."""
        self._show_hint()

    def _show_hint(self) -> None:
        layout = QGuiApplication.inputMethod().locale().name().partition("_")[0]
        parts = []
        if self.edit.caps_lock:
            parts.append(self.tr("Caps Lock is on."))
        typed = self.edit.text()
        if any(letter.isalpha() and not is_latin(letter) for letter in typed):
            parts.append(self.tr("Cyrillic letters are being typed."))
        elif layout in LAYOUTS:
            parts.append(self.tr("Keyboard layout: {name}").format(name=LAYOUTS[layout]))
        self.hint.setText(" ".join((self._rule, *parts)).strip())
        self.sign.setVisible(bool(parts))
