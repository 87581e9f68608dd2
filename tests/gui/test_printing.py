"""The stored PDF as pictures and on paper: every page, at exactly 100 %."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from branch_app.domain.errors import PrinterUnavailable, ScanUnreadable
from branch_app.gui.printing import (
    BAND,
    POINTS,
    PRINT_DPI,
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
    form = desk.forms.issue(desk.register().id, "WITHDRAWAL")
    return desk.forms.pdf(form.id)


def _ink(picture: QImage) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom of what is dark: the four marks of the page."""
    dark = [
        (x, y)
        for y in range(picture.height())
        for x in range(picture.width())
        if picture.pixelColor(x, y).lightness() < DARK
    ]
    columns, rows = zip(*dark, strict=True)
    return min(columns), min(rows), max(columns), max(rows)


def test_pictures_have_the_size_that_was_asked_for(pdf: bytes) -> None:
    pictures = page_pictures(pdf, 0.5)
    assert len(pictures) > 1
    assert {(p.width(), p.height()) for p in pictures} == {(298, 421)}


@pytest.mark.covers("K17")
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


def test_bands_leave_no_seam(pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    print_pdf(pdf, PrintJob(printer="", copies=1, file=file))
    stored = page_pictures(pdf, PRINT_DPI / POINTS)[0]
    printed = page_pictures(file.read_bytes(), PRINT_DPI / POINTS)[0]
    for edge in range(BAND, stored.height(), BAND):
        for row in (edge - 1, edge):
            wanted, found = _dark_in(stored, row), _dark_in(printed, row)
            assert abs(wanted - found) <= wanted // 4 + 8, row


def _dark_in(picture: QImage, y: int) -> int:
    line = picture.copy(0, y, picture.width(), 1).convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(value < DARK for value in bytes(line.constBits()))


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
