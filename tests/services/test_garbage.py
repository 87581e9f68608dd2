"""Garbage in every field at a counter in memory; twenty times as much with `-m full`."""

from __future__ import annotations

import pytest

from branch_app.domain.local_time import local_date
from tests.garbage_at_counter import GarbageCounter, type_garbage
from tests.packs.filled import pack
from tests.services.desk import NEEDED, make_desk

RUNS = [40, pytest.param(800, marks=pytest.mark.full)]


@pytest.mark.parametrize("examples", RUNS)
@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_garbage_is_refused_or_stored_as_the_list_allows(pack_id: str, examples: int) -> None:
    desk, chosen = make_desk(pack_id), pack(pack_id)
    needed = {name: text for name, text in NEEDED.items() if chosen.entry(name)}
    person = desk.applicants.register(desk.confirming(needed)).applicant
    desk.consent(person)
    today = local_date(desk.branch.clock.now())
    type_garbage(GarbageCounter(desk, chosen, today, person.id), examples)
