"""Draws finished pages as PDF instructions and has them archived; knows nothing of forms.

Text goes straight into the page's instructions: reportlab's own string methods cost three times
the whole page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from branch_app.documents.archive import Sheet, archived
from branch_app.documents.codes import MODULE_COUNT, MODULE_SIZE, QUIET_ZONE, code_runs
from branch_app.documents.fonts import EmbeddedFace, Weight, extra_letters
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
from branch_app.documents.metadata import About
from branch_app.documents.shell import LANGUAGES, shell_with
from branch_app.documents.typography import POINTS_PER_MM, Style, width_mm

_SAMPLE_STYLE = Style(Weight.SEMIBOLD, 66, 30.0, 0.93)
_SAME_PLACE = 1e-6
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
        self._next_line: tuple[float, float] | None = None

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
                f"{turn} {_points(x, y)} Tm {face.encoded(text)} Tj ET EMC"
            )

    def _switch_language(self, language: str) -> None:
        if language == self._language:
            return
        self._end_text()
        if self._language:
            self._instructions.append("EMC")
        if language:
            self._instructions.append(f"/Span <</Lang ({LANGUAGES[language]})>> BDC")
        self._language = language

    def _words(self, words: Words, y: float) -> None:
        """Show a line; one that follows the line before needs no coordinates of its own."""
        style = words.style
        face = self._fonts[style.weight]
        codes = words.codes or face.encoded(words.text)
        if self._follows(words, y) and style is self._style:
            self._instructions.append(f"{codes} '")
        else:
            self._end_text()
            if style is not self._style:
                leading = style.leading * POINTS_PER_MM
                self._instructions.append(
                    f"{style.grey:g} g {face.resource} {style.size:g} Tf {leading:.3f} TL"
                )
                self._style = style
            across, up = words.x * POINTS_PER_MM, (PAGE_HEIGHT - y) * POINTS_PER_MM
            self._instructions.append(f"BT {across:.2f} {up:.2f} Td {codes} Tj")
        self._next_line = (words.x, y + style.leading)

    def _follows(self, words: Words, y: float) -> bool:
        if self._next_line is None:
            return False
        across, down = self._next_line
        return words.x == across and abs(y - down) < _SAME_PLACE

    def _end_text(self) -> None:
        if self._next_line:
            self._instructions.append("ET")
            self._next_line = None

    def draw(self, ink: Ink, down: float) -> None:
        """Add one ink, so far down from where its chunk begins."""
        self._switch_language(ink.language if isinstance(ink, Words) else "")
        y = ink.y + down
        if isinstance(ink, Words):
            self._words(ink, y)
            return
        self._end_text()
        self._style = None
        match ink:
            case Bar():
                self._instructions.extend(_bar(ink, y))
            case Place():
                self._instructions.extend(_place(ink, y))
            case Symbol():
                self._instructions.extend(_symbol(ink, y))

    def finished(self) -> bytes:
        """Return the instructions of the page."""
        self._switch_language("")
        self._end_text()
        return "\n".join(self._instructions).encode("latin-1")


def written(pages: Sequence[Page], about: About, sample: Sequence[str]) -> bytes:
    """Return the PDF of the pages; `sample` lines, if any, go across each page."""
    texts = [
        ink.text
        for page in pages
        for ink, _ in page.placed
        if isinstance(ink, Words) and not ink.codes
    ]
    shell = shell_with(extra_letters([*texts, *sample]))
    sheets = []
    for page in pages:
        writer = _PageWriter(shell.faces)
        writer.sample(sample)
        for ink, down in page.placed:
            writer.draw(ink, down)
        sheets.append(Sheet(instructions=writer.finished(), entries=page.entries))
    return archived(shell, sheets, about)
