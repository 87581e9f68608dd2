from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.telephone import Telephone, is_mobile, read_telephone, show_telephone


@pytest.mark.parametrize(
    "typed",
    [
        "87011234567",
        "8 701 123 45 67",
        "8 (701) 123-45-67",
        "+7 701 123 45 67",
        "+77011234567",
        "7011234567",
        "701 123 45 67",
        "77011234567",
        "тел.: 8 701 123 45 67",
        "моб.\u00a0+7\u2011701\u2011123\u201145\u201167",
        'Һ. .қ" "әі ңғ ,.',
        'ү.қ""әіңғ,.',
        "8 701 123 45 67;",
        "87011234567,",
        "\u202a+7 701 123 45 67\u202c",
        "8 701 123 45 67\u200b",
    ],
)
def test_one_number_in_every_spelling(typed: str) -> None:
    found = read_telephone(typed)
    assert found == Telephone(e164="+77011234567", is_known=True, is_home=True)


@pytest.mark.parametrize(
    "prefix",
    [
        "700",
        "701",
        "702",
        "705",
        "706",
        "707",
        "708",
        "747",
        "760",
        "761",
        "762",
        "763",
        "764",
        "771",
        "775",
        "776",
        "777",
        "778",
        "785",
    ],
)
def test_every_mobile_prefix_is_known(prefix: str) -> None:
    found = read_telephone(f"8{prefix}0000001")
    assert found == Telephone(e164=f"+7{prefix}0000001", is_known=True, is_home=True)
    assert is_mobile(found.e164)


@pytest.mark.parametrize(
    ("typed", "e164", "is_known", "is_home"),
    [
        ("8 709 111 22 33", "+77091112233", False, True),
        ("+7 727 250 10 20", "+77272501020", True, True),
        ("+7 916 123 45 67", "+79161234567", True, False),
        ("9161234567", "+79161234567", True, False),
        ("+996 555 123456", "+996555123456", True, False),
        ("+998 90 123 45 67", "+998901234567", True, False),
    ],
)
def test_unknown_prefixes_and_foreign_numbers_are_told(
    typed: str, e164: str, is_known: bool, is_home: bool
) -> None:
    assert read_telephone(typed) == Telephone(e164=e164, is_known=is_known, is_home=is_home)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "тел.",
        "250 10 20",
        "8701123456",
        "+7 116 123 45 67",
        "870112345678",
        "+",
        "7701ABCDEFG",
        "1" * 300,
        "8 701 123 45 67 доб. 12",
        "8 701 123 45 67, 8 702 123 45 67",
        "+0 701 123 45 67",
    ],
)
def test_other_texts_are_no_number(typed: str) -> None:
    assert read_telephone(typed) is None


@pytest.mark.parametrize(
    ("e164", "mobile"),
    [("+77011234567", True), ("+77091112233", True), ("+77272501020", False)],
)
def test_fixed_lines_are_no_mobiles(e164: str, mobile: bool) -> None:
    assert is_mobile(e164) is mobile


def test_numbers_are_printed_in_the_country_s_groups() -> None:
    assert show_telephone("+77011234567") == "+7 701 123 45 67"
    assert show_telephone("+79161234567") == "+7 916 123 45 67"
    assert show_telephone("+996555123456") == "+996 555 123 456"


@given(st.text('0123456789+-() доб.,;әіңғүұқ"Һ', max_size=40) | st.text(max_size=40))
def test_what_is_read_reads_back_from_what_is_shown(typed: str) -> None:
    found = read_telephone(typed)
    if found is not None:
        assert read_telephone(show_telephone(found.e164)) == found
