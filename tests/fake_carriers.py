"""Carriers, stock-takings and incidents of the workstation in memory (`tests/fakes.py`)."""

from __future__ import annotations

from collections.abc import Sequence

from branch_app.domain.carrier import Carrier
from branch_app.domain.data_incident import DataIncident
from branch_app.domain.stocktaking import Stocktaking
from tests.fake_records import MemoryRepository


class MemoryCarriers(MemoryRepository[Carrier]):
    def by_number(self, number: str) -> Carrier | None:
        return next(iter(self._of(number=number)), None)

    def holding(self, serial: str) -> Carrier | None:
        return next((one for one in self._of() if serial in one.papers), None)

    def all(self) -> Sequence[Carrier]:
        return sorted(self._of(), key=lambda one: one.number)

    def next_number(self) -> int:
        settings = self._journal.state.settings
        settings["carrier_number"] = str(int(settings.get("carrier_number", "0")) + 1)
        return int(settings["carrier_number"])


class MemoryStocktakings(MemoryRepository[Stocktaking]):
    def open(self) -> Stocktaking | None:
        return next(iter(self._of(is_open=True)), None)


class MemoryDataIncidents(MemoryRepository[DataIncident]):
    def of_carrier(self, carrier_id: str) -> Sequence[DataIncident]:
        return self._of(carrier_id=carrier_id)[::-1]

    def all(self) -> Sequence[DataIncident]:
        return self._of()[::-1]
