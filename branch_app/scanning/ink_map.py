"""Ink on a large part of a page, coarse enough to seek what is as large as a stamp."""

from __future__ import annotations

from PIL import Image

Point = tuple[float, float]
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

    def has(self, x: float, y: float) -> bool:
        """Tell whether a point lies on the mask."""
        return 0 <= x < self.width / PAGE_SCALE and 0 <= y < self.height / PAGE_SCALE

    def share(self, first: Point, last: Point, count: int = _STEPS) -> float:
        """Return which share of a line is ink."""
        across, down = (last[0] - first[0]) / count, (last[1] - first[1]) / count
        dark = sum(self(first[0] + n * across, first[1] + n * down) for n in range(count + 1))
        return dark / (count + 1)
