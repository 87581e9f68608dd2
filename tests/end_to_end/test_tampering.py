"""Somebody who has the key changes what is written, or puts an old folder back: both come out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlcipher3

from branch_app.cli import exits
from branch_app.cli.app import run
from branch_app.demo.people import make_people
from branch_app.domain.errors import HeadOfficeRefused
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch, consent
from tests.end_to_end.made_house import everything_in
from tests.sync.made_head_office import MadeHeadOffice

PEOPLE = make_people(3, 31)
CHANGES = {
    "an act is told otherwise": "UPDATE journal SET act = 'search' WHERE act = 'open'",
    "a read is taken out": "DELETE FROM journal WHERE act = 'open'",
    "somebody else did it": "UPDATE journal SET actor = 'nobody' WHERE act = 'correct'",
    "a record is rewritten": (
        "UPDATE applicant SET body = CAST(replace(CAST(body AS TEXT), '+7701', '+7702') AS BLOB)"
    ),
    "its history too": (
        "UPDATE history SET body = CAST(replace(CAST(body AS TEXT), '+7701', '+7702') AS BLOB)"
    ),
    "a consent is turned": (
        "UPDATE consent SET body = CAST(replace(CAST(body AS TEXT), 'granted', 'refused') AS BLOB)"
    ),
    "a consent is taken away": "DELETE FROM consent",
}


def _change(branch: Branch, statement: str) -> None:
    with branch.keys() as keys:
        connection = sqlcipher3.connect(str(branch.data_dir / "branch.db"))
        connection.execute(f"PRAGMA key = \"x'{bytes(keys.branch).hex()}'\"")
    assert connection.execute(statement).rowcount > 0
    connection.commit()
    connection.close()


@pytest.mark.covers("K40", "K44", "R-081", "R-175")
def test_each_change_past_the_program_is_found_by_the_command(
    branch: Branch,
    office: MadeHeadOffice,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("BRANCH_APP_PASSWORD", PASSWORD)
    with branch.session() as services:
        consent(services, services.packs.current(), PEOPLE[0], branch.page_key())
    branch.carry_all()
    assert office.value("SELECT count(*) FROM applicant") == 1
    verify = ["audit", "verify", "--staff", LOGIN, "--data-dir", str(branch.data_dir)]
    assert run(verify) == exits.DONE
    whole = shutil.copytree(branch.data_dir, tmp_path / "whole")
    for change, statement in CHANGES.items():
        _change(branch, statement)
        capsys.readouterr()
        assert run(verify) in {exits.FAILED, exits.UNOPENABLE}, change
        assert len(capsys.readouterr().err.splitlines()) == 1
        shutil.rmtree(branch.data_dir)
        shutil.copytree(whole, branch.data_dir)
    assert run(verify) == exits.DONE


@pytest.mark.covers("K40", "K44", "K46")
def test_an_old_copy_of_the_whole_folder_is_found_by_head_office(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path, expected_warnings: list[str]
) -> None:
    with branch.session() as services:
        pack = services.packs.current()
        consent(services, pack, PEOPLE[0], branch.page_key())
    branch.carry_all()
    old = shutil.copytree(branch.data_dir, tmp_path / "old")
    with branch.session() as services:
        consent(services, pack, PEOPLE[1], branch.page_key())
    branch.carry_all()
    held = everything_in(office).count(PEOPLE[1].values["iin"].encode())
    # By itself the old folder is whole: only head office knows that there was more.
    shutil.rmtree(branch.data_dir)
    shutil.copytree(old, branch.data_dir)
    with branch.session() as services:
        assert services.auditing.verify().faults == ()
        consent(services, pack, PEOPLE[2], branch.page_key())
    expected_warnings.append("fork: device")
    for _ in range(2):
        with pytest.raises(HeadOfficeRefused) as refused:
            branch.carry()
        assert refused.value.details["reason"] == "fork"
    assert office.value("SELECT count(*) FROM applicant") == 2
    assert everything_in(office).count(PEOPLE[1].values["iin"].encode()) == held
    assert office.rows("SELECT reason FROM quarantine") == [("fork",)]
    # What the branch did since is not lost: it waits, sealed, for a person to decide.
    assert list((branch.data_dir / "outbox").glob("*.envelope"))
