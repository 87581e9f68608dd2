"""A blocked person in the lists of the counter: for everyone but the officer nothing is told."""

from __future__ import annotations

import pytest

from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from tests.services.every_method import Counter, make_counter


@pytest.fixture(scope="module")
def counter() -> Counter:
    return make_counter()


@pytest.mark.parametrize("role", [Role.CLERK, Role.MANAGER])
def test_others_learn_only_that_the_iin_is_blocked(counter: Counter, role: Role) -> None:
    search = counter.services(role).search
    (row,) = search.find(counter.blocked.iin)
    assert (row.id, row.state) == (counter.blocked.applicant, RecordState.BLOCKED)
    for text in ("", counter.blocked.iin, counter.blocked.name, counter.blocked.iin[:6]):
        assert counter.blocked.name not in repr(search.find(text)), text
    assert counter.blocked.applicant not in [row.id for row in search.find(counter.blocked.name)]
    assert counter.free.applicant in [row.id for row in search.find("")]


@pytest.mark.parametrize("role", [Role.CLERK, Role.MANAGER])
def test_papers_on_their_way_of_blocked_people_are_left_out(counter: Counter, role: Role) -> None:
    forms = [row.id for row in counter.services(role).search.open_forms()]
    assert counter.free.form in forms
    assert counter.blocked.form not in forms


def test_the_officer_finds_them_by_name_and_by_paper(counter: Counter) -> None:
    search = counter.services(Role.OFFICER).search
    assert counter.blocked.applicant in [row.id for row in search.find(counter.blocked.name)]
    assert counter.blocked.form in [row.id for row in search.open_forms()]
