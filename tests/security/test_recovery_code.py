"""The recovery code: what a person types from paper, and how mistakes are told."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.errors import BadInput
from branch_app.security.recovery_code import ALPHABET, GROUPS, code_secret, new_code

CODE = "V33CG-5XWHM-97FW8-P8JH7-SZR1X-CSPS2-SYVVD"


def test_a_code_has_seven_groups_and_140_random_bits() -> None:
    codes = {new_code() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert [len(group) for group in code.split("-")] == [5] * GROUPS
        assert len(code_secret(code)) == 28


def test_the_secret_is_the_code_without_its_checks() -> None:
    """Fixed for ever: papers in safes were printed by it."""
    assert code_secret(CODE) == "V33C5XWH97FWP8JHSZR1CSPSSYVV"


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " \n"),
        f"  {CODE.replace('-', ' – ')}. ",
        CODE.replace("1", "l"),
        CODE.replace("1", "I"),
        CODE.translate(str.maketrans("CHMPX", "СНМРХ")),
        CODE.lower().translate(str.maketrans("chmpx", "снмрх")),
    ],
)
def test_spelling_does_not_matter(typed: str) -> None:
    assert code_secret(typed) == code_secret(CODE)


def test_zero_and_o_are_the_same() -> None:
    code = next(code for code in iter(new_code, "") if "0" in code)
    assert code_secret(code.replace("0", "O")) == code_secret(code.replace("0", "о"))


@given(place=st.integers(0, 34), letter=st.sampled_from(ALPHABET))
def test_one_wrong_character_is_told_by_its_group(place: int, letter: str) -> None:
    letters = list(CODE.replace("-", ""))
    if letters[place] == letter:
        letter = ALPHABET[ALPHABET.index(letter) ^ 1]
    letters[place] = letter
    with pytest.raises(BadInput) as caught:
        code_secret("".join(letters))
    assert caught.value.details == {"reason": "recovery_code_group", "group": place // 5 + 1}


@pytest.mark.parametrize("group", range(GROUPS))
def test_two_exchanged_characters_are_told(group: int) -> None:
    for one, other in itertools.combinations(range(5), 2):
        letters = list(CODE.replace("-", ""))
        first, second = group * 5 + one, group * 5 + other
        if letters[first] == letters[second]:
            continue
        letters[first], letters[second] = letters[second], letters[first]
        with pytest.raises(BadInput) as caught:
            code_secret("".join(letters))
        assert caught.value.details["group"] == group + 1


def test_two_exchanged_groups_are_told() -> None:
    for one, other in itertools.combinations(range(GROUPS), 2):
        groups = CODE.split("-")
        groups[one], groups[other] = groups[other], groups[one]
        with pytest.raises(BadInput) as caught:
            code_secret("".join(groups))
        assert caught.value.details["group"] == one + 1


@pytest.mark.parametrize("typed", ["", CODE[:-1], CODE + "A", CODE[6:], "no code at all"])
def test_a_wrong_length_is_told(typed: str) -> None:
    with pytest.raises(BadInput) as caught:
        code_secret(typed)
    assert caught.value.details["reason"] == "recovery_code_length"


def test_a_letter_that_no_code_has_is_told_by_its_group() -> None:
    with pytest.raises(BadInput) as caught:
        code_secret(CODE.replace("SZR1X", "SZRЖX"))
    assert caught.value.details == {"reason": "recovery_code_group", "group": 5}


def test_the_refusal_does_not_repeat_what_was_typed() -> None:
    with pytest.raises(BadInput) as caught:
        code_secret(CODE.replace("SZR1X", "SZR2X"))
    assert "SZR" not in f"{caught.value!r} {caught.value}"
