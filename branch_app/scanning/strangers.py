"""Takes away what a hand did not draw: folds, rings of cups and stamps, frames of stamps.

A fold or a ring goes on where the box ends, as a line or an arc no hand draws so evenly from one
edge of the looked-at part to the other. Within a stamp's ring short strokes are its letters.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

from branch_app.scanning.paper_ground import SCALE
from branch_app.scanning.runs import Blob, blobs

Pixel = tuple[float, float]
# A shorter spot tells no circle from another.
_LEAST_EXTENT = 5.0
# Round stamps are 30 to 45 mm across, rings of cups 60 to 95; beyond, an arc is as good as straight.
_LEAST_RADIUS, _STAMP_RADIUS, _STRAIGHT = 7.0, 26.0, 900.0
_LEAST_WALK = 9.0
_COVERED = 0.82
_TRIALS = 28
_STEP = 1.5
_WIPED = 1.1
_MOST_ROUNDS = 6
# The longest stroke of a stamp's letter or emblem.
LETTER = 8.0


@dataclass(frozen=True, slots=True)
class Disc:
    """The round of a stamp, in pixels."""

    x: float
    y: float
    radius: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether the point lies in it."""
        return math.hypot(x - self.x, y - self.y) <= self.radius + 0.7 * SCALE


@dataclass(frozen=True, slots=True)
class _Arc:
    """A walk along a circle, or a line, that ink covers."""

    points: tuple[Pixel, ...]
    disc: Disc | None


def without_strangers(whole: Image.Image, rest: Image.Image) -> tuple[Image.Image, list[Disc]]:
    """Return the mask without even lines and arcs, and the stamps that they show.

    `whole` is all ink, `rest` the same without the printed lines.
    """
    near = whole.filter(ImageFilter.MaxFilter(3))
    chance = random.Random(5)  # noqa: S311 - the same picture is always read the same way
    discs: list[Disc] = []
    for _ in range(_MOST_ROUNDS):
        found = [
            arc
            for blob in blobs(rest)
            if blob.extent >= _LEAST_EXTENT * SCALE
            for arc in [_arc_of(blob, near, chance)]
            if arc is not None
        ]
        if not found:
            break
        rest = rest.copy()
        pen = ImageDraw.Draw(rest)
        for arc in found:
            pen.line(arc.points, fill=0, width=round(_WIPED * SCALE), joint="curve")
            if arc.disc is not None:
                discs.append(arc.disc)
    return rest, discs


def _arc_of(blob: Blob, near: Image.Image, chance: random.Random) -> _Arc | None:
    """Return an even arc through the spot, from edge to edge of the patch or all around."""
    points = blob.points()
    data, size = near.tobytes(), near.size
    for _ in range(_TRIALS):
        first, second, third = (chance.choice(points) for _ in range(3))
        if min(math.dist(first, second), math.dist(second, third), math.dist(first, third)) < (
            1.2 * SCALE
        ):
            continue
        middle, radius = circle_through(first, second, third)
        if radius < _LEAST_RADIUS * SCALE:
            continue
        walk = _walk(first, second, middle, radius, size)
        if len(walk) * _STEP < _LEAST_WALK * SCALE or not _is_covered(walk, data, size):
            continue
        is_stamp = radius <= _STAMP_RADIUS * SCALE
        disc = Disc(middle[0], middle[1], radius) if is_stamp else None
        return _Arc(tuple(walk), disc)
    return None


def circle_through(first: Pixel, second: Pixel, third: Pixel) -> tuple[Pixel, float]:
    """Return middle and radius of the circle through three points; a huge one for a line."""
    (ax, ay), (bx, by), (cx, cy) = first, second, third
    twice = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if abs(twice) < 1e-6:
        return (0.0, 0.0), math.inf
    a, b, c = ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy
    x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / twice
    y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / twice
    return (x, y), math.hypot(x - ax, y - ay)


def _walk(
    first: Pixel, second: Pixel, middle: Pixel, radius: float, size: tuple[int, int]
) -> list[Pixel]:
    """Return the points from one edge of the patch to the other along the circle or line."""
    if radius > _STRAIGHT * SCALE:
        length = math.dist(first, second)
        step = ((second[0] - first[0]) / length, (second[1] - first[1]) / length)
        ways = [
            ((first[0] + sign * n * _STEP * step[0], first[1] + sign * n * _STEP * step[1])
             for n in range(2000))
            for sign in (-1, 1)
        ]
    else:
        start = math.atan2(first[1] - middle[1], first[0] - middle[0])
        turn, around = _STEP / radius, int(math.tau * radius / _STEP)
        whole = list(_inside(_around(middle, radius, start, turn, around), size))
        if len(whole) >= around:
            return whole
        ways = [iter(whole), _around(middle, radius, start, -turn, around)]
    ahead, back = (list(_inside(way, size)) for way in ways)
    return [*reversed(back), *ahead[1:]]


def _around(
    middle: Pixel, radius: float, start: float, turn: float, count: int
) -> Iterator[Pixel]:
    for n in range(count):
        angle = start + n * turn
        yield middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle)


def _inside(way: Iterator[Pixel], size: tuple[int, int]) -> Iterator[Pixel]:
    for x, y in way:
        if not (0 <= x < size[0] and 0 <= y < size[1]):
            return
        yield x, y


def _is_covered(walk: Sequence[Pixel], data: bytes, size: tuple[int, int]) -> bool:
    """Tell whether ink lies along the way, and on no part of it is missing altogether."""
    width = size[0]
    if sum(1 for x, y in walk[::7] if data[int(y) * width + int(x)]) < 0.6 * len(walk[::7]):
        return False
    hits = [1 if data[int(y) * width + int(x)] else 0 for x, y in walk]
    if sum(hits) < _COVERED * len(hits):
        return False
    part = max(1, len(hits) // 4)
    return all(sum(hits[at : at + part]) >= 0.6 * part for at in range(0, len(hits) - part + 1, part))
