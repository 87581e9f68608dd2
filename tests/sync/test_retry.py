"""Trying again: how often, how long between, and for what reason alone."""

from __future__ import annotations

import pytest

from branch_app.domain.errors import HeadOfficeRefused, HeadOfficeUnreachable
from branch_app.sync.retry import Retry


class _Line:
    def __init__(self, failures: int) -> None:
        self.failures, self.calls = failures, 0

    def call(self) -> str:
        self.calls += 1
        if self.calls <= self.failures:
            raise HeadOfficeUnreachable(reason="no_connection")
        return "answer"


def test_a_broken_line_is_tried_again_with_longer_waits() -> None:
    waits: list[float] = []
    line = _Line(failures=3)
    retry = Retry(wait=waits.append, jitter=lambda: 1.0)
    assert retry.call(line.call) == "answer"
    assert waits == [0.5, 1.0, 2.0]


def test_the_number_of_tries_and_the_wait_are_bounded() -> None:
    waits: list[float] = []
    line = _Line(failures=100)
    retry = Retry(attempts=9, wait=waits.append, jitter=lambda: 1.0)
    with pytest.raises(HeadOfficeUnreachable):
        retry.call(line.call)
    assert (line.calls, len(waits), max(waits)) == (9, 8, 20.0)


def test_jitter_takes_up_to_half_off() -> None:
    waits: list[float] = []
    Retry(wait=waits.append, jitter=lambda: 0.0).call(_Line(failures=1).call)
    assert waits == [0.25]


def test_a_refusal_is_an_answer() -> None:
    calls: list[int] = []

    def refused() -> None:
        calls.append(1)
        raise HeadOfficeRefused(reason="fork")

    with pytest.raises(HeadOfficeRefused):
        Retry(wait=lambda _: None).call(refused)
    assert len(calls) == 1
