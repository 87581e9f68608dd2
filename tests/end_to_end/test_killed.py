"""kill -9 while saving and while syncing: what was acknowledged is there, once, at both ends.

Twenty-four kills in the quick run; a hundred by

    python -m pytest tests/end_to_end/test_killed.py -m full
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from tests.end_to_end.crash_child import save_until_killed, sync_until_killed
from tests.end_to_end.histograms import PROPERTY
from tests.end_to_end.kills import SAVING, SERVER, SYNCING, KillRun, planned
from tests.end_to_end.made_branch import Branch
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.sync.made_head_office import MadeHeadOffice

QUICK, FULL = 12, 50
SEED = 20261122


def _reopened(run: KillRun) -> None:
    """The workstation opens, its journal verifies, everything acknowledged is there once."""
    with run.branch.session() as services:
        assert services.auditing.verify().faults == ()
    run.ledger.hold_against(run.branch)


def _synced(run: KillRun, office: MadeHeadOffice) -> None:
    run.branch.carry_all()
    comparison = assert_same_at_both_ends(run.branch, office)
    arrived = {row[0] for row in office.rows("SELECT id FROM applicant")}
    assert run.ledger.consented <= arrived
    assert comparison.counts["applicant"] == len(arrived) > 0


def _kill_while_saving(branch: Branch, office: MadeHeadOffice, count: int) -> KillRun:
    run = KillRun(branch=branch, work=save_until_killed)
    for kill in planned(SAVING, count, SEED):
        run.strike(kill)
        _reopened(run)
    _synced(run, office)
    return run


def _kill_while_syncing(branch: Branch, office: MadeHeadOffice, count: int) -> KillRun:
    run = KillRun(branch=branch, work=sync_until_killed, office=office)
    chance = random.Random(SEED)
    for kill in planned(SYNCING, count, SEED):
        run.strike(kill)
        if chance.random() < 0.4:
            # The night comes before the clerk.
            run.branch.carry()
        _reopened(run)
        held = office.value("SELECT coalesce(max(seq), 0) FROM journal_row")
        assert isinstance(held, int)
        assert held >= run.ledger.receipted
    _synced(run, office)
    return run


def _judge(
    run: KillRun, title: str, count: int, record_property: Callable[[str, object], None]
) -> None:
    record_property(PROPERTY, run.histogram(title))
    assert sum(run.fell.values()) == count
    assert 2 * run.inside >= count


@pytest.mark.covers("K44", "K45", "R-146", "R-239")
def test_killed_while_saving(
    branch: Branch,
    office: MadeHeadOffice,
    record_property: Callable[[str, object], None],
) -> None:
    run = _kill_while_saving(branch, office, QUICK)
    _judge(run, "saving", QUICK, record_property)


@pytest.mark.covers("K44", "K45", "K46", "R-239")
def test_killed_while_syncing(
    branch: Branch,
    office: MadeHeadOffice,
    expected_warnings: list[str],
    record_property: Callable[[str, object], None],
) -> None:
    expected_warnings.append("NoPower")
    run = _kill_while_syncing(branch, office, QUICK)
    _judge(run, "syncing", QUICK, record_property)
    assert any(place == SERVER for _, place in run.fell)


@pytest.mark.full
def test_killed_fifty_times_while_saving(
    branch: Branch, office: MadeHeadOffice, record_property: Callable[[str, object], None]
) -> None:
    run = _kill_while_saving(branch, office, FULL)
    _judge(run, "saving", FULL, record_property)


@pytest.mark.full
def test_killed_fifty_times_while_syncing(
    branch: Branch,
    office: MadeHeadOffice,
    expected_warnings: list[str],
    record_property: Callable[[str, object], None],
) -> None:
    expected_warnings.append("NoPower")
    run = _kill_while_syncing(branch, office, FULL)
    _judge(run, "syncing", FULL, record_property)
