"""Which act a paper names: its own edition's, else for edition 1 the profile's (R-230, K3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from branch_app.domain.approval import Approval
from branch_app.domain.bilingual import Bilingual
from branch_app.packs import lint, read_pack
from tests.packs.copies import NEXT_DAY, approved, copied, line_at, next_edition, replaced
from tests.packs.filled import composed, pack, profile, told

OWN = Approval(
    body=Bilingual(kk="директордың бұйрығы", ru="приказ директора"),
    number="17-Ү",
    on=dt.date(2026, 11, 18),
)


def _problems(folder: Path) -> list[tuple[str, int, str, str]]:
    return [(p.file, p.line, p.reason, p.detail) for p in lint(folder)]


def test_the_profile_approves_edition_1_and_no_later_one() -> None:
    operator = replace(profile("lft"), is_sample=False)
    form = pack("lft").forms["C1"]
    first = composed(operator=operator)
    assert (first.approval.ru, first.is_sample) == (
        "Утверждено: приказ директора, № 3-Ү, 12.01.2026",
        False,
    )
    later = composed(operator=operator, template=replace(form, edition=2))
    assert (later.approval.ru, later.is_sample) == ("", True)


def test_the_act_of_an_edition_wins_over_the_profile() -> None:
    operator = replace(profile("lft"), is_sample=False)
    form = replace(pack("lft").forms["C1"], edition=2, approval=OWN)
    paper = composed(operator=operator, template=form)
    assert paper.approval.ru == "Утверждено: приказ директора, № 17-Ү, 18.11.2026"
    assert paper.approval.kk == "Бекітілген: директордың бұйрығы, № 17-Ү, 18.11.2026"
    assert not paper.is_sample
    alone = composed(operator=replace(operator, forms_approval=None), template=form)
    assert (alone.approval, alone.is_sample) == (paper.approval, False)


def test_a_later_policy_names_its_own_act_or_none(tmp_path: Path) -> None:
    folder = copied("lft", tmp_path)
    newer = next_edition(folder / "policy/1.toml")
    replaced(folder / "pack.toml", "policy = 1", "policy = 2")
    policy = read_pack(folder).policy
    assert policy.approval is not None
    assert (policy.approval.number, policy.approval.on) == ("17-Ү", NEXT_DAY)
    operator = replace(profile("lft"), is_sample=False)
    paper = composed(operator=operator, policy=policy)
    assert "утверждена: 02.02.2026, № 17-Ү" in told(paper, "policy").ru
    assert not paper.is_sample
    lone = composed(operator=operator, policy=replace(policy, approval=None))
    assert "утверждена: ____, № ____" in told(lone, "policy").ru
    assert lone.is_sample
    text = newer.read_text(encoding="utf-8")
    start, end = text.index("[approval]"), text.index("[title]")
    newer.write_text(text[:start] + text[end:], encoding="utf-8")
    where = ("policy/2.toml", line_at(newer, "number = 2", "number"))
    assert [(p.file, p.reason) for p in lint(folder)] == [(where[0], "no_approval")]


def test_a_second_edition_without_an_act_of_its_own_is_told(tmp_path: Path) -> None:
    folder = copied("lft", tmp_path)
    newer = next_edition(folder / "forms/C1/1.toml", is_approved=False)
    line = line_at(newer, 'code = "C1"', "edition")
    assert _problems(folder) == [("forms/C1/2.toml", line, "no_approval", "C1/2")]
    approved(newer, NEXT_DAY)
    assert _problems(folder) == []
    own = read_pack(folder).forms["C1"].approval
    assert own == replace(OWN, on=NEXT_DAY)


@pytest.mark.parametrize("file", ["forms/C1/1.toml", "policy/1.toml"])
def test_what_is_approved_after_its_first_day_is_told(tmp_path: Path, file: str) -> None:
    folder = copied("lft", tmp_path)
    approved(folder / file, dt.date(2026, 1, 19))
    line = line_at(folder / file, 'number = "17', "on")
    assert _problems(folder) == [(file, line, "approved_after_in_force", "19.01.2026")]


@pytest.mark.parametrize(
    ("change", "reason", "detail"),
    [
        ({'number = "17-Ү"': 'number = " "'}, "empty_text", "approval.number"),
        ({'number = "17-Ү"': 'number = "17✓"'}, "letter_not_printable", "U+2713"),
        ({"on = 2026-01-10\n": ""}, "missing_key", "approval.on"),
        ({"on = 2026-01-10": 'on = "10.01.2026"'}, "wrong_type", "approval.on"),
        ({'ru = "приказ директора"\n': ""}, "one_language", "approval.ru"),
        ({'ru = "приказ директора"\n': 'ru = "прикaз директора"\n'}, "mixed_script", "прикaз"),
        ({"[approval]": '[approval]\nseal = "1"'}, "unknown_key", "approval.seal"),
    ],
)
def test_an_act_is_told_in_full(
    tmp_path: Path, change: Mapping[str, str], reason: str, detail: str
) -> None:
    folder = copied("lft", tmp_path)
    form = folder / "forms/C1/1.toml"
    approved(form, dt.date(2026, 1, 10))
    for old, new in change.items():
        replaced(form, old, new)
    assert (reason, detail) in [(p.reason, p.detail) for p in lint(folder)]


@pytest.mark.parametrize("file", ["forms/C1/1.toml", "policy/1.toml", "rules/1.toml"])
@pytest.mark.parametrize(
    ("days", "reason"), [(0, "same_in_force_day"), (-1, "in_force_order"), (1, "")]
)
def test_editions_begin_one_after_another(
    tmp_path: Path, file: str, days: int, reason: str
) -> None:
    folder = copied("lft", tmp_path)
    first = read_pack(folder)
    begun = {
        "forms/C1/1.toml": first.forms["C1"].in_force_on,
        "policy/1.toml": first.policy.in_force_on,
        "rules/1.toml": first.rules.in_force_on if first.rules else dt.date.min,
    }[file]
    begins = begun + dt.timedelta(days=days)
    newer = next_edition(folder / file, begins=begins, is_approved=not file.startswith("rules"))
    name = newer.relative_to(folder).as_posix()
    expected = [(name, reason, f"{begins:%d.%m.%Y}")] if reason else []
    assert [(p.file, p.reason, p.detail) for p in lint(folder)] == expected
