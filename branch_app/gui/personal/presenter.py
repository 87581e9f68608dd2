"""Changing one's own password while working."""

from __future__ import annotations

from typing import Protocol

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.gui.desk import Desk
from branch_app.gui.entry_checks import OwnPassword, own_password_problems, own_password_refused
from branch_app.gui.entry_problems import Problems


class PersonalView(Protocol):
    """What the presenter asks of the page."""

    def show_password_problems(self, problems: Problems) -> None:
        """Show what is wrong with the entries of the password."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Show that the key slot is being written."""
        ...

    def forget(self) -> None:
        """Clear the passwords."""
        ...


class PersonalPresenter:
    """Verbs of the page."""

    def __init__(self, view: PersonalView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._is_busy = False

    def set_password(self, entry: OwnPassword) -> None:
        """Check the entries and change the password of who works here."""
        if self._is_busy:
            return
        problems = own_password_problems(entry, self._desk.services.staff_member.login)
        self._view.show_password_problems(problems)
        if problems:
            return
        self._set_busy(is_busy=True)
        self._desk.tasks.database(
            lambda: self._desk.services.staff.change_own_password(entry.old, entry.new),
            lambda _member: self._changed(),
            self._refused,
        )

    def _changed(self) -> None:
        self._set_busy(is_busy=False)
        self._view.forget()
        self._desk.notices.tell("own_password_set")
        self._desk.changes.tell({RecordKind.STAFF})

    def _refused(self, error: BranchError) -> None:
        self._set_busy(is_busy=False)
        problems = own_password_refused(error)
        self._view.show_password_problems(problems)
        if not problems:
            self._desk.notices.report(error)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._view.set_busy(is_busy)
