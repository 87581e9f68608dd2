"""A warning that the program logs and no test expects fails the test in which it was logged."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture
def expected_warnings() -> list[str]:
    """Append a part of each warning's text that the test means to provoke; each must come."""
    return []


@pytest.fixture(autouse=True)
def quiet_log(expected_warnings: list[str]) -> Iterator[None]:
    """Listen to `branch_app` during the test and compare at its end."""
    listener = _Listener()
    logger = logging.getLogger("branch_app")
    logger.addHandler(listener)
    yield
    logger.removeHandler(listener)
    if problem := log_problem(listener.heard, expected_warnings):
        pytest.fail(problem, pytrace=False)


def log_problem(heard: list[str], expected: list[str]) -> str:
    """Return what is wrong with the warnings heard, or an empty string."""
    surprises = [line for line in heard if not any(part in line for part in expected)]
    if surprises:
        return "unexpected in the log: " + "; ".join(surprises)
    missing = [part for part in expected if not any(part in line for line in heard)]
    return "expected in the log and not heard: " + "; ".join(missing) if missing else ""
