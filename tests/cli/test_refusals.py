"""Whoever is refused leaves a row: by role, by a blocking, by the second person (K40)."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from branch_app.domain.staff import Role
from tests.cli.conftest import Answer
from tests.cli.crew import LOGINS, Crew, furnish

Command = Callable[..., Answer]


@pytest.fixture
def crew(command: Command, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Crew:
    return Crew(kept=furnish(data_dir), command=command, monkeypatch=monkeypatch)


@pytest.mark.covers("K37", "K40", "R-138", "R-141")
def test_refused_commands_are_told_in_the_journal_without_what_was_typed(
    crew: Crew, monkeypatch: pytest.MonkeyPatch
) -> None:
    crew.block()
    person = crew.kept.applicant_id
    monkeypatch.setattr("sys.stdin", io.StringIO("860213330008\n"))
    assert crew.run(Role.AUDITOR, "applicants", "find").code == exits.REFUSED
    assert crew.run(Role.CLERK, "applicants", "show", person).code == exits.REFUSED
    grounds = ("--ground", "breach_not_confirmed", "--paper-number", "ЖТ-15")
    second = ("--second", LOGINS[Role.CLERK])
    lifting = crew.run(Role.OFFICER, "applicants", "unblock", person, *grounds, *second)
    assert lifting.code == exits.REFUSED
    # It is the second person's role that is wrong, and so it is said.
    assert "second person's role" in lifting.err
    told = crew.run(Role.OFFICER, "audit", "list", "--act", "refuse_access", "--json")
    assert [line["details"]["reason"] for line in told.facts] == [
        "second_not_permitted",
        "record_blocked",
        "not_permitted",
    ]
    assert [line["details"]["asked"] for line in told.facts] == [
        "RecordStateService.unblock",
        "ApplicantService.open",
        "SearchService.find",
    ]
    assert told.facts[1]["record"] == f"…{person[-8:]}"
    assert "860213330008" not in told.out
