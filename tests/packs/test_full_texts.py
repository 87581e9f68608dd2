"""The policy's own whole text: two files beside its digest, which travel with the pack (K4)."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.domain.errors import BadPack
from branch_app.domain.form_content import Paragraphs
from branch_app.packs import admit_pack_bytes, lint, pack_bytes, read_pack, read_pack_bytes
from branch_app.packs.files import bytes_of_files, files_of_directory
from tests.packs.copies import copied, replaced
from tests.packs.filled import composed

KK = "Саясат туралы бірінші абзац,\nекінші жолы.\n\nЕкінші абзац, № 2.\n"
RU = "Первый абзац о политике.\n\n\nВторой абзац.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pack = copied("lft", tmp_path)
    (pack / "policy/1.kk.txt").write_bytes(b"\xef\xbb\xbf" + KK.replace("\n", "\r\n").encode())
    (pack / "policy/1.ru.txt").write_text(RU, encoding="utf-8")
    return pack


def _problems(folder: Path) -> list[tuple[str, int, str, str]]:
    return [(p.file, p.line, p.reason, p.detail) for p in lint(folder)]


def test_both_files_become_the_paper_by_paragraphs(folder: Path) -> None:
    pack = read_pack(folder)
    paper = composed(template=pack.forms["POLICY_TEXT"])
    told = [
        (block.language, block.texts) for block in paper.blocks if isinstance(block, Paragraphs)
    ]
    assert told == [
        ("kk", ("Саясат туралы бірінші абзац, екінші жолы.", "Екінші абзац, № 2.")),
        ("ru", ("Первый абзац о политике.", "Второй абзац.")),
    ]


def test_they_travel_with_the_pack(folder: Path) -> None:
    data = pack_bytes(folder)
    assert admit_pack_bytes(data) == read_pack_bytes(data) == read_pack(folder)
    replaced(folder / "policy/1.ru.txt", "Второй", "Другой")
    assert pack_bytes(folder) != data


def test_a_pack_without_them_hands_out_the_digest_alone(tmp_path: Path) -> None:
    assert "POLICY_TEXT" not in read_pack(copied("lft", tmp_path)).forms


def test_a_text_in_one_language_is_told(folder: Path) -> None:
    (folder / "policy/1.kk.txt").unlink()
    assert _problems(folder) == [("policy/1.ru.txt", 1, "one_language", "policy/1.kk.txt")]


@pytest.mark.parametrize(
    ("text", "line", "reason", "detail"),
    [
        ("Абзац.\n\nВторой 😀 абзац.\n", 3, "letter_not_printable", "U+1F600"),
        ("Абзац.\n\u0007\n", 2, "letter_not_printable", "U+0007"),
        (" \n\n", 1, "empty_text", "policy/1.ru.txt"),
        ("policy/full_ru.txt\n", 1, "file_name_as_text", "policy/full_ru.txt"),
        ("Политика.PDF", 1, "file_name_as_text", "Политика.PDF"),
    ],
)
def test_what_cannot_be_printed_is_told_with_its_line(
    folder: Path, text: str, line: int, reason: str, detail: str
) -> None:
    (folder / "policy/1.ru.txt").write_text(text, encoding="utf-8")
    assert ("policy/1.ru.txt", line, reason, detail) in _problems(folder)


def test_russian_on_both_sides_is_told(folder: Path) -> None:
    (folder / "policy/1.kk.txt").write_text(RU, encoding="utf-8")
    assert _problems(folder) == [("policy/1.kk.txt", 1, "same_text", "")]


def test_a_text_of_no_policy_is_told(folder: Path) -> None:
    for language in ("kk", "ru"):
        (folder / f"policy/1.{language}.txt").rename(folder / f"policy/2.{language}.txt")
    told = [("full_text_alone", "policy/2.toml")] * 2
    assert [(reason, detail) for _, _, reason, detail in _problems(folder)] == told


def test_another_text_file_beside_the_policy_is_refused(folder: Path) -> None:
    (folder / "policy/1.en.txt").write_text("Policy", encoding="utf-8")
    with pytest.raises(BadPack) as refused:
        read_pack(folder)
    assert refused.value.details == {
        "file": "policy/1.en.txt",
        "line": 1,
        "reason": "unknown_file",
    }


def test_a_text_inside_the_digest_is_read_of_stored_packs_and_refused_of_new_ones(
    tmp_path: Path,
) -> None:
    folder = copied("lft", tmp_path)
    replaced(folder / "policy/1.toml", "number = 1\n", 'number = 1\nfull_text_ru = "Абзац."\n')
    assert [p[2:] for p in _problems(folder)] == [("full_text_inline", "full_text_ru")]
    stored = read_pack_bytes(bytes_of_files(files_of_directory(folder)))
    assert stored.forms["POLICY_TEXT"].blocks[0].text.ru == "Абзац."
