"""Messages as canonical JSON and back: strict, versioned, bounded; nothing is coerced.

One small table of types does all messages: text, number, flag, bytes (base64), time, enumeration,
nested message, tuple of these. A raw JSON object (a journal row's header) passes as it is.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Mapping
from enum import StrEnum

from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.errors import BadInput
from branch_app.protocol.limits import MESSAGE_LIMIT, PROTOCOL

M = typing.TypeVar("M")

_HINTS: dict[type[object], dict[str, object]] = {}


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)[1:]


def _fields(message: type[object]) -> dict[str, object]:
    hints = _HINTS.get(message)
    if hints is None:
        hints = _HINTS[message] = typing.get_type_hints(message)
    return hints


def _plain(value: object) -> object:
    match value:
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case dt.datetime():
            return value.astimezone(dt.UTC).isoformat(timespec="milliseconds")
        case StrEnum():
            return value.value
        case tuple():
            return [_plain(item) for item in value]
        case _ if dataclasses.is_dataclass(value):
            return {name: _plain(getattr(value, name)) for name in _fields(type(value))}
        case _:
            return value


def encode(message: object) -> bytes:
    """Return the canonical JSON of a message, its name and protocol version in it."""
    plain = _plain(message)
    assert isinstance(plain, dict)  # noqa: S101 - every message is a dataclass
    return canonical_bytes({**plain, "v": PROTOCOL, "message": _snake(type(message).__name__)})


def decode(message: type[M], data: bytes, limit: int = MESSAGE_LIMIT) -> M:
    """Return the message read from canonical JSON. Raises BadInput (`file`, `reason`)."""
    name = _snake(message.__name__)
    try:
        value = read_canonical(data, limit)
        if canonical_bytes(value) != data:
            raise ValueError("not canonical")
        if not isinstance(value, dict) or value.pop("message", None) != name:
            raise ValueError("another message")
        if value.pop("v", None) != PROTOCOL:
            raise ValueError("another protocol")
        return _message(message, value)
    except ValueError as error:
        raise BadInput(file=name, reason="schema") from error


def _message(message: type[M], value: object) -> M:
    hints = _fields(message)
    if not isinstance(value, dict) or value.keys() != hints.keys():
        raise ValueError("fields missing or unknown")
    return message(**{name: _typed(hint, value[name]) for name, hint in hints.items()})


def _typed(hint: object, value: object) -> object:
    origin = typing.get_origin(hint)
    if origin is types.UnionType:
        known = next(kind for kind in typing.get_args(hint) if kind is not type(None))
        return None if value is None else _typed(known, value)
    if origin is tuple:
        if not isinstance(value, list):
            raise ValueError("not a list")
        return tuple(_typed(typing.get_args(hint)[0], item) for item in value)
    if origin is Mapping:
        if not isinstance(value, dict):
            raise ValueError("not an object")
        return value
    if not isinstance(hint, type):
        raise ValueError("no such type")
    return _single(hint, value)


def _single(hint: type[object], value: object) -> object:
    if dataclasses.is_dataclass(hint):
        return _message(hint, value)
    if hint is int or hint is bool:
        if type(value) is not hint:
            raise ValueError("not a number or flag")
        return value
    if not isinstance(value, str):
        raise ValueError("not a text")
    if hint is bytes:
        return _bytes(value)
    if hint is dt.datetime:
        return _time(value)
    return hint(value) if issubclass(hint, StrEnum) else value


def _bytes(value: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error


def _time(value: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("time without a zone")
    return moment.astimezone(dt.UTC)
