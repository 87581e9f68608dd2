"""Every name with Kazakh letters has one key, however it is typed; `docs/decisions/0011`."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from branch_app.domain.kazakh_text import latin_capitals, other_layout, search_key, search_keys
from tests.spellings import LETTERS, NINE, is_ambiguous, latin, russian, typed

NAMES = (
    "Әлия", "Әсел", "Ғалымжан", "Ғани", "Қасым", "Қарлығаш", "Жаңагүл", "Меңсұлу", "Өмірбек",
    "Өрік", "Ұлжан", "Нұрсұлтан", "Үміт", "Гүлнұр", "Шаһкәрім", "Гауһар", "Іңкәр", "Тілек",
    "Шыңғыс", "Маңғыстау", "Ләззат", "Жәңгір", "Бәйтерек", "Күләш", "Құралай", "Ақбөпе", "Жанна",
    "Әбдіқадырова", "Құдайбергенұлы", "Сәкенқызы", "Ізтілеуов", "Еңсеп", "Юлия", "Щербакова",
)  # fmt: skip
WORDS = st.text(LETTERS, min_size=1, max_size=12)


@st.composite
def kazakh_names(draw: st.DrawFn) -> str:
    """A name with at least one of the nine letters."""
    before, after = draw(st.text(LETTERS, max_size=6)), draw(st.text(LETTERS, max_size=6))
    return (before + draw(st.sampled_from(NINE)) + after).capitalize()


@pytest.mark.parametrize("name", NAMES)
def test_a_name_has_one_key_in_every_alphabet_case_and_form(name: str) -> None:
    key = search_key(name)
    spelled = [each for one in (name, *russian(name), *latin(name)) for each in typed(one)]
    assert [each for each in spelled if search_key(each) != key] == []


@given(kazakh_names())
def test_russian_substitutes_of_any_name_have_its_key(name: str) -> None:
    for spelled in russian(name):
        assert {search_key(each) for each in typed(spelled)} == {search_key(name)}


@given(kazakh_names())
def test_latin_spellings_of_any_name_have_its_key(name: str) -> None:
    assume(not is_ambiguous(name))
    for spelled in latin(name):
        assert {search_key(each) for each in typed(spelled)} == {search_key(name)}, spelled


@given(kazakh_names(), st.integers(1, 14))
def test_each_letter_typed_in_latin_stays_on_the_way_to_the_name(name: str, length: int) -> None:
    assume(not is_ambiguous(name))
    key = search_key(name)
    # Scha... is told from its fourth letter on; all else by what its last letter may become.
    assume("щ" not in name.lower())
    for spelled in latin(name)[:3]:
        begun = search_keys(spelled[:length])
        assert any(key.startswith(each) for each in begun), (spelled[:length], begun, key)


@given(WORDS)
def test_the_folding_of_two_letters_keeps_beginnings(word: str) -> None:
    for length in range(len(word) + 1):
        assert search_key(word).startswith(search_key(word[:length]))


@pytest.mark.parametrize(
    ("slipped", "meant"),
    [
        ("Rjdfktdf", "Ковалева"),
        ("2kbz", "әлия"),
        ("@KBZ", "ӘЛИЯ"),
        (";fyyf", "жанна"),
        ("Rfylb,thlbyf Fyyf", "Кандибердина Анна"),
        ("ФДЬ1-01", "ALM1-01"),
        ("Лфтфе", "Kanat"),
        ("850101", ""),
        ("Smith Анна", ""),
    ],
)
def test_the_other_layout_tells_what_the_keys_would_type(slipped: str, meant: str) -> None:
    assert other_layout(slipped) == meant


def test_codes_are_compared_by_latin_capitals() -> None:
    assert latin_capitals("аlм1-01 0000042-к") == "ALM1010000042K"
    assert latin_capitals("№ n 00112233") == "N00112233"
