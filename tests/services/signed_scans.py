"""Papers signed by a pen of the tests, all choices marked alike, and scanned at 200 dpi."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image, ImageDraw

from branch_app.domain.issued_form import Box, BoxKind, IssuedForm
from branch_app.scanning.reader import ScanPageReader
from tests.services.desk import Desk

DPI = 200
MM = DPI / 25.4


def signed_scan(desk: Desk, form: IssuedForm, marked: BoxKind) -> None:
    """Sign every page by pen, all choices in this box, and add the pages as scanned."""
    document = pypdfium2.PdfDocument(desk.forms.pdf(form.id))
    pages: list[Image.Image] = []
    for number in range(form.page_count):
        picture = document[number].render(scale=DPI / 72, grayscale=True).to_pil()
        for box in form.boxes:
            if box.page == number + 1:
                _write(picture, box, marked)
        pages.append(picture)
    document.close()
    target = io.BytesIO()
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:])
    scanned = ScanPageReader().read(target.getvalue(), "scan.tiff")
    verdicts = desk.scans.add(scanned, "scan.tiff")
    assert all(verdict.matched for verdict in verdicts)


def _write(picture: Image.Image, box: Box, marked: BoxKind) -> None:
    if box.kind not in {BoxKind.SIGNATURE, BoxKind.HANDWRITING, marked}:
        return
    low, high = box.y + 0.8 * box.height, box.y + 0.3 * box.height
    step = box.width / 12 if box.width < 20 else 3.0
    line = [((box.x + 2 * step + n * step) * MM, (low if n % 2 else high) * MM) for n in range(8)]
    ImageDraw.Draw(picture).line(line, fill=50, width=4, joint="curve")
