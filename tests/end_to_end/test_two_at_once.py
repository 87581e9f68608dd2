"""A window and a second process on one data folder: no update lost, nobody turned away as busy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from branch_app.demo.people import make_people
from branch_app.domain.errors import StaleRecord
from branch_app.head_office.office import nothing
from branch_app.storage.places import Pauses
from tests.end_to_end.made_branch import Branch, consent, draft, make_branch
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.end_to_end.other_process import (
    FIELD,
    add_marks,
    changed,
    mark_beside,
    register_all,
    register_beside,
    run_commands,
)
from tests.end_to_end.processes import begun
from tests.sync.made_head_office import BeforeCommit, MadeHeadOffice

MARKS = 8
# Shorter than a unit waits for another process, longer than a command needs.
WHILE_SECONDS = 0.7


@pytest.fixture
def alone(tmp_path: Path) -> Branch:
    """A workstation without a head office."""
    return make_branch(tmp_path / "data")


@pytest.fixture
def applicant_id(alone: Branch) -> str:
    """Somebody who has consented."""
    with alone.session() as services:
        person = make_people(1, 11)[0]
        return consent(services, services.packs.current(), person, alone.page_key())


@pytest.mark.covers("K44")
def test_two_who_change_one_file_at_once_lose_nothing(alone: Branch, applicant_id: str) -> None:
    ours, theirs = ([f"{who}{number}" for number in range(MARKS)] for who in ("w", "c"))
    with alone.session() as services:
        before = services.applicants.open(applicant_id).applicant
        with begun(mark_beside, alone.data_dir, applicant_id, theirs) as other:
            assert other.hear() == "ready"
            other.pipe.send("go")
            add_marks(services, applicant_id, ours)
            assert isinstance(other.hear(), int)
            other.wait()
        after = services.applicants.open(applicant_id).applicant
        assert after.version == before.version + 2 * MARKS
        marks = str(after.values[FIELD]).removeprefix(str(before.values[FIELD])).split()
        assert sorted(marks) == sorted([*ours, *theirs])
        assert [mark for mark in marks if mark in ours] == ours
        assert services.auditing.verify().faults == ()


@pytest.mark.covers("K44")
def test_the_later_of_two_corrections_is_refused(alone: Branch, applicant_id: str) -> None:
    with alone.session() as services:
        read = services.applicants.open(applicant_id).applicant
        with begun(mark_beside, alone.data_dir, applicant_id, ["theirs"]) as other:
            assert other.hear() == "ready"
            other.pipe.send("go")
            assert other.hear() == 0
            other.wait()
        with pytest.raises(StaleRecord) as refused:
            services.applicants.correct(applicant_id, read.version, changed(read, "ours"))
        assert refused.value.details["stored"] == read.version + 1
        now = services.applicants.open(applicant_id).applicant
        assert str(now.values[FIELD]).endswith(" theirs")


@pytest.mark.covers("K44", "R-054")
def test_two_who_register_the_same_people_make_one_file_each(alone: Branch) -> None:
    with alone.session() as services:
        pack = services.packs.current()
        people = [draft(pack, person, before_consent=True) for person in make_people(10, 12)]
        typed = [dict(person.values) for person in people]
        with begun(register_beside, alone.data_dir, typed[::-1]) as other:
            assert other.hear() == "ready"
            other.pipe.send("go")
            made = register_all(services, people)
            theirs = other.hear()
            other.wait()
    assert isinstance(theirs, int)
    assert made + theirs == len(people)
    assert alone.rows("SELECT count(*), count(DISTINCT iin) FROM applicant") == [(10, 10)]


@pytest.mark.covers("K44", "K45")
def test_a_command_waits_while_the_window_saves(
    alone: Branch, applicant_id: str, tmp_path: Path
) -> None:
    paper = tmp_path / "c10.pdf"
    render = ["forms", "render", "--form", "C10", "--applicant", applicant_id, "--out", str(paper)]
    with begun(run_commands, alone.data_dir) as other:
        saving = BeforeCommit()
        waited: list[bool] = []

        def let_the_command_in() -> None:
            other.pipe.send(render)
            assert other.hear() == "begun"
            waited.append(not other.pipe.poll(WHILE_SECONDS))

        with alone.session(Pauses(before_commit=saving)) as services:
            now = services.applicants.open(applicant_id).applicant
            saving.act = let_the_command_in
            services.applicants.correct(now.id, now.version, changed(now, "first"))
            saving.act = nothing
            assert waited == [True]
            assert other.hear() == 0
            file = services.applicants.open(applicant_id)
            assert (file.applicant.version, len(file.forms)) == (now.version + 1, 2)
            # The lists of the window, on a connection of their own, see it too.
            serials = {row.serial for row in services.search.open_forms()}
            assert serials == {form.serial for form in file.forms if form.code == "C10"}
        assert paper.read_bytes().startswith(b"%PDF")


@pytest.mark.covers("K44", "K46")
def test_a_receipt_that_another_process_settled_first_is_no_error(
    branch: Branch, office: MadeHeadOffice
) -> None:
    with branch.session() as services:
        person = make_people(1, 13)[0]
        consent(services, services.packs.current(), person, branch.page_key())
    branch.carry()
    inbox = branch.data_dir / "inbox"
    receipt = max(inbox.glob("*.receipt"))
    shutil.copy(receipt, inbox / receipt.name.replace("1-", "1-0", 1))
    commits = iter(range(100))

    def other_process() -> None:
        # Not at the login: when the first of the two is being settled.
        if next(commits) == 1:
            for file in inbox.iterdir():
                file.unlink()

    with branch.session(Pauses(before_commit=other_process)) as services:
        assert list(inbox.iterdir()) == []
        assert services.synchronisation.state().receipted_seq > 0
    branch.carry()
    assert_same_at_both_ends(branch, office)
