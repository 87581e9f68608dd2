"""Numbers of material carriers and the code on their labels, told from serials of forms.

Number, 14 characters as a serial has them; its check is reckoned with an `M` in front, so that a
form's serial never passes for a carrier. Label code, 32 characters: `C1`, number, `00`, truncated
HMAC under the key of the workstation's page codes.
"""

from __future__ import annotations

import hmac
import re

from branch_app.domain.kazakh_text import other_layout
from branch_app.domain.serials import (
    CODE_LENGTH,
    check_character,
    check_of,
    make_serial,
    show_serial,
)

_FORMAT = "C1"
_MARK = "M"
_SHAPE = re.compile(r"[A-Z0-9]{6}[0-9]{7}[A-Z0-9]\Z")
_BEGINNING = re.compile(rf"{_FORMAT}[A-Z0-9]{{6}}[0-9]{{2}}")
_FILL = "00"
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015]")


def make_carrier_number(branch: str, workstation: str, count: int) -> str:
    """Return the number of the count-th carrier of a workstation. Raises ValueError."""
    body = make_serial(branch, workstation, count)[:-1]
    return body + check_character(_MARK + body)


def is_carrier_number(text: str) -> bool:
    """Tell whether the text has the shape and the check character of a carrier's number."""
    return bool(_SHAPE.match(text)) and check_character(_MARK + text[:-1]) == text[-1]


def show_carrier_number(number: str) -> str:
    """Return the number as printed: `M-ALM1-01-0000042-K`."""
    return f"{_MARK}-{show_serial(number)}"


def make_label_code(number: str, key: bytes) -> str:
    """Return the 32 characters of a label. Raises ValueError."""
    if not is_carrier_number(number):
        raise ValueError("carrier number")
    text = f"{_FORMAT}{number}{_FILL}"
    return text + check_of(text, key)


def read_typed_number(text: str) -> str | None:
    """Return the number typed by a person (spaces, hyphens, any case), or None."""
    cleaned = _BETWEEN.sub("", text).upper()
    bare = cleaned.removeprefix(_MARK) if len(cleaned) == 15 else cleaned
    return bare if is_carrier_number(bare) else None


def read_label(text: str, key: bytes) -> str | None:
    """Return the carrier's number out of a label or out of what was typed, or None.

    A reader is a keyboard: under the Kazakh or Russian layout it types other letters.
    """
    for typed in (text, other_layout(text)):
        cleaned = _BETWEEN.sub("", typed).upper()
        found = _number(cleaned, key)
        if found is not None:
            return found
    return None


def begins_label(typed: str) -> bool:
    """Tell whether so far this can only be a label: ten letters, format and number first.

    For a reader that types wherever the keys are; slowly typed text is not asked about.
    """
    ways = (typed, other_layout(typed))
    return any(_BEGINNING.match(_BETWEEN.sub("", way).upper()) for way in ways)


def is_label_whole(typed: str) -> bool:
    """Tell whether the text has as many letters as a label, whatever they are."""
    return len(_BETWEEN.sub("", typed)) >= CODE_LENGTH


def _number(cleaned: str, key: bytes) -> str | None:
    if len(cleaned) == CODE_LENGTH and cleaned.isascii() and cleaned.startswith(_FORMAT):
        number = cleaned[2:16]
        is_ours = is_carrier_number(number) and hmac.compare_digest(
            make_label_code(number, key), cleaned
        )
        return number if is_ours else None
    return read_typed_number(cleaned)
