"""Acts of two persons: another employee types own login and password beside the act (K28, R-151).

The page tells what is about to happen, its presenter makes the `Signatory` of the two values.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.errors import BranchError
from branch_app.gui.entry_problems import EntryProblem, Problems, words_for
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.password_line import PasswordLine
from branch_app.gui.parts.translated import TranslatedWidget

# What the second person can put right, and beside which of the two fields it is told.
PLACES: dict[str, tuple[str, str]] = {
    "wrong_password": ("password", "wrong_second"),
    "login_delayed": ("password", "login_delayed"),
    "same_person": ("login", "same_person"),
    "second_not_permitted": ("login", "may_not_confirm"),
    "access_ended": ("login", "access_ended"),
    "password_to_change": ("login", "temporary_password"),
}


class SecondPersonPanel(TranslatedWidget):
    """Two fields and two buttons; `confirmed` comes only when both fields are filled in.

    The way of use: `set_act(words)`, `enter()`; on `confirmed(login, password)` run the act; on an
    error `show_refusal(error)`, which is False for an error that is not about the second person;
    in the end `forget()`.
    """

    confirmed = Signal(str, str)
    given_up = Signal()

    def __init__(
        self,
        parent: QWidget,
        name: str = "second",
        *,
        look: str = "danger",
        is_narrow: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_person_panel")
        self._act = ""
        self._problems: Problems = {}
        self._build(name, look, is_narrow=is_narrow)
        self._wire()
        self.retranslate()

    def _build(self, name: str, look: str, *, is_narrow: bool) -> None:
        self.title = label(self, f"{name}_person_title", "section", wraps=True)
        self.why = label(self, f"{name}_person_why", "muted", wraps=True)
        self.login = LabelledLine(self, f"{name}_login")
        self.password = PasswordLine(self, f"{name}_password")
        self.confirm = button(self, f"{name}_confirm", look=look, sign="key")
        self.give_up = button(self, f"{name}_give_up", look="quiet")
        acts = QVBoxLayout() if is_narrow else QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.confirm)
        acts.addWidget(self.give_up)
        if not is_narrow:
            acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.why, self.login, self.password):
            column.addWidget(widget)
        column.addLayout(acts)

    def _wire(self) -> None:
        lead_on(self.login.edit, self.password.edit)
        lead_on(self.password.edit, self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.give_up.clicked.connect(self._give_up)

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("A second person confirms"))
        self.why.setText(
            self.tr(
                "Another branch manager or the personal-data officer types own login and password "
                "here. The journal keeps both names."
            )
        )
        self.login.caption.setText(self.tr("Login of the second person"))
        self.password.set_caption(self.tr("Password of the second person"))
        self.confirm.setText(self._act or self.tr("Confirm"))
        self.give_up.setText(self.tr("Not now"))
        self._say_problems()

    def set_act(self, words: str) -> None:
        """Name the act on the button, in the language of the window; the page calls it anew."""
        self._act = words
        self.confirm.setText(words)

    def enter(self) -> None:
        """Give the keys to the first empty field."""
        (self.password.edit if self.login.text() else self.login.edit).setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def values(self) -> tuple[str, str]:
        """Return login and password as typed."""
        return self.login.text(), self.password.edit.text()

    def is_filled(self) -> bool:
        """Tell whether both fields hold something; what is empty is marked and gets the keys."""
        named = zip(("login", "password"), self.values(), strict=True)
        missing = [name for name, value in named if not value]
        self._show_problems({name: EntryProblem(code="empty") for name in missing[:1]})
        return not missing

    def show_refusal(self, error: BranchError) -> bool:
        """Show beside its field what the second person can put right; False for other errors."""
        self.password.edit.clear()
        if error.code not in PLACES:
            self._show_problems({})
            return False
        place, code = PLACES[error.code]
        self._show_problems({place: EntryProblem(code=code, details=error.details)})
        return True

    def forget(self) -> None:
        """Clear both fields and what was wrong with them."""
        self.login.edit.clear()
        self.password.edit.clear()
        self._show_problems({})

    def _show_problems(self, problems: Problems) -> None:
        self._problems = problems
        self._say_problems()
        fields = {"login": self.login.edit, "password": self.password.edit}
        for name in problems:
            fields[name].setFocus(Qt.FocusReason.TabFocusReason)

    def _say_problems(self) -> None:
        self.login.show_problem(words_for(self._problems, "login"))
        self.password.show_problem(words_for(self._problems, "password"))

    def _confirm(self) -> None:
        if self.is_filled():
            self.confirmed.emit(*self.values())

    def _give_up(self) -> None:
        self.forget()
        self.given_up.emit()
