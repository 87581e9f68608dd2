"""Acts on one employee, confirmed in place: disable; give a temporary password with a second."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from branch_app.domain.errors import BranchError
from branch_app.domain.staff import StaffMember
from branch_app.gui.entry_problems import EntryProblem, Problems, words_for
from branch_app.gui.parts.buttons import button, label, rule
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.password_line import PasswordEdit, PasswordLine
from branch_app.gui.parts.second_person_panel import SecondPersonPanel
from branch_app.gui.parts.translated import TranslatedWidget

ORDER = ("order_number", "order_on")


class ActPanel(TranslatedWidget):
    """A title with the employee's name, what will happen, and the way back."""

    closed = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_panel")
        self._member: StaffMember | None = None
        self.title = label(self, f"{name}_title", "section", wraps=True)
        self.text = label(self, f"{name}_text", "", wraps=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.title)
        self.column.addWidget(self.text)

    def show_member(self, member: StaffMember) -> None:
        """Show about whom it is."""
        self._member = member
        self.forget()
        self.retranslate()

    def forget(self) -> None:
        """Clear everything typed."""

    def enter(self) -> None:
        """Give the keys to the first thing of the panel."""

    @property
    def _name(self) -> str:
        return self._member.display_name if self._member else ""


class DisablePanel(ActPanel):
    """Says what happens before it happens, and asks for the order that ends the access."""

    confirmed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "disable")
        self._problems: Problems = {}
        self.lines = {name: LabelledLine(self, f"disable_{name}") for name in ORDER}
        self.disable = button(self, "confirm_disable", look="danger", sign="refuse")
        self.keep = button(self, "keep_employee")
        for widget in (*self.lines.values(), self.disable, self.keep):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.disable.clicked.connect(self._confirm)
        self.keep.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("Disable {name}?").format(name=self._name))
        self.text.setText(
            self.tr(
                "The key slot is dropped at once: the password opens nothing at this workstation "
                "any more. What this employee has done stays in the journal. Coming back needs a "
                "new admission by order."
            )
        )
        captions = {"order_number": self.tr("Order number"), "order_on": self.tr("Order of")}
        for name, line in self.lines.items():
            line.caption.setText(captions[name])
            line.show_problem(words_for(self._problems, name))
        self.disable.setText(self.tr("Yes, disable"))
        self.keep.setText(self.tr("No, keep"))

    def show_problems(self, problems: Problems) -> None:
        """Show these problems and no others; the first wrong line gets the keys."""
        self._problems = problems
        self.retranslate()
        for name in (one for one in self.lines if one in problems):
            self.lines[name].edit.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def enter(self) -> None:
        """Give the keys to the harmless answer."""
        self.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Clear everything typed."""
        for line in self.lines.values():
            line.edit.clear()
        self.show_problems({})

    def _confirm(self) -> None:
        self.confirmed.emit(*(line.text() for line in self.lines.values()))


class ResetPanel(ActPanel):
    """A temporary password, and the second person's own login and password."""

    confirmed = Signal(str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "reset")
        self._problem: EntryProblem | None = None
        self.password = PasswordLine(self, "reset_password")
        self.shown = QCheckBox(self)
        self.shown.setObjectName("reset_password_shown")
        self.second = SecondPersonPanel(self, look="primary")
        for widget in (self.password, self.shown, rule(self), self.second):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        lead_on(self.password.edit, self.second.enter)
        self.shown.toggled.connect(self._show_password)
        self.second.confirmed.connect(self._confirm)
        self.second.given_up.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("New password for {name}").format(name=self._name))
        self.text.setText(
            self.tr(
                "No data are lost. Tell the temporary password in person; it must be changed at "
                "the next login."
            )
        )
        self.password.set_caption(self.tr("Temporary password"))
        self.password.show_problem(self._problem.text() if self._problem else "")
        self.shown.setText(self.tr("Show the password while I type"))
        self.second.set_act(self.tr("Set the password"))

    def enter(self) -> None:
        """Give the keys to the password."""
        self.password.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_problem(self, problem: EntryProblem | None) -> None:
        """Show what is wrong with the temporary password."""
        self._problem = problem
        self.retranslate()
        if problem is not None:
            self.enter()

    def show_refusal(self, error: BranchError) -> bool:
        """Show what the second person can put right; False for other errors."""
        return self.second.show_refusal(error)

    def forget(self) -> None:
        """Clear everything typed."""
        self.password.edit.clear()
        self.shown.setChecked(False)
        self.second.forget()
        self.show_problem(None)

    def _confirm(self, login: str, password: str) -> None:
        self.confirmed.emit(self.password.edit.text(), login, password)

    def _show_password(self, is_shown: bool) -> None:
        modes = PasswordEdit.EchoMode
        self.password.edit.setEchoMode(modes.Normal if is_shown else modes.Password)
