"""Finds rings on a page: the outlines of round stamps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops

from branch_app.scanning.ink_map import PAGE_SCALE, Frame, InkMap, Point
from branch_app.scanning.runs import marked

# What belongs to a stamp may lie this much outside its outline, in millimetres.
BESIDE = 1.0
# Round stamps are 30 to 50 mm across. Of 18 points on the outer ring so many bear ink: not all,
# as it is worn or a quarter of it lies beside the page.
_RADII = [14.0 + number * 0.9 for number in range(13)]
_ANGLES, _LEAST_ON_RING, _MOST_TRIED = 18, 13, 8
_REACHES = 3.0
_LEAST_AT_FIRST, _LEAST_RING, _MOST_BESIDE_RING = 0.68, 0.86, 0.55
# A worn stamp in black and white is a broken ring. Print makes such rings as well, but beside them
# is as much print: of 100 printed pages none had a ring so much more inked than what is beside it.
_LEAST_BROKEN_RING, _LEAST_MORE = 0.74, 0.5
# Rings within a stamp: around a coat of arms or a word, so none is smaller.
_LEAST_WITHIN, _LEAST_WITHIN_RING = 5.0, 0.74


@dataclass(frozen=True, slots=True)
class Ring:
    """The outer ring of a round stamp, in millimetres; not sure where much of it is missing.

    `drawn` are the radii at which its rings are inked, the outer one and those within.
    """

    x: float
    y: float
    radius: float
    is_sure: bool
    drawn: tuple[float, ...] = ()


def rings_on(near: Image.Image, coarse: Image.Image, boxes: Sequence[Frame]) -> list[Ring]:
    """Return the round stamps that reach a box: of rings in rings the outermost.

    `near` is where ink is or nearly, `coarse` the ink at half the size; `boxes` are on the mask.
    """
    dark = InkMap(near)
    rings: list[Ring] = []
    tried: list[Point] = []
    for _, x, y, radius in sorted(_peaks(coarse, boxes), reverse=True):
        # A ring is high in many places about its middle.
        if len(tried) >= _MOST_TRIED or any(math.dist((x, y), one) < 2.5 for one in tried):
            continue
        if all(_apart(x, y, box) > radius + _REACHES for box in boxes):
            continue
        tried.append((x, y))
        if any(math.dist((x, y), (ring.x, ring.y)) < 10 for ring in rings):
            continue
        ring = _outermost(dark, x, y, radius)
        if ring:
            rings.append(ring)
    return rings


def _peaks(coarse: Image.Image, boxes: Sequence[Frame]) -> list[tuple[float, float, float, float]]:
    """Return how much of which circle is ink where it is most of it: votes, middle, radius.

    All middles are asked at once: the mask, moved by each angle's step, is added to itself.
    """
    half, scale = coarse.point([0] + [255 // _ANGLES] * 255), PAGE_SCALE / 2
    # No middle is farther from all boxes than the largest ring reaches.
    far = _RADII[-1] + _REACHES
    left = max(0, round(scale * (min(box[0] for box in boxes) - far)))
    top = max(0, round(scale * (min(box[1] for box in boxes) - far)))
    right = min(half.width, round(scale * (max(box[0] + box[2] for box in boxes) + far)))
    bottom = min(half.height, round(scale * (max(box[1] + box[3] for box in boxes) + far)))
    width, height = right - left, bottom - top
    found: list[tuple[float, float, float, float]] = []
    for radius in _RADII:
        counts = Image.new("L", (width, height), 0)
        for number in range(_ANGLES):
            angle = math.tau * number / _ANGLES
            x = left + round(radius * scale * math.cos(angle))
            y = top + round(radius * scale * math.sin(angle))
            counts = ImageChops.add(counts, half.crop((x, y, x + width, y + height)))
        least = _LEAST_ON_RING * (255 // _ANGLES)
        if counts.getextrema()[1] < least:  # type: ignore[operator]
            continue
        peaks = counts.point([0] * least + [255] * (256 - least))
        data = counts.tobytes()
        for row, first, after in marked(peaks):
            column = max(range(first, after), key=lambda at: data[row * width + at])
            middle = ((left + column + 0.5) / scale, (top + row + 0.5) / scale)
            found.append((data[row * width + column], *middle, radius))
    return found


def _outermost(dark: InkMap, x: float, y: float, radius: float) -> Ring | None:
    """Return the ring, laid more exactly, or None where it is none."""
    nearly = max(dark.on_ring(x, y, radius + r, 30) for r in (-0.5, 0.0, 0.5))
    if nearly < _LEAST_AT_FIRST:
        return None
    best = (0.0, x, y, radius)
    for a in range(-2, 3):
        for b in range(-2, 3):
            for r in (-0.6, -0.3, 0.0, 0.3, 0.6):
                tried = (x + a * 0.35, y + b * 0.35, radius + r)
                best = max(best, (dark.on_ring(*tried, 40), *tried))
    share, x, y, radius = best
    if share < _LEAST_RING:
        beside = dark.on_ring(x, y, radius + 1.8, 72)
        is_ring = share >= _LEAST_BROKEN_RING and share - beside >= _LEAST_MORE
        return Ring(x, y, radius, is_sure=False) if is_ring else None
    while dark.on_ring(x, y, radius + 0.5, 72) >= _LEAST_RING:
        radius += 0.5
    if dark.on_ring(x, y, radius + 1.8, 72) > _MOST_BESIDE_RING:
        return None
    return Ring(x, y, radius, is_sure=True, drawn=_drawn(dark, x, y, radius))


def _drawn(dark: InkMap, x: float, y: float, outer: float) -> tuple[float, ...]:
    """Return the radii at which a stamp has rings; a ring of letters is half paper."""
    count = round((outer + BESIDE - _LEAST_WITHIN) * PAGE_SCALE)
    radii = [_LEAST_WITHIN + number / PAGE_SCALE for number in range(count)]
    return tuple(one for one in radii if dark.on_ring(x, y, one, 72) >= _LEAST_WITHIN_RING)


def _apart(x: float, y: float, box: Frame) -> float:
    """Return how far a point is from a box."""
    left, top, width, height = box
    across = max(left - x, 0.0, x - left - width)
    return math.hypot(across, max(top - y, 0.0, y - top - height))


def outline(ring: Ring) -> list[Point]:
    """Return the outline of a round stamp, a little larger than its ring."""
    return circle(ring, ring.radius + BESIDE)


def circle(ring: Ring, radius: float) -> list[Point]:
    """Return a circle about the middle of a ring, as corners."""
    angles = [math.tau * number / 48 for number in range(48)]
    return [(ring.x + radius * math.cos(one), ring.y + radius * math.sin(one)) for one in angles]
