"""What a correction of signed values must bring, and what it leaves behind (K26, R-107)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.application import Application
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.confirming import confirmed_warnings, newly_confirmed
from branch_app.domain.correction import CorrectionNote, CorrectionReason, changed_fields
from branch_app.domain.errors import BadInput, GroundsMissing
from branch_app.domain.field_source import FieldSource, Origin, sources_after
from branch_app.domain.former_name import FormerName, name_before
from branch_app.domain.kazakh_text import clean_text
from branch_app.domain.likeness import is_slip_of
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.signed_fields import signed_fields, signed_of_application
from branch_app.domain.staff import StaffMember
from branch_app.services.ports import UnitOfWork
from branch_app.services.second_person import SecondPerson, Signatory
from branch_app.services.subjects import papers_of

LONGEST_DOCUMENT = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectionGrounds:
    """Why signed values change, by which document, and who answers for it beside the clerk."""

    reason: CorrectionReason
    document: str
    second: Signatory


def noted(grounds: CorrectionGrounds | None, second_person: SecondPerson) -> CorrectionNote | None:
    """Return what is kept of the grounds, once the second person has confirmed.

    Call outside any unit of work. Raises BadInput (no document), SamePerson, WrongPassword,
    LoginDelayed, AccessEnded, PasswordToChange, SecondNotPermitted.
    """
    if grounds is None:
        return None
    document = clean_text(grounds.document)
    if not document or len(document) > LONGEST_DOCUMENT:
        raise BadInput(reason="correction_document")
    second = second_person.confirm(grounds.second)
    return CorrectionNote(reason=grounds.reason, document=document, second=second.id)


def signed_of(
    work: UnitOfWork, staff: StaffMember, was: Applicant, pack: OrganisationPack
) -> frozenset[str]:
    """Return the fields of a person whose value stands on a signed paper."""
    if was.state is RecordState.DRAFT:
        return frozenset()
    return signed_fields(pack, was.sources, papers_of(work, staff, was.id, Operation.CHANGE))


def signed_in(work: UnitOfWork, staff: StaffMember, was: Application) -> frozenset[str]:
    """Return the fields of an application whose value stands on a signed paper about it."""
    forms = papers_of(work, staff, was.applicant_id, Operation.CHANGE)
    return signed_of_application(was, forms)


def next_sources(
    was: Applicant | Application,
    now: Mapping[str, FieldValue],
    origins: Mapping[str, Origin],
    *,
    at: dt.datetime,
    by: str,
) -> dict[str, FieldSource]:
    """Return the sources of the next version, which holds these values."""
    changed = changed_fields(was.values, now)
    come = [name for name in now if name in changed or name not in was.sources]
    stay = [name for name in now if name not in come]
    return sources_after(was.sources, come, stay, origins, at=at, by=by)


def confirmed_sources(
    was: Applicant | Application, fields: Sequence[str], at: dt.datetime
) -> dict[str, FieldSource]:
    """Return the sources once the person has said that these values still hold (K15).

    Raises BadInput (a field without value).
    """
    if not fields or not set(fields) <= set(was.sources):
        raise BadInput(reason="field")
    known = was.sources.items()
    return {name: one.confirmed(at) if name in fields else one for name, one in known}


def told_of(changed: Sequence[str], note: CorrectionNote | None) -> Details:
    """Return what the journal is told of a correction: fields and grounds, never a value."""
    grounds = {"reason": note.reason.value, "second": note.second} if note is not None else {}
    return {"fields": ",".join(changed), **grounds}


def refuse_ungrounded(
    was: Applicant | Application,
    changed: Sequence[str],
    signed: frozenset[str],
    note: CorrectionNote | None,
) -> CorrectionNote | None:
    """Return the note if signed values are changed, else None. Raises GroundsMissing."""
    held = [name for name in changed if name in was.values and name in signed]
    if held and note is None:
        raise GroundsMissing(fields=",".join(held))
    return note if held else None


def former_names_after(
    was: Applicant, now: Mapping[str, FieldValue], note: CorrectionNote | None, today: dt.date
) -> tuple[FormerName, ...]:
    """Return the former names of the next version: a change of name leaves the one before.

    Whoever marries brings a new document: under any reason another name is a change of name, save
    that of a typing error, and a slip of two letters is one only if the reason says so.
    """
    before = name_before(was.values, now, today)
    if before is None or note is None or note.reason is CorrectionReason.TYPING_ERROR:
        return was.former_names
    if note.reason is not CorrectionReason.NAME_CHANGED and is_slip_of(before, now):
        return was.former_names
    return (*was.former_names, before)


def tell_confirmed(work: UnitOfWork, was: Applicant | None, now: Applicant) -> None:
    """Journal each warning that was confirmed with this version, and why; never a value."""
    tell_reasons(work, RecordKind.APPLICANT, now.id, newly_confirmed(was, now))


def tell_reasons(
    work: UnitOfWork, kind: RecordKind, record_id: str, reasons: Mapping[str, str]
) -> None:
    """Journal these confirmed warnings of a record, by `warning_key`."""
    for one in confirmed_warnings(reasons).values():
        work.journal.note(
            Act.CONFIRM_WARNING,
            kind=kind,
            record_id=record_id,
            details={"field": one.field, "problem": one.problem, "reason": one.reason},
        )
