"""The page reader: a scanned file in, clean pages with their codes out."""

from __future__ import annotations

import hashlib
from contextlib import closing

from branch_app.domain.scan import ScannedPage
from branch_app.scanning.blank import is_blank
from branch_app.scanning.codes import read_code
from branch_app.scanning.pages import CleanPage, clean_pages
from branch_app.scanning.pdf import PdfInProcess, PdfPages


def _scanned(number: int, page: CleanPage) -> ScannedPage:
    data, media_type = page.encoded()
    grey = page.image.convert("L")
    code = read_code(grey)
    return ScannedPage(
        number=number,
        image=data,
        media_type=media_type,
        digest=hashlib.sha256(data).hexdigest(),
        code=code,
        is_blank=code is None and is_blank(grey),
    )


class ScanPageReader:
    """Reads PDF, JPEG, PNG and TIFF; may be used from any thread.

    `pdf` draws the PDFs. Without it PDFium draws in this process, where a hostile file holds it up.
    """

    def __init__(self, pdf: PdfPages | None = None) -> None:
        self._pdf = pdf or PdfInProcess()

    def read(self, data: bytes, name: str) -> tuple[ScannedPage, ...]:
        """Return the pages in order, all or none. Raises ScanUnreadable (`file`, `reason`)."""
        with closing(clean_pages(data, name, self._pdf)) as pages:
            return tuple(_scanned(number, page) for number, page in enumerate(pages, start=1))
