"""A file that cannot be read is one problem, and hides none of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from branch_app.domain.errors import BadPack
from branch_app.packs import lint, pack_bytes, read_pack, read_pack_bytes
from tests.packs.copies import copied, replaced

BROKEN = [
    ("pack.toml", 'id = "lft"\nedition = \n', 2, "not_toml"),
    ("data_list.toml", "[[entry]\n", 1, "not_toml"),
    ("forms/C1/1.toml", "a = 1\na = 2\n", 2, "not_toml"),
    ("forms/C1/1.toml", 'kk = """', 1, "not_toml"),
    ("parts/signing/1.toml", "a = 1\na = 2\n", 2, "not_toml"),
    ("policy/1.toml", "a = 1\na = 2\n", 2, "not_toml"),
    ("rules/1.toml", "a = 1\na = 2\n", 2, "not_toml"),
    ("pack.toml", "", 1, "empty_file"),
    ("data_list.toml", "# later\n", 1, "empty_file"),
    ("forms/C1/1.toml", "", 1, "empty_file"),
    ("forms/C14/1.toml", "\n\n", 1, "empty_file"),
    ("parts/signing/1.toml", "", 1, "empty_file"),
    ("policy/1.toml", "", 1, "empty_file"),
    ("rules/1.toml", "", 1, "empty_file"),
]


@pytest.mark.parametrize(("file", "text", "line", "reason"), BROKEN)
def test_a_broken_file_is_one_problem_and_hides_no_other(
    tmp_path: Path, file: str, text: str, line: int, reason: str
) -> None:
    pack = copied("lft", tmp_path)
    (pack / file).write_text(text, encoding="utf-8")
    assert [(p.file, p.line, p.reason) for p in lint(pack)] == [(file, line, reason)]
    replaced(pack / "forms/C10/1.toml", "Каждый выбор", "Безусловный выбор")
    assert {(p.file, p.reason) for p in lint(pack)} == {
        (file, reason),
        ("forms/C10/1.toml", "irrevocable"),
    }


def test_a_broken_file_is_neither_installed_nor_read(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    (pack / "forms/C14/1.toml").write_text("code =", encoding="utf-8")
    with pytest.raises(BadPack) as refused:
        read_pack(pack)
    told = {"file": "forms/C14/1.toml", "line": 1, "reason": "not_toml", "detail": ""}
    assert refused.value.details == told
    with pytest.raises(BadPack):
        read_pack_bytes(pack_bytes(pack))


def test_a_missing_part_is_told_and_nothing_that_it_may_hold(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(
        pack / "forms/C1/1.toml",
        'part = "signing"\nedition = 1',
        'part = "signing"\nedition = 2',
    )
    assert [(p.reason, p.detail) for p in lint(pack)] == [("unknown_part", "signing/2")]
