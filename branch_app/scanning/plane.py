"""Maps between the page in millimetres and its picture in pixels: four points tell all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
_FLAT = 1e-9


@dataclass(frozen=True, slots=True)
class Plane:
    """A perspective map; the eight numbers of `Image.Transform.PERSPECTIVE`."""

    numbers: tuple[float, ...]

    def at(self, x: float, y: float) -> Point:
        """Return where a point comes to lie."""
        a, b, c, d, e, f, g, h = self.numbers
        below = g * x + h * y + 1
        return (a * x + b * y + c) / below, (d * x + e * y + f) / below

    def after(self, scale: float, left: float, top: float) -> Plane:
        """Return this map asked with pixels of a patch: `scale` a millimetre, from `left`, `top`.

        The middle of the first pixel is half a pixel from the corner, as Pillow counts as well.
        """
        a, b, c, d, e, f, g, h = self.numbers
        below = g * left + h * top + 1
        parts = (
            *(a / scale, b / scale, a * left + b * top + c),
            *(d / scale, e / scale, d * left + e * top + f),
            *(g / scale, h / scale),
        )
        return Plane(tuple(part / below for part in parts))

    def shrunk(self, factor: float) -> Plane:
        """Return this map onto the picture made smaller by that factor."""
        a, b, c, d, e, f, g, h = self.numbers
        return Plane((*(part / factor for part in (a, b, c, d, e, f)), g, h))

    def pixels_a_millimetre(self, x: float, y: float) -> float:
        """Return how large a millimetre is around that point."""
        (left, top), (right, bottom) = self.at(x - 0.5, y - 0.5), self.at(x + 0.5, y + 0.5)
        return float((((right - left) ** 2 + (bottom - top) ** 2) / 2) ** 0.5)


def solved(rows: Sequence[Sequence[float]]) -> list[float] | None:
    """Return the solution of linear equations, each with its right side last; None if flat."""
    left = [list(row) for row in rows]
    count = len(left)
    for column in range(count):
        best = max(range(column, count), key=lambda row: abs(left[row][column]))
        if abs(left[best][column]) < _FLAT:
            return None
        left[column], left[best] = left[best], left[column]
        pivot = left[column]
        for row in range(count):
            if row != column and left[row][column]:
                share = left[row][column] / pivot[column]
                left[row] = [a - share * b for a, b in zip(left[row], pivot, strict=True)]
    return [row[-1] / row[number] for number, row in enumerate(left)]


def through(pairs: Sequence[tuple[Point, Point]]) -> Plane | None:
    """Return the perspective map that takes the first of each of four pairs to the second."""
    rows = []
    for (x, y), (u, v) in pairs:
        rows.append([x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u])
        rows.append([0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v])
    numbers = solved(rows)
    return Plane(tuple(numbers)) if numbers else None


def fitted(pairs: Sequence[tuple[Point, Point, float]]) -> Plane | None:
    """Return the affine map nearest to three and more pairs, each with its weight."""
    rows_x, rows_y = ([[0.0] * 4 for _ in range(3)] for _ in range(2))
    for (x, y), (u, v), weight in pairs:
        for row, one in enumerate((x, y, 1.0)):
            for rows, goal in ((rows_x, u), (rows_y, v)):
                for column, other in enumerate((x, y, 1.0, goal)):
                    rows[row][column] += weight * one * other
    across, down = solved(rows_x), solved(rows_y)
    if across is None or down is None:
        return None
    return Plane((*across, *down, 0.0, 0.0))
