"""How long a consent takes to lay out and write, beside the ways a newcomer would choose.

Run `python -m benchmarks.consent_pdf [--rounds N]`. All ways take turns in one process, so that a
busy machine slows them alike: read the ratios, not the milliseconds. Ours is PDF/A with codes and
bookmarks; the rivals make plain files. Child processes show the first form, cold and warmed up.
"""

from __future__ import annotations

import argparse
import html
import importlib.util
import io
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from branch_app.documents.fonts import Weight
from branch_app.documents.form import PdfFormRenderer, compose
from branch_app.documents.layout import PAGE_HEIGHT, Page, Symbol, Words
from branch_app.documents.typography import POINTS_PER_MM
from branch_app.domain.form_content import DataTable, FormContent, Handwriting, Paragraphs
from branch_app.resource_files import resource_path
from tests.documents.made_content import page_codes
from tests.packs.filled import SERIAL, composed

NAMES = {weight: f"Bare-{weight.name}" for weight in Weight}


def register_bare_fonts() -> None:
    """Register the same faces under other names, as reportlab's manual shows."""
    for weight, name in NAMES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource_path(f"fonts/{weight.value}"))))


def draw_code(canvas: Canvas, text: str) -> None:
    """Draw a page code with reportlab's own widget."""
    drawing = Drawing(65, 65)
    drawing.add(QrCodeWidget(text, barLevel="M", barWidth=65, barHeight=65))
    renderPDF.draw(drawing, canvas, 480, 40)


def bare_canvas(pages: tuple[Page, ...], *, has_codes: bool) -> bytes:
    """Draw the same lines at the same places with `drawString`, codes by reportlab's widget."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, pageCompression=1)
    for page in pages:
        for ink in page.inks:
            if isinstance(ink, Words):
                canvas.setFont(NAMES[ink.style.weight], ink.style.size)
                y = (PAGE_HEIGHT - ink.y) * POINTS_PER_MM
                canvas.drawString(ink.x * POINTS_PER_MM, y, ink.text)
            elif has_codes and isinstance(ink, Symbol):
                draw_code(canvas, ink.text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def sides(content: FormContent) -> list[tuple[str, str]]:
    """Return the texts of the form as pairs, Kazakh and Russian."""
    found = []
    for block in content.blocks:
        if isinstance(block, DataTable):
            found += [(row.value.kk, row.value.ru) for row in block.rows]
        elif not isinstance(block, Paragraphs):
            text = block.label if isinstance(block, Handwriting) else block.text
            found.append((text.kk, text.ru))
    return found


def platypus(content: FormContent) -> bytes:
    """Let reportlab's flowables set the same texts in a table of two columns, a code a page."""
    target = io.BytesIO()
    code = page_codes(SERIAL)

    def around(canvas: Canvas, document: SimpleDocTemplate) -> None:
        draw_code(canvas, code(document.page))

    style = ParagraphStyle("body", fontName=NAMES[Weight.REGULAR], fontSize=10, leading=13)
    rows = [[Paragraph(kk, style), Paragraph(ru, style)] for kk, ru in sides(content)]
    table = Table(rows, colWidths=[240, 240])
    document = SimpleDocTemplate(target, invariant=1)
    document.build([table], onFirstPage=around, onLaterPages=around)
    return target.getvalue()


def weasyprint(content: FormContent) -> bytes:
    """Let WeasyPrint set the same texts."""
    html_class = importlib.import_module("weasyprint").HTML
    rows = "".join(f"<tr><td>{html.escape(kk)}<td>{html.escape(ru)}" for kk, ru in sides(content))
    written: bytes = html_class(string=f"<table>{rows}</table>").write_pdf()
    return written


def take_turns(ways: dict[str, Callable[[], bytes]], rounds: int) -> dict[str, list[float]]:
    """Return the milliseconds of each way; who begins changes from round to round."""
    names = list(ways)
    found: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            start = time.perf_counter()
            ways[name]()
            found[name].append((time.perf_counter() - start) * 1000)
    return found


def first_forms(rounds: int = 5) -> Iterator[str]:
    """Tell what the first form of a process costs, the median of some child processes."""
    for name, *options in (
        ("cold process",),
        ("after the warm-up", "--warm-up"),
        ("and the form's too", "--warm-up", "--forms"),
    ):
        told = []
        for _ in range(rounds):
            start = time.perf_counter()
            done = subprocess.run(  # noqa: S603
                [sys.executable, "-m", "benchmarks.first_form", *options],
                check=True,
                capture_output=True,
                text=True,
            )
            whole = (time.perf_counter() - start) * 1000
            told.append({**json.loads(done.stdout), "whole": whole})
        middle = {key: statistics.median(times[key] for times in told) for key in told[0]}
        yield (
            f"{name:18} loading {middle['before']:6.1f} ms   first form {middle['form']:6.1f} ms   "
            f"whole process with composing {middle['whole']:6.1f} ms"
        )


def main() -> None:
    """Print medians, 95th percentiles and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    rounds = parser.parse_args().rounds
    content = composed()
    codes = page_codes(SERIAL)
    renderer = PdfFormRenderer()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    first = renderer.render(content, codes)
    print(f"first consent of the process  {(time.perf_counter() - start) * 1000:7.1f} ms")
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"{first.page_count} pages, {len(first.pdf)} bytes, memory grew by {grown / 1024:.1f} MB")
    register_bare_fonts()
    pages = compose(content, codes)
    ways: dict[str, Callable[[], bytes]] = {
        "ours": lambda: renderer.render(content, codes).pdf,
        "bare canvas, text alone": lambda: bare_canvas(pages, has_codes=False),
        "bare canvas with codes": lambda: bare_canvas(pages, has_codes=True),
        "reportlab platypus": lambda: platypus(content),
    }
    if importlib.util.find_spec("weasyprint"):
        ways["WeasyPrint"] = lambda: weasyprint(content)
    else:
        print("WeasyPrint is not installed: not compared")
    for way in ways.values():
        way()
    found = take_turns(ways, rounds)
    ours = statistics.median(found["ours"])
    for name, times in found.items():
        middle = statistics.median(times)
        late = sorted(times)[int(len(times) * 0.95)]
        print(f"{name:24} p50 {middle:8.1f} ms   p95 {late:8.1f} ms   ours x {middle / ours:6.1f}")
    text_alone = statistics.median(found["bare canvas, text alone"])
    print(f"ours / bare canvas with text alone: {ours / text_alone:.2f} (goal: at most 2)")
    if "WeasyPrint" in found:
        ratio = statistics.median(found["WeasyPrint"]) / ours
        print(f"WeasyPrint / ours: {ratio:.0f} (goal: at least 25)")
    for line in first_forms():
        print(line)


if __name__ == "__main__":
    main()
