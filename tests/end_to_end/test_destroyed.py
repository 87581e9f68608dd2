"""Random lives that end in destruction: nothing of the person is found anywhere afterwards.

The full number of histories: `pytest tests/end_to_end/test_destroyed.py -m full`.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from branch_app.demo.people import make_people
from tests.end_to_end.lives import (
    Canary,
    Life,
    admit_officer,
    destroy,
    in_mailbox,
    in_other_files,
    in_pages,
)
from tests.end_to_end.made_branch import (
    Branch,
)
from tests.end_to_end.made_house import everything_in
from tests.sync.made_head_office import MadeHeadOffice

QUICK, FULL = 12, 500


def histories(branch: Branch, office: MadeHeadOffice, temporary: Path, count: int) -> int:
    """Live and destroy that many; return how often something was seen before and not after."""
    admit_officer(branch)
    people = [person for person in make_people(count * 2, 3) if person.agrees][:count]
    stays = make_people(40, 77)[1]
    assert stays.agrees
    Life(branch, random.Random(1), stays).live()
    proven = 0
    for number, person in enumerate(people):
        canary = Canary.of(person)
        applicant_id = Life(branch, random.Random(number), person).live()
        before = canary.found_in(in_pages(branch))
        destroy(branch, applicant_id)
        assert canary.found_in(in_pages(branch)) == []
        assert canary.found_in(in_mailbox(branch, office)) == []
        assert canary.found_in(in_other_files(branch, temporary)) == []
        # Name and IIN at least: other numbers are taken only when the data are completed.
        proven += before[:2] == [0, 1]
        if number % 6 == 5:
            branch.carry_all()
            assert canary.found_in(everything_in(office)) == []
    with branch.session() as services:
        assert not services.auditing.verify().faults
    branch.carry_all()
    everything = everything_in(office)
    assert [each for each in people if Canary.of(each).found_in(everything)] == []
    assert Canary.of(stays).found_in(in_pages(branch)) != []
    assert Canary.of(stays).found_in(everything) != []
    return proven


@pytest.mark.covers("K28", "R-132", "R-183")
def test_nothing_is_found_of_the_destroyed(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path
) -> None:
    assert histories(branch, office, tmp_path / "none", QUICK) == QUICK


@pytest.mark.full
def test_nothing_is_found_of_five_hundred_destroyed(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path
) -> None:
    assert histories(branch, office, tmp_path / "none", FULL) == FULL


@pytest.mark.covers("K28", "R-132")
def test_head_office_takes_nothing_of_the_destroyed_whatever_comes_later(
    branch: Branch, office: MadeHeadOffice
) -> None:
    """The branch sealed everything before; the carrier brings it after the destruction."""
    admit_officer(branch)
    person = next(each for each in make_people(10, 5) if each.agrees)
    applicant_id = Life(branch, random.Random(4), person).live()
    with branch.session() as services:
        services.synchronisation.seal()
    outbox = branch.data_dir / "outbox"
    kept = {path.name: path.read_bytes() for path in outbox.iterdir()}
    destroy(branch, applicant_id)
    branch.carry_all()
    assert office.value("SELECT count(*) FROM tombstone") == 1
    # A carrier that held the old items sends them now.
    for name, data in kept.items():
        (outbox / name).write_bytes(data)
    branch.carry_all()
    assert Canary.of(person).found_in(everything_in(office)) == []
    assert office.value("SELECT count(*) FROM applicant") == 0
    ((body,),) = office.rows("SELECT body FROM journal_row WHERE kind = 'destruction'")
    assert isinstance(body, bytes)
    assert applicant_id.encode() in body
