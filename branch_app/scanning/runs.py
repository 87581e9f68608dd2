"""Connected spots of a mask, found by runs: quick without a library for arrays."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from PIL import Image

_APART = 5
_INK = b"\xff"
# Directions in which a spot is measured, 5 degrees apart.
_TURNS = [(math.cos(math.pi * n / 36), math.sin(math.pi * n / 36)) for n in range(36)]
_SOME = 100
_MARKED = re.compile(rb"\xff+")
Run = tuple[int, int, int]


@dataclass(slots=True)
class Blob:
    """Runs (row, first column, column after the last) that touch one another."""

    runs: list[Run] = field(default_factory=list)
    left: int = 1 << 30
    top: int = 1 << 30
    right: int = 0
    bottom: int = 0
    area: int = 0

    def add(self, run: Run) -> None:
        """Take one more run."""
        row, first, after = run
        self.runs.append(run)
        self.left, self.right = min(self.left, first), max(self.right, after)
        self.top, self.bottom = min(self.top, row), max(self.bottom, row + 1)
        self.area += after - first

    @property
    def width(self) -> int:
        """How many columns it spans."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """How many rows it spans."""
        return self.bottom - self.top

    @property
    def extent(self) -> float:
        """The diagonal of what it spans."""
        return float((self.width**2 + self.height**2) ** 0.5)

    @property
    def narrow(self) -> float:
        """How far apart two parallel lines are at least that have it between them, roughly."""
        some = self.runs[:: len(self.runs) // _SOME + 1]
        ends = [(x, row) for row, first, after in some for x in (first, after)]
        across = ([x * a + y * b for x, y in ends] for a, b in _TURNS)
        return min(max(one) - min(one) for one in across)

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre of gravity, pixels counted by their corners."""
        x = sum((first + after) / 2 * (after - first) for _row, first, after in self.runs)
        y = sum((row + 0.5) * (after - first) for row, first, after in self.runs)
        return x / self.area, y / self.area

    def points(self) -> list[tuple[int, int]]:
        """Return points of it, x and y: the middle of a short run, several of a long one."""
        return [
            (x, row)
            for row, first, after in self.runs
            for x in (
                range(first + _APART // 2, after, _APART)
                if after - first > _APART
                else ((first + after) // 2,)
            )
        ]


def _rows(mask: Image.Image) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    data, width = mask.tobytes(), mask.width
    for row in range(mask.height):
        line = data[row * width : (row + 1) * width]
        if 255 in line:
            yield row, [found.span() for found in _MARKED.finditer(line)]


def marked(mask: Image.Image) -> Iterator[Run]:
    """Yield the runs of 255 in a mask, row by row; quick where there are few."""
    data, width = mask.tobytes(), mask.width
    at = data.find(_INK)
    while at >= 0:
        row, first = divmod(at, width)
        found = _MARKED.match(data, at, (row + 1) * width)
        end = found.end() if found else at + 1
        yield row, first, end - row * width
        at = data.find(_INK, end)


def blobs(mask: Image.Image) -> list[Blob]:
    """Return the spots of 255 in a grey picture that holds nothing else but 0; eight neighbours."""
    parents: list[int] = []
    runs: list[Run] = []
    above: list[tuple[int, int, int]] = []
    row_above = -2
    for row, spans in _rows(mask):
        if row != row_above + 1:
            above = []
        current = []
        begin = 0
        for first, after in spans:
            number = len(runs)
            runs.append((row, first, after))
            parents.append(number)
            while begin < len(above) and above[begin][1] < first:
                begin += 1
            at = begin
            while at < len(above) and above[at][0] <= after:
                _join(parents, number, above[at][2])
                at += 1
            current.append((first, after, number))
        above, row_above = current, row
    found: dict[int, Blob] = {}
    for number, run in enumerate(runs):
        found.setdefault(_root(parents, number), Blob()).add(run)
    return list(found.values())


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _join(parents: list[int], one: int, other: int) -> None:
    first, second = _root(parents, one), _root(parents, other)
    if first != second:
        parents[max(first, second)] = min(first, second)
