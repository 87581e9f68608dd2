"""Finds the stamps on a page, round and angular, and the rims of cups that reach a box for a hand.

A stamp is larger than the box it touches: inside the box are a few letters and a piece of a frame,
which may be anything. So it is sought on the page, by its outline, which nothing else there has.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from branch_app.domain.issued_form import Box
from branch_app.scanning.arcs import Ground
from branch_app.scanning.cups import Rim, rims_on
from branch_app.scanning.frames import frames_on
from branch_app.scanning.ink_map import PAGE_SCALE, InkMap, Point
from branch_app.scanning.neighbours import brightest
from branch_app.scanning.paper_ground import SCALE, ink_on_page
from branch_app.scanning.registration import Registered
from branch_app.scanning.rings import Ring, circle, outline, rings_on

# A stamp whose middle lies on the edge of a box reaches so far, and so does most of a cup.
_ROOM = 45.0
# Of the four pixels that become one, a quarter's ink is ink.
_COARSE = 60
# The lines of stamps are up to 0.9 mm broad and found to a third of a millimetre; in pixels.
_LINE = round(1.6 * SCALE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The outline of a stamp, a little larger than it, as corners in millimetres of the page.

    `is_sure` is False where the outline is so broken that it may be something else. `lines` are
    those it is drawn with, its letters not among them: closed, in millimetres too.
    """

    corners: tuple[Point, ...]
    is_sure: bool = True
    lines: tuple[tuple[Point, ...], ...] = ()

    def moved(self, across: float, down: float) -> Stamp:
        """Return it seen from another corner."""
        lines = tuple(_moved(line, across, down) for line in self.lines)
        return Stamp(_moved(self.corners, across, down), self.is_sure, lines)


@dataclass(frozen=True, slots=True)
class Found:
    """What others than a hand left on a page, in millimetres of it, and all ink there."""

    stamps: tuple[Stamp, ...]
    rims: tuple[Rim, ...]
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """The same on a patch, as masks; None where there is none of it."""

    stamped: Image.Image | None = None
    doubtful: Image.Image | None = None
    rimmed: Image.Image | None = None
    drawn: Image.Image | None = None
    ground: Ground | None = None


def found_on(page: Registered, boxes: Sequence[Box]) -> Found:
    """Return the stamps and rims near these boxes."""
    left = max(0.0, min(box.x for box in boxes) - _ROOM)
    top = max(0.0, min(box.y for box in boxes) - _ROOM)
    right = min(210.0, max(box.x + box.width for box in boxes) + _ROOM)
    bottom = min(297.0, max(box.y + box.height for box in boxes) + _ROOM)
    patch = page.patch((left, top, right - left, bottom - top), PAGE_SCALE)
    ink = ink_on_page(patch, PAGE_SCALE)
    moved = [(box.x - left, box.y - top, box.width, box.height) for box in boxes]
    near = brightest(ink, 1)
    ground = Ground(InkMap(near), (-left, -top))
    rims = rims_on(ink, moved)
    if rims:
        _take_out(ink, rims)
        near = brightest(ink, 1)
    coarse = ink.reduce(2).point([0] * _COARSE + [255] * (256 - _COARSE))
    rings = rings_on(near, coarse, moved)
    stamps = [_round(ring) for ring in rings]
    frames = frames_on(ink, near, coarse, moved, [one.corners for one in stamps])
    for frame in frames:
        stamps.append(Stamp(tuple(frame.corners), frame.is_sure, (tuple(frame.drawn),)))
    return Found(
        tuple(one.moved(left, top) for one in stamps),
        tuple(rim.moved(left, top) for rim in rims),
        ground,
    )


def _round(ring: Ring) -> Stamp:
    lines = tuple(tuple(circle(ring, radius)) for radius in ring.drawn)
    return Stamp(tuple(outline(ring)), ring.is_sure, lines)


def _moved(points: Sequence[Point], across: float, down: float) -> tuple[Point, ...]:
    return tuple((x + across, y + down) for x, y in points)


def covered(found: Found, corner: Point, size: tuple[int, int]) -> Cover:
    """Return which part of a patch stamps and rims cover.

    `corner` is the patch's in millimetres of the page, `size` in pixels, SCALE a millimetre.
    """
    sure, doubtful, rims, drawn = (Image.new("L", size, 0) for _ in range(4))
    lines = ImageDraw.Draw(drawn)
    for stamp in (one.moved(-corner[0], -corner[1]) for one in found.stamps):
        pen = ImageDraw.Draw(sure if stamp.is_sure else doubtful)
        pen.polygon(_scaled(stamp.corners), fill=255)
        for line in stamp.lines:
            lines.line(_scaled([*line, line[0]]), fill=255, width=_LINE, joint="curve")
    for rim in found.rims:
        _draw_rim(rims, rim.moved(-corner[0], -corner[1]), SCALE, 255)
    ground = found.ground.moved(corner) if found.ground else None
    return Cover(_used(sure), _used(doubtful), _used(rims), _used(drawn), ground)


def _used(mask: Image.Image) -> Image.Image | None:
    return mask if mask.getbbox() else None


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _take_out(ink: Image.Image, rims: Iterable[Rim]) -> None:
    for rim in rims:
        _draw_rim(ink, rim, PAGE_SCALE, 0)


def _draw_rim(mask: Image.Image, rim: Rim, scale: int, fill: int) -> None:
    x, y, far = rim.x * scale, rim.y * scale, rim.outer * scale
    width = max(1, round((rim.outer - rim.inner) * scale))
    ImageDraw.Draw(mask).ellipse((x - far, y - far, x + far, y + far), outline=fill, width=width)
