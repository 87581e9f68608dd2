"""Measuring the ink of scans that are due: off the GUI thread, one paper after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.ink import PageInk
from branch_app.domain.task import Task
from branch_app.gui.desk import Desk
from branch_app.services.ink_checks import DueScan, OpenedScan

Told = Callable[[DueScan, Sequence[PageInk]], None]


class Measuring:
    """What is due is kept in the database: what a lock or a crash cuts off is measured later."""

    def __init__(self, desk: Desk, told: Told) -> None:
        self._desk = desk
        self._told = told
        self._queue: list[DueScan] = []
        self._is_busy = False
        self._is_wanted = False

    def look(self) -> None:
        """Measure every paper that is due; asked meanwhile, once more afterwards."""
        if self._is_busy:
            self._is_wanted = True
            return
        self._is_busy = True
        self._is_wanted = False
        self._desk.tasks.database(self._desk.services.ink_checks.due, self._begin, self._failed)

    def _begin(self, due: Sequence[DueScan]) -> None:
        self._queue = list(due)
        self._next()

    def _next(self) -> None:
        if not self._queue:
            self._is_busy = False
            if self._is_wanted:
                self.look()
            return
        due = self._queue.pop(0)
        checks = self._desk.services.ink_checks
        self._desk.tasks.database(
            lambda: checks.open_scans(due.form_id), partial(self._read, due), self._failed
        )

    def _read(self, due: DueScan, scans: Sequence[OpenedScan]) -> None:
        checks = self._desk.services.ink_checks
        self._desk.tasks.paper(
            lambda: checks.read(scans), lambda pages: self._note(due, pages), self._failed
        )

    def _note(self, due: DueScan, pages: Sequence[PageInk]) -> None:
        checks = self._desk.services.ink_checks

        def noted(_waits: Task | None) -> None:
            self._told(due, pages)
            self._desk.changes.tell(frozenset({RecordKind.TASK}))
            self._next()

        self._desk.tasks.database(
            lambda: checks.note(due.form_id, due.version, pages), noted, self._failed
        )

    def _failed(self, error: BranchError) -> None:
        """Tell it and go on; this paper stays due."""
        self._desk.notices.report(error)
        self._next()
