"""Scans for the tests: a printed form laid on a glass that is crooked, dull and noisy."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from functools import cache

import pypdfium2
from PIL import Image, ImageFilter

from branch_app.documents.form import PdfFormRenderer
from tests.documents.made_content import consent, page_codes


@cache
def printed() -> bytes:
    """Return the PDF of a form of three pages."""
    return PdfFormRenderer().render(consent(is_sample=True), page_codes()).pdf


@cache
def sheet(page: int, dots_per_inch: int) -> Image.Image:
    """Return a page as a picture."""
    document = pypdfium2.PdfDocument(printed())
    try:
        drawn: Image.Image = (
            document[page - 1].render(scale=dots_per_inch / 72, grayscale=True).to_pil()
        )
        return drawn
    finally:
        document.close()


@dataclass(frozen=True, kw_only=True, slots=True)
class Glass:
    """What a scanner does to a page."""

    dots_per_inch: int
    angle: float
    quarter_turns: int
    blur: float
    noise: int
    quality: int

    @classmethod
    def drawn_by(cls, chance: random.Random) -> Glass:
        """Return a bad but usual scanner."""
        return cls(
            dots_per_inch=chance.choice((150, 200, 300)),
            angle=chance.uniform(-3, 3),
            quarter_turns=chance.randrange(4),
            blur=chance.uniform(0, 1.2),
            noise=chance.randint(0, 60),
            quality=chance.choice((35, 50, 75)),
        )

    def scan(self, page: int) -> bytes:
        """Return the JPEG of a page under this glass."""
        picture = sheet(page, self.dots_per_inch)
        picture = picture.rotate(self.angle, fillcolor=250, resample=Image.Resampling.BICUBIC)
        picture = picture.rotate(90 * self.quarter_turns, expand=True)
        picture = picture.filter(ImageFilter.GaussianBlur(self.blur))
        grain = Image.effect_noise(picture.size, 90)
        share = Image.new("L", picture.size, 255 - self.noise)
        return as_file(Image.composite(picture, grain, share), "JPEG", quality=self.quality)


def as_file(picture: Image.Image, kind: str, **options: object) -> bytes:
    """Return the picture as the bytes of a file."""
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()
