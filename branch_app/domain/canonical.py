"""Canonical JSON: UTF-8 NFC, sorted keys, no floats, no duplicate keys (`design/sync.md` 1).

Both ends hash these bytes, so the form may never change; vectors in `tests/domain`.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping

DEPTH_LIMIT = 32


def _normal_mapping(value: Mapping[object, object], depth: int) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise ValueError(f"a key of type {type(key).__name__} has no canonical form")
        name = unicodedata.normalize("NFC", key)
        if name in found:
            raise ValueError("duplicate key")
        found[name] = _normal(item, depth)
    return found


def _normal(value: object, depth: int = 0) -> object:
    if depth > DEPTH_LIMIT:
        raise ValueError("too deep for canonical JSON")
    match value:
        case None | bool() | int():
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case Mapping():
            return _normal_mapping(value, depth + 1)
        case list() | tuple():
            return [_normal(item, depth + 1) for item in value]
        case _:
            raise ValueError(f"{type(value).__name__} has no canonical form")


def canonical_bytes(value: object) -> bytes:
    """Return the one byte string that stands for this value. Raises ValueError (floats, bytes)."""
    return json.dumps(
        _normal(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode("utf-8")


def _no_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("duplicate key")
    return found


def _no_floats(text: str) -> object:
    raise ValueError(f"not an integer: {text[:20]}")


def read_canonical(data: bytes, limit: int = 8 * 1024 * 1024) -> object:
    """Parse strict JSON: bounded size and depth, no floats, no duplicate keys. ValueError.

    Whoever needs the canonical bytes themselves compares them: `canonical_bytes(value) == data`.
    """
    if len(data) > limit:
        raise ValueError("too large")
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_no_duplicates,
            parse_float=_no_floats,
            parse_constant=_no_floats,
        )
    except RecursionError as error:
        raise ValueError("too deep for canonical JSON") from error
    canonical_bytes(value)
    return value
