"""Tells ink from paper: darker than what lies around it, whatever shadow or stain that is."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter

from branch_app.scanning.neighbours import brightest, darkest

# Pixels a millimetre at which ink is looked at: a pen of 0.4 mm is two or three of them wide.
SCALE = 6
# What is broader than this is no stroke but a shadow or a stain: it belongs to the paper.
_BROADEST = 3.0
# So much darker than the paper around: a dried-up pen is, the edge of a stain seldom.
WEAK, STRONG = 0.12, 0.2
# And so many times the grain of the paper.
_OVER_GRAIN = 4.0
_HALF = 2
# A rim is broader than a pen and paler than any that is as broad.
_PEN, _BROADEST_RIM, _NO_RIM = 0.7, 5.0, 0.5


def ground_of(patch: Image.Image, broadest: float = _BROADEST) -> Image.Image:
    """Return the paper below the strokes: dark strokes closed, at half size, smoothed.

    What is broader than `broadest` millimetres stays as it is.
    """
    ground = patch.reduce(_HALF)
    steps = round(broadest * SCALE / _HALF / 2)
    ground = darkest(brightest(ground, steps), steps)
    ground = ground.filter(ImageFilter.GaussianBlur(1.5))
    return ground.resize(patch.size, Image.Resampling.BILINEAR)


def share_of(counts: list[int], share: float) -> int:
    """Return the value below which this share of the pixels lies."""
    wanted, seen = share * sum(counts), 0
    for value, count in enumerate(counts):
        seen += count
        if seen >= wanted:
            return value
    return len(counts) - 1


def ink_masks(patch: Image.Image) -> tuple[Image.Image, Image.Image]:
    """Return where a patch bears weak ink and where strong ink, as masks of 0 and 255."""
    soft = patch.filter(ImageFilter.GaussianBlur(0.6))
    ground = ground_of(soft)
    counts = ImageChops.subtract(ground, soft).histogram()
    usual = share_of(counts, 0.5)
    grain = usual - share_of(counts, 0.16)
    weak, strong = (_darker(soft, ground, usual, grain, least) for least in (WEAK, STRONG))
    return weak, strong


def ink_on_rim(patch: Image.Image) -> Image.Image:
    """Return where a patch is darker than the rim of a cup there, as a mask of 0 and 255."""
    soft = patch.filter(ImageFilter.GaussianBlur(0.6))
    on_rim = _far_darker(soft, ground_of(soft, _PEN), STRONG)
    return ImageChops.lighter(on_rim, _far_darker(soft, ground_of(soft, _BROADEST_RIM), _NO_RIM))


def _far_darker(soft: Image.Image, ground: Image.Image, least: float) -> Image.Image:
    limits = [round(value * (1 - least)) for value in range(256)]
    return ImageChops.subtract(ground.point(limits), soft).point([0, *([255] * 255)])


def _darker(
    soft: Image.Image, ground: Image.Image, usual: int, grain: int, least: float
) -> Image.Image:
    """Return where the picture is darker than the ground by a share of it and by the grain."""
    by_grain = usual + _OVER_GRAIN * grain
    limits = [max(0, round(min((v - usual) * (1 - least), v - by_grain))) for v in range(256)]
    over = ImageChops.subtract(ground.point(limits), soft)
    return over.point([0, *([255] * 255)])


def ink_on_page(patch: Image.Image, scale: int) -> Image.Image:
    """Return where a large part of a page, coarse, bears ink, as a mask of 0 and 255."""
    soft = patch.filter(ImageFilter.GaussianBlur(0.4))
    ground = soft.reduce(scale)
    ground = darkest(brightest(ground, 2), 2)
    ground = ground.filter(ImageFilter.GaussianBlur(1.0))
    ground = ground.resize(patch.size, Image.Resampling.BILINEAR)
    counts = ImageChops.subtract(ground, soft).histogram()
    usual = share_of(counts, 0.5)
    return _darker(soft, ground, usual, usual - share_of(counts, 0.16), WEAK)
