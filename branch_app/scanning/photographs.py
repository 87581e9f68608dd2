"""Makes the photograph: 3 to 4, 600 x 800 pixels, JPEG, and nothing of the file it came in.

600 x 800 is 3 x 4 cm at 500 dpi: a face is known by it on paper and on a whole screen, and the file
stays under 200 KB, which a line of 0.5 Mbit/s carries in three seconds. The bytes are hostile until
shown otherwise: the number of pixels is read from the head of the file before one is decoded.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from PIL import Image, ImageOps, UnidentifiedImageError

from branch_app.domain.crop import LEAST_HEIGHT, LEAST_WIDTH, Crop, centred_crop
from branch_app.domain.errors import PictureUnusable
from branch_app.services.ports import PictureToCrop

WIDTH, HEIGHT = 600, 800
MOST_BYTES = 32 * 1024 * 1024
# 50 megapixels: the largest picture of a usual telephone, 150 MB while it is being decoded.
MOST_PIXELS = 50_000_000
MOST_STORED_BYTES = 200_000
PREVIEW_SIDE = 1200
_QUALITIES = (90, 82, 74, 66, 58, 50, 40, 30, 20)
# A JPEG of several pictures (MPO) is a telephone's photograph with a second lens or a preview.
_FORMATS = ("JPEG", "PNG", "BMP", "WEBP", "AVIF", "HEIF")
_STILL = frozenset({"JPEG", "MPO", "BMP"})
_HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")


class Unusable(StrEnum):
    """Why a picture cannot become a photograph; the `reason` of PictureUnusable.

    The problems of `domain.crop` are reasons too.
    """

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    HEIC = "heic"
    DAMAGED = "damaged"
    TOO_MANY_PIXELS = "too_many_pixels"
    ANIMATED = "animated"
    TOO_SMALL = "too_small"


class PillowPhotographMaker:
    """The port `PhotographMaker`, by Pillow; the same bytes and box always give the same bytes."""

    def look(self, data: bytes) -> PictureToCrop:
        """Return the picture upright and small. Raises PictureUnusable."""
        with _upright(data) as picture:
            width, height = picture.size
            picture.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
            return PictureToCrop(width=width, height=height, preview=_jpeg(_plain(picture), 85))

    def make(self, data: bytes, crop: Crop | None) -> bytes:
        """Return the photograph. Raises PictureUnusable."""
        with _upright(data) as picture:
            box = crop or centred_crop(*picture.size)
            problem = box.problem(*picture.size)
            if problem:
                raise PictureUnusable(reason=problem)
            edges = (box.left, box.top, box.left + box.width, box.top + box.height)
            part = _plain(picture.crop(edges))
            small = part.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
            return _bounded(small)


@contextmanager
def _upright(data: bytes) -> Iterator[Image.Image]:
    """Give the decoded picture as it is to be looked at. Raises PictureUnusable."""
    try:
        if not data:
            raise PictureUnusable(reason=Unusable.EMPTY.value)
        if len(data) > MOST_BYTES:
            raise PictureUnusable(reason=Unusable.TOO_LARGE.value)
        with Image.open(io.BytesIO(data), formats=_readable()) as picture:
            _refuse(picture)
            ImageOps.exif_transpose(picture, in_place=True)
            _refuse_small(picture)
            yield picture
    except PictureUnusable:
        raise
    except Exception as error:
        # Decoders raise whatever they like on bytes that are not what they say.
        raise PictureUnusable(reason=_reason(error, data).value) from error


def _readable() -> list[str]:
    """Return the formats among ours that this Pillow can read."""
    Image.init()
    return [name for name in _FORMATS if name in Image.OPEN]


def _refuse(picture: Image.Image) -> None:
    """Refuse by the head of the file, before anything is decoded. Raises PictureUnusable."""
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise PictureUnusable(reason=Unusable.TOO_MANY_PIXELS.value)
    if picture.format not in _STILL and getattr(picture, "is_animated", False):
        raise PictureUnusable(reason=Unusable.ANIMATED.value)


def _refuse_small(picture: Image.Image) -> None:
    if picture.width < LEAST_WIDTH or picture.height < LEAST_HEIGHT:
        raise PictureUnusable(reason=Unusable.TOO_SMALL.value)


def _plain(picture: Image.Image) -> Image.Image:
    """Return the pixels in three colours on white, and nothing that came with them."""
    if picture.mode.startswith("I"):
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in picture.info:
        coloured = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, coloured)
    plain = Image.new("RGB", picture.size)
    plain.paste(picture.convert("RGB"))
    return plain


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality, optimize=True)
    return target.getvalue()


def _bounded(picture: Image.Image) -> bytes:
    """Return the best JPEG that is small enough; noise alone needs the lowest quality."""
    data = b""
    for quality in _QUALITIES:
        data = _jpeg(picture, quality)
        if len(data) <= MOST_STORED_BYTES:
            break
    return data


def _reason(error: Exception, data: bytes) -> Unusable:
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return Unusable.TOO_MANY_PIXELS
    if isinstance(error, UnidentifiedImageError):
        is_heic = data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS
        return Unusable.HEIC if is_heic else Unusable.UNKNOWN_FORMAT
    return Unusable.DAMAGED
