"""Splits a scanned file into clean grey pages, within limits that a hostile file cannot pass."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum

import pypdfium2
import pypdfium2.raw
from PIL import Image, ImageOps, UnidentifiedImageError

from branch_app.domain.errors import ScanUnreadable
from branch_app.domain.scan import LARGEST_FILE

MOST_PIXELS = 60_000_000
MOST_PAGES = 100
RESOLUTION = 300
LONGEST_SIDE = round(297 / 25.4 * RESOLUTION)
_POINTS_PER_INCH = 72
_PDF_HEADER_WITHIN = 1024
_FORMATS = ("JPEG", "PNG", "TIFF")


class Unreadable(StrEnum):
    """Why a scan cannot be used; the `reason` of ScanUnreadable."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MANY_PIXELS = "too_many_pixels"


class _Refused(Exception):
    """A reason found inside; becomes ScanUnreadable with the name of the file."""

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, kw_only=True, slots=True)
class CleanPage:
    """One page upright and grey, at most 300 dpi, without metadata."""

    image: Image.Image

    def encoded(self) -> tuple[bytes, str]:
        """Return the bytes and the media type: PNG for black and white, JPEG for grey."""
        target = io.BytesIO()
        if self.image.mode == "1":
            self.image.save(target, "PNG", optimize=True)
            return target.getvalue(), "image/png"
        self.image.save(target, "JPEG", quality=85)
        return target.getvalue(), "image/jpeg"


def _check_size(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise _Refused(Unreadable.TOO_MANY_PIXELS)


def _grey(image: Image.Image) -> Image.Image:
    """Return the picture in grey (or black and white) on a white ground."""
    if image.mode in {"1", "L"}:
        return image
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        coloured = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(ground, coloured).convert("L")
    return image.convert("L")


def _cleaned(image: Image.Image) -> CleanPage:
    upright = ImageOps.exif_transpose(image)
    grey = _grey(upright)
    longest = max(grey.size)
    if longest > LONGEST_SIDE:
        share = LONGEST_SIDE / longest
        size = (max(1, round(grey.width * share)), max(1, round(grey.height * share)))
        grey = grey.convert("L").resize(size, Image.Resampling.BOX)
    grey.info = {}
    return CleanPage(image=grey)


def _picture_pages(data: bytes) -> Iterator[CleanPage]:
    """Yield the pages of a TIFF; of a photograph only the picture, not its previews or layers."""
    with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
        _check_size(picture)
        if picture.format != "TIFF":
            picture.draft("L", (LONGEST_SIDE, LONGEST_SIDE))
            yield _cleaned(picture)
            return
        for number in range(MOST_PAGES + 1):
            try:
                picture.seek(number)
            except EOFError:
                return
            if number == MOST_PAGES:
                raise _Refused(Unreadable.TOO_MANY_PAGES)
            _check_size(picture)
            yield _cleaned(picture)


def _pdf_page(document: pypdfium2.PdfDocument, number: int) -> CleanPage:
    page = document[number]
    longest = max(page.get_size())
    scale = min(RESOLUTION / _POINTS_PER_INCH, LONGEST_SIDE / max(longest, 1.0))
    image = page.render(scale=scale, grayscale=True).to_pil()
    darkest, lightest = image.getextrema()
    if darkest == lightest and not _shows_its_pictures(page):
        raise _Refused(Unreadable.DAMAGED)
    page.close()
    return _cleaned(image)


def _shows_its_pictures(page: pypdfium2.PdfPage) -> bool:
    """Tell whether the pictures of a PDF's page can be decoded: else it is empty, not blank."""
    for picture in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
        try:
            picture.get_bitmap()
        except pypdfium2.PdfiumError:
            return False
    return True


def _pdf_pages(data: bytes, lock: AbstractContextManager[object]) -> Iterator[CleanPage]:
    with lock:
        document = pypdfium2.PdfDocument(data)
    try:
        if len(document) == 0:
            raise _Refused(Unreadable.DAMAGED)
        if len(document) > MOST_PAGES:
            raise _Refused(Unreadable.TOO_MANY_PAGES)
        for number in range(len(document)):
            with lock:
                page = _pdf_page(document, number)
            yield page
    finally:
        with lock:
            document.close()


def _reason(error: Exception) -> Unreadable:
    if isinstance(error, _Refused):
        return error.reason
    if isinstance(error, UnidentifiedImageError):
        return Unreadable.UNKNOWN_FORMAT
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return Unreadable.TOO_MANY_PIXELS
    if getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
        return Unreadable.ENCRYPTED
    return Unreadable.DAMAGED


def clean_pages(
    data: bytes, name: str, lock: AbstractContextManager[object]
) -> Iterator[CleanPage]:
    """Yield the pages of a PDF, JPEG, PNG or TIFF. Raises ScanUnreadable (`file`, `reason`).

    `lock` guards PDFium, which serves one thread at a time.
    """
    if not data:
        raise ScanUnreadable(file=name, reason=Unreadable.EMPTY.value)
    if len(data) > LARGEST_FILE:
        raise ScanUnreadable(file=name, reason=Unreadable.TOO_LARGE.value)
    is_pdf = b"%PDF-" in data[:_PDF_HEADER_WITHIN]
    try:
        yield from _pdf_pages(data, lock) if is_pdf else _picture_pages(data)
    except Exception as error:
        raise ScanUnreadable(file=name, reason=_reason(error).value) from error
