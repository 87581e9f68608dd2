"""A form's content with every text made printable: composed letters, no odd white space."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from branch_app.documents.fonts import printable

T = TypeVar("T")


def cleaned(value: T) -> T:
    """Return the same content with every text made printable. Raises InvalidRecord."""
    found: Any = value
    if isinstance(value, str):
        found = printable(value)
    elif isinstance(value, tuple):
        found = tuple(cleaned(item) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: cleaned(getattr(value, field.name)) for field in fields(value)}
        found = type(value)(**parts)
    checked: T = found
    return checked
