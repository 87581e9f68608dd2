"""Import files for tests: lines of invented people, and what became of them."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from branch_app.domain.applicant import Applicant
from branch_app.domain.identity_numbers import make_iin
from branch_app.domain.import_batch import ImportBatch, LineEntry
from branch_app.services.import_source import ImportSource
from branch_app.services.import_watch import ImportRun, ImportWatch
from tests.services.desk import MORE, NEEDED, Desk

BORN = dt.date(1985, 1, 1)
Line = Mapping[str, Any] | str | bytes


@cache
def _numbers() -> tuple[str, ...]:
    return tuple(filter(None, (make_iin(BORN, "male", serial) for serial in range(10_000))))


def iin(number: int) -> str:
    """The number-th synthetic IIN."""
    return _numbers()[number + 100]


# No two have a letter in common at one place, so that people of two numbers are never alike.
_SYLLABLES = ("Ақт", "бер", "Гүл", "дос", "еңк", "жұм", "сәу", "миз", "нох", "пыш")


def own(number: int, its_iin: str = "") -> dict[str, str]:
    """What of the number-th person nobody else has; numbers above some thousands bring an IIN."""
    family, given = ("".join(_SYLLABLES[int(one)] for one in told) for told in _digits(number))
    return {
        "family_name": family.capitalize(),
        "given_name": given.capitalize(),
        "iin": its_iin or iin(number),
        "document_number": f"{number:09d}",
        "mobile_phone": f"+7701{number:07d}",
    }


def _digits(number: int) -> tuple[str, str]:
    told = f"{number:05d}"
    return told, told[::-1] + "0"


def line(number: int, **more: object) -> dict[str, Any]:
    """A line that holds no more than C1 needs."""
    mine = {name: value for name, value in own(number).items() if name in NEEDED}
    return {"values": {**NEEDED, **mine}, **more}


def whole(number_or_iin: int | str, **more: object) -> dict[str, Any]:
    """A line with everything that the list asks for."""
    mine = own(number_or_iin) if isinstance(number_or_iin, int) else {"iin": number_or_iin}
    return {"values": {**NEEDED, **MORE, **mine}, **more}


def data(*lines: Line, end: bytes = b"\n") -> bytes:
    """The bytes of a file of these lines."""
    return end.join(_bytes(each) for each in lines)


def _bytes(told: Line) -> bytes:
    if isinstance(told, bytes):
        return told
    return (told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)).encode()


def source(*lines: Line) -> ImportSource:
    return ImportSource(io.BytesIO(data(*lines)), "people.jsonl")


def run(desk: Desk, *lines: Line) -> tuple[ImportRun, list[LineEntry]]:
    """Import these lines."""
    told: list[LineEntry] = []
    return desk.imports.run(source(*lines), ImportWatch(tell=told.append)), told


def batch_of(desk: Desk, *lines: Line) -> ImportBatch:
    batch = run(desk, *lines)[0].batch
    assert batch is not None
    return batch


def reasons(desk: Desk, *lines: Line) -> list[tuple[int, str, str]]:
    """What is told of these lines: number, reason, field."""
    return [(one.line, one.reason, one.field) for one in run(desk, *lines)[1]]


def people(desk: Desk) -> Sequence[Applicant]:
    """Everybody at the counter, oldest first."""
    rows = desk.branch.state.records
    found = [one for kind in rows.values() for one in kind.values() if isinstance(one, Applicant)]
    return sorted(found, key=lambda one: one.id)
