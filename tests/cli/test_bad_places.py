"""A file whose name is too long is a file that is not there, in one sentence."""

from __future__ import annotations

from collections.abc import Callable

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
