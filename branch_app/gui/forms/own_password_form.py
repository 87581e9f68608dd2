"""The form for one's own password: the present one, the new one, the new one again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QProgressBar, QVBoxLayout, QWidget

from branch_app.gui.entry_checks import OwnPassword
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.password_line import PasswordEdit, PasswordLine
from branch_app.gui.parts.translated import TranslatedWidget


class OwnPasswordForm(TranslatedWidget):
    """Masked lines with hints of the keyboard; the broken rule is told beside its line."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._problems: Problems = {}
        self._build(name)
        self._wire()
        self.set_busy(False)
        self.retranslate()

    def _build(self, name: str) -> None:
        self.lines = {
            field: PasswordLine(self, f"{name}_{field}") for field in ("old", "new", "again")
        }
        self.shown = QCheckBox(self)
        self.shown.setObjectName(f"{name}_shown")
        self.set = button(self, f"{name}_set", look="primary", sign="key")
        self.busy = QProgressBar(self)
        self.busy.setObjectName(f"{name}_busy")
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (*self.lines.values(), self.shown, self.set, self.busy):
            column.addWidget(widget)

    def _wire(self) -> None:
        old, new, again = (line.edit for line in self.lines.values())
        lead_on(old, new)
        lead_on(new, again)
        lead_on(again, self._submit)
        self.set.clicked.connect(self._submit)
        self.shown.toggled.connect(self._show_passwords)

    def retranslate(self) -> None:
        """Say the form in the language of the window."""
        self.lines["old"].set_caption(self.tr("Present password"))
        self.lines["new"].set_caption(self.tr("New password"))
        self.lines["again"].set_caption(self.tr("New password again"))
        self.lines["new"].set_rule(
            self.tr("At least 12 characters. Four unusual words are good and easy to keep.")
        )
        self.shown.setText(self.tr("Show the passwords while I type"))
        self.set.setText(self.tr("Set the password"))
        self.busy.setAccessibleName(self.tr("The password is being set"))
        self._say_problems()

    def show_problems(self, problems: Problems) -> None:
        """Show these problems and no others; the first wrong line gets the keys."""
        self._problems = problems
        self._say_problems()
        for name in problems:
            self.lines[name].edit.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def set_busy(self, is_busy: bool) -> None:
        """Show that the key slot is being written."""
        self.busy.setVisible(is_busy)
        for widget in (*self.lines.values(), self.shown, self.set):
            widget.setEnabled(not is_busy)

    def enter(self) -> None:
        """Give the keys to the first line."""
        self.lines["old"].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Clear the passwords and what was wrong with them."""
        for line in self.lines.values():
            line.edit.clear()
        self.shown.setChecked(False)
        self.show_problems({})

    def _say_problems(self) -> None:
        for name, line in self.lines.items():
            line.show_problem(words_for(self._problems, name))

    def _submit(self) -> None:
        old, new, again = (line.edit.text() for line in self.lines.values())
        self.submitted.emit(OwnPassword(old=old, new=new, again=again))

    def _show_passwords(self, is_shown: bool) -> None:
        modes = PasswordEdit.EchoMode
        for line in self.lines.values():
            line.edit.setEchoMode(modes.Normal if is_shown else modes.Password)
