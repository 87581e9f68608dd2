"""The renderer of forms: content in, PDF and places out. It adds no wording of its own meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from branch_app.documents import wording
from branch_app.documents.blocks import number_indent
from branch_app.documents.bookmarks import TITLE_LEVEL, whole_title
from branch_app.documents.cleaning import cleaned
from branch_app.documents.codes import code_runs
from branch_app.documents.furniture import footer, sample_line, title_chunks
from branch_app.documents.layout import (
    BODY_BOTTOM,
    Chunk,
    Entry,
    Ink,
    Page,
    Place,
    fill_pages,
    in_reading_order,
    keep_together,
)
from branch_app.documents.metadata import About
from branch_app.documents.sheet import written
from branch_app.documents.shell import usual_shell
from branch_app.documents.standing import SetBlock, heads, is_standing, set_block
from branch_app.domain.errors import InvalidRecord
from branch_app.domain.form_content import (
    Block,
    Choice,
    ClerkBlock,
    FormContent,
    Handwriting,
    Heading,
    RenderedForm,
)
from branch_app.domain.issued_form import BoxKind
from branch_app.domain.serials import ALPHABET, CODE_LENGTH, show_serial

MOST_PAGES = 99
_ANY_CODE = (ALPHABET * CODE_LENGTH)[:CODE_LENGTH]


def _signing_part(blocks: Sequence[Block]) -> int:
    """Return where the places to write at the end of the form begin."""
    start = len(blocks)
    while start and isinstance(blocks[start - 1], Handwriting | ClerkBlock):
        start -= 1
    return start


def _pairs(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the first of each two choices that stand alone under a heading: one question."""
    kinds = "".join(
        "h" if isinstance(block, Heading) else "c" if isinstance(block, Choice) else "-"
        for block in blocks
    )
    return frozenset(found.end() for found in re.finditer("hc(?=c(?:[^c]|$))", kinds))


def _flow(content: FormContent, blocks: Sequence[SetBlock]) -> list[Chunk]:
    """Return all chunks; what is signed stays with the places to sign and with the last words."""
    chunks = title_chunks(content)
    signing = _signing_part(content.blocks)
    pairs = _pairs(content.blocks)
    tail: list[Chunk] = []
    for number, block in enumerate(blocks, start=1):
        made = [chunk.of_block(number) for chunk in block.chunks]
        if number in pairs:
            made[-1] = replace(made[-1], keep_next=True)
        (chunks if number <= signing else tail).extend(made)
    if tail and signing:
        tail.insert(0, chunks.pop())
    return [*chunks, *keep_together(tail)]


def _entries(
    placed: Sequence[Sequence[tuple[Chunk, float]]], title: str, blocks: Sequence[SetBlock]
) -> list[tuple[Entry, ...]]:
    """Return for each page the bookmarks of what begins there; the title is block 0."""
    waiting = {0: (TITLE_LEVEL, title)}
    waiting |= {n: (b.level, b.title) for n, b in enumerate(blocks, start=1) if b.title}
    pages = []
    for chunks in placed:
        begun = [(waiting.pop(chunk.block, None), top) for chunk, top in chunks]
        pages.append(
            tuple(Entry(level=found[0], text=found[1], y=top) for found, top in begun if found)
        )
    return pages


def _is_signed(content: FormContent) -> bool:
    return any(isinstance(block, Handwriting) and block.is_signature for block in content.blocks)


def compose(content: FormContent, page_code: Callable[[int], str]) -> tuple[Page, ...]:
    """Lay the content out on pages. Raises InvalidRecord when it cannot stand on paper."""
    head = heads(content.letterhead)
    indent = number_indent(content.blocks)
    blocks = [set_block(block, indent) for block in content.blocks]
    front = cleaned(replace(content, blocks=()))
    content = replace(front, blocks=content.blocks)
    placed = fill_pages(
        _flow(content, blocks),
        first_top=head.first_bottom,
        top=head.later_bottom,
        bottom=BODY_BOTTOM,
    )
    if len(placed) > MOST_PAGES:
        raise InvalidRecord(reason="too_many_pages", page_count=len(placed))
    entries = _entries(placed, whole_title(content.title), blocks)
    has_initials = len(placed) > 1 and _is_signed(content)
    pages: list[Page] = []
    for number, chunks in enumerate(placed, start=1):
        body = in_reading_order(chunks)
        is_signed = any(isinstance(ink, Place) and ink.kind is BoxKind.SIGNATURE for ink, _ in body)
        above: list[Ink] = list(sample_line() if content.is_sample else ())
        above += head.first if number == 1 else head.later
        below = footer(
            content,
            page=number,
            page_count=len(placed),
            code=page_code(number),
            has_initials=has_initials and not is_signed,
        )
        around = [[(ink, 0.0) for ink in inks] for inks in (above, below)]
        pages.append(
            Page(number=number, placed=(*around[0], *body, *around[1]), entries=entries[number - 1])
        )
    return tuple(pages)


class PdfFormRenderer:
    """Lays out forms as bilingual PDF/A; may be used from any thread.

    Its caches are those of `standing` and hold nothing that depends on a person.
    """

    def warm_up(self, contents: Iterable[FormContent] = ()) -> None:
        """Load fonts and colours before the first form is asked for, on a lane that may wait.

        The standing blocks of these contents are laid out too.
        """
        usual_shell()
        code_runs(_ANY_CODE)
        for content in contents:
            heads(content.letterhead)
            indent = number_indent(content.blocks)
            for block in filter(is_standing, content.blocks):
                set_block(block, indent)

    def render(self, content: FormContent, page_code: Callable[[int], str]) -> RenderedForm:
        """Return PDF, page count and places; `page_code(n)` gives the code of page n.

        Raises InvalidRecord for a letter that the typeface lacks or a text beyond all measure.
        """
        pages = compose(content, page_code)
        pdf = written(pages, _about(content), wording.SAMPLE if content.is_sample else ())
        boxes = tuple(box for page in pages for box in page.boxes)
        return RenderedForm(pdf=pdf, page_count=len(pages), boxes=boxes)


def _about(content: FormContent) -> About:
    title, name = cleaned((content.title, content.letterhead.name))
    return About(
        title=whole_title(title),
        subject=cleaned(f"{content.code} {content.edition} {show_serial(content.serial)}"),
        author=whole_title(name),
    )
