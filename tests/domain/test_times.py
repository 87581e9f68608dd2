"""A time of day, as it is typed at the counter (R-021)."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.checks import ProblemCode
from branch_app.domain.fields import CATALOGUE, read_field

TIME = CATALOGUE["biometric_time"]
TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    "typed",
    [
        "09:05",
        "9:05",
        "0905",
        "905",
        "9.05",
        "09-05",
        "9 05",
        "09:05:59",
        "құқғ",
        "09:05\n",
    ],
)
def test_times_are_read_in_every_spelling(typed: str) -> None:
    assert read_field(TIME, typed, TODAY) == ("09:05", ())


@pytest.mark.parametrize(
    "typed", ["24:00", "23:60", "9", "9:5", "12.05.20", "12.05.2026", "-1:05", "1:055", "кеше"]
)
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    value, problems = read_field(TIME, typed, TODAY)
    assert value is None
    assert [one.code for one in problems] == [ProblemCode.NOT_A_TIME]
