"""The very bytes of a stored PDF as pictures: for the preview, and on paper at exactly 100 %.

PDFium may be entered by one thread at a time: call these on the `paper` lane of the task runner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import QMarginsF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from branch_app.domain.errors import PrinterUnavailable, ScanUnreadable

PRINT_DPI = 300
BAND = 512
POINTS = 72


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintJob:
    """Which printer and how many copies; with `file` the pages go into a PDF file instead."""

    printer: str
    copies: int
    file: Path | None = None


def printers() -> list[str]:
    """Return the names of the printers of this workstation, the default one first."""
    names = QPrinterInfo.availablePrinterNames()
    default = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != default)


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ScanUnreadable(reason="pdf") from error
    try:
        yield document
    finally:
        document.close()


def page_pictures(data: bytes, dots_per_point: float) -> list[QImage]:
    """Return every page as a picture for the screen. Raises ScanUnreadable."""
    with _opened(data) as document:
        pictures = []
        for number in range(len(document)):
            page = document[number]
            width, height = _size(page, dots_per_point * POINTS)
            pictures.append(_band(page, width, height, 0, height))
            page.close()
        return pictures


def print_pdf(
    data: bytes, job: PrintJob, progress: Callable[[int, int], object] | None = None
) -> int:
    """Print every page at 100 %, in bands; return the number of pages.

    Raises PrinterUnavailable when the printer does not take them, ScanUnreadable.
    """
    with _opened(data) as document:
        printer = _printer(job)
        painter = _begin(printer)
        for number in range(len(document)):
            if number and not printer.newPage():
                painter.end()
                raise PrinterUnavailable(printer=job.printer)
            page = document[number]
            _print_page(painter, printer, page)
            page.close()
            if progress is not None:
                progress(number + 1, len(document))
        if not painter.end():
            raise PrinterUnavailable(printer=job.printer)
        return len(document)


def print_text(text: str, job: PrintJob) -> None:
    """Print a few lines on one A4 page. Raises PrinterUnavailable."""
    printer = _printer(job)
    painter = _begin(printer)
    font = QFont("Golos Text")
    font.setPointSize(14)
    painter.setFont(font)
    millimetre = printer.resolution() / 25.4
    place = QRectF(25 * millimetre, 30 * millimetre, 160 * millimetre, 230 * millimetre)
    painter.drawText(place, int(Qt.TextFlag.TextWordWrap), text)
    if not painter.end():
        raise PrinterUnavailable(printer=job.printer)


def _printer(job: PrintJob) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if job.file is not None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(job.file))
    elif job.printer in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(job.printer)
        printer.setCopyCount(job.copies)
    else:
        raise PrinterUnavailable(printer=job.printer)
    printer.setResolution(PRINT_DPI)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    printer.setPageLayout(layout)
    # The page code and the corner marks must lie where the form says, so no driver may shrink it.
    printer.setFullPage(True)
    return printer


def _begin(printer: QPrinter) -> QPainter:
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterUnavailable(printer=printer.printerName())
    return painter


def _size(page: pypdfium2.PdfPage, dpi: float) -> tuple[int, int]:
    width, height = page.get_size()
    return round(width * dpi / POINTS), round(height * dpi / POINTS)


def _print_page(painter: QPainter, printer: QPrinter, page: pypdfium2.PdfPage) -> None:
    width, height = _size(page, PRINT_DPI)
    scale = printer.resolution() / PRINT_DPI
    for top in range(0, height, BAND):
        rows = min(BAND, height - top)
        image = _band(page, width, height, top, rows)
        place = QRectF(0, top * scale, width * scale, rows * scale)
        painter.drawImage(place, image, QRectF(QRect(0, 0, width, rows)))


def _band(page: pypdfium2.PdfPage, width: int, height: int, top: int, rows: int) -> QImage:
    """Return rows `top` to `top + rows` of the page drawn `width` x `height` pixels large."""
    bitmap = pypdfium2.PdfBitmap.new_native(width, rows, pdfium.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, rows)
    flags = pdfium.FPDF_ANNOT | pdfium.FPDF_PRINTING
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, flags)
    data = bytes(bitmap.buffer)
    drawn = QImage(data, width, rows, bitmap.stride, QImage.Format.Format_RGB32).copy()
    bitmap.close()
    return drawn
