"""Records as canonical JSON bodies and back: in history rows, in envelopes and at head office.

The shape is versioned and strict: a body that misses a key or holds an unknown one is refused, so
nothing is dropped on the way. Sealing, envelopes and verdicts are other modules' work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.carrier import Carrier
from branch_app.domain.change import RecordKind
from branch_app.domain.consent import Consent
from branch_app.domain.data_incident import DataIncident
from branch_app.domain.destruction import DestructionAct
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.photograph import Photograph
from branch_app.domain.record import Record
from branch_app.domain.scan import InboxPage, InboxReason, InboxState
from branch_app.domain.staff import StaffMember
from branch_app.domain.stocktaking import Stocktaking
from branch_app.domain.task import Task
from branch_app.protocol.body_reader import (
    BodyReader,
    moment_text,
)
from branch_app.protocol.carrier_bodies import (
    carrier_body,
    incident_body,
    read_carrier,
    read_incident,
    read_stocktaking,
    stocktaking_body,
)
from branch_app.protocol.form_bodies import (
    CONSENT_SCHEMA,
    FORM_SCHEMA,
    consent_body,
    form_body,
    read_consent,
    read_first_consent,
    read_first_form,
    read_form,
    read_second_form,
)
from branch_app.protocol.person_bodies import (
    APPLICANT_SCHEMA,
    applicant_body,
    read_applicant,
    read_first_applicant,
)
from branch_app.protocol.staff_bodies import (
    STAFF_SCHEMA,
    Body,
    destruction_body,
    member_body,
    read_destruction,
    read_first_member,
    read_member,
)
from branch_app.protocol.work_bodies import (
    APPLICATION_SCHEMA,
    TASK_SCHEMA,
    application_body,
    photograph_body,
    read_application,
    read_first_application,
    read_first_task,
    read_photograph,
    read_second_application,
    read_task,
    task_body,
)

SCHEMA = 1


def _page(record: InboxPage) -> Body:
    return {
        "id": record.id,
        "version": record.version,
        "attachment_id": record.attachment_id,
        "digest": record.digest,
        "reason": record.reason.value,
        "state": record.state.value,
        "serial": record.serial,
        "page": record.page,
        "received_at": moment_text(record.received_at),
        "received_by": record.received_by,
        "changed_at": moment_text(record.changed_at),
        "form_id": record.form_id,
    }


def _read_page(body: BodyReader) -> InboxPage:
    return InboxPage(
        id=body.text("id"),
        version=body.whole("version", 1),
        attachment_id=body.text("attachment_id"),
        digest=body.text("digest"),
        reason=body.choice("reason", InboxReason),
        state=body.choice("state", InboxState),
        serial=body.text("serial"),
        page=body.whole("page"),
        received_at=body.moment("received_at"),
        received_by=body.text("received_by"),
        changed_at=body.moment("changed_at"),
        form_id=body.text("form_id"),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Codec:
    """`read` has a reader for every schema ever written; `schema` is what is written now."""

    record: type[Record]
    write: Callable[[Any], Body]
    read: Mapping[int, Callable[[BodyReader], Record]]
    schema: int = SCHEMA


_CODECS: dict[RecordKind, _Codec] = {
    RecordKind.APPLICANT: _Codec(
        record=Applicant,
        write=applicant_body,
        read={1: read_first_applicant, 2: read_applicant},
        schema=APPLICANT_SCHEMA,
    ),
    RecordKind.ISSUED_FORM: _Codec(
        record=IssuedForm,
        write=form_body,
        read={1: read_first_form, 2: read_second_form, 3: read_form},
        schema=FORM_SCHEMA,
    ),
    RecordKind.CONSENT: _Codec(
        record=Consent,
        write=consent_body,
        read={1: read_first_consent, 2: read_consent},
        schema=CONSENT_SCHEMA,
    ),
    RecordKind.INBOX_PAGE: _Codec(record=InboxPage, write=_page, read={1: _read_page}),
    RecordKind.STAFF: _Codec(
        record=StaffMember,
        write=member_body,
        read={1: read_first_member, 2: read_member},
        schema=STAFF_SCHEMA,
    ),
    RecordKind.DESTRUCTION: _Codec(
        record=DestructionAct, write=destruction_body, read={1: read_destruction}
    ),
    RecordKind.APPLICATION: _Codec(
        record=Application,
        write=application_body,
        read={1: read_first_application, 2: read_second_application, 3: read_application},
        schema=APPLICATION_SCHEMA,
    ),
    RecordKind.TASK: _Codec(
        record=Task,
        write=task_body,
        read={1: read_first_task, 2: read_task},
        schema=TASK_SCHEMA,
    ),
    RecordKind.PHOTOGRAPH: _Codec(
        record=Photograph, write=photograph_body, read={1: read_photograph}
    ),
    RecordKind.CARRIER: _Codec(record=Carrier, write=carrier_body, read={1: read_carrier}),
    RecordKind.STOCKTAKING: _Codec(
        record=Stocktaking, write=stocktaking_body, read={1: read_stocktaking}
    ),
    RecordKind.DATA_INCIDENT: _Codec(
        record=DataIncident, write=incident_body, read={1: read_incident}
    ),
}
_KINDS = {codec.record: kind for kind, codec in _CODECS.items()}


def kind_of(record: Record) -> RecordKind:
    """Return the kind that the journal names for this record."""
    return _KINDS[type(record)]


def person_of(record: Record) -> str:
    """Return the applicant whose data this record holds, or an empty string."""
    match record:
        case Applicant():
            return record.id
        case IssuedForm() | Consent() | Application() | Task() | Photograph():
            return record.applicant_id
        case _:
            return ""


def body_of(record: Record) -> Body:
    """Return the record as canonical JSON values."""
    codec = _CODECS[kind_of(record)]
    return {"schema": codec.schema, **codec.write(record)}


def body_bytes(record: Record) -> bytes:
    """Return the one byte string that stands for this version of the record."""
    return canonical_bytes(body_of(record))


def record_from(kind: RecordKind, body: object) -> Record:
    """Return the record of a parsed body. Raises ValueError: wrong schema, key, type or value."""
    codec = _CODECS.get(kind)
    if codec is None:
        raise ValueError(f"{kind.value} has no body")
    reader = BodyReader(body)
    read = codec.read.get(reader.whole("schema"))
    if read is None:
        raise ValueError("unknown schema")
    record = read(reader)
    reader.done()
    return record
