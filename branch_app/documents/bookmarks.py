"""What the list of bookmarks says of each block: headings, and clauses by their first words."""

from __future__ import annotations

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.form_content import Block, Choice, Clause, Handwriting, Heading

TITLE_LEVEL, _HEADING_LEVEL, _CLAUSE_LEVEL = range(3)
_MOST_LETTERS = 40


def bookmark(block: Block) -> tuple[int, str]:
    """Return how deep the bookmark of a block stands and what it says; empty for none."""
    match block:
        case Heading():
            return _HEADING_LEVEL, _opening(block.text)
        case Clause() if block.number:
            return _CLAUSE_LEVEL, f"{block.number} {_opening(block.text)}"
        case Choice():
            return _CLAUSE_LEVEL, _opening(block.text)
        case Handwriting() if block.is_signature:
            return _HEADING_LEVEL, _opening(block.label)
    return TITLE_LEVEL, ""


def whole_title(title: Bilingual) -> str:
    """Return the title of a form in both languages."""
    return " ".join(f"{title.kk} / {title.ru}".split())


def _opening(text: Bilingual) -> str:
    sides = [_first_words(side) for side in (text.kk, text.ru)]
    return " / ".join(dict.fromkeys(side for side in sides if side))


def _first_words(text: str) -> str:
    """Return the beginning of a text up to the end of a word."""
    plain = " ".join(text.split())
    if len(plain) <= _MOST_LETTERS:
        return plain
    whole, _, _ = plain[: _MOST_LETTERS + 1].rpartition(" ")
    return f"{(whole or plain[:_MOST_LETTERS]).rstrip(' ,;:—–-')}…"
