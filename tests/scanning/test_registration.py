"""A scan is laid over its page by code and marks, or not at all."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageDraw

from branch_app.documents.codes import CODE_SIZE
from branch_app.documents.furniture import CODE_X, CODE_Y
from branch_app.scanning import codes
from branch_app.scanning.plane import Plane, fitted, through
from branch_app.scanning.registration import registered
from branch_app.scanning.runs import blobs
from tests.scanning.made_ink import boxes_of, clean_sheet
from tests.scanning.made_scans import Glass, sheet

CORNERS = [(0.0, 0.0), (210.0, 0.0), (210.0, 297.0), (0.0, 297.0)]


def _code_corners(scale: float) -> list[tuple[float, float]]:
    left, top, right, bottom = CODE_X, CODE_Y, CODE_X + CODE_SIZE, CODE_Y + CODE_SIZE
    around = ((left, top), (right, top), (right, bottom), (left, bottom))
    return [(x * scale, y * scale) for x, y in around]


@pytest.mark.parametrize("number", range(5))
def test_each_look_tells_where_the_code_lies_on_the_picture_itself(number: int) -> None:
    looks = (*codes._LOOKS, codes._enlarged)
    picture = sheet(2, 150)
    (found,) = codes._codes_on(looks[number](picture))
    for (x, y), (wanted_x, wanted_y) in zip(found.corners, _code_corners(150 / 25.4), strict=True):
        assert abs(x - wanted_x) <= 3
        assert abs(y - wanted_y) <= 3


@pytest.mark.parametrize("seed", range(8))
def test_places_are_found_again_within_half_a_millimetre(seed: int) -> None:
    glass = Glass.drawn_by(random.Random(seed))
    picture = Image.open(io.BytesIO(glass.scan(3))).convert("L")
    page = registered(picture, boxes_of(3), codes.find_code(picture))
    assert page is not None
    box = next(box for box in boxes_of(3) if box.id == "signature")
    patch = page.patch((box.x - 2, box.y - 2, box.width + 4, box.height + 4), 6)
    # The frame of the box is the darkest row and column of its side.
    rows = patch.resize((1, patch.height), Image.Resampling.BOX).tobytes()
    columns = patch.resize((patch.width, 1), Image.Resampling.BOX).tobytes()
    for line, length in ((rows, box.height), (columns, box.width)):
        near = line[6:18], line[round(length * 6) + 6 :]
        for side, start in zip(near, (6, round(length * 6) + 6), strict=True):
            found = side.index(min(side)) + start
            wanted = 12 if start == 6 else 12 + length * 6
            assert abs(found - wanted) <= 3


def test_without_three_marks_a_page_is_not_laid_over() -> None:
    picture = clean_sheet(1).convert("L").reduce(2)
    code = codes.find_code(picture)
    assert registered(picture, boxes_of(1), code) is not None
    assert registered(picture, boxes_of(1), None) is None
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 140, 1754), fill=255)
    assert registered(picture, boxes_of(1), code) is None


def test_one_mark_may_be_torn_off() -> None:
    picture = clean_sheet(1).convert("L").reduce(2)
    ImageDraw.Draw(picture).rectangle((0, 0, 140, 140), fill=255)
    page = registered(picture, boxes_of(1), codes.find_code(picture))
    assert page is not None
    x, y = page.plane.at(105.0, 148.5)
    scale = picture.width / 210
    assert abs(x - 105.0 * scale) <= scale / 2
    assert abs(y - 148.5 * scale) <= scale / 2


def test_four_points_tell_a_perspective_and_more_an_affine_map() -> None:
    bent = Plane((2.0, 0.1, 30.0, -0.2, 2.1, 40.0, 0.0004, -0.0002))
    again = through([(corner, bent.at(*corner)) for corner in CORNERS])
    flat = Plane((2.0, 0.1, 30.0, -0.2, 2.1, 40.0, 0.0, 0.0))
    level = fitted([(corner, flat.at(*corner), 1.0) for corner in CORNERS])
    assert again is not None
    assert level is not None
    for x, y in ((10.0, 20.0), (200.0, 280.0)):
        assert again.at(x, y) == pytest.approx(bent.at(x, y))
        assert level.at(x, y) == pytest.approx(flat.at(x, y))
        assert bent.after(6.0, 5.0, 7.0).at((x - 5) * 6, (y - 7) * 6) == pytest.approx(
            bent.at(x, y)
        )
    assert through([((0.0, 0.0), (1.0, 1.0))] * 4) is None
    assert fitted([((1.0, 1.0), (1.0, 1.0), 1.0)] * 3) is None


def test_spots_that_touch_are_one() -> None:
    mask = Image.new("L", (12, 6), 0)
    for x, y in ((1, 1), (2, 2), (3, 1), (8, 4), (9, 4)):
        mask.putpixel((x, y), 255)
    found = sorted(blobs(mask), key=lambda blob: blob.left)
    assert [(blob.area, blob.width, blob.height) for blob in found] == [(3, 3, 2), (2, 2, 1)]
    assert found[1].middle == (9.0, 4.5)
    assert blobs(Image.new("L", (5, 5), 0)) == []
