"""Papers that lack pages, for a page that waits in the inbox: few bounded steps over indexes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, select

from branch_app.domain.issued_form import FormState
from branch_app.domain.record_state import RecordState
from branch_app.services.read_model import FormRow, PapersFound, PapersWanted
from branch_app.storage import tables
from branch_app.storage.form_rows import FORM_COLUMNS, form_row
from branch_app.storage.rows import to_micros

_person, _form = tables.applicant_line, tables.issued_form
_Papers = Select[Any]


def papers_lacking_pages(
    connection: Connection, wanted: PapersWanted, *, sees_blocked: bool
) -> PapersFound:
    """Return what lay beside, then the newest printed, then the newest not printed."""
    papers = _lacking(sees_blocked=sees_blocked).limit(wanted.limit)
    if wanted.serial:
        return PapersFound(rows=_rows(connection, papers.where(_form.c.serial == wanted.serial)))
    beside = select(_form.c.applicant_id).where(
        _form.c.serial.in_(wanted.beside), _form.c.applicant_id != ""
    )
    people = frozenset(connection.scalars(beside))
    earlier = papers.where(_form.c.issued_at <= to_micros(wanted.until))
    steps = [
        earlier.where(_form.c.serial.in_(wanted.beside)),
        earlier.where(_form.c.applicant_id.in_(people)),
        *(
            earlier.where(_form.c.is_open == 1, _form.c.state == state.value)
            for state in (FormState.PRINTED, FormState.ISSUED)
        ),
    ]
    found = {row.id: row for step in steps for row in _rows(connection, step)}
    return PapersFound(rows=tuple(found.values()), people=people)


def papers_of(
    connection: Connection, people: Sequence[str], limit: int, *, sees_blocked: bool
) -> tuple[FormRow, ...]:
    """Return papers of these people that lack pages, in the order of the people."""
    found: list[FormRow] = []
    for person in people:
        theirs = _lacking(sees_blocked=sees_blocked).where(_form.c.applicant_id == person)
        found += _rows(connection, theirs.limit(limit - len(found)))
        if len(found) == limit:
            break
    return tuple(found)


def _lacking(*, sees_blocked: bool) -> _Papers:
    waiting = [state.value for state in (FormState.PRINTED, FormState.ISSUED)]
    papers = (
        select(*FORM_COLUMNS)
        .join(_person, _person.c.id == _form.c.applicant_id)
        .where(_form.c.state.in_(waiting))
        .order_by(_form.c.issued_at.desc(), _form.c.id.desc())
    )
    if sees_blocked:
        return papers
    return papers.where(_person.c.state != RecordState.BLOCKED.value)


def _rows(connection: Connection, papers: _Papers) -> tuple[FormRow, ...]:
    return tuple(form_row(row) for row in connection.execute(papers).mappings())
