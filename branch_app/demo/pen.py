"""A pen on paper: ticks, handwriting and signatures drawn into the boxes of a rasterised form."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence

from PIL import Image, ImageDraw

from branch_app.domain.issued_form import Box, BoxKind

MM_PER_INCH = 25.4


def sign_page(
    page: Image.Image,
    boxes: Sequence[Box],
    ticks: Mapping[str, bool],
    dots_per_inch: int,
    chance: random.Random,
) -> None:
    """Draw the applicant's pen strokes on one page in place; `boxes` are those of this page."""
    pen = ImageDraw.Draw(page)
    scale = dots_per_inch / MM_PER_INCH
    for box in boxes:
        place = tuple(
            round(edge * scale) for edge in (box.x, box.y, box.x + box.width, box.y + box.height)
        )
        if box.kind in {BoxKind.YES, BoxKind.NO} and box.id in ticks:
            if ticks[box.id] is (box.kind is BoxKind.YES):
                _tick(pen, place, chance)
        elif box.kind in {BoxKind.SIGNATURE, BoxKind.HANDWRITING}:
            _scribble(pen, place, chance)


def _ink(chance: random.Random) -> int:
    return chance.randrange(20, 90)


def _tick(pen: ImageDraw.ImageDraw, place: tuple[int, ...], chance: random.Random) -> None:
    left, top, right, bottom = place
    width, height = right - left, bottom - top

    def near(x: float, y: float) -> tuple[float, float]:
        return (
            left + width * (x + chance.uniform(-0.08, 0.08)),
            top + height * (y + chance.uniform(-0.08, 0.08)),
        )

    strokes = chance.choice(
        (
            ((near(0.1, 0.5), near(0.4, 0.9), near(1.1, -0.1)),),
            ((near(0.1, 0.1), near(0.9, 0.9)), (near(0.9, 0.1), near(0.1, 0.9))),
        )
    )
    for stroke in strokes:
        pen.line(stroke, fill=_ink(chance), width=max(2, width // 9), joint="curve")


def _scribble(pen: ImageDraw.ImageDraw, place: tuple[int, ...], chance: random.Random) -> None:
    left, top, right, bottom = place
    width, height = right - left, bottom - top
    turns, phase = chance.uniform(4, 9), chance.uniform(0, math.tau)
    stroke = []
    for step in range(120):
        along = step / 119
        sway = math.sin(phase + along * turns * math.tau) * chance.uniform(0.85, 1.0)
        stroke.append(
            (
                left + width * (0.08 + 0.7 * along + 0.03 * sway),
                top + height * (0.5 + 0.32 * sway * (1 - 0.6 * along)),
            )
        )
    pen.line(stroke, fill=_ink(chance), width=max(2, height // 16), joint="curve")
