"""From the wish to lock to pages that are gone: cover, let end what runs, keep, close, destroy."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from branch_app.domain.errors import BranchError
from branch_app.domain.locking import LockReason
from branch_app.domain.unsaved_form import FormEntries
from branch_app.gui.incidents import as_incident
from branch_app.gui.notices import NoticeAction, NoticeBoard
from branch_app.gui.program import Program
from branch_app.gui.tasks import Tasks
from branch_app.gui.window_session import WindowSession
from branch_app.services.admission import Admission

AGAIN_MS = 15_000

log = logging.getLogger(__name__)


class LockStep(StrEnum):
    """How far the lock is; `not_kept`: covered, but what was typed could not be stored yet."""

    OPEN = "open"
    COVERED = "covered"
    NOT_KEPT = "not_kept"


class CoveredWindow(Protocol):
    """What the lock asks of the window."""

    def cover(self) -> None:
        """Hide the pages and whatever stands over them, at once."""
        ...

    def show_locking(self, *, is_locking: bool) -> None:
        """Take no password while the lock is under way."""
        ...

    def uncover(self, session: WindowSession) -> None:
        """Take the session back: its pages were covered, never destroyed."""
        ...


class Locking(QObject):
    """Locks one session after another. What was typed is stored before its pages go, or stays."""

    def __init__(
        self,
        parent: QObject,
        window: CoveredWindow,
        program: Program,
        tasks: Tasks,
        notices: NoticeBoard,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._program = program
        self._tasks = tasks
        self._notices = notices
        self._session: WindowSession | None = None
        self._reason = LockReason.ASKED
        self._then: Callable[[], object] | None = None
        self._last: tuple[WindowSession, Sequence[FormEntries]] | None = None
        self.step = LockStep.OPEN
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._keep)

    def lock(
        self,
        session: WindowSession,
        reason: LockReason,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Cover at once; the rest follows in order; `then` is called when the session is closed."""
        self._session, self._reason, self._then = session, reason, then
        self.step = LockStep.COVERED
        try:
            session.hold()
        finally:
            self._window.cover()
        self._notices.mute(is_muted=True)
        # One lane, in order: when this comes back, whatever was being saved is saved and told.
        self._tasks.database(lambda: None, lambda _done: self._keep())

    def unlock(self, login: str, password: str) -> Admission | None:
        """Open the vault; None when the covered session goes on (database lane, slow).

        While entries could not be stored, nobody but their owner comes in, and the owner to them.
        """
        session = self._session
        if session is None or self.step is not LockStep.NOT_KEPT:
            return self._program.unlock(login, password)
        self._program.confirm(login, password)
        return None

    def go_on(self) -> None:
        """Uncover the session whose entries could not be stored."""
        session = self._session
        if session is not None and self.step is LockStep.NOT_KEPT:
            self._again.stop()
            self.step, self._session = LockStep.OPEN, None
            self._notices.clear()
            self._window.uncover(session)
            session.resume()

    def lock_again(self) -> None:
        """Close what was just opened: the lock came meanwhile (database lane)."""
        if self.step is LockStep.OPEN:
            self._program.lock(LockReason.ASKED)

    def must_lock_first(self, session: WindowSession | None, then: Callable[[], object]) -> bool:
        """Lock before the window closes, and call `then`; False when nothing is to be locked.

        Entries that cannot be stored do not hold the window for ever: it was told of them.
        """
        if session is not None:
            self.lock(session, LockReason.CLOSED, then)
        elif self.step is LockStep.COVERED:
            self._then = then
        return self.step is LockStep.COVERED

    def leave_at_once(self, session: WindowSession | None) -> None:
        """Note what is to be kept by `last_act`: the system ends, no event comes any more."""
        leaving = session or self._session
        if leaving is not None:
            leaving.hold()
            self._last = (leaving, leaving.left())

    def last_act(self) -> Callable[[], object]:
        """Return what ends the process: keep what was left, close the session (database lane)."""
        last, program = self._last, self._program

        def act() -> None:
            if last is not None:
                _keep_at_last(*last)
            program.lock(LockReason.CLOSED)

        return act

    def _keep(self) -> None:
        session, reason = self._session, self._reason
        if session is None:
            return
        self._again.stop()
        unsaved = session.desk.services.unsaved
        try:
            forms = session.left()
        except Exception as error:
            # A page that cannot tell its entries must not lose them, nor leave the window covered
            # for ever: its owner can come back to it.
            self._not_kept(as_incident(error))
            return
        self.step = LockStep.COVERED
        self._window.show_locking(is_locking=True)

        def job() -> None:
            if forms:
                unsaved.keep(forms, is_locked_away=True)
            self._program.lock(reason)

        self._tasks.database(job, lambda _done: self._locked(), self._not_kept)

    def _locked(self) -> None:
        session, self._session = self._session, None
        then, self._then = self._then, None
        self.step = LockStep.OPEN
        self._notices.mute(is_muted=False)
        self._notices.clear()
        if session is not None:
            session.close()
        self._window.show_locking(is_locking=False)
        if then is not None:
            then()

    def _not_kept(self, error: BranchError) -> None:
        self.step = LockStep.NOT_KEPT
        self._then = None
        self._notices.mute(is_muted=False)
        self._window.show_locking(is_locking=False)
        action = NoticeAction(word="try_again", run=self._keep)
        log.warning("entries wait under the cover: %s", error.code)
        self._notices.tell_failure("entries_not_kept", action)
        self._again.start()


def _keep_at_last(session: WindowSession, forms: Sequence[FormEntries]) -> None:
    try:
        session.desk.services.unsaved.keep(forms, is_locked_away=True)
    except BranchError as error:
        log.warning("entries of the last seconds could not be kept: %s", error.code)
