"""Tasks that run at once in the caller's thread; held ones wait until a test lets them go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from branch_app.domain.errors import BranchError
from branch_app.gui.tasks import Job, Otherwise, Then

T = TypeVar("T")


class InlineTasks:
    """Every lane runs at once; while `holds` jobs wait, and `run_held` runs them in order."""

    def __init__(self) -> None:
        self.lanes: list[str] = []
        self.holds = False
        self._held: list[Callable[[], None]] = []

    def database(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        self._take("database", job, then, otherwise)

    def read(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        self._take("read", job, then, otherwise)

    def paper(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        self._take("paper", job, then, otherwise)

    def work(
        self, job: Job[T], then: Then[T] | None = None, otherwise: Otherwise | None = None
    ) -> None:
        self._take("work", job, then, otherwise)

    def run_held(self) -> None:
        """Run what waits, and whatever that brings."""
        while self._held:
            self._held.pop(0)()

    def _take(
        self, lane: str, job: Job[T], then: Then[T] | None, otherwise: Otherwise | None
    ) -> None:
        self.lanes.append(lane)

        def run() -> None:
            try:
                result = job()
            except BranchError as error:
                if otherwise is None:
                    raise
                otherwise(error)
            else:
                if then is not None:
                    then(result)

        if self.holds:
            self._held.append(run)
        else:
            run()
