"""A run with head office: seal (database) -> carry (network) -> settle (database)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import (
    BranchError,
    HeadOfficeUnreachable,
    RecordsQuarantined,
    SentInPart,
)
from branch_app.domain.staff import Permission
from branch_app.gui.colours import Tone
from branch_app.gui.desk import Desk
from branch_app.gui.program import Program, SyncOutcome
from branch_app.services.mailbox import SyncState


class SyncStep(StrEnum):
    """Where a run is; `idle` before and after."""

    IDLE = "idle"
    SEAL = "seal"
    CARRY = "carry"
    SETTLE = "settle"


class SyncView(Protocol):
    """What the presenter asks of the page."""

    def show_state(
        self, state: SyncState, unsent: int, now: dt.datetime, *, is_enrolled: bool
    ) -> None:
        """Show how many records wait and what is receipted."""
        ...

    def show_step(self, step: SyncStep) -> None:
        """Show where the run is."""
        ...

    def show_outcome(self, outcome: SyncOutcome | None, applied: Sequence[str]) -> None:
        """Show what the run brought."""
        ...


class SyncPresenter:
    """Verbs of the synchronisation page. A run that broke in part is settled all the same."""

    def __init__(self, view: SyncView, desk: Desk, program: Program) -> None:
        self._view = view
        self._desk = desk
        self._program = program
        self._is_running = False
        # Whom a run tells that nobody asked for; nobody else hears of what went well.
        self._then: Callable[[bool], object] | None = None

    def load(self) -> None:
        """Show how the journal stands."""
        self._desk.tasks.database(self._desk.services.synchronisation.state, self._count)

    def run(self) -> None:
        """Send what waits now, and bring what head office has for us."""
        if self._is_running:
            return
        if not self._program.is_enrolled():
            self._desk.notices.tell("not_enrolled", Tone.WARNING)
            return
        self._desk.notices.clear()
        self._begin()

    def run_by_itself(self, then: Callable[[bool], object]) -> None:
        """Do the same unasked, and tell whether everything arrived.

        Only what somebody has to see to is said: not that head office is away, which the page
        and the top bar show as ever.
        """
        if self._is_running or not self._program.is_enrolled():
            then(False)
            return
        self._then = then
        self._begin()

    def _begin(self) -> None:
        self._is_running = True
        self._view.show_step(SyncStep.SEAL)
        self._desk.tasks.database(
            self._desk.services.synchronisation.seal, lambda _count: self._carry(), self._failed
        )

    def _carry(self) -> None:
        self._view.show_step(SyncStep.CARRY)
        self._desk.tasks.work(self._program.carry, self._carried, self._not_carried)

    def _carried(self, outcome: SyncOutcome) -> None:
        self._settle(outcome, None)

    def _not_carried(self, error: BranchError) -> None:
        if isinstance(error, SentInPart | RecordsQuarantined):
            self._settle(None, error)
        else:
            self._failed(error)

    def _settle(self, outcome: SyncOutcome | None, error: BranchError | None) -> None:
        self._view.show_step(SyncStep.SETTLE)
        self._desk.tasks.database(
            self._desk.services.synchronisation.settle,
            lambda applied: self._settled(outcome, error, applied),
            self._failed,
        )

    def _settled(
        self, outcome: SyncOutcome | None, error: BranchError | None, applied: Sequence[str]
    ) -> None:
        then = self._end()
        self._view.show_outcome(outcome, applied)
        if error is not None:
            self._desk.notices.report(error, again=self.run)
        elif outcome is not None and then is None:
            self._desk.notices.tell("synchronised", waiting=outcome.waiting)
        if then is not None:
            then(error is None)
        self._desk.changes.tell(RecordKind)

    def _failed(self, error: BranchError) -> None:
        then = self._end()
        if then is None or not isinstance(error, HeadOfficeUnreachable):
            self._desk.notices.report(error, again=self.run)
        if then is not None:
            then(False)

    def _end(self) -> Callable[[bool], object] | None:
        then, self._then = self._then, None
        self._is_running = False
        self._view.show_step(SyncStep.IDLE)
        self.load()
        return then

    def _count(self, state: SyncState) -> None:
        if not self._desk.may(Permission.FIND_APPLICANTS):
            # Who may not look into records counts acts of the journal instead.
            acts = max(0, state.head_seq - state.receipted_seq)
            self._show_state(state, acts + state.blobs_waiting)
            return
        self._desk.tasks.read(
            self._desk.services.search.counts,
            lambda counts: self._show_state(state, counts.unsent + state.blobs_waiting),
        )

    def _show_state(self, state: SyncState, unsent: int) -> None:
        is_enrolled = self._program.is_enrolled()
        self._view.show_state(state, unsent, self._desk.now(), is_enrolled=is_enrolled)
