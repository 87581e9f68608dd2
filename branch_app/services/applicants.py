"""Capturing, correcting, opening an applicant, and the refusal that erases a draft."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.checks import Problem
from branch_app.domain.confirming import upheld
from branch_app.domain.correction import changed_fields
from branch_app.domain.drafting import ApplicantDraft, DraftReading, read_draft
from branch_app.domain.errors import BadInput, StaleRecord
from branch_app.domain.field_source import sources_after
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.applicant_files import ApplicantFile, file_of
from branch_app.services.correcting import (
    CorrectionGrounds,
    confirmed_sources,
    former_names_after,
    next_sources,
    noted,
    refuse_ungrounded,
    signed_of,
    tell_confirmed,
    told_of,
)
from branch_app.services.ledgers import ledger_of, require
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork
from branch_app.services.second_person import SecondPerson, Signatory
from branch_app.services.subjects import current_id, person, person_with_iin
from branch_app.services.telling_apart import journal_apart, refuse_twins, twins_of

# What `show_number` is told when the whole form is shown to be changed.
WHOLE_FORM = "form"


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedApplicant:
    """The version just stored and the warnings that did not stop it."""

    applicant: Applicant
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplicantService:
    """Use cases of the applicant's data."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    branch: str
    second_person: SecondPerson

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
    def register(
        self, draft: ApplicantDraft, *, second: Signatory | None = None, unsaved_id: str = ""
    ) -> SavedApplicant:
        """Store a new person as a draft that holds only what C1 needs (K16).

        Of everybody who is alike the draft says that it is another person. The unsaved entries from
        which it came go in the same transaction.

        Raises InvalidRecord (all problems at once), WarningsUnconfirmed, DuplicateApplicant,
        LikelyDuplicate, TwinHidden (`second` looks), RecordBlocked (who has this IIN or document
        is blocked), NotPermitted, and what the second person's password raises.
        """
        vouched = self.second_person.confirm(second).id if second else ""
        with self.begin_work() as work:
            reading = self._checked(work, draft, before_consent=True)
            twins = twins_of(work, reading.values, (), "")
            apart = refuse_twins(work, self.staff, twins, draft.others, vouched)
            now = self.clock.now()
            applicant = Applicant(
                id=self.ids.new(),
                version=1,
                state=RecordState.DRAFT,
                values=reading.values,
                sources=sources_after(
                    {}, reading.values, (), draft.origins, at=now, by=self.staff.id
                ),
                confirmations=reading.confirmed(draft.reasons),
                branch=self.branch,
                registered_by=self.staff.id,
                registered_at=now,
                changed_at=now,
            )
            work.applicants.save(applicant, Act.REGISTER, {"fields": len(reading.values)})
            tell_confirmed(work, None, applicant)
            journal_apart(work, applicant.id, apart, vouched)
            work.unsaved.drop(unsaved_id)
            work.commit()
        return SavedApplicant(applicant=applicant, warnings=reading.warnings)

    @needs(Permission.CAPTURE)
    def correct(
        self,
        applicant_id: str,
        version: int,
        draft: ApplicantDraft,
        *,
        grounds: CorrectionGrounds | None = None,
        second: Signatory | None = None,
        unsaved_id: str = "",
    ) -> SavedApplicant:
        """Store the next version of a person's values; the journal names the changed fields.

        What a signed paper tells changes only with `grounds` (K26); a name changed on the ground of
        a change of name is kept as a former one. Of who is alike the draft says that it is another
        person. The unsaved entries from which it came go in the same transaction.

        Raises InvalidRecord, WarningsUnconfirmed, GroundsMissing, StaleRecord, DuplicateApplicant,
        LikelyDuplicate, TwinHidden (`second` or the second person of the grounds looks),
        RecordMerged, RecordBlocked, NotFound, NotPermitted, and what a password raises.
        """
        note = noted(grounds, self.second_person)
        looked = self.second_person.confirm(second).id if second else ""
        vouched = looked or (note.second if note else "")
        with self.begin_work() as work:
            was = self._read_version(work, applicant_id, version)
            before = was.state is RecordState.DRAFT
            consented = self._consented(work, was)
            reading = self._checked(work, draft, before_consent=before, consented=consented)
            now = self.clock.now()
            former = former_names_after(was, reading.values, note, local_date(now))
            twins = twins_of(work, reading.values, former, applicant_id)
            apart = refuse_twins(work, self.staff, twins, draft.others, vouched)
            changed = changed_fields(was.values, reading.values)
            pack = work.packs.current(local_date(now))
            signed = signed_of(work, self.staff, was, pack)
            note = refuse_ungrounded(was, changed, signed, note)
            held = upheld(was.confirmations, was.values, reading.values)
            applicant = was.corrected(
                reading.values,
                at=now,
                sources=next_sources(was, reading.values, draft.origins, at=now, by=self.staff.id),
                confirmations=reading.confirmed({**held, **draft.reasons}),
                correction=note,
                former_names=former,
            )
            work.applicants.save(applicant, Act.CORRECT, told_of(changed, note))
            tell_confirmed(work, was, applicant)
            journal_apart(work, applicant.id, apart, vouched)
            work.unsaved.drop(unsaved_id)
            work.commit()
        return SavedApplicant(applicant=applicant, warnings=reading.warnings)

    @needs(Permission.CAPTURE)
    def confirm_data(self, applicant_id: str, version: int, fields: Sequence[str]) -> Applicant:
        """Note that the person says of these values that they still hold (K15).

        Raises BadInput (a field without value), StaleRecord, ConsentMissing, RecordBlocked,
        NotFound, NotPermitted.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            was = self._read_version(work, applicant_id, version)
            self._consented(work, was)
            sources = confirmed_sources(was, fields, now)
            applicant = was.corrected(was.values, at=now, sources=sources)
            told = {"fields": ",".join(sorted(fields))}
            work.applicants.save(applicant, Act.CONFIRM_DATA, told)
            work.commit()
        return applicant

    @needs(Permission.OPEN_APPLICANT)
    def open(self, applicant_id: str) -> ApplicantFile:
        """Return the whole file; the journal row is durable before anything is shown (K40).

        An old id of a record that was joined with another one leads to that one. Raises
        RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            kept = current_id(work, applicant_id)
            applicant = person(work, self.staff, kept, Operation.USE)
            file = file_of(work, self.staff, applicant, local_date(self.clock.now()))
            work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id=kept)
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

    def _read_version(self, work: UnitOfWork, applicant_id: str, version: int) -> Applicant:
        was = person(work, self.staff, applicant_id, Operation.CHANGE)
        if was.version != version:
            raise StaleRecord(record_id=applicant_id, stored=was.version, read=version)
        return was

    def _read(
        self,
        work: UnitOfWork,
        draft: ApplicantDraft,
        *,
        before_consent: bool,
        consented: Set[str] = frozenset(),
    ) -> DraftReading:
        now = self.clock.now()
        today = local_date(now)
        return read_draft(
            draft,
            work.packs.current(today),
            today,
            before_consent=before_consent,
            consented=consented,
            now=now,
        )

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
