"""Ink on a large part of a page, coarse enough to seek what is as large as a stamp."""

from __future__ import annotations

import math
from functools import cache

from PIL import Image

Point = tuple[float, float]
# Left, top, width and height in millimetres.
Frame = tuple[float, float, float, float]
# Pixels a millimetre; a frame of 0.7 mm is two of them wide.
PAGE_SCALE = 3
_STEPS = 24


class InkMap:
    """A mask of PAGE_SCALE pixels a millimetre, asked in millimetres whether a point is ink."""

    def __init__(self, mask: Image.Image) -> None:
        self._data, (self.width, self.height) = mask.tobytes(), mask.size

    def __call__(self, x: float, y: float) -> bool:
        """Tell whether there is ink; beyond the mask there is none."""
        column, row = int(x * PAGE_SCALE), int(y * PAGE_SCALE)
        is_inside = 0 <= column < self.width and 0 <= row < self.height
        return is_inside and self._data[row * self.width + column] != 0

    def share(self, first: Point, last: Point, count: int = _STEPS) -> float:
        """Return which share of a line is ink."""
        data, width, height = self._data, self.width, self.height
        x, y = first[0] * PAGE_SCALE, first[1] * PAGE_SCALE
        across = (last[0] - first[0]) * PAGE_SCALE / count
        down = (last[1] - first[1]) * PAGE_SCALE / count
        dark = 0
        for number in range(count + 1):
            column, row = int(x + number * across), int(y + number * down)
            if 0 <= column < width and 0 <= row < height and data[row * width + column]:
                dark += 1
        return dark / (count + 1)

    def on_ring(
        self, x: float, y: float, radius: float, count: int, least_on_mask: float = 0.7
    ) -> float:
        """Return which share of a ring is ink, of what lies on the mask: the least at least."""
        data, width, height = self._data, self.width, self.height
        x, y, radius = x * PAGE_SCALE, y * PAGE_SCALE, radius * PAGE_SCALE
        dark = within = 0
        for across, down in _round(count):
            column, row = int(x + radius * across), int(y + radius * down)
            if 0 <= column < width and 0 <= row < height:
                within += 1
                if data[row * width + column]:
                    dark += 1
        return dark / max(within, least_on_mask * count)


@cache
def _round(count: int) -> list[Point]:
    angles = [math.tau * number / count for number in range(count)]
    return [(math.cos(angle), math.sin(angle)) for angle in angles]
