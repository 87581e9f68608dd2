"""What the presenter of the journal page asks of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from branch_app.gui.entry_problems import Problems
from branch_app.services.auditing import JournalReport
from branch_app.services.journal_reading import Actor, JournalLine


class JournalView(Protocol):
    """Alerts, filter, outcome of the check, and the table."""

    def show_people(self, people: Sequence[Actor]) -> None:
        """Offer these employees in the filter."""
        ...

    def show_alerts(self, lines: Sequence[JournalLine], now: dt.datetime) -> None:
        """Show the latest alerts, newest first."""
        ...

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with the filter, beside each field."""
        ...

    def begin_rows(self, now: dt.datetime) -> None:
        """Empty the table: another filter holds."""
        ...

    def add_rows(self, lines: Sequence[JournalLine], *, has_more: bool) -> None:
        """Put the next page below what is shown."""
        ...

    def show_checking(self, is_checking: bool) -> None:
        """Show that the chain is being checked."""
        ...

    def show_report(self, report: JournalReport) -> None:
        """Show what the check has found."""
        ...
