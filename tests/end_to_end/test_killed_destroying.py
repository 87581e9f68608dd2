"""kill -9 while a person is destroyed: all of it or nothing, and the mailbox is cleared after."""

from __future__ import annotations

import random

import pytest

from branch_app.demo.people import make_people
from tests.end_to_end.crash_child import Stop
from tests.end_to_end.destroying_child import destroy_until_killed
from tests.end_to_end.lives import (
    Canary,
    Life,
    admit_officer,
    in_mailbox,
    in_other_files,
    in_pages,
    officer_at_work,
)
from tests.end_to_end.made_branch import Branch
from tests.end_to_end.made_house import everything_in
from tests.end_to_end.processes import begun
from tests.sync.made_head_office import MadeHeadOffice

# The second person's look commits nothing; then come the destruction and the mailbox's unit.
STOPS = {
    "looked, nothing begun": (Stop(act="destroy", place="after BEGIN", visit=2), False),
    "all erased, not committed": (Stop(act="destroy", place="before COMMIT", visit=1), False),
    "committed, head file not moved": (Stop(act="destroy", place="after COMMIT", visit=1), True),
    "mailbox not begun": (Stop(act="destroy", place="after BEGIN", visit=3), True),
    "mailbox cleared, not remembered": (Stop(act="destroy", place="before COMMIT", visit=2), True),
    "while locking": (Stop(act="lock", place="before COMMIT", visit=1), True),
}


@pytest.mark.covers("K28", "K44", "R-183")
@pytest.mark.parametrize("name", STOPS)
def test_a_destruction_cut_off_is_whole_or_none(
    branch: Branch, office: MadeHeadOffice, name: str
) -> None:
    stop, is_destroyed = STOPS[name]
    admit_officer(branch)
    person = next(each for each in make_people(10, 5) if each.agrees)
    canary = Canary.of(person)
    applicant_id = Life(branch, random.Random(4), person).live()
    with branch.session() as services:
        services.synchronisation.seal()
    assert canary.found_in(in_mailbox(branch, office)) != []
    with begun(destroy_until_killed, branch.data_dir, applicant_id, stop) as child:
        while (message := child.hear()) is not None:
            if message[:2] == (stop.place, stop.act):
                child.kill()
                break
        assert message is not None, "it was never there"
    # Opening makes good what the kill has left.
    with officer_at_work(branch) as session:
        assert not session.services.auditing.verify().faults
        acts = session.services.record_states.acts()
        assert [act.record_id for act in acts] == ([applicant_id] if is_destroyed else [])
    found = [canary.found_in(in_pages(branch)), canary.found_in(in_mailbox(branch, office))]
    assert (found == [[], []]) is is_destroyed
    assert all(found) is not is_destroyed
    assert canary.found_in(in_other_files(branch, branch.data_dir / "none")) == []
    branch.carry_all()
    assert (canary.found_in(everything_in(office)) == []) is is_destroyed
    if not is_destroyed:
        with branch.session() as services:
            assert services.applicants.open(applicant_id).forms
