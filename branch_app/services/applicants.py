"""Capturing, correcting, opening an applicant, and the refusal that erases a draft."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant
from branch_app.domain.blocking import Blocking
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.checks import Problem
from branch_app.domain.consent import Consent
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft, DraftReading, read_draft
from branch_app.domain.errors import BadInput, DuplicateApplicant, StaleRecord
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.ledgers import ledger_of, require
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork
from branch_app.services.subjects import consents_of, papers_of, person, person_with_iin

# What `show_number` is told when the whole form is shown to be changed.
WHOLE_FORM = "form"


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedApplicant:
    """The version just stored and the warnings that did not stop it."""

    applicant: Applicant
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplicantFile:
    """Everything that the applicant's page shows; `blocking` of a blocked person only."""

    applicant: Applicant
    forms: tuple[IssuedForm, ...]
    consents: tuple[Consent, ...]
    blocking: Blocking | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplicantService:
    """Use cases of the applicant's data."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    branch: str

    @needs(Permission.CAPTURE)
    def check(self, draft: ApplicantDraft, *, before_consent: bool) -> DraftReading:
        """Return values and problems of a draft as typed, without storing anything.

        Raises RecordBlocked when the IIN is a blocked person's, NotPermitted.
        """
        with self.begin_work() as work:
            reading = self._read(work, draft, before_consent=before_consent)
            iin = str(reading.values.get("iin", ""))
            person_with_iin(work, self.staff, iin, Operation.COLLECT)
        return reading

    @needs(Permission.CAPTURE)
    def register(self, draft: ApplicantDraft, *, unsaved_id: str = "") -> SavedApplicant:
        """Store a new person as a draft that holds only what C1 needs (K16).

        The unsaved entries from which it came go in the same transaction.

        Raises InvalidRecord (all problems at once), DuplicateApplicant, RecordBlocked (the one
        with this IIN is blocked), NotPermitted.
        """
        with self.begin_work() as work:
            reading = self._checked(work, draft, before_consent=True)
            self._refuse_duplicate(work, str(reading.values.get("iin", "")), applicant_id="")
            now = self.clock.now()
            applicant = Applicant(
                id=self.ids.new(),
                version=1,
                state=RecordState.DRAFT,
                values=reading.values,
                sources=dict.fromkeys(reading.values, "subject"),
                branch=self.branch,
                registered_by=self.staff.id,
                registered_at=now,
                changed_at=now,
            )
            work.applicants.save(applicant, Act.REGISTER, {"fields": len(reading.values)})
            work.unsaved.drop(unsaved_id)
            work.commit()
        return SavedApplicant(applicant=applicant, warnings=reading.warnings)

    @needs(Permission.CAPTURE)
    def correct(
        self, applicant_id: str, version: int, draft: ApplicantDraft, *, unsaved_id: str = ""
    ) -> SavedApplicant:
        """Store the next version of a person's values; the journal names the changed fields.

        The unsaved entries from which it came go in the same transaction.

        Raises InvalidRecord, StaleRecord, DuplicateApplicant, RecordBlocked, NotFound,
        NotPermitted.
        """
        with self.begin_work() as work:
            was = person(work, self.staff, applicant_id, Operation.CHANGE)
            if was.version != version:
                raise StaleRecord(record_id=applicant_id, stored=was.version, read=version)
            before = was.state is RecordState.DRAFT
            consented = self._consented(work, was)
            reading = self._checked(work, draft, before_consent=before, consented=consented)
            self._refuse_duplicate(work, str(reading.values.get("iin", "")), applicant_id)
            changed = sorted(
                name
                for name in {*was.values, *reading.values}
                if was.values.get(name) != reading.values.get(name)
            )
            kept = {name: was.sources.get(name, "subject") for name in reading.values}
            now = self.clock.now()
            applicant = was.corrected(reading.values, at=now, sources=kept)
            work.applicants.save(applicant, Act.CORRECT, {"fields": ",".join(changed)})
            work.unsaved.drop(unsaved_id)
            work.commit()
        return SavedApplicant(applicant=applicant, warnings=reading.warnings)

    @needs(Permission.OPEN_APPLICANT)
    def open(self, applicant_id: str) -> ApplicantFile:
        """Return the whole file; the journal row is durable before anything is shown (K40).

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            applicant = person(work, self.staff, applicant_id, Operation.USE)
            file = ApplicantFile(
                applicant=applicant,
                forms=tuple(papers_of(work, self.staff, applicant_id, Operation.USE)),
                consents=tuple(consents_of(work, self.staff, applicant_id, Operation.USE)),
                blocking=_blocking(work, applicant),
            )
            work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id=applicant_id)
            work.commit()
        return file

    @needs(Permission.SHOW_NUMBERS)
    def show_number(self, applicant_id: str, field: str) -> None:
        """Journal that a masked number is going to be shown; call before showing it.

        `field` is a field of the catalogue, or `form` for all of them. Raises BadInput (field),
        RecordBlocked, NotFound, NotPermitted.
        """
        if field != WHOLE_FORM and field not in CATALOGUE:
            raise BadInput(reason="field")
        with self.begin_work() as work:
            person(work, self.staff, applicant_id, Operation.USE)
            work.journal.note(
                Act.SHOW_NUMBER,
                kind=RecordKind.APPLICANT,
                record_id=applicant_id,
                details={"field": field},
            )
            work.commit()

    @needs(Permission.CAPTURE)
    def refuse(self, applicant_id: str) -> None:
        """Erase a draft whose person does not agree; an anonymous count stays (K16, R-009).

        Raises MoveNotAllowed for a person who has consented, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            person(work, self.staff, applicant_id, Operation.DESTROY)
            work.applicants.erase_draft(applicant_id)
            work.commit()

    def _read(
        self,
        work: UnitOfWork,
        draft: ApplicantDraft,
        *,
        before_consent: bool,
        consented: Set[str] = frozenset(),
    ) -> DraftReading:
        today = local_date(self.clock.now())
        pack = work.packs.current(today)
        return read_draft(draft, pack, today, before_consent=before_consent, consented=consented)

    def _checked(
        self,
        work: UnitOfWork,
        draft: ApplicantDraft,
        *,
        before_consent: bool,
        consented: Set[str] = frozenset(),
    ) -> DraftReading:
        reading = self._read(work, draft, before_consent=before_consent, consented=consented)
        reading.accepted()
        return reading

    def _consented(self, work: UnitOfWork, was: Applicant) -> Set[str]:
        """Return the consents in force: nothing is written of a person without C1 (R-082).

        Raises ConsentMissing.
        """
        if was.state is RecordState.DRAFT:
            return frozenset()
        today = local_date(self.clock.now())
        pack = work.packs.current(today)
        ledger = ledger_of(work, self.staff, was, pack, today, Operation.CHANGE)
        if was.state is RecordState.ACTIVE:
            require(ledger)
        return ledger.granted()

    def _refuse_duplicate(self, work: UnitOfWork, iin: str, applicant_id: str) -> None:
        twin = person_with_iin(work, self.staff, iin, Operation.COLLECT)
        if twin is not None and twin.id != applicant_id:
            raise DuplicateApplicant(applicant_id=twin.id)


def _blocking(work: UnitOfWork, applicant: Applicant) -> Blocking | None:
    if applicant.state is not RecordState.BLOCKED:
        return None
    told = work.journal.last(Act.BLOCK, applicant.id)
    if told is None:
        return None
    ground = str(told.details.get("ground", ""))
    return Blocking(
        ground=Ground(ground) if ground in set(Ground) else None,
        paper_number=str(told.details.get("paper_number", "")),
        blocked_by=told.actor,
        blocked_at=told.clock.at,
    )
