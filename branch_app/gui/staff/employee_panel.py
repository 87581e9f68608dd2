"""The form of an employee: admit somebody new, or change post, role, order and dates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.staff import Role
from branch_app.gui import labels
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.password_line import PasswordEdit, PasswordLine
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.staff.entries import EmployeeEntry

LINES = ("login", "display_name", "post", "order_number", "order_on", "admitted_until")
NOBODY = EmployeeEntry(
    login="",
    display_name="",
    post="",
    role=Role.CLERK,
    order_number="",
    order_on="",
    admitted_until="",
)


class EmployeePanel(TranslatedWidget):
    """Each problem stands beside its field; Enter leads from line to line."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("employee_panel")
        self._is_new = True
        self._problems: Problems = {}
        self._build()
        self._wire()
        self.show_entry(None)

    def _build(self) -> None:
        self.title = label(self, "employee_title", "section", wraps=True)
        self.lines = {name: LabelledLine(self, f"employee_{name}") for name in LINES}
        self.role_label = label(self, "employee_role_label", "label")
        self.role = choice(self, "employee_role")
        self.role_label.setBuddy(self.role)
        for role in Role:
            self.role.addItem("", role)
        self.role_hint = label(self, "employee_role_hint", "small", wraps=True)
        self.password = PasswordLine(self, "employee_password")
        self.shown = QCheckBox(self)
        self.shown.setObjectName("employee_password_shown")
        self.save = button(self, "save_employee", look="primary", sign="check")
        self.cancel = button(self, "cancel_employee", look="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        for name in ("login", "display_name", "post"):
            column.addWidget(self.lines[name])
        column.addWidget(self.role_label)
        column.addWidget(self.role)
        column.addWidget(self.role_hint)
        column.addWidget(self.lines["order_number"])
        days = QHBoxLayout()
        days.setSpacing(12)
        for name in ("order_on", "admitted_until"):
            days.addWidget(self.lines[name], 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(days)
        for widget in (self.password, self.shown, self.save, self.cancel):
            column.addWidget(widget)
        column.addStretch(1)

    def _wire(self) -> None:
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed)
        self.shown.toggled.connect(self._show_password)
        for name, line in self.lines.items():
            lead_on(line.edit, partial(self._pass_on, name))
        lead_on(self.role, self.lines["order_number"].edit)
        lead_on(self.password.edit, self._save)

    def retranslate(self) -> None:
        """Say the form in the language of the window."""
        new, change = self.tr("New employee"), self.tr("Change the admission")
        self.title.setText(new if self._is_new else change)
        words = {
            "login": (self.tr("Login"), self.tr("Small Latin letters and digits")),
            "display_name": (self.tr("Name"), self.tr("As in the order")),
            "post": (self.tr("Post"), ""),
            "order_number": (self.tr("Order number"), self.tr("The order that admits")),
            "order_on": (self.tr("Order of"), self.tr("dd.mm.yyyy")),
            "admitted_until": (self.tr("Last day"), self.tr("May stay empty")),
        }
        for name, (caption, hint) in words.items():
            self.lines[name].caption.setText(caption)
            problem = words_for(self._problems, name)
            if problem:
                self.lines[name].show_problem(problem)
            else:
                self.lines[name].show_hint(hint)
        self.role_label.setText(self.tr("Role"))
        for place in range(self.role.count()):
            self.role.setItemText(place, labels.word(labels.ROLES, self.role.itemData(place)))
        self.role_hint.setText(self.tr("The own role is changed by another manager."))
        self.password.set_caption(self.tr("Temporary password"))
        self.password.show_problem(words_for(self._problems, "password"))
        self.shown.setText(self.tr("Show the password while I type"))
        self.save.setText(self.tr("Admit") if self._is_new else self.tr("Save"))
        self.cancel.setText(self.tr("Leave unchanged"))

    def show_entry(self, entry: EmployeeEntry | None, *, is_own: bool = False) -> None:
        """Show an employee to be changed, or empty lines for a new one; the own role stays."""
        self._is_new = entry is None
        for name, line in self.lines.items():
            line.edit.setText(getattr(entry or NOBODY, name))
        self.role.setCurrentIndex(self.role.findData((entry or NOBODY).role))
        self.role.setEnabled(not is_own)
        self.role_hint.setVisible(is_own)
        self.lines["login"].setVisible(self._is_new)
        for widget in (self.password, self.shown):
            widget.setVisible(self._is_new)
        self.password.edit.clear()
        self.shown.setChecked(False)
        self._shown_first = (self.typed_lines(), self.role.currentIndex())
        self.show_problems({})

    def entry(self) -> EmployeeEntry:
        """Return what stands in the form."""
        typed = {name: line.text() for name, line in self.lines.items()}
        typed["login"] = typed["login"].casefold()
        return EmployeeEntry(
            **typed, role=Role(self.role.currentData()), password=self.password.edit.text()
        )

    def typed_lines(self) -> dict[str, str]:
        """Return the lines to the character; the password is never told."""
        return {name: line.edit.text() for name, line in self.lines.items()}

    def is_edited(self) -> bool:
        """Tell whether a line or the role differs from what was shown at first."""
        return (self.typed_lines(), self.role.currentIndex()) != self._shown_first

    def put_back(self, lines: Mapping[str, str], role: int) -> None:
        """Show these lines and this role as typed."""
        for name, text in lines.items():
            if name in self.lines:
                self.lines[name].edit.setText(text)
        self.role.setCurrentIndex(role)

    def show_problems(self, problems: Problems) -> None:
        """Show these problems and no others; the first wrong field gets the keys."""
        self._problems = problems
        self.retranslate()
        fields = {**{name: line.edit for name, line in self.lines.items()}}
        fields["password"] = self.password.edit
        for name in problems:
            fields[name].setFocus(Qt.FocusReason.TabFocusReason)
            return

    def enter(self) -> None:
        """Give the keys to the first line."""
        first = self.lines["login" if self._is_new else "display_name"]
        first.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Clear everything typed."""
        self.show_entry(None)

    def _pass_on(self, name: str) -> None:
        following: dict[str, QWidget] = {
            "login": self.lines["display_name"].edit,
            "display_name": self.lines["post"].edit,
            "post": self.role if self.role.isEnabled() else self.lines["order_number"].edit,
            "order_number": self.lines["order_on"].edit,
            "order_on": self.lines["admitted_until"].edit,
            "admitted_until": self.password.edit if self._is_new else self.save,
        }
        following[name].setFocus(Qt.FocusReason.TabFocusReason)

    def _save(self) -> None:
        self.saved.emit(self.entry())

    def _show_password(self, is_shown: bool) -> None:
        modes = PasswordEdit.EchoMode
        self.password.edit.setEchoMode(modes.Normal if is_shown else modes.Password)
