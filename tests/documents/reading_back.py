"""How tests read a paper back: pdftotext for the text, PDFium for the picture.

The two languages stand side by side, so each column is read through its own crop box, down to the
footer; what a page repeats (letterhead on the first, running head on the others) comes first.
`pdftotext` without a crop finds the same clauses: its own analysis follows the columns.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2
from PIL import Image

from branch_app.documents.layout import BODY_BOTTOM, COLUMN, GUTTER, SIDES
from branch_app.domain.form_content import (
    Block,
    Choice,
    Clause,
    ClerkBlock,
    FormContent,
    Handwriting,
    Heading,
    Paragraphs,
)

DOTS_PER_INCH = 72
POINTS_PER_MM = 72 / 25.4
ABOVE_HEAD = 12


def squeezed(text: str) -> str:
    """Return the text with single spaces."""
    return " ".join(text.split())


def _pdftotext(file: Path, *options: str) -> str:
    command = ["pdftotext", "-enc", "UTF-8", *options, str(file), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()


def whole_text(pdf: bytes, folder: Path) -> str:
    """Return what plain `pdftotext` says."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    return squeezed(_pdftotext(file))


def column_texts(pdf: bytes, folder: Path, content: FormContent) -> dict[str, str]:
    """Return the running text of each language, page after page, without running heads."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    found = {}
    for language, x in SIDES:
        left = round((x - GUTTER / 2 + 1) * POINTS_PER_MM)
        width = round((COLUMN + GUTTER - 2) * POINTS_PER_MM)
        top = round(ABOVE_HEAD * POINTS_PER_MM)
        height = round((BODY_BOTTOM + 1 - ABOVE_HEAD) * POINTS_PER_MM)
        box = ("-x", str(left), "-y", str(top), "-W", str(width), "-H", str(height))
        text = _pdftotext(file, "-raw", "-r", str(DOTS_PER_INCH), *box)
        head = squeezed(content.letterhead.name.side(language))
        pages = [squeezed(page) for page in text.split("\f")]
        found[language] = " ".join([pages[0], *(page.removeprefix(head) for page in pages[1:])])
    return {language: squeezed(text) for language, text in found.items()}


def said_by(block: Block, language: str) -> list[str]:
    """Return the texts of a block in one language as they must be found."""
    match block:
        case Clause() | Heading() | Choice() | ClerkBlock():
            return [squeezed(block.text.side(language))]
        case Handwriting():
            return [squeezed(block.label.side(language))]
        case Paragraphs():
            is_said = block.language == language
            return [squeezed(text) for text in block.texts] if is_said else []
    found = []
    for row in block.rows:
        has_value = not row.is_blank and not row.is_heading
        found += [row.label, row.value] if has_value else [row.label]
    return [squeezed(part.side(language)) for part in found]


def pictures(pdf: bytes, dots_per_inch: int = 300) -> list[Image.Image]:
    """Return the pages in grey as PDFium draws them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            page.render(scale=dots_per_inch / DOTS_PER_INCH, grayscale=True).to_pil()
            for page in document
        ]
    finally:
        document.close()
