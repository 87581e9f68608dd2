"""TOML with places: tables whose values are read by kind and whose faults know file and line."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from branch_app.domain.bilingual import Bilingual
from branch_app.domain.errors import BadPack

_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\-]+)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]+)\s*=")
_AT_LINE = re.compile(r"at line (\d+)")
_BLANKS = re.compile(r"[ \t\r\n]+")
NOT_TOML = "not_toml"
EMPTY_FILE = "empty_file"
EARLIEST = dt.date(1, 1, 1)
# Header and number of an array's table -> its line and the lines of its keys.
_Places = dict[tuple[str, int], tuple[int, dict[str, int]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class LintProblem:
    """A broken rule of a pack: where it stands, which rule, and the offending word or name."""

    file: str
    line: int
    reason: str
    detail: str = ""

    def refusal(self) -> BadPack:
        """Return the error that tells this problem."""
        return BadPack(file=self.file, line=self.line, reason=self.reason, detail=self.detail)


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """One table of a file; every accessor notes a problem instead of raising."""

    file: str
    name: str
    line: int
    values: Mapping[str, object]
    key_lines: Mapping[str, int]
    problems: list[LintProblem] = field(default_factory=list)

    def line_of(self, key: str) -> int:
        """Return the line where a key stands, else the line of the table."""
        return self.key_lines.get(key, self.line)

    def note(self, reason: str, key: str = "", detail: str = "") -> None:
        """Note a problem at a key or at the table; without a detail the key is named."""
        self.problems.append(self.problem(reason, key, detail))

    def problem(self, reason: str, key: str = "", detail: str = "") -> LintProblem:
        """Return a problem at a key or at the table; without a detail the key is named."""
        told = detail or ".".join(part for part in (self.name, key) if part)
        return LintProblem(file=self.file, line=self.line_of(key), reason=reason, detail=told)

    def _value(self, key: str, kind: type, *, optional: bool) -> object:
        value = self.values.get(key)
        if value is None and not optional:
            self.note("missing_key", key)
        elif value is not None and (type(value) is not kind):
            self.note("wrong_type", key)
            return None
        return value

    def text(self, key: str, *, optional: bool = False) -> str:
        """Return a text with its blanks made single, or an empty one."""
        value = self._value(key, str, optional=optional)
        text = _BLANKS.sub(" ", value).strip(" ") if isinstance(value, str) else ""
        if isinstance(value, str) and not text and not optional:
            self.note("empty_text", key)
        return text

    def number(self, key: str) -> int:
        """Return a whole number of at least 1."""
        value = self._value(key, int, optional=False)
        if isinstance(value, int) and not 1 <= value <= 9999:
            self.note("wrong_type", key)
        return value if isinstance(value, int) else 0

    def flag(self, key: str, *, optional: bool = False) -> bool:
        """Return a truth value; an optional one that is absent is false."""
        return self._value(key, bool, optional=optional) is True

    def date(self, key: str) -> dt.date:
        """Return a date."""
        value = self._value(key, dt.date, optional=False)
        return value if isinstance(value, dt.date) else EARLIEST

    def texts(self, key: str, *, optional: bool = False) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._value(key, list, optional=optional)
        items = value if isinstance(value, list) else []
        if any(not isinstance(item, str) or not item for item in items):
            self.note("wrong_type", key)
        return tuple(item for item in items if isinstance(item, str) and item)

    def both(self) -> Bilingual:
        """Return the `kk` and `ru` of this table; a text in one language only is a problem."""
        sides = {language: self.text(language, optional=True) for language in ("kk", "ru")}
        for language, text in sides.items():
            if not text:
                self.note("one_language", language)
        return Bilingual(kk=sides["kk"], ru=sides["ru"])

    def only(self, *keys: str) -> None:
        """Note every key that has no meaning here."""
        for key in self.values:
            if key not in keys:
                self.note("unknown_key", key)


class TomlFile:
    """A parsed file that hands out its tables together with their lines."""

    def __init__(self, name: str, text: str, problems: list[LintProblem]) -> None:
        """Parse the text. Raises BadPack (`not_toml`)."""
        self.name = name
        self._problems = problems
        try:
            self._values, self._places = _parsed(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            found = _AT_LINE.search(str(error))
            line = int(found[1]) if found else max(1, text.count("\n"))
            raise BadPack(file=name, line=line, reason=NOT_TOML) from error

    def root(self) -> Table:
        """Return the keys above the first header."""
        return self._table("", 0, self._values)

    def table(self, name: str) -> Table:
        """Return the table of a dotted name; an absent one is a problem and empty."""
        value: object = self._values
        for part in name.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if isinstance(value, dict):
            return self._table(name, 0, value)
        self.root().note("missing_key", name)
        return self._table(name, 0, {})

    def tables(self, name: str) -> tuple[Table, ...]:
        """Return the tables of an array such as `[[block]]`; an absent one is empty."""
        value = self._values.get(name, [])
        if not isinstance(value, list) or any(not isinstance(item, dict) for item in value):
            self.root().note("wrong_type", name)
            return ()
        return tuple(self._table(name, place, item) for place, item in enumerate(value))

    def _table(self, name: str, place: int, values: Mapping[str, object]) -> Table:
        line, keys = self._places.get((name, place)) or (self._line_of_inline(name), {})
        below = {
            header.rpartition(".")[2]: at
            for (header, number), (at, _) in self._places.items()
            if header and number == 0 and header.rpartition(".")[0] == name
        }
        return Table(
            file=self.name,
            name=name,
            line=line,
            values=values,
            key_lines={**below, **keys},
            problems=self._problems,
        )

    def _line_of_inline(self, name: str) -> int:
        parent, _, key = name.rpartition(".")
        line, keys = self._places.get((parent, 0), (1, {}))
        return keys.get(key, line)


def read_toml(name: str, text: str, problems: list[LintProblem]) -> TomlFile | None:
    """Return the parsed file, or None with a problem noted: it is no TOML, or holds nothing."""
    try:
        file = TomlFile(name, text, problems)
    except BadPack as error:
        line = int(error.details["line"])
        problems.append(LintProblem(file=name, line=line, reason=NOT_TOML))
        return None
    if file.root().values:
        return file
    problems.append(LintProblem(file=name, line=1, reason=EMPTY_FILE))
    return None


@lru_cache(maxsize=256)
def _parsed(text: str) -> tuple[Mapping[str, object], _Places]:
    """Parse a text once: a pack is checked, read and compared with its next edition in one go."""
    return tomllib.loads(text), _find_places(text)


def _find_places(text: str) -> _Places:
    keys: dict[str, int] = {}
    places: _Places = {("", 0): (1, keys)}
    inside = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if inside:
            inside = "" if line.count(inside) % 2 else inside
            continue
        if header := _HEADER.match(line):
            name = header[2]
            count = sum(1 for known, _ in places if known == name) if header[1] == "[[" else 0
            keys = {}
            places[(name, count)] = (number, keys)
        elif key := _KEY.match(line):
            keys.setdefault(key[1], number)
        inside = _opened(line)
    return places


def _opened(line: str) -> str:
    for quotes in ('"""', "'''"):
        if line.count(quotes) % 2:
            return quotes
    return ""
