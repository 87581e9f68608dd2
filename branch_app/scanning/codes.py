"""Finds the code of a page on its picture: cheap looks first, repaired pictures last."""

from __future__ import annotations

import re
from collections.abc import Callable

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from branch_app.domain.serials import CODE_LENGTH

_PAGE_CODE = re.compile(rf"[0-9A-Z]{{{CODE_LENGTH}}}\Z")
_QR_ONLY = zxingcpp.barcode_formats_from_str("QRCode")
_SMALL_ENOUGH_WHOLE = 1300


def _half(image: Image.Image) -> Image.Image:
    return image.reduce(2) if min(image.size) > _SMALL_ENOUGH_WHOLE else image


def _whole(image: Image.Image) -> Image.Image:
    return image


def _smoothed(image: Image.Image) -> Image.Image:
    return ImageOps.autocontrast(image.filter(ImageFilter.MedianFilter(3)), cutoff=1)


def _enlarged(image: Image.Image) -> Image.Image:
    width, height = image.size
    larger = image.resize((width * 3 // 2, height * 3 // 2), Image.Resampling.BICUBIC)
    return larger.filter(ImageFilter.GaussianBlur(1.2))


def _sharpened(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.UnsharpMask(radius=3, percent=200, threshold=2))


def _turned(image: Image.Image) -> Image.Image:
    return image.rotate(12, expand=True, fillcolor=255, resample=Image.Resampling.BILINEAR)


_LOOKS: tuple[Callable[[Image.Image], Image.Image], ...] = (
    _half,
    _whole,
    _smoothed,
    _enlarged,
    _sharpened,
    _turned,
)


def _codes_on(image: Image.Image) -> set[str]:
    found = zxingcpp.read_barcodes(image, formats=_QR_ONLY, try_invert=False, try_downscale=False)
    return {symbol.text for symbol in found if _PAGE_CODE.match(symbol.text)}


def read_code(image: Image.Image) -> str | None:
    """Return the text of the page code on a grey picture turned any way, or None.

    A text of another shape is no page code and is not returned, nor is one of two different
    codes on the same picture: then a person must look.
    """
    for look in _LOOKS:
        codes = _codes_on(look(image))
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None
