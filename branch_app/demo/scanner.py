"""An office scanner with bad habits: PDFium draws the page, then it is turned, blurred, stained."""

from __future__ import annotations

import functools
import io
import random
import threading
from collections.abc import Mapping
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from branch_app.demo.pen import sign_page
from branch_app.domain.issued_form import IssuedForm

GRAIN = 512
# The counters of the demo are threads, and PDFium may be entered by one at a time.
_PDFIUM_LOCK = threading.Lock()


@dataclass(frozen=True, kw_only=True, slots=True)
class Habits:
    """How one page was distorted; printed in the summary so that a bad one can be repeated."""

    dots_per_inch: int
    turned: int
    tilt: float
    blur: float
    noise: float
    contrast: float
    quality: int
    file_format: str


def draw_habits(chance: random.Random) -> Habits:
    """Return distortions over a wide range of what office scanners do."""
    return Habits(
        dots_per_inch=chance.choice((150, 200, 200, 300)),
        turned=chance.choice((0, 0, 0, 90, 180, 270)),
        tilt=chance.uniform(-3.0, 3.0),
        blur=chance.uniform(0.0, 0.9),
        noise=chance.uniform(0.0, 14.0),
        contrast=chance.uniform(0.75, 1.15),
        quality=chance.randrange(40, 95),
        file_format=chance.choice(("JPEG", "JPEG", "PNG", "TIFF", "PDF")),
    )


def rasterise(pdf: bytes, number: int, dots_per_inch: int) -> Image.Image:
    """Return the page of that number as a grey picture drawn by PDFium."""
    with _PDFIUM_LOCK:
        document = pdfium.PdfDocument(pdf)
        try:
            drawn = document[number - 1].render(scale=dots_per_inch / 72, grayscale=True)
            picture: Image.Image = drawn.to_pil().copy()
            return picture
        finally:
            document.close()


@dataclass(frozen=True, kw_only=True, slots=True)
class ScannedFile:
    """One page as a file of the scanner, and how it was maltreated."""

    name: str
    data: bytes
    habits: Habits


def sign_and_scan(
    form: IssuedForm, pdf: bytes, number: int, ticks: Mapping[str, bool], seed: int
) -> ScannedFile:
    """Return one page signed by pen and scanned badly; the same seed does the same to it."""
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    habits = draw_habits(chance)
    page = rasterise(pdf, number, habits.dots_per_inch)
    boxes = [box for box in form.boxes if box.page == number]
    sign_page(page, boxes, ticks, habits.dots_per_inch, chance)
    data = _encode(distort(page, habits, chance), habits)
    name = f"scan-{chance.randrange(10**8):08d}.{habits.file_format.lower()}"
    return ScannedFile(name=name, data=data, habits=habits)


def distort(page: Image.Image, habits: Habits, chance: random.Random) -> Image.Image:
    """Return the page as it comes out of the scanner."""
    page = page.rotate(habits.tilt, resample=Image.Resampling.BILINEAR, expand=True, fillcolor=250)
    if habits.blur > 0.2:
        page = page.filter(ImageFilter.GaussianBlur(habits.blur * habits.dots_per_inch / 200))
    page = ImageEnhance.Contrast(page).enhance(habits.contrast)
    if habits.noise > 1:
        page = Image.blend(page, _grain(page.size, chance), min(0.18, habits.noise / 100))
    _specks(page, chance)
    return page.rotate(habits.turned, expand=True)


@functools.cache
def _grain_tile() -> Image.Image:
    return Image.effect_noise((GRAIN, GRAIN), 28)


def _grain(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """Return noise of that size: one tile laid again and again from a random corner."""
    tile, grain = _grain_tile(), Image.new("L", size)
    for x in range(-chance.randrange(GRAIN), size[0], GRAIN):
        for y in range(-chance.randrange(GRAIN), size[1], GRAIN):
            grain.paste(tile, (x, y))
    return grain


def _specks(page: Image.Image, chance: random.Random) -> None:
    pen = ImageDraw.Draw(page)
    for _ in range(chance.randrange(0, 40)):
        x, y = chance.randrange(page.width), chance.randrange(page.height)
        size = chance.randrange(1, 4)
        pen.ellipse((x, y, x + size, y + size), fill=chance.randrange(40, 160))


def _encode(page: Image.Image, habits: Habits) -> bytes:
    out = io.BytesIO()
    dpi = (habits.dots_per_inch, habits.dots_per_inch)
    match habits.file_format:
        case "JPEG":
            page.save(out, "JPEG", quality=habits.quality, dpi=dpi)
        case "PDF":
            page.save(out, "PDF", resolution=habits.dots_per_inch, quality=habits.quality)
        case "TIFF":
            page.save(out, "TIFF", compression="tiff_deflate", dpi=dpi)
        case _:
            page.save(out, habits.file_format, dpi=dpi, compress_level=1)
    return out.getvalue()
