"""The page as laid out: nothing overlaps, nothing leaves its column, nothing stands alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageDraw

from branch_app.documents.form import PdfFormRenderer, compose
from branch_app.documents.layout import (
    BODY_BOTTOM,
    LEFT,
    RIGHT,
    SIDES,
    Bar,
    Page,
    Symbol,
    Words,
)
from branch_app.documents.standing import forget, heads
from branch_app.documents.typography import STRONG, WIDE
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.form_content import (
    Block,
    Choice,
    Clause,
    ClerkBlock,
    DataRow,
    DataTable,
    FormContent,
    Handwriting,
    Heading,
    Paragraphs,
)
from branch_app.domain.issued_form import BoxKind
from tests.documents.extremes import EXTREMES, LONG_NAME, policy
from tests.documents.made_content import (
    DATA,
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
            Clause,
            id=st.just("c"),
            number=st.sampled_from(["", "1", "2.3.", "14"]),
            text=texts,
            is_personal=st.booleans(),
        ),
        st.builds(Heading, id=st.just("h"), text=short, is_personal=st.booleans()),
        st.builds(Choice, id=st.just("o"), text=texts, is_personal=st.booleans()),
        st.builds(ClerkBlock, id=st.just("k"), text=short),
        st.builds(
            Paragraphs,
            id=st.just("p"),
            texts=st.lists(words_of, max_size=4).map(tuple),
            language=st.sampled_from(["kk", "ru"]),
        ),
        st.builds(Handwriting, id=st.just("w"), label=short, is_signature=st.booleans()),
        st.builds(
            DataTable,
            id=st.just("t"),
            rows=st.lists(
                st.builds(
                    DataRow,
                    label=short,
                    value=texts,
                    is_blank=st.booleans(),
                    is_heading=st.booleans(),
                ),
                max_size=4,
            ).map(tuple),
        ),
    ),
    max_size=7,
).map(tuple)


def _printed(content: FormContent, pages: tuple[Page, ...], side: str) -> str:
    """Return the letters of one language between the heads and the feet of the pages."""
    top = heads(content.letterhead).later_bottom
    lines = [
        ink.text
        for page in pages
        for ink in page.inks
        if isinstance(ink, Words) and ink.language == side and ink.y < BODY_BOTTOM
        if page.number == 1 or ink.y > top
    ]
    return "".join("".join(lines).replace("\u00a0", " ").split())


@settings(max_examples=25)
@given(blocks_of)
def test_any_lengths_are_laid_out_whole_and_in_order(blocks: tuple[Block, ...]) -> None:
    content = replace(consent(), blocks=(*blocks, *SIGNING))
    pages = compose(content, page_codes())
    for page in pages:
        check_page(page)
    for side, _ in SIDES:
        printed = _printed(content, pages, side)
        for block in content.blocks:
            for said in said_by(block, side):
                assert "".join(squeezed(said).split()) in printed


@settings(max_examples=12)
@given(blocks_of, st.booleans())
def test_caches_and_threads_change_nothing(blocks: tuple[Block, ...], is_sample: bool) -> None:
    content = replace(consent(is_sample=is_sample), blocks=(*blocks, *SIGNING))
    renderer = PdfFormRenderer()
    forget()
    fresh = renderer.render(content, page_codes())
    assert renderer.render(content, page_codes()) == fresh
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda _: renderer.render(content, page_codes()), range(2)))
    assert together == [fresh, fresh]


def test_a_blank_row_has_one_line_for_a_hand_across_both_columns() -> None:
    content = EXTREMES["blank_form"]
    table = content.blocks[0]
    assert isinstance(table, DataTable)
    pages = compose(content, page_codes())
    boxes = {box.id: box for page in pages for box in page.boxes}
    wanted = [f"subject.{n}" for n, row in enumerate(table.rows, start=1) if row.is_blank]
    assert len(wanted) == 4 + 3 * 15
    assert "subject.5" not in boxes
    for name in wanted:
        assert boxes[name].kind is BoxKind.HANDWRITING
        assert boxes[name].height >= 8.0
        assert boxes[name].width == RIGHT - LEFT


def test_a_part_heading_stands_on_the_page_of_its_first_row() -> None:
    for content in (EXTREMES["blank_form"], EXTREMES["three_relatives"]):
        pages = compose(content, page_codes())
        for number in range(1, 4):
            heading = _page_of(pages, f"{number}-туыс")
            assert heading == _page_of(pages, f"{number}-туыс: 1-мәлімет")


def test_a_sheet_to_hand_out_asks_for_no_initials_and_tells_its_approval() -> None:
    pages = compose(policy(), page_codes())
    assert len(pages) > 2
    assert not [box for page in pages for box in page.boxes if box.kind is BoxKind.SIGNATURE]
    assert _page_of(pages, "Бекітілді: 12.01.2026") == 1
    wide = [ink for page in pages for ink in page.inks if getattr(ink, "style", None) == WIDE]
    assert {ink.language for ink in wide if isinstance(ink, Words)} == {"ru"}


def test_a_name_too_long_for_its_line_is_parted_at_its_hyphen() -> None:
    name = "Әбдіғаппар-Мұхаммедқожа"
    row = replace(DATA.rows[0], value=both(name))
    content = replace(consent(), blocks=(DataTable(id="t", rows=(row,)),))
    (page,) = compose(content, page_codes())
    said = [ink.text for ink in page.inks if isinstance(ink, Words) and ink.style == STRONG]
    assert name in said or "Әбдіғаппар-" in said
