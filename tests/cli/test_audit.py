"""Reading the journal by command: filtered, newest first, itself an act."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
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
