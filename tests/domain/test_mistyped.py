from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from branch_app.domain.checks import ProblemCode
from branch_app.domain.fields import CATALOGUE, read_field
from branch_app.domain.identity_numbers import iin_problem, make_iin
from branch_app.domain.iin_slips import IinGroup, iin_doubt, in_groups

BORN = dt.date(1985, 1, 1)
RIGHT = "850101300005"


def test_the_groups_are_birth_century_serial_and_check_digit() -> None:
    assert in_groups(RIGHT) == "850101 3 0000 5"


@pytest.mark.parametrize("number", [RIGHT, "", "85010130000", "85010130000O"])
def test_nothing_is_said_of_a_right_number_and_of_what_is_no_number(number: str) -> None:
    assert iin_doubt(number, BORN, "male") is None


@pytest.mark.parametrize(
    ("typed", "born", "sex", "group", "meant"),
    [
        ("850110300005", BORN, "male", IinGroup.BIRTH, "850101 3 0000 5"),
        ("580101300005", BORN, "male", IinGroup.BIRTH, "850101 3 0000 5"),
        ("850201300005", BORN, None, IinGroup.BIRTH, "850101 3 0000 5"),
        ("850110300005", None, "male", None, ""),
        ("851301300006", None, None, IinGroup.BIRTH, ""),
        ("850101400005", BORN, "male", IinGroup.CENTURY, "850101 3 0000 5"),
        ("850101500005", BORN, None, IinGroup.CENTURY, "850101 3 0000 5"),
        ("850101900005", None, None, IinGroup.CENTURY, ""),
        ("850101300004", BORN, "male", IinGroup.LAST, ""),
        ("850101300004", BORN, None, None, ""),
        ("850101300004", None, None, None, ""),
        ("920708400860", dt.date(1992, 7, 8), "female", IinGroup.LAST, ""),
        ("000229500030", None, None, None, ""),
        ("010229500030", None, None, IinGroup.BIRTH, ""),
    ],
)
def test_the_group_and_the_number_are_told_only_where_they_can_be_known(
    typed: str, born: dt.date | None, sex: str | None, group: IinGroup | None, meant: str
) -> None:
    doubt = iin_doubt(typed, born, sex)
    assert doubt is not None
    assert (doubt.typed, doubt.group, doubt.meant) == (in_groups(typed), group, meant)
    assert typed not in repr(doubt)


@given(
    st.dates(dt.date(1930, 1, 1), dt.date(2012, 1, 1)),
    st.sampled_from(["male", "female"]),
    st.integers(0, 9999),
    st.integers(0, 11),
    st.integers(1, 9),
)
def test_what_is_offered_is_always_right_one_slip_away_and_of_that_birth_and_sex(
    born: dt.date, sex: str, serial: int, place: int, more: int
) -> None:
    right = make_iin(born, sex, serial)
    assume(right is not None)
    assert right is not None
    wrong = f"{right[:place]}{(int(right[place]) + more) % 10}{right[place + 1 :]}"
    assume(iin_problem(wrong) is not None)
    doubt = iin_doubt(wrong, born, sex)
    assert doubt is not None
    offered = doubt.meant.replace(" ", "")
    if offered:
        assert iin_problem(offered) is None
        assert offered[:7] == right[:7]
    if place < 7:
        assert doubt.group is (IinGroup.BIRTH if place < 6 else IinGroup.CENTURY)
        assert offered in {"", right}
    else:
        assert doubt.group is IinGroup.LAST


@pytest.mark.parametrize(
    ("name", "typed", "place"),
    [
        ("given_name", "Тем1р", 4),
        ("given_name", "  О’Нейл - Ах!метов", 12),
        ("given_name", "-", None),
        ("document_number", "№ 12*34", 5),
        ("document_number", "№", None),
    ],
)
def test_the_place_of_a_wrong_character_is_told_as_it_is_seen(
    name: str, typed: str, place: int | None
) -> None:
    (problem,) = read_field(CATALOGUE[name], typed, BORN)[1]
    assert problem.code is ProblemCode.CHARACTERS
    assert problem.details.get("place") == place
