"""Type styles and the breaking of paragraphs into lines: ragged right, no hyphenation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from branch_app.documents.fonts import Weight, faces, text_width
from branch_app.domain.printable import NO_BREAK_SPACE

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Style:
    """Weight, size in points, distance of baselines in mm, grey from 0 (black) to 1."""

    weight: Weight
    size: float
    leading: float
    grey: float = 0.0

    @property
    def slack(self) -> float:
        """How much closer in mm its lines may stand: 11.5 points apart at 10 points."""
        return 0.06 * self.leading

    @property
    def baseline(self) -> float:
        """Distance in mm from the top of a line to its baseline."""
        return self.leading / 2 + 0.35 * self.size / POINTS_PER_MM


BODY = Style(Weight.REGULAR, 10, 4.3)
STRONG = Style(Weight.SEMIBOLD, 10, 4.3)
QUIET = Style(Weight.REGULAR, 10, 4.3, 0.35)
HEADING = Style(Weight.SEMIBOLD, 10.5, 4.9)
TITLE = Style(Weight.SEMIBOLD, 14, 6.0)
NAME = Style(Weight.SEMIBOLD, 11, 5.0)
WIDE = Style(Weight.REGULAR, 10, 4.8)

_BOUND_SPACE = re.compile(
    r" (?:(?<=[\s(«][^\W\d_] )|(?<=^[^\W\d_] )|(?<=[№§] )|(?=[—–] )"
    r"|(?<=\d )(?=\d)|(?<=[ЖБ]СН )(?=\d)|(?<=[ИБ]ИН )(?=\d)"
    r"|(?<=«\d\d» )(?=[^\W\d_])|(?<=\d )(?=[жг]\.)"
    r"|(?<=\d )(?=(?:жыл|года?\b|лет\b|жұмыс|рабоч|тг\b|₸|%)))"
)
_LONE_WORD = 0.2
_LONE_WORD_COST = 0.4
_PLACE_TO_BREAK = "-/@._,;:" + NO_BREAK_SPACE


def width_mm(text: str, style: Style) -> float:
    """Return the width of a text in mm."""
    return text_width(text, style.weight, style.size) / POINTS_PER_MM


def widest_word(text: str, style: Style) -> float:
    """Return the width in mm of the widest run of a text that is not broken if it fits."""
    words = _BOUND_SPACE.sub(NO_BREAK_SPACE, text).split(" ")
    return max(width_mm(word, style) for word in words)


def _fitting(word: str, style: Style, limit: float) -> int:
    """Return how many letters of a word fit into the line, at least one."""
    advances = faces()[style.weight].advances
    room = limit * POINTS_PER_MM * 1000 / style.size
    for count, letter in enumerate(word):
        room -= advances[letter]
        if room < 0:
            return max(count, 1)
    return len(word)


def _cut(word: str, style: Style, limit: float) -> list[str]:
    """Cut a word wider than the line (an address, a row of digits), after a sign if it has one."""
    pieces: list[str] = []
    while (end := _fitting(word, style, limit)) < len(word):
        signs = [n for n in range(end // 4 + 1, end + 1) if word[n - 1] in _PLACE_TO_BREAK]
        end = signs[-1] if signs else end
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]


def _words(paragraph: str, style: Style, limit: float) -> tuple[list[str], list[float]]:
    """Return the words with their widths; short words stay with what they belong to."""
    words: list[str] = []
    widths: list[float] = []
    for word in _BOUND_SPACE.sub(NO_BREAK_SPACE, paragraph).split(" "):
        width = width_mm(word, style)
        pieces = [word] if width <= limit else _cut(word, style, limit)
        words.extend(pieces)
        widths.extend([width] if len(pieces) == 1 else [width_mm(p, style) for p in pieces])
    return words, widths


def _ends_of_lines(widths: list[float], space: float, limit: float) -> list[int]:
    """Return for each word the end of the line that it would best begin."""
    count = len(widths)
    cost = [0.0] * (count + 1)
    ends = [count] * count
    for first in range(count - 1, -1, -1):
        least = float("inf")
        width = -space
        for last in range(first, count):
            width += space + widths[last]
            if width > limit and last > first:
                break
            loose = limit - width
            if last == count - 1:
                loose = _LONE_WORD_COST * limit if width < _LONE_WORD * limit else 0.0
            total = loose * loose + cost[last + 1]
            if total < least:
                least = total
                ends[first] = last + 1
        cost[first] = least
    return ends


def _break_paragraph(paragraph: str, style: Style, limit: float) -> list[str]:
    if width_mm(paragraph, style) <= limit:
        return [paragraph]
    words, widths = _words(paragraph, style, limit)
    ends = _ends_of_lines(widths, width_mm(" ", style), limit)
    lines: list[str] = []
    first = 0
    while first < len(words):
        lines.append(" ".join(words[first : ends[first]]))
        first = ends[first]
    return lines


def break_lines(text: str, style: Style, limit: float) -> list[str]:
    """Return the lines of a text in a column of that width in mm; `\\n` always breaks.

    Of all ways to break it takes the one with the evenest right edge, and no lone short word at
    the end.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_break_paragraph(paragraph, style, limit))
    return [line for line in lines if line] or [""]
