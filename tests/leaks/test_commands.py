"""Commands that fail with a person in their hands: one sentence, a number, and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.domain.drafting import ApplicantDraft
from tests.end_to_end.made_branch import LOGIN, PASSWORD, Branch, make_branch
from tests.leaks.canaries import FAMILY, VALUES, canaries_in
from tests.leaks.damage import spoil, stop

Run = Callable[..., subprocess.CompletedProcess[str]]
ONE_SENTENCE = re.compile(
    r"branch-app: unexpected error, incident [B-Z]{4}-[B-Z]{4}; what was saved is kept\n"
)


@pytest.fixture
def branch(tmp_path: Path) -> Branch:
    return make_branch(tmp_path / "data")


@pytest.fixture
def run(branch: Branch, tmp_path: Path) -> Run:
    """Run a command as installed: in a process of its own."""
    (tmp_path / "temporary").mkdir()
    given = {
        "BRANCH_APP_DATA_DIR": str(branch.data_dir),
        "BRANCH_APP_STAFF": LOGIN,
        "BRANCH_APP_PASSWORD": PASSWORD,
        **{name: str(tmp_path / "temporary") for name in ("TMPDIR", "TMP", "TEMP")},
    }

    def call(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-X", "faulthandler", "-m", "branch_app", *arguments],
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, **given},
            timeout=120,
            check=False,
        )

    return call


@pytest.fixture
def person_id(branch: Branch) -> str:
    with branch.session() as services:
        return services.applicants.register(ApplicantDraft(values=VALUES)).applicant.id


@pytest.mark.covers("K39", "R-147")
def test_a_command_that_fails_tells_a_number_and_no_value(
    run: Run, branch: Branch, person_id: str, tmp_path: Path
) -> None:
    shown = run("applicants", "show", person_id)
    assert len(canaries_in(shown.stdout)) > 3, "otherwise nothing below says anything"
    spoil(branch)
    damaged = run("applicants", "show", person_id)
    assert (damaged.returncode, "damaged" in damaged.stderr) == (16, True)
    stop(branch, "journal", "BEFORE INSERT")
    failed = [run("applicants", "find", typed=FAMILY), run("audit", "verify", "--json")]
    for done in failed:
        assert done.returncode == 1
        assert ONE_SENTENCE.fullmatch(done.stderr), "a sentence alone"
    for done in (damaged, *failed):
        assert canaries_in(done.stdout + done.stderr) == []
    logs = [file.read_bytes() for file in (branch.data_dir / "logs").iterdir()]
    assert [canaries_in(log) for log in logs] == [[]] * len(failed)
    assert all(b"IntegrityError" in log for log in logs)
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.covers("K39", "R-147")
def test_what_it_may_be_told_without_a_key_holds_nobody(run: Run, person_id: str) -> None:
    assert person_id
    for arguments in (("health", "--json"), ("sync", "--once")):
        done = run(*arguments)
        assert canaries_in(done.stdout + done.stderr) == [], arguments
        assert PASSWORD not in done.stdout + done.stderr


@pytest.mark.covers("K39", "R-145")
def test_what_is_found_while_typing_is_masked(run: Run, person_id: str) -> None:
    assert person_id
    found = run("applicants", "find", "--json", typed=VALUES["iin"][:6])
    assert (found.returncode, found.stderr) == (0, "")
    told = [canary for canary in canaries_in(found.stdout) if canary[-1].isdigit()]
    assert told == []
    assert FAMILY in found.stdout


def test_a_crash_of_the_interpreter_tells_places_and_no_values() -> None:
    said = "import os; name = __import__('sys').argv[1]; os.abort()"
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", said, FAMILY],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode != 0
    assert "most recent call first" in done.stderr
    assert canaries_in(done.stderr) == []
