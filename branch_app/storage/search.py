"""What a typed search may mean, and the keys under which people lie in `applicant_key`.

A key is its kind, a blank and the text, so that one table and one way of asking serve names, IINs,
telephones and documents: what was typed is always the beginning of a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations

from branch_app.domain.kazakh_text import (
    clean_text,
    digits_meant,
    latin_capitals,
    other_layout,
    search_keys,
)
from branch_app.domain.name_spelling import by_sound

SHORTEST_TAIL = 4
SHORTEST_CODE = 4
# So many letters of one word of a pair; the other stands whole.
HEAD = 3
IIN_LENGTH = 12
# No name has more; what is typed beyond is not looked for.
MOST_WORDS = 8
# Each word of a name is paired with each; what stands beyond so many is found by its own beginning.
PAIRED_WORDS = 12
_NUMBER = re.compile(r"[0-9\s()+.\-\u2010-\u2015]+\Z")
# As letters and messengers have a number: with what it is in front of it.
_LABEL = re.compile(r"\A(?:(?:иин|жсн|iin|тел(?:ефон)?|моб|ұялы|№)[\s.:/№]*)+", re.IGNORECASE)
_CODE = re.compile(r"[0-9A-Z]+\Z")
# A desk (6), a number (7), a check: what cannot begin so need not be looked for (`domain.serials`).
_SERIAL_BEGUN = re.compile(r"[0-9A-Z]{1,6}(?:(?<=.{6})[0-9]{1,7}(?:(?<=.{13})[0-9A-Z])?)?\Z")
_LAST = "\U0010ffff"
Words = tuple[str, ...]


class KeyKind(StrEnum):
    """What a key holds; tails are turned round, so that an end becomes a beginning."""

    NAME = "n"
    TURNED = "w"
    PAIR = "q"
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


def pair_key(words: Sequence[str], one: int, other: int) -> str:
    """Return the key of a name under two of its words; an empty text if they begin alike.

    The head of the word that is earlier in the order of letters, then the other whole, then the
    rest: whoever types the beginnings of both finds them together, however common each is.
    """
    first, second = sorted((one, other), key=lambda at: words[at])
    head = words[first][:HEAD]
    if head == words[second][:HEAD]:
        return ""
    rest = (word for at, word in enumerate(words) if at != second)
    return key_of(KeyKind.PAIR, " ".join([head, words[second], *rest]))


def paired(words: Words) -> tuple[str, Words]:
    """Return the beginning of pair keys that two of the typed words lead to, and the other words.

    The pair that leaves the fewest names; an empty text if no two words can tell their place.
    """
    pairs = [
        (first, second)
        for first, second in permutations(range(len(words)), 2)
        if len(words[first]) >= HEAD and _is_later(words[second], words[first][:HEAD])
    ]
    if not pairs:
        return "", words
    first, second = max(pairs, key=lambda pair: len(words[pair[1]]))
    others = tuple(word for at, word in enumerate(words) if at != second)
    return key_of(KeyKind.PAIR, f"{words[first][:HEAD]} {words[second]}"), others


def _is_later(word: str, head: str) -> bool:
    """Tell whether whatever begins with `word` comes after all that begins with the head."""
    return word > head and not word.startswith(head)


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
    typed = clean_text(text)
    is_begun = typed.isalpha() and len(typed) < SHORTEST_TAIL
    meant = typed if is_begun else digits_meant(typed)
    unlabelled = _LABEL.sub("", meant).rstrip(".,;")
    if _NUMBER.match(unlabelled):
        meant = unlabelled
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
        names=tuple(tuple(key.split()[:MOST_WORDS]) for key in _names(text)),
    )


def _names(text: str) -> Iterator[str]:
    """The keys of a name as it is typed, then as a Russian document may have it."""
    yield from dict.fromkeys((*search_keys(text), *search_keys(by_sound(text))))


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
