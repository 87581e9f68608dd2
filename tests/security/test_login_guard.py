"""Wrong passwords: each makes the next wait longer, after a restart, a kill, in parallel."""

from __future__ import annotations

import datetime as dt
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branch_app.domain.errors import LoginDelayed
from branch_app.security.login_guard import (
    DELAYS,
    LOCK_SECONDS,
    LOCKED_FROM,
    MOST_AT_ONCE,
    MOST_LOGINS,
    LoginGuard,
)

START = dt.datetime(2026, 11, 25, 4, tzinfo=dt.UTC)
AIDA, BERIK = "a" * 64, "b" * 64


@dataclass
class Wall:
    at: dt.datetime = START

    def now(self) -> dt.datetime:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += dt.timedelta(seconds=seconds)


@dataclass
class Desk:
    path: Path
    wall: Wall = field(default_factory=Wall)

    @property
    def guard(self) -> LoginGuard:
        """Made anew each time: as after a restart."""
        return LoginGuard(path=self.path, now=self.wall.now)

    def wrong(self, digest: str = AIDA) -> None:
        self.guard.wrong(digest, self.guard.begin(digest))

    def wait(self, digest: str = AIDA) -> int:
        """Return the seconds that the next try has to wait."""
        try:
            begun = self.guard.begin(digest)
        except LoginDelayed as delayed:
            return int(delayed.details["seconds"])
        self.guard.given_up(digest, begun)
        return 0


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "logins.json")


def test_each_wrong_password_makes_the_wait_longer_up_to_a_lock(desk: Desk) -> None:
    waits = []
    for _ in range(LOCKED_FROM + 2):
        desk.wrong()
        waits.append(desk.wait())
        desk.wall.advance(waits[-1])
    assert waits[:2] == [0, 0]
    told = [DELAYS[3], DELAYS[4], DELAYS[5], DELAYS[6], *[LOCK_SECONDS] * 3]
    assert [wait - 1 for wait in waits[2:]] == told


def test_the_wait_runs_down_and_ends(desk: Desk) -> None:
    for _ in range(3):
        desk.wrong()
    desk.wall.advance(3)
    assert desk.wait() == 3
    desk.wall.advance(2)
    assert desk.wait() == 0


def test_the_right_password_makes_the_next_wrong_one_the_first(desk: Desk) -> None:
    for _ in range(4):
        desk.wrong()
        desk.wall.advance(LOCK_SECONDS)
    desk.guard.right(AIDA, desk.guard.begin(AIDA))
    desk.wrong()
    assert desk.wait() == 0


def test_one_employees_mistakes_do_not_keep_another_out(desk: Desk) -> None:
    for _ in range(3):
        desk.wrong(AIDA)
    assert desk.wait(AIDA) > 0
    assert desk.wait(BERIK) == 0


def test_killing_the_program_before_the_answer_gains_nothing(desk: Desk) -> None:
    for _ in range(3):
        desk.guard.begin(AIDA)
        desk.wall.advance(60)
    assert desk.wait() > 0
    assert [failure.count for failure in desk.guard.untold()] == [3]


def test_trying_many_at_once_gains_a_handful(desk: Desk) -> None:
    def attempt(_: int) -> bool:
        try:
            desk.guard.begin(AIDA)
        except LoginDelayed:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(attempt, range(48))) == MOST_AT_ONCE


def test_a_clock_put_back_shortens_no_wait_and_locks_nobody_out_for_long(desk: Desk) -> None:
    for _ in range(5):
        desk.wrong()
        desk.wall.advance(LOCK_SECONDS)
    desk.wrong()
    desk.wall.advance(-365 * 24 * 3600)
    assert desk.wait() == DELAYS[6] + 1
    desk.wall.advance(DELAYS[6])
    assert desk.wait() == 0


def test_the_journal_is_told_once_and_without_names(desk: Desk) -> None:
    desk.wrong()
    desk.wall.advance(7)
    desk.wrong()
    (failure,) = desk.guard.untold()
    assert (failure.digest, failure.count) == (AIDA, 2)
    assert (failure.first_at, failure.last_at) == (START, START + dt.timedelta(seconds=7))
    desk.wrong()
    desk.guard.told((failure,))
    assert [left.count for left in desk.guard.untold()] == [1]
    desk.guard.told(desk.guard.untold())
    assert desk.guard.untold() == ()
    # Told is not forgiven.
    assert desk.wait() > 0


def test_right_does_not_hide_what_was_wrong_before(desk: Desk) -> None:
    desk.wrong()
    desk.guard.right(AIDA, desk.guard.begin(AIDA))
    assert [failure.count for failure in desk.guard.untold()] == [1]


def test_a_damaged_file_locks_nobody_out_and_is_told(
    desk: Desk, expected_warnings: list[str]
) -> None:
    expected_warnings.append("was damaged and is begun anew")
    for content in (b"", b"{", b"[]", b'{"x":1}', b'{"x":{"failures":-1}}', b"\xff" * 9):
        desk.path.write_bytes(content)
        assert [failure.digest for failure in desk.guard.untold()] == ["damaged"]
        desk.guard.told(desk.guard.untold())
        assert desk.wait() == 0


def test_logins_made_up_at_random_do_not_let_the_file_grow(desk: Desk) -> None:
    for number in range(MOST_LOGINS + 40):
        desk.wrong(f"{number:064x}")
        desk.wall.advance(LOCK_SECONDS + 1)
    assert len(json.loads(desk.path.read_bytes())) <= MOST_LOGINS + 1
    assert desk.path.stat().st_size < 100_000


@given(st.lists(st.integers(0, 400), min_size=1, max_size=40))
def test_nobody_tries_faster_than_the_table(
    tmp_path_factory: pytest.TempPathFactory, pauses: list[int]
) -> None:
    """However the tries are spread: after n wrong ones the next is not made before its delay."""
    desk = Desk(tmp_path_factory.mktemp("guard") / "logins.json")
    made: list[dt.datetime] = []
    for pause in pauses:
        desk.wall.advance(pause)
        try:
            desk.wrong()
        except LoginDelayed:
            continue
        made.append(desk.wall.at)
    for count, (before, after) in enumerate(pairwise(made), start=1):
        delay = LOCK_SECONDS if count >= LOCKED_FROM else DELAYS.get(count, 0)
        assert (after - before).total_seconds() >= delay
