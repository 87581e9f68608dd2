"""By commands alone: what is owed under an open contract (R-079)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from branch_app.domain.local_time import KAZAKHSTAN
from tests.cli.conftest import Answer
from tests.cli.counter import make_counter

TODAY = dt.datetime.now(KAZAKHSTAN).date
APPLICATION = {
    "product": "unsecured",
    "amount": "300000",
    "term_months": "12",
    "payout_channel": "branch",
}


@pytest.mark.covers("K6", "K13", "R-079")
def test_debt_and_penalty_are_entered_once_the_microcredit_is_paid_out(
    command: Callable[..., Answer], applicant_id: str, data_dir: Path, tmp_path: Path
) -> None:
    counter = make_counter(data_dir, tmp_path, command, applicant_id)
    counter.sign(counter.render("C1"))
    values = counter.file(APPLICATION)
    added = counter.facts("applications", "add", *counter.person, "--values", values)
    owed = counter.file({"owed_on": f"{TODAY():%d.%m.%Y}", "debt": "120000", "penalty": "1500"})
    early = counter.command("applications", "owed", added["id"], "--values", owed)
    assert early.code == exits.BAD_INPUT
    for status in ("approved", "issued"):
        given = ("--status", status, "--since", TODAY().isoformat(), "--paper", "1-К")
        base = ("applications", "status", "--application", added["id"])
        counter.facts(*base, *given, "--contract", "Ш-1/26")
    told = counter.facts("applications", "owed", added["id"], "--values", owed)
    assert told["values"]["debt"].split()[:2] == ["120", "000"]
    assert told["values"]["amount"] == added["values"]["amount"]
    assert (told["sources"]["debt"]["source"], told["sources"]["debt"]["check"]) == (
        "third_party",
        "document",
    )
    other = counter.file({"amount": "1", "owed_on": f"{TODAY():%d.%m.%Y}"})
    refused = counter.command("applications", "owed", added["id"], "--values", other)
    assert refused.code == exits.BAD_INPUT
    (listed,) = counter.facts("applications", "list", *counter.person)
    assert listed["values"] == told["values"]
