"""The register of carriers by commands: added, labelled, handed out, counted, exported (J9)."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from branch_app.cli import exits
from tests.cli.conftest import Answer

Command = Callable[..., Answer]
ADD = ("carriers", "add", "--kind", "paper_file", "--received-from", "касса", "--json")


@pytest.mark.covers("K41", "R-153", "R-213")
@pytest.mark.usefixtures("data_dir")
def test_a_carrier_from_its_number_to_the_register(command: Command, tmp_path: Path) -> None:
    first, other = (
        command(*ADD, "--category", text, "--place", "шкаф 1", "--sheets", "3").facts["number"]
        for text in ("=1+1", "өтініштер")
    )
    labels = tmp_path / "labels.pdf"
    printed = command("carriers", "labels", first, other, "--out", labels, "--json")
    assert printed.facts["labels"] == 2
    assert labels.read_bytes().startswith(b"%PDF-")
    issued = command("carriers", "issue", first, "--to", "Ә. Үлгі", "--json")
    assert (issued.facts["state"], issued.facts["holder"]) == ("issued", "Ә. Үлгі")
    refused = command("carriers", "issue", first, "--to", "Б. Басқа")
    assert refused.code == exits.FAILED
    assert "somebody else has it" in refused.err
    for way in ("--to", "--place"):
        placed = command("carriers", "place", other, way, f"сейф {way}", "--json")
        assert placed.facts["place"] == f"сейф {way}"
    (out,) = command("carriers", "list", "--state", "issued", "--json").facts
    assert out["number"] == first
    assert command("carriers", "return", first, "--json").facts["state"] == "in_place"
    gone = command("carriers", "destroy", other, "--act", "7-Ж", "--json")
    assert gone.facts["act_number"] == "7-Ж"
    register = tmp_path / "j9.csv"
    assert command("carriers", "export", "--output", register, "--json").facts["carriers"] == 2
    with register.open(encoding="utf-8-sig", newline="") as lines:
        head, row, last = csv.reader(lines, delimiter=";")
    assert head[0].endswith("№ носителя")
    assert (row[0], row[2], row[3], row[10]) == (first, "'=1+1", "3", "15-Ү")
    assert (row[1], row[6]) == ("Қағаз іс / Бумажное дело", "Орнында / На месте")
    # To whom it was given and that it came back, as the register asks.
    assert "берілді / выдан: Ә. Үлгі" in row[12]
    assert "қайтарылды / возвращён: " in row[12]
    assert (last[6], last[9]) == ("Жойылды / Уничтожен", "7-Ж")


@pytest.mark.covers("K41", "R-153")
@pytest.mark.usefixtures("data_dir")
def test_a_stocktaking_names_what_nobody_saw(command: Command) -> None:
    seen, lost = (
        command(*ADD, "--category", text, "--place", "шкаф").facts["number"] for text in "ab"
    )
    nothing = command("carriers", "stocktake", "see", seen)
    assert nothing.code == exits.FAILED
    assert "carriers stocktake begin" in nothing.err
    assert command("carriers", "stocktake", "show", "--json").facts == {"open": False}
    assert command("carriers", "stocktake", "begin").code == 0
    command("carriers", "stocktake", "see", seen, seen.lower())
    shown = command("carriers", "stocktake", "show", "--json").facts
    assert (shown["seen"], shown["unseen"]) == ([seen], [lost])
    # A label of others among them stops nobody from counting the rest.
    among = command("carriers", "stocktake", "see", "M-ALM2-01-0000001-3", seen)
    assert (among.code, among.out.strip()) == (exits.BAD_INPUT, f"{seen} seen")
    assert "M-ALM2-01-0000001-3: " in among.err
    command("carriers", "issue", lost, "--to", "Ә. Үлгі")
    wrong = command("carriers", "stocktake", "finish", "--missing", "nothing")
    assert "no number of a carrier" in wrong.err
    done = command("carriers", "stocktake", "finish", "--missing", lost, "--json").facts
    assert done == {"seen": 1, "unseen": 1, "missing": 1, "unreported": []}
    (missing,) = command("carriers", "list", "--state", "missing", "--json").facts
    assert (missing["number"], missing["holder"]) == (lost, "Ә. Үлгі")
    assert "last with Ә. Үлгі" in command("carriers", "list").out
    (found,) = [command("carriers", "return", lost, "--json").facts]
    assert (found["state"], found["holder"]) == ("in_place", "")


@pytest.mark.covers("K41", "R-153")
@pytest.mark.usefixtures("data_dir")
def test_what_nobody_saw_nor_reported_is_told_at_the_end(command: Command) -> None:
    left = command(*ADD, "--category", "a", "--place", "шкаф").facts["number"]
    command("carriers", "stocktake", "begin")
    told = command("carriers", "stocktake", "finish").out
    assert f"{left} not seen and not reported as missing" in told
    command("carriers", "stocktake", "begin")
    assert command("carriers", "stocktake", "finish", "--json").facts["unreported"] == [left]
