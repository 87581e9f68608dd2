"""What is not there is told in one sentence: a file with too long a name, a head office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from tests.cli.conftest import Answer

TOO_LONG = "x" * 300


@pytest.mark.parametrize(
    "words",
    [
        ("import", TOO_LONG),
        ("scans", "add", TOO_LONG),
        ("packs", "lint", TOO_LONG),
        ("evidence", "verify", TOO_LONG),
        ("applicants", "photo", "PERSON", "--file", TOO_LONG),
    ],
)
def test_a_name_that_is_too_long_names_nothing(
    command: Callable[..., Answer], applicant_id: str, words: tuple[str, ...]
) -> None:
    refused = command(*(applicant_id if word == "PERSON" else word for word in words))
    assert refused.code == exits.BAD_INPUT
    assert refused.err.count("\n") == 1
    assert "reason no_such_f" in refused.err


def test_a_workstation_that_no_head_office_knows_is_not_told_to_be_set_up_again(
    command: Callable[..., Answer], data_dir: Path, tmp_path: Path
) -> None:
    assert (data_dir / "vault.json").is_file()
    refused = command("sync", "--once")
    assert (refused.code, refused.err.count("\n")) == (exits.FAILED, 1)
    assert "setup" not in refused.err
    nothing = command("sync", "--once", "--data-dir", tmp_path / "nowhere")
    assert "setup" in nothing.err


@pytest.mark.parametrize("out", [TOO_LONG, "nowhere/code.txt"])
def test_a_code_is_not_made_for_a_file_that_can_lie_nowhere(
    command: Callable[..., Answer], tmp_path: Path, out: str
) -> None:
    office, place = tmp_path / "office", tmp_path / out
    desk = ("--branch", "ALM1", "--workstation", "01")
    refused = command("head-office", "enrol", "--data-dir", office, *desk, "--out", place)
    made = ("--pack", "lft", "--admin", "aida", "--data-dir", tmp_path / "desk")
    other = command("setup", *made, *desk, "--recovery-file", place)
    for answer in (refused, other):
        assert (answer.code, answer.err.count("\n")) == (exits.BAD_INPUT, 1)
        assert "reason no_such_" in answer.err
    assert not office.exists()
    assert not (tmp_path / "desk").exists()
