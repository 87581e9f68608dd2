"""What must hold of any page as laid out: words in their column, off each other, off boxes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from branch_app.documents.codes import CODE_SIZE, QUIET_ZONE
from branch_app.documents.layout import (
    BODY_BOTTOM,
    COLUMN,
    LEFT,
    RIGHT,
    SIDES,
    Ink,
    Page,
    Place,
    Symbol,
    Words,
)
from branch_app.documents.typography import POINTS_PER_MM, WIDE, width_mm
from branch_app.domain.issued_form import BoxKind


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


def area_of(ink: Ink, spread: float = 0.0) -> Area:
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
            yield area_of(ink)
        if isinstance(ink, Symbol):
            yield area_of(ink, QUIET_ZONE)


def check_page(page: Page) -> None:
    """Words stay in their column and off each other, off boxes and off the code."""
    words = [ink for ink in page.inks if isinstance(ink, Words)]
    columns = {"": (LEFT, RIGHT), **{side: (x, x + COLUMN) for side, x in SIDES}}
    for ink in words:
        is_wide = ink.y >= BODY_BOTTOM or ink.style == WIDE
        left, right = columns["" if is_wide else ink.language]
        assert ink.style.size >= 10
        area = area_of(ink)
        assert left - 0.01 <= area.left
        assert area.right <= right + 0.01
        assert area.top >= 7.0
        assert area.bottom <= 287.0
    areas = [area_of(ink) for ink in words]
    assert not [pair for pair in combinations(areas, 2) if pair[0].meets(pair[1])]
    free = list(_kept_free(page))
    assert not [(a, b) for a in areas for b in free if a.meets(b)]
    assert not [pair for pair in combinations(free, 2) if pair[0].meets(pair[1])]
    for place in page.inks:
        if isinstance(place, Place) and place.kind is not BoxKind.MARK:
            lowest = 287.0 if place.id in {"code", "initials"} else BODY_BOTTOM
            assert place.y + place.height <= lowest
