"""The page as laid out: nothing overlaps, nothing leaves its column, nothing stands alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageDraw

from branch_app.documents.form import PdfFormRenderer, compose
from branch_app.documents.layout import (
    BODY_BOTTOM,
    SIDES,
    Bar,
    Page,
    Symbol,
    Words,
)
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.form_content import (
    Block,
    Choice,
    Clause,
    DataRow,
    DataTable,
    Handwriting,
    Heading,
)
from tests.documents.extremes import EXTREMES, LONG_NAME
from tests.documents.made_content import (
    LETTERHEAD,
    SIGNING,
    both,
    consent,
    page_codes,
)
from tests.documents.page_checks import area_of, check_page
from tests.documents.reading_back import pictures, said_by, squeezed


@pytest.mark.parametrize("name", EXTREMES)
def test_nothing_overlaps_and_nothing_is_cut(name: str) -> None:
    for page in compose(EXTREMES[name], page_codes()):
        check_page(page)


@pytest.mark.parametrize(
    "name", ["usual", "long_names", "long_words", "long_title", "long_operator"]
)
def test_the_picture_shows_what_the_layout_says_and_nothing_else(name: str) -> None:
    content = EXTREMES[name]
    pages = compose(content, page_codes())
    dots = 120
    scale = dots / 25.4
    drawn = pictures(PdfFormRenderer().render(content, page_codes()).pdf, dots)
    assert len(drawn) == len(pages)
    for page, picture in zip(pages, drawn, strict=True):
        for ink in page.inks:
            if isinstance(ink, Words):
                box = tuple(round(edge * scale) for edge in area_of(ink, 0.1))
                darkest = picture.crop(box).getextrema()[0]  # type: ignore[arg-type]
                assert darkest < 170  # type: ignore[operator]
        cover = ImageDraw.Draw(picture)
        for ink in page.inks:
            if isinstance(ink, Words | Bar | Symbol) or ink.outline:
                cover.rectangle([edge * scale for edge in area_of(ink, 0.4)], fill=255)
        assert picture.getextrema() == (255, 255)


def _page_of(pages: tuple[Page, ...], text: str) -> int:
    return next(
        page.number
        for page in pages
        for ink in page.inks
        if isinstance(ink, Words) and text in ink.text
    )


def test_rows_of_both_languages_begin_on_the_same_line() -> None:
    for page in compose(consent(), page_codes()):
        body = [i for i in page.inks if isinstance(i, Words) and i.language and i.y < BODY_BOTTOM]
        numbers = [ink for ink in body if ink.text.removesuffix(".").isdigit()]
        tops = {side: [i.y for i in numbers if i.language == side] for side, _ in SIDES}
        assert tops["kk"] == tops["ru"]
        assert all(ink.style.size >= 10 for ink in body if ink.y > 60)


def test_a_heading_stays_with_the_words_that_follow() -> None:
    filler = Clause(id="filler", number="", text=both("сөз\n" * 3))
    heading = Heading(id="h", text=both("ТАҚЫРЫП"))
    clause = Clause(id="after", number="", text=both("КЕЙІН\n" + "сөз\n" * 9))
    for count in range(8, 16):
        blocks: tuple[Block, ...] = (*[filler] * count, heading, clause)
        pages = compose(replace(consent(), blocks=blocks), page_codes())
        assert _page_of(pages, "ТАҚЫРЫП") == _page_of(pages, "КЕЙІН")


def test_what_is_signed_stands_on_the_page_of_the_last_words() -> None:
    filler = Clause(id="filler", number="", text=both("сөз\n" * 3))
    last = Clause(id="last", number="", text=both("СОҢҒЫ"))
    for count in range(4, 16):
        blocks: tuple[Block, ...] = (*[filler] * count, last, *SIGNING)
        pages = compose(replace(consent(), blocks=blocks), page_codes())
        places = {box.id: box.page for page in pages for box in page.boxes}
        assert places["signature"] == places["clerk.time"] == places["name"] == len(pages)
        assert _page_of(pages, "СОҢҒЫ") == len(pages)


def test_of_a_split_clause_no_line_stands_alone() -> None:
    kk, ru = "қазақша\n" * 15, "русский\n" * 11
    clause = Clause(id="c", number="", text=Bilingual(kk=kk, ru=ru))
    filler = Clause(id="filler", number="", text=both("сөз\n" * 2))
    splits = set()
    for count in range(8, 20):
        blocks: tuple[Block, ...] = (*[filler] * count, clause)
        pages = compose(replace(consent(), blocks=blocks), page_codes())
        for word, whole in (("қазақша", 15), ("русский", 11)):
            shares = [
                sum(isinstance(i, Words) and i.text == word for i in page.inks) for page in pages
            ]
            assert sum(shares) == whole
            assert 1 not in shares
            splits.add(sum(share > 0 for share in shares))
    assert splits == {1, 2}


def test_a_short_clause_is_never_split() -> None:
    filler = Clause(id="filler", number="", text=both("сөз\n" * 3))
    clause = Clause(id="c", number="", text=both("бүтін\n" * 6))
    for count in range(6, 14):
        pages = compose(replace(consent(), blocks=(*[filler] * count, clause)), page_codes())
        shares = [sum(isinstance(i, Words) and i.text == "бүтін" for i in p.inks) for p in pages]
        assert sorted(shares)[-1] == sum(shares) == 12


def test_a_letterhead_that_fills_the_page_is_refused() -> None:
    head = replace(LETTERHEAD, name=both(f"{LONG_NAME} " * 60))
    with pytest.raises(InvalidRecord) as refused:
        compose(replace(consent(), letterhead=head), page_codes())
    assert refused.value.details["reason"] == "letterhead_too_tall"


words_of = st.lists(
    st.text("аәбвгғқңөұүһіяйщЖТШМ0123456789-«»,.;", min_size=1, max_size=24),
    min_size=1,
    max_size=90,
).map(" ".join)
texts = st.builds(Bilingual, kk=words_of, ru=words_of)
short = st.builds(Bilingual, kk=words_of.map(lambda t: t[:60]), ru=words_of.map(lambda t: t[:60]))
blocks_of = st.lists(
    st.one_of(
        st.builds(
            Clause, id=st.just("c"), number=st.sampled_from(["", "1", "2.3.", "14"]), text=texts
        ),
        st.builds(Heading, id=st.just("h"), text=short),
        st.builds(Choice, id=st.just("o"), text=texts),
        st.builds(Handwriting, id=st.just("w"), label=short, is_signature=st.booleans()),
        st.builds(
            DataTable,
            id=st.just("t"),
            rows=st.lists(st.builds(DataRow, label=short, value=texts), max_size=4).map(tuple),
        ),
    ),
    max_size=7,
).map(tuple)


@settings(max_examples=25)
@given(blocks_of)
def test_any_lengths_are_laid_out_whole_and_in_order(blocks: tuple[Block, ...]) -> None:
    content = replace(consent(), blocks=(*blocks, *SIGNING))
    pages = compose(content, page_codes())
    for page in pages:
        check_page(page)
    for side, _ in SIDES:
        printed = "".join(
            ink.text
            for page in pages
            for ink in page.inks
            if isinstance(ink, Words) and ink.language == side
        )
        printed = "".join(printed.replace("\u00a0", " ").split())
        for block in content.blocks:
            if isinstance(block, Heading | Choice | Handwriting | DataTable):
                for said in said_by(block, side):
                    assert "".join(squeezed(said).split()) in printed
