"""Nobody is saved beside a twin unless it was said, and journalled, that it is another person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import (
    BadInput,
    DuplicateApplicant,
    LikelyDuplicate,
    RecordBlocked,
    TwinHidden,
)
from branch_app.domain.former_name import FormerName
from branch_app.domain.likeness import (
    EXACT,
    ApartReason,
    Likeness,
    likely_of,
    likenesses,
    traits_of,
)
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import StaffMember
from branch_app.services.ports import UnitOfWork
from branch_app.services.subjects import people_like, sees

# What the journal gives as reason where the clerk was not told of whom: a second person looked.
HIDDEN = "hidden"


@dataclass(frozen=True, kw_only=True, slots=True)
class Twin:
    """Somebody else who is like this, and in what; `is_decided` when both were told apart."""

    applicant: Applicant
    alike: frozenset[Likeness]
    is_decided: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Apart:
    """A decision to be journalled: another person, because."""

    other: str
    reason: str
    alike: frozenset[Likeness]


def twins_of(
    work: UnitOfWork,
    values: Mapping[str, FieldValue],
    former: Sequence[FormerName],
    applicant_id: str,
) -> Sequence[Twin]:
    """Return who is like a person with these values, the likeliest first."""
    traits = traits_of(values, former)
    found = [
        Twin(
            applicant=one,
            alike=alike,
            is_decided=_were_told_apart(work, applicant_id, one.id, alike),
        )
        for one in people_like(work, traits, applicant_id)
        if (alike := likenesses(traits, traits_of(one.values, one.former_names)))
    ]
    return sorted(found, key=_unlikeliness)


def _unlikeliness(twin: Twin) -> tuple[bool, bool, int]:
    return Likeness.SAME_IIN not in twin.alike, not twin.alike & EXACT, -len(twin.alike)


def refuse_twins(
    work: UnitOfWork,
    staff: StaffMember,
    twins: Sequence[Twin],
    others: Mapping[str, str],
    second: str,
) -> tuple[Apart, ...]:
    """Return the decisions to journal. `second` is who looked at what the clerk may not see.

    Raises RecordBlocked, DuplicateApplicant (the same IIN or document), LikelyDuplicate (nobody
    has decided), TwinHidden (a second person must decide), BadInput (apart_reason).
    """
    _refuse_exact(work, staff, twins)
    open_ = [twin for twin in twins if not twin.is_decided]
    seen = [twin for twin in open_ if sees(work, staff, twin.applicant.id)]
    missing = tuple(twin.applicant.id for twin in seen if twin.applicant.id not in others)
    if missing:
        raise LikelyDuplicate(missing)
    hidden = [twin for twin in open_ if twin not in seen]
    if hidden and not second:
        raise TwinHidden
    given = {twin.applicant.id: others[twin.applicant.id] for twin in seen}
    if not set(given.values()) <= set(ApartReason):
        raise BadInput(reason="apart_reason")
    reasons = {**given, **{twin.applicant.id: HIDDEN for twin in hidden}}
    return tuple(
        Apart(other=t.applicant.id, reason=reasons[t.applicant.id], alike=likely_of(t.alike))
        for t in open_
    )


def journal_apart(
    work: UnitOfWork, applicant_id: str, decisions: Sequence[Apart], second: str
) -> None:
    """Journal that these are other persons: ids and codes alone."""
    for one in decisions:
        told = {"other": one.other, "reason": one.reason, "alike": ",".join(sorted(one.alike))}
        if one.reason == HIDDEN:
            told["second"] = second
        kind = RecordKind.APPLICANT
        work.journal.note(Act.TELL_APART, kind=kind, record_id=applicant_id, details=told)


def _refuse_exact(work: UnitOfWork, staff: StaffMember, twins: Sequence[Twin]) -> None:
    for twin in twins:
        by = "iin" if Likeness.SAME_IIN in twin.alike else "document"
        if not twin.alike & EXACT:
            continue
        if not sees(work, staff, twin.applicant.id):
            refused = RecordBlocked(operation=Operation.COLLECT.value)
            refused.record_id = twin.applicant.id
            raise refused
        raise DuplicateApplicant(applicant_id=twin.applicant.id, by=by)


def _were_told_apart(work: UnitOfWork, one: str, other: str, alike: frozenset[Likeness]) -> bool:
    """Tell whether somebody has decided about everything in which these two are alike now."""
    decided = set(_decided(work, one, other)) | set(_decided(work, other, one))
    return bool(likely_of(alike)) and likely_of(alike) <= decided


def _decided(work: UnitOfWork, one: str, other: str) -> Iterator[str]:
    rows = work.journal.told(Act.TELL_APART, one) if one else ()
    for row in rows:
        if row.details.get("other") == other:
            yield from str(row.details.get("alike", "")).split(",")
