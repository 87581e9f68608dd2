"""Finds the stamps on a page, round and angular, wherever they reach a box for a hand.

A stamp is larger than the box it touches: inside the box are a few letters and a piece of a frame,
which may be anything. So it is sought on the page, by its outline, which nothing else there has.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from branch_app.domain.issued_form import Box
from branch_app.scanning.paper_ground import SCALE, ink_on_page
from branch_app.scanning.registration import Registered
from branch_app.scanning.runs import marked

Point = tuple[float, float]
# Pixels a millimetre on which outlines are sought; a frame of 0.7 mm is two of them wide.
_SCALE = 3
_ROOM = 30.0
# Round stamps are 30 to 50 mm across. Of 36 points on the outer ring so many bear ink.
_RADII = [13.6 + number * 0.65 for number in range(19)]
_ANGLES, _LEAST_ON_RING = 36, 29
_LEAST_RING, _MOST_BESIDE_RING = 0.86, 0.55
# Sides of angular stamps, in millimetres.
_LEAST_SIDE, _MOST_SIDE = 9.0, 62.0
_LEAST_LONG, _MOST_HIGH = 18.0, 40.0
_LEAST_COVERED, _MOST_COVERED_BESIDE = 0.9, 0.35
_LEAST_OF_FRAME = 0.82
_MOST_GAP = 1.3
_COARSE, _PAPER_BESIDE = 60, 2.0
_DEGREES, _ASIDE, _MOST_FRAMES = 5, (-0.6, 0.0, 0.6), 4
# Pixels about a line that was looked at.
_SEEN = 4
_STEPS = 24
# What belongs to a stamp may lie this much outside its outline.
_BESIDE = 1.0
# A side that lies along a printed line is that line.
_ALONG_PRINT = 1.6


@dataclass(frozen=True, slots=True)
class Stamp:
    """The outline of a stamp, a little larger than it, as corners in millimetres of the page."""

    corners: tuple[Point, ...]


def stamps_on(page: Registered, boxes: Sequence[Box]) -> tuple[Stamp, ...]:
    """Return the stamps near these boxes, each once."""
    left = max(0.0, min(box.x for box in boxes) - _ROOM)
    top = max(0.0, min(box.y for box in boxes) - _ROOM)
    right = min(210.0, max(box.x + box.width for box in boxes) + _ROOM)
    bottom = min(297.0, max(box.y + box.height for box in boxes) + _ROOM)
    patch = page.patch((left, top, right - left, bottom - top), _SCALE)
    ink = ink_on_page(patch, _SCALE)
    moved = [(box.x - left, box.y - top, box.width, box.height) for box in boxes]
    coarse = ink.reduce(2).point([0] * _COARSE + [255] * (256 - _COARSE))
    outlines = [*_rings(ink, coarse), *_frames(ink, coarse, moved)]
    return tuple(Stamp(tuple((x + left, y + top) for x, y in outline)) for outline in outlines)


def covered(stamps: Sequence[Stamp], corner: Point, size: tuple[int, int]) -> Image.Image | None:
    """Return which part of a patch stamps cover, as a mask; None where none does.

    `corner` is the patch's in millimetres of the page, `size` in pixels, SCALE a millimetre.
    """
    mask = Image.new("L", size, 0)
    pen = ImageDraw.Draw(mask)
    for stamp in stamps:
        pen.polygon(
            [((x - corner[0]) * SCALE, (y - corner[1]) * SCALE) for x, y in stamp.corners], fill=255
        )
    return mask if mask.getbbox() else None


class _Ink:
    """A mask that answers whether a point, in millimetres, is ink."""

    def __init__(self, mask: Image.Image) -> None:
        self._data, (self.width, self.height) = mask.tobytes(), mask.size

    def __call__(self, x: float, y: float) -> bool:
        column, row = int(x * _SCALE), int(y * _SCALE)
        is_inside = 0 <= column < self.width and 0 <= row < self.height
        return is_inside and self._data[row * self.width + column] != 0

    def share(self, first: Point, last: Point, count: int = _STEPS) -> float:
        """Return which share of a line is ink."""
        across, down = (last[0] - first[0]) / count, (last[1] - first[1]) / count
        dark = sum(
            self(first[0] + n * across, first[1] + n * down) for n in range(count + 1)
        )
        return dark / (count + 1)


def _rings(ink: Image.Image, coarse: Image.Image) -> list[list[Point]]:
    """Return the outlines of round stamps: of all rings about one middle the outermost."""
    half, scale = coarse.point([0] + [255 // _ANGLES] * 255), _SCALE / 2
    width, height = half.size
    dark = _Ink(ink.filter(ImageFilter.MaxFilter(3)))
    found: list[tuple[float, float, float, float]] = []
    for radius in _RADII:
        counts = Image.new("L", half.size, 0)
        for number in range(_ANGLES):
            angle = math.tau * number / _ANGLES
            x = round(radius * scale * math.cos(angle))
            y = round(radius * scale * math.sin(angle))
            counts = ImageChops.add(counts, half.crop((x, y, x + width, y + height)))
        least = _LEAST_ON_RING * (255 // _ANGLES)
        if counts.getextrema()[1] < least:  # type: ignore[operator]
            continue
        peaks = counts.point([0] * least + [255] * (256 - least))
        data = counts.tobytes()
        for row, first, after in marked(peaks):
            column = max(range(first, after), key=lambda at: data[row * width + at])
            middle = ((column + 0.5) / scale, (row + 0.5) / scale)
            found.append((data[row * width + column], *middle, radius))
    rings: list[tuple[float, float, float]] = []
    for _, x, y, radius in sorted(found, reverse=True):
        if any(math.dist((x, y), ring[:2]) < 10 for ring in rings):
            continue
        ring = _outermost(dark, x, y, radius)
        if ring:
            rings.append(ring)
    return [_round(x, y, radius + _BESIDE) for x, y, radius in rings]


def _outermost(dark: _Ink, x: float, y: float, radius: float) -> tuple[float, float, float] | None:
    """Return middle and radius of the ring, laid more exactly, or None where it is none."""
    best = (0.0, x, y, radius)
    for a in range(-2, 3):
        for b in range(-2, 3):
            for r in (-0.6, -0.3, 0.0, 0.3, 0.6):
                tried = (x + a * 0.35, y + b * 0.35, radius + r)
                best = max(best, (_on_ring(dark, *tried, 40), *tried))
    share, x, y, radius = best
    if share < _LEAST_RING:
        return None
    while _on_ring(dark, x, y, radius + 0.5, 72) >= _LEAST_RING:
        radius += 0.5
    if _on_ring(dark, x, y, radius + 1.8, 72) > _MOST_BESIDE_RING:
        return None
    return x, y, radius


def _on_ring(dark: _Ink, x: float, y: float, radius: float, count: int) -> float:
    angles = [math.tau * number / count for number in range(count)]
    return sum(
        dark(x + radius * math.cos(one), y + radius * math.sin(one)) for one in angles
    ) / count


def _round(x: float, y: float, radius: float) -> list[Point]:
    angles = [math.tau * number / 48 for number in range(48)]
    return [(x + radius * math.cos(one), y + radius * math.sin(one)) for one in angles]


def _frames(
    ink: Image.Image,
    coarse: Image.Image,
    printed: Sequence[tuple[float, float, float, float]],
) -> list[list[Point]]:
    """Return the outlines of angular stamps: a side, and what stands on it at right angles."""
    near = ink.filter(ImageFilter.MaxFilter(3))
    dark, thin = _Ink(near), _Ink(ink)
    frames: list[list[Point]] = []
    seen = Image.new("L", coarse.size, 0)
    pen = ImageDraw.Draw(seen)
    for middle, unit in _on_lines(coarse, seen):
        side = _side_at(dark, middle, unit)
        pen.line([(x * _SCALE / 2, y * _SCALE / 2) for x, y in side], fill=255, width=_SEEN)
        if not _LEAST_SIDE <= math.dist(*side) <= _MOST_SIDE or _is_printed(side, printed):
            continue
        if not _is_thin(dark, thin, *side):
            continue
        frame = _frame_on(dark, side)
        if frame and not any(_is_printed_frame(frame, box) for box in printed):
            frames.append(_grown(frame))
            if len(frames) >= _MOST_FRAMES:
                break
    return frames


def _on_lines(coarse: Image.Image, seen: Image.Image) -> Iterator[tuple[Point, Point]]:
    """Yield points amid straight strokes of 8 mm with paper on both sides, and their direction.

    What is drawn into `seen` meanwhile is left out.
    """
    paper = ImageChops.invert(coarse)
    for degree in range(0, 180, _DEGREES):
        unit = (math.cos(math.radians(degree)), math.sin(math.radians(degree)))
        found, beside = coarse, paper
        # Each doubles what is asked for: 2, 4 and 8 points in a row, a millimetre apart.
        for far in (1, 2, 4):
            found = ImageChops.darker(found, _shifted(found, far * unit[0], far * unit[1]))
        if found.getbbox() is None:
            continue
        for far in (1, 2):
            beside = ImageChops.darker(beside, _shifted(beside, far * unit[0], far * unit[1]))
        for far in (-_PAPER_BESIDE, _PAPER_BESIDE):
            x, y = 2 * unit[0] - far * unit[1], 2 * unit[1] + far * unit[0]
            found = ImageChops.darker(found, _shifted(beside, x, y))
        found = ImageChops.subtract(found, seen)
        for row, first, after in marked(found):
            column = (first + after) // 2
            if not seen.getpixel((column, row)):
                x, y = (column + 0.5) * 2 / _SCALE, (row + 0.5) * 2 / _SCALE
                yield (x + 3.5 * unit[0], y + 3.5 * unit[1]), unit


def _shifted(mask: Image.Image, across: float, down: float) -> Image.Image:
    x, y = round(across * _SCALE / 2), round(down * _SCALE / 2)
    return mask.crop((x, y, x + mask.width, y + mask.height))


def _side_at(dark: _Ink, middle: Point, unit: Point) -> tuple[Point, Point]:
    """Return the straight line through a point, as far as there is ink."""
    first, last = _end(dark, middle, unit, -1), _end(dark, middle, unit, 1)
    if math.dist(first, last) > _MOST_SIDE:
        return first, last
    return _straightened(dark, first, last)


def _end(dark: _Ink, start: Point, unit: Point, sign: int) -> Point:
    """Go along a line as long as there is ink; return where it ends."""
    last, at, step = 0.0, 0.0, 1 / _SCALE
    while at - last <= _MOST_GAP and at <= _MOST_SIDE + 2:
        at += step
        if dark(start[0] + sign * at * unit[0], start[1] + sign * at * unit[1]):
            last = at
    return start[0] + sign * last * unit[0], start[1] + sign * last * unit[1]


def _straightened(dark: _Ink, first: Point, last: Point) -> tuple[Point, Point]:
    """Turn the line about its ends until it is longest and has most ink."""
    for _ in range(1):
        length = math.dist(first, last) or 1.0
        unit = ((last[0] - first[0]) / length, (last[1] - first[1]) / length)
        aside = (-unit[1], unit[0])
        best = (0.0, first, last)
        for a in _ASIDE:
            for b in _ASIDE:
                one = (first[0] + a * aside[0], first[1] + a * aside[1])
                other = (last[0] + b * aside[0], last[1] + b * aside[1])
                share = dark.share(one, other) - 0.01 * (abs(a) + abs(b))
                best = max(best, (share, one, other))
        _, first, last = best
        middle = ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)
        length = math.dist(first, last) or 1.0
        unit = ((last[0] - first[0]) / length, (last[1] - first[1]) / length)
        first, last = _end(dark, middle, unit, -1), _end(dark, middle, unit, 1)
    return first, last


def _is_thin(dark: _Ink, thin: _Ink, first: Point, last: Point) -> bool:
    if dark.share(first, last) < _LEAST_COVERED:
        return False
    length = math.dist(first, last)
    aside = (-(last[1] - first[1]) / length, (last[0] - first[0]) / length)
    for far in (-1.3, 1.3):
        one = (first[0] + far * aside[0], first[1] + far * aside[1])
        other = (last[0] + far * aside[0], last[1] + far * aside[1])
        if thin.share(one, other) > _MOST_COVERED_BESIDE:
            return False
    return True


def _is_printed(
    side: tuple[Point, Point], printed: Sequence[tuple[float, float, float, float]]
) -> bool:
    """Tell whether a line is the side of a small box of the form, all of it."""
    return any(
        math.dist(a, c) + math.dist(b, d) <= 2 * _ALONG_PRINT + 2
        for box in printed
        for c, d in _sides(box)
        for a, b in (side, side[::-1])
    )


def _sides(box: tuple[float, float, float, float]) -> list[tuple[Point, Point]]:
    x, y, width, height = box
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    return [(corners[n], corners[(n + 1) % 4]) for n in range(4)]


def _is_printed_frame(frame: Sequence[Point], box: tuple[float, float, float, float]) -> bool:
    """Tell whether a frame is that of a box of the form."""
    corners = [side[0] for side in _sides(box)]
    return all(min(math.dist(one, corner) for corner in corners) <= 4 for one in frame)


def _frame_on(dark: _Ink, side: tuple[Point, Point]) -> list[Point] | None:
    """Return the rectangle that stands on a side, where all four sides of it bear ink."""
    first, last = side
    length = math.dist(first, last)
    unit = ((last[0] - first[0]) / length, (last[1] - first[1]) / length)
    best: tuple[float, list[Point]] | None = None
    for sign in (-1, 1):
        aside = (-unit[1] * sign, unit[0] * sign)
        for a in (-0.7, 0.0, 0.7):
            for b in (-0.7, 0.0, 0.7):
                one = (first[0] + a * unit[0], first[1] + a * unit[1])
                other = (last[0] + b * unit[0], last[1] + b * unit[1])
                found = _raised(dark, one, other, aside)
                if found and (best is None or found > best):
                    best = found
    return best[1] if best else None


def _raised(
    dark: _Ink, one: Point, other: Point, aside: Point
) -> tuple[float, list[Point]] | None:
    """Go off from both ends of a side together until the side opposite is met."""
    length = math.dist(one, other)
    step, both = 1 / _SCALE, 0.0
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
        if far < _LEAST_SIDE or max(far, length) < _LEAST_LONG:
            continue
        share = dark.share(a, b)
        if share >= _LEAST_OF_FRAME and (best is None or share + rails > best[0]):
            best = (share + rails, [one, other, b, a])
    return best


def _grown(frame: Sequence[Point]) -> list[Point]:
    """Return the rectangle a little larger."""
    x, y = (sum(point[axis] for point in frame) / 4 for axis in (0, 1))
    a, b = math.dist(frame[0], frame[1]), math.dist(frame[1], frame[2])
    u = ((frame[1][0] - frame[0][0]) / a, (frame[1][1] - frame[0][1]) / a)
    v = ((frame[2][0] - frame[1][0]) / b, (frame[2][1] - frame[1][1]) / b)
    p, q = a / 2 + _BESIDE, b / 2 + _BESIDE
    return [
        (x + s * p * u[0] + t * q * v[0], y + s * p * u[1] + t * q * v[1])
        for s, t in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
