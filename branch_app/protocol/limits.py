"""Numbers that both ends hold each other to, and the checks that messages make of themselves."""

from __future__ import annotations

import re

PROTOCOL = 1
LARGEST_NUMBER = 2**53 - 1
ROW_LIMIT = 500
CONTENTS_LIMIT = 4 * 1024 * 1024
ENVELOPE_LIMIT = CONTENTS_LIMIT + 64 * 1024
MESSAGE_LIMIT = 64 * 1024
ANSWER_LIMIT = 8 * 1024 * 1024
BLOB_LIMIT = 32 * 1024 * 1024
CHUNK = 256 * 1024
CHUNK_LIMIT = 1024 * 1024
PACK_LIMIT = 4 * 1024 * 1024

_HEX = re.compile(r"[0-9a-f]+\Z")


def require_hex(value: str, length: int) -> None:
    """Raise ValueError unless the value is so many lower-case hex digits."""
    if len(value) != length or not _HEX.match(value):
        raise ValueError(f"not {length} hex digits")


def require_text(value: str, limit: int) -> None:
    """Raise ValueError for a text over the limit or with NUL, which PostgreSQL cannot hold."""
    if len(value) > limit or "\0" in value:
        raise ValueError("text too long or with NUL")


def require_number(value: int, least: int = 0, most: int = LARGEST_NUMBER) -> None:
    """Raise ValueError for a number out of range."""
    if not least <= value <= most:
        raise ValueError("number out of range")
