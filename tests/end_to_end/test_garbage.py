"""Garbage in every field of a real workstation: what SQLCipher gives back is what was saved.

More of it by `-m full tests/end_to_end/test_garbage.py`.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from branch_app.demo.people import make_people
from branch_app.domain.local_time import KAZAKHSTAN
from tests.end_to_end.made_branch import consent, make_branch, sign
from tests.garbage_at_counter import GarbageCounter, own_keys, own_papers, type_garbage

RUNS = [15, pytest.param(400, marks=pytest.mark.full)]


@pytest.mark.parametrize("examples", RUNS)
@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_what_is_stored_of_garbage_reads_back(tmp_path: Path, pack_id: str, examples: int) -> None:
    branch = make_branch(tmp_path / "data", pack_id=pack_id)
    with branch.session() as services:
        chosen = services.packs.current()
        key = branch.page_key()
        people = [consent(services, chosen, one, key) for one in make_people(2, 21)]
        for code, order in own_papers(chosen):
            sign(services, services.forms.issue(people[1], code, order), key)
        today = dt.datetime.now(KAZAKHSTAN).date()
        keys = own_keys(chosen)
        counter = GarbageCounter(services, chosen, today, people[0], people[1], keys)
        type_garbage(counter, examples)
        kept = [services.applicants.open(one).applicant for one in people]
    with branch.session() as services:
        assert [services.applicants.open(one).applicant for one in people] == kept
        assert services.auditing.verify().faults == ()
    for one in kept:
        versions = branch.rows("SELECT count(*) FROM history WHERE record_id = ?", one.id)
        assert versions == [(one.version,)]
