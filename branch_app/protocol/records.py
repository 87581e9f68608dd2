"""Records as canonical JSON bodies and back: in history rows, in envelopes and at head office.

The shape is versioned and strict: a body that misses a key or holds an unknown one is refused, so
nothing is dropped on the way. Sealing, envelopes and verdicts are other modules' work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from branch_app.domain.applicant import Applicant
from branch_app.domain.canonical import canonical_bytes
from branch_app.domain.change import RecordKind
from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.destruction import DestructionAct
from branch_app.domain.issued_form import Box, BoxKind, FormState, IssuedForm, SignedPage
from branch_app.domain.record_state import RecordState
from branch_app.domain.scan import InboxPage, InboxReason, InboxState
from branch_app.domain.staff import StaffMember
from branch_app.protocol.body_reader import (
    BodyReader,
    moment_text,
    read_flag,
    read_text,
    read_value,
    value_body,
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

SCHEMA = 1
Record = Applicant | IssuedForm | Consent | InboxPage | StaffMember | DestructionAct

_PER_MILLIMETRE = 1000


def _applicant(record: Applicant) -> Body:
    return {
        "id": record.id,
        "version": record.version,
        "state": record.state.value,
        "values": {name: value_body(value) for name, value in record.values.items()},
        "sources": dict(record.sources),
        "branch": record.branch,
        "registered_by": record.registered_by,
        "registered_at": moment_text(record.registered_at),
        "changed_at": moment_text(record.changed_at),
    }


def _read_applicant(body: BodyReader) -> Applicant:
    return Applicant(
        id=body.text("id"),
        version=body.whole("version", 1),
        state=body.choice("state", RecordState),
        values=body.mapping("values", read_value),
        sources=body.mapping("sources", read_text),
        branch=body.text("branch"),
        registered_by=body.text("registered_by"),
        registered_at=body.moment("registered_at"),
        changed_at=body.moment("changed_at"),
    )


def _box(box: Box) -> Body:
    sides = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    lengths = {name: round(side * _PER_MILLIMETRE) for name, side in sides.items()}
    return {"page": box.page, "id": box.id, "kind": box.kind.value, **lengths}


def _read_box(value: object, _name: str) -> Box:
    body = BodyReader(value)
    box = Box(
        page=body.whole("page", 1),
        id=body.text("id"),
        kind=body.choice("kind", BoxKind),
        x=body.whole("x") / _PER_MILLIMETRE,
        y=body.whole("y") / _PER_MILLIMETRE,
        width=body.whole("width") / _PER_MILLIMETRE,
        height=body.whole("height") / _PER_MILLIMETRE,
    )
    body.done()
    return box


def _read_scan(value: object, _name: str) -> SignedPage:
    body = BodyReader(value)
    scan = SignedPage(
        page=body.whole("page", 1),
        attachment_id=body.text("attachment_id"),
        digest=body.text("digest"),
    )
    body.done()
    return scan


def _scan(scan: SignedPage) -> Body:
    return {"page": scan.page, "attachment_id": scan.attachment_id, "digest": scan.digest}


def _read_ticks(body: BodyReader) -> Mapping[str, bool] | None:
    ticks = body.take("ticks")
    return None if ticks is None else BodyReader({"ticks": ticks}).mapping("ticks", read_flag)


def _form(record: IssuedForm) -> Body:
    return {
        "id": record.id,
        "version": record.version,
        "serial": record.serial,
        "applicant_id": record.applicant_id,
        "code": record.code,
        "edition": record.edition,
        "pack_id": record.pack_id,
        "pack_edition": record.pack_edition,
        "language": record.language,
        "state": record.state.value,
        "choices": list(record.choices),
        "page_count": record.page_count,
        "boxes": [_box(box) for box in record.boxes],
        "pdf_digest": record.pdf_digest,
        "pdf_attachment_id": record.pdf_attachment_id,
        "issued_by": record.issued_by,
        "issued_at": moment_text(record.issued_at),
        "changed_at": moment_text(record.changed_at),
        "print_count": record.print_count,
        "ticks": None if record.ticks is None else dict(record.ticks),
        "scans": [_scan(scan) for scan in record.scans],
        "signed_at": None if record.signed_at is None else moment_text(record.signed_at),
    }


def _read_form(body: BodyReader) -> IssuedForm:
    return IssuedForm(
        id=body.text("id"),
        version=body.whole("version", 1),
        serial=body.text("serial"),
        applicant_id=body.text("applicant_id"),
        code=body.text("code"),
        edition=body.whole("edition"),
        pack_id=body.text("pack_id"),
        pack_edition=body.whole("pack_edition"),
        language=body.text("language"),
        state=body.choice("state", FormState),
        choices=body.items("choices", read_text),
        page_count=body.whole("page_count"),
        boxes=body.items("boxes", _read_box),
        pdf_digest=body.text("pdf_digest"),
        pdf_attachment_id=body.text("pdf_attachment_id"),
        issued_by=body.text("issued_by"),
        issued_at=body.moment("issued_at"),
        changed_at=body.moment("changed_at"),
        print_count=body.whole("print_count"),
        ticks=_read_ticks(body),
        scans=body.items("scans", _read_scan),
        signed_at=body.moment_or_none("signed_at"),
    )


def _consent(record: Consent) -> Body:
    return {
        "id": record.id,
        "version": record.version,
        "applicant_id": record.applicant_id,
        "code": record.code,
        "item": record.item,
        "state": record.state.value,
        "form_id": record.form_id,
        "decided_at": moment_text(record.decided_at),
        "changed_at": moment_text(record.changed_at),
        "withdrawal_form_id": record.withdrawal_form_id,
    }


def _read_consent(body: BodyReader) -> Consent:
    return Consent(
        id=body.text("id"),
        version=body.whole("version", 1),
        applicant_id=body.text("applicant_id"),
        code=body.text("code"),
        item=body.text("item"),
        state=body.choice("state", ConsentState),
        form_id=body.text("form_id"),
        decided_at=body.moment("decided_at"),
        changed_at=body.moment("changed_at"),
        withdrawal_form_id=body.text("withdrawal_form_id"),
    )


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
    RecordKind.APPLICANT: _Codec(record=Applicant, write=_applicant, read={1: _read_applicant}),
    RecordKind.ISSUED_FORM: _Codec(record=IssuedForm, write=_form, read={1: _read_form}),
    RecordKind.CONSENT: _Codec(record=Consent, write=_consent, read={1: _read_consent}),
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
        case IssuedForm() | Consent():
            return record.applicant_id
        case _:
            return ""


def body_of(record: Record) -> Body:
    """Return the record as canonical JSON values; box coordinates become whole micrometres."""
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
