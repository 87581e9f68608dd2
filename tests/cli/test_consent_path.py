"""By commands alone: the set of consents, the application, the withdrawal refused and accepted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from branch_app.cli import exits
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.working_days import WorkingCalendar
from tests.cli.conftest import Answer
from tests.cli.counter import CommandCounter, make_counter, text_of

TODAY = dt.datetime.now(KAZAKHSTAN).date
OFFERED = ["C1", "C2", "C3", "C4", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14"]
APPLICATION = {
    "product": "unsecured",
    "amount": "300000",
    "term_months": "12",
    "payout_channel": "branch",
}


@pytest.fixture
def counter(
    command: Callable[..., Answer], applicant_id: str, data_dir: Path, tmp_path: Path
) -> CommandCounter:
    return make_counter(data_dir, tmp_path, command, applicant_id)


def _all_signed(counter: CommandCounter) -> None:
    for paper in counter.facts("forms", "set", *counter.person, "--out", counter.folder):
        counter.sign(paper)


def _apply(counter: CommandCounter) -> str:
    values = counter.file(APPLICATION)
    told = ("--source", "third_party", "--check", "document")
    added = counter.facts("applications", "add", *counter.person, "--values", values, *told)
    return str(added["id"])


def _status(counter: CommandCounter, application: str, status: str, *more: str) -> Any:  # noqa: ANN401
    given = ("--status", status, "--since", TODAY().isoformat(), "--paper", "1-К")
    return counter.facts("applications", "status", "--application", application, *given, *more)


def _ask_back(counter: CommandCounter, *choices: str) -> str:
    out = counter.place()
    paper = counter.facts("consents", "withdraw", *counter.person, "--out", out)
    counter.sign(paper, dict.fromkeys(choices, True))
    return str(paper["serial"])


def _tasks(counter: CommandCounter) -> dict[str, Any]:
    return {one["kind"]: one for one in counter.facts("withdrawals", "list")}


@pytest.mark.covers("K3", "K18", "K19", "R-018")
def test_the_set_that_is_due_is_made_at_once_and_not_asked_again(
    counter: CommandCounter,
) -> None:
    standing = counter.facts("consents", "set", *counter.person)
    assert {one["code"]: one["standing"] for one in standing} == dict.fromkeys(
        [*OFFERED, "C5", "C15"], "never"
    )
    assert [one["code"] for one in standing if one["due"]] == OFFERED
    order = ("forms", "set", *counter.person, "--out", counter.folder, "--language", "ru")
    made = counter.facts(*order, "--leave-out", "C7", "--add", "RIGHTS")
    assert [one["code"] for one in made] == [c for c in OFFERED if c != "C7"] + ["RIGHTS"]
    assert all(Path(one["file"]).read_bytes().startswith(b"%PDF") for one in made)
    assert [one["code"] for one in counter.facts(*order)] == ["C7"]
    for paper in made[:2]:
        counter.sign(paper, ticks=paper["code"] == "C1")
    standing = {one["code"]: one for one in counter.facts("consents", "set", *counter.person)}
    assert (standing["C1"]["standing"], standing["C1"]["proof"]) == ("holds", made[0]["serial"])
    assert standing["C1"]["granted"] == ["C1"]
    assert (standing["C2"]["standing"], standing["C2"]["due"]) == ("refused", False)
    assert standing["C10"]["standing"] == "waits"
    again = counter.command(*order)
    assert (again.code, again.out.strip()) == (0, "nothing is due")
    for wrong in (("--add", "C99"), ("--leave-out", "C99")):
        refused = counter.command(*order, *wrong)
        assert (refused.code, "forms list" in refused.err) == (exits.BAD_INPUT, True)


@pytest.mark.covers("K13", "K19", "K22", "R-004", "R-010", "R-011", "R-082", "R-129", "R-212")
def test_from_the_set_to_a_withdrawal_refused_and_then_accepted(counter: CommandCounter) -> None:
    early = counter.command(
        "applications", "add", *counter.person, "--values", counter.file(APPLICATION)
    )
    assert (early.code, "C1" in early.err) == (exits.FAILED, True)
    assert counter.facts("applications", "list", *counter.person) == []
    _all_signed(counter)
    application = _apply(counter)
    code, report = counter.may(purpose="credit_report")
    assert (code, report["why"], report["target"]) == (0, "consent", "C4")
    _status(counter, application, "approved")
    issued = _status(counter, application, "issued", "--contract", "Ш-1/26")
    assert [row["status"] for row in issued["statuses"]] == ["received", "approved", "issued"]
    asked_by = _ask_back(counter, "collection")
    task = _tasks(counter)["decide_withdrawal"]
    due = WorkingCalendar().add_working_days(TODAY(), 15)
    assert (task["targets"], task["due_on"]) == (["C1"], due.isoformat())

    out = counter.place()
    decide = ("--task", task["id"], "--out", out)
    forbidden = counter.command("withdrawals", "accept", *decide)
    assert (forbidden.code, "owed" in forbidden.err) == (exits.REFUSED, True)
    assert not out.exists()
    unknown = counter.command("withdrawals", "refuse", *decide, "--ground", "whim")
    assert (unknown.code, "withdrawals grounds" in unknown.err) == (exits.BAD_INPUT, True)
    grounds = {one["code"]: one for one in counter.facts("withdrawals", "grounds")}
    refused = counter.facts("withdrawals", "refuse", *decide, "--ground", "open_obligation")
    assert (refused["task"]["result"], refused["answer"]["code"]) == ("refused", "REFUSAL")
    told = text_of(out).replace(" ", "")
    for words in (grounds["open_obligation"]["kk"], grounds["open_obligation"]["ru"], "Ш-1/26"):
        assert words.replace(" ", "") in told
    code, standing = counter.may(purpose="registration")
    assert (code, standing["why"], standing["withdrawn_by"]) == (0, "consent", asked_by)

    _status(counter, application, "repaid")
    asked_by = _ask_back(counter, "collection")
    out = counter.place()
    task = _tasks(counter)["decide_withdrawal"]
    accepted = counter.facts("withdrawals", "accept", "--task", task["id"], "--out", out)
    assert (accepted["answer"]["code"], out.exists()) == ("ACCEPTANCE", True)
    code, stopped = counter.may(purpose="registration")
    assert (code, stopped["allowed"], stopped["why"]) == (exits.REFUSED, False, "withdrawn")
    assert stopped["withdrawn_by"] == asked_by
    # Nothing more is written of the person.
    late = counter.command(
        "applications", "add", *counter.person, "--values", counter.file(APPLICATION)
    )
    assert (late.code, "C1" in late.err) == (exits.FAILED, True)
    assert len(counter.facts("applications", "list", *counter.person)) == 1
    line = counter.command("consents", "may", *counter.person, "--purpose", "registration")
    assert line.out.startswith("no: withdrawn C1 ")
    stop = _tasks(counter)["stop_processing"]
    assert stop["due_on"] == due.isoformat()
    assert counter.facts("withdrawals", "done", "--task", stop["id"])["result"] == "done"
    assert counter.facts("withdrawals", "list") == []
    report = counter.facts("audit", "verify")
    assert report["whole"]


@pytest.mark.covers("K20", "K22", "R-017", "R-036")
def test_marketing_stops_at_once_and_the_channel_says_by_which_paper(
    counter: CommandCounter,
) -> None:
    counter.sign(counter.render("C1"))
    paper = counter.render("C10", {"choices": ["email", "post"]})
    assert paper["choices"] == ["email", "post"]
    counter.sign(paper)
    code, answer = counter.may(purpose="marketing", channel="email")
    assert (code, answer["target"], answer["serial"]) == (0, "C10.email", paper["serial"])
    code, answer = counter.may(purpose="marketing", channel="telephone")
    assert (code, answer["why"]) == (exits.REFUSED, "no_consent")
    withdrawn_by = _ask_back(counter, "email")
    code, answer = counter.may(purpose="marketing", channel="email")
    assert (code, answer["why"], answer["withdrawn_by"]) == (11, "withdrawn", withdrawn_by)
    assert counter.may(purpose="marketing", channel="post")[0] == 0
    assert counter.may(purpose="whim")[1]["why"] == "unknown"
    task = _tasks(counter)["stop_marketing"]
    assert (task["targets"], task["due_on"]) == (["C10.email"], TODAY().isoformat())
    nothing = counter.command("consents", "may", *counter.person)
    assert (nothing.code, "purpose" in nothing.err) == (exits.BAD_INPUT, True)
    listed = {one["item"]: one for one in counter.facts("consents", "list", *counter.person)}
    assert listed["email"]["state"] == "withdrawn"
    assert listed["email"]["withdrawn_by"] == withdrawn_by
    assert (listed["post"]["serial"], listed["post"]["channel"]) == (paper["serial"], "paper")


@pytest.mark.covers("K13", "K14", "R-011")
def test_a_status_is_entered_from_its_paper_step_by_step(counter: CommandCounter) -> None:
    counter.sign(counter.render("C1"))
    application = _apply(counter)
    (listed,) = counter.facts("applications", "list", *counter.person)
    assert (listed["id"], listed["status"], listed["policy"]) == (application, "received", 1)
    assert listed["values"]["amount"].split()[:2] == ["300", "000"]
    told = listed["sources"]["amount"]
    assert (told["source"], told["check"]) == ("third_party", "document")
    assert (set(listed["sources"]), listed["correction"]) == (set(listed["values"]), None)
    base = ("applications", "status", "--application", application)
    today, tomorrow = TODAY().isoformat(), (TODAY() + dt.timedelta(days=1)).isoformat()
    for status, since, paper, told in (
        ("approved", tomorrow, "1-К", "day"),
        ("approved", today, " ", "number of the paper"),
        ("repaid", today, "1-К", "state"),
    ):
        given = ("--status", status, "--since", since, "--paper", paper)
        refused = counter.command(*base, *given)
        assert (refused.code != 0, told in refused.err) == (True, True), refused.err
        assert len(refused.err.strip().splitlines()) == 1
    _status(counter, application, "approved")
    issued = ("--status", "issued", "--since", today, "--paper", "2-К")
    refused = counter.command(*base, *issued)
    assert (refused.code, "contract" in refused.err) == (exits.BAD_INPUT, True)
    bad = counter.file({"amount": "many", "Әбдіқадыров": "1"})
    refused = counter.command("applications", "add", *counter.person, "--values", bad)
    assert (refused.code, "Әбдіқадыров" in refused.err) == (exits.BAD_INPUT, False)
    acts = counter.facts("audit", "list", "--act", "open")
    assert len(acts) >= 2
