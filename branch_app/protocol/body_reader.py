"""Takes typed values out of a JSON object and refuses everything that was not asked for.

Errors name keys of the protocol only: a body holds personal data, a message must not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar, cast

from branch_app.domain.applicant import FieldValue

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")


def moment_text(at: dt.datetime) -> str:
    """Return the moment in UTC with microseconds, the one form that is read back."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")


def day_text(on: dt.date | None) -> str | None:
    """Return the date as it is read back, or None."""
    return None if on is None else on.isoformat()


def value_body(value: FieldValue) -> object:
    """Return a field's value for JSON; a date is tagged so that it comes back as a date."""
    return {"date": value.isoformat()} if isinstance(value, dt.date) else value


class BodyReader:
    """Takes typed values out of one JSON object; `done` refuses what was not asked for."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise ValueError("a body must be an object")
        self._left = cast("dict[str, object]", dict(value))

    def take(self, name: str) -> object:
        """Return the raw value. Raises ValueError when the key is missing."""
        if name not in self._left:
            raise ValueError(f"{name} is missing")
        return self._left.pop(name)

    def text(self, name: str) -> str:
        """Return a text. Raises ValueError."""
        return read_text(self.take(name), name)

    def whole(self, name: str, least: int = 0) -> int:
        """Return a whole number from `least` on. Raises ValueError."""
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise ValueError(f"{name} is not a number from {least}")
        return value

    def flag(self, name: str) -> bool:
        """Return true or false. Raises ValueError."""
        return read_flag(self.take(name), name)

    def choice(self, name: str, kind: type[_E]) -> _E:
        """Return a member of the enum. Raises ValueError."""
        value = self.text(name)
        if value not in {str(member) for member in kind}:
            raise ValueError(f"{name} is not a {kind.__name__}")
        return kind(value)

    def moment(self, name: str) -> dt.datetime:
        """Return an aware time in UTC. Raises ValueError."""
        return _read_moment(self.text(name), name)

    def moment_or_none(self, name: str) -> dt.datetime | None:
        """Return an aware time in UTC, or None for null. Raises ValueError."""
        value = self.take(name)
        return None if value is None else _read_moment(read_text(value, name), name)

    def day(self, name: str) -> dt.date:
        """Return a date. Raises ValueError."""
        return _read_day(self.text(name), name)

    def day_or_none(self, name: str) -> dt.date | None:
        """Return a date, or None for null. Raises ValueError."""
        value = self.take(name)
        return None if value is None else _read_day(read_text(value, name), name)

    def items(self, name: str, read: Callable[[object, str], _T]) -> tuple[_T, ...]:
        """Return a list, each item read by `read`. Raises ValueError."""
        value = self.take(name)
        if not isinstance(value, list):
            raise ValueError(f"{name} is not a list")
        return tuple(read(item, name) for item in value)

    def mapping(self, name: str, read: Callable[[object, str], _T]) -> dict[str, _T]:
        """Return an object, each value read by `read`. Raises ValueError."""
        value = self.take(name)
        if not isinstance(value, dict):
            raise ValueError(f"{name} is not an object")
        return {read_text(key, name): read(item, name) for key, item in value.items()}

    def done(self) -> None:
        """Raise ValueError when a key was left."""
        if self._left:
            raise ValueError(f"{len(self._left)} unknown keys")


def read_text(value: object, name: str) -> str:
    """Return the value if it is text. Raises ValueError."""
    if not isinstance(value, str):
        raise ValueError(f"{name} is not text")
    return value


def read_flag(value: object, name: str) -> bool:
    """Return the value if it is true or false. Raises ValueError."""
    if not isinstance(value, bool):
        raise ValueError(f"{name} is not true or false")
    return value


def read_count(value: object, name: str) -> int:
    """Return the value if it is a whole number from 0 on. Raises ValueError."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"{name} is not a count")
    return value


def _read_moment(text: str, name: str) -> dt.datetime:
    if not text.endswith("+00:00"):
        raise ValueError(f"{name} is not a time in UTC")
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{name} is not a time") from None
    if moment_text(at) != text:
        raise ValueError(f"{name} is not a time with microseconds")
    return at


def read_value(value: object, name: str) -> FieldValue:
    """Return the value of an applicant's field. Raises ValueError."""
    if isinstance(value, (str, int)):
        return value
    reader = BodyReader(value)
    text = reader.text("date")
    reader.done()
    return _read_day(text, name)


def _read_day(text: str, name: str) -> dt.date:
    try:
        on = dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{name} holds what is not a date") from None
    if on.isoformat() != text:
        raise ValueError(f"{name} holds what is not a date")
    return on
