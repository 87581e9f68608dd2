"""Issued forms and consents as canonical JSON bodies and back (see `records`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from branch_app.domain.consent import Consent, ConsentChannel, ConsentState
from branch_app.domain.form_facts import ContactPerson, Signer, SignerKind
from branch_app.domain.issued_form import (
    Box,
    BoxKind,
    FormState,
    IssuedForm,
    Printing,
    SignedPage,
)
from branch_app.protocol.body_reader import (
    BodyReader,
    day_text,
    moment_text,
    read_flag,
    read_text,
)

# 3: which scans were taken from the paper.
FORM_SCHEMA = 3
CONSENT_SCHEMA = 2
Body = dict[str, object]

_PER_MILLIMETRE = 1000


def _moment_or_none(at: dt.datetime | None) -> str | None:
    return None if at is None else moment_text(at)


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


def _scan(scan: SignedPage) -> Body:
    return {"page": scan.page, "attachment_id": scan.attachment_id, "digest": scan.digest}


def _read_scan(value: object, _name: str) -> SignedPage:
    body = BodyReader(value)
    scan = SignedPage(
        page=body.whole("page", 1),
        attachment_id=body.text("attachment_id"),
        digest=body.text("digest"),
    )
    body.done()
    return scan


def _printing(one: Printing) -> Body:
    return {"at": moment_text(one.at), "by": one.by, "copies": one.copies, "reason": one.reason}


def _read_printing(value: object, _name: str) -> Printing:
    body = BodyReader(value)
    one = Printing(
        at=body.moment("at"),
        by=body.text("by"),
        copies=body.whole("copies", 1),
        reason=body.text("reason"),
    )
    body.done()
    return one


def _signer(signer: Signer) -> Body:
    return {
        "kind": signer.kind.value,
        "name": signer.name,
        "document": signer.document,
        "authority": signer.authority,
        "reason": signer.reason,
    }


def _read_signer(value: object) -> Signer:
    body = BodyReader(value)
    signer = Signer(
        kind=body.choice("kind", SignerKind),
        name=body.text("name"),
        document=body.text("document"),
        authority=body.text("authority"),
        reason=body.text("reason"),
    )
    body.done()
    return signer


def _contact(contact: ContactPerson | None) -> Body | None:
    if contact is None:
        return None
    return {
        "place": contact.place,
        "name": contact.name,
        "kind": contact.kind,
        "telephone": contact.telephone,
    }


def _read_contact(value: object) -> ContactPerson | None:
    if value is None:
        return None
    body = BodyReader(value)
    contact = ContactPerson(
        place=body.whole("place", 1),
        name=body.text("name"),
        kind=body.text("kind"),
        telephone=body.text("telephone"),
    )
    body.done()
    return contact


def _read_ticks(body: BodyReader) -> Mapping[str, bool] | None:
    ticks = body.take("ticks")
    return None if ticks is None else BodyReader({"ticks": ticks}).mapping("ticks", read_flag)


def form_body(record: IssuedForm) -> Body:
    """Return an issued form for JSON; box coordinates become whole micrometres."""
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
        "prints": [_printing(one) for one in record.prints],
        "ticks": None if record.ticks is None else dict(record.ticks),
        "scans": [_scan(scan) for scan in record.scans],
        "signed_at": _moment_or_none(record.signed_at),
        "void_reason": record.void_reason,
        "signer": _signer(record.signer),
        "contact": _contact(record.contact),
        "application_id": record.application_id,
        "request_form_id": record.request_form_id,
        "is_blank": record.is_blank,
        "filled_at": _moment_or_none(record.filled_at),
        "keyed_at": _moment_or_none(record.keyed_at),
        "gone": list(record.gone),
    }


def _read_common_form(body: BodyReader) -> IssuedForm:
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
        ticks=_read_ticks(body),
        scans=body.items("scans", _read_scan),
        signed_at=body.moment_or_none("signed_at"),
    )


def read_first_form(body: BodyReader) -> IssuedForm:
    """Return the form of schema 1, which counted prints without telling them. Raises ValueError."""
    count = body.whole("print_count")
    form = _read_common_form(body)
    one = Printing(at=form.changed_at, by=form.issued_by, copies=1)
    return replace(form, prints=(one,) * count)


def read_form(body: BodyReader) -> IssuedForm:
    """Return the form of schema 3. Raises ValueError."""
    return replace(read_second_form(body), gone=body.items("gone", read_text))


def read_second_form(body: BodyReader) -> IssuedForm:
    """Return the form of schema 2, which forgot the scans taken from it. Raises ValueError."""
    return replace(
        _read_common_form(body),
        prints=body.items("prints", _read_printing),
        void_reason=body.text("void_reason"),
        signer=_read_signer(body.take("signer")),
        contact=_read_contact(body.take("contact")),
        application_id=body.text("application_id"),
        request_form_id=body.text("request_form_id"),
        is_blank=body.flag("is_blank"),
        filled_at=body.moment_or_none("filled_at"),
        keyed_at=body.moment_or_none("keyed_at"),
    )


def consent_body(record: Consent) -> Body:
    """Return a consent for JSON."""
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
        "valid_until": day_text(record.valid_until),
        "channel": record.channel.value,
        "reference": record.reference,
        "application_id": record.application_id,
    }


def read_first_consent(body: BodyReader) -> Consent:
    """Return the consent of schema 1: by paper, without a term of its own. Raises ValueError."""
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


def read_consent(body: BodyReader) -> Consent:
    """Return the consent of schema 2. Raises ValueError."""
    return replace(
        read_first_consent(body),
        valid_until=body.day_or_none("valid_until"),
        channel=body.choice("channel", ConsentChannel),
        reference=body.text("reference"),
        application_id=body.text("application_id"),
    )
