"""Reading JSON values that a page told of itself; what is missing, or no such kind, is empty."""

from __future__ import annotations

from collections.abc import Mapping

Json = Mapping[str, object]


def word(told: Json, name: str) -> str:
    """Return a text."""
    value = told.get(name)
    return value if isinstance(value, str) else ""


def number(told: Json, name: str) -> int:
    """Return a whole number."""
    value = told.get(name)
    return value if isinstance(value, int) else 0


def flag(told: Json, name: str) -> bool:
    """Return a yes or no."""
    return told.get(name) is True


def words(told: Json, name: str) -> list[str]:
    """Return a list of texts."""
    value = told.get(name)
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def texts(told: Json, name: str) -> dict[str, str]:
    """Return texts by name."""
    return {key: value for key, value in part(told, name).items() if isinstance(value, str)}


def part(told: Json, name: str) -> dict[str, object]:
    """Return values by name."""
    value = told.get(name)
    return {str(key): one for key, one in value.items()} if isinstance(value, dict) else {}
