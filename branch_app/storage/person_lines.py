"""What lists show of a person, on a line of its own with a number by which the keys name it.

The number makes the way short: a line is found through two pages that many lines share, where an
id of 32 digits, in an index that holds all that is shown, took five. All of it is derived, the
record decides.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from branch_app.domain.applicant import Applicant
from branch_app.domain.identity_numbers import LENGTH, iin_facts
from branch_app.domain.kazakh_text import search_key
from branch_app.storage import tables
from branch_app.storage.engine import Ask
from branch_app.storage.rows import Row, to_micros

_line = tables.applicant_line
# A page above the lines leads to some 400 pages of at least a dozen lines.
_LINES_APART = 4000
_LAST = "SELECT max(number) FROM applicant_line"
_STATE = "SELECT state FROM applicant_line WHERE number = ?"
_put = insert(_line)
_PUT = _put.on_conflict_do_update(
    index_elements=[_line.c.id],
    set_={
        column.name: _put.excluded[column.name]
        for column in _line.columns
        if column.name not in {"number", "id", "base_consent"}
    },
).returning(_line.c.number)
_NUMBER = select(_line.c.number).where(_line.c.id == bindparam("this_id"))


def line_of(record: Applicant) -> Row:
    """Return the columns of a person's line, without number and consent."""
    born = record.values.get("birth_date") or _told_by(record.text("iin"))
    return {
        "id": record.id,
        "name_key": search_key(record.full_name),
        "full_name": record.full_name,
        "birth_year": str(born.year) if isinstance(born, dt.date) else "",
        "iin": record.text("iin"),
        "state": record.state.value,
        "changed_at": to_micros(record.changed_at),
    }


def put_line(connection: Connection, record: Applicant) -> int:
    """Let the person's line tell this version; return its number."""
    row = {**line_of(record), "base_consent": ""}
    return int(connection.execute(_PUT, row).scalar_one())


def number_of(connection: Connection, applicant_id: str) -> int | None:
    """Return the number of a person's line, or None."""
    return connection.scalar(_NUMBER, {"this_id": applicant_id})


def touch_lines(ask: Ask) -> None:
    """Read the pages above the lines, so that the first keys pressed need not wait for them."""
    ((last,),) = ask(_LAST, ())
    for number in range(1, (last or 0) + 1, _LINES_APART):
        ask(_STATE, (number,))


def _told_by(iin: str) -> dt.date | None:
    """Return the birth date that the number tells: before C1 no other is asked for."""
    return iin_facts(iin).birth_on if len(iin) == LENGTH else None
