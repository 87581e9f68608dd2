"""Finds what a hand did not draw: folds, rings of cups and stamps, frames of stamps.

A fold or a ring goes on where the box ends, as a line or an arc no hand draws so evenly from one
edge of the looked-at part to the other. Two ruled lines that meet are the frame of a stamp.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from branch_app.scanning.neighbours import brightest
from branch_app.scanning.paper_ground import SCALE
from branch_app.scanning.runs import Blob, blobs, marked
from branch_app.scanning.ways import LEAST_EXTENT, Finder, Pixel, Way

Edges = tuple[float, float, float, float]
# Round stamps are up to 50 mm across, rings of cups 60 to 95.
_STAMP_RADIUS = 26.0 * SCALE
_CORNER = 2.5 * SCALE
# A straight line so long nobody draws without a ruler; one that also leaves the box hardly.
_NO_HAND, _HARDLY_A_HAND = 32.0 * SCALE, 18.0 * SCALE
# A line is thin; the rim that a cup leaves is broad and frayed.
_WIPED, _RIM = round(1.1 * SCALE), round(4.5 * SCALE)
_BESIDE_STAMP = 1.5 * SCALE
_LEAST_GOING_ON, _LEAST_POINTS_INSIDE = 6.0 * SCALE, 6
_STAMP_LINES = 3
# The edges of a fold are frayed.
_BESIDE_FOLD = 1.5 * SCALE
# A line is steep from 50 degrees on.
_STEEP = math.sin(math.radians(50))
# Pale lines come back in crumbs: what is nearly joined counts as one.
_JOIN = 2
_MOST_ROUNDS = 6
_MOST_POINTS = 1500
_SLANT = math.sin(math.radians(9))
_SQUARE = math.sin(math.radians(12))


@dataclass(slots=True)
class Strangers:
    """The ink of a hand alone, and the parts of the patch that a stamp covers, as a mask."""

    rest: Image.Image
    stamped: Image.Image | None = None
    ways: list[Way] = field(default_factory=list)

    def cover(self, draw: Callable[[ImageDraw.ImageDraw], None]) -> None:
        """Mark a part of the patch as covered by a stamp."""
        if self.stamped is None:
            self.stamped = Image.new("L", self.rest.size, 0)
        draw(ImageDraw.Draw(self.stamped))

    def cover_all(self) -> None:
        """Mark all of the patch."""
        self.cover(lambda pen: pen.rectangle((0, 0, *self.rest.size), fill=255))

    def wipe(self, ways: Sequence[Way]) -> None:
        """Take these lines out of the ink."""
        pen = ImageDraw.Draw(self.rest)
        for way in ways:
            width = _RIM if _STAMP_RADIUS < way.radius < math.inf else _WIPED
            pen.line(way.points, fill=0, width=width, joint="curve")


def without_strangers(
    whole: Image.Image, rest: Image.Image, edges: Edges, *, looks_around: bool = False
) -> Strangers:
    """Return the ink without even lines and arcs, and where stamps are.

    `whole` is all ink, `rest` the same without the printed lines. What lies between the `edges` of
    the box is looked at; with `looks_around` long spots around it too, as a small box may hold
    letters of a stamp whose ring does not touch it.
    """
    # Around a choice letters are printed, which, joined so freely, make lines and arcs.
    near = brightest(whole, 1 if looks_around else _JOIN)
    finder = Finder(near, _points_of(rest))
    left, top, right, bottom = (round(edge) for edge in edges)
    found = Strangers(rest=rest.copy())
    ruled: list[Way] = []
    for _ in range(_MOST_ROUNDS):
        inside = brightest(found.rest.crop((left, top, right, bottom)), _JOIN)
        candidates = [blob for blob in blobs(inside) if blob.extent >= LEAST_EXTENT]
        tried = [finder.way_of(blob, left, top) for blob in candidates]
        if looks_around:
            long = [blob for blob in blobs(found.rest) if blob.extent >= LEAST_EXTENT]
            tried += [finder.way_of(blob, 0, 0) for blob in long]
        ways = [way for way in tried if way is not None]
        if not ways:
            break
        found.wipe(ways)
        ruled.extend(way for way in ways if way.is_straight and not way.is_through)
        found.ways.extend(ways)
    for way in found.ways:
        if not way.is_straight and way.radius <= _STAMP_RADIUS:
            found.cover(lambda pen, way=way: _fill_round(pen, way))  # type: ignore[misc]
    _settle_ruled(found, rest, ruled, may_be_framed=not looks_around)
    through = [way for way in found.ways if way.is_through and way.is_straight]
    # A broad line is the rim of a cup, a thin one the side of a stamp.
    is_crossed = any(_is_slanted(way) and (looks_around or finder.is_ruled(way)) for way in through)
    # One sheet has one fold here; three lines are a stamp's.
    is_lined = not looks_around and _distinct(through) >= _STAMP_LINES
    if is_crossed or is_lined:
        found.cover_all()
    folds = [way for way in through if not _is_slanted(way)]
    if folds:
        _wipe_beside(found.rest, folds)
    if not looks_around and found.ways and _goes_on(found.rest, edges, folds):
        found.cover_all()
    return found


def _distinct(ways: Sequence[Way]) -> int:
    """Return how many lines these are: a broad fold is found more than once."""
    lines: list[Way] = []
    for way in ways:
        if not any(_is_beside(way.ends, [line]) for line in lines):
            lines.append(way)
    return len(lines)


def _is_beside(points: Iterable[Pixel], lines: Sequence[Way]) -> bool:
    """Tell whether all points lie along one of the lines."""
    return any(all(_off(line, point) <= _BESIDE_FOLD for point in points) for line in lines)


def _off(line: Way, point: Pixel) -> float:
    """Return how far a point is from a straight way, drawn out."""
    (x, y), (across, down) = line.points[0], line.direction()
    return abs((point[1] - y) * across - (point[0] - x) * down)


def _wipe_beside(rest: Image.Image, folds: Sequence[Way]) -> None:
    """Take out what is left along folds: their frayed edges, but no stroke across them."""
    for blob in blobs(rest):
        corners = [(blob.left, blob.top), (blob.right, blob.bottom)]
        corners += [(blob.right, blob.top), (blob.left, blob.bottom)]
        if _is_beside(corners, folds):
            for row, first, after in blob.runs:
                rest.paste(0, (first, row, after, row + 1))


def _goes_on(rest: Image.Image, edges: Edges, folds: Sequence[Way]) -> bool:
    """Tell whether something long in the box goes on to where the looked-at part ends.

    A hand keeps nearer to its box: this is a stamp, worn so that its lines were not found.
    """
    left, top, right, bottom = edges
    for blob in blobs(rest):
        is_cut = blob.left <= 1 or blob.top <= 1
        is_cut = is_cut or blob.right >= rest.width - 1 or blob.bottom >= rest.height - 1
        if not is_cut or blob.extent < _LEAST_GOING_ON:
            continue
        inside = [
            (x, y)
            for x, y in blob.points()
            if left < x < right and top < y < bottom and not _is_beside([(x, y)], folds)
        ]
        if len(inside) >= _LEAST_POINTS_INSIDE:
            return True
    return False


def _points_of(mask: Image.Image) -> Sequence[Pixel]:
    points = Blob(runs=list(marked(mask))).points()
    return points[:: len(points) // _MOST_POINTS + 1]


def _fill_round(pen: ImageDraw.ImageDraw, way: Way) -> None:
    (x, y), radius = way.middle, way.radius + _BESIDE_STAMP
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)


def _is_slanted(way: Way) -> bool:
    """Tell a line that is no fold, since it is far from level: a stamp's side, or crossing out."""
    across, down = way.direction()
    return way.is_straight and min(abs(across), abs(down)) > _SLANT


def _settle_ruled(
    found: Strangers, before: Image.Image, ruled: Sequence[Way], *, may_be_framed: bool
) -> None:
    """Take ruled lines that meet for a frame; put back what stands alone: a hand can draw it.

    Around a choice the form itself prints a frame.
    """
    straight = [way for way in found.ways if way.is_straight]
    framed: list[Way] = []
    for way in ruled:
        others = [one for one in straight if one is not way and _is_square(way, one)]
        others = others if may_be_framed else []
        if others:
            framed.extend([way, *others])
            continue
        if way.length >= _NO_HAND:
            if may_be_framed and _is_slanted(way):
                found.cover_all()
            continue
        if any(other.is_through and _is_beside(way.ends, [other]) for other in straight):
            # The frayed edge of a fold.
            continue
        # A level line of print is none; a steep one is the stroke of a signature.
        may_be_side = abs(way.direction()[1]) < _STEEP and (may_be_framed or _is_slanted(way))
        if may_be_side and way.leaves and way.length >= _HARDLY_A_HAND:
            # The side of a frame, most likely: what else is there may be its letters.
            found.cover_all()
            continue
        mask = Image.new("L", before.size, 0)
        ImageDraw.Draw(mask).line(way.points, fill=255, width=_WIPED, joint="curve")
        found.rest.paste(before, (0, 0), mask)
    if framed:
        corners = _hull_of(framed)
        found.cover(lambda pen: pen.polygon(corners, fill=255))


def _is_square(one: Way, other: Way) -> bool:
    """Tell whether two lines meet at a right angle with their ends, as the sides of a frame."""
    (ax, ay), (bx, by) = one.direction(), other.direction()
    if abs(ax * bx + ay * by) > _SQUARE:
        return False
    if other.is_through:
        return any(math.dist(a, b) <= _CORNER for a in one.ends for b in other.points[::2])
    ends = (
        (a, b) for a in (one.points[0], one.points[-1]) for b in (other.points[0], other.points[-1])
    )
    return any(math.dist(a, b) <= _CORNER for a, b in ends)


def _hull_of(ways: Sequence[Way]) -> list[Pixel]:
    """Return the rectangle around the lines, turned as the longest of them."""
    longest = max(ways, key=lambda way: way.length)
    ax, ay = longest.direction()
    points = [point for way in ways for point in (way.points[0], way.points[-1])]
    along = [x * ax + y * ay for x, y in points]
    across = [-x * ay + y * ax for x, y in points]
    first, last = min(along) - _BESIDE_STAMP, max(along) + _BESIDE_STAMP
    upper, lower = min(across) - _BESIDE_STAMP, max(across) + _BESIDE_STAMP
    turned = ((first, upper), (last, upper), (last, lower), (first, lower))
    return [(u * ax - v * ay, u * ay + v * ax) for u, v in turned]
