"""Applicants as canonical JSON bodies and back (see `records`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from branch_app.domain.applicant import Applicant
from branch_app.domain.correction import CorrectionNote, CorrectionReason
from branch_app.domain.field_source import FieldSource, Origin, Source, Verification, obtained
from branch_app.domain.record_state import RecordState
from branch_app.protocol.body_reader import (
    BodyReader,
    moment_text,
    read_text,
    read_value,
    value_body,
)

APPLICANT_SCHEMA = 2
Body = dict[str, object]


def _sources(sources: Mapping[str, FieldSource]) -> list[Body]:
    """Tell what many fields share once: a person's values mostly come in one sitting."""
    shared: dict[FieldSource, list[str]] = {}
    for name in sorted(sources):
        shared.setdefault(sources[name], []).append(name)
    return [_source(source, names) for source, names in shared.items()]


def _source(source: FieldSource, fields: list[str]) -> Body:
    return {
        "fields": fields,
        "source": source.source.value,
        "verification": source.verification.value,
        "obtained_at": moment_text(source.obtained_at),
        "obtained_by": source.obtained_by,
        "confirmed_at": None if source.confirmed_at is None else moment_text(source.confirmed_at),
    }


def _read_sources(groups: Iterable[tuple[tuple[str, ...], FieldSource]]) -> dict[str, FieldSource]:
    sources: dict[str, FieldSource] = {}
    for fields, source in groups:
        for name in fields:
            if name in sources:
                raise ValueError("a field has two sources")
            sources[name] = source
    return sources


def _read_source(value: object, _name: str) -> tuple[tuple[str, ...], FieldSource]:
    body = BodyReader(value)
    fields = body.items("fields", read_text)
    source = FieldSource(
        source=body.choice("source", Source),
        verification=body.choice("verification", Verification),
        obtained_at=body.moment("obtained_at"),
        obtained_by=body.text("obtained_by"),
        confirmed_at=body.moment_or_none("confirmed_at"),
    )
    body.done()
    return fields, source


def _note(note: CorrectionNote | None) -> Body | None:
    if note is None:
        return None
    return {"reason": note.reason.value, "document": note.document, "second": note.second}


def _read_note(value: object) -> CorrectionNote | None:
    if value is None:
        return None
    body = BodyReader(value)
    note = CorrectionNote(
        reason=body.choice("reason", CorrectionReason),
        document=body.text("document"),
        second=body.text("second"),
    )
    body.done()
    return note


def applicant_body(record: Applicant) -> Body:
    """Return the values of an applicant."""
    return {
        "id": record.id,
        "version": record.version,
        "state": record.state.value,
        "values": {name: value_body(value) for name, value in record.values.items()},
        "sources": _sources(record.sources),
        "confirmations": dict(record.confirmations),
        "correction": _note(record.correction),
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
        sources=_read_sources(body.items("sources", _read_source)),
        confirmations=body.mapping("confirmations", read_text),
        correction=_read_note(body.take("correction")),
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
