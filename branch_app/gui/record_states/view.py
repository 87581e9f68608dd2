"""What the presenter of the record's state asks of its tab."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from branch_app.domain.errors import BranchError
from branch_app.domain.record_state import RecordState
from branch_app.gui.entry_problems import Problems
from branch_app.gui.record_states.acts import RecordAct


class RecordView(Protocol):
    """What the presenter asks of the tab."""

    def show_state(self, state: RecordState | None, acts: Mapping[RecordAct, str]) -> None:
        """Show the state and the acts, each with the reason why it is impossible; None: no file."""
        ...

    def show_act(self, act: RecordAct | None) -> None:
        """Ask for what this act needs; None puts the questions away with all that was typed."""
        ...

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with `ground` or `paper_number`, and no other problem."""
        ...

    def show_refusal(self, error: BranchError) -> bool:
        """Show beside its field what the second person can put right; False for other errors."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while the act is under way."""
        ...

    def tell_moved(self) -> None:
        """Ask that the file be read again."""
        ...

    def tell_closed(self) -> None:
        """Ask that the file be closed: it is gone, or this role may see it no more."""
        ...
