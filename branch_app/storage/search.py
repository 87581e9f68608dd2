"""What a typed search may mean, and the keys under which people lie in `applicant_key`.

A key is its kind, a blank and the text, so that one table and one way of asking serve names, IINs,
telephones and documents: what was typed is always the beginning of a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from branch_app.domain.kazakh_text import digits_meant, latin_capitals, other_layout, search_keys

SHORTEST_TAIL = 4
SHORTEST_CODE = 4
IIN_LENGTH = 12
# No name has more; what is typed beyond is not looked for.
MOST_WORDS = 8
_NUMBER = re.compile(r"[0-9\s()+.\-\u2010-\u2015]+\Z")
_CODE = re.compile(r"[0-9A-Z]+\Z")
# A desk (6), a number (7), a check: what cannot begin so need not be looked for (`domain.serials`).
_SERIAL_BEGUN = re.compile(r"[0-9A-Z]{1,6}(?:(?<=.{6})[0-9]{1,7}(?:(?<=.{13})[0-9A-Z])?)?\Z")
_LAST = "\U0010ffff"
Words = tuple[str, ...]


class KeyKind(StrEnum):
    """What a key holds; tails are turned round, so that an end becomes a beginning."""

    NAME = "n"
    TURNED = "w"
    IIN = "i"
    IIN_TAIL = "t"
    PHONE_TAIL = "p"
    DOCUMENT = "d"
    # Sought by nobody at the keyboard: what two people have in common, by chance or as twins.
    SHARED = "s"
    LIKENESS = "l"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sought:
    """The meanings of one text; an empty one is not sought. `numbers` are beginnings of keys."""

    iin: str = ""
    serial: str = ""
    numbers: tuple[str, ...] = ()
    names: tuple[Words, ...] = ()


def key_of(kind: KeyKind, text: str) -> str:
    """Return the key, or with the beginning of a text the beginning of the key."""
    return f"{kind.value} {text}"


def upper_bound(beginning: str) -> str:
    """Return a text above everything that begins so."""
    return beginning + _LAST


def readings(text: str) -> Iterator[Sought]:
    """Yield what the text may mean; last, what the same keys type under the other layout."""
    yield read_sought(text)
    slipped = other_layout(text)
    if slipped:
        yield read_sought(slipped)


def read_sought(text: str) -> Sought:
    """Return what the text may mean; nothing for an empty text."""
    # A few letters of the digit row begin a name (Қ is the 0); no name is made of more of them.
    is_begun = text.strip().isalpha() and len(text.strip()) < SHORTEST_TAIL
    meant = text.strip() if is_begun else digits_meant(text).strip()
    code = latin_capitals(meant)
    if len(code) < SHORTEST_CODE or not _CODE.match(code):
        code = ""
    serial = code if _SERIAL_BEGUN.match(code) else ""
    if _NUMBER.match(meant):
        digits = re.sub(r"[^0-9]", "", meant)
        iin = digits if len(digits) <= IIN_LENGTH and not re.search(r"[+(]", meant) else ""
        return Sought(iin=iin, serial=serial, numbers=tuple(_numbers(digits, iin)))
    # Every document has a digit in its number: no name is looked for among them.
    is_document = re.search(r"[0-9]", code)
    return Sought(
        serial=serial,
        numbers=(key_of(KeyKind.DOCUMENT, code),) if is_document else (),
        names=tuple(tuple(key.split()[:MOST_WORDS]) for key in search_keys(text)),
    )


def _numbers(digits: str, iin: str) -> Iterator[str]:
    if iin:
        yield key_of(KeyKind.IIN, iin)
    if len(digits) >= SHORTEST_TAIL:
        # 8 701 ... is how numbers are dialled inside the country; they are stored as +7 701 ...
        is_dialled = len(digits) == 11 and digits.startswith("8")
        yield key_of(KeyKind.PHONE_TAIL, ("7" + digits[1:] if is_dialled else digits)[::-1])
    if SHORTEST_TAIL <= len(iin) < IIN_LENGTH:
        yield key_of(KeyKind.IIN_TAIL, iin[::-1])
    if len(digits) >= SHORTEST_CODE:
        yield key_of(KeyKind.DOCUMENT, digits)
