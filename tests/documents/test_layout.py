"""The page as laid out: nothing overlaps, nothing leaves its column, nothing stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageDraw

from branch_app.documents.codes import CODE_SIZE, QUIET_ZONE
from branch_app.documents.form import PdfFormRenderer, compose
from branch_app.documents.layout import (
    BODY_BOTTOM,
    COLUMN,
    LEFT,
    RIGHT,
    SIDES,
    Bar,
    Ink,
    Page,
    Place,
    Symbol,
    Words,
)
from branch_app.documents.typography import POINTS_PER_MM, width_mm
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.form_content import (
    Block,
    Choice,
    Clause,
    DataRow,
    DataTable,
    FormContent,
    Handwriting,
    Heading,
)
from branch_app.domain.issued_form import BoxKind
from tests.documents.made_content import (
    CLAUSES,
    DATA,
    LETTERHEAD,
    SIGNING,
    both,
    consent,
    page_codes,
    short_notice,
)
from tests.documents.reading_back import pictures, said_by, squeezed

LONG_NAME = "Әбдіғаппар-Мұхаммедқожа Өтепбергенова-Құдайбергенқызы Ұлмекенжанияш Һибатуллақызы"
LONG_WORD = "https://derekter.example.kz/" + "kelisim-" * 20 + "0123456789" * 12


class Area(NamedTuple):
    """A rectangle on the page in mm."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def _area(ink: Ink, spread: float = 0.0) -> Area:
    if isinstance(ink, Words):
        size = ink.style.size / POINTS_PER_MM
        top, height = ink.y - 0.74 * size, 0.94 * size
        width = width_mm(ink.text, ink.style)
    elif isinstance(ink, Symbol):
        top, width, height = ink.y, CODE_SIZE, CODE_SIZE
    else:
        top, width, height = ink.y, ink.width, ink.height
    edges = (ink.x - spread, top - spread, ink.x + width + spread, top + height + spread)
    return Area(*edges)


def _kept_free(page: Page) -> Iterator[Area]:
    for ink in page.inks:
        if isinstance(ink, Place) and ink.kind not in {BoxKind.MARK, BoxKind.CODE}:
            yield _area(ink)
        if isinstance(ink, Symbol):
            yield _area(ink, QUIET_ZONE)


def check_page(page: Page) -> None:
    """Words stay in their column and off each other, off boxes and off the code."""
    words = [ink for ink in page.inks if isinstance(ink, Words)]
    columns = {"": (LEFT, RIGHT), **{side: (x, x + COLUMN) for side, x in SIDES}}
    for ink in words:
        left, right = columns[ink.language if ink.y < BODY_BOTTOM else ""]
        area = _area(ink)
        assert left - 0.01 <= area.left
        assert area.right <= right + 0.01
        assert area.top >= 7.0
        assert area.bottom <= 287.0
    areas = [_area(ink) for ink in words]
    assert not [pair for pair in combinations(areas, 2) if pair[0].meets(pair[1])]
    free = list(_kept_free(page))
    assert not [(a, b) for a in areas for b in free if a.meets(b)]
    assert not [pair for pair in combinations(free, 2) if pair[0].meets(pair[1])]
    for place in page.inks:
        if isinstance(place, Place) and place.kind is not BoxKind.MARK:
            lowest = 287.0 if place.id in {"code", "initials"} else BODY_BOTTOM
            assert place.y + place.height <= lowest


def _extremes() -> dict[str, FormContent]:
    plain = consent()
    row = DataRow(label=both("Тегі, аты, әкесінің аты", "ФИО"), value=both(f"{LONG_NAME} " * 3))
    wide = DataRow(label=both(LONG_WORD), value=both(LONG_WORD))
    endless = Clause(id="endless", number="1.", text=both("өңдеу мақсаты " * 900, "цель " * 300))
    return {
        "usual": plain,
        "sample": consent(is_sample=True),
        "one_page": short_notice(),
        "nothing_but_title": replace(plain, blocks=()),
        "only_signing": replace(plain, blocks=SIGNING),
        "long_names": replace(
            plain, blocks=(DataTable(id="t", rows=(row,) * 6), *CLAUSES, *SIGNING)
        ),
        "long_words": replace(plain, blocks=(DataTable(id="t", rows=(wide,)), *CLAUSES, *SIGNING)),
        "long_title": replace(plain, title=both("Дербес деректерді өңдеуге келісім " * 8)),
        "long_operator": replace(
            plain, letterhead=replace(LETTERHEAD, name=both(f"«{LONG_NAME}» ЖШС " * 4))
        ),
        "empty_facts": replace(
            plain, letterhead=replace(LETTERHEAD, contacts="", branch=both(""), address=both(""))
        ),
        "endless_clause": replace(plain, blocks=(DATA, endless, *SIGNING)),
        "one_side_longer": replace(
            plain,
            blocks=(
                Clause(id="c", number="12.10.", text=Bilingual(kk="Иә.", ru="да " * 700)),
                *SIGNING,
            ),
        ),
        "many_choices": replace(
            plain,
            blocks=tuple(
                Choice(id=f"c{n}", text=both("Келісемін " * n, "Согласен " * 2 * n))
                for n in range(1, 30)
            ),
        ),
        "wide_numbers": replace(
            plain,
            blocks=(Clause(id="w", number="A-1234567890-B", text=both("мәтін " * 40)), *SIGNING),
        ),
    }


EXTREMES = _extremes()


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
                box = tuple(round(edge * scale) for edge in _area(ink, 0.1))
                darkest = picture.crop(box).getextrema()[0]  # type: ignore[arg-type]
                assert darkest < 170  # type: ignore[operator]
        cover = ImageDraw.Draw(picture)
        for ink in page.inks:
            if isinstance(ink, Words | Bar | Symbol) or ink.outline:
                cover.rectangle([edge * scale for edge in _area(ink, 0.4)], fill=255)
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
