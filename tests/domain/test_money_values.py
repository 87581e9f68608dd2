"""Amounts, numbers, the employer's BIN, accounts and cards: `domain.md` 3.2, 3.3 and 3.8."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from branch_app.domain.applicant import FieldValue
from branch_app.domain.bank_details import iban_problem
from branch_app.domain.checks import ProblemCode
from branch_app.domain.fields import CATALOGUE, mask, read_field, show, show_bilingual
from tests.domain.made_numbers import BINS, IBANS

TODAY = dt.date(2026, 11, 22)


def _value(name: str, typed: str) -> FieldValue | None:
    value, problems = read_field(CATALOGUE[name], typed, TODAY)
    assert not any(problem.is_blocking for problem in problems)
    return value


def _codes(name: str, typed: str) -> list[ProblemCode]:
    return [problem.code for problem in read_field(CATALOGUE[name], typed, TODAY)[1]]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1234567", 1_234_567),
        ("1 234 567", 1_234_567),
        ("1\u00a0234\u202f567 ₸", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1.234.567", 1_234_567),
        ("1'234'567", 1_234_567),
        ("1 234 567,00 ₸", 1_234_567),
        ("1,234,567.00", 1_234_567),
        ("150000 тг.", 150_000),
        ("150 000 теңге", 150_000),
        ("150 000 ТЕНГЕ", 150_000),
        ("150000KZT", 150_000),
        ("₸150 000", 150_000),
        ("KZT 150,000.00", 150_000),
        ('"ғқ қққ', 150_000),
        ("ғққққ,", 500_006),
        ("0", 0),
        ("007", 7),
        ("999 999 999 999", 999_999_999_999),
    ],
)
def test_amounts_are_whole_tenge_in_every_spelling(typed: str, value: int) -> None:
    assert _value("monthly_income", typed) == value


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1 234 56", "not_money"),
        ("12 3456", "not_money"),
        ("1 234,567 000", "not_money"),
        ("1 234,50", "not_money"),
        ("12,5", "not_money"),
        ("-5000", "not_money"),
        ("көп", "not_money"),
        ("₸", "not_money"),
        ("500 $", "not_money"),
        ("1e6", "not_money"),
        ("9" * 5000, "not_money"),
        ("1 000 000 000 000", "too_long"),
    ],
)
def test_what_is_no_amount_is_refused(typed: str, code: str) -> None:
    assert _codes("monthly_income", typed) == [code]


@pytest.mark.parametrize("name", ["amount", "collateral_value"])
def test_nothing_is_no_amount_where_something_is_asked_for(name: str) -> None:
    assert _codes(name, "0 ₸") == ["no_money"]
    assert _codes(name, "1") == []
    assert _codes("monthly_credit_payments", "0") == []


@pytest.mark.parametrize(
    ("name", "typed", "codes"),
    [
        ("dependants", "0", []),
        ("dependants", "20", []),
        ("dependants", "21", ["number_range"]),
        ("dependants", "қ", []),
        ("dependants", "2,5", ["not_a_number"]),
        ("dependants", "екі", ["not_a_number"]),
        ("dependants", "-1", ["not_a_number"]),
        ("card_turnover_months", "2", ["number_range"]),
        ("card_turnover_months", "3", []),
        ("card_turnover_months", "12", []),
        ("card_turnover_months", "13", ["number_range"]),
        ("term_months", "0", ["number_range"]),
        ("term_months", "360", []),
        ("term_months", "361", ["number_range"]),
        ("term_months", "1234567890", ["too_long"]),
        ("next_pay_on", "22.11.2026", ["not_in_future"]),
        ("next_pay_on", "23.11.2026", []),
    ],
)
def test_numbers_and_days_have_limits(name: str, typed: str, codes: list[str]) -> None:
    assert _codes(name, typed) == codes


@pytest.mark.parametrize("number", ["240140000011", "190850000129", "240141000027", "990740005555"])
def test_the_bins_of_the_reference_are_right(number: str) -> None:
    assert _value("employer_bin", f"БИН {number[:6]} {number[6:]}") == number


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("150311000775", "bin_type"),
        ("240140000012", "bin_check_digit"),
        ("24014000001", "bin_length"),
        ("24014000001Х", "bin_characters"),
        ("241340000011", "bin_month"),
        ("240149000010", "bin_unit"),
    ],
)
def test_what_is_no_bin_is_refused(typed: str, code: str) -> None:
    assert _codes("employer_bin", typed) == [code]


REGISTRY_SAMPLE = "KZ86125KZT5004100100"
ACCOUNTS = [
    REGISTRY_SAMPLE,
    "KZ58000A1B2C3D4E5F60",
    "KZ869980000000000001",
    "KZ970990000000ABC123",
    "KZ32722S000000000042",
]


@pytest.mark.parametrize("iban", ACCOUNTS)
def test_the_accounts_of_the_reference_are_right(iban: str) -> None:
    grouped = " ".join(iban[place : place + 4] for place in range(0, 20, 4))
    labelled = (f"IBAN: {grouped.lower()};", f"ЖСК {iban}", f"IBAN/ЖСК: {iban},", f"Счёт № {iban}")
    for typed in (iban, iban.lower(), grouped, *labelled):
        assert _value("iban", typed) == iban
        assert _codes("iban", typed) == []
    assert show(CATALOGUE["iban"], iban) == grouped


@pytest.mark.parametrize(
    ("typed", "iban"),
    [
        ("КZ86125КZТ5004100100", REGISTRY_SAMPLE),
        ("кz86 125к zт50 0410 0100", REGISTRY_SAMPLE),
        ("KZ58000А1В2С3D4Е5F60", "KZ58000A1B2C3D4E5F60"),
    ],
)
def test_cyrillic_letters_of_an_account_are_put_right_with_a_warning(typed: str, iban: str) -> None:
    assert _value("iban", typed) == iban
    assert _codes("iban", typed) == ["iban_letters"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("KZ87125KZT5004100100", "iban_check"),
        ("KZ86125KZT5004100010", "iban_check"),
        ("KZ58000A1B2C3D4E5F6O", "iban_check"),
        ("KZ86125KZT500410010", "iban_length"),
        ("KZ86125KZT50041001000", "iban_length"),
        ("DE89370400440532013000", "iban_country"),
        ("86125KZT5004100100", "iban_country"),
        ("KZ86A25KZT5004100100", "iban_bank"),
        ("KZ86125Ж2T5004100100", "iban_characters"),
        ("KZ86125KZß5004100100", "iban_characters"),
        ("№", "iban_characters"),
    ],
)
def test_what_is_no_account_is_refused(typed: str, code: str) -> None:
    assert _codes("iban", typed) == [code]


@given(IBANS, st.integers(2, 19), st.sampled_from("0123456789ABCXYZ"))
def test_one_wrong_sign_of_an_account_is_always_found(iban: str, place: int, sign: str) -> None:
    assert iban_problem(iban) is None
    # A letter counts as two digits: taken for a digit it moves all before it, and may fit.
    assume(iban[place].isdigit() == sign.isdigit())
    wrong = iban[:place] + sign + iban[place + 1 :]
    assert (iban_problem(wrong) is None) == (wrong == iban)


@given(BINS)
def test_every_made_bin_is_read(number: str) -> None:
    assert _value("employer_bin", number) == number


@pytest.mark.parametrize("typed", ["6789", " 67 89 ", ",7үұ", "٦٧٨٩"])
def test_of_a_card_the_last_four_digits_are_read(typed: str) -> None:
    assert _value("card_last4", typed) == "6789"


@pytest.mark.parametrize(
    "typed",
    ["4400 4301 2345 6789", "4400430123456789", "56789", "678", "•••• 6789", "67a9", "****6789"],
)
def test_a_longer_card_number_is_refused_and_never_cut(typed: str) -> None:
    value, problems = read_field(CATALOGUE["card_last4"], typed, TODAY)
    assert value is None
    assert [problem.code for problem in problems] == ["card_end"]
    assert not any(part in str(problem) for problem in problems for part in typed.split())


@given(st.text("0123456789 -", max_size=25))
def test_no_text_with_more_than_four_digits_becomes_the_end_of_a_card(typed: str) -> None:
    value, _problems = read_field(CATALOGUE["card_last4"], typed, TODAY)
    assert (value is not None) <= (sum(c.isdigit() for c in typed) == 4)


@pytest.mark.parametrize(
    ("name", "value", "shown", "masked"),
    [
        ("amount", 1_234_567, "1 234 567 ₸", "1 234 567 ₸"),
        ("card_spending", 0, "0 ₸", "0 ₸"),
        ("dependants", 0, "0", "0"),
        ("iban", REGISTRY_SAMPLE, "KZ86 125K ZT50 0410 0100", "KZ•• •••• •••• •••• 0100"),
        ("card_last4", "6789", "6789", "6789"),
        ("employer_bin", "240140000011", "240140000011", "240140000011"),
        ("relative_phone_2", "+77011234567", "+7 701 123 45 67", "+7 ••• ••• 45 67"),
    ],
)
def test_values_are_shown_and_masked(name: str, value: FieldValue, shown: str, masked: str) -> None:
    assert show(CATALOGUE[name], value) == shown
    assert mask(CATALOGUE[name], value) == masked


@pytest.mark.parametrize("number", [1, 2, 3])
def test_repeated_choices_have_one_list_of_names(number: int) -> None:
    spec = CATALOGUE[f"relative_kind_{number}"]
    assert show_bilingual(spec, "parent").ru == "отец (мать)"
    assert _value(spec.name, "Әкесі (анасы)") == "parent"


@pytest.mark.parametrize(
    "typed",
    [
        *("4111111111111111", "карта 5500 0000 0000 0004, негізгі", "2223-0000-4841-0010"),
        "12.2026 4111 1111 1111 1111",
    ],
)
def test_a_whole_card_number_stands_in_no_text_either(typed: str) -> None:
    assert read_field(CATALOGUE["other_information"], typed, TODAY)[0] is None
    assert _codes("other_information", typed) == ["card_end"]


@pytest.mark.parametrize(
    "typed",
    [
        # A digit wrong; too long; of no issuer of cards; a cadastral number.
        *("4111111111111112", "41111111111111111"),
        *("9111 1111 1111 1115", "20-313-037-1234567"),
    ],
)
def test_other_long_numbers_are_text(typed: str) -> None:
    assert _value("other_information", typed) == typed
