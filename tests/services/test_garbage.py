"""Garbage in every field at a counter in memory; twenty times as much with `-m full`."""

from __future__ import annotations

import pytest

from branch_app.domain.local_time import local_date
from tests.garbage_at_counter import GarbageCounter, own_keys, own_papers, type_garbage
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
    another = {"family_name": "Оразбекова", "given_name": "Мөлдір", "patronymic": "Ерланқызы"}
    numbers = {"iin": "900228400123", "document_number": "098765432"}
    also = {**needed, **another, **numbers}
    granting = desk.applicants.register(desk.confirming(also)).applicant
    desk.consent(granting)
    for code, order in own_papers(chosen):
        form = desk.forms.issue(granting.id, code, order)
        desk.consents.record_ticks(form.serial, dict.fromkeys(form.choices, True))
        desk.scan(form)
    today = local_date(desk.branch.clock.now())
    counter = GarbageCounter(desk, chosen, today, person.id, granting.id, own_keys(chosen))
    type_garbage(counter, examples)
