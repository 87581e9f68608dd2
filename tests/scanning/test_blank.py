"""Blank backs are told from everything that somebody has put on a page."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw, ImageFilter

from branch_app.scanning.blank import is_blank
from tests.scanning.made_scans import sheet

SEEDS = range(6)


def _back(seed: int, dots_per_inch: int) -> Image.Image:
    """Return an empty page as scanners give it: grain, a shadow, dust, a dark edge, a tilt."""
    chance = random.Random(seed)
    size = (round(8.27 * dots_per_inch), round(11.69 * dots_per_inch))
    page = Image.new("L", size, chance.randint(225, 250))
    shade = Image.linear_gradient("L").resize(size).point(lambda value: value // 12)
    page = Image.composite(Image.new("L", size, 190), page, shade)
    grain = Image.effect_noise(size, 40)
    page = Image.composite(page, grain, Image.new("L", size, 255 - chance.randint(0, 14)))
    pen = ImageDraw.Draw(page)
    dot = dots_per_inch / 25.4
    for _ in range(chance.randint(0, 12)):
        x, y = chance.uniform(0, size[0]), chance.uniform(0, size[1])
        pen.ellipse((x, y, x + 0.2 * dot, y + 0.2 * dot), fill=chance.randint(90, 160))
    pen.rectangle((0, 0, 3 * dot, size[1]), fill=60)
    return page.rotate(chance.uniform(-2, 2), fillcolor=245, resample=Image.Resampling.BILINEAR)


def _pencil(page: Image.Image) -> None:
    """Write two small letters with a hard pencil."""
    dot = page.width / 210
    pen, x, y = ImageDraw.Draw(page), 90 * dot, 140 * dot
    ends = ((0, 4), (1.5, 0), (3, 4), (4, 0), (4, 4), (6, 2))
    line = [(x + a * dot, y + b * dot) for a, b in ends]
    pen.line(line, fill=168, width=max(1, round(0.3 * dot)), joint="curve")


def _full_stop(page: Image.Image) -> None:
    dot = page.width / 210
    ImageDraw.Draw(page).ellipse((50 * dot, 99 * dot, 51.2 * dot, 100.2 * dot), fill=50)


def _tick(page: Image.Image) -> None:
    dot = page.width / 210
    line = [(180 * dot, 250 * dot), (181 * dot, 252 * dot), (184 * dot, 247 * dot)]
    ImageDraw.Draw(page).line(line, fill=90, width=max(1, round(0.4 * dot)))


def _stamp(page: Image.Image) -> None:
    dot = page.width / 210
    place = (100 * dot, 200 * dot, 138 * dot, 238 * dot)
    ImageDraw.Draw(page).ellipse(place, outline=180, width=max(1, round(0.6 * dot)))


def _long_line(page: Image.Image) -> None:
    dot = page.width / 210
    ends = (30 * dot, 60 * dot, 170 * dot, 61 * dot)
    ImageDraw.Draw(page).line(ends, fill=150, width=max(1, round(0.25 * dot)))


WRITTEN: tuple[Callable[[Image.Image], None], ...] = (
    _pencil,
    _full_stop,
    _tick,
    _stamp,
    _long_line,
)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("dots_per_inch", [100, 150, pytest.param(300, marks=pytest.mark.full)])
def test_a_back_with_grain_dust_and_shadows_is_blank(seed: int, dots_per_inch: int) -> None:
    assert is_blank(_back(seed, dots_per_inch))
    assert is_blank(_back(seed, dots_per_inch).point(lambda value: 255 * (value > 128)))


@pytest.mark.parametrize("dots_per_inch", [100, pytest.param(300, marks=pytest.mark.full)])
@pytest.mark.parametrize("write", WRITTEN, ids=lambda write: write.__name__)
def test_the_least_trace_of_a_hand_keeps_the_page(
    write: Callable[[Image.Image], None], dots_per_inch: int
) -> None:
    for seed in range(3):
        page = _back(seed, dots_per_inch)
        write(page)
        assert not is_blank(page.filter(ImageFilter.GaussianBlur(0.5)))


def test_printed_pages_and_scraps_are_never_blank() -> None:
    for page in (1, 2, 3):
        assert not is_blank(sheet(page, 150))
        faint = Image.blend(Image.new("L", sheet(page, 150).size, 255), sheet(page, 150), 0.15)
        assert not is_blank(faint)
    assert not is_blank(Image.new("L", (120, 90), 255))
    assert not is_blank(Image.effect_noise((1240, 1754), 120))


@pytest.mark.parametrize("shade", [0, 30])
def test_a_black_picture_is_no_blank_back(shade: int) -> None:
    assert not is_blank(Image.new("L", (1240, 1754), shade))
