"""Between records and the columns of their tables; the body itself is `protocol.records`."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import RowMapping, Table

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.audit import ClockReading, JournalEntry
from branch_app.domain.canonical import canonical_bytes, read_canonical
from branch_app.domain.carrier import Carrier
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import Consent
from branch_app.domain.data_incident import DataIncident
from branch_app.domain.destruction import DestructionAct
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.photograph import Photograph
from branch_app.domain.record import Record
from branch_app.domain.scan import InboxPage
from branch_app.domain.staff import StaffMember
from branch_app.domain.stocktaking import Stocktaking
from branch_app.domain.task import Task
from branch_app.protocol.records import record_from
from branch_app.storage import carrier_tables, tables, work_tables

Row = dict[str, Any]

TABLES: dict[RecordKind, Table] = {
    RecordKind.APPLICANT: tables.applicant,
    RecordKind.ISSUED_FORM: tables.issued_form,
    RecordKind.CONSENT: tables.consent,
    RecordKind.INBOX_PAGE: tables.inbox_page,
    RecordKind.STAFF: tables.staff,
    RecordKind.DESTRUCTION: tables.destruction,
    RecordKind.APPLICATION: work_tables.application,
    RecordKind.TASK: work_tables.task,
    RecordKind.PHOTOGRAPH: work_tables.photograph,
    RecordKind.CARRIER: carrier_tables.carrier,
    RecordKind.STOCKTAKING: carrier_tables.stocktaking,
    RecordKind.DATA_INCIDENT: carrier_tables.data_incident,
}
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)


def to_micros(at: dt.datetime) -> int:
    """Return whole microseconds since 1970."""
    return (at - _EPOCH) // _MICROSECOND


def from_micros(count: int) -> dt.datetime:
    """Return the aware time in UTC."""
    return _EPOCH + count * _MICROSECOND


def read_record(kind: RecordKind, body: bytes) -> Record:
    """Return the record of a stored body. Raises ValueError."""
    return record_from(kind, read_canonical(body))


def columns_of(record: Record) -> Row:
    """Return the derived columns of a record's row, without id, version and body."""
    match record:
        case Applicant():
            return {
                "state": record.state.value,
                "changed_at": to_micros(record.changed_at),
                "iin": record.text("iin"),
                "merged_into": record.merged_into,
            }
        case IssuedForm():
            return _form_columns(record)
        case Consent():
            return {
                "applicant_id": record.applicant_id,
                "code": record.code,
                "item": record.item,
                "state": record.state.value,
                "changed_at": to_micros(record.changed_at),
            }
        case InboxPage():
            return {
                "state": record.state.value,
                "serial": record.serial,
                "form_id": record.form_id,
                "received_at": to_micros(record.received_at),
            }
        case StaffMember():
            return {"login": record.login.casefold()}
        case DestructionAct():
            return {
                "number": record.number,
                "record_id": record.record_id,
                "destroyed_at": to_micros(record.destroyed_at),
            }
        case Application():
            return {
                "number": record.number,
                "applicant_id": record.applicant_id,
                "status": record.status.value,
                "waits_for_notice": int(record.waits_for_notice),
                "registered_at": to_micros(record.registered_at),
            }
        case Task():
            return {
                "kind": record.kind.value,
                "applicant_id": record.applicant_id,
                "due_on": record.due_on.isoformat(),
                "is_open": int(record.is_open),
            }
        case Photograph():
            return {"applicant_id": record.applicant_id}
        case Carrier():
            papers = "".join(f" {serial} " for serial in record.papers)
            return {"number": record.number, "papers": papers}
        case Stocktaking():
            return {"is_open": int(record.is_open)}
        case DataIncident():
            return {"carrier_id": record.carrier_id}


def _form_columns(record: IssuedForm) -> Row:
    has_ticks = record.ticks is not None
    waits_for_scan = record.is_waiting and record.is_to_be_signed
    waits_for_ticks = record.state is FormState.SIGNED and not has_ticks
    return {
        "serial": record.serial,
        "applicant_id": record.applicant_id,
        "code": record.code,
        "state": record.state.value,
        "is_open": int(waits_for_scan or waits_for_ticks),
        "issued_at": to_micros(record.issued_at),
        "has_ticks": int(has_ticks),
        "missing_pages": ",".join(map(str, record.missing_pages)),
    }


def entry_row(entry: JournalEntry) -> Row:
    """Return the journal row of an entry."""
    header = entry.header()
    details = canonical_bytes(header.pop("details")).decode("utf-8")
    chained = {"unit": entry.unit, "prev": entry.prev, "hash": entry.hash}
    return {**header, "details": details, **chained}


def read_entry(row: RowMapping) -> JournalEntry:
    """Return the entry of a journal row. Raises ValueError (a row that nobody here wrote)."""
    return JournalEntry(
        seq=row["seq"],
        clock=ClockReading(
            at=dt.datetime.fromisoformat(row["at"]),
            server_offset_ms=row["server_offset_ms"],
            boot_id=row["boot_id"],
            monotonic_ms=row["monotonic_ms"],
        ),
        actor=row["actor"],
        act=Act(row["act"]),
        kind=RecordKind(row["kind"]) if row["kind"] else None,
        record_id=row["record_id"],
        version=row["version"],
        base_version=row["base_version"],
        body_digest=row["body_digest"],
        details=json.loads(row["details"]),
        prev=row["prev"],
        hash=row["hash"],
        unit=row["unit"],
    )
