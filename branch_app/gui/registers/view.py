"""What the presenter of the registers needs of its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from branch_app.domain.carrier import Carrier
from branch_app.domain.stocktaking import StockStanding


@dataclass(frozen=True, kw_only=True, slots=True)
class CarrierTyped:
    """A new carrier as it stands in the fields."""

    kind: str = ""
    category: str = ""
    received_from: str = ""
    place: str = ""
    sheets: str = ""


class RegistersView(Protocol):
    """The page as its presenter sees it."""

    def show_carriers(self, carriers: Sequence[Carrier]) -> None:
        """Show what was found."""
        ...

    def show_carrier(self, one: Carrier) -> None:
        """Show one carrier with what can be done about it."""
        ...

    def lead_to_carrier(self) -> None:
        """Bring the carrier into sight; the keys stay where they are."""
        ...

    def show_standing(self, standing: StockStanding | None) -> None:
        """Show how the stock-taking stands."""
        ...

    def show_seen(self, number: str) -> None:
        """Tell that this label was taken; the field is free for the next one."""
        ...

    def show_problems(self, names: Sequence[str]) -> None:
        """Mark the fields of a new carrier that are missing."""
        ...

    def clear_entries(self) -> None:
        """Empty the fields: what was typed is stored."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is being stored."""
        ...
