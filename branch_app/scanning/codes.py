"""Finds the code of a page on its picture: cheap looks first, repaired pictures last."""

from __future__ import annotations

import re
from collections.abc import Callable

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from branch_app.domain.serials import CODE_LENGTH

_PAGE_CODE = re.compile(rf"[0-9A-Z]{{{CODE_LENGTH}}}\Z")
_SMALL_ENOUGH_WHOLE = 1300
_MARGIN = 40


def _with_margin(image: Image.Image) -> Image.Image:
    """Give back the white zone that a crooked scan cuts off beside a code near the edge."""
    return ImageOps.expand(image, _MARGIN, fill=255)


def _is_small(image: Image.Image) -> bool:
    return min(image.size) <= _SMALL_ENOUGH_WHOLE


def _half(image: Image.Image) -> Image.Image:
    return _with_margin(image if _is_small(image) else image.reduce(2))


def _sharpened(image: Image.Image) -> Image.Image:
    return _half(image).filter(ImageFilter.UnsharpMask(radius=4, percent=250, threshold=2))


def _turned(image: Image.Image) -> Image.Image:
    bicubic = Image.Resampling.BICUBIC
    return _sharpened(image).rotate(10, expand=True, fillcolor=255, resample=bicubic)


def _enlarged(image: Image.Image) -> Image.Image:
    half = _half(image)
    larger = half.resize((half.width * 2, half.height * 2), Image.Resampling.BICUBIC)
    return larger.filter(ImageFilter.UnsharpMask(radius=6, percent=300, threshold=2))


_LOOKS: tuple[Callable[[Image.Image], Image.Image], ...] = (
    _half,
    _with_margin,
    _sharpened,
    _turned,
)


def _codes_on(image: Image.Image) -> set[str]:
    # Not kept in the module: the library reports what is still held when the process ends.
    qr_only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(image, formats=qr_only, try_invert=False, try_downscale=False)
    return {symbol.text for symbol in found if _PAGE_CODE.match(symbol.text)}


def read_code(image: Image.Image) -> str | None:
    """Return the text of the page code on a grey picture turned any way, or None.

    A text of another shape is no page code and is not returned, nor is one of two different
    codes on the same picture: then a person must look.
    """
    for look in (*_LOOKS, _enlarged) if _is_small(image) else _LOOKS:
        codes = _codes_on(look(image))
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None
