"""A disabled employee comes back by command; refusals of acts on employees say what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from branch_app.domain.staff import Role
from tests.cli.conftest import LOGIN, PASSWORD, Answer
from tests.cli.crew import LOGINS, Crew, furnish

Command = Callable[..., Answer]
CLERK = LOGINS[Role.CLERK]
FIRST, OWN = "seven green hills", "eleven red boats"
END = ("--order-number", "15-Ж", "--order-date", "2026-11-25")
ORDER = ("--role", "clerk", "--post", "маман", *END)


@pytest.fixture
def crew(command: Command, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Crew:
    monkeypatch.setenv("BRANCH_APP_NEW_PASSWORD", FIRST)
    return Crew(kept=furnish(data_dir), command=command, monkeypatch=monkeypatch)


@pytest.mark.covers("K37", "R-150", "R-151")
def test_a_disabled_employee_comes_back_with_the_history(crew: Crew) -> None:
    manager = Role.MANAGER
    assert crew.run(manager, "staff", "disable", CLERK).code == exits.USAGE
    gone = crew.run(manager, "staff", "disable", CLERK, *END, "--json")
    assert (gone.code, gone.facts["order_number"]) == (exits.DONE, "15-Ж")
    again = crew.run(manager, "staff", "add", CLERK, *ORDER)
    assert (again.code, "staff readmit" in again.err) == (exits.BAD_INPUT, True)
    alone = crew.run(manager, "staff", "readmit", CLERK, *ORDER, "--second", LOGIN)
    assert alone.code == exits.REFUSED
    second = ("--second", LOGINS[Role.OFFICER])
    back = crew.run(manager, "staff", "readmit", CLERK, *ORDER, *second, "--json")
    assert back.code == exits.DONE, back.err
    assert (back.facts["active"], back.facts["must_change_password"]) == (True, True)
    assert back.facts["id"] == gone.facts["id"]
    assert crew.run(Role.CLERK, "forms", "list").code == exits.REFUSED
    with crew.monkeypatch.context() as own:
        own.setenv("BRANCH_APP_PASSWORD", FIRST)
        own.setenv("BRANCH_APP_NEW_PASSWORD", OWN)
        assert crew.run(Role.CLERK, "staff", "password").code == exits.DONE
        own.setenv("BRANCH_APP_PASSWORD", OWN)
        assert crew.run(Role.CLERK, "staff", "rules", "--acknowledge").code == exits.DONE
        assert crew.run(Role.CLERK, "forms", "list").code == exits.DONE
    told = crew.run(manager, "audit", "list", "--act", "staff", "--json").facts
    clerks = [line for line in told if line["record"] == "Үлгі"]
    acts = [line["act"] for line in clerks if line["details"].get("order") == "15-Ж"]
    assert acts == ["admit_staff", "disable_staff"]
    for secret in (FIRST, OWN, PASSWORD):
        assert secret not in str(told)


@pytest.mark.covers("K37")
def test_what_is_wrong_has_its_own_sentence(crew: Crew) -> None:
    manager = Role.MANAGER
    last = crew.run(manager, "staff", "change", LOGIN, *ORDER)
    assert (last.code, "last branch manager" in last.err) == (exits.FAILED, True)
    grounds = ("--ground", "breach_not_confirmed", "--paper-number", "1")
    lifting = ("applicants", "unblock", crew.kept.applicant_id, *grounds, "--second", LOGIN)
    lifted = crew.run(manager, *lifting)
    assert (lifted.code, "personal-data officer alone" in lifted.err) == (exits.REFUSED, True)
    unknown = crew.run(manager, "audit", "list", "--act", "dance")
    assert (unknown.code, "raise_alert" in unknown.err) == (exits.BAD_INPUT, True)
    helped = crew.run(manager, "audit", "list", "--help").out
    assert "raise_alert" in "".join(helped.split()).replace("│", "")


@pytest.mark.covers("K37")
def test_a_login_that_set_up_cannot_use_has_a_sentence(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRANCH_APP_DATA_DIR", str(tmp_path / "new"))
    options = ("--branch", "ALM1", "--workstation", "01", "--admin", "x")
    told = command("setup", "--pack", "lft", *options)
    assert told.code == exits.BAD_INPUT, told.err
    assert "2 to 32 small Latin letters" in told.err


@pytest.mark.covers("K39")
@pytest.mark.parametrize("minutes", [61, 100000])
def test_an_idle_time_beyond_an_hour_is_refused_with_a_sentence(
    command: Command, data_dir: Path, minutes: int
) -> None:
    config = data_dir / "config.toml"
    config.write_text(f"[security]\nidle_minutes = {minutes}\n", encoding="utf-8")
    told = command("forms", "list")
    assert told.code == exits.BAD_INPUT
    assert "1 to 60 minutes" in told.err
    assert "security.idle_minutes" in told.err
    config.write_text("[security]\nidle_minutes = 60\n", encoding="utf-8")
    assert command("forms", "list").code == exits.DONE
