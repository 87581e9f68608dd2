"""Measures the ink of a hand in a box: not the printed lines, not what others left there."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from branch_app.domain.issued_form import Box, BoxKind
from branch_app.scanning.paper_ground import SCALE, ink_masks
from branch_app.scanning.runs import Blob, blobs
from branch_app.scanning.strangers import LETTER, Disc, without_strangers

# What is looked at around a box: a fold is told from a stroke by going on out there.
AROUND = 4.0
# A printer may shift all lines by this much against the corner marks.
_SHIFT = 1.8
_LINE = 0.5
_BAND = 6.0
_LEAST_BANDS = 0.6
_BAND_COVERED = 150
# Labels end where a line to write on begins; their lowest parts reach in by this much.
_BELOW_LABEL = 0.9
_LEAST_SPOT = 0.12
_LEAST_STRONG = 0.25


@dataclass(frozen=True, kw_only=True, slots=True)
class Strokes:
    """The ink of a hand: its area in square millimetres, how far it reaches in millimetres.

    `length` sums the reaches of all spots; `has_stamp` tells that letters were taken for a stamp's.
    """

    area: float
    reach: float
    length: float
    has_stamp: bool


Edges = tuple[float, float, float, float]


def measured(patch: Image.Image, box: Box) -> Strokes:
    """Return the strokes within a box; `patch` is the box and AROUND it, SCALE pixels a mm."""
    weak, strong = ink_masks(patch)
    rest, edges = _without_print(weak, box)
    rest, discs = without_strangers(weak, rest)
    spots = [spot for spot in _within(rest, edges) if _is_ink(spot, strong, edges)]
    kept = [spot for spot in spots if not _is_letter(spot, discs, edges)]
    if not kept:
        return Strokes(area=0.0, reach=0.0, length=0.0, has_stamp=bool(discs))
    left, right = min(spot.left for spot in kept), max(spot.right for spot in kept)
    top, bottom = min(spot.top for spot in kept), max(spot.bottom for spot in kept)
    return Strokes(
        area=sum(spot.area for spot in kept) / SCALE**2,
        reach=float(((right - left) ** 2 + (bottom - top) ** 2) ** 0.5) / SCALE,
        length=sum(spot.extent for spot in kept) / SCALE,
        has_stamp=bool(discs),
    )


def _without_print(mask: Image.Image, box: Box) -> tuple[Image.Image, Edges]:
    """Wipe the printed lines of a box where they are, and return what lies between them."""
    rest = mask.copy()
    left, top = AROUND * SCALE, AROUND * SCALE
    right, bottom = left + box.width * SCALE, top + box.height * SCALE
    half = 0.15 * SCALE
    if box.kind is BoxKind.HANDWRITING:
        line = _wipe_line(rest, mask, bottom - half, (left, right))
        down = 0.0 if line is None else line - (bottom - half)
        inset = _LINE * SCALE
        return rest, (left, top + down + _BELOW_LABEL * SCALE, right, bottom + down - inset)
    rows = [_wipe_line(rest, mask, y, (left, right)) for y in (top + half, bottom - half)]
    turned_mask = mask.transpose(Image.Transpose.TRANSPOSE)
    turned = rest.transpose(Image.Transpose.TRANSPOSE)
    columns = [_wipe_line(turned, turned_mask, x, (top, bottom)) for x in (left + half, right - half)]
    rest = turned.transpose(Image.Transpose.TRANSPOSE)
    upper, lower = _between(rows, top, bottom)
    first, last = _between(columns, left, right)
    return rest, (first, upper, last, lower)


def _between(lines: list[float | None], begin: float, end: float) -> tuple[float, float]:
    """Return the inner edges by the lines found; a missing one follows the other."""
    first, last = lines
    length = end - begin - 0.3 * SCALE
    first = first if first is not None else (last - length if last is not None else begin)
    last = last if last is not None else first + length
    return first + _LINE * SCALE, last - _LINE * SCALE


def _wipe_line(
    rest: Image.Image, mask: Image.Image, row: float, span: tuple[float, float]
) -> float | None:
    """Find the printed line near this row and wipe it band by band; return its row or None."""
    left, right = round(span[0]), round(span[1])
    top, bottom = round(row - _SHIFT * SCALE), round(row + _SHIFT * SCALE) + 1
    top, bottom = max(0, top), min(mask.height, bottom)
    count = max(1, round((right - left) / (_BAND * SCALE)))
    window = mask.crop((left, top, right, bottom)).resize(
        (count, bottom - top), Image.Resampling.BOX
    )
    rows = [window.crop((0, y, count, y + 1)).tobytes() for y in range(bottom - top)]
    best = max(range(len(rows)), key=lambda y: _bands(rows, y))
    if _bands(rows, best) < _LEAST_BANDS * count:
        return None
    # The middle of all rows as good as the best: a line is several rows high.
    alike = [y for y in range(len(rows)) if _bands(rows, y) >= 0.9 * _bands(rows, best)]
    alike = [y for y in alike if abs(y - best) <= _LINE * SCALE]
    middle = sum(alike) / len(alike)
    for band in range(count):
        begin = left + round((right - left) * band / count) - (4 if band == 0 else 0)
        end = left + round((right - left) * (band + 1) / count) + (4 if band == count - 1 else 0)
        near = [y for y in alike if rows[y][band] >= _BAND_COVERED] or [middle]
        first = top + round(min(near) - 2)
        after = top + round(max(near) + 3)
        rest.paste(0, (max(0, begin), max(0, first), end, after))
    return top + middle


def _bands(rows: list[bytes], y: int) -> int:
    """Count the bands that a line covers in this row."""
    return sum(1 for value in rows[y] if value >= _BAND_COVERED)


def _within(mask: Image.Image, edges: Edges) -> list[Blob]:
    left, top, right, bottom = (round(edge) for edge in edges)
    if right <= left or bottom <= top:
        return []
    return blobs(mask.crop((left, top, right, bottom)))


def _is_ink(spot: Blob, strong: Image.Image, edges: Edges) -> bool:
    """Tell a stroke from a speck and from the pale edge of a stain."""
    if spot.area < _LEAST_SPOT * SCALE**2:
        return False
    left, top = round(edges[0]), round(edges[1])
    dark = 0
    data = strong.load()
    assert data is not None  # noqa: S101
    for row, first, after in spot.runs:
        dark += sum(1 for x in range(first, after) if data[x + left, row + top])
    return dark >= _LEAST_STRONG * spot.area


def _is_letter(spot: Blob, discs: list[Disc], edges: Edges) -> bool:
    if spot.extent >= LETTER * SCALE:
        return False
    x, y = spot.middle
    return any(disc.holds(x + edges[0], y + edges[1]) for disc in discs)
