"""What the presenter of requests asks of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from branch_app.domain.application import Obligation
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.task import Task
from branch_app.gui.entry_problems import Problems


class Decision(StrEnum):
    """What is asked about before it is done."""

    ACCEPT = "accept"
    REFUSE = "refuse"


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownTask:
    """One task with its papers; `why_not_accept` is a code of `REASONS`."""

    task: Task
    request: IssuedForm | None
    answer: IssuedForm | None
    obligations: tuple[Obligation, ...]
    may_decide: bool
    why_not_accept: str = ""


class RequestsView(Protocol):
    """Tasks at the left, one task with its acts at the right."""

    def show_tasks(self, tasks: Sequence[Task], serials: Mapping[str, str]) -> None:
        """Show all tasks of the person; `serials` tells the number of each paper by its id."""
        ...

    def show_task(self, shown: ShownTask | None) -> None:
        """Show this task with what can be done now, or none."""
        ...

    def show_decision(self, decision: Decision | None) -> None:
        """Ask before it is done; None puts the question away."""
        ...

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with the decision."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is being done."""
        ...

    def open_paper(self, form_id: str) -> None:
        """Ask for a paper of the person, to be looked at and printed."""
        ...
