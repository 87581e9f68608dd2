"""What a typed search may mean: IIN begun, tail of a telephone, serial begun, parts of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from branch_app.domain.kazakh_text import search_key

SHORTEST_TAIL = 4
SHORTEST_SERIAL = 4
IIN_LENGTH = 12
_NUMBER = re.compile(r"[\d\s()+.\-\u2010-\u2015]+\Z")
_SERIAL = re.compile(r"[0-9A-Z]+\Z")
_LAST = "\U0010ffff"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sought:
    """The meanings of one text; an empty one is not sought."""

    iin: str = ""
    phone_reversed: str = ""
    serial: str = ""
    words: tuple[str, ...] = ()

    @property
    def driver(self) -> str:
        """The longest word: it narrows the index best."""
        return max(self.words, key=len, default="")

    @property
    def others(self) -> tuple[str, ...]:
        """The words but the driver."""
        at = self.words.index(self.driver) if self.words else 0
        return self.words[:at] + self.words[at + 1 :]


def read_sought(text: str) -> Sought:
    """Return what the text may mean; nothing for an empty text."""
    serial = re.sub(r"[\s\-\u2010-\u2015]", "", text).upper()
    if not _SERIAL.match(serial) or len(serial) < SHORTEST_SERIAL:
        serial = ""
    if _NUMBER.match(text):
        digits = re.sub(r"\D", "", text)
        is_plain = "+" not in text and "(" not in text
        return Sought(
            iin=digits if is_plain and len(digits) <= IIN_LENGTH else "",
            phone_reversed=_phone_tail(digits),
            serial=serial,
        )
    return Sought(serial=serial, words=tuple(search_key(text).split()))


def _phone_tail(digits: str) -> str:
    if len(digits) < SHORTEST_TAIL:
        return ""
    # 8 701 ... is how numbers are dialled inside the country; they are stored as +7 701 ...
    local = "7" + digits[1:] if len(digits) == 11 and digits.startswith("8") else digits
    return local[::-1]


def upper_bound(prefix: str) -> str:
    """Return a text above everything that begins with the prefix."""
    return prefix + _LAST
