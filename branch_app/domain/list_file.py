"""Reading a list of persons from plain text: columns parted by tab, semicolon or comma.

With a line of headings the columns may stand in any order and others beside them; without one they
are surname, given name, patronymic, birth date, IIN. What cannot be read is refused by its line:
an entry that is skipped in silence is a person who is never found.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from branch_app.domain.errors import BadInput
from branch_app.domain.identity_numbers import iin_problem
from branch_app.domain.kazakh_text import clean_text, search_key
from branch_app.domain.list_check import ListedPerson, name_key
from branch_app.domain.typed_values import read_date

LARGEST = 20 * 1024 * 1024
COLUMNS = ("family", "given", "patronymic", "birth", "iin")
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "family": ("тегі", "фамилия", "surname", "family name", "family_name", "last name"),
    "given": ("аты", "имя", "есімі", "given name", "given_name", "first name", "name"),
    "patronymic": ("әкесінің аты", "отчество", "patronymic", "middle name"),
    "birth": ("туған күні", "дата рождения", "birth date", "birth_date", "date of birth"),
    "iin": ("жсн", "иин", "iin"),
}
_MARKS = "\t;,"
_EMPTY = re.compile(r"[\s\-–—.]*")
_NUMBER = re.compile(r"[0-9]{4}")
_ENCODINGS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_list_file(data: bytes) -> tuple[ListedPerson, ...]:
    """Return the entries in the order of the file.

    Raises BadInput: unreadable, too_large, list_empty, list_unmatchable, or `line` with list_name,
    list_birth, list_iin, list_columns.
    """
    rows = list(_rows(_text(data)))
    if not rows:
        raise BadInput(reason="list_empty")
    places = _places(rows[0][1])
    body = rows[1:] if places else rows
    entries = tuple(_entry(line, row, places or _usual()) for line, row in body)
    if not entries:
        raise BadInput(reason="list_empty")
    if not any(entry.is_matchable for entry in entries):
        # Put in force it would find nobody and call everybody clear.
        raise BadInput(reason="list_unmatchable")
    return entries


def _text(data: bytes) -> str:
    if len(data) > LARGEST:
        raise BadInput(reason="too_large")
    try:
        text = data.decode(_ENCODINGS.get(data[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput(reason="unreadable") from error
    if "\0" in text:
        raise BadInput(reason="unreadable")
    return text


def _rows(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield each line that is not blank with its number."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(_MARKS, key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=mark)
    try:
        for row in reader:
            cells = [clean_text(cell) for cell in row]
            if any(cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise BadInput(reason="unreadable", line=reader.line_num) from error


def _usual() -> Mapping[str, int]:
    return {name: place for place, name in enumerate(COLUMNS)}


def _places(row: Sequence[str]) -> Mapping[str, int]:
    """Return where each column stands by its heading; nothing if this is no line of headings."""
    told = [cell.casefold().rstrip(".:") for cell in row]
    found = {
        name: told.index(word)
        for name, words in _HEADINGS.items()
        for word in words
        if word in told
    }
    return found if {"family", "given"} <= set(found) else {}


def _entry(line: int, row: Sequence[str], places: Mapping[str, int]) -> ListedPerson:
    if len(row) <= max(places["family"], places["given"]):
        raise BadInput(reason="list_columns", line=line)
    told = {name: row[at] if at < len(row) else "" for name, at in places.items()}
    key = name_key(told["family"], told["given"])
    if not search_key(told["family"]):
        raise BadInput(reason="list_name", line=line)
    found = ListedPerson(
        line=line,
        name_key=key,
        birth_on=_birth(line, told.get("birth", "")),
        iin=_iin(line, told.get("iin", "")),
    )
    names = (told[name] for name in ("family", "given", "patronymic") if name in told)
    if not found.is_matchable and any(map(_NUMBER.search, names)):
        # The whole name in one column, so that date and number stand where names are looked for.
        raise BadInput(reason="list_columns", line=line)
    return found


def _birth(line: int, told: str) -> dt.date | None:
    if _EMPTY.fullmatch(told):
        return None
    value, _problems = read_date("", told)
    if not isinstance(value, dt.date):
        raise BadInput(reason="list_birth", line=line)
    return value


def _iin(line: int, told: str) -> str:
    if _EMPTY.fullmatch(told):
        return ""
    number = re.sub(r"[\s\-]", "", told)
    # A spreadsheet that took it for a number has lost its zeros: it would never be found.
    if iin_problem(number):
        raise BadInput(reason="list_iin", line=line)
    return number
