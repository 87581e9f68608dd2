"""Who may be the same person, beside what was typed: masked, and journalled before it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant, FieldValue
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.drafting import ApplicantDraft, read_draft
from branch_app.domain.fields import CATALOGUE, mask
from branch_app.domain.likeness import Likeness
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, UnitOfWork
from branch_app.services.subjects import person, person_with_iin, sees
from branch_app.services.telling_apart import Twin, twins_of

# What is laid side by side; no more of a stranger's data than telling two people apart needs.
COMPARED = (
    *("family_name", "given_name", "patronymic", "iin", "birth_date", "sex"),
    *("document_kind", "document_number", "mobile_phone"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ComparedField:
    """One line of a comparison, numbers masked; an empty text is a value that is not there."""

    field: str
    typed: str
    known: str
    is_same: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """Somebody who may be the same person; `is_decided` when it was said before that not."""

    applicant_id: str
    full_name: str
    state: RecordState
    alike: frozenset[Likeness]
    is_decided: bool
    lines: tuple[ComparedField, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidates:
    """Who may be shown; `is_hidden` when there is something that a second person must look at."""

    shown: tuple[Candidate, ...]
    is_hidden: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class DuplicateService:
    """Use cases of finding the same person twice."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember

    @needs(Permission.CAPTURE)
    def candidates(self, draft: ApplicantDraft, applicant_id: str = "") -> Candidates:
        """Return who may be the person as typed; a person is no twin of the own file.

        Raises RecordBlocked, NotFound (of `applicant_id`), NotPermitted.
        """
        today = local_date(self.clock.now())
        with self.begin_work() as work:
            was = person(work, self.staff, applicant_id, Operation.USE) if applicant_id else None
            pack = work.packs.current(today)
            values = read_draft(draft, pack, today, before_consent=False).values
            person_with_iin(work, self.staff, str(values.get("iin", "")), Operation.COLLECT)
            former = was.former_names if was is not None else ()
            found = self._shown(work, values, twins_of(work, values, former, applicant_id))
            work.commit()
        return found

    @needs(Permission.OPEN_APPLICANT)
    def of_applicant(self, applicant_id: str) -> Candidates:
        """Return who may be the same person as this one, as stored.

        Raises RecordMerged, RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            own = person(work, self.staff, applicant_id, Operation.USE)
            twins = twins_of(work, own.values, own.former_names, own.id)
            found = self._shown(work, own.values, twins)
            told = {"found": len(found.shown)}
            kind = RecordKind.APPLICANT
            work.journal.note(Act.COMPARE, kind=kind, record_id=own.id, details=told)
            work.commit()
        return found

    def _shown(
        self, work: UnitOfWork, values: Mapping[str, FieldValue], twins: Sequence[Twin]
    ) -> Candidates:
        shown = [twin for twin in twins if sees(work, self.staff, twin.applicant.id)]
        for twin in shown:
            work.journal.note(
                Act.COMPARE,
                kind=RecordKind.APPLICANT,
                record_id=twin.applicant.id,
                details={"alike": ",".join(sorted(twin.alike))},
            )
        return Candidates(
            shown=tuple(_candidate(values, twin) for twin in shown),
            is_hidden=any(not twin.is_decided for twin in twins if twin not in shown),
        )


def _candidate(values: Mapping[str, FieldValue], twin: Twin) -> Candidate:
    return Candidate(
        applicant_id=twin.applicant.id,
        full_name=twin.applicant.full_name,
        state=twin.applicant.state,
        alike=twin.alike,
        is_decided=twin.is_decided,
        lines=tuple(_line(name, values, twin.applicant) for name in COMPARED),
    )


def _line(name: str, values: Mapping[str, FieldValue], other: Applicant) -> ComparedField:
    typed, known = values.get(name), other.values.get(name)
    spec = CATALOGUE[name]
    return ComparedField(
        field=name,
        typed="" if typed is None else mask(spec, typed),
        known="" if known is None else mask(spec, known),
        is_same=typed == known,
    )
