"""A name copied together with its quotes is read without them; quotes within stay an error."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.checks import ProblemCode
from branch_app.domain.fields import CATALOGUE, parse, read_field
from tests.spellings import LETTERS

TODAY = dt.date(2026, 11, 22)
NAMES = [name for name, spec in CATALOGUE.items() if spec.kind is CATALOGUE["family_name"].kind]
PAIRS = ("«»", "“”", "„“", "„”", '""', "‘’", "''", "‹›", "‚‘", "``", "´´", "″″", "»«")


def _read(typed: str, name: str = "family_name") -> object:
    value, problems = read_field(CATALOGUE[name], typed, TODAY)
    assert problems == ()
    return value


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("pair", PAIRS)
def test_of_every_name_the_quotes_around_it_are_taken_away(name: str, pair: str) -> None:
    first, last = pair[0], pair[1]
    assert _read(f" {first}Асқаров{last} ", name) == "Асқаров"
    assert _read(f"{first} Құлмағанбет-Әли {last}", name) == "Құлмағанбет-Әли"


@given(st.text(LETTERS, min_size=1, max_size=12), st.lists(st.sampled_from(PAIRS), max_size=4))
def test_any_name_within_any_quotes_is_that_name(letters: str, pairs: list[str]) -> None:
    typed = letters
    for pair in pairs:
        typed = pair[0] + typed + pair[1]
    assert parse(CATALOGUE["given_name"], typed) == parse(CATALOGUE["given_name"], letters)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Асқа«ров", 5),
        ("Асқаров «Болат»", 9),
        ("«Асқаров» Болат", 1),
        ("«Асқаров» «Болат»", 9),
        ("«Асқаров", 1),
        ('Асқаров"', 8),
        ("«Асқ4ров»", 5),
    ],
)
def test_a_quote_within_or_alone_is_a_wrong_character_at_its_place(typed: str, place: int) -> None:
    value, (problem,) = read_field(CATALOGUE["family_name"], typed, TODAY)
    assert value is None
    assert (problem.code, problem.details["place"]) == (ProblemCode.CHARACTERS, place)


@pytest.mark.parametrize("typed", ["«»", '""', "'", "''", "« »"])
def test_quotes_around_nothing_are_no_name(typed: str) -> None:
    value, (problem,) = read_field(CATALOGUE["family_name"], typed, TODAY)
    assert value is None
    assert problem.code is ProblemCode.CHARACTERS


def test_an_apostrophe_at_one_end_belongs_to_the_name() -> None:
    assert _read("Gogol’") == "Gogol'"
    assert _read("'д'Артаньян'") == "д'Артаньян"
    assert _read("О’Нил") == "О'Нил"


def test_the_name_of_a_firm_keeps_its_quotes() -> None:
    assert _read("«Қазпошта» АҚ", "employer_name") == "«Қазпошта» АҚ"
    assert _read("«Қазпошта»", "employer_name") == "«Қазпошта»"
