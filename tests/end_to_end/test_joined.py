"""Two files joined: equal at both ends, whole or none after a kill, destroyed together."""

from __future__ import annotations

import json

import pytest

from branch_app.demo.people import DemoPerson, make_people
from tests.end_to_end.crash_child import Stop
from tests.end_to_end.joining_child import join, join_until_killed
from tests.end_to_end.lives import (
    Canary,
    admit_officer,
    destroy,
    in_mailbox,
    in_other_files,
    in_pages,
)
from tests.end_to_end.made_branch import Branch, consent, sign
from tests.end_to_end.made_house import compared, everything_in
from tests.end_to_end.processes import begun
from tests.sync.made_head_office import MadeHeadOffice

KEPT, GONE = (each for each in make_people(3, 9)[:2])
# The looking side by side, the second person's look (commits nothing), then the joining.
STOPS = {
    "looked, nothing begun": (Stop(act="join", place="after BEGIN", visit=3), False),
    "all joined, not committed": (Stop(act="join", place="before COMMIT", visit=2), False),
    "committed, head file not moved": (Stop(act="join", place="after COMMIT", visit=2), True),
}


@pytest.fixture
def two(branch: Branch) -> tuple[str, str]:
    """Two consenting people with papers and scans, known at head office."""
    admit_officer(branch)
    key = branch.page_key()
    ids = []
    for person in (KEPT, GONE):
        with branch.session() as services:
            ids.append(consent(services, services.packs.current(), person, key))
            sign(services, services.forms.issue(ids[-1], "C10"), key)
    branch.carry_all()
    return ids[0], ids[1]


def _gone_number(branch: Branch, person: DemoPerson) -> list[str]:
    with branch.session() as services:
        return [row.id for row in services.search.find(person.values["iin"])]


def test_joined_files_are_equal_at_both_ends(
    branch: Branch, office: MadeHeadOffice, two: tuple[str, str]
) -> None:
    kept, gone = two
    assert compared(branch, office).is_equal
    with branch.session() as services:
        joined = join(services, kept, gone)
        assert (joined.counts["forms"], joined.counts["files"]) == (2, 10)
    branch.carry_all()
    comparison = compared(branch, office)
    assert comparison.differences == ()
    assert comparison.is_equal
    assert office.value("SELECT count(*) FROM journal_row WHERE verdict <> 'applied'") == 0
    holders = office.rows("SELECT DISTINCT holder_id FROM blob_slot")
    assert holders == [(kept,)]
    stored = office.rows(
        'SELECT state, merged_into, "values" FROM applicant WHERE id = :id', id=gone
    )
    assert stored == [("merged", kept, {})]
    assert _gone_number(branch, GONE) == []
    with branch.session() as services:
        assert services.applicants.open(gone).applicant.id == kept
        assert not services.auditing.verify().faults
    versions = branch.rows("SELECT body FROM history WHERE record_id = ?", gone)
    told = [json.loads(body)["values"].get("iin") for (body,) in versions]
    assert GONE.values["iin"] in told, "the history of both stays"


@pytest.mark.covers("K28", "R-132", "R-183")
def test_destroying_the_joined_file_leaves_nothing_of_either(
    branch: Branch, office: MadeHeadOffice, two: tuple[str, str]
) -> None:
    kept, gone = two
    canaries = [Canary.of(person) for person in (KEPT, GONE)]
    with branch.session() as services:
        join(services, kept, gone)
        services.synchronisation.seal()
    assert all(one.found_in(in_pages(branch)) for one in canaries)
    assert all(one.found_in(everything_in(office)) for one in canaries)
    destroy(branch, kept)
    for canary in canaries:
        assert canary.found_in(in_pages(branch)) == []
        assert canary.found_in(in_mailbox(branch, office)) == []
        assert canary.found_in(in_other_files(branch, branch.data_dir / "none")) == []
    branch.carry_all()
    for canary in canaries:
        assert canary.found_in(everything_in(office)) == []
    assert {row[0] for row in office.rows("SELECT record_id FROM tombstone")} == {kept, gone}
    with branch.session() as services:
        assert not services.auditing.verify().faults


@pytest.mark.parametrize("name", STOPS)
def test_a_joining_cut_off_is_whole_or_none(
    branch: Branch, office: MadeHeadOffice, two: tuple[str, str], name: str
) -> None:
    (kept, gone), (stop, is_joined) = two, STOPS[name]
    with begun(join_until_killed, branch.data_dir, kept, gone, stop) as child:
        while (message := child.hear()) is not None:
            if message[:2] == (stop.place, stop.act):
                child.kill()
                break
        assert message is not None, "it was never there"
    with branch.session() as services:
        assert not services.auditing.verify().faults
        assert services.applicants.open(gone).applicant.id == (kept if is_joined else gone)
        assert len(services.applicants.open(kept).forms) == (4 if is_joined else 2)
        for form in services.applicants.open(gone).forms:
            assert services.forms.pdf(form.id).startswith(b"%PDF")
    owners = {row[0] for row in branch.rows("SELECT DISTINCT applicant_id FROM issued_form")}
    holders = {row[0] for row in branch.rows("SELECT DISTINCT holder_id FROM attachment")}
    assert owners == holders == ({kept} if is_joined else {kept, gone})
    branch.carry_all()
    assert compared(branch, office).is_equal
