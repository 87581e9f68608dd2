from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.identity_numbers import (
    BinFacts,
    IinFacts,
    bin_facts,
    bin_problem,
    check_digit,
    clean_number,
    iin_facts,
    iin_problem,
    make_iin,
)

PEOPLE = [
    ("850101300005", dt.date(1985, 1, 1), "male", 1900),
    ("900228400123", dt.date(1990, 2, 28), "female", 1900),
    ("000229500038", dt.date(2000, 2, 29), "male", 2000),
    ("051231600473", dt.date(2005, 12, 31), "female", 2000),
    ("991231300787", dt.date(1999, 12, 31), "male", 1900),
    ("910101100016", dt.date(1891, 1, 1), "male", 1800),
    ("800615300219", dt.date(1980, 6, 15), "male", 1900),
    ("870314300801", dt.date(1987, 3, 14), "male", 1900),
    ("870314300813", dt.date(1987, 3, 14), "male", 1900),
]
BIRTHS = st.dates(dt.date(1800, 1, 1), dt.date(2099, 12, 31))
SEXES = st.sampled_from(["male", "female"])
SERIALS = st.integers(0, 9999)


@pytest.mark.parametrize(("iin", "born", "sex", "century"), PEOPLE)
def test_published_examples_tell_birth_and_sex(
    iin: str, born: dt.date, sex: str, century: int
) -> None:
    assert iin_problem(iin) is None
    assert iin_facts(iin) == IinFacts(birth_on=born, sex=sex, century=century)
    assert make_iin(born, sex, int(iin[7:11])) == iin


@pytest.mark.parametrize(
    ("first", "digit"),
    [
        ("85010130000", 5),
        ("90022840012", 3),
        ("00022950003", 8),
        ("05123160047", 3),
        ("99123130078", 7),
        ("91010110001", 6),
        ("80061530021", 9),
        ("87031430080", 1),
        ("87031430081", 3),
        ("92070840086", None),
    ],
)
def test_check_digit_takes_a_second_pass_and_may_not_exist(first: str, digit: int | None) -> None:
    assert check_digit(first) == digit


def test_a_serial_that_is_never_issued_makes_no_number() -> None:
    assert make_iin(dt.date(1992, 7, 8), "female", 86) is None
    assert {iin_problem(f"92070840086{last}") for last in range(10)} == {"never_issued"}


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("850101300006", "check_digit"),
        ("85010130000", "length"),
        ("8501013000055", "length"),
        ("", "length"),
        ("85010130000O", "characters"),
        ("\u0661" * 12, "characters"),
        ("850101300005\n", "characters"),
    ],
)
def test_wrong_numbers_are_told_apart(number: str, problem: str) -> None:
    assert iin_problem(number) == problem


@pytest.mark.parametrize("century_digit", "0789")
def test_unassigned_century_digits_are_no_error_and_tell_nothing(century_digit: str) -> None:
    first = f"850101{century_digit}0000"
    number = f"{first}{check_digit(first)}"
    assert iin_problem(number) is None
    assert iin_facts(number) == IinFacts(birth_on=None, sex=None, century=None)


def test_an_impossible_date_tells_sex_and_century_only() -> None:
    first = "85023130000"
    facts = iin_facts(f"{first}{check_digit(first)}")
    assert facts == IinFacts(birth_on=None, sex="male", century=1900)


@pytest.mark.parametrize(
    "typed",
    [
        "850101300005",
        " 850101 300005\n",
        "850 101 300 005",
        "850101-300005",
        "ЖСН: 850101300005",
        "ИИН № 8501 0130 0005.",
        'үғқ"қ"іққққғ',
        'ҮҒҚ"Қ"ІҚҚҚҚҒ',
        "\uff18\uff15\uff10\uff11\uff10\uff11\uff13\uff10\uff10\uff10\uff10\uff15",
    ],
)
def test_a_messy_number_is_cleaned(typed: str) -> None:
    assert clean_number(typed) == "850101300005"


def test_sixes_and_sevens_of_the_kazakh_digit_row_are_comma_and_dot() -> None:
    assert clean_number('ұ"қ"қ""қққ",') == "910101100016"
    assert clean_number('үққ,"ғіққә"ұ') == "800615300219"


def test_two_numbers_are_not_guessed_between() -> None:
    assert iin_problem(clean_number("850101300005 немесе 900228400123")) == "characters"


@given(BIRTHS, SEXES, SERIALS)
def test_a_made_number_tells_what_it_was_made_from(born: dt.date, sex: str, serial: int) -> None:
    number = make_iin(born, sex, serial)
    if number is None:
        return
    assert iin_problem(number) is None
    facts = iin_facts(number)
    assert (facts.birth_on, facts.sex) == (born, sex)


@given(BIRTHS, SEXES, SERIALS, st.integers(0, 11), st.integers(1, 9))
def test_a_changed_digit_passes_only_where_the_sums_agree(
    born: dt.date, sex: str, serial: int, place: int, shift: int
) -> None:
    number = make_iin(born, sex, serial)
    if number is None:
        return
    changed = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    is_found = iin_problem(changed) is not None
    assert is_found == (check_digit(changed[:-1]) != int(changed[-1]))
    if place == 11:
        assert is_found


def test_the_first_pass_does_not_protect_digit_eleven() -> None:
    number = "850101300005"
    changed = {f"{number[:10]}{digit}{number[11]}" for digit in range(10)}
    assert {iin_problem(other) for other in changed} == {None}


@pytest.mark.parametrize(("year", "serial"), [(1799, 0), (2100, 0), (1985, -1), (1985, 10000)])
def test_numbers_out_of_range_are_not_made(year: int, serial: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        make_iin(dt.date(year, 1, 1), "male", serial)


@pytest.mark.parametrize(
    ("number", "facts"),
    [
        ("240140000011", BinFacts(year=2024, month=1, person="resident", unit="head")),
        ("190850000129", BinFacts(year=2019, month=8, person="non_resident", unit="head")),
        ("240141000027", BinFacts(year=2024, month=1, person="resident", unit="branch")),
        ("990740005555", BinFacts(year=1999, month=7, person="resident", unit="head")),
    ],
)
def test_published_bins_are_right(number: str, facts: BinFacts) -> None:
    assert bin_problem(number) is None
    assert bin_facts(number) == facts


def _bin(first: str) -> str:
    return f"{first}{check_digit(first)}"


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("150311000775", "type"),
        ("240140000012", "check_digit"),
        ("24014000001", "length"),
        (_bin("24134000001"), "month"),
        (_bin("24004000001"), "month"),
        (_bin("24014400001"), "unit"),
        (_bin("24017000001"), "type"),
    ],
)
def test_wrong_bins_are_told_apart(number: str, problem: str) -> None:
    assert bin_problem(number) == problem
    with pytest.raises(ValueError, match="not a BIN"):
        bin_facts(number)


@pytest.mark.parametrize(("unit", "name"), [("2", "representative"), ("3", "farm")])
def test_joint_entrepreneurs_and_other_units_are_known(unit: str, name: str) -> None:
    facts = bin_facts(_bin(f"24016{unit}00001"))
    assert (facts.person, facts.unit) == ("joint_entrepreneur", name)
