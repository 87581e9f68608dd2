"""Unlocking: what the unlock page does with a login and a password."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from branch_app.domain.errors import BranchError, LoginDelayed
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.tasks import Tasks
from branch_app.services.admission import Admission


class UnlockView(Protocol):
    """What the presenter asks of the page."""

    def set_busy(self, is_busy: bool) -> None:
        """Show that the vault is being opened."""
        ...

    def ask_again(self) -> None:
        """Clear and focus the password."""
        ...

    def wait(self, seconds: int) -> None:
        """Count down and take no password until then."""
        ...


class Unlocking(Protocol):
    """The program's way in; a covered session is gone on with."""

    def unlock(self, login: str, password: str) -> Admission | None:
        """Open the vault; None when the covered session goes on (database lane, slow)."""
        ...

    def go_on(self) -> None:
        """Uncover the session."""
        ...

    def lock_again(self) -> None:
        """Close what was just opened: the lock came meanwhile (database lane)."""
        ...


class UnlockPresenter:
    """Verbs of the unlock page."""

    def __init__(
        self,
        view: UnlockView,
        locking: Unlocking,
        tasks: Tasks,
        notices: NoticeBoard,
        admit: Callable[[Admission], object],
    ) -> None:
        self._view = view
        self._locking = locking
        self._tasks = tasks
        self._notices = notices
        self._admit = admit
        self._is_busy = False
        self._is_given_up = False

    def unlock(self, login: str, password: str) -> None:
        """Open vault and database, then hand on what the employee is admitted to."""
        if self._is_busy:
            return
        self._is_busy = True
        self._is_given_up = False
        self._notices.clear()
        self._view.set_busy(True)
        self._tasks.database(
            lambda: self._locking.unlock(login.strip(), password), self._opened, self._refused
        )

    def give_up(self) -> None:
        """Let nobody in by the password that is just being tried."""
        self._is_given_up = True

    def _opened(self, admission: Admission | None) -> None:
        self._is_busy = False
        self._view.set_busy(False)
        self._view.ask_again()
        if self._is_given_up:
            self._tasks.database(self._locking.lock_again)
        elif admission is None:
            self._locking.go_on()
        else:
            self._admit(admission)

    def _refused(self, error: BranchError) -> None:
        self._is_busy = False
        self._view.set_busy(False)
        self._view.ask_again()
        if isinstance(error, LoginDelayed):
            self._view.wait(int(error.details.get("seconds", 0)))
        else:
            self._notices.report(error)
