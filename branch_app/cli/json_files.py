"""Small JSON given to commands by a file or standard input, checked strictly key by key."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from branch_app.cli.times import in_kazakhstan
from branch_app.domain.errors import BadInput

LARGEST = 64 * 1024
STANDARD_INPUT = "-"
# What a key of ours looks like. Any other may be anything, a person's name too, and is not told.
_KEY = re.compile(r"[a-z][a-z0-9_.]{0,39}", re.ASCII | re.IGNORECASE)


def _name(path: Path) -> str:
    return "standard input" if str(path) == STANDARD_INPUT else path.name


def _bytes(path: Path) -> bytes:
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1)
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _read(path: Path) -> object:
    name = _name(path)
    try:
        data = _bytes(path)
        if len(data) > LARGEST:
            raise BadInput(file=name, reason="too_large")
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_pairs)
    except json.JSONDecodeError as error:
        raise BadInput(file=name, line=error.lineno, reason="not_json") from error
    except (OSError, ValueError, RecursionError) as error:
        raise BadInput(file=name, reason="unreadable") from error


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("duplicate key")
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """One object of a file: each key is asked for by its kind; a wrong one names file and key."""

    file: str
    values: Mapping[str, object]
    within: str = ""

    def bad(self, key: str, reason: str) -> BadInput:
        """Return the refusal of a key; the value is never told."""
        if not _KEY.fullmatch(key):
            return BadInput(file=self.file, reason=reason)
        return BadInput(file=self.file, field=f"{self.within}{key}", reason=reason)

    def only(self, known: Collection[str]) -> Given:
        """Return itself. Raises BadInput for a key that nothing asks for."""
        for key in self.values:
            if key not in known:
                raise self.bad(key, "unknown_key")
        return self

    def text(self, key: str, default: str | None = "") -> str:
        """Return a text, or the default; None for the default makes the key required."""
        found = self.values.get(key, default)
        if found is None:
            raise self.bad(key, "missing")
        if not isinstance(found, str):
            raise self.bad(key, "not_a_text")
        return found

    def flag(self, key: str) -> bool:
        """Return a required true or false."""
        found = self.values.get(key)
        if not isinstance(found, bool):
            raise self.bad(key, "not_true_or_false")
        return found

    def number(self, key: str) -> int:
        """Return a required whole number."""
        found = self.values.get(key)
        if not isinstance(found, int) or isinstance(found, bool):
            raise self.bad(key, "not_a_number")
        return found

    def names(self, key: str) -> list[str] | None:
        """Return a list of names, or None without the key."""
        found = self.values.get(key)
        if found is None:
            return None
        if (names := _names(found)) is None:
            raise self.bad(key, "not_a_list_of_names")
        return names

    def part(self, key: str) -> Given | None:
        """Return an object within, or None without the key."""
        found = self.values.get(key)
        if found is None:
            return None
        if not isinstance(found, dict):
            raise self.bad(key, "not_an_object")
        return Given(file=self.file, values=found, within=f"{key}.")

    def texts(self) -> dict[str, str]:
        """Return the whole object as texts by name."""
        return {name: self.text(name) for name in self.named()}

    def named(self) -> Collection[str]:
        """Return the keys where each is a name of the pack's kind. Raises BadInput."""
        for key in self.values:
            if not _KEY.fullmatch(key):
                raise self.bad(key, "unknown_key")
        return self.values.keys()

    def day(self, key: str) -> dt.date | None:
        """Return a day such as 2026-11-26, or None for null or without the key."""
        if self.values.get(key) is None:
            return None
        try:
            return dt.date.fromisoformat(self.text(key))
        except ValueError as error:
            raise self.bad(key, "not_a_date") from error

    def moment(self, key: str) -> dt.datetime:
        """Return a required time such as 2026-11-26T10:15, in Kazakhstan unless it says where."""
        try:
            return in_kazakhstan(dt.datetime.fromisoformat(self.text(key, None)))
        except ValueError as error:
            raise self.bad(key, "not_a_time") from error


def read_given(path: Path, known: Collection[str] | None = None) -> Given:
    """Return the object of a file, `-` being standard input. Raises BadInput."""
    found = _read(path)
    if not isinstance(found, dict):
        raise BadInput(file=_name(path), reason="not_an_object")
    given = Given(file=_name(path), values=found)
    return given if known is None else given.only(known)


def read_ticks(path: Path) -> dict[str, bool]:
    """Return `{choice: true or false}`. Raises BadInput naming file, line and field."""
    given = read_given(path)
    return {choice: given.flag(choice) for choice in given.named()}


def read_choices(path: Path) -> list[str]:
    """Return a list of choice ids. Raises BadInput naming the file."""
    found = _read(path)
    if (names := _names(found)) is None:
        raise BadInput(file=_name(path), reason="not_a_list_of_names")
    return names


def _names(found: object) -> list[str] | None:
    if not isinstance(found, list):
        return None
    names = [one for one in found if isinstance(one, str) and _KEY.fullmatch(one)]
    return names if len(names) == len(found) else None
