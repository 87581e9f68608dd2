"""Closer setting and pairs: a page is saved where that can be; one question stays on one page."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from branch_app.documents.form import compose
from branch_app.documents.layout import BODY_BOTTOM, Chunk, fill_pages
from branch_app.domain.form_content import Block, Choice, Clause, Heading
from branch_app.domain.issued_form import BoxKind
from tests.documents.made_content import both, consent, page_codes
from tests.documents.page_checks import check_page

LINE = Chunk(height=5.0, inks=(), gap=1.0, slack=0.25)


@pytest.mark.parametrize(
    ("count", "pages", "step"),
    [(16, 1, 6.0), (18, 1, 5.5), (19, 2, 6.0), (32, 2, 6.0), (36, 2, 5.5), (37, 3, 6.0)],
)
def test_lines_stand_closer_only_where_that_saves_a_page(
    count: int, pages: int, step: float
) -> None:
    placed = fill_pages([LINE] * count, first_top=0.0, top=0.0, bottom=100.0)
    assert len(placed) == pages
    steps = {round(b[1] - a[1], 6) for page in placed for a, b in pairwise(page)}
    assert steps == {step}
    assert all(top + 5.0 <= 100.001 for page in placed for _, top in page)


def _clauses(count: int) -> tuple[Block, ...]:
    words = "Ұзақ мәтін " * 20
    return tuple(Clause(id=f"c{n}", number=str(n), text=both(words)) for n in range(1, count + 1))


@pytest.mark.parametrize("count", range(8, 22))
def test_two_choices_under_a_heading_stay_on_one_page(count: int) -> None:
    pair = (
        Heading(id="answer", text=both("Жауап тілі")),
        Choice(id="kk", text=both("қазақ тілінде")),
        Choice(id="ru", text=both("орыс тілінде")),
    )
    usual = consent()
    form = replace(usual, blocks=(*_clauses(count), *pair, *_clauses(2), *usual.blocks[-3:]))
    pages = compose(form, page_codes())
    for page in pages:
        check_page(page)
    of_pair = {box.page for page in pages for box in page.boxes if box.id in {"kk", "ru"}}
    assert len(of_pair) == 1
    yes = [box for page in pages for box in page.boxes if box.kind is BoxKind.YES]
    assert all(box.y + box.height < BODY_BOTTOM for box in yes)
