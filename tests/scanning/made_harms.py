"""What befalls a paper besides pens: stamps, folds, coffee, shadows, specks."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from branch_app.domain.issued_form import Box
from branch_app.resource_files import resource_path

MM = 300 / 25.4
HARMS = ("stamp", "fold", "coffee", "shadow", "shifted", "specks")
_STAMP_INKS = ((40, 60, 170), (90, 60, 160), (70, 110, 190), (60, 60, 70))


def harmed(
    paper: Image.Image, boxes: Sequence[Box], harms: Sequence[str], chance: random.Random
) -> Image.Image:
    """Return the page after all of that."""
    for harm in harms:
        box = chance.choice(boxes)
        if harm == "stamp":
            _stamp(paper, box, chance)
        elif harm == "fold":
            paper = _folded(paper, box, chance)
        elif harm == "coffee":
            paper = _spilled(paper, box, chance)
        elif harm == "shadow":
            paper = _shadowed(paper, chance)
        elif harm == "specks":
            _specks(paper, chance)
    return paper


def noise_of(size: tuple[int, int], spread: float, chance: random.Random) -> Image.Image:
    """Return noise around 128, the same from the same seed (Pillow's own is not)."""
    one, other = (Image.frombytes("L", size, chance.randbytes(size[0] * size[1])) for _ in "ab")
    # Two even spreads of 73.9 in the middle of each other: 52.3, nearly bell-shaped.
    return Image.blend(one, other, 0.5).point(
        [max(0, min(255, round(128 + (value - 127.5) * spread / 52.3))) for value in range(256)]
    )


def _font(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(
        str(resource_path("fonts/GolosText_600SemiBold.ttf")), round(size * MM)
    )


def _stamp(paper: Image.Image, box: Box, chance: random.Random) -> None:
    """Press a round or an angular stamp over the line of a box, unevenly inked."""
    side = round(52 * MM)
    layer = Image.new("L", (side, side), 0)
    if chance.random() < 0.7:
        _round_stamp(layer, chance)
    else:
        _angular_stamp(layer, chance)
    layer = layer.rotate(chance.uniform(-25, 25), resample=Image.Resampling.BICUBIC)
    worn = noise_of((side // 24, side // 24), 60, chance).resize((side, side))
    worn = worn.point([min(255, 150 + value // 2) for value in range(256)])
    layer = ImageChops.multiply(layer, worn)
    cover = chance.uniform(0.6, 0.95)
    layer = layer.point([round(value * cover) for value in range(256)])
    x = box.x + chance.uniform(0.0, 1.0) * box.width
    y = box.y + box.height * chance.uniform(-0.2, 1.2)
    corner = (round(x * MM - side / 2), round(y * MM - side / 2))
    paper.paste(chance.choice(_STAMP_INKS), corner, layer)


def _round_stamp(layer: Image.Image, chance: random.Random) -> None:
    pen, middle = ImageDraw.Draw(layer), layer.width / 2
    radius = chance.uniform(17, 21) * MM
    for share, width in ((1.0, 0.9), (0.94, 0.3), (0.58, 0.4)):
        r = radius * share
        pen.ellipse(
            (middle - r, middle - r, middle + r, middle + r), outline=255, width=round(width * MM)
        )
    font = _font(3.2)
    text = "ҮЛГІ ҚАРЖЫ * АЛМАТЫ ҚАЛАСЫ * ЖШС * ТОО * "
    for number, letter in enumerate(text):
        angle = math.tau * number / len(text)
        tile = Image.new("L", (round(5 * MM), round(5 * MM)), 0)
        ImageDraw.Draw(tile).text((tile.width / 2, tile.height / 2), letter, 255, font, "mm")
        tile = tile.rotate(-math.degrees(angle), resample=Image.Resampling.BICUBIC)
        x = middle + radius * 0.77 * math.sin(angle) - tile.width / 2
        y = middle - radius * 0.77 * math.cos(angle) - tile.height / 2
        layer.paste(255, (round(x), round(y)), tile)
    for row, words in enumerate(("ҚҰЖАТТАР", "ҮШІН")):
        pen.text((middle, middle + (row - 0.5) * 4.5 * MM), words, 255, _font(2.8), "mm")


def _angular_stamp(layer: Image.Image, chance: random.Random) -> None:
    pen, middle = ImageDraw.Draw(layer), layer.width / 2
    wide, high = chance.uniform(17, 22) * MM, chance.uniform(6, 9) * MM
    frame = (middle - wide, middle - high, middle + wide, middle + high)
    pen.rectangle(frame, outline=255, width=round(0.7 * MM))
    for row, words in enumerate(("КӨШІРМЕСІ ДҰРЫС", "КОПИЯ ВЕРНА")):
        pen.text((middle, middle + (row - 0.5) * 5 * MM), words, 255, _font(3.0), "mm")


def _folded(paper: Image.Image, box: Box, chance: random.Random) -> Image.Image:
    """Return the page with a fold through the box, over the whole sheet: a line and a shade."""
    shade = Image.new("L", paper.size, 255)
    pen = ImageDraw.Draw(shade)
    x = (box.x + chance.uniform(0.05, 0.95) * box.width) * MM
    y = (box.y + chance.uniform(0.1, 0.9) * box.height) * MM
    angle = math.radians(chance.choice((0, 90)) + chance.uniform(-4, 4))
    far = (3000 * math.cos(angle), 3000 * math.sin(angle))
    ends = (x - far[0], y - far[1], x + far[0], y + far[1])
    pen.line(ends, fill=chance.randrange(190, 235), width=round(chance.uniform(2, 5) * MM))
    shade = shade.filter(ImageFilter.GaussianBlur(2 * MM / 2))
    ImageDraw.Draw(shade).line(
        ends, fill=chance.randrange(110, 215), width=round(chance.uniform(0.2, 0.7) * MM)
    )
    return _multiplied(paper, shade.filter(ImageFilter.GaussianBlur(1.2)))


def _multiplied(paper: Image.Image, shade: Image.Image) -> Image.Image:
    return ImageChops.multiply(paper, Image.merge("RGB", (shade, shade, shade)))


def _spilled(paper: Image.Image, box: Box, chance: random.Random) -> Image.Image:
    """Return the page after a cup stood on it: a pale round with a dark, uneven rim."""
    radius = chance.uniform(30, 45) * MM
    angle = chance.uniform(0, math.tau)
    x = (box.x + chance.uniform(0.1, 0.9) * box.width) * MM + radius * math.cos(angle)
    y = (box.y + 0.5 * box.height) * MM + radius * math.sin(angle)
    stain = Image.new("L", paper.size, 0)
    pen = ImageDraw.Draw(stain)
    pen.ellipse(
        (x - radius, y - radius, x + radius, y + radius),
        fill=chance.randrange(15, 60),
        outline=chance.randrange(70, 150),
        width=round(chance.uniform(1.0, 4.0) * MM),
    )
    for _ in range(chance.randrange(0, 5)):
        at = (x + chance.uniform(-1.4, 1.4) * radius, y + chance.uniform(-1.4, 1.4) * radius)
        drop = chance.uniform(1.5, 5) * MM
        pen.ellipse(
            (at[0] - drop, at[1] - drop, at[0] + drop, at[1] + drop),
            fill=chance.randrange(20, 70),
            outline=chance.randrange(60, 120),
            width=round(0.6 * MM),
        )
    stain = stain.filter(ImageFilter.GaussianBlur(chance.uniform(2, 6)))
    brown = Image.new("RGB", paper.size, (120, 78, 40))
    return Image.composite(ImageChops.multiply(paper, brown), paper, stain)


def _shadowed(paper: Image.Image, chance: random.Random) -> Image.Image:
    """Return the page with the shadow of a spine or of a lid that was not closed."""
    least = chance.randrange(90, 180)
    ramp = Image.linear_gradient("L").point(
        [least + round((255 - least) * value / 255) for value in range(256)]
    )
    ramp = ramp.rotate(chance.choice((0, 90, 180, 270))).resize(paper.size)
    if chance.random() < 0.4:
        edge = Image.new("L", paper.size, 255)
        x = chance.randrange(paper.width)
        ImageDraw.Draw(edge).rectangle((x, 0, paper.width, paper.height), fill=190)
        ramp = ImageChops.multiply(ramp, edge.filter(ImageFilter.GaussianBlur(8)))
    return _multiplied(paper, ramp)


def _specks(paper: Image.Image, chance: random.Random) -> None:
    pen = ImageDraw.Draw(paper)
    for _ in range(chance.randrange(40, 200)):
        x, y = chance.randrange(paper.width), chance.randrange(paper.height)
        size = chance.uniform(1, 7)
        grey = chance.randrange(30, 190)
        pen.ellipse((x, y, x + size, y + size), fill=(grey, grey, grey))
