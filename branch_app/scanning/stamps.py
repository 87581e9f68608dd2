"""Finds the stamps on a page, round and angular, wherever they reach a box for a hand.

A stamp is larger than the box it touches: inside the box are a few letters and a piece of a frame,
which may be anything. So it is sought on the page, by its outline, which nothing else there has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from branch_app.domain.issued_form import Box
from branch_app.scanning.frames import frames_on
from branch_app.scanning.ink_map import PAGE_SCALE, Point
from branch_app.scanning.neighbours import brightest
from branch_app.scanning.paper_ground import SCALE, ink_on_page
from branch_app.scanning.registration import Registered
from branch_app.scanning.rings import rings_on

# A stamp whose middle lies on the edge of a box reaches so far.
_ROOM = 30.0
# Of the four pixels that become one, a quarter's ink is ink.
_COARSE = 60


@dataclass(frozen=True, slots=True)
class Stamp:
    """The outline of a stamp, a little larger than it, as corners in millimetres of the page."""

    corners: tuple[Point, ...]


def stamps_on(page: Registered, boxes: Sequence[Box]) -> tuple[Stamp, ...]:
    """Return the stamps near these boxes."""
    left = max(0.0, min(box.x for box in boxes) - _ROOM)
    top = max(0.0, min(box.y for box in boxes) - _ROOM)
    right = min(210.0, max(box.x + box.width for box in boxes) + _ROOM)
    bottom = min(297.0, max(box.y + box.height for box in boxes) + _ROOM)
    patch = page.patch((left, top, right - left, bottom - top), PAGE_SCALE)
    ink = ink_on_page(patch, PAGE_SCALE)
    moved = [(box.x - left, box.y - top, box.width, box.height) for box in boxes]
    coarse = ink.reduce(2).point([0] * _COARSE + [255] * (256 - _COARSE))
    near = brightest(ink, 1)
    rings = rings_on(near, coarse, moved)
    outlines = [*rings, *frames_on(ink, near, coarse, moved, rings)]
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
