"""The letters that every paper can print: what a pack or a profile may use (K3, R-223).

The typeface of `documents` holds each of them. A text with any other letter is refused when it is
written, not at the counter when the form is to be issued.
"""

from __future__ import annotations

import unicodedata

NO_BREAK_SPACE = "\u00a0"
ALPHABET = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    + "ӘәҒғҚқҢңӨөҰұҮүҺһІі№«»“”„‘’–—…§°•·₸‑"
)
_NOT_LETTERS = "×÷"
LATIN_OF_NAMES = "".join(c for c in map(chr, range(0xC0, 0x100)) if c not in _NOT_LETTERS)
PRINTABLE = frozenset(ALPHABET + LATIN_OF_NAMES + NO_BREAK_SPACE)


def unprintable(text: str) -> tuple[str, ...]:
    """Return the code points that no paper can print, such as `U+1F600`, each once.

    Ends of lines part paragraphs and are no letters; control characters and invisible ones are
    told like any other.
    """
    letters = set(unicodedata.normalize("NFC", text)) - PRINTABLE - {"\n"}
    return tuple(f"U+{ord(letter):04X}" for letter in sorted(letters))
