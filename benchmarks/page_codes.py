"""How many page codes come back from bad scans, and how fast, beside the library's own defaults.

Run `python -m benchmarks.page_codes [--pages N] [--seed S]`. Usual set: 300 dpi class, +-3 degrees,
quarter turns, perspective, blur, noise, JPEG. Hard set: 150 dpi class, +-15 degrees, a stain near
the code, quality 30. Both readers see the same pictures, one after the other.
"""

from __future__ import annotations

import argparse
import io
import random
import statistics
import time
from collections.abc import Callable

import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from branch_app.scanning.codes import read_code
from tests.documents.made_content import page_codes
from tests.scanning.made_scans import sheet

CODE_CENTRE = (181.5 / 210, 274.1 / 297)


def _bent(picture: Image.Image, chance: random.Random, share: float) -> Image.Image:
    width, height = picture.size

    def off(length: int) -> float:
        return chance.uniform(-share, share) * length

    corners = ((0, 0), (0, height), (width, height), (width, 0))
    quad = [edge + off(side) for x, y in corners for edge, side in ((x, width), (y, height))]
    bicubic = Image.Resampling.BICUBIC
    return picture.transform(picture.size, Image.Transform.QUAD, quad, bicubic, fillcolor=245)


def _spoilt(picture: Image.Image, chance: random.Random, noise: int, quality: int) -> Image.Image:
    grain = Image.effect_noise(picture.size, 90)
    share = Image.new("L", picture.size, 255 - chance.randint(0, noise))
    target = io.BytesIO()
    Image.composite(picture, grain, share).save(target, "JPEG", quality=quality)
    return Image.open(io.BytesIO(target.getvalue())).convert("L")


def usual(page: int, chance: random.Random) -> Image.Image:
    """Return a page from an office scanner."""
    picture = sheet(page, 300)
    bicubic = Image.Resampling.BICUBIC
    picture = picture.rotate(chance.uniform(-3, 3), fillcolor=248, resample=bicubic)
    picture = _bent(picture, chance, 0.004)
    if chance.random() < 0.15:
        picture = picture.rotate(chance.choice((90, 180, 270)), expand=True)
    picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(0, 1.5)))
    return _spoilt(picture, chance, noise=50, quality=60)


def hard(page: int, chance: random.Random) -> Image.Image:
    """Return a page from a telephone on a dirty table."""
    picture = sheet(page, 150)
    bicubic = Image.Resampling.BICUBIC
    picture = picture.rotate(chance.uniform(-15, 15), fillcolor=245, resample=bicubic)
    picture = _bent(picture, chance, 0.01)
    scale = picture.width / 210
    x, y = (part * side for part, side in zip(CODE_CENTRE, picture.size, strict=True))
    x, y = x + chance.uniform(-25, 25) * scale, y + chance.uniform(-25, 25) * scale
    radius = chance.uniform(2, 6) * scale
    grey = chance.randint(40, 150)
    ImageDraw.Draw(picture).ellipse((x - radius, y - radius, x + radius, y + radius), fill=grey)
    picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(0.5, 1.6)))
    return _spoilt(picture, chance, noise=70, quality=30)


def by_defaults(picture: Image.Image) -> str | None:
    """Read as the library's first example does."""
    found = zxingcpp.read_barcodes(picture)
    return found[0].text if found else None


def measure(
    make: Callable[[int, random.Random], Image.Image], count: int, seed: int
) -> dict[str, tuple[int, int, list[float]]]:
    """Return for each reader how many were right, how many wrong, and the milliseconds."""
    chance = random.Random(seed)
    readers: dict[str, Callable[[Image.Image], str | None]] = {
        "ours": read_code,
        "zxing-cpp defaults": by_defaults,
    }
    found: dict[str, tuple[int, int, list[float]]] = {name: (0, 0, []) for name in readers}
    for number in range(count):
        page = 1 + number % 3
        picture = make(page, chance)
        for name, read in readers.items():
            start = time.perf_counter()
            text = read(picture)
            took = (time.perf_counter() - start) * 1000
            right, wrong, times = found[name]
            is_right = text == page_codes()(page)
            wrong += not is_right and text is not None
            found[name] = (right + is_right, wrong, [*times, took])
    return found


def main() -> None:
    """Print what was read and how fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for title, make in (("usual", usual), ("hard", hard)):
        for name, (right, wrong, times) in measure(make, asked.pages, asked.seed).items():
            late = sorted(times)[int(len(times) * 0.95)]
            print(
                f"{title:6} {name:20} read {right:4} of {asked.pages}, wrong {wrong}, "
                f"p50 {statistics.median(times):7.1f} ms   p95 {late:7.1f} ms"
            )


if __name__ == "__main__":
    main()
