"""Blocking, unblocking and destroying by commands, and every command on a blocked person."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer

from branch_app.cli import exits
from branch_app.cli.app import app
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Role
from tests.cli.conftest import PASSWORD, Answer
from tests.cli.crew import LOGINS, Crew, Kept, block_command, furnish
from tests.cli.operations import COMMANDS, IMPERSONAL_COMMANDS, MOVE_COMMANDS
from tests.services.desk import IIN, NEEDED

UNBLOCK = ("--ground", "breach_not_confirmed", "--paper-number", "15")
DESTROY = ("--ground", "breach_confirmed", "--paper-number", "15/3")


@pytest.fixture(scope="module")
def furnished(made: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Kept]:
    folder = tmp_path_factory.mktemp("crew") / "data"
    shutil.copytree(made, folder)
    return folder, furnish(folder)


@pytest.fixture
def crew(
    furnished: tuple[Path, Kept],
    command: Callable[..., Answer],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Crew:
    folder, kept = furnished
    shutil.copytree(folder, tmp_path / "data")
    return Crew(kept, command, monkeypatch)


def _second(role: Role) -> tuple[str, str]:
    return ("--second", LOGINS[role])


def _commands(group: typer.Typer = app, before: str = "") -> Iterator[str]:
    for each in group.registered_commands:
        name = each.name or (each.callback.__name__ if each.callback else "")
        yield f"{before}{name.removesuffix('_applicant')}"
    for one in group.registered_groups:
        assert one.typer_instance is not None
        yield from _commands(one.typer_instance, f"{before}{one.name} ")


@pytest.mark.covers("R-182")
def test_every_command_has_its_place_among_the_operations() -> None:
    performing = {name for names in COMMANDS.values() for name in names}
    assert set(COMMANDS) == set(Operation)
    assert set(_commands()) == performing | MOVE_COMMANDS | IMPERSONAL_COMMANDS
    assert performing.isdisjoint(MOVE_COMMANDS | IMPERSONAL_COMMANDS)


def _refused(answer: Answer, sentence: str) -> None:
    assert answer.code == exits.REFUSED
    assert answer.out == ""
    assert answer.err.startswith("branch-app: ")
    assert sentence in answer.err
    assert len(answer.err.strip().splitlines()) == 1
    for value in NEEDED.values():
        assert value not in answer.err


@pytest.mark.covers("K27", "R-106", "R-131", "R-182")
@pytest.mark.parametrize("role", [Role.CLERK, Role.MANAGER, Role.AUDITOR])
def test_every_command_on_a_blocked_person_is_refused(
    crew: Crew, role: Role, tmp_path: Path
) -> None:
    crew.block()
    kept, paper, ticks = crew.kept, tmp_path / "paper.pdf", tmp_path / "ticks.json"
    channels = ("email", "telephone", "post", "partners")
    ticks.write_text(json.dumps(dict.fromkeys(channels, True)))
    sentence = "role" if role is Role.AUDITOR else "blocked"
    person, serial = ("--applicant", kept.applicant_id), ("--serial", kept.form_serial)
    values, given = tmp_path / "values.json", tmp_path / "given.json"
    values.write_text('{"amount": "1"}')
    given.write_text(
        '{"target": "C5", "granted": true, "channel": "state_service", "reference": "1",'
        ' "decided_at": "2026-01-20T10:00"}'
    )
    orders: tuple[tuple[str | Path, ...], ...] = (
        ("applicants", "show", kept.applicant_id),
        ("applicants", "likely", *person),
        ("applications", "list", *person),
        ("consents", "list", *person),
        ("consents", "may", *person, "--purpose", "marketing"),
        ("consents", "set", *person),
        ("applications", "add", *person, "--values", values),
        ("consents", "elsewhere", *person, "--given", given),
        ("consents", "record", *serial, "--ticks", ticks),
        ("consents", "withdraw", *person, "--out", paper),
        ("forms", "render", "--form", "C10", *person, "--out", paper),
        ("forms", "reprint", *serial, "--out", paper),
        ("forms", "set", *person, "--out", tmp_path),
        ("forms", "void", *serial, "--reason", "jam"),
    )
    for arguments in orders:
        _refused(crew.run(role, *arguments), sentence)
    assert list(tmp_path.glob("*.pdf")) == []
    assert not paper.exists()
    destroyed = crew.run(
        role, "applicants", "destroy", kept.applicant_id, *DESTROY, *_second(Role.OFFICER)
    )
    _refused(destroyed, "officer alone")
    shown = crew.run(Role.OFFICER, "applicants", "show", kept.applicant_id, "--json")
    assert (shown.code, shown.facts["state"]) == (0, "blocked")
    assert {each["state"] for each in shown.facts["forms"]} == {"issued", "signed"}


@pytest.mark.covers("K27", "R-182")
def test_a_scan_of_a_blocked_person_waits_for_the_officer(crew: Crew, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    person = ("--applicant", crew.kept.applicant_id)
    issued = crew.run(Role.CLERK, "forms", "render", "--form", "C10", *person, "--out", paper)
    assert issued.code == 0
    crew.block()
    held = crew.run(Role.CLERK, "scans", "add", paper, "--json")
    assert held.code == 0
    assert {(page["matched"], page["reason"]) for page in held.facts} == {(False, "blocked")}
    waits, serial = held.facts[0]["inbox_id"], ("--serial", held.facts[0]["serial"])
    looks: tuple[tuple[str | Path, ...], ...] = (
        ("picture", waits, "--out", tmp_path / "picture"),
        ("attach", waits, *serial, "--page", "1"),
        ("aside", waits),
    )
    for arguments in looks:
        _refused(crew.run(Role.CLERK, "scans", *arguments), "blocked")
    for page in crew.run(Role.CLERK, "scans", "inbox", "--json").facts:
        assert page["likely"] == []
    taken = crew.run(Role.OFFICER, "scans", "add", paper, "--json")
    assert {page["matched"] for page in taken.facts} == {True}


@pytest.mark.covers("K27", "R-106")
def test_the_officer_reads_a_blocked_person_and_prints_for_the_answer(
    crew: Crew, tmp_path: Path
) -> None:
    crew.block()
    person, paper = ("--applicant", crew.kept.applicant_id), tmp_path / "paper.pdf"
    assert IIN in crew.run(Role.OFFICER, "applicants", "show", crew.kept.applicant_id).out
    assert crew.run(Role.OFFICER, "consents", "list", *person).code == 0
    rendered = crew.run(
        Role.OFFICER, "forms", "render", "--form", "WITHDRAWAL", *person, "--out", paper
    )
    assert (rendered.code, paper.exists()) == (0, True)


@pytest.mark.covers("K27", "R-133")
def test_unblocking_takes_a_second_password_and_gives_the_file_back(crew: Crew) -> None:
    crew.block()
    command = ("applicants", "unblock", crew.kept.applicant_id, *UNBLOCK, "--json")
    moved = crew.run(Role.OFFICER, *command, *_second(Role.MANAGER))
    assert (moved.code, moved.facts["state"]) == (0, "active")
    shown = crew.run(Role.CLERK, "applicants", "show", crew.kept.applicant_id, "--json")
    assert (shown.code, shown.facts["state"]) == (0, "active")


@pytest.mark.covers("K28", "R-132", "R-183")
def test_destruction_leaves_an_act_and_a_whole_journal(crew: Crew, tmp_path: Path) -> None:
    password = tmp_path / "second.txt"
    password.write_text(f"{PASSWORD}\n", "utf-8")
    order = ("applicants", "destroy", crew.kept.applicant_id, *DESTROY, *_second(Role.MANAGER))
    gone = crew.run(Role.OFFICER, *order, "--second-password-file", password, "--json")
    assert (gone.code, gone.facts["number"]) == (0, "ALM1-01-Д-0001")
    assert gone.facts["counts"]["forms"] == 2
    shown = crew.run(Role.OFFICER, "applicants", "show", crew.kept.applicant_id)
    assert (shown.code, IIN in shown.err + shown.out) == (1, False)
    crew.monkeypatch.setattr("sys.stdin", io.StringIO(f"{IIN}\n"))
    assert crew.run(Role.CLERK, "applicants", "find", "--json").facts == []
    acts = crew.run(Role.AUDITOR, "applicants", "acts", "--json")
    assert acts.facts == [gone.facts]
    assert "ALM1-01-Д-0001" in crew.run(Role.MANAGER, "applicants", "acts").out
    report = crew.run(Role.MANAGER, "audit", "verify", "--json")
    assert (report.code, report.facts["whole"]) == (0, True)
    again = crew.run(Role.OFFICER, *order)
    assert again.code == exits.FAILED


@pytest.mark.covers("R-151", "K37")
@pytest.mark.parametrize(
    ("role", "password", "sentence"),
    [
        (Role.OFFICER, PASSWORD, "two persons"),
        (Role.CLERK, PASSWORD, "role"),
        (Role.MANAGER, "another password", "password is wrong"),
    ],
    ids=["the same person", "a clerk", "a wrong password"],
)
def test_who_does_not_confirm_changes_nothing(
    crew: Crew, tmp_path: Path, role: Role, password: str, sentence: str
) -> None:
    file = tmp_path / "second.txt"
    file.write_text(password, "utf-8")
    order = ("applicants", "destroy", crew.kept.applicant_id, *DESTROY)
    answer = crew.run(Role.OFFICER, *order, *_second(role), "--second-password-file", file)
    _refused(answer, sentence)
    assert crew.run(Role.CLERK, "applicants", "show", crew.kept.applicant_id).code == 0


@pytest.mark.covers("K27")
def test_bad_orders_get_one_sentence_and_change_nothing(crew: Crew) -> None:
    person = crew.kept.applicant_id
    block = ("applicants", "block", person)
    for ground, number, reason in (
        ("breach_notice", IIN, "paper_number"),
        ("breach_notice", "Әбдіқадыров", "paper_number"),
        ("term_ended", "15", "ground"),
    ):
        answer = crew.run(Role.MANAGER, *block, "--ground", ground, "--paper-number", number)
        assert (answer.code, reason in answer.err) == (exits.BAD_INPUT, True)
        assert number not in answer.err or number == "15"
    assert crew.run(Role.MANAGER, *block, "--ground", "whim").code == exits.USAGE
    assert crew.run(Role.CLERK, *block_command(person)).code == exits.REFUSED
    crew.block()
    assert crew.run(Role.MANAGER, *block_command(person)).code == exits.FAILED
    crew.monkeypatch.delenv("BRANCH_APP_SECOND_PASSWORD", raising=False)
    unblock = ("applicants", "unblock", person, *UNBLOCK, *_second(Role.MANAGER))
    missing = crew.command(*unblock)
    assert (missing.code, "no_password" in missing.err) == (exits.BAD_INPUT, True)
