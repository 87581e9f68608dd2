"""Reading the journal by command: filtered, newest first, itself an act."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from branch_app.domain.serials import show_serial
from tests.cli.conftest import LOGIN, Answer

Command = Callable[..., Answer]


@pytest.mark.covers("K40")
@pytest.mark.usefixtures("applicant_id")
def test_acts_are_listed_newest_first_by_who_and_what(command: Command) -> None:
    told = command("audit", "list", "--json").facts
    assert [line["seq"] for line in told] == sorted((line["seq"] for line in told), reverse=True)
    # The reading is told before its own rows are shown.
    assert told[0]["act"] == "read_journal"
    acts = [line["act"] for line in told]
    assert acts[-1] == "set_up"
    assert {"login", "register"} <= set(acts)
    assert {line["actor"] for line in told} == {"Аида Үлгіқызы"}
    entry = command("audit", "list", "--act", "entry", "--json").facts
    assert {line["act"] for line in entry} == {"login", "acknowledge_rules"}
    both = command(
        "audit", "list", "--act", "register", "--act", "set_up", "--limit", "1", "--json"
    )
    assert [line["act"] for line in both.facts] == ["register"]


@pytest.mark.covers("K40")
def test_a_person_is_found_by_the_end_of_the_id_and_no_number_is_told(
    command: Command, applicant_id: str
) -> None:
    by_tail = command("audit", "list", "--record", applicant_id[-8:], "--json").facts
    assert [line["act"] for line in by_tail] == ["register"]
    assert by_tail[0]["record"] == f"…{applicant_id[-8:]}"
    told = command("audit", "list", "--by", LOGIN, "--from", "2020-01-01", "--to", "2099-12-31")
    assert told.code == exits.DONE
    assert applicant_id not in told.out
    assert "register" in told.out
    nothing = command("audit", "list", "--to", "2020-01-01")
    assert nothing.out == "nothing\n"
    assert command("audit", "list", "--to", "2020-01-01", "--json").facts == []


@pytest.mark.covers("K40")
def test_a_serial_is_shown_as_it_is_printed_and_found_by_what_is_shown(
    command: Command, applicant_id: str, tmp_path: Path
) -> None:
    made = ("forms", "render", "--form", "C1", "--applicant", applicant_id)
    serial = command(*made, "--out", tmp_path / "c1.pdf", "--json").facts["serial"]
    told = command("audit", "list", "--act", "issue")
    assert f"serial={show_serial(serial)}" in told.out.split()
    assert serial not in told.out
    found = command("audit", "list", "--act", "issue", "--record", show_serial(serial))
    assert found.out == told.out
    # The facts for programs are those of the other commands.
    (row,) = command("audit", "list", "--act", "issue", "--json").facts
    assert row["details"]["serial"] == serial


@pytest.mark.parametrize(
    "options",
    [
        ("--record", "850101300005"),
        ("--record", "Әбдіқадыров"),
        ("--by", "nobody"),
        ("--act", "dance"),
    ],
)
def test_what_is_no_filter_is_bad_input(
    command: Command, data_dir: Path, options: tuple[str, str]
) -> None:
    told = command("audit", "list", *options)
    assert (told.code, told.out) == (exits.BAD_INPUT, "")
    assert len(told.err.splitlines()) == 1
    assert data_dir.exists()
