"""Employees by commands: admitted by an order, own password first, disabled, reset by two."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.bootstrap.session import open_session
from branch_app.bootstrap.unlocking import LOGINS_NAME
from branch_app.domain.audit import JournalEntry
from branch_app.domain.change import Act
from branch_app.domain.staff import SHORTEST_PASSWORD
from branch_app.settings import Settings
from tests.cli.conftest import LOGIN, PASSWORD, Answer

Command = Callable[..., Answer]
FIRST, OWN, SECOND = "seven green hills", "eleven red boats", "nine tall poplars"
END = ("--order-number", "15-Ж", "--order-date", "2026-11-25")
ORDER = ("--post", "менеджер", "--order-number", "14-Ж", "--order-date", "2026-11-20")


@pytest.fixture
def work_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    def become(login: str, password: str) -> None:
        monkeypatch.setenv("BRANCH_APP_STAFF", login)
        monkeypatch.setenv("BRANCH_APP_PASSWORD", password)

    return become


@pytest.fixture
def new_password(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda secret: monkeypatch.setenv("BRANCH_APP_NEW_PASSWORD", secret)


def _admit(
    command: Command,
    new_password: Callable[[str], None],
    work_as: Callable[[str, str], None],
    login: str,
    role: str,
    own: str,
) -> None:
    """Admit an employee and let him or her set the own password and acknowledge the rules."""
    new_password(FIRST)
    assert command("staff", "add", login, "--role", role, "--name", "Үлгі", *ORDER).code == 0
    work_as(login, FIRST)
    new_password(own)
    assert command("staff", "password").code == 0
    work_as(login, own)
    assert command("staff", "rules", "--acknowledge").code == 0
    work_as(LOGIN, PASSWORD)


def _journal(data_dir: Path, login: str = LOGIN, password: str = PASSWORD) -> list[JournalEntry]:
    session = open_session(Settings(data_dir=data_dir), login, password)
    try:
        return list(session.services.auditing.entries(limit=500))
    finally:
        session.close()


@pytest.mark.covers("K37", "R-150", "R-161")
def test_an_employee_works_only_under_an_own_password(
    command: Command,
    data_dir: Path,
    work_as: Callable[[str, str], None],
    new_password: Callable[[str], None],
) -> None:
    assert data_dir.is_dir()
    new_password(FIRST)
    added = command("staff", "add", "berik", "--role", "clerk", "--name", "Берік", *ORDER, "--json")
    assert (added.code, added.facts["order_number"]) == (0, "14-Ж")
    work_as("berik", FIRST)
    refused = command("forms", "list")
    assert (refused.code, "staff password" in refused.err) == (11, True)
    new_password("short")
    assert command("staff", "password").code == 11
    new_password(OWN)
    assert command("staff", "password").code == 0
    assert command("forms", "list").code == 11
    work_as("berik", OWN)
    refused = command("forms", "list")
    assert (refused.code, "staff rules" in refused.err) == (11, True)
    assert command("staff", "rules", "--acknowledge").code == 0
    assert command("forms", "list").code == 0
    denied = command("staff", "list")
    assert (denied.code, "role" in denied.err) == (11, True)


@pytest.mark.covers("K37", "R-150", "R-151")
def test_the_list_of_those_with_access_tells_orders_and_the_limit(
    command: Command,
    data_dir: Path,
    work_as: Callable[[str, str], None],
    new_password: Callable[[str], None],
) -> None:
    assert data_dir.is_dir()
    _admit(command, new_password, work_as, "berik", "clerk", OWN)
    facts = command("staff", "list", "--json").facts
    told = [(m["login"], m["role"], m["order_number"], m["active"]) for m in facts["members"]]
    assert told == [("aida", "manager", "", True), ("berik", "clerk", "14-Ж", True)]
    assert (facts["admitted"], facts["limit"]) == (2, 12)
    shown = command("staff", "list").out
    assert "2 of 12 admitted" in shown
    berik = next(line for line in shown.splitlines() if line.startswith("berik"))
    assert "14-Ж of 20.11.2026" in berik
    assert re.search(r"\d\d\.\d\d\.\d{4} -", berik)
    wrong = command("staff", "add", "x2", "--role", "clerk", *ORDER[:-1], "20.11.2026")
    assert (wrong.code, "--order-date" in wrong.err) == (18, True)


@pytest.mark.covers("K37", "R-142")
def test_a_disabled_employee_is_let_in_no_more(
    command: Command,
    data_dir: Path,
    work_as: Callable[[str, str], None],
    new_password: Callable[[str], None],
) -> None:
    _admit(command, new_password, work_as, "berik", "clerk", OWN)
    assert command("staff", "disable", "berik", *END).code == 0
    assert command("staff", "disable", LOGIN, *END).code == 11
    work_as("berik", OWN)
    assert command("forms", "list").code == 11
    assert [entry.act for entry in _journal(data_dir)].count(Act.DISABLE_STAFF) == 1


@pytest.mark.covers("K37", "R-151")
def test_an_order_that_has_run_out_ends_the_access(
    command: Command,
    data_dir: Path,
    work_as: Callable[[str, str], None],
    new_password: Callable[[str], None],
) -> None:
    assert data_dir.is_dir()
    _admit(command, new_password, work_as, "berik", "clerk", OWN)
    order = ("--role", "officer", *ORDER)
    assert command("staff", "change", "berik", *order, "--until", "2020-01-01").code == 18
    changed = command("staff", "change", "berik", *order, "--until", "2099-01-01", "--json")
    assert (changed.code, changed.facts["admitted_until"]) == (0, "2099-01-01")


@pytest.mark.covers("K37")
def test_two_persons_reset_a_forgotten_password_without_loss(
    command: Command,
    data_dir: Path,
    applicant_id: str,
    work_as: Callable[[str, str], None],
    new_password: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _admit(command, new_password, work_as, "berik", "clerk", OWN)
    _admit(command, new_password, work_as, "dana", "officer", SECOND)
    new_password(FIRST)
    monkeypatch.setenv("BRANCH_APP_SECOND_PASSWORD", PASSWORD)
    assert command("staff", "reset", "berik", "--second", LOGIN).code == 11
    assert command("staff", "reset", "berik").code == 18
    monkeypatch.setenv("BRANCH_APP_SECOND_PASSWORD", SECOND)
    reset = command("staff", "reset", "berik", "--second", "dana", "--json")
    assert (reset.code, reset.facts["must_change_password"]) == (0, True)
    work_as("berik", OWN)
    assert command("forms", "list").code == 11
    work_as("berik", FIRST)
    new_password("six warm yurts here")
    assert command("staff", "password").code == 0
    work_as("berik", "six warm yurts here")
    assert command("applicants", "show", applicant_id, "--json").code == 0
    told = repr([entry.header() for entry in _journal(data_dir)])
    assert "reset_password" in told
    for secret in (FIRST, OWN, SECOND, PASSWORD):
        assert secret not in told


@pytest.mark.covers("K37")
def test_the_recovery_code_lets_the_only_manager_in_again(
    command: Command,
    data_dir: Path,
    recovery_file: Path,
    tmp_path: Path,
    work_as: Callable[[str, str], None],
    new_password: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _admit(command, new_password, work_as, "berik", "clerk", OWN)
    new_password(FIRST)
    fresh = tmp_path / "next.txt"
    call = ["staff", "reset", LOGIN, "--recovery-code-file", str(recovery_file)]
    alone = command(*call, "--new-recovery-file", str(fresh))
    assert (alone.code, fresh.exists()) == (11, False)
    monkeypatch.setenv("BRANCH_APP_SECOND_PASSWORD", OWN)
    done = command(*call, "--second", "berik", "--new-recovery-file", str(fresh))
    assert done.code == 0
    again = command(*call, "--second", "berik", "--new-recovery-file", str(tmp_path / "third.txt"))
    assert again.code == 11
    work_as(LOGIN, FIRST)
    new_password(SECOND)
    assert command("staff", "password").code == 0
    entries = _journal(data_dir, LOGIN, SECOND)
    (told,) = [entry for entry in entries if entry.act is Act.RESET_PASSWORD]
    assert (told.actor, told.details["by"]) == ("recovery_code", "recovery_code")
    work_as(LOGIN, SECOND)
    lines = command("audit", "list", "--act", "reset_password", "--json").facts
    assert lines[0]["actor"] == "recovery_code"
    assert len(fresh.read_text(encoding="ascii").strip()) > 30


@pytest.mark.covers("K37", "K40", "R-140", "R-141")
def test_wrong_passwords_delay_and_stand_in_the_journal_at_the_next_unlock(
    command: Command,
    data_dir: Path,
    work_as: Callable[[str, str], None],
) -> None:
    work_as("nobody", "no password at all")
    for _ in range(3):
        assert command("forms", "list").code == 11
    delayed = command("forms", "list")
    assert (delayed.code, "wait" in delayed.err) == (11, True)
    work_as(LOGIN, "not the password")
    assert "wait" not in command("forms", "list").err
    work_as(LOGIN, PASSWORD)
    assert command("forms", "list").code == 0
    failed = [entry for entry in _journal(data_dir) if entry.act is Act.LOGIN_FAILED]
    assert sorted(entry.details["count"] for entry in failed) == [1, 3]
    (own,) = [entry for entry in failed if entry.details["whose"]]
    assert own.details["count"] == 1
    kept = (data_dir / LOGINS_NAME).read_text(encoding="utf-8")
    assert "nobody" not in kept
    assert LOGIN not in json.loads(kept)


@pytest.mark.covers("K38", "R-138", "R-152", "R-168")
def test_the_rules_are_told_whole_in_both_languages_before_they_are_acknowledged(
    command: Command,
    data_dir: Path,
    work_as: Callable[[str, str], None],
    new_password: Callable[[str], None],
) -> None:
    new_password(FIRST)
    assert command("staff", "add", "berik", "--role", "clerk", "--name", "Берік", *ORDER).code == 0
    work_as("berik", FIRST)
    new_password(OWN)
    assert command("staff", "password").code == 0
    work_as("berik", OWN)
    told = command("staff", "rules", "--json").facts
    assert (told["edition"], told["acknowledged"], len(told["clauses"])) == (1, False, 16)
    clauses = {clause["number"]: clause for clause in told["clauses"]}
    for number, kk, ru in (
        ("1", "№ 94-V Заңы", "Закон Республики Казахстан от 21 мая 2013 года № 94-V"),
        ("13", "Бір жұмыс күні ішінде", "В течение одного рабочего дня"),
        ("15", "+7 727 000 00 02", "Үлгібаева Сынақ Мысалқызы"),
    ):
        assert kk in clauses[number]["kk"]
        assert ru in clauses[number]["ru"]
    assert not any("{" in text for clause in told["clauses"] for text in clause.values())
    assert command("forms", "list").code == 11
    assert command("staff", "rules", "--acknowledge").code == 0
    read = [entry for entry in _journal(data_dir) if entry.act is Act.ACKNOWLEDGE_RULES]
    assert [entry.details["edition"] for entry in read] == [1, 1]
    assert len({entry.actor for entry in read}) == 2


@pytest.mark.covers("K38", "R-138")
def test_there_is_nothing_to_acknowledge_twice(command: Command, data_dir: Path) -> None:
    assert data_dir.is_dir()
    command("staff", "rules", "--acknowledge")
    again = command("staff", "rules", "--json")
    assert (again.code, again.facts["acknowledged"]) == (0, True)
    assert SHORTEST_PASSWORD == 12
