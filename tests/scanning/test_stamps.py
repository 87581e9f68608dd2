"""Stamps on our own papers are found by their outlines; what hands and the form draw is none."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence

import pytest
from PIL import Image, ImageDraw

from branch_app.domain.ink import is_measured
from branch_app.domain.issued_form import Box, BoxKind
from branch_app.scanning.codes import find_code
from branch_app.scanning.paper_ground import SCALE
from branch_app.scanning.registration import registered
from branch_app.scanning.stamps import Cover, Found, Stamp, covered, found_on
from tests.scanning.made_ink import MM, boxes_of, clean_sheet

PAGE = 3


def _found(picture: Image.Image) -> Sequence[Stamp]:
    return _all_found(picture).stamps


def _all_found(picture: Image.Image) -> Found:
    boxes = boxes_of(PAGE)
    stored = io.BytesIO()
    picture.save(stored, "JPEG", quality=80)
    with Image.open(stored) as opened:
        grey = opened.convert("L")
    page = registered(grey, boxes, find_code(grey))
    assert page is not None
    return found_on(page, [box for box in boxes if is_measured(box)])


def _sheet() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = clean_sheet(PAGE).convert("L")
    return picture, ImageDraw.Draw(picture)


def _signature() -> Box:
    return next(box for box in boxes_of(PAGE) if box.kind is BoxKind.SIGNATURE)


def _middle(stamp: Stamp) -> tuple[float, float]:
    across, down = zip(*stamp.corners, strict=True)
    return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2


def test_a_clean_page_bears_no_stamp() -> None:
    assert not _found(_sheet()[0])


@pytest.mark.parametrize("radius", [17.0, 19.0, 21.0])
def test_a_round_stamp_is_found_where_it_is(radius: float) -> None:
    picture, pen = _sheet()
    box = _signature()
    x, y = box.x + 60, box.y + 4
    for share, width in ((1.0, 0.9), (0.58, 0.4)):
        r = radius * share
        ends = [end * MM for end in (x - r, y - r, x + r, y + r)]
        pen.ellipse(ends, outline=110, width=round(width * MM))
    (stamp,) = _found(picture)
    assert math.dist(_middle(stamp), (x, y)) < 1.2
    reach = max(math.dist(corner, (x, y)) for corner in stamp.corners)
    assert radius <= reach <= radius + 2.5


@pytest.mark.parametrize("degrees", [-24, 0, 10, 25])
def test_an_angular_stamp_is_found_however_it_is_turned(degrees: float) -> None:
    picture, pen = _sheet()
    box = _signature()
    x, y = box.x + 100, box.y + 12
    across, down = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    corners = [
        ((x + a * across - b * down) * MM, (y + a * down + b * across) * MM)
        for a, b in ((-20, -7), (20, -7), (20, 7), (-20, 7))
    ]
    pen.line([*corners, corners[0]], fill=110, width=round(0.7 * MM))
    (stamp,) = _found(picture)
    assert math.dist(_middle(stamp), (x, y)) < 1.0
    lengths = sorted(math.dist(stamp.corners[n], stamp.corners[(n + 1) % 4]) for n in range(4))
    assert lengths == pytest.approx([16, 16, 42, 42], abs=2)


def test_a_stamp_far_from_all_boxes_is_of_no_account() -> None:
    picture, pen = _sheet()
    x, y = 60.0, 240.0
    pen.ellipse([end * MM for end in (x - 19, y - 19, x + 19, y + 19)], outline=60, width=10)
    assert not _found(picture)


def test_strokes_from_line_to_line_of_a_box_are_no_frame() -> None:
    picture, pen = _sheet()
    box = _signature()
    for x in (box.x + 50, box.x + 85):
        ends = [(x * MM, box.y * MM), (x * MM, (box.y + box.height) * MM)]
        pen.line(ends, fill=60, width=6)
    assert not _found(picture)


def test_what_a_stamp_covers_is_drawn_on_the_patch() -> None:
    stamp = Stamp(((10.0, 10.0), (20.0, 10.0), (20.0, 15.0), (10.0, 15.0)))
    mask = covered(Found((stamp,), ()), (5.0, 5.0), (30 * SCALE, 20 * SCALE)).stamped
    assert mask is not None
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    assert (left, top) == (5 * SCALE, 5 * SCALE)
    assert (right, bottom) == pytest.approx((15 * SCALE, 10 * SCALE), abs=1)
    assert covered(Found((stamp,), ()), (100.0, 100.0), (60, 60)) == Cover()
    assert covered(Found((), ()), (0.0, 0.0), (60, 60)) == Cover()


@pytest.mark.parametrize("radius", [31.0, 38.0, 44.0])
def test_the_rim_of_a_cup_is_found_where_it_is_and_no_stamp(radius: float) -> None:
    picture, pen = _sheet()
    box = _signature()
    x, y = box.x + 90, box.y + 8 - radius
    ends = [end * MM for end in (x - radius, y - radius, x + radius, y + radius)]
    pen.ellipse(ends, outline=165, width=round(2 * MM))
    found = _all_found(picture)
    (rim,) = found.rims
    assert not found.stamps
    assert math.dist((rim.x, rim.y), (x, y)) < 1.2
    assert radius <= rim.outer <= radius + 1.8
    assert radius - 4.0 <= rim.inner <= radius - 2.0


def test_a_broken_ring_is_a_stamp_of_which_one_is_not_sure() -> None:
    picture, pen = _sheet()
    box = _signature()
    x, y, radius = box.x + 60, box.y + 4, 19.0
    ends = [end * MM for end in (x - radius, y - radius, x + radius, y + radius)]
    for start in range(0, 360, 40):
        pen.arc(ends, start, start + 28, fill=60, width=round(0.9 * MM))
    (stamp,) = _found(picture)
    assert not stamp.is_sure
    assert math.dist(_middle(stamp), (x, y)) < 1.2
