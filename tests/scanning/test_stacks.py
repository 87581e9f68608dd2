"""Mixed stacks of both packs: no page at a wrong paper, none lost (K21).

Four hundred variants: `sh packaging/run.sh test -m full tests/scanning/test_stacks.py`.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator

import pytest

from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.scan import PageVerdict
from tests.scanning.made_stacks import (
    CODES,
    PACKS,
    Sheet,
    as_stack,
    desks,
    foreign_sheet,
    own_sheet,
    person_of,
    scans_of,
)

# Every one of so many sheets is none of ours.
FOREIGN = 6
RUNS = [24, pytest.param(400, marks=pytest.mark.full)]


def _pages(pack: str, chance: random.Random) -> Iterator[tuple[IssuedForm, int, bytes]]:
    """Yield all pages of ever new papers, in any order, as long as somebody asks."""
    desk = desks()[pack]
    person = person_of(pack)
    while True:
        code = chance.choice(CODES)
        form = desk.forms.issue(person.id, code)
        pdf = desk.forms.pdf(form.id)
        for page in chance.sample(range(1, form.page_count + 1), form.page_count):
            yield form, page, pdf


def _sheets(pack: str, count: int, chance: random.Random) -> Iterator[Sheet]:
    pages = _pages(pack, chance)
    for number in range(count):
        yield foreign_sheet(chance) if number % FOREIGN == 3 else own_sheet(*next(pages), chance)


def _outcome(sheet: Sheet, verdict: PageVerdict, waiting: set[str]) -> str:
    if verdict.matched:
        told = (verdict.serial, verdict.page)
        return "matched" if told == (sheet.serial, sheet.page) else "wrong"
    if verdict.inbox_id in waiting:
        return "inbox"
    return "blank" if (verdict.reason, sheet.kind) == ("blank", "back") else "lost"


@pytest.mark.covers("K21")
@pytest.mark.parametrize("count", RUNS)
def test_every_page_of_mixed_stacks_finds_its_paper_or_waits(count: int) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for pack in PACKS:
        chance = random.Random(f"{pack} {count}")
        scans = scans_of(desks()[pack])
        sheets = list(_sheets(pack, count // len(PACKS), chance))
        while sheets:
            stack = [sheets.pop() for _ in range(min(len(sheets), chance.randint(1, 4)))]
            name, data = as_stack(stack, chance)
            verdicts = scans.add(scans.read(data, name), name)
            assert [verdict.page_in_file for verdict in verdicts] == [*range(1, len(stack) + 1)]
            waiting = {page.id for page in scans.waiting()}
            for sheet, verdict in zip(stack, verdicts, strict=True):
                band = "below 150" if sheet.dots_per_inch < 150 else "from 150"
                kind = f"own {band}" if sheet.serial else "foreign"
                counts[kind, _outcome(sheet, verdict, waiting)] += 1
    for (kind, outcome), number in sorted(counts.items()):
        sys.stdout.write(f"\n{kind:14} {outcome:8} {number:4}")
    assert counts.total() == count
    assert not {outcome for _, outcome in counts} - {"matched", "inbox", "blank"}
    assert counts["foreign", "matched"] == 0
    readable = sum(number for (kind, _), number in counts.items() if kind == "own from 150")
    assert counts["own from 150", "matched"] >= 0.99 * readable > 0
