"""Records of invented people for tests of storage and of every implementation of its port."""

from __future__ import annotations

import datetime as dt
from typing import Any

from branch_app.domain.applicant import Applicant
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.field_source import Origin, obtained
from branch_app.domain.issued_form import Box, BoxKind, FormState, IssuedForm
from branch_app.domain.pack import OrganisationPack, PolicyEdition
from branch_app.domain.photograph import Photograph, PhotographSource
from branch_app.domain.record_state import RecordState
from branch_app.domain.scan import InboxPage, InboxReason, InboxState
from branch_app.domain.serials import make_serial
from branch_app.domain.staff import Role, StaffMember
from tests.fakes import START

IIN = "850101300005"
OTHER_IIN = "900228400123"
VALUES = {
    "family_name": "Әбдіқадырова",
    "given_name": "Гүлнұр",
    "patronymic": "Сәкенқызы",
    "iin": IIN,
    "birth_date": dt.date(1985, 1, 1),
    "document_number": "N00112233",
    "mobile_phone": "+77011234567",
    "dependants": 2,
    "is_official": False,
}


def make_applicant(**changes: Any) -> Applicant:  # noqa: ANN401 - any field of the record
    """Return a draft of an invented person; `values` are laid over the usual ones."""
    values = {**VALUES, **changes.pop("values", {})}
    whole: dict[str, Any] = {
        "id": "a" * 32,
        "version": 1,
        "state": RecordState.DRAFT,
        "values": values,
        "sources": dict.fromkeys(values, obtained(Origin(), at=START, by="staff")),
        "branch": "ALM1",
        "registered_by": "staff",
        "registered_at": START,
        "changed_at": START,
    }
    return Applicant(**{**whole, **changes})


def make_form(**changes: Any) -> IssuedForm:  # noqa: ANN401
    """Return a form of that person, just issued, two pages."""
    whole: dict[str, Any] = {
        "id": "f" * 32,
        "version": 1,
        "serial": make_serial("ALM1", "01", 1),
        "applicant_id": "a" * 32,
        "code": "C1",
        "edition": 1,
        "pack_id": "lft",
        "pack_edition": 1,
        "language": "kk",
        "state": FormState.ISSUED,
        "choices": ("collection", "transfer"),
        "page_count": 2,
        "boxes": (
            Box(page=1, id="code", kind=BoxKind.CODE, x=177.0, y=8.125, width=23.0, height=23.0),
            Box(page=2, id="subject", kind=BoxKind.SIGNATURE, x=20.5, y=250, width=60, height=12),
        ),
        "pdf_digest": "d" * 64,
        "pdf_attachment_id": "e" * 32,
        "issued_by": "staff",
        "issued_at": START,
        "changed_at": START,
    }
    return IssuedForm(**{**whole, **changes})


def make_consent(**changes: Any) -> Consent:  # noqa: ANN401
    """Return that person's granted C1."""
    whole: dict[str, Any] = {
        "id": "c" * 32,
        "version": 1,
        "applicant_id": "a" * 32,
        "code": "C1",
        "item": "collection",
        "state": ConsentState.GRANTED,
        "form_id": "f" * 32,
        "decided_at": START,
        "changed_at": START,
    }
    return Consent(**{**whole, **changes})


def make_photograph(**changes: Any) -> Photograph:  # noqa: ANN401
    """Return that person's photograph, set from a file."""
    whole: dict[str, Any] = {
        "id": "5" * 32,
        "version": 1,
        "applicant_id": "a" * 32,
        "attachment_id": "4" * 32,
        "source": PhotographSource.FILE,
        "taken_by": "staff",
        "taken_at": START,
        "changed_at": START,
    }
    return Photograph(**{**whole, **changes})


def make_page(**changes: Any) -> InboxPage:  # noqa: ANN401
    """Return a page that waits, because nobody could read its code."""
    whole: dict[str, Any] = {
        "id": "1" * 32,
        "version": 1,
        "attachment_id": "2" * 32,
        "digest": "3" * 64,
        "reason": InboxReason.NO_CODE,
        "state": InboxState.WAITING,
        "serial": "",
        "page": 0,
        "received_at": START,
        "received_by": "staff",
        "changed_at": START,
    }
    return InboxPage(**{**whole, **changes})


def make_member(**changes: Any) -> StaffMember:  # noqa: ANN401
    """Return a clerk."""
    whole: dict[str, Any] = {
        "id": "5" * 32,
        "version": 1,
        "login": "aigerim",
        "display_name": "Айгерім",
        "role": Role.CLERK,
        "admitted_at": START,
    }
    return StaffMember(**{**whole, **changes})


def make_pack(edition: int, in_force_on: dt.date) -> OrganisationPack:
    """Return a pack that says nothing."""
    text = Bilingual(kk="мәтін", ru="текст")
    return OrganisationPack(
        id="lft",
        edition=edition,
        name=text,
        short_name=text,
        sites=(),
        colour="#102030",
        law=text,
        policy=PolicyEdition(number=edition, title=text, in_force_on=in_force_on),
        data_list=(),
        purposes=(),
        recipients=(),
        forms={},
    )
