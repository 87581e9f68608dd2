"""The inbox by commands: what waits, its picture, tying by hand, erasing what is not ours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from branch_app.cli import exits
from branch_app.domain.errors import DiskFull
from branch_app.domain.scan import PageVerdict, ScannedPage
from branch_app.domain.serials import show_serial
from branch_app.services.scans import ScanService
from tests.cli.conftest import Answer

Command = Callable[..., Answer]


def _without_code(folder: Path, name: str, place: int) -> Path:
    """A page with something on it and no code."""
    page = Image.new("L", (600, 800), 255)
    ImageDraw.Draw(page).rectangle((100, place, 400, place + 60), fill=30)
    page.save(folder / name)
    return folder / name


@pytest.mark.covers("K21")
def test_a_page_without_a_code_is_looked_at_and_tied_by_hand(
    command: Command, applicant_id: str, tmp_path: Path
) -> None:
    assert command("scans", "inbox").out.strip() == "none"
    made = ("forms", "render", "--form", "C1", "--applicant", applicant_id)
    paper = command(*made, "--out", tmp_path / "c1.pdf", "--json").facts
    files = [_without_code(tmp_path, f"{place}.png", place) for place in (100, 500)]
    command("scans", "add", *files)
    first, second = command("scans", "inbox", "--json").facts
    assert first["reason"] == "no_code"
    assert [one["serial"] for one in first["likely"]] == [paper["serial"]]
    told = command("scans", "inbox").out
    assert first["inbox_id"][-8:] in told
    assert f"likely {show_serial(paper['serial'])}" in told
    picture = tmp_path / "waiting.picture"
    assert command("scans", "picture", first["inbox_id"], "--out", picture).code == 0
    with Image.open(picture) as seen:
        assert seen.size == (600, 800)
    tie = ("scans", "attach", first["inbox_id"][-8:], "--serial", paper["serial"], "--page")
    assert "no such page" in command(*tie, 99).err
    tied = command(*tie, 1, "--json").facts
    assert (tied["page"], 1 in tied["missing_pages"]) == (1, False)
    other = ("scans", "attach", second["inbox_id"], "--serial", paper["serial"], "--page", 1)
    assert "scanned already" in command(*other).err
    acts = [one["act"] for one in command("audit", "list", "--json").facts]
    assert {"match_page", "open"} <= set(acts)
    assert command("scans", "aside", second["inbox_id"]).code == 0
    assert command("scans", "inbox").out.strip() == "none"
    assert "scans inbox" in command("scans", "aside", second["inbox_id"]).err


@pytest.mark.usefixtures("applicant_id")
def test_no_page_is_erased_by_a_letter_or_two(command: Command, tmp_path: Path) -> None:
    command("scans", "add", _without_code(tmp_path, "a.png", 100))
    (waiting,) = command("scans", "inbox", "--json").facts
    for typed in (waiting["inbox_id"][-1:], waiting["inbox_id"][-7:], "…"):
        refused = command("scans", "aside", typed)
        assert refused.code == exits.BAD_INPUT
        assert "eight letters" in refused.err
    assert len(command("scans", "inbox", "--json").facts) == 1


@pytest.mark.usefixtures("applicant_id")
def test_what_is_stored_before_the_disk_is_full_is_told(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (_without_code(tmp_path, f"{place}.png", place) for place in (100, 500))
    add = ScanService.add

    def fill(self: ScanService, pages: Sequence[ScannedPage], name: str) -> Sequence[PageVerdict]:
        if name == second.name:
            raise DiskFull(file="attachments.db")
        return add(self, pages, name)

    monkeypatch.setattr(ScanService, "add", fill)
    told = command("scans", "add", first, second)
    assert (told.code, "disk is full" in told.err) == (exits.DISK_FULL, True)
    assert "100.png page 1: waits in the inbox" in told.out
    (waiting,) = command("scans", "inbox", "--json").facts
    assert waiting["reason"] == "no_code"
