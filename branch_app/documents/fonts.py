"""The typeface of every paper: Golos Text with its widths, its letters and its embedding.

Golos has no ballot boxes or ticks: those are drawn as shapes.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from branch_app.domain.errors import InvalidRecord
from branch_app.domain.printable import ALPHABET, NO_BREAK_SPACE
from branch_app.resource_files import resource_path

SPARE_LETTERS = 256 - 32 - len(ALPHABET)
_PLAIN_LETTERS = frozenset(ALPHABET)
_USUAL_LETTERS = _PLAIN_LETTERS | {NO_BREAK_SPACE}
_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r", "\n": r"\n"})
_ODD_SPACE = re.compile(r"[^\S\n\u00a0]+|[\x00-\x09\x0b-\x1f\x7f-\x9f]+")


class Weight(StrEnum):
    """The two weights in use and their files."""

    REGULAR = "GolosText_400Regular.ttf"
    SEMIBOLD = "GolosText_600SemiBold.ttf"


class _PlainFace(TTFontFace):  # type: ignore[misc]
    """A face that states its widths as they are: reportlab formats numbers slowly."""

    def getCharWidth(self, code: int) -> str:  # noqa: N802
        """Return the width as it stands in the PDF."""
        return f"{super().getCharWidth(code):g}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """One weight: the reportlab font and the advance of each letter in thousandths of an em."""

    font: TTFont
    advances: Mapping[str, float]


class EmbeddedFace:
    """A face inside one document: its resource name and the code of each letter."""

    def __init__(self, resource: str, letters: Mapping[int, str]) -> None:
        self.resource = resource
        table = "".join(letters.get(code, "\ufffe") for code in range(256))
        self._codes = codecs.charmap_build(table)

    def named(self, resource: str) -> EmbeddedFace:
        """Return the same face under another resource name."""
        face = EmbeddedFace(resource, {})
        face._codes = self._codes
        return face

    def encoded(self, text: str) -> str:
        """Return the codes of the text as a PDF string, a character a byte."""
        plain = text.replace(NO_BREAK_SPACE, " ")
        codes = codecs.charmap_encode(plain, "strict", self._codes)[0].decode("latin-1")
        return f"({codes.translate(_ESCAPES)})"


@lru_cache(maxsize=1)
def faces() -> Mapping[Weight, Face]:
    """Return the faces, loaded and registered once per process."""
    found: dict[Weight, Face] = {}
    for weight in Weight:
        path = str(resource_path(f"fonts/{weight.value}"))
        font = TTFont(weight.name, path, asciiReadable=True, shapable=False)
        font.face = _PlainFace(path)
        pdfmetrics.registerFont(font)
        widths = font.face.charWidths
        advances = {chr(code): float(width) for code, width in widths.items()}
        found[weight] = Face(font=font, advances=advances)
    return found


def text_width(text: str, weight: Weight, size: float) -> float:
    """Return the width in points of a text that `printable` has let through."""
    return sum(map(faces()[weight].advances.__getitem__, text)) * size / 1000


def is_usual(text: str) -> bool:
    """Tell whether a line of text needs no letter beyond the usual alphabet."""
    return _USUAL_LETTERS.issuperset(text)


def _is_plain(text: str) -> bool:
    """Tell at once that there is nothing to clean, which is the usual case."""
    return _PLAIN_LETTERS.issuperset(text) and "  " not in text and text == text.strip(" ")


def printable(text: str) -> str:
    """Return the text composed (NFC), without invisible characters and odd white space.

    Raises InvalidRecord (`character`) when the typeface lacks a letter: a paper with an empty
    box in place of a letter of somebody's name must not be signed.
    """
    if _is_plain(text):
        return text
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(c for c in composed if unicodedata.category(c) != "Cf")
    lines = _ODD_SPACE.sub(" ", visible).split("\n")
    cleaned = "\n".join(line.strip(" ") for line in lines).strip("\n")
    known = faces()[Weight.REGULAR].advances
    for character in sorted(set(cleaned) - {"\n"}):
        if character not in known:
            raise InvalidRecord(reason="letter_not_in_font", character=f"U+{ord(character):04X}")
    return cleaned


def extra_letters(texts: Iterable[str]) -> str:
    """Return the letters beyond the usual alphabet, in order. Raises InvalidRecord if too many."""
    extra = sorted(set("".join(texts)) - _USUAL_LETTERS - {"\n"})
    if len(extra) > SPARE_LETTERS:
        raise InvalidRecord(reason="too_many_letters", count=len(extra))
    return "".join(extra)


def embed(document: PDFDocument, weight: Weight, extra: str) -> EmbeddedFace:
    """Put a face into a document under fixed codes, so that equal content gives equal bytes."""
    font = faces()[weight].font
    font.splitString(ALPHABET + extra, document)
    resource = font.getSubsetInternalName(0, document)
    assigned = font.state[document].assignments
    return EmbeddedFace(resource, {assigned[ord(letter)]: letter for letter in ALPHABET + extra})
