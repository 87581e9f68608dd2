"""Texts set in both columns, line beside line: what every block of a form is made of."""

from __future__ import annotations

from branch_app.documents.layout import COLUMN, LEFT, SIDES, Chunk, Ink, Words
from branch_app.documents.typography import Style, break_lines
from branch_app.domain.bilingual import Bilingual

_NEVER_SPLIT = 6


def paired_rows(
    lines: dict[str, list[str]], style: Style, indent: float = 0.0, padding: float = 0.0
) -> list[list[Ink]]:
    """Pair the lines of both sides; a row holds the n-th line of each."""
    rows: list[list[Ink]] = [[] for _ in range(max(map(len, lines.values())))]
    for language, side in SIDES:
        x = side + indent + (padding if side == LEFT else 0.0)
        for row, text in zip(rows, lines[language], strict=False):
            row.append(Words(x=x, y=style.baseline, text=text, style=style, language=language))
    return rows


def broken(text: Bilingual, style: Style, width: float) -> dict[str, list[str]]:
    """Return the lines of each side for a column of that width in mm."""
    return {language: break_lines(text.side(language), style, width) for language, _ in SIDES}


def _may_break(after: int, counts: list[int]) -> bool:
    """A short text stays whole; of a long one each part shows none or two and more lines."""
    return max(counts) > _NEVER_SPLIT and all(
        after >= count or (after >= 2 and count - after >= 2) for count in counts
    )


def text_chunks(
    text: Bilingual,
    style: Style,
    *,
    gap: float,
    indent: float = 0.0,
    padding: float = 0.0,
    slack: float = 0.0,
) -> list[Chunk]:
    """Set a text in both columns; `padding` keeps it off the sides of a frame.

    Only lines with nothing but text around have `slack`.
    """
    lines = broken(text, style, COLUMN - indent - padding)
    rows = paired_rows(lines, style, indent, padding)
    counts = [len(side) for side in lines.values()]
    return [
        Chunk(
            height=style.leading,
            inks=tuple(row),
            gap=gap if number == 1 else 0.0,
            keep_next=number < len(rows) and not _may_break(number, counts),
            slack=slack,
        )
        for number, row in enumerate(rows, start=1)
    ]
