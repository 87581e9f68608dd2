"""The invented people are invented, various, and the same for the same seed."""

from __future__ import annotations

from branch_app.demo.people import make_people
from branch_app.domain.fields import CATALOGUE, read_field
from branch_app.domain.identity_numbers import iin_problem
from tests.fakes import START

KAZAKH = "ӘҒҚҢӨҰҮҺІ"


def test_the_same_seed_gives_the_same_people_and_another_gives_others() -> None:
    assert make_people(20, 7) == make_people(20, 7)
    assert make_people(20, 7) != make_people(20, 8)


def test_five_hundred_people_are_valid_different_and_various() -> None:
    people = make_people(500, 1)
    assert len({person.values["iin"] for person in people}) == 500
    for person in people:
        assert iin_problem(person.values["iin"]) is None
        for name, typed in person.values.items():
            if typed:
                _, problems = read_field(CATALOGUE[name], typed, START.date())
                assert not [each for each in problems if each.is_blocking], name
    names = "".join("".join(list(person.values.values())[:3]) for person in people).upper()
    assert set(KAZAKH) <= set(names)
    assert any(not person.values["patronymic"] for person in people)
    assert any(person.values["citizenship"] != "KZ" for person in people)
    assert max(len(person.values["family_name"]) for person in people) > 25
    assert not all(person.agrees for person in people)
