"""Garbage in every field of a real workstation: what SQLCipher gives back is what was saved.

More of it by `-m full tests/end_to_end/test_garbage.py`.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from branch_app.demo.people import make_people
from branch_app.domain.local_time import KAZAKHSTAN
from tests.end_to_end.made_branch import consent, make_branch
from tests.garbage_at_counter import GarbageCounter, type_garbage

RUNS = [15, pytest.param(400, marks=pytest.mark.full)]


@pytest.mark.parametrize("examples", RUNS)
@pytest.mark.parametrize("pack_id", ["lft", "satcredit"])
def test_what_is_stored_of_garbage_reads_back(tmp_path: Path, pack_id: str, examples: int) -> None:
    branch = make_branch(tmp_path / "data", pack_id=pack_id)
    with branch.session() as services:
        chosen = services.packs.current()
        person_id = consent(services, chosen, make_people(1, 21)[0], branch.page_key())
        type_garbage(
            GarbageCounter(services, chosen, dt.datetime.now(KAZAKHSTAN).date(), person_id),
            examples,
        )
        kept = services.applicants.open(person_id).applicant
    with branch.session() as services:
        assert services.applicants.open(person_id).applicant == kept
        assert services.auditing.verify().faults == ()
    versions = branch.rows("SELECT count(*) FROM history WHERE record_id = ?", person_id)
    assert versions == [(kept.version,)]
