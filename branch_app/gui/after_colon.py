"""A sentence after a colon begins small, save names and abbreviations."""

from __future__ import annotations

NAMES = ("Cyrillic", "Latin", "Kazakhstan", "Казахстан", "Қазақстандағы")


def after_colon(text: str) -> str:
    """Return the sentence as it stands behind `Error:`."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    is_abbreviation = sum(letter.isupper() for letter in first) > 1
    if is_abbreviation or first in NAMES:
        return text
    return text[:1].lower() + text[1:]
