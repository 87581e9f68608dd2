"""Finds the code of a page on its picture: cheap looks first, repaired pictures last."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from branch_app.domain.serials import CODE_LENGTH, has_form_prefix

_PAGE_CODE = re.compile(rf"[0-9A-Z]{{{CODE_LENGTH}}}\Z")
_SMALL_ENOUGH_WHOLE = 1300
_MARGIN = 40
_TURN = 10.0


Point = tuple[float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundCode:
    """A code and where its corners lie on the picture: as printed, clockwise from the top left."""

    text: str
    corners: tuple[Point, Point, Point, Point]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Look:
    """A picture to search, and how its points lie on the one it was made from."""

    picture: Image.Image
    scale: float = 1.0
    turn: float = 0.0
    size_before: tuple[int, int] = (0, 0)

    def back(self, x: float, y: float) -> Point:
        """Return the point of the original picture."""
        if self.turn:
            # `rotate` keeps the centre and turns against the clock, with y downwards.
            angle = math.radians(self.turn)
            cos, sin = math.cos(angle), math.sin(angle)
            x, y = x - self.picture.width / 2, y - self.picture.height / 2
            x, y = x * cos - y * sin, x * sin + y * cos
            x, y = x + self.size_before[0] / 2, y + self.size_before[1] / 2
        return (x * self.scale - _MARGIN * self.margin), (y * self.scale - _MARGIN * self.margin)

    @property
    def margin(self) -> float:
        """Pixels of the original for each of the margin; an enlarged margin counts once."""
        return self.scale if self.scale >= 1 else 1.0


def _with_margin(image: Image.Image) -> Image.Image:
    """Give back the white zone that a crooked scan cuts off beside a code near the edge."""
    return ImageOps.expand(image, _MARGIN, fill=255)


def _is_small(image: Image.Image) -> bool:
    return min(image.size) <= _SMALL_ENOUGH_WHOLE


def _whole(image: Image.Image) -> _Look:
    return _Look(picture=_with_margin(image))


def _half(image: Image.Image) -> _Look:
    if _is_small(image):
        return _whole(image)
    return _Look(picture=_with_margin(image.reduce(2)), scale=2.0)


def _sharpened(image: Image.Image) -> _Look:
    half = _half(image)
    sharp = ImageFilter.UnsharpMask(radius=4, percent=250, threshold=2)
    return replace(half, picture=half.picture.filter(sharp))


def _turned(image: Image.Image) -> _Look:
    sharp = _sharpened(image)
    bicubic = Image.Resampling.BICUBIC
    turned = sharp.picture.rotate(_TURN, expand=True, fillcolor=255, resample=bicubic)
    return replace(sharp, picture=turned, turn=_TURN, size_before=sharp.picture.size)


def _enlarged(image: Image.Image) -> _Look:
    half = _half(image).picture
    larger = half.resize((half.width * 2, half.height * 2), Image.Resampling.BICUBIC)
    sharp = ImageFilter.UnsharpMask(radius=6, percent=300, threshold=2)
    return _Look(picture=larger.filter(sharp), scale=0.5)


_LOOKS: tuple[Callable[[Image.Image], _Look], ...] = (_half, _whole, _sharpened, _turned)


def _codes_on(look: _Look) -> list[FoundCode]:
    # Not kept in the module: the library reports what is still held when the process ends.
    qr_only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(
        look.picture, formats=qr_only, try_invert=False, try_downscale=False
    )
    return [_placed(symbol, look) for symbol in found if _PAGE_CODE.match(symbol.text)]


def _placed(symbol: zxingcpp.Barcode, look: _Look) -> FoundCode:
    place = symbol.position
    ends = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    first, second, third, fourth = (look.back(end.x, end.y) for end in ends)
    return FoundCode(text=symbol.text, corners=(first, second, third, fourth))


def find_code(image: Image.Image) -> FoundCode | None:
    """Return the page code on a grey picture turned any way, or None.

    A text of another shape is no page code and is not returned, nor is one of two different
    codes on the same picture: then a person must look. Beside a form's code others count for
    nothing: a label of a carrier, or of a courier, may stick on the sheet.
    """
    others: dict[str, FoundCode] = {}
    for look in (*_LOOKS, _enlarged) if _is_small(image) else _LOOKS:
        found = _codes_on(look(image))
        ours = {code.text: code for code in found if has_form_prefix(code.text)}
        if ours:
            return _only(ours)
        others |= {code.text: code for code in found}
    return _only(others)


def _only(found: Mapping[str, FoundCode]) -> FoundCode | None:
    return next(iter(found.values())) if len(found) == 1 else None


def read_code(image: Image.Image) -> str | None:
    """Return the text of `find_code`, or None."""
    found = find_code(image)
    return found.text if found else None
