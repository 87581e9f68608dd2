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
    ["850101300005 01.01.1985", "Синтетиков Сыналы\t850101300005\t01.01.1985", "1) 850101300005"],
)
def test_the_number_of_a_copied_row_is_read(typed: str) -> None:
    assert _read("iin", typed) == "850101300005"


@pytest.mark.parametrize("typed", ["850101300005 900228400123", "8501013000055", "850101 3000055"])
def test_of_two_numbers_and_of_too_many_digits_none_is_chosen(typed: str) -> None:
    assert _read("iin", typed) is None


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


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("\u0430se\u0441@example.kz", "asec@example.kz"),
        ("\u0430@ex\u0430mple.kz", "a@example.kz"),
        ("a@\u043f\u043e\u0447\u0442\u0430.\u049b\u0430\u0437", "a@почта.қаз"),
    ],
)
def test_look_alike_letters_of_an_address_are_put_right(typed: str, value: str) -> None:
    assert _read("email", typed) == value


@pytest.mark.parametrize("typed", [".a@example.kz", "a@example.kz, b@example.kz"])
def test_no_address_is_guessed(typed: str) -> None:
    assert _read("email", typed) is None
