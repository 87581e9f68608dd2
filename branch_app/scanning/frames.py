"""Finds frames on a page that its form did not print: the outlines of angular stamps."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw

from branch_app.scanning.ink_map import PAGE_SCALE, Frame, InkMap, Point
from branch_app.scanning.rectangles import LEAST_SIDE, frame_on, grown, inked_of
from branch_app.scanning.runs import marked

_LEAST_COVERED, _MOST_COVERED_BESIDE, _MOST_AT_FIRST = 0.9, 0.35, 0.5
_MOST_GAP = 1.3
# Lines are sought in steps of so many degrees, with so many millimetres of paper beside them.
_DEGREES, _PAPER_BESIDE, _MOST_FRAMES = 5, 2.0, 4
# Where ink is looked for across a line, and at how many places along it.
_ASIDE, _CROSSED, _BROADEST_LINE = [number * 0.3 for number in range(-5, 6)], 14, 1.6
# Pixels about a line that was looked at.
_SEEN = 4
# A side may run on over print.
_LONGEST = 130.0
# What is drawn by hands between printed lines has gaps, of which a stamp has few.
_LEAST_INKED, _LEAST_INKED_SIDE = 3.05, 0.75
# A side that lies along a printed line is that line.
_ALONG_PRINT = 1.6
_NEAR = 15.0


@dataclass(frozen=True, slots=True)
class Outline:
    """The corners of a stamp, in millimetres; not sure where hands and print may have drawn it.

    `drawn` are those of its line, `corners` lie a little outside.
    """

    corners: list[Point]
    is_sure: bool
    drawn: list[Point]


def frames_on(
    ink: Image.Image,
    near: Image.Image,
    coarse: Image.Image,
    printed: Sequence[Frame],
    rings: Sequence[Sequence[Point]],
) -> list[Outline]:
    """Return the outlines of angular stamps: a side, and what stands on it at right angles.

    `near` is where `ink` is or nearly, `coarse` is `ink` at half its size; `printed` are the boxes
    of the form and `rings` what is known already, in millimetres from the corner of the mask.
    """
    dark, thin = InkMap(near), InkMap(ink)
    frames: list[Outline] = []
    # A side of a stamp that reaches a box is near to it; the rest need not be looked at.
    seen = Image.new("L", coarse.size, 255)
    pen = ImageDraw.Draw(seen)
    half = PAGE_SCALE / 2
    for x, y, width, height in printed:
        ends = (x - _NEAR, y - _NEAR, x + width + _NEAR, y + height + _NEAR)
        pen.rectangle([end * half for end in ends], fill=0)
    for ring in rings:
        pen.polygon([(x * PAGE_SCALE / 2, y * PAGE_SCALE / 2) for x, y in ring], fill=255)
    for middle, unit in _on_lines(coarse, seen):
        side = _side_at(dark, thin, middle, unit)
        pen.line([(x * PAGE_SCALE / 2, y * PAGE_SCALE / 2) for x, y in side], fill=255, width=_SEEN)
        if not LEAST_SIDE <= math.dist(*side) <= _LONGEST or _is_printed(side, printed):
            continue
        if not _is_thin(dark, thin, *side, _MOST_AT_FIRST):
            continue
        corners = frame_on(dark, side)
        if corners and not any(_is_printed_frame(corners, box) for box in printed):
            inked = [inked_of(thin, corners[n], corners[(n + 1) % 4]) for n in range(4)]
            middle = _middle(corners)
            is_known = any(math.dist(middle, _middle(one.corners)) < LEAST_SIDE for one in frames)
            if is_known or sum(inked) < _LEAST_INKED:
                continue
            frames.append(Outline(grown(corners), min(inked) >= _LEAST_INKED_SIDE, corners))
            points = [(x * PAGE_SCALE / 2, y * PAGE_SCALE / 2) for x, y in frames[-1].corners]
            pen.polygon(points, fill=255)
            if len(frames) >= _MOST_FRAMES:
                break
    return frames


def _middle(corners: Sequence[Point]) -> Point:
    x, y = (sum(point[axis] for point in corners) / len(corners) for axis in (0, 1))
    return x, y


def _on_lines(coarse: Image.Image, seen: Image.Image) -> Iterator[tuple[Point, Point]]:
    """Yield points amid straight strokes of 8 mm with paper on both sides, and their direction.

    What is drawn into `seen` meanwhile is left out.
    """
    paper = ImageChops.invert(coarse)
    for degree in range(0, 180, _DEGREES):
        angle = math.radians(degree)
        unit = (math.cos(angle), math.sin(angle))
        found, beside = coarse, paper
        # Each doubles what is asked for: 2, 4 and 8 points in a row, a millimetre apart.
        for far in (1.0, 2.0, 4.0):
            found = ImageChops.darker(found, _shifted(found, far * unit[0], far * unit[1]))
        if found.getbbox() is None:
            continue
        for far in (1.0, 2.0):
            beside = ImageChops.darker(beside, _shifted(beside, far * unit[0], far * unit[1]))
        for far in (-_PAPER_BESIDE, _PAPER_BESIDE):
            x, y = 2 * unit[0] - far * unit[1], 2 * unit[1] + far * unit[0]
            found = ImageChops.darker(found, _shifted(beside, x, y))
        found = ImageChops.subtract(found, seen)
        for row, first, after in marked(found):
            column = (first + after) // 2
            if not seen.getpixel((column, row)):
                x, y = (column + 0.5) * 2 / PAGE_SCALE, (row + 0.5) * 2 / PAGE_SCALE
                yield (x + 3.5 * unit[0], y + 3.5 * unit[1]), unit


def _shifted(mask: Image.Image, across: float, down: float) -> Image.Image:
    x, y = round(across * PAGE_SCALE / 2), round(down * PAGE_SCALE / 2)
    return mask.crop((x, y, x + mask.width, y + mask.height))


def _side_at(dark: InkMap, thin: InkMap, middle: Point, unit: Point) -> tuple[Point, Point]:
    """Return the straight line through a point, as far as there is ink."""
    first, last = _end(dark, middle, unit, -1), _end(dark, middle, unit, 1)
    length = math.dist(first, last)
    if length > _LONGEST or not _is_thin(dark, thin, first, last, _MOST_AT_FIRST):
        return first, last
    return _straightened(dark, thin, first, last)


def _end(dark: InkMap, start: Point, unit: Point, sign: int) -> Point:
    """Go along a line as long as there is ink; return where it ends."""
    last, at, step = 0.0, 0.0, 1 / PAGE_SCALE
    while at - last <= _MOST_GAP and at <= _LONGEST:
        at += step
        if dark(start[0] + sign * at * unit[0], start[1] + sign * at * unit[1]):
            last = at
    return start[0] + sign * last * unit[0], start[1] + sign * last * unit[1]


def _straightened(dark: InkMap, thin: InkMap, first: Point, last: Point) -> tuple[Point, Point]:
    """Lay the line anew through the middles of the ink across it."""
    for _ in range(3):
        length = math.dist(first, last)
        if length < LEAST_SIDE / 2:
            break
        unit = ((last[0] - first[0]) / length, (last[1] - first[1]) / length)
        middles = []
        for number in range(1, _CROSSED):
            along = length * number / _CROSSED
            at = (first[0] + along * unit[0], first[1] + along * unit[1])
            aside = _middle_across(thin, at, (-unit[1], unit[0]))
            if aside is not None:
                middles.append((along, aside))
        if len(middles) < _CROSSED // 2:
            break
        x, y = (sum(one[axis] for one in middles) / len(middles) for axis in (0, 1))
        spread = sum((along - x) ** 2 for along, _ in middles)
        slope = sum((along - x) * (aside - y) for along, aside in middles) / spread
        middle = (first[0] + x * unit[0] - y * unit[1], first[1] + x * unit[1] + y * unit[0])
        turned = math.hypot(1, slope)
        unit = ((unit[0] - slope * unit[1]) / turned, (unit[1] + slope * unit[0]) / turned)
        first, last = _end(dark, middle, unit, -1), _end(dark, middle, unit, 1)
    return first, last


def _middle_across(thin: InkMap, at: Point, aside: Point) -> float | None:
    """Return how far from a point the middle of a thin line lies; None where there is none."""
    inked = [far for far in _ASIDE if thin(at[0] + far * aside[0], at[1] + far * aside[1])]
    if not inked or inked[-1] - inked[0] > _BROADEST_LINE:
        return None
    return (inked[0] + inked[-1]) / 2


def _is_thin(
    dark: InkMap, thin: InkMap, first: Point, last: Point, most: float = _MOST_COVERED_BESIDE
) -> bool:
    """Tell whether ink is along all of a line and little of it beside."""
    if dark.share(first, last) < _LEAST_COVERED:
        return False
    length = math.dist(first, last)
    aside = (-(last[1] - first[1]) / length, (last[0] - first[0]) / length)
    for far in (-1.3, 1.3):
        one = (first[0] + far * aside[0], first[1] + far * aside[1])
        other = (last[0] + far * aside[0], last[1] + far * aside[1])
        if thin.share(one, other) > most:
            return False
    return True


def _is_printed(side: tuple[Point, Point], printed: Sequence[Frame]) -> bool:
    """Tell whether a line is a side of a box of the form, or a part of one."""
    if any(_lies_along(side, line) for box in printed for line in _sides(box)):
        return True
    return any(
        math.dist(a, c) + math.dist(b, d) <= 2 * _ALONG_PRINT + 2
        for box in printed
        for c, d in _sides(box)
        for a, b in (side, side[::-1])
    )


def _sides(box: Frame) -> list[tuple[Point, Point]]:
    x, y, width, height = box
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    return [(corners[n], corners[(n + 1) % 4]) for n in range(4)]


def _is_printed_frame(frame: Sequence[Point], box: Frame) -> bool:
    """Tell whether two sides of a frame are of a box of the form: between them a hand wrote."""
    sides = [(frame[n], frame[(n + 1) % 4]) for n in range(4)]
    return sum(any(_lies_along(side, one) for one in _sides(box)) for side in sides) > 1


def _lies_along(side: tuple[Point, Point], printed: tuple[Point, Point]) -> bool:
    """Tell whether all of a side is part of a printed line, level or upright."""
    (ax, ay), (bx, by) = printed
    return all(
        min(ax, bx) - _ALONG_PRINT <= x <= max(ax, bx) + _ALONG_PRINT
        and min(ay, by) - _ALONG_PRINT <= y <= max(ay, by) + _ALONG_PRINT
        for x, y in side
    )
