"""Nothing of a person can be read on the disk: while open, after a crash, after a night, closed."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from branch_app.demo.people import DemoPerson, make_people
from branch_app.demo.traces import find_traces, leaves_control, spellings
from tests.end_to_end.crash_child import SEED, Stop, serve_with_logs
from tests.end_to_end.made_branch import Branch
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.end_to_end.processes import Child, begun
from tests.sync.made_head_office import MadeHeadOffice

# Agrees to everything, refuses aloud, refuses on paper.
AGREES, ALOUD, ON_PAPER = 0, 19, 7
SEARCHED = [make_people(24, SEED)[place] for place in (AGREES, ALOUD, ON_PAPER)]
# Every file name that the data folder may hold: numbers, ids and fixed words.
_NAMES = re.compile(
    r"(branch|attachments)\.db(-wal|-shm)?|branch\.(head|lock)(\.new)?|vault\.json(\.bak)?(\.lock)?"
    r"|logins\.json(\.new|\.lock)?"
    r"|notices\.json(\.new)?"
    r"|window\.\d+\.log|agent\.json|progress\.json|run\.lock"
    r"|[123]-[0-9a-f-]+\.(envelope|blob|ack|receipt|blob-receipt|directive)"
)


def _texts(person: DemoPerson) -> tuple[str, ...]:
    """The whole name, its parts, the numbers."""
    names = [person.values[part] for part in ("family_name", "given_name", "patronymic")]
    return (*person.traces, *(name for name in names if len(name) > 4))


def _assert_unreadable(branch: Branch) -> None:
    assert find_traces(branch.data_dir, [_texts(person) for person in SEARCHED]) == []
    files = [path for path in branch.data_dir.rglob("*") if path.is_file()]
    assert [path.name for path in files if not _NAMES.fullmatch(path.name)] == []


def _assert_logs_say_nothing(branch: Branch) -> None:
    logs = sorted((branch.data_dir / "logs").iterdir())
    assert len(logs) == 2
    told = "".join(log.read_text(encoding="utf-8") for log in logs)
    assert len(re.findall(r" incident [A-Z]{4}-[A-Z]{4}: ", told)) == 4
    assert "ValueError" in told
    for person in SEARCHED:
        words = [*person.traces[0].split(), *person.traces[1:]]
        assert [word for word in words if word in told] == []
    assert re.search(r"[\u0400-\u052f]|\d{12}", told) is None


def _until(child: Child, word: str) -> None:
    while (message := child.hear()) is not None:
        if message[0] == word:
            return
    raise AssertionError("it ended too early")


@pytest.mark.covers("K36", "K39", "R-081", "R-089", "R-147")
def test_no_file_tells_of_a_person(branch: Branch, office: MadeHeadOffice, tmp_path: Path) -> None:
    for name in ("papers", "temporary"):
        (tmp_path / name).mkdir()
    stop = Stop(act=f"serve {ON_PAPER}", place="before COMMIT", visit=5)
    first, second = [AGREES, ALOUD, ON_PAPER], [ON_PAPER]
    with begun(serve_with_logs, branch.data_dir, tmp_path, first, stop) as child:
        _until(child, "before COMMIT")
        child.kill()
        _assert_unreadable(branch)
    with begun(serve_with_logs, branch.data_dir, tmp_path, second, None) as child:
        for step in ("sealed", "settled", "closed"):
            _until(child, "done")
            if step == "sealed":
                _assert_unreadable(branch)
                assert branch.carry().blobs > 0
            child.pipe.send("go on")
        child.wait()
    assert list((tmp_path / "temporary").iterdir()) == []
    _assert_logs_say_nothing(branch)
    # What was shown, printed and handed out is in the journal.
    acts = {row[0] for row in branch.rows("SELECT act FROM journal")}
    assert acts >= {"login", "open", "export", "print", "seal", "register", "correct"}
    branch.carry_all()
    assert assert_same_at_both_ends(branch, office).counts["applicant"] == 1
    _assert_unreadable(branch)
    assert leaves_control(branch.data_dir / "control", SEARCHED[0].traces)


@pytest.mark.covers("R-089")
def test_the_search_finds_what_is_planted_in_every_spelling(branch: Branch) -> None:
    """One file for each spelling, plain and deflated, deep in the data folder."""
    _assert_unreadable(branch)
    folder = branch.data_dir / "logs" / "deep"
    folder.mkdir(parents=True)
    planted: set[tuple[str, int, str]] = set()
    for number, person in enumerate(SEARCHED):
        for place, text in enumerate(_texts(person)):
            for how, form in spellings(text).items():
                name = f"{number}-{place}-{how}"
                (folder / name).write_bytes(b"\x00before" + form + b"after\xff")
                (folder / f"z{name}").write_bytes(
                    b"%%" + zlib.compress(b"before and after " + form) + b"%%"
                )
                planted |= {(name, number, how), (f"z{name}", number, f"inflated {how}")}
    found = find_traces(branch.data_dir, [_texts(person) for person in SEARCHED])
    assert planted <= {(trace.file, trace.person, trace.how) for trace in found}
