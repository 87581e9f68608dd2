"""kill -9 while saving: what was reported saved is there once, the rest is whole or absent."""

from __future__ import annotations

import multiprocessing
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from branch_app.storage.places import StorePaths
from branch_app.storage.store import Store
from tests.storage.crash_child import save_into
from tests.storage.workstation import OpenStore

QUICK, FULL = 20, 100
SEED = 20261122
PAUSE_SECONDS = 0.02
KILL_WITHIN_SECONDS = 0.025
SAVES = 50
PATIENCE_SECONDS = 60

_CAN_FORK = "forkserver" in multiprocessing.get_all_start_methods()
_processes: Any = multiprocessing.get_context("forkserver" if _CAN_FORK else "spawn")


@dataclass
class Told:
    """What a child said before it died."""

    last: str = ""
    saved: list[int] = field(default_factory=list)
    heard: Counter[str] = field(default_factory=Counter)

    def hear(self, pipe: Connection, until: float) -> None:
        """Listen until then, or until the child falls silent for ever."""
        while pipe.poll(max(until - time.monotonic(), 0)):
            try:
                words = pipe.recv()
            except EOFError:
                return
            self.last = words[0]
            self.heard[words[0]] += 1
            if words[0] == "saved":
                self.saved.append(words[1])


def _kill_one(folder: Path, first: int, chance: random.Random) -> Told:
    """Start a child, wait for a BEGIN or a pause of it, kill it at a random moment after."""
    place = chance.choice(["before_commit", "before_head"])
    awaited = chance.choice(["begin", place, place, "saved"])
    ours, theirs = _processes.Pipe(duplex=False)
    order = (theirs, folder, first, SAVES, PAUSE_SECONDS, place)
    child = _processes.Process(target=save_into, args=order, daemon=True)
    child.start()
    theirs.close()
    told = Told()
    wanted = chance.randint(1, 2)
    patience = time.monotonic() + PATIENCE_SECONDS
    while told.heard[awaited] < wanted and time.monotonic() < patience:
        told.hear(ours, time.monotonic() + 0.001)
    told.hear(ours, time.monotonic() + chance.uniform(0, KILL_WITHIN_SECONDS))
    child.kill()
    child.join()
    told.hear(ours, patience)
    ours.close()
    return told


def _stored(store: Store) -> list[int]:
    with store.engine.connect() as connection:
        return sorted(
            int(row[0]) for row in connection.exec_driver_sql("SELECT iin FROM applicant")
        )


def _files(store: Store) -> int:
    with store.attachments_engine.connect() as connection:
        return len(connection.exec_driver_sql("SELECT id FROM blob").all())


def _kill(open_here: OpenStore, paths: StorePaths, kills: int) -> Counter[str]:
    chance = random.Random(SEED)
    places: Counter[str] = Counter()
    acknowledged: list[int] = []
    first = 1
    for _ in range(kills):
        told = _kill_one(paths.folder, first, chance)
        places[told.last] += 1
        acknowledged += told.saved
        store = open_here()
        stored = _stored(store)
        assert len(stored) == len(set(stored)), "doubled"
        assert set(acknowledged) <= set(stored), "lost"
        extra = sorted(set(stored) - set(acknowledged))
        assert len(extra) <= 1, "more than the one that was not acknowledged"
        assert _files(store) == len(stored)
        acknowledged += extra
        store.close()
        first = max(stored, default=0) + 1
    return places


@pytest.mark.parametrize("kills", [QUICK, pytest.param(FULL, marks=pytest.mark.full)])
def test_killed_while_saving_nothing_is_lost_or_doubled(
    open_here: OpenStore, paths: StorePaths, kills: int, capsys: pytest.CaptureFixture[str]
) -> None:
    if _CAN_FORK:
        _processes.set_forkserver_preload(["pytest", "tests.storage.crash_child"])
    places = _kill(open_here, paths, kills)
    with capsys.disabled():
        sys.stdout.write(f"\n{kills} kills, last told: {dict(places.most_common())}\n")
    assert places.total() == kills
    assert kills - places["saved"] >= kills / 2, "too few between BEGIN and acknowledgement"
    store = open_here()
    assert store.verify() == []
    with store.begin_work("staff") as work:
        for number in _numbers(store):
            record = work.applicants.get(f"{number:032x}")
            assert record.text("iin") == f"{number:012d}"


def _numbers(store: Store) -> list[int]:
    return [int(row.id, 16) for row in store.read_model.find_applicants("", limit=10_000)]


def test_two_processes_save_at_once(open_here: OpenStore, paths: StorePaths) -> None:
    if _CAN_FORK:
        _processes.set_forkserver_preload(["pytest", "tests.storage.crash_child"])
    each = 15
    pipes, children = [], []
    for first in (1000, 2000):
        ours, theirs = _processes.Pipe(duplex=False)
        order = (theirs, paths.folder, first, each, 0.0, "before_commit")
        child = _processes.Process(target=save_into, args=order, daemon=True)
        child.start()
        theirs.close()
        pipes.append(ours)
        children.append(child)
    told = [Told(), Told()]
    for heard, pipe in zip(told, pipes, strict=True):
        heard.hear(pipe, time.monotonic() + PATIENCE_SECONDS)
    for child in children:
        child.join(PATIENCE_SECONDS)
    assert [child.exitcode for child in children] == [0, 0]
    assert [len(heard.saved) for heard in told] == [each, each]
    store = open_here()
    assert _stored(store) == sorted(told[0].saved + told[1].saved)
    assert store.verify() == []
