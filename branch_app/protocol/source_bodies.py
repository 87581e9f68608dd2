"""What people and applications tell beside their values: sources, and a correction's note."""

from __future__ import annotations

from collections.abc import Mapping

from branch_app.domain.correction import CorrectionNote, CorrectionReason
from branch_app.domain.field_source import FieldSource, Source, Verification
from branch_app.protocol.body_reader import BodyReader, moment_text, read_text

Body = dict[str, object]


def sources_body(sources: Mapping[str, FieldSource]) -> list[Body]:
    """Return sources for JSON; what many fields share once: values mostly come in one sitting."""
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


def read_sources(body: BodyReader) -> dict[str, FieldSource]:
    """Return the `sources` of a body. Raises ValueError."""
    sources: dict[str, FieldSource] = {}
    for fields, source in body.items("sources", _read_source):
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


def note_body(note: CorrectionNote | None) -> Body | None:
    """Return for JSON what stands behind a correction, or None."""
    if note is None:
        return None
    return {"reason": note.reason.value, "document": note.document, "second": note.second}


def read_note(body: BodyReader) -> CorrectionNote | None:
    """Return the `correction` of a body, or None. Raises ValueError."""
    value = body.take("correction")
    if value is None:
        return None
    told = BodyReader(value)
    note = CorrectionNote(
        reason=told.choice("reason", CorrectionReason),
        document=told.text("document"),
        second=told.text("second"),
    )
    told.done()
    return note
