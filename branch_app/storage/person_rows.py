"""The masked row of a person, as search and lists show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from branch_app.domain.record_state import RecordState
from branch_app.services.read_model import ApplicantRow
from branch_app.storage import tables
from branch_app.storage.rows import from_micros

_IIN_TAIL = 4
# SQLite takes some thousands of parameters in one statement; this many stay well below.
_IDS_AT_ONCE = 500
_person = tables.applicant_line


def named_people(
    connection: Connection, applicant_ids: Sequence[str], *, sees_blocked: bool
) -> Sequence[ApplicantRow]:
    """Return the rows of these people, by name; of blocked ones only if they may be seen."""
    people = person_rows().add_columns(_person.c.name_key)
    if not sees_blocked:
        people = people.where(_person.c.state != RecordState.BLOCKED.value)
    found: list[RowMapping] = []
    for start in range(0, len(applicant_ids), _IDS_AT_ONCE):
        few = applicant_ids[start : start + _IDS_AT_ONCE]
        found += connection.execute(people.where(_person.c.id.in_(few))).mappings()
    return [
        applicant_row(row) for row in sorted(found, key=lambda row: (row["name_key"], row["id"]))
    ]


def latest_people(
    connection: Connection, limit: int, *, sees_blocked: bool
) -> Sequence[ApplicantRow]:
    """Return the rows of the people saved last; of blocked ones only if they may be seen."""
    people = person_rows().order_by(_person.c.changed_at.desc()).limit(limit)
    if not sees_blocked:
        people = people.where(_person.c.state != RecordState.BLOCKED.value)
    return [applicant_row(row) for row in connection.execute(people).mappings()]


def person_rows() -> Select[Any]:
    """Return the query of all rows, to be narrowed, ordered and limited.

    A joined record is found nowhere: whoever looks for the person finds the file it went into.
    """
    return select(
        _person.c.id,
        _person.c.full_name,
        _person.c.birth_year,
        _person.c.iin,
        _person.c.state,
        _person.c.changed_at,
        _person.c.base_consent.label("consent"),
    ).where(_person.c.state != RecordState.MERGED.value)


def applicant_row(row: RowMapping) -> ApplicantRow:
    """Return what is shown of a row: of the IIN the last digits alone."""
    return masked_row(
        row["id"],
        row["full_name"],
        row["birth_year"],
        row["iin"],
        row["state"],
        row["changed_at"],
        row["consent"],
    )


def masked_row(
    applicant_id: str,
    full_name: str,
    birth_year: str,
    iin: str,
    state: str,
    changed_at: int,
    consent: str,
    /,
) -> ApplicantRow:
    """Return what is shown of these columns: of the IIN the last digits alone."""
    return ApplicantRow(
        id=applicant_id,
        full_name=full_name,
        birth_year=birth_year,
        iin_tail=iin[-_IIN_TAIL:],
        state=state,
        consent=consent,
        changed_at=from_micros(changed_at),
    )
