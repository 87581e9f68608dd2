"""A disabled employee comes back: a new order, a temporary password, a second person (R-150)."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from branch_app.domain.errors import BranchError
from branch_app.domain.staff import Role, StaffMember
from branch_app.gui import labels
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.parts.buttons import choice, label, rule
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.password_line import PasswordLine
from branch_app.gui.parts.second_person_panel import SecondPersonPanel
from branch_app.gui.staff.act_panels import ActPanel
from branch_app.gui.staff.entries import EmployeeEntry

LINES = ("post", "order_number", "order_on", "admitted_until")


class ReadmitPanel(ActPanel):
    """Name and login stay; post and role are those of before until changed."""

    confirmed = Signal(object, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "readmit")
        self._problems: Problems = {}
        self.lines = {name: LabelledLine(self, f"readmit_{name}") for name in LINES}
        self.role_label = label(self, "readmit_role_label", "label")
        self.role = choice(self, "readmit_role")
        self.role_label.setBuddy(self.role)
        for role in Role:
            self.role.addItem("", role)
        self.password = PasswordLine(self, "readmit_password")
        self.second = SecondPersonPanel(self, "readmit_second", look="primary")
        above = (self.lines["post"], self.role_label, self.role)
        below = (self.lines[name] for name in LINES[1:])
        for widget in (*above, *below, self.password, rule(self), self.second):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        order = (self.lines[name].edit for name in LINES[1:])
        chain: list[QLineEdit | QComboBox] = [self.lines["post"].edit, self.role, *order]
        for one, following in pairwise((*chain, self.password.edit)):
            lead_on(one, following)
        lead_on(self.password.edit, self.second.enter)
        self.second.confirmed.connect(self._confirm)
        self.second.given_up.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.title.setText(self.tr("Admit {name} again").format(name=self._name))
        self.text.setText(
            self.tr(
                "What was done before stays in the journal. Tell the temporary password in "
                "person; it must be changed, and the rules read again, at the next login."
            )
        )
        captions = {
            "post": self.tr("Post"),
            "order_number": self.tr("Order number"),
            "order_on": self.tr("Order of"),
            "admitted_until": self.tr("Last day"),
        }
        for name, line in self.lines.items():
            line.caption.setText(captions[name])
            line.show_problem(words_for(self._problems, name))
        self.role_label.setText(self.tr("Role"))
        for place in range(self.role.count()):
            self.role.setItemText(place, labels.word(labels.ROLES, self.role.itemData(place)))
        self.password.set_caption(self.tr("Temporary password"))
        self.password.show_problem(words_for(self._problems, "password"))
        self.second.set_act(self.tr("Admit again"))

    def show_member(self, member: StaffMember) -> None:
        """Show about whom it is, with post and role of before."""
        super().show_member(member)
        self.lines["post"].edit.setText(member.post)
        self.role.setCurrentIndex(self.role.findData(member.role))

    def enter(self) -> None:
        """Give the keys to the number of the new order."""
        self.lines["order_number"].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_problems(self, problems: Problems) -> None:
        """Show these problems and no others; the first wrong field gets the keys."""
        self._problems = problems
        self.retranslate()
        fields = {**{name: line.edit for name, line in self.lines.items()}}
        fields["password"] = self.password.edit
        for name in (one for one in fields if one in problems):
            fields[name].setFocus(Qt.FocusReason.TabFocusReason)
            return

    def show_refusal(self, error: BranchError) -> bool:
        """Show what the second person can put right; False for other errors."""
        return self.second.show_refusal(error)

    def forget(self) -> None:
        """Clear everything typed."""
        for line in self.lines.values():
            line.edit.clear()
        self.password.edit.clear()
        self.second.forget()
        self.show_problems({})

    def entry(self, member: StaffMember) -> EmployeeEntry:
        """Return the new admission as typed."""
        typed = {name: line.text() for name, line in self.lines.items()}
        return EmployeeEntry(
            login=member.login,
            display_name=member.display_name,
            role=Role(self.role.currentData()),
            password=self.password.edit.text(),
            **typed,
        )

    def _confirm(self, login: str, password: str) -> None:
        if self._member is not None:
            self.confirmed.emit(self.entry(self._member), login, password)
