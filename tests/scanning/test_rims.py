"""Thin rims of cups, strewn folds and stamps over writing: what a box that bears them is called."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence

import pytest
from PIL import Image, ImageChops, ImageDraw

from branch_app.domain.ink import BoxInk, Ink
from branch_app.domain.issued_form import Box, BoxKind
from branch_app.scanning.arcs import Ground, along_arc
from branch_app.scanning.ink import PillowInkReader
from branch_app.scanning.ink_map import PAGE_SCALE, InkMap
from branch_app.scanning.neighbours import brightest
from branch_app.scanning.paper_ground import SCALE
from branch_app.scanning.runs import Blob, blobs
from branch_app.scanning.ways import Finder
from tests.documents.made_content import page_codes
from tests.scanning.made_ink import MM, boxes_of, clean_sheet

PAGE = 3
# A box of 60 by 12 mm, 20 mm from the corner of a piece of a page.
LEFT, TOP, RIGHT, BOTTOM = BOX = (20.0, 20.0, 80.0, 32.0)
Places = list[tuple[float, float]]


def _sheet() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = clean_sheet(PAGE).convert("L")
    return picture, ImageDraw.Draw(picture)


def _box(box_id: str) -> Box:
    return next(box for box in boxes_of(PAGE) if box.id == box_id)


def _ring(pen: ImageDraw.ImageDraw, x: float, y: float, radius: float, width: float) -> None:
    ends = [end * MM for end in (x - radius, y - radius, x + radius, y + radius)]
    pen.ellipse(ends, outline=60, width=round(width * MM))


def _read(picture: Image.Image, box_id: str, *, is_bitonal: bool = False) -> Ink:
    stored = io.BytesIO()
    picture.convert("1", dither=Image.Dither.NONE if is_bitonal else None).save(stored, "PNG")
    if not is_bitonal:
        stored = io.BytesIO()
        picture.save(stored, "JPEG", quality=80)
    found: Sequence[BoxInk] = PillowInkReader().read(
        stored.getvalue(), boxes_of(PAGE), page_codes()(PAGE)
    )
    return next(one.ink for one in found if one.box.id == box_id)


def _loops(left: float, middle: float, length: float, tall: float) -> Places:
    """Return a signature: loops of 6 mm."""
    angles = [number * math.tau / 24 for number in range(round(length * 4))]
    return [
        (left + length * n / len(angles) + math.cos(angle), middle + tall * math.sin(angle))
        for n, angle in enumerate(angles)
    ]


def _along(lines: Sequence[Places], width: float) -> list[Blob]:
    """Return what of these lines, in millimetres, lies along an arc in the box."""
    page = Image.new("L", (round(100 * PAGE_SCALE), round(60 * PAGE_SCALE)), 0)
    fine = Image.new("L", (round(100 * SCALE), round(60 * SCALE)), 0)
    for mask, scale in ((page, PAGE_SCALE), (fine, SCALE)):
        for line in lines:
            places = [(x * scale, y * scale) for x, y in line]
            ImageDraw.Draw(mask).line(places, fill=255, width=round(width * scale), joint="curve")
    left, top, right, bottom = (round(end * SCALE) for end in BOX)
    spots = blobs(fine.crop((left, top, right, bottom)))
    return along_arc(
        spots, (left, top, right, bottom), Ground(InkMap(brightest(page, 1)), (0.0, 0.0))
    )


def _arc(radius: float, first: float, last: float) -> Places:
    """Return an arc whose top is in the box, between two degrees to both sides of it."""
    angles = [math.radians(first + (last - first) * n / 40) for n in range(41)]
    return [(50 + radius * math.sin(a), 24 + radius - radius * math.cos(a)) for a in angles]


@pytest.mark.parametrize("radius", [30.0, 38.0, 45.0])
def test_an_arc_of_a_cup_that_goes_on_beyond_the_box_is_seen(radius: float) -> None:
    # Broken, as a thin rim is.
    pieces = [_arc(radius, start, start + 14) for start in range(-64, 64, 16)]
    assert sum(spot.area for spot in _along(pieces, 0.7)) >= 12 * SCALE**2
    # Within the box alone it is a stroke.
    assert not _along([_arc(radius, -18, 18)], 0.7)


def test_a_signature_and_a_row_of_letters_are_no_arc() -> None:
    assert not _along([_loops(30, 26, 40, 4)], 0.7)
    letters: list[Places] = [[(x, 29.0), (x + 1, 26.5), (x + 2, 29.2)] for x in range(24, 76, 3)]
    print_: list[Places] = [[(x, 37.0), (x + 1, 34.5), (x + 2, 37.2)] for x in range(8, 92, 3)]
    assert not _along([*letters, *print_, [(20, 31.6), (80, 31.6)]], 0.7)


def test_a_rim_that_touches_the_printed_line_of_a_box_leaves_it_empty() -> None:
    picture, pen = _sheet()
    box, up = _box("clerk.signature"), 0.9
    # The printer moved all but the marks.
    body = (round(12 * MM), round(12 * MM), round(198 * MM), round(258 * MM))
    printed = picture.crop(body)
    picture.paste(255, body)
    picture.paste(printed, (body[0], body[1] - round(up * MM)))
    # The middle of the rim's lowest part is on the line, which it hides for a third of its length.
    _ring(pen, box.x + box.width / 2, box.y + box.height - up - 34, 35, 2)
    assert _read(picture, box.id, is_bitonal=True) is Ink.EMPTY


def test_a_fold_that_a_scanner_strewed_in_a_box_is_not_called_signed() -> None:
    picture, _ = _sheet()
    box, chance = _box("clerk.name"), random.Random(4)
    for _ in range(500):
        x = (box.x + chance.uniform(-5, box.width + 5)) * MM
        y = (box.y + box.height / 2 + chance.gauss(0, 1.5)) * MM
        picture.paste(0, (round(x), round(y), round(x) + 2, round(y) + 2))
    assert _read(picture, box.id, is_bitonal=True) is Ink.UNSURE


@pytest.mark.parametrize("is_written", [True, False])
def test_a_hand_under_a_stamp_is_told_from_its_letters(*, is_written: bool) -> None:
    picture, pen = _sheet()
    box = next(box for box in boxes_of(PAGE) if box.kind is BoxKind.SIGNATURE)
    x, y = box.x + 60, box.y + box.height / 2
    for radius, width in ((19.0, 0.9), (11.0, 0.4)):
        _ring(pen, x, y, radius, width)
    for number in range(30):
        angle = number * math.tau / 30
        at = (x + 15 * math.cos(angle) - 1, y + 15 * math.sin(angle) - 1.2)
        pen.rectangle([end * MM for end in (*at, at[0] + 1.6, at[1] + 2.4)], outline=60, width=5)
    if is_written:
        places = [(a * MM, b * MM) for a, b in _loops(x - 10, y, 20, 3.5)]
        pen.line(places, fill=60, width=6, joint="curve")
    assert _read(picture, box.id) is (Ink.UNSURE if is_written else Ink.EMPTY)


@pytest.mark.parametrize("is_written", [True, False])
def test_the_same_under_an_angular_stamp_whose_frame_is_no_letter(*, is_written: bool) -> None:
    picture, pen = _sheet()
    box = next(box for box in boxes_of(PAGE) if box.kind is BoxKind.SIGNATURE)
    x, y = box.x + 60, box.y + box.height / 2 - 1
    across, down = math.cos(math.radians(12)), math.sin(math.radians(12))
    corners = [
        ((x + a * across - b * down) * MM, (y + a * down + b * across) * MM)
        for a, b in ((-20, -8), (20, -8), (20, 8), (-20, 8))
    ]
    pen.line([*corners, corners[0]], fill=60, width=round(0.7 * MM))
    for number in range(-5, 5):
        at = (x + 3.2 * number * across, y + 3.2 * number * down)
        pen.rectangle([end * MM for end in (*at, at[0] + 1.8, at[1] + 2.2)], outline=60, width=5)
    if is_written:
        places = [(a * MM, b * MM) for a, b in _loops(x - 9, y + 1, 18, 3)]
        pen.line(places, fill=60, width=6, joint="curve")
    assert _read(picture, box.id) is (Ink.UNSURE if is_written else Ink.EMPTY)


def test_a_small_arc_through_letters_is_no_ring_within_a_stamp() -> None:
    size = (40 * SCALE, 10 * SCALE)
    ends = [end * SCALE for end in (10, 2, 30, 22)]
    ring = Image.new("L", size, 0)
    ImageDraw.Draw(ring).ellipse(ends, outline=255, width=4)
    (spot,) = blobs(ring)
    within = Finder(ring, spot.points()).way_of(spot, 0, 0)
    assert within is not None
    assert within.is_through
    assert within.radius == pytest.approx(10 * SCALE, abs=SCALE)
    # The same with writing on both sides of it.
    rows = Image.new("L", size, 0)
    for x in range(0, size[0], 12):
        ImageDraw.Draw(rows).rectangle((x, 0, x + 6, size[1]), fill=255)
    both = ImageChops.lighter(rows, ring)
    crowded = Finder(both, spot.points()).way_of(spot, 0, 0)
    assert crowded is None or not crowded.is_through


@pytest.mark.parametrize("radius", [30, 34, 40, 44])
def test_a_flat_arc_is_found_whole_though_a_part_of_it_is_nearly_a_line(radius: int) -> None:
    mask = Image.new("L", (100 * SCALE, 15 * SCALE), 0)
    far, x, y = radius * SCALE, mask.width / 2, (8 + radius) * SCALE
    ends = (x - far, y - far, x + far, y + far)
    ImageDraw.Draw(mask).ellipse(ends, outline=255, width=3)
    # What of it is in the box is the flattest part.
    near = brightest(mask, 2)
    (spot,) = blobs(near.crop((0, 0, mask.width, 11 * SCALE)))
    way = Finder(near, mask_points(mask)).way_of(spot, 0, 0)
    assert way is not None
    assert way.is_through
    assert way.radius / SCALE == pytest.approx(radius, abs=4)


def mask_points(mask: Image.Image) -> list[tuple[int, int]]:
    """Return points of all ink of a mask."""
    return [point for spot in blobs(mask) for point in spot.points()]


def test_a_fold_through_a_low_box_is_found_by_its_short_piece_there() -> None:
    mask = Image.new("L", (60 * SCALE, 17 * SCALE), 0)
    ImageDraw.Draw(mask).line([(240, 0), (247, mask.height)], fill=255, width=3)
    # Two points of a piece of 5 mm hardly tell its direction.
    (piece,) = blobs(mask.crop((0, 30, mask.width, 62)))
    way = Finder(mask, piece.points()).way_of(piece, 0, 30)
    assert way is not None
    assert way.is_straight
    assert way.is_through


def test_a_spot_is_as_broad_as_its_narrower_side_however_it_lies() -> None:
    for degrees in (0, 30, 45, 80):
        mask = Image.new("L", (200, 200), 0)
        across, down = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        ends = [(100 + sign * 60 * across, 100 + sign * 60 * down) for sign in (-1, 1)]
        ImageDraw.Draw(mask).line(ends, fill=255, width=12)
        (spot,) = blobs(mask)
        assert 10 <= spot.narrow <= 13 + 120 * math.sin(math.radians(2.5))
