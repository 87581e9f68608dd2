"""What the presenter of joining asks of its card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.errors import BranchError
from branch_app.domain.merge import Side
from branch_app.services.merging import MergeView
from branch_app.services.second_person import Signatory


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundFile:
    """A file to choose, masked: name, and what tells namesakes apart."""

    applicant_id: str
    name: str
    facts: str


@dataclass(frozen=True, kw_only=True, slots=True)
class JoinOrder:
    """What was entered: which values stay, the paper, the second person."""

    choices: Mapping[str, Side]
    paper_number: str
    second: Signatory


class JoinView(Protocol):
    """What the presenter asks of the card."""

    def offer(self, *, is_offered: bool) -> None:
        """Show the card, closed, or hide it."""
        ...

    def ask_which(self) -> None:
        """Ask for the other file."""
        ...

    def show_files(self, files: Sequence[FoundFile], *, is_search: bool) -> None:
        """Show files to choose from."""
        ...

    def show_both(self, view: MergeView) -> None:
        """Lay both files side by side and ask which values stay."""
        ...

    def show_refusal(self, error: BranchError) -> bool:
        """Show beside its field what can be put right here; False for other errors."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is under way."""
        ...

    def tell_joined(self) -> None:
        """Ask that the file be read again."""
        ...
