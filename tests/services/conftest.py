"""All services over a workstation in memory, with the real packs and the real renderer."""

from __future__ import annotations

import pytest

from tests.services.crew import Crew, make_crew
from tests.services.desk import Desk, make_desk


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def crew() -> Crew:
    return make_crew()
