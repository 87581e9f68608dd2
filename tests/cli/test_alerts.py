"""A day by commands alone raises the same alerts as the window does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.bootstrap.session import open_session
from branch_app.cli import exits
from branch_app.demo.people import make_people
from branch_app.domain.alerts import MOST_FAILURES_AN_HOUR, MOST_PERSONS_AN_HOUR
from branch_app.settings import Settings
from tests.cli.conftest import LOGIN, PASSWORD, Answer
from tests.end_to_end.made_branch import draft

Command = Callable[..., Answer]


def _raised(command: Command, kind: str) -> int:
    told = command("audit", "list", "--act", "raise_alert", "--json").facts
    return sum(1 for line in told if line["details"]["alert"] == kind)


@pytest.mark.covers("K37", "K40", "R-141")
def test_wrong_passwords_at_commands_raise_an_alert_at_the_next_unlocking_once(
    command: Command, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = [LOGIN, LOGIN, *(f"nobody{number}" for number in range(MOST_FAILURES_AN_HOUR - 1))]
    for login in tried:
        with monkeypatch.context() as other:
            other.setenv("BRANCH_APP_STAFF", login)
            other.setenv("BRANCH_APP_PASSWORD", "somebody else entirely")
            assert command("forms", "list").code == exits.REFUSED
    assert data_dir.is_dir()
    assert _raised(command, "failed_logins") == 1
    assert command("forms", "list").code == exits.DONE
    assert _raised(command, "failed_logins") == 1


@pytest.mark.covers("K40", "R-141")
def test_files_shown_by_command_one_after_another_raise_an_alert(
    command: Command, data_dir: Path
) -> None:
    session = open_session(Settings(data_dir=data_dir), LOGIN, PASSWORD)
    try:
        pack = session.services.packs.current()
        ids = [
            session.services.applicants.register(
                draft(pack, person, before_consent=True)
            ).applicant.id
            for person in make_people(MOST_PERSONS_AN_HOUR + 1, 5)
        ]
    finally:
        session.close()
    for each in ids:
        assert command("applicants", "show", each).code == exits.DONE
    assert _raised(command, "mass_viewing") == 1
