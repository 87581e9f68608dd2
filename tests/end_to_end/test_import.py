"""Bulk import by the installed command: counts, report, undo, two at once, kill -9, head office."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from branch_app.cli import exits
from branch_app.demo.people import make_people
from branch_app.domain.errors import BadInput
from branch_app.services.import_source import ImportSource
from branch_app.storage.job_lock import FileJobLock
from branch_app.storage.places import StorePaths
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch, make_branch
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.services.import_files import data, iin, line, whole
from tests.sync.made_head_office import MadeHeadOffice

KILLED_LINES = 700
# A shared machine pauses at will: only a hang is to fail.
DEADLINE = 300


@pytest.fixture
def alone(tmp_path: Path) -> Branch:
    return make_branch(tmp_path / "data")


def _started(branch: Branch, *arguments: str | Path) -> subprocess.Popen[str]:
    given = {
        "BRANCH_APP_DATA_DIR": str(branch.data_dir),
        "BRANCH_APP_STAFF": LOGIN,
        "BRANCH_APP_PASSWORD": PASSWORD,
    }
    return subprocess.Popen(
        [sys.executable, "-m", "branch_app", "import", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, **given},
    )


def _done(branch: Branch, *arguments: str | Path, code: int = exits.DONE) -> Any:  # noqa: ANN401
    process = _started(branch, *arguments, "--json")
    out, err = process.communicate(timeout=DEADLINE)
    assert process.returncode == code, err
    return json.loads(out)


def _lines_behind(branch: Branch) -> int:
    return int(branch.rows("SELECT coalesce(max(lines), 0) FROM import_batch")[0][0])


def _people(branch: Branch) -> list[str]:
    return [str(row[0]) for row in branch.rows("SELECT iin FROM applicant ORDER BY iin")]


def _journal(branch: Branch) -> int:
    return int(branch.rows("SELECT count(*) FROM journal WHERE act NOT IN ('login', 'lock')")[0][0])


@pytest.mark.covers("K16")
def test_a_file_by_command_its_dry_run_its_report_and_its_undo(
    alone: Branch, tmp_path: Path
) -> None:
    file, report = tmp_path / "people.jsonl", tmp_path / "report.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + data(whole(1), "", line(2), "rubbish", line(2), end=b"\r\n"))
    rows = _journal(alone)
    dry = _done(alone, file, "--dry-run", code=exits.BAD_INPUT)
    assert (_journal(alone), _people(alone)) == (rows, [])
    really = _done(alone, file, "--report", report, code=exits.BAD_INPUT)
    assert (dry["counts"], dry["report"]) == (really["counts"], really["report"])
    assert really["counts"] == {"draft": 2, "completed": 0, "already": 0, "refused": 2}
    told = [json.loads(each) for each in report.read_text("utf-8").splitlines()]
    assert told == really["report"]
    assert told == [
        {"line": 1, "reason": "left_out_before_consent", "field": ""},
        {"line": 4, "reason": "not_json", "field": ""},
        {"line": 5, "reason": "duplicate_in_file", "field": ""},
    ]
    assert _people(alone) == sorted([iin(1), iin(2)])
    assert [one["batch"] for one in _done(alone, "list")] == [really["batch"]]
    assert _done(alone, "report", really["batch"], "--after", "1") == told[1:]
    undone = _done(alone, "undo", really["batch"])
    assert (undone["taken_back"], undone["left"], _people(alone)) == (2, 0, [])
    with alone.session() as services:
        assert services.auditing.verify().faults == ()


@pytest.mark.covers("K44")
def test_killed_at_any_moment_the_same_file_goes_on_and_doubles_nobody(
    alone: Branch, tmp_path: Path
) -> None:
    file = tmp_path / "people.jsonl"
    file.write_bytes(data(*(line(number) for number in range(KILLED_LINES))))
    behind = []
    for least in (1, 400):
        process = _started(alone, file)
        deadline = time.monotonic() + DEADLINE
        while _lines_behind(alone) < least:
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < deadline
        process.kill()
        process.communicate()
        behind.append(_lines_behind(alone))
        assert len(_people(alone)) == behind[-1]
    assert behind == sorted(behind)
    assert behind[-1] < KILLED_LINES
    done = _done(alone, file)
    assert done["counts"] == {"draft": KILLED_LINES, "completed": 0, "already": 0, "refused": 0}
    assert _people(alone) == sorted(iin(number) for number in range(KILLED_LINES))
    assert len(_done(alone, "list")) == 1
    with alone.session() as services:
        assert services.auditing.verify().faults == ()


@pytest.mark.covers("K44")
def test_a_second_import_is_told_that_another_one_runs(alone: Branch, tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_bytes(data(line(1)))
    with FileJobLock(StorePaths(folder=alone.data_dir).import_lock).hold():
        process = _started(alone, file)
        _out, err = process.communicate(timeout=DEADLINE)
    assert process.returncode == exits.BUSY
    assert err.startswith("branch-app: Another process is at work in this data folder")
    assert _people(alone) == []
    assert _done(alone, file)["counts"]["draft"] == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nothing.jsonl",), "nothing.jsonl"),
        (("people.jsonl", "--report", "people.jsonl"), "There is such a file already."),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_sentence(
    alone: Branch, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "people.jsonl").write_bytes(data(line(1)))
    named = [each if each.startswith("--") else str(tmp_path / each) for each in arguments]
    process = _started(alone, *named)
    out, err = process.communicate(timeout=DEADLINE)
    assert (process.returncode, out) == (exits.BAD_INPUT, "")
    assert sentence in err
    assert len(err.splitlines()) == 1
    assert _people(alone) == []


@pytest.mark.covers("K16")
def test_nobody_who_awaits_consent_reaches_head_office(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path
) -> None:
    file = tmp_path / "people.jsonl"
    values = [dict(person.values) for person in make_people(3, 5)]
    file.write_bytes(data(*({"values": one} for one in values)))
    _started(branch, file).communicate(timeout=DEADLINE)
    assert len(_people(branch)) > 0
    with branch.session() as services:
        services.synchronisation.seal()
    branch.carry_all()
    assert office.rows("SELECT id FROM applicant") == []
    assert assert_same_at_both_ends(branch, office).counts.get("applicant", 0) == 0


class _Failing:
    """A file on a network drive that goes away after its first reading."""

    def __init__(self, content: bytes) -> None:
        self._content, self._reads = content, 0

    def seek(self, _place: int) -> int:
        return 0

    def read(self, _size: int) -> bytes:
        self._reads += 1
        return self._content if self._reads == 1 else b""

    def readline(self, _size: int) -> bytes:
        raise OSError


def test_a_file_that_goes_away_is_told(alone: Branch) -> None:
    with alone.session() as services, pytest.raises(BadInput) as refused:
        services.imports.run(ImportSource(_Failing(data(line(1))), "people.jsonl"))  # type: ignore[arg-type]
    assert refused.value.details["reason"] == "file_cut_off"
    assert _people(alone) == []
