"""Raises rectangles on the lines of a page: where the sides of an angular stamp stand."""

from __future__ import annotations

import math
from collections.abc import Sequence

from branch_app.scanning.ink_map import PAGE_SCALE, InkMap, Point
from branch_app.scanning.rings import BESIDE

# The sides of angular stamps, in millimetres.
LEAST_SIDE, _MOST_SIDE = 9.0, 62.0
_LEAST_LONG, _MOST_HIGH = 18.0, 40.0
_LEAST_OF_FRAME = 0.84
# Letters in a row may look like the side opposite: of two the farther one is, if as good.
_FARTHER = 0.006
# A corner may lie so far beyond the end of a line; points asked along what goes off there.
_CORNER, _ALONG_RAIL, _MOST_CORNERS = 1.0, 16, 10
_AT_FIRST, _LEAST_AT_FIRST = 4, 0.75


def frame_on(dark: InkMap, side: tuple[Point, Point]) -> list[Point] | None:
    """Return the rectangle that stands on a part of a line, where all four sides bear ink."""
    first, last = side
    length = math.dist(first, last)
    unit = ((last[0] - first[0]) / length, (last[1] - first[1]) / length)
    best: tuple[float, list[Point]] | None = None
    for aside in ((unit[1], -unit[0]), (-unit[1], unit[0])):
        corners = _corners_on(dark, first, unit, length, aside)
        for number, one in enumerate(corners):
            for other in corners[number + 1 :]:
                if not LEAST_SIDE <= math.dist(one, other) <= _MOST_SIDE:
                    continue
                found = _raised(dark, one, other, aside)
                if found and (best is None or found > best):
                    best = found
    return best[1] if best else None


def _corners_on(
    dark: InkMap, first: Point, unit: Point, length: float, aside: Point
) -> list[Point]:
    """Return where ink goes off from a line at right angles: the line may run on beyond."""
    corners: list[Point] = []
    step = 1 / PAGE_SCALE
    best = 0.0
    group: list[Point] = []
    for number in range(round((length + 2 * _CORNER) / step) + 2):
        along = number * step - _CORNER
        x, y = first[0] + along * unit[0], first[1] + along * unit[1]
        far = (x + LEAST_SIDE * aside[0], y + LEAST_SIDE * aside[1])
        is_asked = (
            along <= length + _CORNER and dark.share((x, y), far, _AT_FIRST) >= _LEAST_AT_FIRST
        )
        share = dark.share((x, y), far, _ALONG_RAIL) if is_asked else 0.0
        if share < _LEAST_OF_FRAME:
            if group:
                corners.append(group[len(group) // 2])
            best, group = 0.0, []
        elif share > best:
            best, group = share, [(x, y)]
        elif share == best:
            group.append((x, y))
    return corners[:_MOST_CORNERS]


def _raised(
    dark: InkMap, one: Point, other: Point, aside: Point
) -> tuple[float, list[Point]] | None:
    """Go off from both ends of a side together until the side opposite is met."""
    length = math.dist(one, other)
    step, both = 1 / PAGE_SCALE, 0.0
    best: tuple[float, list[Point]] | None = None
    most = _MOST_SIDE if length <= _MOST_HIGH else _MOST_HIGH
    for number in range(1, int(most / step)):
        far = number * step
        a = (one[0] + far * aside[0], one[1] + far * aside[1])
        b = (other[0] + far * aside[0], other[1] + far * aside[1])
        both += (dark(*a) + dark(*b)) / 2
        rails = both / number
        if far >= 4 and rails < _LEAST_OF_FRAME:
            break
        if far < LEAST_SIDE or max(far, length) < _LEAST_LONG:
            continue
        share = dark.share(a, b)
        worth = share + rails + _FARTHER * far
        if share >= _LEAST_OF_FRAME and (best is None or worth > best[0]):
            best = (worth, [one, other, b, a])
    return best


def grown(frame: Sequence[Point]) -> list[Point]:
    """Return the rectangle a little larger."""
    x, y = (sum(point[axis] for point in frame) / 4 for axis in (0, 1))
    a, b = math.dist(frame[0], frame[1]), math.dist(frame[1], frame[2])
    u = ((frame[1][0] - frame[0][0]) / a, (frame[1][1] - frame[0][1]) / a)
    v = ((frame[2][0] - frame[1][0]) / b, (frame[2][1] - frame[1][1]) / b)
    p, q = a / 2 + BESIDE, b / 2 + BESIDE
    return [
        (x + s * p * u[0] + t * q * v[0], y + s * p * u[1] + t * q * v[1])
        for s, t in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]


def inked_of(thin: InkMap, first: Point, last: Point) -> float:
    """Return which share of a side is ink itself, not only near ink."""
    length = math.dist(first, last)
    aside = ((first[1] - last[1]) / length, (last[0] - first[0]) / length)
    shares = []
    for far in (-1 / PAGE_SCALE, 0.0, 1 / PAGE_SCALE):
        across, down = far * aside[0], far * aside[1]
        one, other = (first[0] + across, first[1] + down), (last[0] + across, last[1] + down)
        shares.append(thin.share(one, other, 48))
    return max(shares)
