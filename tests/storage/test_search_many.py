"""Among 8 000 people the answers are those of going through everybody; the speed is a benchmark's.

`python -m benchmarks.search_million` measures the same at a million.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from branch_app.domain.applicant import Applicant
from branch_app.domain.kazakh_text import search_key
from branch_app.domain.name_spelling import by_sound, spellings
from branch_app.domain.record_state import RecordState
from branch_app.storage.places import StorePaths
from branch_app.storage.store import Store, create_workstation, open_store
from tests.fakes import PredictableIds, SettableClock
from tests.spellings import is_ambiguous, latin, russian
from tests.storage.lent import make_keys, make_lent
from tests.storage.many_people import fill, people, serial_of

COUNT, LIMIT, ASKED = 8_000, 20, 60


def _has(name: list[str], words: list[str]) -> bool:
    return all(any(one.startswith(word) for one in name) for word in words)


@dataclass(frozen=True)
class Crowd:
    store: Store
    people: dict[str, Applicant]
    names: dict[str, list[list[str]]]

    def found(self, text: str) -> list[str]:
        rows = self.store.read_model.find_applicants(text, LIMIT)
        return [row.id for row in rows]

    def by_name(self, text: str) -> set[str]:
        """Everybody of whose name one spelling has for each word typed a word that begins so."""
        asked = [search_key(one).split() for one in (text, by_sound(text))]
        return {
            each
            for each, names in self.names.items()
            if any(_has(name, words) for name in names for words in asked)
        }


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crowd]:
    paths = StorePaths(folder=tmp_path_factory.mktemp("many"))
    lent = make_lent(SettableClock(), PredictableIds())
    create_workstation(paths, make_keys(), lent)
    store = open_store(paths, make_keys(), lent)
    fill(store.engine, COUNT)
    seen = {each.id: each for each in people(COUNT) if each.state is not RecordState.BLOCKED}
    yield Crowd(store, seen, {key: _spelt(one) for key, one in seen.items()})
    store.close()


def _spelt(person: Applicant) -> list[list[str]]:
    return [search_key(" ".join(name)).split() for name in spellings(person.values)]


@pytest.fixture
def some(crowd: Crowd) -> list[Applicant]:
    return random.Random(5).sample(list(crowd.people.values()), ASKED)


def test_each_letter_of_a_name_finds_those_who_match_and_as_many(
    crowd: Crowd, some: list[Applicant]
) -> None:
    for person in some:
        full = person.full_name.lower()
        for length in {*range(1, 8), len(full)}:
            found, matching = crowd.found(full[:length]), crowd.by_name(full[:length])
            assert len(found) == min(LIMIT, len(matching)), full[:length]
            assert set(found) <= matching


def test_words_begun_in_any_order_find_those_who_match_and_as_many(
    crowd: Crowd, some: list[Applicant]
) -> None:
    chance = random.Random(6)
    for person in some:
        words = person.full_name.split()
        chance.shuffle(words)
        for sizes in ((3, 3), (1, 4), (9, 1), (20, 20), (2, 2, 2)):
            text = " ".join(word[:size] for word, size in zip(words, sizes, strict=False))
            found, matching = crowd.found(text), crowd.by_name(text)
            assert len(found) == min(LIMIT, len(matching)), text
            assert set(found) <= matching


def test_names_are_found_in_every_spelling(crowd: Crowd, some: list[Applicant]) -> None:
    for person in some:
        if is_ambiguous(person.full_name):
            continue
        for text in (*russian(person.full_name), *latin(person.full_name)):
            found, matching = crowd.found(text), crowd.by_name(person.full_name)
            assert person.id in matching
            assert set(found) <= matching, text
            assert len(found) == min(LIMIT, len(matching)), text


def test_numbers_find_their_person(crowd: Crowd, some: list[Applicant]) -> None:
    numbers = {each.id: number for number, each in enumerate(people(COUNT))}
    for person in some:
        iin, phone = person.text("iin"), person.text("mobile_phone")
        serial = serial_of(numbers[person.id])
        asked = [iin, iin[:9], iin[3:], phone, phone[-8:], "8" + phone[2:], serial, serial[:-1]]
        asked += [person.text("document_number"), person.text("document_number")[:7]]
        if person.text("home_phone"):
            asked.append(person.text("home_phone")[-9:])
        for text in asked:
            assert person.id in crowd.found(text), text


def test_whole_words_come_first_and_then_those_last_seen(crowd: Crowd) -> None:
    for text in ("А", "Ахмет", "Ким", "Қасым", "Өте", "Петров"):
        first, typed = crowd.found(text), search_key(text)
        exact = [crowd.names[each][0][0] == typed for each in first]
        assert exact == sorted(exact, reverse=True), text
        days = [crowd.people[each].changed_at.date() for each in first]
        begun = [day for day, is_exact in zip(days, exact, strict=True) if is_exact]
        assert begun == sorted(begun, reverse=True) or len(crowd.by_name(text)) > 200


def test_of_those_who_begin_with_a_letter_the_last_seen_are_shown(crowd: Crowd) -> None:
    latest = max(
        (one for one in crowd.people.values() if one.text("family_name")[0] == "О"),
        key=lambda one: one.changed_at,
    )
    assert crowd.found("о")[0] == latest.id or crowd.names[latest.id][0][0].startswith("О")


def test_numbers_of_nobody_find_nobody(crowd: Crowd) -> None:
    for text in ("999999999999", "+70000000000", "Жоқадам", "Ахметов Жоқадам", "ZZZZ9", "***"):
        assert crowd.found(text) == [], text
