"""A vault of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.security.made_vault import MadeVault, make_vault


@pytest.fixture
def vault(tmp_path: Path) -> MadeVault:
    """Two employees, file and copy on disk."""
    return make_vault(tmp_path)
