"""Tells the blank back of a sheet from a page on which a hand or a printer left anything at all.

In doubt a page is not blank: a page too many waits for a person, a page too few would be lost.
"""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter

# About 3 pixels a millimetre of A4: a stroke of a thin pencil still darkens one of them.
_LONG_SIDE = 891
# What a lid, a crooked sheet or punched holes leave dark along the edges: 8 mm.
_EDGE = 24
_LEAST_SIDE = 300
# How much darker than the paper around it a point is ink; noise of a good scan stays below.
_DARKER = 14
_MOST_DARKER = 60
# The paper changes slowly: shadows of folds and of the lid belong to it.
_PAPER = 21
# A quarter of a page is never ink: what is darker than that quarter is some 6 deviations of grain.
_GRAIN_SHARE = 0.25
_GRAIN_TIMES = 6
# Paper of any colour under any lamp is lighter; a picture as dark was lost or never of paper.
_LEAST_PAPER = 64
# A grain of dust, one or two points wide, darkens a fifth of the three millimetres around it, two
# of them side by side a quarter; the shortest stroke more than a third.
_MOST_AROUND = 72
_MOST_DUST = 240


def is_blank(page: Image.Image) -> bool:
    """Tell whether there is nothing on a grey page but paper, grain and a little dust."""
    small = _small(page)
    if small is None:
        return False
    ground = small.filter(ImageFilter.GaussianBlur(_PAPER))
    if any(ground.histogram()[:_LEAST_PAPER]):
        return False
    darker = ImageChops.subtract(ground, small)
    limit = _limit(darker)
    if limit is None:
        return False
    ink = darker.point([255 if value >= limit else 0 for value in range(256)])
    # An opening keeps what is at least three points wide, whatever its shape.
    wide = ink.filter(ImageFilter.MinFilter(3))
    if wide.getbbox() is not None:
        return False
    return not _has_trail(ink)


def _small(page: Image.Image) -> Image.Image | None:
    """Return the middle of the page at one scale, without its edges; None for a scrap."""
    grey = page.convert("L")
    share = _LONG_SIDE / max(grey.size)
    size = (round(grey.width * share), round(grey.height * share))
    if min(grey.size) < _LEAST_SIDE:
        return None
    small = grey.resize(size, Image.Resampling.BOX)
    return small.crop((_EDGE, _EDGE, size[0] - _EDGE, size[1] - _EDGE))


def _limit(darker: Image.Image) -> int | None:
    """Return from how much on a point is ink: beyond the grain of this scanner.

    None where the grain itself is so coarse that it could hide writing.
    """
    counts = darker.histogram()
    total, seen = sum(counts), 0
    for value in range(255, -1, -1):
        seen += counts[value]
        if seen > total * _GRAIN_SHARE:
            limit = max(_DARKER, _GRAIN_TIMES * value)
            return limit if limit <= _MOST_DARKER else None
    return None


def _has_trail(ink: Image.Image) -> bool:
    """Tell whether points lie in rows as strokes do, or are too many for dust."""
    # What lies within a millimetre belongs together: one stroke, however often it breaks off.
    near = ink.filter(ImageFilter.MaxFilter(3))
    stroke = near.filter(ImageFilter.BoxBlur(4))
    return stroke.histogram()[_MOST_AROUND:] != [0] * (256 - _MOST_AROUND) or (
        ink.histogram()[255] > _MOST_DUST
    )
