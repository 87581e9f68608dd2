"""Sheets of labels for carriers: 3 by 8 on A4, each 70 by 37 mm, cut or self-adhesive."""

from __future__ import annotations

from collections.abc import Iterator

from branch_app.documents import wording
from branch_app.documents.codes import CODE_SIZE, QUIET_ZONE
from branch_app.documents.fonts import Weight
from branch_app.documents.layout import PAGE_HEIGHT, PAGE_WIDTH, Ink, Page, Symbol, Words
from branch_app.documents.metadata import About
from branch_app.documents.sheet import written
from branch_app.documents.typography import Style, break_lines, width_mm
from branch_app.domain.carrier_label import LABELS_ON_SHEET, CarrierLabel, LabelSheets
from branch_app.domain.carrier_words import CARRIER_KINDS

ACROSS, DOWN = 3, 8
WIDTH, HEIGHT = PAGE_WIDTH / ACROSS, PAGE_HEIGHT / DOWN
# Printers leave 4 to 5 mm white around; the quiet zone of the code needs the same again.
MARGIN = 5.0
_CODE_TOP = (HEIGHT - CODE_SIZE) / 2
_TEXT_LEFT = MARGIN + CODE_SIZE + QUIET_ZONE
_TEXT_WIDTH = WIDTH - _TEXT_LEFT - 3.5
_NUMBER = Style(Weight.SEMIBOLD, 8, 4.0)
_KIND = Style(Weight.SEMIBOLD, 7, 3.1)
_SMALL = Style(Weight.REGULAR, 6.5, 2.8)
_FAINT = Style(Weight.REGULAR, 5.5, 2.4, 0.35)
_CATEGORY_LINES = 3
_OPERATOR_LINES = 2


class PdfLabelMaker:
    """The one maker of labels; it draws with the code machinery of the forms."""

    def labels(self, sheets: LabelSheets) -> bytes:
        """Return the sheets as PDF."""
        pages = [
            _page(sheets, first // LABELS_ON_SHEET + 1, first)
            for first in range(0, len(sheets.labels), LABELS_ON_SHEET)
        ]
        about = About(
            title=wording.both(wording.CARRIER_LABELS),
            subject=f"{sheets.labels[0].number} – {sheets.labels[-1].number}",
            author=sheets.operator.ru,
        )
        return written(pages, about, wording.SAMPLE if sheets.is_sample else ())


def _page(sheets: LabelSheets, number: int, first: int) -> Page:
    placed: list[tuple[Ink, float]] = []
    for place, label in enumerate(sheets.labels[first : first + LABELS_ON_SHEET]):
        row, column = divmod(place, ACROSS)
        placed += [(ink, row * HEIGHT) for ink in _label(label, sheets, column * WIDTH)]
    return Page(number=number, placed=tuple(placed))


def _label(label: CarrierLabel, sheets: LabelSheets, left: float) -> Iterator[Ink]:
    yield Symbol(x=left + MARGIN, y=_CODE_TOP, text=label.code)
    x, top = left + _TEXT_LEFT, _CODE_TOP
    for text, style, language, most in (
        (label.number, _NUMBER, "", 1),
        (CARRIER_KINDS[label.kind].kk, _KIND, "kk", 1),
        (CARRIER_KINDS[label.kind].ru, _KIND, "ru", 1),
        (label.category, _SMALL, "", _CATEGORY_LINES),
        (sheets.operator.kk, _FAINT, "kk", _OPERATOR_LINES),
        (wording.carrier_ground(sheets.ground), _FAINT, "", 1),
    ):
        for line in _lines(text, style, most):
            yield Words(x=x, y=top + style.baseline, text=line, style=style, language=language)
            top += style.leading


def _lines(text: str, style: Style, most: int) -> list[str]:
    """Return the first lines of a text; what is left out is told by an ellipsis."""
    if not text:
        return []
    lines = break_lines(text, style, _TEXT_WIDTH)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width_mm(last + "…", style) > _TEXT_WIDTH:
        last = last[:-1]
    return [*lines[: most - 1], last + "…"]
