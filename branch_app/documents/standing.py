"""Blocks that say the same to everybody, laid out once per process; the caches of this package.

Nothing here depends on a person: a block that does is laid out anew on each paper (`set_block`),
and so is one whose letters the usual alphabet lacks. The least recently used goes first, so a
process that runs for months holds no more than a day's forms.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from branch_app.documents.blocks import block_chunks
from branch_app.documents.bookmarks import bookmark
from branch_app.documents.cleaning import cleaned
from branch_app.documents.fonts import is_usual
from branch_app.documents.furniture import letterhead, marks, running_head
from branch_app.documents.layout import Chunk, Ink, Words
from branch_app.documents.shell import usual_shell
from branch_app.domain.form_content import Block, DataTable, Letterhead, Paragraphs

MOST_BLOCKS = 1024
_MOST_HEADS = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class SetBlock:
    """A block as laid out, and its bookmark: how deep and what it says, empty for none."""

    chunks: tuple[Chunk, ...]
    level: int
    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Heads:
    """What stands over the text of the first page and of the others, and where it ends."""

    first: tuple[Ink, ...]
    first_bottom: float
    later: tuple[Ink, ...]
    later_bottom: float


def is_standing(block: Block) -> bool:
    """Tell whether a block says the same to everybody."""
    if isinstance(block, Paragraphs):
        return True
    return not isinstance(block, DataTable) and not block.is_personal


def set_block(block: Block, indent: float) -> SetBlock:
    """Lay a block out, or take it as laid out before. Raises InvalidRecord."""
    return _kept(block, indent) if is_standing(block) else _set(cleaned(block), indent)


@lru_cache(maxsize=MOST_BLOCKS)
def _kept(block: Block, indent: float) -> SetBlock:
    made = _set(cleaned(block), indent)
    chunks = (replace(chunk, inks=_ready(chunk.inks)) for chunk in made.chunks)
    return replace(made, chunks=tuple(chunks))


def _set(block: Block, indent: float) -> SetBlock:
    level, title = bookmark(block)
    return SetBlock(chunks=tuple(block_chunks(block, indent)), level=level, title=title)


@lru_cache(maxsize=_MOST_HEADS)
def heads(head: Letterhead) -> Heads:
    """Return what stands over the text of each page. Raises InvalidRecord."""
    head = cleaned(head)
    first, first_bottom = letterhead(head)
    later, later_bottom = running_head(head)
    around = marks()
    return Heads(
        first=_ready((*around, *first)),
        first_bottom=first_bottom,
        later=_ready((*around, *later)),
        later_bottom=later_bottom,
    )


def _ready(inks: tuple[Ink, ...]) -> tuple[Ink, ...]:
    """Work out the codes of the letters; they are the same in each shell, see `fonts.embed`."""
    faces = usual_shell().faces
    return tuple(
        replace(ink, codes=faces[ink.style.weight].encoded(ink.text))
        if isinstance(ink, Words) and is_usual(ink.text)
        else ink
        for ink in inks
    )


def forget() -> None:
    """Empty the caches, as in a process that has just begun."""
    _kept.cache_clear()
    heads.cache_clear()
