"""What the presenter of the staff page asks of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from branch_app.domain.errors import BranchError
from branch_app.domain.staff import StaffMember
from branch_app.gui.entry_problems import EntryProblem, Problems
from branch_app.gui.parts.reasons import Reason


class StaffAct(StrEnum):
    """What can be done on the page; each has a button and a panel of its name."""

    ADD = "add"
    CHANGE = "change"
    RESET = "reset"
    DISABLE = "disable"
    READMIT = "readmit"


class StaffView(Protocol):
    """The table, and one panel beside it."""

    def show_staff(self, members: Sequence[StaffMember], limit: int, chosen: str) -> None:
        """Show everybody, how many may be admitted, and who is chosen (an id, or nobody)."""
        ...

    def allow(self, reasons: Mapping[StaffAct, Reason | None]) -> None:
        """Enable the acts that have no reason against them."""
        ...

    def show_panel(self, act: StaffAct | None, member: StaffMember | None) -> None:
        """Open the panel of an act, about nobody yet or about this employee; or close it."""
        ...

    def show_entry_problems(self, problems: Problems) -> None:
        """Show what is wrong with the form."""
        ...

    def show_password_problem(self, problem: EntryProblem | None) -> None:
        """Show what is wrong with the temporary password of a reset."""
        ...

    def show_order_problems(self, problems: Problems) -> None:
        """Show what is wrong with the order of a disabling or a new admission."""
        ...

    def show_second_refused(self, error: BranchError) -> bool:
        """Show what the second person can put right; False for other errors."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Show that something is being stored."""
        ...
