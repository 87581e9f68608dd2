"""Applicants as canonical JSON bodies and back (see `records`)."""

from __future__ import annotations

from branch_app.domain.applicant import Applicant
from branch_app.domain.field_source import Origin, Source, obtained
from branch_app.domain.former_name import FormerName
from branch_app.domain.record_state import RecordState
from branch_app.protocol.body_reader import (
    BodyReader,
    moment_text,
    read_text,
    read_value,
    value_body,
)
from branch_app.protocol.source_bodies import note_body, read_note, read_sources, sources_body

APPLICANT_SCHEMA = 2
Body = dict[str, object]


def _name(name: FormerName) -> Body:
    return {
        "family_name": name.family_name,
        "given_name": name.given_name,
        "patronymic": name.patronymic,
        "until": name.until.isoformat(),
    }


def _read_name(value: object, _name: str) -> FormerName:
    body = BodyReader(value)
    name = FormerName(
        family_name=body.text("family_name"),
        given_name=body.text("given_name"),
        patronymic=body.text("patronymic"),
        until=body.day("until"),
    )
    body.done()
    return name


def applicant_body(record: Applicant) -> Body:
    """Return the values of an applicant."""
    return {
        "id": record.id,
        "version": record.version,
        "state": record.state.value,
        "values": {name: value_body(value) for name, value in record.values.items()},
        "sources": sources_body(record.sources),
        "confirmations": dict(record.confirmations),
        "correction": note_body(record.correction),
        "former_names": [_name(name) for name in record.former_names],
        "merged_into": record.merged_into,
        "branch": record.branch,
        "registered_by": record.registered_by,
        "registered_at": moment_text(record.registered_at),
        "changed_at": moment_text(record.changed_at),
    }


def read_applicant(body: BodyReader) -> Applicant:
    """Return the applicant of a body. Raises ValueError."""
    return Applicant(
        id=body.text("id"),
        version=body.whole("version", 1),
        state=body.choice("state", RecordState),
        values=body.mapping("values", read_value),
        sources=read_sources(body),
        confirmations=body.mapping("confirmations", read_text),
        correction=read_note(body),
        former_names=body.items("former_names", _read_name),
        merged_into=body.text("merged_into"),
        branch=body.text("branch"),
        registered_by=body.text("registered_by"),
        registered_at=body.moment("registered_at"),
        changed_at=body.moment("changed_at"),
    )


def read_first_applicant(body: BodyReader) -> Applicant:
    """Return the applicant of a body of schema 1, which told of a source its name alone."""
    sources = body.mapping("sources", read_text)
    registered_at, registered_by = body.moment("registered_at"), body.text("registered_by")
    return Applicant(
        id=body.text("id"),
        version=body.whole("version", 1),
        state=body.choice("state", RecordState),
        values=body.mapping("values", read_value),
        sources={
            name: obtained(Origin(source=Source(source)), at=registered_at, by=registered_by)
            for name, source in sources.items()
        },
        branch=body.text("branch"),
        registered_by=registered_by,
        registered_at=registered_at,
        changed_at=body.moment("changed_at"),
    )
