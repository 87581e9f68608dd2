"""Every rule of the lint refuses a pack that breaks it, and names file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from branch_app.domain.errors import BadPack
from branch_app.packs import LintProblem, lint, lint_bytes, pack_bytes, read_pack
from tests.packs.copies import copied, line_at, next_edition, replaced, shipped

_TABLE = Path(__file__).with_name("broken_packs.txt")


@dataclass(frozen=True, kw_only=True, slots=True)
class Break:
    """One line of `broken_packs.txt`."""

    reason: str
    file: str
    old: str
    new: str
    anchor: str
    key: str
    detail: str


def _breaks() -> Iterator[Break]:
    names = Break.__slots__
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [_unescaped(cell.strip()) for cell in line.split("|")]
            yield Break(**dict(zip(names, cells, strict=True)))


def _unescaped(cell: str) -> str:
    text = cell.replace(r"\n", "\n")
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


@pytest.mark.parametrize("case", list(_breaks()), ids=lambda case: f"{case.reason}-{case.detail}")
def test_lint_tells_the_broken_rule_with_its_file_and_line(case: Break, tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / case.file, case.old, case.new)
    expected = LintProblem(
        file=case.file,
        line=line_at(pack / case.file, case.anchor, case.key),
        reason=case.reason,
        detail=case.detail,
    )
    assert expected in lint(pack)


def test_lint_wants_the_base_consent(tmp_path: Path) -> None:
    pack = copied("satcredit", tmp_path)
    (pack / "forms/C1/1.toml").unlink()
    told = [(problem.file, problem.reason, problem.detail) for problem in lint(pack)]
    assert ("pack.toml", "missing_form", "C1") in told


@pytest.mark.parametrize("way", ["by_subject", "by_representative", "by_helper"])
def test_whoever_signs_has_a_box_on_each_form_that_shares_the_part(
    tmp_path: Path, way: str
) -> None:
    pack = copied("lft", tmp_path)
    box = f'id = "signature"\nwhen = ["{way}"]'
    replaced(
        pack / "parts/signing/1.toml", f'kind = "signature"\n{box}', f'kind = "handwriting"\n{box}'
    )
    boxless = [problem.detail for problem in lint(pack) if problem.reason == "no_signature"]
    own = {"C15"}
    signed = {form.code for form in read_pack(shipped("lft")).forms.values() if form.is_signed}
    assert sorted(boxless) == sorted(signed - own)


def test_a_fault_of_a_shared_part_is_told_once_and_in_the_part(tmp_path: Path) -> None:
    pack = copied("satcredit", tmp_path)
    replaced(pack / "parts/signing/1.toml", "ол өз еркін өзі", "ол өз еркін сөзсіз өзі")
    assert [(p.file, p.reason) for p in lint(pack)] == [("parts/signing/1.toml", "irrevocable")]


def test_lint_wants_the_data_without_which_nobody_can_be_named(tmp_path: Path) -> None:
    pack = copied("satcredit", tmp_path)
    replaced(pack / "data_list.toml", 'field = "iin"', 'field = "sex"')
    assert ("missing_field", "iin") in [(p.reason, p.detail) for p in lint(pack)]


def test_a_repeated_field_is_one_line_of_the_list_and_as_many_data(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / "data_list.toml", 'field = "relative_name"', 'field = "relative_nickname"')
    assert [(p.reason, p.detail) for p in lint(pack)] == [("unknown_field", "relative_nickname")]
    entries = [e for e in read_pack(shipped("lft")).data_list if e.field.startswith("relative_n")]
    assert [(e.field, e.number, e.consent_key) for e in entries] == [
        (f"relative_name_{number}", number, f"C15.{number}") for number in (1, 2, 3)
    ]
    assert len({(e.label, e.purposes, e.is_required) for e in entries}) == 1


def test_a_line_may_be_narrowed_to_products_and_told_with_its_article(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(
        pack / "data_list.toml",
        'purposes = ["contract"]\n',
        'purposes = ["contract"]\nproducts = ["auto", "home_2"]\nlaw = "219-VIII 3-1(2)"\n',
    )
    with (pack / "pack.toml").open("a", encoding="utf-8") as head:
        head.write(
            '\n[[product]]\ncode = "auto"\nkk = "Көлік кепілімен"\nru = "Под залог машины"\n'
        )
        head.write('\n[[product]]\ncode = "home_2"\nkk = "Тұрғын үй үшін"\nru = "На жильё"\n')
    entry = read_pack(pack).entry("product")
    assert entry is not None
    assert (entry.products, entry.law) == (("auto", "home_2"), "219-VIII 3-1(2)")


def test_an_older_edition_is_checked_like_the_newest(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    form = pack / "forms/C1"
    next_edition(form / "1.toml")
    assert lint(pack) == []
    assert read_pack(pack).forms["C1"].edition == 2
    replaced(form / "1.toml", 'kind = "clause"\nid = "policy"', 'kind = "officer"\nid = "policy"')
    assert [(p.file, p.reason) for p in lint(pack)] == [("forms/C1/1.toml", "unknown_kind")]


def test_problems_of_one_pack_come_in_the_order_of_its_files(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / "forms/C1/1.toml", "Для новой", "Безотзывно для новой")
    replaced(pack / "data_list.toml", "Ұялы телефон", "Сөзсіз телефон")
    found = [(problem.file, problem.reason) for problem in lint(pack)]
    assert found == [("data_list.toml", "irrevocable"), ("forms/C1/1.toml", "irrevocable")]


def test_the_first_problem_is_what_a_refused_pack_tells(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / "data_list.toml", "Ұялы телефон", "Сөзсіз телефон")
    with pytest.raises(BadPack) as refused:
        read_pack(pack)
    problem = lint(pack)[0]
    assert refused.value.details == {
        "file": "data_list.toml",
        "line": problem.line,
        "reason": "irrevocable",
        "detail": "сөзсіз",
    }


def test_a_pack_in_one_piece_is_linted_alike(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    replaced(pack / "forms/C10/1.toml", "Каждый выбор", "Безусловный выбор")
    assert lint_bytes(pack_bytes(pack)) == lint(pack)


@pytest.mark.parametrize(
    ("file", "text", "line", "reason"),
    [
        ("forms/c1/1.toml", "code = 1\n", 1, "unknown_file"),
        ("forms/C1/first.toml", "code = 1\n", 1, "unknown_file"),
        ("purposes.toml", "", 1, "unknown_file"),
    ],
)
def test_what_is_no_pack_is_refused_before_any_rule(
    tmp_path: Path, file: str, text: str, line: int, reason: str
) -> None:
    pack = copied("lft", tmp_path)
    (pack / file).parent.mkdir(exist_ok=True)
    (pack / file).write_text(text, encoding="utf-8")
    with pytest.raises(BadPack) as refused:
        lint(pack)
    told = refused.value.details
    assert (told["file"], told["line"], told["reason"]) == (file, line, reason)


def test_letters_that_are_not_utf_8_are_refused_with_their_line(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    (pack / "pack.toml").write_bytes(b'id = "lft"\nkk = "' + "Аты".encode("cp1251") + b'"\n')
    with pytest.raises(BadPack) as refused:
        lint(pack)
    assert refused.value.details == {"file": "pack.toml", "line": 2, "reason": "not_utf8"}


def test_lines_are_counted_past_texts_that_look_like_headers(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    form = pack / "forms/C1/1.toml"
    replaced(form, "Для новой цели берётся", "Для\n[[block]]\nnumber = 1\nновой цели берётся")
    replaced(form, 'kind = "clause"\nid = "policy"', 'kind = "officer"\nid = "policy"')
    wanted = line_at(form, 'id = "policy"', "kind")
    assert [(p.reason, p.line) for p in lint(pack)] == [("unknown_kind", wanted)]


def test_an_array_of_tables_that_is_none_is_told(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    (pack / "data_list.toml").write_text('entry = "family_name"\n', encoding="utf-8")
    told = [(problem.file, problem.line, problem.reason) for problem in lint(pack)]
    assert ("data_list.toml", 1, "wrong_type") in told


def test_clauses_may_have_clauses_below_them(tmp_path: Path) -> None:
    pack = copied("lft", tmp_path)
    form = pack / "forms/C1/1.toml"
    below = {7: "6.1", 8: "6.2", 9: "7"}
    text = form.read_text(encoding="utf-8")
    numbered = re.sub(
        r'number = "(\d+)"',
        lambda found: f'number = "{below.get(int(found[1])) or _less_two(int(found[1]))}"',
        text,
    )
    form.write_text(numbered, encoding="utf-8")
    assert lint(pack) == []


def _less_two(number: int) -> int:
    return number - 2 if number > 9 else number
