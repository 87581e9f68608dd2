"""What a unit of work offers of carriers, stock-takings and the incidents that they open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from branch_app.domain.carrier import Carrier
from branch_app.domain.data_incident import DataIncident
from branch_app.domain.stocktaking import Stocktaking
from branch_app.services.repository import Repository


class CarrierRepository(Repository[Carrier], Protocol):
    """Material carriers."""

    def by_number(self, number: str) -> Carrier | None:
        """Return the carrier with this number, or None."""
        ...

    def holding(self, serial: str) -> Carrier | None:
        """Return the file in which the paper with this serial lies, or None."""
        ...

    def all(self) -> Sequence[Carrier]:
        """Return every carrier, the destroyed ones too, by number."""
        ...

    def next_number(self) -> int:
        """Reserve the next running number of this workstation's carriers."""
        ...


class StocktakingRepository(Repository[Stocktaking], Protocol):
    """Stock-takings."""

    def open(self) -> Stocktaking | None:
        """Return the one that is not finished, or None."""
        ...


class DataIncidentRepository(Repository[DataIncident], Protocol):
    """Incidents with personal data."""

    def of_carrier(self, carrier_id: str) -> Sequence[DataIncident]:
        """Return the incidents about a carrier, oldest first."""
        ...

    def all(self) -> Sequence[DataIncident]:
        """Return every incident, oldest first."""
        ...
