"""What the text of the search box tells of a new person (Ctrl+N)."""

from __future__ import annotations

from branch_app.domain.identity_numbers import clean_number

NAMES = ("family_name", "given_name", "patronymic")


def taken_over(text: str) -> dict[str, str]:
    """Return what a search text tells of a new person: an IIN, or names in the usual order."""
    words = text.split()
    if not words:
        return {}
    if clean_number(text).isdigit():
        return {"iin": clean_number(text)}
    if any(character.isdigit() for character in text):
        return {}
    return dict(zip(NAMES, (word[:1].upper() + word[1:] for word in words), strict=False))
