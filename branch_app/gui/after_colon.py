"""A sentence after a colon: small in Kazakh and Russian, with its capital in English."""

from __future__ import annotations

from branch_app.gui.language import spoken


def after_colon(text: str) -> str:
    """Return the sentence as it stands behind `Error:`; abbreviations keep their capitals."""
    first, *more = text.split(maxsplit=1) or [""]
    is_abbreviation = sum(letter.isupper() for letter in first) > 1
    if spoken() == "en" or is_abbreviation:
        return text
    return " ".join((first[:1].lower() + first[1:], *more))
