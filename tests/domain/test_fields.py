from __future__ import annotations

import datetime as dt
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain import reference
from branch_app.domain.applicant import FieldValue
from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.checks import ProblemCode
from branch_app.domain.fields import (
    CATALOGUE,
    FieldSpec,
    Group,
    Kind,
    mask,
    parse,
    read_field,
    show,
    show_bilingual,
)
from branch_app.domain.identity_numbers import make_iin
from branch_app.protocol.body_reader import read_value, value_body
from tests.domain.made_numbers import BINS, IBANS

TODAY = dt.date(2026, 11, 22)
SPECS = st.sampled_from(sorted(CATALOGUE.values(), key=lambda spec: spec.name))
TYPED = (
    st.text(max_size=60)
    | st.text('0123456789+.-/ "әіңғүұқ,()@NТ№', max_size=25)
    | st.text("0123456789KZКТОРABС ,.₸тг", max_size=25)
)


def _right_values(spec: FieldSpec) -> st.SearchStrategy[FieldValue]:
    words = st.text("абвәіңғүұқөһыйёАӘҚЙ", min_size=1, max_size=20)
    iins = st.builds(
        make_iin,
        st.dates(dt.date(1900, 1, 1), dt.date(2020, 1, 1)),
        st.sampled_from(["male", "female"]),
        st.integers(0, 9999),
    )
    digits = st.integers(0, 9_999_999).map("{:07d}".format)
    strategies: dict[Kind, st.SearchStrategy[FieldValue]] = {
        Kind.TEXT: words,
        Kind.NAME: st.lists(words, min_size=1, max_size=3).map("-".join),
        Kind.DATE: st.dates(dt.date(1850, 1, 1), dt.date(2100, 12, 31)),
        Kind.TIME: st.times().map("{:%H:%M}".format),
        Kind.CHOICE: st.sampled_from(spec.choices or ("",)),
        Kind.PHONE: digits.map("+7701{}".format) | digits.map("+7916{}".format),
        Kind.EMAIL: st.from_regex(r"[a-z]{1,10}(\.[a-z0-9]{1,9})?@[a-z]{2,9}\.kz", fullmatch=True),
        Kind.IIN: iins.filter(bool).map(str),
        Kind.COUNTRY: st.sampled_from(sorted(reference.countries())),
        Kind.REGION: st.sampled_from(sorted(reference.regions())),
        Kind.DOCUMENT_NUMBER: st.from_regex(r"[0-9]{9}|N[0-9]{8}|[A-Z]{2}[0-9]{6}", fullmatch=True),
        Kind.MONEY: st.integers(0, 999_999_999_999),
        Kind.NUMBER: st.integers(0, 999_999_999),
        Kind.BIN: BINS,
        Kind.IBAN: IBANS,
        Kind.CARD_END: st.integers(0, 9999).map("{:04d}".format),
        Kind.PRODUCT: st.sampled_from(["unsecured", "secured", "auto_2"]),
    }
    return strategies[spec.kind]


def _value(name: str, typed: str) -> FieldValue | None:
    value, problems = parse(CATALOGUE[name], typed)
    assert not any(problem.is_blocking for problem in problems)
    return value


def _codes(name: str, typed: str) -> list[ProblemCode]:
    value, problems = read_field(CATALOGUE[name], typed, TODAY)
    assert (value is None) <= any(problem.is_blocking for problem in problems)
    assert {problem.field for problem in problems} <= {name}
    return [problem.code for problem in problems]


def test_the_catalogue_is_in_the_order_of_law_and_its_groups_hold_together() -> None:
    groups = [spec.group for spec in CATALOGUE.values()]
    assert [group for group, _ in groupby(groups)] == list(Group)
    assert list(CATALOGUE)[:4] == ["family_name", "given_name", "patronymic", "iin"]
    assert all(name == spec.name for name, spec in CATALOGUE.items())


def test_only_choice_fields_have_choices_and_each_has_both_names() -> None:
    for spec in CATALOGUE.values():
        assert bool(spec.choices) == (spec.kind is Kind.CHOICE)
        if spec.choices:
            assert tuple(reference.choices(spec.name)) == spec.choices


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_defaults_can_be_read(name: str) -> None:
    spec = CATALOGUE[name]
    assert parse(spec, spec.default) == (spec.default or None, ())


@pytest.mark.parametrize("name", sorted(CATALOGUE))
@pytest.mark.parametrize("blank", ["", "  ", "\n", "\u200b", "\x00"])
def test_a_blank_text_is_no_value_and_no_problem(name: str, blank: str) -> None:
    assert read_field(CATALOGUE[name], blank, TODAY) == (None, ())


@given(SPECS.flatmap(lambda spec: st.tuples(st.just(spec), _right_values(spec))))
def test_what_is_shown_reads_back_as_the_same_value(case: tuple[FieldSpec, FieldValue]) -> None:
    spec, value = case
    found, problems = parse(spec, show(spec, value))
    assert found == value
    assert not any(problem.is_blocking for problem in problems)


@given(SPECS, TYPED)
def test_garbage_never_crashes_and_what_is_read_reads_back(spec: FieldSpec, typed: str) -> None:
    value, problems = read_field(spec, typed, TODAY)
    assert {problem.field for problem in problems} <= {spec.name}
    if value is not None:
        assert parse(spec, show(spec, value))[0] == value
        assert read_canonical(canonical_bytes(value_body(value))) == value_body(value)
        assert read_value(value_body(value), spec.name) == value
        assert mask(spec, value)
        assert show_bilingual(spec, value).kk


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("  Ахметов ", "Ахметов"),
        ("Aхметов", "Ахметов"),
        ("Әлия  -  Гүл", "Әлия-Гүл"),
        ("О’Нейл", "О'Нейл"),
        ("de la Cruz", "de la Cruz"),
        ("Болатұлы", "Болатұлы"),
        ("И\u0306сатаи\u0306", "Йсатай"),
    ],
)
def test_names_are_cleaned(typed: str, value: str) -> None:
    assert _value("family_name", typed) == value


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Тем1р", ["characters"]),
        ("Ахметов!", ["characters"]),
        ("-", ["characters"]),
        ("陳", ["characters"]),
        ("Smitж", ["mixed_scripts"]),
        ("Smith Жон", ["two_alphabets"]),
        ("Жон-Smith", ["two_alphabets"]),
        ("а" * 101, ["too_long"]),
        ("а" * 100, []),
    ],
)
def test_names_hold_letters_hyphen_apostrophe_and_blank(typed: str, codes: list[str]) -> None:
    assert _codes("given_name", typed) == codes


@pytest.mark.parametrize(
    "typed",
    [
        "22.11.2006",
        "22112006",
        "22/11/2006",
        "22-11-2006",
        "22 11 2006",
        "22,11,2006",
        "22. 11. 2006",
        "2006-11-22",
        "22.11.2006 ж.",
        "22.11.2006 г.",
        'әә""әққ,',
        'әә."".әққ,',
        'әә ""  әққ,',
        "22.11.2006\n",
        "«22» қараша 2006 ж.",
        "22 Қараша 2006",
        "2006 жылғы 22 қараша",
        "2006 жылғы 22 қарашада",
        "«22» ноября 2006 г.",
        "22 НОЯБРЯ 2006 года",
        "22 ноябрь 2006",
    ],
)
def test_dates_are_read_in_every_spelling(typed: str) -> None:
    assert _value("birth_date", typed) == dt.date(2006, 11, 22)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("22.11.06", "two_digit_year"),
        ("221106", "two_digit_year"),
        ("22.11.206", "not_a_date"),
        ("22.11.20066", "not_a_date"),
        ("31.02.2006", "not_a_date"),
        ("00.11.2006", "not_a_date"),
        ("22.13.2006", "not_a_date"),
        ("22.11.0206", "not_a_date"),
        ("2006-13-01", "not_a_date"),
        ("кеше", "not_a_date"),
        ("31 қараша 2006 ж.", "not_a_date"),
        ("22 кеше 2006", "not_a_date"),
        ("ноябрь 2006", "not_a_date"),
        ("2211200", "not_a_date"),
    ],
)
def test_wrong_dates_and_two_digit_years_are_refused(typed: str, code: str) -> None:
    assert _codes("birth_date", typed) == [code]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("012345678", "012345678"),
        ("№ 012 345 678", "012345678"),
        ("012-345-678", "012345678"),
        ("n01234567", "N01234567"),
        ("т01234567", "N01234567"),
        ("Н01234567", "N01234567"),
        ('ТқҚәіңғ",', "N00234516"),
        ('қ"әіңғ,.ү', "012345678"),
        ("ab 1234567", "AB1234567"),
        ("ТН1234567", "ТН1234567"),
        ("12/34", "12/34"),
    ],
)
def test_document_numbers_are_cleaned(typed: str, value: str) -> None:
    assert _value("document_number", typed) == value


@pytest.mark.parametrize(
    ("typed", "code"), [("12*34", "characters"), ("№", "characters"), ("1" * 21, "too_long")]
)
def test_document_numbers_with_other_signs_are_refused(typed: str, code: str) -> None:
    assert _codes("document_number", typed) == [code]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("A.Synaly@Example.KZ", "A.Synaly@example.kz"),
        (" <synaly@example.kz>; ", "synaly@example.kz"),
        ("mailto:synaly@example.kz", "synaly@example.kz"),
    ],
)
def test_email_addresses_are_cleaned(typed: str, value: str) -> None:
    assert _value("email", typed) == value


@pytest.mark.parametrize(
    "typed", ["synaly", "@example.kz", "a@b", "a b@example.kz", "сыналы@example.kz"]
)
def test_wrong_email_addresses_are_refused(typed: str) -> None:
    assert _codes("email", typed) == ["not_an_email"]


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("sex", "male", "male"),
        ("sex", "Әйел", "female"),
        ("sex", "Мужской", "male"),
        ("document_kind", "Жеке куәлік", "id_card"),
        ("residence_basis", "rented", "rented"),
        ("citizenship", "kz", "KZ"),
        ("citizenship", "KAZ", "KZ"),
        ("citizenship", "Өзбекстан", "UZ"),
        ("actual_country", "россия", "RU"),
        ("registration_region", "75", "75"),
        ("registration_region", "алматы қаласы", "75"),
        ("registration_region", "Карагандинская область", "35"),
    ],
)
def test_lists_are_read_by_value_and_by_either_name(name: str, typed: str, value: str) -> None:
    assert _value(name, typed) == value


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("sex", "other", "not_a_choice"),
        ("document_kind", "жүргізуші куәлігі", "not_a_choice"),
        ("citizenship", "Нарния", "not_a_country"),
        ("registration_region", "00", "not_a_region"),
        ("iin", "850101300006", "iin_check_digit"),
        ("iin", "8501013000", "iin_length"),
        ("iin", "85010130000А", "iin_characters"),
        ("iin", "920708400865", "iin_never_issued"),
        ("birth_place", "а" * 201, "too_long"),
    ],
)
def test_what_is_on_no_list_is_refused(name: str, typed: str, code: str) -> None:
    assert _codes(name, typed) == [code]
