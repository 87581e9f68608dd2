"""The HTTP carrier keeps the contract of carriers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from branch_app.sync.carrier import Carrier
from tests.contracts.head_office import CarrierContract
from tests.sync.made_workstation import Workstation


@pytest.mark.covers("K45", "K46")
class TestHttpCarrier(CarrierContract):
    @pytest.fixture
    def carrier(self, workstation: Workstation) -> Iterator[Carrier]:
        with workstation.carrier() as carrier:
            yield carrier
