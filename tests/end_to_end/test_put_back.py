"""An old copy of the whole folder is put back: the rows are named, by command and for IT."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from branch_app.bootstrap.health import examine
from branch_app.cli import exits
from branch_app.cli.app import run
from branch_app.domain.errors import HeadCheckFailed, HeadOfficeRefused
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch

ROWS = "SELECT count(*) FROM journal"


@dataclass(frozen=True)
class PutBack:
    """A branch whose old copy was put back, and how many rows it and head office hold."""

    branch: Branch
    here: int
    there: int


@pytest.fixture
def put_back(branch: Branch, tmp_path: Path) -> PutBack:
    # What the first days sealed still waits in the copy, so that head office answers with a head.
    old = shutil.copytree(branch.data_dir, tmp_path / "old")
    with branch.session() as services:
        services.search.settle(3)
    branch.carry()
    (there,) = branch.rows(ROWS)[0]
    shutil.rmtree(branch.data_dir)
    shutil.copytree(old, branch.data_dir)
    (here,) = branch.rows(ROWS)[0]
    assert here < there
    return PutBack(branch=branch, here=here, there=there)


@pytest.fixture
def verify(
    branch: Branch, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[], tuple[int, dict[str, Any]]]:
    monkeypatch.setenv("BRANCH_APP_PASSWORD", PASSWORD)

    def call() -> tuple[int, dict[str, Any]]:
        capsys.readouterr()
        arguments = ["--staff", LOGIN, "--data-dir", str(branch.data_dir), "--json"]
        code = run(["audit", "verify", *arguments])
        told = capsys.readouterr()
        assert len(told.err.splitlines()) == (code != exits.DONE)
        return code, json.loads(told.out)

    return call


def _faults(facts: dict[str, Any]) -> list[tuple[str, int, int]]:
    assert not facts["whole"]
    return [(each["kind"], each["first"], each["last"]) for each in facts["faults"]]


@pytest.mark.covers("K40", "K44", "R-141", "R-146")
def test_rows_that_only_a_waiting_receipt_tells_of_are_named_as_cut(
    put_back: PutBack, verify: Callable[[], tuple[int, dict[str, Any]]]
) -> None:
    branch = put_back.branch
    assert examine(branch.settings).problems == ()
    branch.carry()
    (told,) = examine(branch.settings).problems
    assert "Head office holds rows" in told
    for _ in range(2):
        code, facts = verify()
        assert code == exits.UNOPENABLE
        assert _faults(facts) == [("cut", put_back.here + 1, put_back.there)]
    # Neither the refused openings nor the looks at them added a row.
    assert branch.rows(ROWS) == [(put_back.here,)]
    report = examine(branch.settings)
    assert report.is_unopenable
    assert any("The last opening was refused (head_check_failed" in one for one in report.problems)


@pytest.mark.covers("K40", "K44", "R-141", "R-146")
def test_a_fork_is_named_as_rewritten_and_health_tells_of_it(
    put_back: PutBack,
    verify: Callable[[], tuple[int, dict[str, Any]]],
    expected_warnings: list[str],
) -> None:
    branch = put_back.branch
    with branch.session() as services:
        for _ in range(put_back.there):
            services.search.settle(1)
    (here,) = branch.rows(ROWS)[0]
    expected_warnings.append("fork: device")
    with pytest.raises(HeadOfficeRefused):
        branch.carry()
    assert any("refused (head_office_refused, fork)" in one for one in _problems(branch))
    with pytest.raises(HeadCheckFailed), branch.session():
        pass
    assert any("head_check_failed, receipt" in one for one in _problems(branch))
    for _ in range(2):
        code, facts = verify()
        assert code == exits.UNOPENABLE
        ((kind, first, last),) = _faults(facts)
        assert kind == "rewritten"
        assert first <= put_back.there <= last == here
    assert branch.rows(ROWS) == [(here,)]


@pytest.mark.covers("K40")
def test_what_was_refused_is_forgotten_when_it_succeeds(branch: Branch) -> None:
    head = branch.data_dir / "branch.head"
    right = head.read_bytes()
    head.write_bytes(b"nothing")
    with pytest.raises(HeadCheckFailed), branch.session():
        pass
    assert any("head_check_failed, seal" in one for one in _problems(branch))
    head.write_bytes(right)
    with branch.session():
        pass
    assert _problems(branch) == ()


def _problems(branch: Branch) -> tuple[str, ...]:
    return examine(branch.settings).problems
