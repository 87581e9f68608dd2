"""What the presenter of enquiries asks of its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.lead import Lead
from branch_app.domain.lead_consent import LeadConsent
from branch_app.gui.entry_problems import Problems


@dataclass(frozen=True, kw_only=True, slots=True)
class LeadTyped:
    """An enquiry as it is typed; `way` is empty until it is told how the person agreed."""

    name: str = ""
    telephone: str = ""
    way: str = ""


class LeadsView(Protocol):
    """What is typed at the left, who asked at the right."""

    def show_consent(self, text: LeadConsent | None) -> None:
        """Show what the person agrees to; None while it is not known."""
        ...

    def show_leads(self, leads: Sequence[Lead]) -> None:
        """Show the enquiries, newest first."""
        ...

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong beside each field."""
        ...

    def clear_entries(self) -> None:
        """Empty the fields: what was typed is stored."""
        ...

    def ask_removal(self, lead: Lead | None) -> None:
        """Ask whether this enquiry is to be erased, or nothing."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is being stored."""
        ...
