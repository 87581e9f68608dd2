"""`branch-app packs`: an author sees every problem and the paper itself, without a database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from branch_app.cli import exits
from tests.cli.conftest import Answer
from tests.packs.copies import PACKS, copied, next_edition, replaced, shipped

Command = Callable[..., Answer]


def _text(path: Path) -> str:
    document = pdfium.PdfDocument(path.read_bytes())
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@pytest.mark.parametrize("pack", PACKS)
def test_a_form_is_looked_at_with_invented_data(
    command: Command, tmp_path: Path, pack: str
) -> None:
    out = tmp_path / "c1.pdf"
    seen = command("packs", "preview", shipped(pack), "--form", "C1", "--out", out, "--json")
    assert (seen.code, seen.facts["code"], seen.facts["edition"]) == (exits.DONE, "C1", 1)
    text = _text(out)
    assert "Мысалова" in text
    assert text.count("SAMPLE") >= seen.facts["pages"] > 0
    assert not (tmp_path / "data").exists()


def test_every_form_of_the_packs_can_be_looked_at(command: Command, tmp_path: Path) -> None:
    for form in ("C15", "QUESTIONNAIRE", "WITHDRAWAL", "REFUSAL", "RECEIPT", "POLICY"):
        out = tmp_path / f"{form}.pdf"
        assert command("packs", "preview", shipped("lft"), "--form", form, "--out", out).code == 0
        assert "SAMPLE" in _text(out)


def test_a_blank_has_lines_in_place_of_data(command: Command, tmp_path: Path) -> None:
    out = tmp_path / "blank.pdf"
    order = ("packs", "preview", shipped("lft"), "--form", "C1", "--out", out)
    assert command(*order, "--blank").code == exits.DONE
    assert "Мысалова" not in _text(out)
    refused = command(
        *("packs", "preview", shipped("lft"), "--form", "REFUSAL", "--blank"),
        *("--out", tmp_path / "none.pdf"),
    )
    assert (refused.code, "cannot be filled in by hand" in refused.err) == (exits.BAD_INPUT, True)


def test_nothing_is_written_of_a_pack_that_does_not_lint(command: Command, tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / "forms/C10/1.toml", "Каждый выбор", "Безусловный выбор")
    out = tmp_path / "c1.pdf"
    refused = command("packs", "preview", pack, "--form", "C1", "--out", out)
    assert refused.code == exits.BAD_INPUT
    assert "forms/C10/1.toml:" in refused.out
    assert "1 problem." in refused.err
    assert not out.exists()


def test_an_edition_is_looked_at_before_it_is_approved(command: Command, tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    next_edition(pack / "forms/C1/1.toml", is_approved=False)
    out = tmp_path / "c1.pdf"
    seen = command("packs", "preview", pack, "--form", "C1", "--out", out, "--json")
    assert (seen.code, seen.facts["edition"]) == (exits.DONE, 2)
    assert [problem["reason"] for problem in seen.facts["problems"]] == ["no_approval"]
    assert "12.01.2026, №" in _text(out)
    assert "Утверждено" not in _text(out)
    assert command("packs", "lint", pack).code == exits.BAD_INPUT


def test_a_form_that_is_not_there_and_a_file_that_is_are_refused(
    command: Command, tmp_path: Path
) -> None:
    out = tmp_path / "x.pdf"
    unknown = command("packs", "preview", shipped("lft"), "--form", "C99", "--out", out)
    assert (unknown.code, "no such form" in unknown.err) == (exits.BAD_INPUT, True)
    out.write_bytes(b"kept")
    again = command("packs", "preview", shipped("lft"), "--form", "C1", "--out", out)
    assert (again.code, out.read_bytes()) == (exits.BAD_INPUT, b"kept")
