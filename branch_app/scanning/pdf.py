"""Draws the pages of a PDF with PDFium, in the process that asks.

PDFium cannot be interrupted and may crash: what people give as a scan is drawn in a child process
(`pdf_process`), which uses this.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

import pypdfium2
import pypdfium2.raw
from PIL import Image

from branch_app.scanning.limits import LONGEST_SIDE, MOST_PAGES, RESOLUTION, Refused, Unreadable

_POINTS_PER_INCH = 72


class PdfPages(Protocol):
    """Draws PDFs; may be used from any thread."""

    def images(self, data: bytes) -> Generator[Image.Image, None, None]:
        """Yield each page in grey. Raises Refused; whoever stops early closes the iterator."""
        ...


class PdfInProcess:
    """Draws in this process. Whoever else uses PDFium in it must hold the same lock."""

    def __init__(self, lock: AbstractContextManager[object] | None = None) -> None:
        self._lock = lock or threading.Lock()

    def images(self, data: bytes) -> Generator[Image.Image, None, None]:
        """Yield each page in grey. Raises Refused."""
        try:
            yield from self._images(data)
        except pypdfium2.PdfiumError as error:
            is_encrypted = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
            raise Refused(Unreadable.ENCRYPTED if is_encrypted else Unreadable.DAMAGED) from error

    def _images(self, data: bytes) -> Iterator[Image.Image]:
        with self._lock:
            document = pypdfium2.PdfDocument(data)
        try:
            if len(document) == 0:
                raise Refused(Unreadable.DAMAGED)
            if len(document) > MOST_PAGES:
                raise Refused(Unreadable.TOO_MANY_PAGES)
            for number in range(len(document)):
                with self._lock:
                    image = _drawn(document, number)
                yield image
        finally:
            with self._lock:
                document.close()


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    page = document[number]
    longest = max(page.get_size())
    scale = min(RESOLUTION / _POINTS_PER_INCH, LONGEST_SIDE / max(longest, 1.0))
    image: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    darkest, lightest = image.getextrema()
    if darkest == lightest and not _shows_its_pictures(page):
        raise Refused(Unreadable.DAMAGED)
    page.close()
    return image


def _shows_its_pictures(page: pypdfium2.PdfPage) -> bool:
    """Tell whether the pictures of a PDF's page can be decoded: else it is empty, not blank."""
    for picture in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
        try:
            picture.get_bitmap()
        except pypdfium2.PdfiumError:
            return False
    return True
