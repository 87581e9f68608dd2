"""Single cuts between two steps of the mailbox that must not be told apart from an uncut run."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.head_office.publishing import publish_pack
from branch_app.packs import pack_bytes
from tests.end_to_end.crash_child import (
    Stop,
    carry_until_killed,
    settle_until_killed,
    sync_until_killed,
)
from tests.end_to_end.kills import Kill, KillRun
from tests.end_to_end.made_branch import Branch
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.end_to_end.processes import begun
from tests.packs.copies import copied, replaced
from tests.sync.made_head_office import MadeHeadOffice

# Sealing commits its own journal row, then the rows, then the attachments.
ATTACHMENTS_POSTED = Stop(act="seal", place="before COMMIT", visit=3)


def _seal_and_be_killed(branch: Branch) -> int:
    """Post the attachments of one person, unremembered; return how many."""
    run = KillRun(branch=branch, work=sync_until_killed)
    run.strike(Kill(stop=ATTACHMENTS_POSTED))
    assert run.fell == {("seal", "before COMMIT"): 1}
    posted = len(list((branch.data_dir / "outbox").glob("*.blob")))
    assert posted > 1
    assert branch.rows("SELECT count(*) FROM attachment WHERE is_sent = 1") == [(0,)]
    return posted


@pytest.mark.covers("K44", "K46")
def test_attachments_posted_but_not_remembered_are_not_carried_twice(
    branch: Branch, office: MadeHeadOffice
) -> None:
    posted = _seal_and_be_killed(branch)
    # The night comes before the clerk: all of it is carried and receipted.
    assert branch.carry().blobs == posted
    branch.carry_all()
    assert_same_at_both_ends(branch, office)
    assert office.value("SELECT count(*) FROM blob") == posted


@pytest.mark.covers("K44", "K46")
def test_an_attachment_that_arrived_without_a_receipt_is_not_sealed_anew(
    branch: Branch, office: MadeHeadOffice
) -> None:
    posted = _seal_and_be_killed(branch)
    with begun(carry_until_killed, branch.data_dir) as night:

        def killed_when_one_is_whole() -> None:
            if office.value("SELECT count(*) FROM blob WHERE received = size") == 1:
                night.process.kill()

        office.before_commit.act = killed_when_one_is_whole
        while night.hear() is not None:
            pass
        office.before_commit.act = lambda: None
    assert len(list((branch.data_dir / "outbox").glob("*.blob"))) == posted
    branch.carry_all()
    branch.carry_all()
    assert_same_at_both_ends(branch, office)
    assert office.value("SELECT count(*) FROM blob") == posted


@pytest.mark.covers("K46", "K3")
def test_a_pack_installed_before_the_kill_is_acknowledged_after_it(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path
) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / "pack.toml", "edition = 1\n", "edition = 2\n")
    assert publish_pack(office.running.office, pack_bytes(pack)) == 1
    assert branch.carry().directives == 1
    # The login, the receipt of the session before, the pack.
    stop = Stop(act="unlock", place="after COMMIT", visit=3)
    with begun(settle_until_killed, branch.data_dir, stop) as child:
        while (message := child.hear()) is not None:
            if message[:2] == ("after COMMIT", "unlock"):
                child.kill()
    assert branch.rows("SELECT max(edition) FROM pack_edition") == [(2,)]
    branch.carry_all()
    assert office.rows("SELECT number, outcome FROM directive_ack") == [(1, "applied")]
    assert branch.carry().directives == 0
