"""The renderer of forms: content in, PDF and places out. It adds no wording of its own meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from branch_app.documents import wording
from branch_app.documents.blocks import block_chunks, number_indent
from branch_app.documents.fonts import printable
from branch_app.documents.furniture import (
    footer,
    letterhead,
    marks,
    running_head,
    sample_line,
    title_chunks,
)
from branch_app.documents.layout import (
    BODY_BOTTOM,
    Chunk,
    Ink,
    Page,
    Place,
    fill_pages,
    in_reading_order,
    keep_together,
)
from branch_app.documents.sheet import write_pdf
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.form_content import Block, ClerkBlock, FormContent, Handwriting, RenderedForm
from branch_app.domain.issued_form import BoxKind
from branch_app.domain.serials import show_serial

MOST_PAGES = 99
T = TypeVar("T")


def _cleaned(value: T) -> T:
    """Return the same content with every text made printable. Raises InvalidRecord."""
    found: Any = value
    if isinstance(value, str):
        found = printable(value)
    elif isinstance(value, tuple):
        found = tuple(_cleaned(item) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _cleaned(getattr(value, field.name)) for field in fields(value)}
        found = type(value)(**parts)
    checked: T = found
    return checked


def _signing_part(blocks: Sequence[Block]) -> int:
    """Return where the places to write at the end of the form begin."""
    start = len(blocks)
    while start and isinstance(blocks[start - 1], Handwriting | ClerkBlock):
        start -= 1
    return start


def _flow(content: FormContent) -> list[Chunk]:
    """Return all chunks; what is signed stays with the places to sign and with the last words."""
    indent = number_indent(content.blocks)
    chunks = title_chunks(content)
    signing = _signing_part(content.blocks)
    tail: list[Chunk] = []
    for number, block in enumerate(content.blocks, start=1):
        made = [replace(chunk, block=number) for chunk in block_chunks(block, indent)]
        (chunks if number <= signing else tail).extend(made)
    if tail and signing:
        tail.insert(0, chunks.pop())
    return [*chunks, *keep_together(tail)]


def compose(content: FormContent, page_code: Callable[[int], str]) -> tuple[Page, ...]:
    """Lay the content out on pages. Raises InvalidRecord when it cannot stand on paper."""
    content = _cleaned(content)
    first_head, first_top = letterhead(content.letterhead)
    later_head, later_top = running_head(content.letterhead)
    placed = fill_pages(_flow(content), first_top=first_top, top=later_top, bottom=BODY_BOTTOM)
    if len(placed) > MOST_PAGES:
        raise InvalidRecord(reason="too_many_pages", page_count=len(placed))
    pages: list[Page] = []
    for number, chunks in enumerate(placed, start=1):
        body = in_reading_order(chunks)
        is_signed = any(isinstance(ink, Place) and ink.kind is BoxKind.SIGNATURE for ink, _ in body)
        above: list[Ink] = [*marks(), *(sample_line() if content.is_sample else ())]
        above += first_head if number == 1 else later_head
        below = footer(
            content,
            page=number,
            page_count=len(placed),
            code=page_code(number),
            has_initials=len(placed) > 1 and not is_signed,
        )
        around = [[(ink, 0.0) for ink in inks] for inks in (above, below)]
        pages.append(Page(number=number, placed=(*around[0], *body, *around[1])))
    return tuple(pages)


class PdfFormRenderer:
    """Lays out forms as bilingual PDF; holds nothing, may be used from any thread."""

    def render(self, content: FormContent, page_code: Callable[[int], str]) -> RenderedForm:
        """Return PDF, page count and places; `page_code(n)` gives the code of page n.

        Raises InvalidRecord for a letter that the typeface lacks or a text beyond all measure.
        """
        pages = compose(content, page_code)
        pdf = write_pdf(
            pages,
            title=f"{content.title.kk} / {content.title.ru}",
            subject=f"{content.code} {content.edition} {show_serial(content.serial)}",
            author=f"{content.letterhead.name.kk} / {content.letterhead.name.ru}",
            sample=wording.SAMPLE if content.is_sample else (),
        )
        boxes = tuple(box for page in pages for box in page.boxes)
        return RenderedForm(pdf=pdf, page_count=len(pages), boxes=boxes)
