"""Tells strokes of a hand from a thin rim: an arc of a cup's radius that goes on beyond the box.

Where the rim of a cup is thin, pale or black and white only pieces of it are left on the page, too
few to be found as a ring. No hand writes along so wide a circle, in its box and beyond it.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.scanning.ink_map import InkMap, Point
from branch_app.scanning.paper_ground import SCALE
from branch_app.scanning.runs import Blob
from branch_app.scanning.ways import circle_along, circle_through

# Cups are 56 to 94 mm across; of an arc that is drawn through few points the radius is uncertain.
_LEAST_RADIUS, _MOST_RADIUS = 25.0, 50.0
# Three points nearer to one another tell no circle of that size.
_LEAST_APART = 4.0
# Half the breadth of a rim: what is broader is found as a ring. Nearly all of a piece lies along
# it, and it is longer than a letter, which is up to twice as tall.
_ALONG, _MOSTLY, _LEAST_PIECE = 1.0, 0.9, 5.0
_TRIALS, _MOST_POINTS, _MOST_ASKED, _TIMES = 60, 120, 3, 3
# So much of the ink in a box lies along the arc before it is asked about on the page.
_LEAST_ALONG = 0.4
# Asked along the arc every half millimetre: gaps are no longer than the break in a worn rim.
_STEP, _MOST_GAP = 0.5, 2.5
# An arc so long shows that it is one: no stroke within a box for a name is. Of it so much is ink,
# and it leaves the box at both ends by so much.
_LEAST_LONG, _LEAST_INKED, _LEAST_BEYOND = 30.0, 0.75, 4.0
# Beside a rim is paper: letters, through which any circle may go, have as much ink there.
_BESIDE, _LEAST_MORE = 3.0, 0.35


@dataclass(frozen=True, slots=True)
class Ground:
    """The ink of a page around a box: a map, and where on it the corner of a patch lies, in mm."""

    ink: InkMap
    corner: Point

    def moved(self, corner: Point) -> Ground:
        """Return it for a patch whose corner lies so far from this one."""
        return Ground(self.ink, (self.corner[0] + corner[0], self.corner[1] + corner[1]))


@dataclass(frozen=True, slots=True)
class _Arc:
    x: float
    y: float
    radius: float

    def off(self, point: Point) -> float:
        """Return how far a point lies from the circle."""
        return abs(math.hypot(point[0] - self.x, point[1] - self.y) - self.radius)

    def at(self, angle: float, aside: float = 0.0) -> Point:
        far = self.radius + aside
        return self.x + far * math.cos(angle), self.y + far * math.sin(angle)


def along_arc(
    spots: Sequence[Blob], frame: tuple[int, int, int, int], ground: Ground
) -> list[Blob]:
    """Return those of the spots in a box that lie along the rim of a cup.

    `frame` is the box on its patch, in pixels; the spots are counted from its corner.
    """
    left, top, right, bottom = (
        end / SCALE + ground.corner[number % 2] for number, end in enumerate(frame)
    )
    places = [[(x / SCALE + left, y / SCALE + top) for x, y in spot.points()] for spot in spots]
    points = [point for place in places for point in place]
    points = points[:: len(points) // _MOST_POINTS + 1]
    for arc in _likely(points):
        along = [one for one in points if arc.off(one) <= _ALONG]
        # A circle laid anew may have left all points behind.
        if along and _is_rim(arc, along, (left, top, right, bottom), ground.ink):
            return [
                spot
                for spot, place in zip(spots, places, strict=True)
                if spot.extent >= _LEAST_PIECE * SCALE
                and sum(arc.off(one) <= _ALONG for one in place) >= _MOSTLY * len(place)
            ]
    return []


def _likely(points: Sequence[Point]) -> list[_Arc]:
    """Return circles of a cup's size along which much of the ink lies, the most first."""
    if len(points) < 3:
        return []
    # The same picture is always read the same way.
    chance = random.Random(5)  # noqa: S311
    found: list[tuple[int, _Arc]] = []
    for _ in range(_TRIALS):
        a, b, c = (chance.choice(points) for _ in range(3))
        if min(math.dist(a, b), math.dist(b, c), math.dist(a, c)) < _LEAST_APART:
            continue
        (x, y), radius = circle_through(a, b, c)
        if not _LEAST_RADIUS <= radius <= _MOST_RADIUS:
            continue
        arc = _Arc(x, y, radius)
        count = sum(arc.off(point) <= _ALONG for point in points)
        if count >= _LEAST_ALONG * len(points):
            found.append((count, arc))
    found.sort(key=lambda one: -one[0])
    return [_laid_anew(arc, points) for _, arc in found[:_MOST_ASKED]]


def _laid_anew(arc: _Arc, points: Sequence[Point]) -> _Arc:
    """Return the circle through all ink along it: of three points alone it soon goes astray."""
    for _ in range(_TIMES):
        found = circle_along([point for point in points if arc.off(point) <= _ALONG])
        if found is None or not _LEAST_RADIUS <= found[1] <= _MOST_RADIUS:
            break
        arc = _Arc(*found[0], found[1])
    return arc


def _is_rim(
    arc: _Arc, along: Sequence[Point], box: tuple[float, float, float, float], ink: InkMap
) -> bool:
    """Tell whether ink goes on along the circle out of the box, with paper beside it."""
    middle = along[len(along) // 2]
    start = math.atan2(middle[1] - arc.y, middle[0] - arc.x)
    left, top, right, bottom = box
    angles: list[float] = []
    for sign in (-1, 1):
        walked = _walked(arc, start, sign, ink)
        beyond = sum(
            not (left <= x <= right and top <= y <= bottom) for x, y in map(arc.at, walked)
        )
        if beyond * _STEP < _LEAST_BEYOND:
            return False
        angles += walked
    if len(angles) * _STEP < _LEAST_LONG:
        return False
    inked = _inked(arc, angles, 0.0, ink)
    beside = (_inked(arc, angles, side, ink) for side in (-_BESIDE, _BESIDE))
    return inked >= _LEAST_INKED and inked - max(beside) >= _LEAST_MORE


def _walked(arc: _Arc, start: float, sign: int, ink: InkMap) -> list[float]:
    """Return the angles as far as ink goes on in a direction."""
    turn = sign * _STEP / arc.radius
    angles: list[float] = []
    last = 0
    for number in range(round(math.pi * arc.radius / _STEP)):
        angle = start + number * turn
        angles.append(angle)
        if ink(*arc.at(angle)):
            last = number
        elif (number - last) * _STEP > _MOST_GAP:
            break
    return angles[: last + 1]


def _inked(arc: _Arc, angles: Sequence[float], aside: float, ink: InkMap) -> float:
    return sum(ink(*arc.at(angle, aside)) for angle in angles) / len(angles)
