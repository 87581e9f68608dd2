"""Finds the rims that cups leave on a page: rings far larger and broader than a stamp's."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops

from branch_app.scanning.ink_map import PAGE_SCALE, Frame, InkMap, Point
from branch_app.scanning.neighbours import brightest, darkest
from branch_app.scanning.runs import marked

# Cups are 56 to 94 mm across; a rim is asked for at so many points, of which half may lie
# beside the page.
_RADII = [28.0 + number * 1.3 for number in range(15)]
_ANGLES, _LEAST_ON_RING, _MOST_TRIED = 24, 11, 4
_APART = 6.0
# A middle may lie so far beside the part of the page that is looked at.
_BESIDE_PAGE = 32.0
# Of rings through print, opened so that only what is broad stays, half bears ink at most; of rims
# nine tenths.
_LEAST_AT_FIRST, _LEAST_RIM, _LEAST_ON_PAGE = 0.6, 0.8, 0.3
# How far beside the most inked circle the rim reaches at most, and how much of a circle it fills.
_BROADEST, _LEAST_OF_RIM = 5.0, 0.5
# The edge of a rim is soft, in millimetres.
_SOFT = 0.7
# So much broad ink in a box, in mm2, before a rim is looked for.
_LEAST_BROAD = 1.5
# A row of which so much is ink is a printed line; of rows and columns so many are at most.
_LINE, _MOST_LINES = 150, 0.45
_FEWER, _ALIKE = 4, 0.01
# Of the sixteen pixels that become one, a quarter's ink is ink.
_COARSE = 60


@dataclass(frozen=True, slots=True)
class Rim:
    """Where a cup stood: its middle and the radii between which its rim lies, in millimetres."""

    x: float
    y: float
    inner: float
    outer: float

    def moved(self, across: float, down: float) -> Rim:
        """Return it seen from another corner."""
        return Rim(self.x + across, self.y + down, self.inner, self.outer)


def rims_on(ink: Image.Image, boxes: Sequence[Frame]) -> list[Rim]:
    """Return the rims that go through a box; `boxes` are on the mask, in millimetres."""
    broad = brightest(darkest(ink, 1), 1)
    if not any(_has_broad_ink(broad, box) for box in boxes):
        return []
    dark = InkMap(broad)
    rims: list[Rim] = []
    tried: list[Point] = []
    for _, x, y, radius in sorted(_peaks(broad), reverse=True):
        if len(tried) >= _MOST_TRIED or any(math.dist((x, y), one) < _APART for one in tried):
            continue
        tried.append((x, y))
        rim = _rim_at(dark, x, y, radius)
        if rim:
            rims.append(rim)
    return rims


def _has_broad_ink(broad: Image.Image, box: Frame) -> bool:
    """Tell whether more is in a box than its printed lines, which may lie anywhere in it."""
    x, y, width, height = box
    left, top, right, bottom = (round(end * PAGE_SCALE) for end in (x, y, x + width, y + height))
    part = broad.crop((left, top, right, bottom))
    rows = part.resize((1, part.height), Image.Resampling.BOX).tobytes()
    columns = part.resize((part.width, 1), Image.Resampling.BOX).tobytes()
    lines = [number for number, ink in enumerate(rows) if ink >= _LINE]
    upright = [number for number, ink in enumerate(columns) if ink >= _LINE]
    if len(lines) > _MOST_LINES * part.height or len(upright) > _MOST_LINES * part.width:
        return True
    for row in lines:
        part.paste(0, (0, row, part.width, row + 1))
    for column in upright:
        part.paste(0, (column, 0, column + 1, part.height))
    return part.histogram()[255] >= _LEAST_BROAD * PAGE_SCALE**2


def _peaks(broad: Image.Image) -> list[tuple[float, float, float, float]]:
    """Return how much of which circle is ink where it is half of it: votes, middle, radius.

    A middle may lie beside the mask.
    """
    small, scale = broad.reduce(_FEWER), PAGE_SCALE / _FEWER
    room, vote = round(_BESIDE_PAGE * scale), 255 // _ANGLES
    wide = Image.new("L", (small.width + 2 * room, small.height + 2 * room), 0)
    wide.paste(small.point([0] * _COARSE + [vote] * (256 - _COARSE)), (room, room))
    width, height = wide.size
    least = _LEAST_ON_RING * vote
    found: list[tuple[float, float, float, float]] = []
    for radius in _RADII:
        counts = Image.new("L", wide.size, 0)
        for number in range(_ANGLES):
            angle = math.tau * number / _ANGLES
            x = round(radius * scale * math.cos(angle))
            y = round(radius * scale * math.sin(angle))
            counts = ImageChops.add(counts, wide.crop((x, y, x + width, y + height)))
        if counts.getextrema()[1] < least:  # type: ignore[operator]
            continue
        data = counts.tobytes()
        for row, first, after in marked(counts.point([0] * least + [255] * (256 - least))):
            column = max(range(first, after), key=lambda at: data[row * width + at])
            middle = ((column + 0.5 - room) / scale, (row + 0.5 - room) / scale)
            found.append((data[row * width + column], *middle, radius))
    return found


def _rim_at(dark: InkMap, x: float, y: float, radius: float) -> Rim | None:
    """Return the rim, laid more exactly, or None where it is none."""
    nearly = max(_share(dark, x, y, radius + r) for r in (-0.9, -0.45, 0.0, 0.45, 0.9))
    if nearly < _LEAST_AT_FIRST:
        return None
    tried = [
        (x + a * 0.7, y + b * 0.7, radius + r)
        for a in range(-4, 5)
        for b in range(-4, 5)
        for r in (-1.6, -0.8, 0.0, 0.8, 1.6)
    ]
    shares = [_share(dark, *one) for one in tried]
    share = max(shares)
    if share < _LEAST_RIM:
        return None
    # Many circles lie within a broad rim: the one amid them is meant.
    alike = [one for one, its in zip(tried, shares, strict=True) if its >= share - _ALIKE]
    x, y, radius = (sum(one[axis] for one in alike) / len(alike) for axis in range(3))
    step = 1 / PAGE_SCALE
    inner = outer = radius
    while radius - inner < _BROADEST and _share(dark, x, y, inner - step) >= _LEAST_OF_RIM * share:
        inner -= step
    while outer - radius < _BROADEST and _share(dark, x, y, outer + step) >= _LEAST_OF_RIM * share:
        outer += step
    return Rim(x, y, inner - _SOFT, outer + _SOFT)


def _share(dark: InkMap, x: float, y: float, radius: float) -> float:
    return dark.on_ring(x, y, radius, 48, _LEAST_ON_PAGE)
