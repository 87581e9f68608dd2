"""Public keys as people compare them, by telephone or with what is printed."""

from __future__ import annotations

import hashlib

_GROUP = 4
_GROUPS = 8


def fingerprint(public: bytes) -> str:
    """Return a public key as people compare it: eight groups of four hex digits."""
    digest = hashlib.sha256(public).hexdigest()
    return " ".join(digest[at : at + _GROUP] for at in range(0, _GROUP * _GROUPS, _GROUP))
