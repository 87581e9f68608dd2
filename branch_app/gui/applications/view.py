"""What the presenter of applications asks of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.checks import Problem
from branch_app.domain.errors import BranchError
from branch_app.domain.field_source import FieldSource, Origin
from branch_app.gui.entry_problems import Problems
from branch_app.gui.forms.form_field import FormField


class Doing(StrEnum):
    """What is being typed."""

    NEW = "new"
    CHANGE = "change"
    STATUS = "status"


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusTyped:
    """A status as it is typed from its paper."""

    status: str = ""
    since: str = ""
    paper_number: str = ""
    contract_number: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownApplication:
    """One application, or None for a new one; each reason is a code of `REASONS`, or empty.

    `tells_owed`: the contract is open, so that debt and penalty can be entered, nothing else.
    """

    application: Application | None
    doing: Doing | None
    next_statuses: tuple[MicrocreditStatus, ...] = ()
    why_no_status: str = ""
    why_no_change: str = ""
    why_no_paper: str = ""
    tells_owed: bool = False


class ApplicationsView(Protocol):
    """Applications at the left, one with its history at the right."""

    def show_applications(self, found: Sequence[Application]) -> None:
        """Show all applications of the person."""
        ...

    def show_why_not(self, reason: str) -> None:
        """Show why no application can be begun now, or that it can."""
        ...

    def show_one(self, shown: ShownApplication | None) -> None:
        """Show this application, what is being typed about it, or nothing."""
        ...

    def ask_for(self, fields: Sequence[FormField]) -> None:
        """Build the form for these fields; the keys stay where they are."""
        ...

    def let_edit(self, values: Mapping[str, str]) -> None:
        """Show these values to be changed."""
        ...

    def show_stored(self, values: Mapping[str, str]) -> None:
        """Show what is stored now: in fields left alone, and under those that were changed."""
        ...

    def show_only(self, values: Mapping[str, str]) -> None:
        """Show these values to be read."""
        ...

    def typed(self) -> Mapping[str, str]:
        """Return what stands in the fields."""
        ...

    def reasons(self) -> Mapping[str, str]:
        """Return why warnings are confirmed, by `warning_key`."""
        ...

    def origins(self) -> Mapping[str, Origin]:
        """Return where values came from and how they were checked, as it is chosen."""
        ...

    def show_sources(self, sources: Mapping[str, FieldSource], stale: Set[str]) -> None:
        """Show where values came from, how they were checked, and which are old."""
        ...

    def take_origins(self, origins: Mapping[str, Origin]) -> None:
        """Choose these sources and checks again."""
        ...

    def ask_grounds(self, fields: Sequence[str]) -> None:
        """Ask for reason, document and second person: these signed values were changed."""
        ...

    def second_refused(self, error: BranchError) -> bool:
        """Show beside the grounds what is wrong with the second person; False for others."""
        ...

    def close_grounds(self) -> None:
        """Ask for no grounds, and forget what was entered."""
        ...

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems beside their fields and no others."""
        ...

    def focus_first_problem(self) -> None:
        """Give the keys to the first wrong field."""
        ...

    def show_status_problems(self, problems: Problems) -> None:
        """Show what is wrong with the status as it is typed."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is being stored."""
        ...

    def open_paper(self, form_id: str) -> None:
        """Ask for a paper of the person, to be looked at and printed."""
        ...
