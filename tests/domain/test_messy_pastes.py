"""What is copied from lists, letters and messengers is read with what hangs on it."""

from __future__ import annotations

import datetime as dt

import pytest

from branch_app.domain.applicant import FieldValue
from branch_app.domain.fields import CATALOGUE, read_field

TODAY = dt.date(2026, 11, 22)


def _read(name: str, typed: str) -> FieldValue | None:
    return read_field(CATALOGUE[name], typed, TODAY)[0]


@pytest.mark.parametrize(
    "typed",
    [
        "22.11.2006,",
        "22.11.2006.",
        "22.11.2006 0:00:00",
        "2006-11-22T00:00:00",
        "2006-11-22 00:00:00.000",
        "2006.11.22",
        "2006/11/22",
    ],
)
def test_a_date_of_a_table_is_a_date(typed: str) -> None:
    assert _read("birth_date", typed) == dt.date(2006, 11, 22)


@pytest.mark.parametrize("typed", ["2006.11/22", "22.11.2006 10:30:00", "2006.22.11"])
def test_more_than_a_date_is_none(typed: str) -> None:
    assert _read("birth_date", typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "MAILTO:synaly@example.kz",
        "Синтетиков Сыналы <synaly@example.kz>",
        '"Синтетиков, С." <synaly@example.kz>,',
        "synaly@example.kz.",
        '"synaly@example.kz"',
    ],
)
def test_an_address_of_a_mail_program_is_an_address(typed: str) -> None:
    assert _read("email", typed) == "synaly@example.kz"


@pytest.mark.parametrize("typed", [".a@example.kz", "a@example.kz, b@example.kz"])
def test_no_address_is_guessed(typed: str) -> None:
    assert _read("email", typed) is None
