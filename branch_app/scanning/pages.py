"""Splits a scanned file into clean grey pages, within limits that a hostile file cannot pass."""

from __future__ import annotations

import io
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from branch_app.domain.errors import BadInput, ScanUnreadable
from branch_app.domain.scan import LARGEST_FILE
from branch_app.scanning.limits import (
    LONGEST_SIDE,
    MOST_PAGES,
    MOST_PIXELS,
    ChildNotStarted,
    ReaderClosed,
    Refused,
    Unreadable,
)
from branch_app.scanning.pdf import PdfPages

_PDF_HEADER_WITHIN = 1024
_FORMATS = ("JPEG", "PNG", "TIFF")


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
        raise Refused(Unreadable.TOO_MANY_PIXELS)


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
                raise Refused(Unreadable.TOO_MANY_PAGES)
            _check_size(picture)
            yield _cleaned(picture)


def _pdf_pages(data: bytes, pdf: PdfPages) -> Iterator[CleanPage]:
    with closing(pdf.images(data)) as images:
        for image in images:
            yield _cleaned(image)


def _reason(error: Exception) -> Unreadable:
    if isinstance(error, Refused):
        return error.reason
    if isinstance(error, UnidentifiedImageError):
        return Unreadable.UNKNOWN_FORMAT
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return Unreadable.TOO_MANY_PIXELS
    return Unreadable.DAMAGED


def clean_pages(data: bytes, name: str, pdf: PdfPages) -> Generator[CleanPage, None, None]:
    """Yield the pages of a PDF, JPEG, PNG or TIFF; whoever stops early closes this.

    Raises ScanUnreadable (`file`, `reason`), ChildNotStarted, BadInput when closed meanwhile.
    """
    if not data:
        raise ScanUnreadable(file=name, reason=Unreadable.EMPTY.value)
    if len(data) > LARGEST_FILE:
        raise ScanUnreadable(file=name, reason=Unreadable.TOO_LARGE.value)
    is_pdf = b"%PDF-" in data[:_PDF_HEADER_WITHIN]
    try:
        yield from _pdf_pages(data, pdf) if is_pdf else _picture_pages(data)
    except ChildNotStarted:
        # Not the fault of this file: the next one fares no better.
        raise
    except ReaderClosed as error:
        # Not unreadable either: it is to be offered again after the lock.
        raise BadInput(file=name, reason="file") from error
    except Exception as error:
        raise ScanUnreadable(file=name, reason=_reason(error).value) from error
