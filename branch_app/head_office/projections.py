"""The current version of each record at head office, and the rule by which a new one gets in."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DataError

from branch_app.domain.audit import body_digest
from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.change import RecordKind
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.photograph import Photograph
from branch_app.domain.record import Record
from branch_app.head_office.carrier_tables import carrier, data_incident, stocktaking
from branch_app.head_office.destroying import destroy, is_destroyed, is_destruction
from branch_app.head_office.replaced_pictures import erase_gone
from branch_app.head_office.tables import applicant, consent, issued_form
from branch_app.head_office.work_tables import application, photograph, task
from branch_app.protocol.envelope import RowFacts
from branch_app.protocol.limits import CONTENTS_LIMIT
from branch_app.protocol.messages import EnvelopeRow, RowVerdict, Verdict
from branch_app.protocol.records import person_of, record_from

_TABLES: dict[RecordKind, Table] = {
    RecordKind.APPLICANT: applicant,
    RecordKind.ISSUED_FORM: issued_form,
    RecordKind.CONSENT: consent,
    RecordKind.APPLICATION: application,
    RecordKind.TASK: task,
    RecordKind.PHOTOGRAPH: photograph,
    RecordKind.CARRIER: carrier,
    RecordKind.STOCKTAKING: stocktaking,
    RecordKind.DATA_INCIDENT: data_incident,
}


def judge(
    connection: Connection,
    facts: RowFacts,
    row: EnvelopeRow,
    origin: Mapping[str, object],
    now: dt.datetime,
) -> tuple[RowVerdict, str]:
    """Return the verdict on a new row and whose data it holds; let its record in where allowed.

    A row without body is a read, a draft or an erased person: its place in the chain is all.
    Destruction wins over every version, whichever arrives first.
    """
    if is_destruction(facts):
        destroy(connection, facts.record_id, origin, now)
        return _verdict(facts, Verdict.APPLIED), ""
    if row.body is None:
        return _verdict(facts, Verdict.APPLIED), ""
    if row.salt is None or body_digest(row.salt, row.body) != facts.body_digest:
        return _verdict(facts, Verdict.QUARANTINED, "body", "digest"), ""
    if facts.kind not in {kind.value for kind in RecordKind}:
        # A newer workstation's: stored raw and marked, for the day when we know the kind.
        return _verdict(facts, Verdict.APPLIED, "kind", "unknown_kind"), ""
    try:
        record = _record(facts, row.body)
    except ValueError as error:
        return _verdict(facts, Verdict.QUARANTINED, facts.kind, str(error)[:120]), ""
    if record.id != facts.record_id or record.version != facts.version:
        return _verdict(facts, Verdict.QUARANTINED, "version", "another_record"), ""
    person_id = person_of(record)
    if is_destroyed(connection, person_id):
        return _verdict(facts, Verdict.TOMBSTONED), person_id
    table = _TABLES.get(RecordKind(facts.kind))
    if table is None:
        return _verdict(facts, Verdict.APPLIED), person_id
    verdict = _let_in(connection, table, facts, {**_columns(record), **origin})
    if isinstance(record, Photograph | IssuedForm):
        # A protective act: it holds even where the version itself does not get in.
        erase_gone(connection, record, str(origin["device_id"]))
    return verdict, person_id


def _record(facts: RowFacts, body: bytes) -> Record:
    try:
        parsed = read_canonical(body, CONTENTS_LIMIT)
        is_canonical = canonical_bytes(parsed) == body
    except ValueError:
        # The parser's own message may quote the body.
        raise ValueError("not canonical") from None
    if not is_canonical:
        raise ValueError("not canonical")
    return record_from(RecordKind(facts.kind), parsed)


def _let_in(
    connection: Connection, table: Table, facts: RowFacts, values: Mapping[str, object]
) -> RowVerdict:
    """Insert the first version seen; replace only the version that this one was made from."""
    fresh = insert(table).values(**values)
    statement = fresh.on_conflict_do_update(
        index_elements=[table.c.id],
        set_={name: fresh.excluded[name] for name in values if name != "id"},
        where=table.c.version == facts.base_version,
    ).returning(table.c.id)
    try:
        with connection.begin_nested():
            stored = connection.scalar(statement)
    except DataError:
        return _verdict(facts, Verdict.QUARANTINED, facts.kind, "not_storable")
    if stored is None:
        return _verdict(facts, Verdict.NEEDS_REVIEW, "base_version", "not_current")
    return _verdict(facts, Verdict.APPLIED)


def _verdict(facts: RowFacts, verdict: Verdict, field: str = "", reason: str = "") -> RowVerdict:
    return RowVerdict(seq=facts.seq, verdict=verdict, field=field, reason=reason)


def _columns(record: Record) -> dict[str, object]:
    names = [field.name for field in dataclasses.fields(record)]
    return {name: _stored(getattr(record, name), is_column=True) for name in names}


def _stored(value: object, *, is_column: bool = False) -> object:
    match value:
        case StrEnum():
            return value.value
        case dt.datetime():
            return value if is_column else value.isoformat()
        case dt.date():
            return value if is_column else value.isoformat()
        case Mapping():
            return {name: _stored(item) for name, item in value.items()}
        case tuple():
            return [_stored(item) for item in value]
        case _ if dataclasses.is_dataclass(value):
            names = [field.name for field in dataclasses.fields(value)]
            return {name: _stored(getattr(value, name)) for name in names}
        case _:
            return value
