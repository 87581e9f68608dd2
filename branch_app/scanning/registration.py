"""Lays a scan over the page as printed: first by the corners of its code, then by the marks.

The code alone is too small to reach across the page: it tells where to look for the nearest mark,
each mark found tells better where the next one lies, and the marks alone place the boxes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops

from branch_app.domain.issued_form import Box, BoxKind
from branch_app.scanning.codes import FoundCode
from branch_app.scanning.paper_ground import ground_of, share_of
from branch_app.scanning.plane import Plane, Point, fitted, through
from branch_app.scanning.runs import Blob, blobs

# A mark may lie this much from where the marks before it tell.
_FIRST_ROOM, _LATER_ROOM = 9.0, 5.0
# Of the picture in which marks are sought: 3 mm are 12 pixels, a speck is none.
_SEEK_SCALE = 4.0
# A mark as it comes back: not half, not twice its size; nearly a square, nearly full.
_LEAST_SIDE, _MOST_SIDE = 0.65, 1.5
_LEAST_FULL = 0.7
_DARK_SHARE = 0.65
_PAPER_SHARE = 0.35
_CODE_WEIGHT = 0.05
_LEAST_MARKS = 3
# A scan that is stretched more than this is another page, or a mark was something else.
_MOST_STRAIN = 0.03
_MOST_MISFIT = 0.8


@dataclass(frozen=True, kw_only=True, slots=True)
class Registered:
    """A picture of a page with the map from millimetres of the page onto it."""

    picture: Image.Image
    plane: Plane
    is_bitonal: bool = False

    def patch(self, box: tuple[float, float, float, float], scale: float) -> Image.Image:
        """Return a part of the page (x, y, width, height in mm), upright, `scale` pixels a mm."""
        x, y, width, height = box
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        finest = self.plane.pixels_a_millimetre(x + width / 2, y + height / 2)
        picture, plane = self._cut(x, y, width, height)
        if finest >= 1.6 * scale and min(picture.size) > 2:
            factor = max(2, int(finest / scale / 1.3))
            picture, plane = picture.reduce(factor), plane.shrunk(factor)
        numbers = plane.after(scale, x, y).numbers
        bilinear = Image.Resampling.BILINEAR
        return picture.transform(
            size, Image.Transform.PERSPECTIVE, numbers, bilinear, fillcolor=255
        )

    def _cut(self, x: float, y: float, width: float, height: float) -> tuple[Image.Image, Plane]:
        """Return the part of the picture around, so that no work is done on the rest of it."""
        ends = [self.plane.at(x + a * width, y + b * height) for a in (0, 1) for b in (0, 1)]
        left = max(0, int(min(end[0] for end in ends)) - 4)
        top = max(0, int(min(end[1] for end in ends)) - 4)
        right = min(self.picture.width, int(max(end[0] for end in ends)) + 6)
        bottom = min(self.picture.height, int(max(end[1] for end in ends)) + 6)
        if right <= left or bottom <= top:
            return self.picture, self.plane
        a, b, c, d, e, f, g, h = self.plane.numbers
        moved = (a - left * g, b - left * h, c - left, d - top * g, e - top * h, f - top, g, h)
        return self.picture.crop((left, top, right, bottom)), Plane(moved)


def registered(
    picture: Image.Image, boxes: Sequence[Box], code: FoundCode | None
) -> Registered | None:
    """Return the picture laid over its page, or None when code or marks do not tell how."""
    marks = [box for box in boxes if box.kind is BoxKind.MARK]
    places = [box for box in boxes if box.kind is BoxKind.CODE]
    if code is None or not places or len(marks) < _LEAST_MARKS:
        return None
    known = list(zip(_corners(places[0]), code.corners, strict=True))
    plane = through(known)
    if plane is None:
        return None
    anchors = [(mm, px, _CODE_WEIGHT) for mm, px in known]
    found = _marks_found(picture, marks, places[0], anchors, plane)
    if len(found) < _LEAST_MARKS:
        return None
    best = through(found[:4]) if len(found) == len(marks) == 4 else None
    best = best or fitted([*((mm, px, 1.0) for mm, px in found), *anchors])
    if best is None or not _is_sound(best, known):
        return None
    return Registered(picture=picture, plane=best)


def _marks_found(
    picture: Image.Image,
    marks: Sequence[Box],
    code: Box,
    anchors: list[tuple[Point, Point, float]],
    plane: Plane,
) -> list[tuple[Point, Point]]:
    """Go from the mark nearest to the code to the farthest; each corrects where the next lies."""
    middle = _middle(code)
    found: list[tuple[Point, Point]] = []
    room = _FIRST_ROOM
    for mark in sorted(marks, key=lambda box: _distance(_middle(box), middle)):
        place = _mark_near(picture, mark, plane, room)
        if place is None:
            continue
        found.append((_middle(mark), place))
        pairs = [*anchors, *((mm, px, 1.0) for mm, px in found)]
        plane = fitted(pairs) or plane
        room = _LATER_ROOM if len(found) > 1 else _FIRST_ROOM
    return found


def _mark_near(picture: Image.Image, mark: Box, plane: Plane, room: float) -> Point | None:
    """Return the middle of the dark square nearest to where the mark should be."""
    left, top = mark.x - room, mark.y - room
    wide, high = mark.width + 2 * room, mark.height + 2 * room
    patch = Registered(picture=picture, plane=plane).patch((left, top, wide, high), _SEEK_SCALE)
    # What lies beside a shaded sheet is far brighter than it: paper there were dark beside that.
    usual = share_of(patch.histogram(), _PAPER_SHARE)
    patch = patch.point([min(value, usual) for value in range(256)])
    limits = ground_of(patch).point([round(value * _DARK_SHARE) for value in range(256)])
    dark = ImageChops.subtract(limits, patch).point([0, *([255] * 255)])
    side = mark.width * _SEEK_SCALE
    squares = [blob for blob in blobs(dark) if _is_square(blob, side)]
    if not squares:
        return None
    aim = (patch.width / 2, patch.height / 2)
    nearest = min(squares, key=lambda blob: _distance(blob.middle, aim))
    x, y = nearest.middle
    return plane.at(left + x / _SEEK_SCALE, top + y / _SEEK_SCALE)


def _is_square(blob: Blob, side: float) -> bool:
    least, most = _LEAST_SIDE * side, _MOST_SIDE * side
    is_full = blob.area >= _LEAST_FULL * blob.width * blob.height
    return least <= blob.width <= most and least <= blob.height <= most and is_full


def _is_sound(plane: Plane, known: Sequence[tuple[Point, Point]]) -> bool:
    """Tell whether the page keeps its shape and its code lies where it was read."""
    corners = [plane.at(x, y) for x, y in ((0, 0), (210, 0), (210, 297), (0, 297))]
    sides = [_distance(corners[n], corners[(n + 1) % 4]) for n in range(4)]
    across, down = (sides[0] + sides[2]) / 2 / 210, (sides[1] + sides[3]) / 2 / 297
    if not 1 - _MOST_STRAIN < across / max(down, 0.01) < 1 + _MOST_STRAIN:
        return False
    misfit = max(_distance(plane.at(*mm), px) for mm, px in known)
    return misfit <= _MOST_MISFIT * plane.pixels_a_millimetre(105, 148)


def _corners(box: Box) -> tuple[Point, Point, Point, Point]:
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    return (left, top), (right, top), (right, bottom), (left, bottom)


def _middle(box: Box) -> Point:
    return box.x + box.width / 2, box.y + box.height / 2


def _distance(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)
