"""Names with the nine letters are found in Kazakh, Russian and Latin, any case, NFC and NFD."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from branch_app.domain.change import Act
from branch_app.storage.store import Store
from tests.spellings import LETTERS, NINE, is_ambiguous, latin, russian, typed
from tests.storage.made import make_applicant

_NAME = st.builds(
    lambda before, letter, after: (before + letter + after).capitalize(),
    st.text(LETTERS, max_size=4),
    st.sampled_from(NINE),
    st.text(LETTERS.replace("ъ", "").replace("ь", ""), min_size=2, max_size=6),
)
_SLOW = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def numbers() -> Iterator[int]:
    return itertools.count(1)


def _registered(store: Store, number: int, family: str, given_name: str) -> str:
    values = {
        "family_name": family,
        "given_name": given_name,
        "patronymic": "",
        "iin": "",
        "mobile_phone": "",
        "document_number": "",
    }
    with store.begin_work("staff") as work:
        record = make_applicant(id=f"{number:032x}", values=values)
        work.applicants.save(record, Act.REGISTER)
        work.commit()
    return record.id


def _missed(store: Store, applicant_id: str, spellings: list[str]) -> list[str]:
    texts = [each for one in spellings for each in typed(one)]
    found = store.read_model.find_applicants
    return [text for text in texts if applicant_id not in {row.id for row in found(text)}]


@_SLOW
@given(family=_NAME, given_name=_NAME)
def test_every_name_is_found_in_kazakh_and_in_russian_letters(
    store: Store, numbers: Iterator[int], family: str, given_name: str
) -> None:
    applicant_id = _registered(store, next(numbers), family, given_name)
    names = (f"{family} {given_name}", f"{given_name} {family}", f"{family} {given_name[:2]}")
    assert _missed(store, applicant_id, [s for name in names for s in (name, *russian(name))]) == []


@_SLOW
@given(family=_NAME, given_name=_NAME)
def test_every_name_is_found_in_latin_letters(
    store: Store, numbers: Iterator[int], family: str, given_name: str
) -> None:
    assume(not is_ambiguous(family) and not is_ambiguous(given_name))
    applicant_id = _registered(store, next(numbers), family, given_name)
    names = (f"{family} {given_name}", f"{given_name} {family}")
    assert _missed(store, applicant_id, [s for name in names for s in latin(name)]) == []


@pytest.mark.parametrize("typed_text", ["Alis", "ALISH", "Zham", "zhambyl alish", "j", "Z", "Dz"])
def test_half_a_latin_letter_is_on_its_way(store: Store, typed_text: str) -> None:
    applicant_id = _registered(store, 1, "Жамбыл", "Алишер")
    rows = store.read_model.find_applicants(typed_text)
    assert [row.id for row in rows] == ([] if typed_text == "Dz" else [applicant_id])


@pytest.mark.parametrize("slipped", [";fv,sk", ";FV,SK", "Fkbith", ";fv,sk fkb", "fkbi"])
def test_a_name_typed_under_the_english_layout_is_found(store: Store, slipped: str) -> None:
    applicant_id = _registered(store, 1, "Жамбыл", "Алишер")
    assert [row.id for row in store.read_model.find_applicants(slipped)] == [applicant_id]


@pytest.mark.parametrize(
    "typed_text",
    ["Утегул", "утегулова ляззат", "Ляз", "Utegulova", "Lyazzat Ute", "Отегулова Лаззат", "Өтеғұ"],
)
def test_a_name_written_by_its_sound_is_found(store: Store, typed_text: str) -> None:
    applicant_id = _registered(store, 1, "Өтеғұлова", "Ләззат")
    _registered(store, 2, "Отарова", "Ленара")
    assert [row.id for row in store.read_model.find_applicants(typed_text)] == [applicant_id]


@pytest.mark.parametrize("typed_text", ["Өтеғұл", "өтеғұлова Ләззат", "Ләззат"])
def test_a_name_that_a_russian_document_tells_is_found_in_kazakh(
    store: Store, typed_text: str
) -> None:
    applicant_id = _registered(store, 1, "Утегулова", "Лязат")
    assert [row.id for row in store.read_model.find_applicants(typed_text)] == [applicant_id]


@pytest.mark.covers("R-049")
@pytest.mark.parametrize(
    "typed_text", ["Жунус", "жунусова әсел", "Асел Жун", "Жүнісова", "Zhunusova"]
)
def test_the_other_spelling_of_a_name_is_found(store: Store, typed_text: str) -> None:
    values = {"family_name": "Жүнісова", "given_name": "Әсел", "family_name_other": "Жунусова"}
    with store.begin_work("staff") as work:
        record = make_applicant(values={**values, "patronymic": ""})
        work.applicants.save(record, Act.REGISTER)
        work.commit()
    assert [row.id for row in store.read_model.find_applicants(typed_text)] == [record.id]


@pytest.mark.parametrize("stored", ["Сәкенқызы", "Сәкен қызы"])
@pytest.mark.parametrize(
    "typed_text",
    [
        *("Сәкен қызы", "сакен кызы", "Гүлнұр Сәкен Қызы", "Saken kyzy"),
        *("Сәкенқызы", "ахметова сакенкыз", "Гүлнұр Сәкенқ", "Sakenkyzy"),
    ],
)
def test_a_patronymic_is_found_in_one_word_and_in_two(
    store: Store, typed_text: str, stored: str
) -> None:
    values = {"family_name": "Ахметова", "given_name": "Гүлнұр", "patronymic": stored}
    with store.begin_work("staff") as work:
        record = make_applicant(values=values)
        work.applicants.save(record, Act.REGISTER)
        work.commit()
    assert [row.id for row in store.read_model.find_applicants(typed_text)] == [record.id]
