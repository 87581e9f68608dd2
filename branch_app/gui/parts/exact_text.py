"""Texts on their way into Qt: PySide takes a leading byte order mark for no part of the text.

It drops U+FEFF, and turns the bytes of every letter behind U+FFFE. What was pasted must come back
as it stood, so one more mark goes before such a text, and that one is dropped.
"""

from __future__ import annotations

_MARKS = ("\ufeff", "\ufffe")


def exact(text: str) -> str:
    """Return what arrives in Qt as this text."""
    return f"\ufeff{text}" if text.startswith(_MARKS) else text
