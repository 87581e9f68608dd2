"""A blocked person in the lists of the counter: for everyone but the officer nothing is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from tests.fakes import START
from tests.services.argument_search import bare_page
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


@pytest.mark.parametrize("role", [Role.CLERK, Role.MANAGER])
def test_no_page_is_offered_papers_of_blocked_people(counter: Counter, role: Role) -> None:
    page = replace(bare_page(), received_at=START + dt.timedelta(days=99))
    search = counter.services(role).search
    offered = [one.applicant_id for one in search.papers_for(page, ())]
    assert counter.free.applicant in offered
    assert counter.blocked.applicant not in offered
    for text in (counter.blocked.iin, counter.blocked.name):
        assert not search.papers_of(text)
    assert not search.papers_of("  ")
    officer = counter.services(Role.OFFICER).search
    assert {one.applicant_id for one in officer.papers_of(counter.blocked.name)} == {
        counter.blocked.applicant
    }
    assert counter.blocked.applicant in [one.applicant_id for one in officer.papers_for(page, ())]
