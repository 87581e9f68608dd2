"""Pens in hands: signatures, names, dates and ticks, in several inks, some nearly dried up."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

from branch_app.domain.issued_form import Box, BoxKind

MM = 300 / 25.4
Stroke = list[tuple[float, float]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pen:
    """What writes: its colour, its width in millimetres, how much of the paper it covers."""

    colour: tuple[int, int, int]
    width: float
    cover: float


# Ballpoints in blue, black, violet, red and green; gel; fountain pen; felt tip; pencil.
_PENS = (
    ((28, 48, 160), 0.45),
    ((20, 20, 24), 0.4),
    ((96, 40, 150), 0.45),
    ((190, 30, 40), 0.45),
    ((20, 110, 60), 0.45),
    ((10, 14, 40), 0.6),
    ((40, 70, 170), 0.8),
    ((0, 0, 0), 1.2),
    ((95, 95, 100), 0.5),
)


def pen_of(chance: random.Random) -> Pen:
    """Return a pen; one in six hardly writes any more."""
    colour, width = chance.choice(_PENS)
    is_weak = chance.random() < 1 / 6
    cover = chance.uniform(0.4, 0.6) if is_weak else chance.uniform(0.75, 1.0)
    return Pen(colour=colour, width=width * chance.uniform(0.8, 1.2), cover=cover)


def draw_by_hand(paper: Image.Image, box: Box, pen: Pen, chance: random.Random) -> None:
    """Write into a box of a page at 300 dpi, as somebody would."""
    if box.kind in {BoxKind.YES, BoxKind.NO}:
        strokes = _tick(box, chance)
    elif box.kind is BoxKind.SIGNATURE or box.id.endswith("signature"):
        strokes = _signature(box, chance)
    else:
        strokes = _letters(box, chance)
    room = 6.0
    left, top = box.x - room, box.y - room
    size = (round((box.width + 2 * room) * MM), round((box.height + 2 * room) * MM))
    layer = Image.new("L", size, 0)
    draw = ImageDraw.Draw(layer)
    width = max(2, round(pen.width * MM))
    for stroke in strokes:
        pixels = [((x - left) * MM, (y - top) * MM) for x, y in stroke]
        draw.line(pixels, fill=round(255 * pen.cover), width=width, joint="curve")
        for x, y in (pixels[0], pixels[-1]):
            draw.ellipse(
                (x - width / 2, y - width / 2, x + width / 2, y + width / 2),
                fill=round(255 * pen.cover),
            )
    layer = layer.filter(ImageFilter.GaussianBlur(0.7))
    paper.paste(pen.colour, (round(left * MM), round(top * MM)), layer)


def _tick(box: Box, chance: random.Random) -> list[Stroke]:
    x, y, side = box.x, box.y, box.width

    def near(across: float, down: float) -> tuple[float, float]:
        return (
            x + side * (across + chance.uniform(-0.1, 0.1)),
            y + side * (down + chance.uniform(-0.1, 0.1)),
        )

    kind = chance.choice(("tick", "tick", "cross", "slash", "scribble", "plus"))
    if kind == "tick":
        return [[near(0.15, 0.5), near(0.4, 0.85), near(chance.choice((0.85, 1.2)), 0.0)]]
    if kind == "cross":
        return [[near(0.15, 0.15), near(0.85, 0.85)], [near(0.85, 0.15), near(0.15, 0.85)]]
    if kind == "slash":
        return [[near(0.2, 0.85), near(0.85, 0.1)]]
    if kind == "plus":
        return [[near(0.15, 0.5), near(0.85, 0.5)], [near(0.5, 0.15), near(0.5, 0.85)]]
    return [[near(0.2 + 0.12 * n, 0.2 if n % 2 else 0.8) for n in range(6)]]


def _signature(box: Box, chance: random.Random) -> list[Stroke]:
    """Return loops that run on, a short one at times, with or without a flourish."""
    length = min(box.width * 0.8, chance.uniform(14, 55))
    high = min(box.height, 14) * chance.uniform(0.3, 0.55)
    x = box.x + chance.uniform(0.05, 0.95) * (box.width - length)
    y = box.y + box.height * chance.uniform(0.4, 0.62)
    loops = max(2, round(length / chance.uniform(4, 8)))
    sway, phase = chance.uniform(0.6, 1.6), chance.uniform(0, math.tau)
    heights = [chance.uniform(0.3, 1.0) for _ in range(loops + 2)]
    stroke = []
    for n in range(loops * 24):
        along = n / (loops * 24)
        tall = heights[int(along * loops)]
        angle = phase + along * loops * math.tau
        stroke.append(
            (
                x + along * length + sway * math.cos(angle),
                y + high * tall * math.sin(angle) + chance.uniform(-0.05, 0.05),
            )
        )
    strokes = [stroke]
    if chance.random() < 0.3:
        end = (x + length * chance.uniform(0.2, 0.9), y + high)
        strokes.append([(x, y + high * 0.8), (x + length / 2, y + high * 1.1), end])
    return strokes


def _letters(box: Box, chance: random.Random) -> list[Stroke]:
    """Return writing letter by letter, from a date of eight signs to a whole name."""
    tall = min(box.height * 0.55, chance.uniform(2.2, 4.5))
    wide = tall * chance.uniform(0.55, 0.8)
    room = int(box.width * 0.95 / (wide * 1.35))
    count = min(room, chance.choice((6, 8, 8, 14, 25)))
    x = box.x + chance.uniform(0.2, 0.9) * max(0.0, box.width - count * wide * 1.35) + 0.5
    base = box.y + box.height - chance.uniform(0.6, 2.5)
    strokes: list[Stroke] = []
    for _ in range(count):
        points = chance.randrange(3, 6)
        height = tall * chance.choice((0.6, 0.6, 1.0))
        strokes.append(
            [(x + wide * chance.random(), base - height * chance.random()) for _ in range(points)]
        )
        x += wide * 1.35
    return strokes
