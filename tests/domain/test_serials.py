from __future__ import annotations

import hashlib
import hmac
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from branch_app.domain.serials import (
    ALPHABET,
    CODE_LENGTH,
    LAST_NUMBER,
    PageCode,
    is_serial,
    make_page_code,
    make_serial,
    read_page_code,
    read_serial,
    show_serial,
)

KEY = bytes(range(32))
BRANCHES = st.text(ALPHABET, min_size=1, max_size=4).filter(lambda code: code[0] != "0")
WORKSTATIONS = st.text(ALPHABET, min_size=2, max_size=2)
NUMBERS = st.integers(1, LAST_NUMBER)
SERIALS = st.builds(make_serial, BRANCHES, WORKSTATIONS, NUMBERS)
_SHAPE = re.compile("[A-Z0-9]{6}[0-9]{7}[A-Z0-9]")
CODES = st.builds(PageCode, serial=SERIALS, page=st.integers(1, 99))


def _agrees(text: str) -> bool:
    """ISO 7064 MOD 37,36 as the standard words it: the last sum must be 1."""
    carried = 36
    for character in text[:-1]:
        carried = (carried + ALPHABET.index(character)) % 36 or 36
        carried = carried * 2 % 37
    return (carried + ALPHABET.index(text[-1])) % 36 == 1


def test_the_reckoning_of_the_tests_agrees_with_a_published_number() -> None:
    assert _agrees("A12425GABC1234002M")
    assert not _agrees("A12425GABC1234002N")


@given(BRANCHES, WORKSTATIONS, NUMBERS)
def test_a_serial_tells_branch_workstation_and_number(
    branch: str, workstation: str, number: int
) -> None:
    serial = make_serial(branch, workstation, number)
    assert len(serial) == 14
    assert serial[:-1] == branch.rjust(4, "0") + workstation + f"{number:07d}"
    assert _agrees(serial)
    assert is_serial(serial)


@given(SERIALS, st.integers(0, 13), st.sampled_from(ALPHABET))
def test_any_changed_character_of_a_serial_is_found(serial: str, place: int, other: str) -> None:
    changed = serial[:place] + other + serial[place + 1 :]
    assert is_serial(changed) == (changed == serial)


@given(SERIALS, st.integers(0, 12))
@example("00QJ000027943T", 11)
def test_two_neighbours_in_the_wrong_order_are_found(serial: str, place: int) -> None:
    """ISO 7064 MOD 37,36 misses a few: always of characters next to each other in its order."""
    first, second = serial[place], serial[place + 1]
    swapped = serial[:place] + second + first + serial[place + 2 :]
    if abs(ALPHABET.index(first) - ALPHABET.index(second)) in {1, 35}:
        assert is_serial(swapped) == (bool(_SHAPE.fullmatch(swapped)) and _agrees(swapped))
    else:
        assert is_serial(swapped) == (swapped == serial)


def test_the_standard_misses_a_swap_of_three_and_four() -> None:
    assert is_serial("00QJ000027943T")
    assert is_serial("00QJ000027934T")


@given(SERIALS)
def test_a_serial_is_read_as_it_is_printed(serial: str) -> None:
    printed = show_serial(serial)
    assert [len(part) for part in printed.split("-")] == [4, 2, 7, 1]
    for typed in (
        serial,
        printed,
        printed.lower(),
        f" {printed} ",
        printed.replace("-", " \u2011"),
    ):
        assert read_serial(typed) == serial


@pytest.mark.parametrize(
    "text", ["", "ALM1", "ALM1-01-0000042-", "\u0410LM1010000042K", "0" * 15, "é" * 14]
)
def test_other_texts_are_no_serial(text: str) -> None:
    assert read_serial(text) is None
    assert not is_serial(text)


def test_the_running_number_is_digits_even_if_the_check_character_holds() -> None:
    body = "ALM10100000A2"
    assert [check for check in ALPHABET if _agrees(body + check)]
    assert not any(is_serial(body + check) for check in ALPHABET)


@pytest.mark.parametrize(
    ("branch", "workstation", "number"),
    [
        ("", "01", 1),
        ("ALMA1", "01", 1),
        ("alm", "01", 1),
        ("АЛМ", "01", 1),
        ("ALM1\n", "01", 1),
        ("ALM1", "", 1),
        ("ALM1", "001", 1),
        ("ALM1", "1", 1),
        ("0ALM", "01", 1),
        ("ALM1", "01", 0),
        ("ALM1", "01", LAST_NUMBER + 1),
    ],
)
def test_what_does_not_fit_makes_no_serial(branch: str, workstation: str, number: int) -> None:
    with pytest.raises(ValueError, match=r"code|range"):
        make_serial(branch, workstation, number)


@given(CODES, st.binary(min_size=32, max_size=32))
def test_a_page_code_is_read_under_its_own_key_only(code: PageCode, other: bytes) -> None:
    text = make_page_code(code, KEY)
    assert len(text) == CODE_LENGTH
    assert set(text) <= set(ALPHABET)
    assert read_page_code(text, KEY) == code
    assert (read_page_code(text, other) is None) == (other != KEY)


@given(CODES, st.integers(0, CODE_LENGTH - 1), st.sampled_from(ALPHABET))
def test_any_changed_character_of_a_page_code_is_found(
    code: PageCode, place: int, other: str
) -> None:
    text = make_page_code(code, KEY)
    changed = text[:place] + other + text[place + 1 :]
    assert (read_page_code(changed, KEY) is None) == (changed != text)


@given(st.text(max_size=40) | st.text(ALPHABET, min_size=30, max_size=30).map("B1{}".format))
def test_a_foreign_code_is_told_from_an_own_one(text: str) -> None:
    assert read_page_code(text, KEY) is None


@pytest.mark.parametrize("page", [0, 100, -1])
def test_a_page_out_of_range_has_no_code(page: int) -> None:
    serial = make_serial("ALM1", "01", 42)
    with pytest.raises(ValueError, match="serial or page"):
        make_page_code(PageCode(serial=serial, page=page), KEY)


def test_a_wrong_serial_has_no_code() -> None:
    with pytest.raises(ValueError, match="serial or page"):
        make_page_code(PageCode(serial="ALM10100000420", page=1), KEY)


def _signed(head: str) -> str:
    """Sign a head as the module does, reckoned anew: 70 bits in Crockford's base 32."""
    bits = int.from_bytes(hmac.new(KEY, head.encode(), hashlib.sha256).digest(), "big") >> 186
    symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    check = ""
    for _ in range(14):
        bits, rest = divmod(bits, 32)
        check += symbols[rest]
    return head + check


def test_the_check_is_seventy_bits_of_hmac_sha256() -> None:
    serial = make_serial("ALM1", "01", 42)
    assert _signed(f"B1{serial}07") == make_page_code(PageCode(serial=serial, page=7), KEY)


@pytest.mark.parametrize("head", ["ALM1010000042001", "{}00", "{}0A"])
def test_an_own_signature_does_not_make_nonsense_a_code(head: str) -> None:
    text = _signed("B1" + head.format(make_serial("ALM1", "01", 42)).ljust(16, "0"))
    assert len(text) == CODE_LENGTH
    assert read_page_code(text, KEY) is None
