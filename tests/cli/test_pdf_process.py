"""The program reads PDFs in a process of its own, which ends with the session."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.bootstrap.session import open_session
from branch_app.domain.errors import BadInput
from branch_app.settings import Settings
from tests.cli.conftest import LOGIN, PASSWORD
from tests.scanning.made_pdfs import scanned


def test_a_session_draws_pdfs_in_a_child_that_ends_with_it(data_dir: Path) -> None:
    session = open_session(Settings(data_dir=data_dir), LOGIN, PASSWORD)
    try:
        scans = session.services.scans
        for _again in range(2):
            assert len(scans.read(scanned(), "scan.pdf")) == 1
    finally:
        session.close()
    with pytest.raises(BadInput):
        scans.read(scanned(), "scan.pdf")
