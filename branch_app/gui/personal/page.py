"""The page of preferences: who works here, what the role may do, own password, language."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from branch_app.domain.local_time import local_date
from branch_app.domain.staff import Permission, StaffMember
from branch_app.gui import labels
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import Problems
from branch_app.gui.forms.own_password_form import OwnPasswordForm
from branch_app.gui.icons import picture
from branch_app.gui.language import LANGUAGES, spoken
from branch_app.gui.page import KeyHelp, Page
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.enter_key import enter_moves, let_enter_move
from branch_app.gui.parts.facts import Facts
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.personal.presenter import PersonalPresenter
from branch_app.gui.preferences import Preferences

SIDE_BY_SIDE = 760
WHO = ("name", "login", "role", "post", "order", "until", "rules")
NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}


class PersonalPage(Page):
    """For every role; nothing here touches a person's data."""

    language_chosen = Signal(str)

    def __init__(
        self, parent: QWidget, desk: Desk, idle_minutes: int, preferences: Preferences
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_page")
        self._member = desk.services.staff_member
        self._idle_minutes = idle_minutes
        self._preferences = preferences
        self._build()
        self.presenter = PersonalPresenter(self, desk)
        self.password.submitted.connect(self.presenter.set_password)
        self.languages.buttonClicked.connect(
            lambda clicked: self.language_chosen.emit(clicked.property("code"))
        )
        self.enter_moves.toggled.connect(self._let_enter_move)
        self.retranslate()

    def _build(self) -> None:
        viewer = scroll_area(self)
        ground = QWidget(viewer.viewport())
        self.who_card = Card(ground, "who_card", margin=22)
        self.who = Facts(self.who_card, "who_fact", WHO)
        self.who_card.body.addWidget(self.who)
        self.role_card = Card(ground, "role_card", margin=22)
        self.allowed = self._build_allowed()
        self.password_card = Card(ground, "own_password_card", margin=22)
        self.password = OwnPasswordForm(self.password_card, "my_password")
        self.password_card.body.addWidget(self.password)
        self.window_card = Card(ground, "window_card", margin=22)
        self._build_window_card()
        columns = Columns(ground, SIDE_BY_SIDE)
        for cards in ((self.who_card, self.role_card), (self.password_card, self.window_card)):
            column = QVBoxLayout()
            column.setSpacing(14)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.row.addLayout(column, 1)
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.addWidget(columns)
        outer.addStretch(1)
        viewer.setWidget(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(viewer)

    def _build_allowed(self) -> dict[Permission, QLabel]:
        lines = {}
        for permission in Permission:
            if not self._member.may(permission):
                continue
            row = QHBoxLayout()
            row.setSpacing(10)
            sign = label(self.role_card, f"may_{permission.value}_sign")
            sign.setPixmap(picture("check", 16))
            lines[permission] = label(self.role_card, f"may_{permission.value}", wraps=True)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(lines[permission], 1)
            self.role_card.body.addLayout(row)
        return lines

    def _build_window_card(self) -> None:
        self.language_label = label(self.window_card, "language_label", "label")
        self.languages = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for code in LANGUAGES:
            choose = button(self.window_card, f"speak_{code}", look="toggle")
            choose.setCheckable(True)
            choose.setText(NAMES[code])
            choose.setProperty("code", code)
            self.languages.addButton(choose)
            row.addWidget(choose)
        row.addStretch(1)
        self.enter_moves = QCheckBox(self.window_card)
        self.enter_moves.setObjectName("enter_moves")
        self.enter_moves.setChecked(self._preferences.enter_moves)
        self.enter_why = label(self.window_card, "enter_why", "small", wraps=True)
        self.idle = label(self.window_card, "idle_minutes", "", wraps=True)
        self.idle_why = label(self.window_card, "idle_why", "small", wraps=True)
        self.window_card.body.addWidget(self.language_label)
        self.window_card.body.addLayout(row)
        self.window_card.body.addSpacing(6)
        self.window_card.body.addWidget(self.enter_moves)
        self.window_card.body.addWidget(self.enter_why)
        self.window_card.body.addSpacing(6)
        self.window_card.body.addWidget(self.idle)
        self.window_card.body.addWidget(self.idle_why)

    def retranslate(self) -> None:
        """Say the page in the language of the window."""
        self.who_card.set_title(self.tr("Who works here"))
        self.role_card.set_title(self.tr("What your role may do"))
        self.password_card.set_title(self.tr("Own password"))
        self.window_card.set_title(self.tr("This window"))
        self.language_label.setText(self.tr("Language"))
        self.enter_moves.setText(self.tr("Enter moves to the next field"))
        why = self.tr("The keypad's Enter too. Otherwise Enter stays in its field: Tab moves on.")
        self.enter_why.setText(why)
        self.enter_moves.setAccessibleDescription(why)
        self.idle.setText(
            self.tr("Locks by itself after minutes without a key: {minutes}").format(
                minutes=self._idle_minutes
            )
        )
        self.idle_why.setText(
            self.tr("IT sets this for the workstation; it cannot be changed here.")
        )
        for choose in self.languages.buttons():
            choose.setChecked(choose.property("code") == spoken())
        for permission, line in self.allowed.items():
            line.setText(labels.word(labels.PERMISSIONS, permission))
        self._say_who(self._member)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        if enter_moves(self):
            return (("Enter", self.tr("Next field, then set the password")),)
        return (("Tab", self.tr("Next field")),)

    def enter(self) -> None:
        """Give the keys to the first field."""
        self.password.enter()

    def stop(self) -> None:
        """Forget the passwords typed: the session ends."""
        self.password.forget()

    def show_password_problems(self, problems: Problems) -> None:
        """Show what is wrong with the entries of the password."""
        self.password.show_problems(problems)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the key slot is being written."""
        self.password.set_busy(is_busy)

    def forget(self) -> None:
        """Clear the passwords."""
        self.password.forget()

    def _let_enter_move(self, is_moving: bool) -> None:
        self._preferences.enter_moves = is_moving
        let_enter_move(self.window(), is_moving=is_moving)

    def _say_who(self, member: StaffMember) -> None:
        until = labels.date_text(member.admitted_until) if member.admitted_until else ""
        read_on = local_date(member.rules_read_at) if member.rules_read_at else None
        facts = {
            "name": (self.tr("Name"), member.display_name),
            "login": (self.tr("Login"), member.login),
            "role": (self.tr("Role"), labels.word(labels.ROLES, member.role)),
            "post": (self.tr("Post"), member.post),
            "order": (self.tr("Order of admission"), labels.order_text(member)),
            "until": (self.tr("Admitted until"), until or self.tr("no last day")),
            "rules": (
                self.tr("Rules acknowledged"),
                labels.rules_text(member.rules_edition, read_on),
            ),
        }
        for field, (name, value) in facts.items():
            self.who.say(field, name, value)
