"""A clerk's day in the real window, good and bad: whom it speaks to, and what can be read after."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from branch_app.demo.traces import find_traces, leaves_control
from tests.end_to_end.made_branch import Branch
from tests.leaks.canaries import CANARIES, canaries_in
from tests.leaks.socket_watch import (
    LOCAL_SERVICES,
    PRINT_SERVICE,
    Watched,
    head_office_of,
    watch,
)
from tests.sync.made_head_office import MadeHeadOffice

NUMBER = re.compile(r"\b[B-Z]{4}-[B-Z]{4}\b")
INCIDENT = re.compile(rf"incident {NUMBER.pattern}")
# What went wrong on purpose: the save, the opening, a thread, a slot, an object's end.
PLANTED = 5


@dataclass(frozen=True)
class Day:
    """What is left of it."""

    branch: Branch
    watched: Watched
    out: Path
    temporary: Path

    @property
    def seen(self) -> Any:  # noqa: ANN401 - any JSON value
        return json.loads((self.out / "seen.json").read_text(encoding="utf-8"))

    @property
    def logs(self) -> str:
        files = sorted((self.branch.data_dir / "logs").iterdir())
        return "".join(file.read_text(encoding="utf-8") for file in files)


@pytest.fixture
def day(branch: Branch, tmp_path: Path) -> Day:
    out, temporary = tmp_path / "out", tmp_path / "temporary"
    out.mkdir()
    temporary.mkdir()
    places = {name: str(temporary) for name in ("TMPDIR", "TMP", "TEMP")}
    watched = watch(
        *("tests.leaks.window_child", str(branch.data_dir), str(out)),
        notes=tmp_path / "notes",
        environment=places,
        timeout=180,
    )
    return Day(branch=branch, watched=watched, out=out, temporary=temporary)


@pytest.mark.covers("K36", "K39", "K50", "R-145", "R-147", "R-200", "R-235")
def test_a_clerks_day_reaches_head_office_alone_and_is_told_nowhere(
    day: Day, office: MadeHeadOffice
) -> None:
    _the_day_was_lived(day, office)
    _nobody_else_was_spoken_to(day)
    _nothing_can_be_read(day)
    _no_name_of_a_file_tells(day)
    assert list(day.temporary.iterdir()) == []


def _the_day_was_lived(day: Day, office: MadeHeadOffice) -> None:
    seen = day.seen
    assert (day.watched.done.returncode, seen["failure"]) == (0, "")
    assert {"pdf", "scanned", "sent", "locked", "refused", "told"} <= set(seen["done"])
    assert office.value("SELECT count(*) FROM applicant") == 1
    assert day.branch.rows("SELECT count(*) FROM applicant") == [(1,)]


def _nobody_else_was_spoken_to(day: Day) -> None:
    head_office = head_office_of(day.branch.data_dir)
    assert head_office in day.watched.contacts
    assert day.watched.strays([head_office, LOCAL_SERVICES, *PRINT_SERVICE]) == []


def _nothing_can_be_read(day: Day) -> None:
    told = day.logs
    assert len(INCIDENT.findall(told)) == PLANTED
    for kind in ("IntegrityError", "ValueError", "somebody.elses", "py.warnings", "qt default"):
        assert kind in told
    done = day.watched.done
    # The thread and the object end without a window to tell it in.
    assert len(INCIDENT.findall(done.stderr)) == 2
    for way_out in (told, done.stdout, done.stderr, *day.seen["titles"], *day.seen["notices"]):
        assert canaries_in(way_out) == []
    shown = [notice for notice in day.seen["notices"] if NUMBER.search(notice)]
    assert len(shown) == len(set(shown)) == PLANTED - 2
    assert find_traces(day.branch.data_dir, [CANARIES]) == []
    assert leaves_control(day.branch.data_dir / "control", CANARIES)


def _no_name_of_a_file_tells(day: Day) -> None:
    assert re.fullmatch(r"C1-ALM101[0-9A-Z]+\.pdf", day.seen["offered"])
    assert (day.out / day.seen["offered"]).read_bytes().startswith(b"%PDF")
    for folder in (day.branch.data_dir, day.out):
        names = "\n".join(str(path.relative_to(folder)) for path in folder.rglob("*"))
        assert names
        assert canaries_in(names) == []
