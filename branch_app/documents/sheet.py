"""Writes finished pages as PDF with a reportlab canvas; knows nothing of forms.

Text goes straight into the page's instructions: reportlab's own string methods cost three times
the whole page. The same pages give the same bytes: no dates, no random names.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from branch_app.documents.codes import MODULE_COUNT, MODULE_SIZE, QUIET_ZONE, code_runs
from branch_app.documents.fonts import EmbeddedFace, Weight, embed, extra_letters, faces
from branch_app.documents.layout import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Bar,
    Ink,
    Page,
    Place,
    Symbol,
    Words,
)
from branch_app.documents.typography import POINTS_PER_MM, Style, width_mm

_LANGUAGES = {"kk": "kk-KZ", "ru": "ru-KZ"}
_SAMPLE_STYLE = Style(Weight.SEMIBOLD, 66, 30.0, 0.93)
_SAMPLE_SLOPE = (0.5736, 0.8192)


def _points(*millimetres: float) -> str:
    return " ".join(f"{value * POINTS_PER_MM:.2f}" for value in millimetres)


def _colour(colour: str) -> str:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    if parts[0] == parts[1] == parts[2]:
        return f"{parts[0]:.3g} g"
    return " ".join(f"{part:.3g}" for part in parts) + " rg"


def _bar(bar: Bar, y: float) -> list[str]:
    box = _points(bar.x, PAGE_HEIGHT - y - bar.height, bar.width, bar.height)
    return [_colour(bar.colour), f"{box} re f"]


def _place(place: Place, y: float) -> list[str]:
    """Draw an empty box: white over whatever lies below, its line inside the stated size."""
    if not place.outline:
        return []
    half = place.outline / 2
    box = _points(
        place.x + half,
        PAGE_HEIGHT - y - place.height + half,
        place.width - place.outline,
        place.height - place.outline,
    )
    return ["1 g 0 G", f"{_points(place.outline)} w {box} re B"]


def _symbol(symbol: Symbol, y: float) -> list[str]:
    size = MODULE_COUNT * MODULE_SIZE
    ground = _points(
        symbol.x - QUIET_ZONE,
        PAGE_HEIGHT - y - size - QUIET_ZONE,
        size + 2 * QUIET_ZONE,
        size + 2 * QUIET_ZONE,
    )
    scale = MODULE_SIZE * POINTS_PER_MM
    corner = _points(symbol.x, PAGE_HEIGHT - y)
    runs = " ".join(
        f"{column} {row} {length} 1 re" for row, column, length in code_runs(symbol.text)
    )
    return [f"1 g {ground} re f", f"q 0 g {scale:.5f} 0 0 {-scale:.5f} {corner} cm", runs, "f Q"]


class _PageWriter:
    """Turns the inks of one page into drawing instructions."""

    def __init__(self, fonts: Mapping[Weight, EmbeddedFace]) -> None:
        self._fonts = fonts
        self._instructions: list[str] = []
        self._language = ""
        self._style: Style | None = None

    def sample(self, lines: Sequence[str]) -> None:
        """Put the sample word across the page, in light grey, under everything else.

        Its letters are no text to a reader of the file: slanting, they would end up amid clauses.
        """
        cos, sin = _SAMPLE_SLOPE
        style = _SAMPLE_STYLE
        turn = f"{cos} {sin} {-sin} {cos}"
        face = self._fonts[style.weight]
        for number, text in enumerate(lines):
            along = -width_mm(text, style) / 2
            across = (len(lines) / 2 - number - 0.8) * style.leading
            x = PAGE_WIDTH / 2 + along * cos - across * sin
            y = PAGE_HEIGHT / 2 + along * sin + across * cos
            self._instructions.append(
                f"/Span <</ActualText ()>> BDC BT {style.grey} g {face.resource} {style.size} Tf "
                f"{turn} {_points(x, y)} Tm <{face.encoded(text)}> Tj ET EMC"
            )

    def _switch_language(self, language: str) -> None:
        if language == self._language:
            return
        if self._language:
            self._instructions.append("EMC")
        if language:
            self._instructions.append(f"/Span <</Lang ({_LANGUAGES[language]})>> BDC")
        self._language = language

    def _words(self, words: Words, y: float) -> None:
        style = words.style
        face = self._fonts[style.weight]
        if style is not self._style:
            self._instructions.append(f"{style.grey:g} g BT {face.resource} {style.size:g} Tf ET")
            self._style = style
        self._instructions.append(
            f"BT {_points(words.x, PAGE_HEIGHT - y)} Td <{face.encoded(words.text)}> Tj ET"
        )

    def draw(self, ink: Ink, down: float) -> None:
        """Add one ink, so far down from where its chunk begins."""
        self._switch_language(ink.language if isinstance(ink, Words) else "")
        y = ink.y + down
        if isinstance(ink, Words):
            self._words(ink, y)
            return
        self._style = None
        match ink:
            case Bar():
                self._instructions.extend(_bar(ink, y))
            case Place():
                self._instructions.extend(_place(ink, y))
            case Symbol():
                self._instructions.extend(_symbol(ink, y))

    def finished(self) -> str:
        """Return the instructions of the page."""
        self._switch_language("")
        return "\n".join(self._instructions)


def _canvas(target: io.BytesIO, title: str, subject: str, author: str) -> Canvas:
    rl_config.useA85 = 0
    regular = faces()[Weight.REGULAR].font.fontName
    canvas = Canvas(
        target,
        pagesize=(PAGE_WIDTH * POINTS_PER_MM, PAGE_HEIGHT * POINTS_PER_MM),
        invariant=1,
        pageCompression=1,
        initialFontName=regular,
        lang=_LANGUAGES["kk"],
    )
    canvas.setTitle(title)
    canvas.setSubject(subject)
    canvas.setAuthor(author)
    canvas.setCreator("Branch App")
    canvas.setProducer("Branch App")
    return canvas


def write_pdf(
    pages: Sequence[Page], *, title: str, subject: str, author: str, sample: Sequence[str]
) -> bytes:
    """Return the PDF of the pages; `sample` lines, if any, go across each page."""
    target = io.BytesIO()
    canvas = _canvas(target, title, subject, author)
    texts = [ink.text for page in pages for ink, _ in page.placed if isinstance(ink, Words)]
    extra = extra_letters([*texts, *sample])
    fonts = {weight: embed(canvas._doc, weight, extra) for weight in Weight}
    for page in pages:
        writer = _PageWriter(fonts)
        writer.sample(sample)
        for ink, down in page.placed:
            writer.draw(ink, down)
        canvas.addLiteral(writer.finished())
        canvas.showPage()
    canvas.save()
    return target.getvalue()
