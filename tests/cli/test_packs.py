"""`branch-app packs`: an author sees every problem and the paper itself, without a database."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from branch_app.cli import exits
from branch_app.cli.lint_words import LINT_WORDS
from tests.cli.conftest import Answer
from tests.packs.copies import PACKS, copied, next_edition, replaced, shipped
from tests.packs.emitted import emitted_reasons

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


def test_every_reason_of_the_lint_has_a_sentence_here_and_in_the_document() -> None:
    assert set(LINT_WORDS) == emitted_reasons()
    document = Path(__file__).parents[2] / "docs" / "packs.md"
    rows = re.findall(r"(?m)^\| `(\w+)` \| (.+) \|$", document.read_text(encoding="utf-8"))
    told = {reason: words for reason, words in rows if reason in LINT_WORDS}
    assert told == LINT_WORDS


def test_a_problem_is_a_sentence_and_its_code_for_scripts(command: Command, tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / "forms/C10/1.toml", "Каждый выбор", "😀 Каждый выбор")
    (pack / "forms/C14/1.toml").write_text("", encoding="utf-8")
    told = command("packs", "lint", pack)
    assert told.code == exits.BAD_INPUT
    first, second = told.out.splitlines()
    assert "cannot print this character. (letter_not_printable U+1F600)" in first
    assert second == "forms/C14/1.toml:1: The file holds nothing. (empty_file)"
    assert "2 problems." in told.err
    facts = command("packs", "lint", pack, "--json").facts
    assert [fact["reason"] for fact in facts] == ["letter_not_printable", "empty_file"]


def test_a_folder_that_is_no_pack_is_told_in_a_sentence(command: Command, tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    (pack / "pack.toml").unlink()
    told = command("packs", "lint", pack)
    assert (told.code, "The folder or the file is missing" in told.err) == (exits.BAD_INPUT, True)
