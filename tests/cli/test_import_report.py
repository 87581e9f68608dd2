"""Where the report of an import is to lie is looked at before anybody comes in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from tests.cli.conftest import Answer
from tests.services.import_files import data, line


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("people.jsonl", "exists"),
        ("nowhere/report.jsonl", "no_such_folder"),
        (f"{'r' * 300}.jsonl", "no_such_place"),
    ],
)
def test_a_report_that_can_lie_nowhere_keeps_everybody_out(
    command: Callable[..., Answer], data_dir: Path, tmp_path: Path, place: str, reason: str
) -> None:
    assert data_dir.is_dir()
    people = tmp_path / "people.jsonl"
    people.write_bytes(data(line(1)))
    refused = command("import", people, "--report", tmp_path / place)
    assert refused.code == exits.BAD_INPUT
    assert f"reason {reason}" in refused.err
    assert people.read_bytes() == data(line(1))
    assert command("import", "list", "--json").facts == []
