"""The scanner at the counter, by commands: SANE's own test device plays it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from tests.cli.conftest import Answer

Command = Callable[..., Answer]


@pytest.mark.covers("K21")
@pytest.mark.usefixtures("applicant_id")
def test_a_stack_off_the_feeder_is_taken_in_and_a_missing_scanner_is_said(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "sane"
    config.mkdir()
    (config / "dll.conf").write_text("test\n")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(config))
    found = command("scans", "scanners", "--json")
    assert [one["id"] for one in found.facts] == ["test:0", "test:1"]
    order = ("--resolution", "100", "--source", "feeder")
    scanned = command("scans", "acquire", *order, "--json")
    assert scanned.code == 0
    # Ten black sheets: no code, so each waits for a person.
    assert [page["page_in_file"] for page in scanned.facts] == list(range(1, 11))
    assert {page["reason"] for page in scanned.facts} == {"no_code"}
    refused = command("scans", "acquire", "--source", "duplex")
    assert refused.code == exits.FAILED
    assert "no such source" in refused.err
    (config / "dll.conf").write_text("")
    refused = command("scans", "acquire")
    assert refused.code == exits.FAILED
    assert "No such scanner was found" in refused.err
