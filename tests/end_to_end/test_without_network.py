"""A day without head office, and lines that break at every answer: nothing lost or doubled."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from branch_app.cli import exits
from branch_app.cli.app import run
from branch_app.demo.people import make_people
from branch_app.domain.errors import HeadOfficeUnreachable
from branch_app.head_office.publishing import publish_pack
from branch_app.packs import pack_bytes
from branch_app.sync.report import Outcome
from tests.end_to_end.bad_line import BadLine, Cut
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch, consent
from tests.end_to_end.made_house import assert_same_at_both_ends
from tests.end_to_end.other_process import work_watched
from tests.end_to_end.processes import begun
from tests.packs.copies import copied, replaced
from tests.sync.made_head_office import MadeHeadOffice

MOST_RUNS = 60


@pytest.fixture
def nobody() -> Iterator[str]:
    """An address of this machine at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


def _serve(branch: Branch, number: int) -> str:
    with branch.session() as services:
        person = make_people(number + 1, 7)[number]
        return consent(services, services.packs.current(), person, branch.page_key())


def _outbox(branch: Branch) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (branch.data_dir / "outbox").iterdir()}


@pytest.mark.covers("K45", "R-239")
def test_a_day_without_head_office(
    branch: Branch,
    office: MadeHeadOffice,
    nobody: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("BRANCH_APP_PASSWORD", PASSWORD)
    branch.point_to(nobody)
    served = []
    for number in range(3):
        served.append(_serve(branch, number))
        waiting = _outbox(branch)
        with pytest.raises(HeadOfficeUnreachable):
            branch.carry()
        assert _outbox(branch) == waiting
    for staff in ([], ["--staff", LOGIN]):
        code = run(["sync", "--once", "--data-dir", str(branch.data_dir), *staff])
        assert code == exits.UNREACHABLE
        assert len(capsys.readouterr().err.splitlines()) == 1
    with branch.session() as services:
        assert services.search.counts().unsent > 0
        assert services.auditing.verify().faults == ()
    assert office.value("SELECT count(*) FROM applicant") == 0
    branch.point_to(office.url)
    assert run(["sync", "--once", "--data-dir", str(branch.data_dir), "--staff", LOGIN]) == 0
    branch.carry_all()
    assert_same_at_both_ends(branch, office)
    assert {row[0] for row in office.rows("SELECT id FROM applicant")} == set(served)
    with branch.session() as services:
        assert services.search.counts().unsent == 0
    assert {name for name in _outbox(branch) if name.endswith(".blob")} == set()


@pytest.mark.covers("K50", "R-200", "R-235")
def test_the_whole_work_talks_to_head_office_and_to_nobody_else(
    branch: Branch, office: MadeHeadOffice
) -> None:
    with begun(work_watched, branch.data_dir, branch.page_key()) as worker:
        asked = worker.hear()
        worker.wait()
    assert set(asked) == {"127.0.0.1", f"('127.0.0.1', {office.running.port})"}
    assert office.value("SELECT count(*) FROM applicant") == 1


@pytest.mark.covers("K44", "K45", "R-239")
@pytest.mark.parametrize("cut", list(Cut), ids=lambda cut: cut.name.lower())
def test_every_request_cut_once_doubles_nothing(
    branch: Branch, office: MadeHeadOffice, tmp_path: Path, cut: Cut
) -> None:
    applicant_id = _serve(branch, 0)
    pack = copied("lft", tmp_path)
    replaced(pack / "pack.toml", "edition = 1\n", "edition = 2\n")
    publish_pack(office.running.office, pack_bytes(pack))
    with BadLine(office.url, cut) as line:
        branch.point_to(line.url)
        _carry_until_whole(branch)
        # Hello, rows, directives, and each attachment announced, sent and closed.
        attachments = office.value("SELECT count(*) FROM blob")
        assert isinstance(attachments, int)
        assert line.cuts >= 3 + 3 * attachments > 6
        with branch.session():
            pass
        _carry_until_whole(branch)
    assert_same_at_both_ends(branch, office)
    assert office.value("SELECT id FROM applicant") == applicant_id
    assert office.rows("SELECT number, outcome FROM directive_ack") == [(1, "applied")]
    with branch.session() as services:
        assert [edition for _, edition, _ in services.packs.editions()] == [1, 2]
        assert services.auditing.verify().faults == ()


def _carry_until_whole(branch: Branch) -> None:
    for _ in range(MOST_RUNS):
        try:
            carried = branch.carry()
        except HeadOfficeUnreachable:
            continue
        if carried.outcome is Outcome.COMPLETE:
            assert carried.waiting == 0
            return
    raise AssertionError("it never arrives")
