"""The one-time recovery code: seven groups of five characters, typed from paper by a person.

Four characters of a group are random (140 bits in all), the fifth checks the group and its place
(a sum over GF(32), so one wrong character, two exchanged ones or two exchanged groups are told
before any key is tried). The letters I, L, O, U do not occur.
"""

from __future__ import annotations

import re
import secrets

from branch_app.domain.errors import BadInput

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 7
_RANDOM_LENGTH = 4
_GROUP_LENGTH = _RANDOM_LENGTH + 1
_BETWEEN = re.compile(r"[\s\-.\u2010-\u2015]+")
# What people type for what is printed: mixed-up letters, and the same shapes in Cyrillic.
_READ_AS = str.maketrans("OIL" + "АВЕЗКМНОРСТХУІ", "011" + "ABE3KMH0PCTXY1")


def new_code() -> str:
    """Return a new code as printed: `K7QMA-...`."""
    groups = (
        "".join(secrets.choice(ALPHABET) for _ in range(_RANDOM_LENGTH)) for _ in range(GROUPS)
    )
    return "-".join(group + _check(group, place) for place, group in enumerate(groups))


def code_secret(typed: str) -> str:
    """Return the random characters of a typed code.

    Raises BadInput (`reason` recovery_code_length or recovery_code_group with its number).
    """
    text = _BETWEEN.sub("", typed).upper().translate(_READ_AS)
    if len(text) != GROUPS * _GROUP_LENGTH:
        raise BadInput(reason="recovery_code_length", length=len(text))
    groups = [text[at : at + _GROUP_LENGTH] for at in range(0, len(text), _GROUP_LENGTH)]
    for place, group in enumerate(groups):
        if (
            any(letter not in ALPHABET for letter in group)
            or _check(group[:-1], place) != group[-1]
        ):
            raise BadInput(reason="recovery_code_group", group=place + 1)
    return "".join(group[:-1] for group in groups)


def _check(letters: str, place: int) -> str:
    total = place + 1
    for letter in letters:
        total = _twice(total ^ ALPHABET.index(letter))
    return ALPHABET[total]


def _twice(value: int) -> int:
    """Multiply by x in GF(32), modulo x^5 + x^2 + 1."""
    doubled = value << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled
