"""Even lines and arcs through ink: what goes on from edge to edge, or is ruled."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image

from branch_app.scanning.paper_ground import SCALE
from branch_app.scanning.plane import solved
from branch_app.scanning.runs import Blob

Pixel = tuple[float, float]
# A shorter spot tells no line from another.
LEAST_EXTENT = 5.0 * SCALE
# Beyond the greatest radius an arc is as good as a line.
_LEAST_RADIUS, _MOST_RADIUS = 7.0 * SCALE, 150.0 * SCALE
_LEAST_WALK = 9.0 * SCALE
_LEAST_RULED = 7.0 * SCALE
# Beside a ruled line is nothing: two strokes of a hand that look like one line are not alone.
_BESIDE_LINE, _LEAST_ALONE = 1.4 * SCALE, 0.7
# The outer rings of stamps are at least as large; on both sides of a smaller one so much is ink
# only where letters are: those of a stamp keep 1.5 mm from the ring about them.
_LEAST_STAMP, _CROWDED = 14.0 * SCALE, 0.45
_MOST_GAP = 2.0 * SCALE
_COVERED, _RULED = 0.82, 0.93
# No hand draws so far without a bend: of so long a line less must be seen.
_LONG, _COVERED_OF_LONG, _MOST_GAP_OF_LONG = 50.0 * SCALE, 0.68, 4.0 * SCALE
_TRIALS = 24
# What goes part of the way is laid anew through the ink along it and a little farther.
_REFINED, _LEAST_PART, _LEAST_POINTS = 3, 5.0 * SCALE, 12
_ALONG, _FARTHER = 0.8 * SCALE, 8.0 * SCALE
_STEP = 1.5


@dataclass(frozen=True, slots=True)
class Way:
    """Where a line or circle goes that ink covers; whether both ends leave the patch, or one."""

    points: tuple[Pixel, ...]
    is_through: bool
    leaves: bool = False
    middle: Pixel = (0.0, 0.0)
    radius: float = math.inf

    @property
    def is_straight(self) -> bool:
        """Tell a line from a circle."""
        return math.isinf(self.radius)

    @property
    def ends(self) -> tuple[Pixel, Pixel]:
        """Its two ends."""
        return self.points[0], self.points[-1]

    @property
    def length(self) -> float:
        """How long it is, in pixels."""
        return len(self.points) * _STEP

    def direction(self) -> Pixel:
        """Return the unit vector of a straight way."""
        first, last = self.points[0], self.points[-1]
        length = math.dist(first, last) or 1.0
        return (last[0] - first[0]) / length, (last[1] - first[1]) / length


class Finder:
    """Tries lines and circles through spots of ink."""

    def __init__(self, near: Image.Image, ink: Sequence[Pixel]) -> None:
        self._ink = ink
        self._data, (self._width, self._height) = near.tobytes(), near.size
        # The same picture is always read the same way.
        self._chance = random.Random(5)  # noqa: S311

    def way_of(self, blob: Blob, left: int, top: int) -> Way | None:
        """Return an even line or arc through the spot that goes from edge to edge, or is ruled."""
        points = [(x + left, y + top) for x, y in blob.points()]
        # A spot that is all of a line or an arc tells best itself how that lies.
        whole = (self._line_fit(points), self._circle_fit(points))
        for way in whole:
            if way is not None and way.is_through:
                return self._polished(way)
        nearly = [way for way in whole if way is not None]
        ruled: Way | None = None
        for _ in range(_TRIALS):
            chosen = [self._chance.choice(points) for _ in range(3)]
            for way in (self._line(*chosen[:2]), self._circle(*chosen)):
                if way is None:
                    continue
                if way.is_through:
                    return self._polished(way)
                if ruled is None and way.is_straight and self.is_ruled(way):
                    ruled = way
                nearly.append(way)
        # A part of a wide arc is nearly ruled: what goes through comes first.
        if ruled is not None:
            return self._polished(ruled)
        nearly.sort(key=lambda way: -way.length)
        for way in nearly[:_REFINED]:
            better = self._refined(way)
            if better is not None:
                return better
        return None

    def _polished(self, way: Way) -> Way:
        """Return the way laid anew through its ink, where that does not make it shorter."""
        near = _along(way, self._ink)
        fitted = self._line_fit(near) if way.is_straight else self._circle_fit(near)
        if fitted is None or fitted.is_through < way.is_through:
            return way
        return fitted if fitted.length >= 0.95 * way.length else way

    def _refined(self, way: Way) -> Way | None:
        """Lay the line or circle anew through all ink along it, until it goes through or ends."""
        for _ in range(3):
            near = _along(way, self._ink)
            fitted = self._line_fit(near) if way.is_straight else self._circle_fit(near)
            if fitted is None or fitted.is_through:
                return fitted
            if fitted.length < 1.05 * way.length:
                return None
            way = fitted
        return None

    def _line_fit(self, near: Sequence[Pixel]) -> Way | None:
        if len(near) < _LEAST_POINTS:
            return None
        x, y = (sum(point[axis] for point in near) / len(near) for axis in (0, 1))
        xx = sum((point[0] - x) ** 2 for point in near)
        yy = sum((point[1] - y) ** 2 for point in near)
        xy = sum((point[0] - x) * (point[1] - y) for point in near)
        angle = math.atan2(2 * xy, xx - yy) / 2
        far = 20 * SCALE
        return self._line((x, y), (x + far * math.cos(angle), y + far * math.sin(angle)))

    def _circle_fit(self, near: Sequence[Pixel]) -> Way | None:
        found = circle_along(near)
        return self._around(near[len(near) // 2], *found) if found else None

    def _line(self, first: Pixel, second: Pixel) -> Way | None:
        length = math.dist(first, second)
        if length < LEAST_EXTENT:
            return None
        across, down = (second[0] - first[0]) / length, (second[1] - first[1]) / length

        def at(distance: float) -> Pixel:
            return first[0] + distance * across, first[1] + distance * down

        points, is_through = self._both_ways(at, 4000.0)
        if len(points) * _STEP < (_LEAST_WALK if is_through else _LEAST_PART):
            return None
        return Way(tuple(points), is_through, self._leaves(points))

    def is_ruled(self, way: Way) -> bool:
        """Tell whether paper lies on both sides of a line, and ink along all of it."""
        points, (across, down) = way.points, way.direction()
        aside = (-down, across)
        if way.length < _LEAST_RULED:
            return False
        if sum(map(self._is_ink, points)) < _RULED * len(points):
            return False
        for side in (-_BESIDE_LINE, _BESIDE_LINE):
            beside = [(x + side * aside[0], y + side * aside[1]) for x, y in points[::2]]
            if sum(map(self._is_ink, beside)) > (1 - _LEAST_ALONE) * len(beside):
                return False
        return True

    def _leaves(self, points: Sequence[Pixel]) -> bool:
        """Tell whether one end at least lies at the edge of the patch."""
        return any(
            min(x, y, self._width - 1 - x, self._height - 1 - y) <= 2 * _STEP
            for x, y in (points[0], points[-1])
        )

    def _is_ink(self, point: Pixel) -> bool:
        x, y = int(point[0]), int(point[1])
        is_inside = 0 <= x < self._width and 0 <= y < self._height
        return is_inside and self._data[y * self._width + x] != 0

    def _circle(self, first: Pixel, second: Pixel, third: Pixel) -> Way | None:
        apart = (math.dist(first, second), math.dist(second, third), math.dist(first, third))
        if min(apart) < 1.2 * SCALE:
            return None
        return self._around(first, *circle_through(first, second, third))

    def _around(self, first: Pixel, middle: Pixel, radius: float) -> Way | None:
        if not _LEAST_RADIUS <= radius <= _MOST_RADIUS:
            return None
        start = math.atan2(first[1] - middle[1], first[0] - middle[0])

        def at(distance: float) -> Pixel:
            angle = start + distance / radius
            return middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle)

        points, is_through = self._both_ways(at, math.tau * radius)
        if len(points) * _STEP < (_LEAST_WALK if is_through else _LEAST_PART):
            return None
        is_through = is_through and not self._is_crowded(points, middle, radius)
        return Way(tuple(points), is_through, self._leaves(points), middle, radius)

    def _is_crowded(self, points: Sequence[Pixel], middle: Pixel, radius: float) -> bool:
        """Tell a small arc through a row of letters from a ring within a stamp, amid paper."""
        if radius >= _LEAST_STAMP:
            return False
        for side in (-_BESIDE_LINE, _BESIDE_LINE):
            x, y, far = *middle, (radius + side) / radius
            beside = [(x + far * (a - x), y + far * (b - y)) for a, b in points[::2]]
            if sum(map(self._is_ink, beside)) < _CROWDED * len(beside):
                return False
        return True

    def _both_ways(self, at: Callable[[float], Pixel], most: float) -> tuple[list[Pixel], bool]:
        """Return the way from end to end, and whether it leaves the patch or closes."""
        ahead, leaves, is_whole = self._walk(at, 1, most)
        if is_whole:
            return ahead, True
        back, leaves_too, _ = self._walk(at, -1, most)
        return [*reversed(back), *ahead[1:]], leaves and leaves_too

    def _walk(
        self, at: Callable[[float], Pixel], sign: int, most: float
    ) -> tuple[list[Pixel], bool, bool]:
        """Go on as long as there is ink; tell whether the edge was reached, or all of `most`."""
        points: list[Pixel] = []
        covered = last = 0
        for step in range(int(most / _STEP)):
            x, y = at(sign * step * _STEP)
            if not (0 <= x < self._width and 0 <= y < self._height):
                return points, _is_covered(covered, len(points)), False
            points.append((x, y))
            if self._data[int(y) * self._width + int(x)]:
                covered, last = covered + 1, step
            elif (step - last) * _STEP > _gap_after(step) or covered < 0.6 * step - 4:
                return points[: last + 1], False, False
        is_covered = _is_covered(covered, len(points))
        return points, is_covered, is_covered


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


def circle_along(points: Sequence[Pixel]) -> tuple[Pixel, float] | None:
    """Return middle and radius of the circle that fits points best; None where they are few."""
    if len(points) < _LEAST_POINTS:
        return None
    rows = [[0.0] * 4 for _ in range(3)]
    for x, y in points:
        for row, one in enumerate((x, y, 1.0)):
            for column, other in enumerate((x, y, 1.0, x * x + y * y)):
                rows[row][column] += one * other
    found = solved(rows)
    if found is None:
        return None
    middle = (found[0] / 2, found[1] / 2)
    return middle, math.sqrt(max(0.0, found[2] + middle[0] ** 2 + middle[1] ** 2))


def _along(way: Way, points: Sequence[Pixel]) -> list[Pixel]:
    """Return the points on a line or circle, on the part that was walked or near by."""
    if way.is_straight:
        (left, top), (across, down) = way.points[0], way.direction()
        least, most = -_FARTHER, way.length + _FARTHER
        return [
            (x, y)
            for x, y in points
            if abs((y - top) * across - (x - left) * down) <= _ALONG
            and least <= (x - left) * across + (y - top) * down <= most
        ]
    (middle_x, middle_y), marks = way.middle, way.points[::12]
    inner, outer = max(0.0, way.radius - _ALONG) ** 2, (way.radius + _ALONG) ** 2
    return [
        (x, y)
        for x, y in points
        if inner <= (x - middle_x) ** 2 + (y - middle_y) ** 2 <= outer
        and any(abs(x - a) + abs(y - b) <= _FARTHER for a, b in marks)
    ]


def _is_covered(covered: int, steps: int) -> bool:
    """Tell whether enough of the way has ink."""
    least = _COVERED_OF_LONG if steps * _STEP >= _LONG else _COVERED
    return covered >= least * steps


def _gap_after(steps: int) -> float:
    return _MOST_GAP_OF_LONG if steps * _STEP >= _LONG / 2 else _MOST_GAP
