"""Public keys as people compare them, by telephone or with what is printed."""

from __future__ import annotations

import hashlib
import re

_GROUP = 4
_GROUPS = 8


def read_fingerprint(text: str) -> str | None:
    """Return a fingerprint as a person typed it, as `fingerprint` tells it; None if it is none."""
    digits = re.sub(r"[\s:\-\u2010-\u2015]", "", text).casefold()
    if not re.fullmatch(rf"[0-9a-f]{{{_GROUP * _GROUPS}}}", digits):
        return None
    return _grouped(digits)


def fingerprint(public: bytes) -> str:
    """Return a public key as people compare it: eight groups of four hex digits."""
    return _grouped(hashlib.sha256(public).hexdigest())


def _grouped(digits: str) -> str:
    return " ".join(digits[at : at + _GROUP] for at in range(0, _GROUP * _GROUPS, _GROUP))
