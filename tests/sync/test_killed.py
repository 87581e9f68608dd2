"""The server's process dies between its last statement and COMMIT; nothing is lost or doubled."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from branch_app.domain.errors import HeadOfficeUnreachable
from branch_app.sync.report import Outcome
from tests.sync.made_head_office import MadeHeadOffice
from tests.sync.made_workstation import Workstation, make_applicant


@contextmanager
def _dying(office: MadeHeadOffice, dies_at: int) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A second head office over the same database and keys, in a process of its own."""
    command = [
        sys.executable, "-m", "tests.sync.dying_head_office",
        office.settings.database_url, str(office.settings.data_dir), str(dies_at),
    ]  # fmt: skip
    root = Path(__file__).parents[2]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=root, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}", process
        finally:
            process.kill()


@pytest.mark.covers("K44", "K45")
def test_a_server_killed_before_commit_has_promised_nothing(
    head_office: MadeHeadOffice, workstation: Workstation
) -> None:
    for number in range(3):
        workstation.chain.save(make_applicant(number + 1))
        workstation.post(number + 1, number + 1)
    with _dying(head_office, dies_at=2) as (url, process):
        workstation.folder.save(replace(workstation.identity, url=url))
        report = workstation.agent().run()
        assert process.wait(timeout=30) == 9
    assert (report.outcome, report.sent) == (Outcome.IN_PART, 1)
    assert head_office.rows("SELECT seq FROM journal_row") == [(1,)]
    assert head_office.value("SELECT count(*) FROM applicant") == 1
    with pytest.raises(HeadOfficeUnreachable):
        workstation.agent().run()
    workstation.folder.save(workstation.identity)
    report = workstation.agent().run()
    assert (report.outcome, dict(report.verdicts)) == (Outcome.COMPLETE, {"applied": 2})
    assert head_office.rows("SELECT seq, hash FROM journal_row ORDER BY seq") == [
        (row.entry.seq, row.entry.hash) for row in workstation.chain.rows
    ]
