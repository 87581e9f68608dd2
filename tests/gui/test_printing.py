"""The stored PDF as pictures and on paper: every page, at exactly 100 %."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from branch_app.domain.errors import PrinterUnavailable, ScanUnreadable
from branch_app.gui.printing import (
    PrintJob,
    page_pictures,
    print_pdf,
    print_text,
    printers,
)
from tests.services.desk import make_desk

pytestmark = pytest.mark.usefixtures("qapp")
DARK = 100


@pytest.fixture(scope="module")
def pdf() -> bytes:
    desk = make_desk()
    form = desk.forms.issue(desk.register().id, "C10")
    return desk.forms.pdf(form.id)


def _ink(picture: QImage) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom of what is dark: the four marks of the page."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    data, line, width = bytes(grey.constBits()), grey.bytesPerLine(), grey.width()
    rows = [y for y in range(grey.height()) if min(data[y * line : y * line + width]) < DARK]
    columns = [x for x in range(width) if min(data[x::line]) < DARK]
    return columns[0], rows[0], columns[-1], rows[-1]


def test_pictures_have_the_size_that_was_asked_for(pdf: bytes) -> None:
    pictures = page_pictures(pdf, 0.5)
    assert len(pictures) > 1
    assert {(p.width(), p.height()) for p in pictures} == {(298, 421)}


def test_the_printed_page_lies_where_the_stored_one_does(pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    seen: list[tuple[int, int]] = []
    count = print_pdf(
        pdf,
        PrintJob(printer="", copies=1, file=file),
        lambda done, total: seen.append((done, total)),
    )
    stored, printed = page_pictures(pdf, 0.4), page_pictures(file.read_bytes(), 0.4)
    assert len(printed) == len(stored) == count
    assert seen[-1] == (count, count)
    for one, other in zip(_ink(stored[0]), _ink(printed[0]), strict=True):
        assert abs(one - other) <= 1


def test_bands_leave_no_seam_and_reach_over_the_whole_page(pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    print_pdf(pdf, PrintJob(printer="", copies=1, file=file))
    with pypdfium2.PdfDocument(file) as document:
        width, height = document[0].get_size()
        bands = [band.get_bounds() for band in document[0].get_objects()]
    assert len(bands) > 3, "a whole page at once would take too much memory"
    edges = [height, *(bottom for _left, bottom, _right, _top in bands)]
    assert [top for _left, _bottom, _right, top in bands] == pytest.approx(edges[:-1], abs=0.01)
    assert edges[-1] == pytest.approx(0, abs=0.5)
    assert {(round(left), round(right)) for left, _b, right, _t in bands} == {(0, round(width))}


def test_an_unknown_printer_is_told(pdf: bytes) -> None:
    with pytest.raises(PrinterUnavailable):
        print_pdf(pdf, PrintJob(printer="not in this house", copies=2))
    with pytest.raises(PrinterUnavailable):
        print_text("text", PrintJob(printer="not in this house", copies=1))


def test_bytes_that_are_no_pdf_are_told() -> None:
    with pytest.raises(ScanUnreadable):
        page_pictures(b"not a pdf", 1.0)


def test_the_recovery_code_is_printed_on_one_page(tmp_path: Path) -> None:
    file = tmp_path / "code.pdf"
    print_text("Heading\n\nABCDE-FGHIJ", PrintJob(printer="", copies=1, file=file))
    pictures = page_pictures(file.read_bytes(), 0.5)
    assert len(pictures) == 1
    left, top, _right, _bottom = _ink(pictures[0])
    assert (left > 25, top > 25) == (True, True)


def test_printers_are_listed_without_a_dialog() -> None:
    assert printers() == sorted(set(printers()), key=printers().index)
