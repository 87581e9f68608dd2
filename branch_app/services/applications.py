"""Microcredit applications: made under a signed consent, their status entered from its paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.application import Application, MicrocreditStatus, StatusRow
from branch_app.domain.application_draft import read_application_draft
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.consent_ledger import Ledger
from branch_app.domain.correction import changed_fields
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import StaleRecord
from branch_app.domain.field_source import sources_after
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.application_entries import (
    NoticeEntry,
    StatusEntry,
    checked_notice,
    refuse_status,
)
from branch_app.services.correcting import (
    CorrectionGrounds,
    confirmed_sources,
    next_sources,
    noted,
    refuse_ungrounded,
    signed_in,
    tell_reasons,
    told_of,
)
from branch_app.services.ledgers import ledger_of, require
from branch_app.services.list_checks import check_person
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork
from branch_app.services.second_person import SecondPerson
from branch_app.services.subjects import (
    application,
    applications_of,
    paper,
    person,
    untold_applications,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitingApplication:
    """An application of which the bureau is still to be told; nothing of the person."""

    id: str
    number: str
    applicant_id: str
    registered_at: dt.datetime
    due_at: dt.datetime
    is_late: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplicationService:
    """Use cases of applications; nothing here approves or refuses by itself (Art. 19-1)."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    branch: str
    workstation: str
    second_person: SecondPerson

    @needs(Permission.CAPTURE)
    def register(self, applicant_id: str, draft: ApplicantDraft) -> Application:
        """Store an application, tied to the signed C1 and to the policy that it told (R-004).

        Uses up a consent given for one application (C4). Raises ConsentMissing, InvalidRecord
        (all problems at once), WarningsUnconfirmed, RecordBlocked, NotFound, NotPermitted.
        """
        now = self.clock.now()
        today = local_date(now)
        with self.begin_work() as work:
            applicant = person(work, self.staff, applicant_id, Operation.COLLECT)
            pack = work.packs.current(today)
            ledger = ledger_of(work, self.staff, applicant, pack, today, Operation.COLLECT)
            base = require(ledger, BASE_CONSENT)
            reading = read_application_draft(draft, pack, today, ledger.granted())
            values, reasons = reading.accepted(), reading.confirmed(draft.reasons)
            form_id = base.consent.form_id if base.consent else ""
            told = paper(work, self.staff, form_id, Operation.USE) if form_id else None
            edition = work.packs.edition(told.pack_edition) if told else pack
            received = StatusRow(
                status=MicrocreditStatus.RECEIVED,
                since=today,
                entered_at=now,
                entered_by=self.staff.id,
            )
            one = Application(
                id=self.ids.new(),
                version=1,
                number=f"{self.branch}-{self.workstation}-{work.applications.next_number()}",
                applicant_id=applicant.id,
                values=values,
                consent_form_id=form_id,
                policy_number=edition.policy.number,
                statuses=(received,),
                branch=self.branch,
                registered_by=self.staff.id,
                registered_at=now,
                changed_at=now,
                sources=sources_after({}, values, (), draft.origins, at=now, by=self.staff.id),
            )
            work.applications.save(one, Act.APPLY, {"number": one.number, "fields": len(values)})
            tell_reasons(work, RecordKind.APPLICATION, one.id, reasons)
            self._use_up(work, ledger, one, now)
            # What it tells is advice: the application is stored whatever comes of it (K53).
            check_person(work, applicant, pack, now)
            work.commit()
        return one

    def _use_up(self, work: UnitOfWork, ledger: Ledger, one: Application, now: dt.datetime) -> None:
        for code, form in ledger.pack.forms_on(ledger.today).items():
            answer = ledger.holds(code) if form.is_once else None
            consent = answer.consent if answer and answer.is_allowed else None
            if consent is not None and not consent.application_id:
                used = consent.used_by(one.id, at=now)
                work.consents.save(used, Act.USE_UP, {"number": one.number, "code": code})

    @needs(Permission.CAPTURE)
    def correct(
        self,
        application_id: str,
        version: int,
        draft: ApplicantDraft,
        *,
        grounds: CorrectionGrounds | None = None,
    ) -> Application:
        """Store the next version of what was applied for, as long as nothing is decided.

        On an open contract what is owed is stored instead, beside what was applied for (R-079).
        What a signed paper tells of it changes only with `grounds` (K26). What a warning was
        confirmed for is stored put right, so that no reason need be kept: the journal has it.
        Raises InvalidRecord, WarningsUnconfirmed, GroundsMissing, StaleRecord, MoveNotAllowed,
        ConsentMissing, RecordBlocked, and what the second person's password raises.
        """
        note = noted(grounds, self.second_person)
        now = self.clock.now()
        today = local_date(now)
        with self.begin_work() as work:
            was = self._read(work, application_id, version)
            applicant = person(work, self.staff, was.applicant_id, Operation.CHANGE)
            pack = work.packs.current(today)
            ledger = ledger_of(work, self.staff, applicant, pack, today, Operation.CHANGE)
            require(ledger, BASE_CONSENT)
            part = was.typed_part
            reading = read_application_draft(draft, pack, today, ledger.granted(), part)
            typed, reasons = reading.accepted(), reading.confirmed(draft.reasons)
            others = {
                name: one for name, one in was.values.items() if CATALOGUE[name].part is not part
            }
            values = {**others, **typed}
            changed = changed_fields(was.values, values)
            was.refuse_changed(changed)
            note = refuse_ungrounded(was, changed, signed_in(work, self.staff, was), note)
            sources = next_sources(was, values, draft.origins, at=now, by=self.staff.id)
            one = was.corrected(values, at=now, sources=sources, correction=note)
            told = {"number": one.number, **told_of(changed, note)}
            work.applications.save(one, Act.CORRECT_APPLICATION, told)
            tell_reasons(work, RecordKind.APPLICATION, one.id, reasons)
            work.commit()
        return one

    @needs(Permission.CAPTURE)
    def confirm_data(self, application_id: str, version: int, fields: Sequence[str]) -> Application:
        """Note that the person says of these values that they still hold (K15).

        Raises BadInput (a field without value), MoveNotAllowed (decided), StaleRecord,
        ConsentMissing, RecordBlocked, NotFound, NotPermitted.
        """
        now = self.clock.now()
        today = local_date(now)
        with self.begin_work() as work:
            was = self._read(work, application_id, version)
            was.refuse_decided()
            applicant = person(work, self.staff, was.applicant_id, Operation.CHANGE)
            pack = work.packs.current(today)
            require(ledger_of(work, self.staff, applicant, pack, today, Operation.CHANGE))
            one = was.corrected(was.values, at=now, sources=confirmed_sources(was, fields, now))
            told = {"number": one.number, "fields": ",".join(sorted(fields))}
            work.applications.save(one, Act.CONFIRM_DATA, told)
            work.commit()
        return one

    @needs(Permission.CAPTURE)
    def tell_status(self, application_id: str, version: int, entry: StatusEntry) -> Application:
        """Enter the next status from the paper that tells it (head office sends it later).

        Raises BadInput (a day to come or before the last step, no paper, no contract for a
        microcredit that was issued), MoveNotAllowed, StaleRecord, RecordBlocked, NotFound.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            was = self._read(work, application_id, version)
            refuse_status(entry, was, local_date(now))
            row = StatusRow(
                status=entry.status,
                since=entry.since,
                entered_at=now,
                entered_by=self.staff.id,
                paper_number=entry.paper_number.strip(),
                contract_number=entry.contract_number.strip(),
            )
            one = was.moved(row, at=now)
            told = {"number": one.number, "status": one.status.value}
            work.applications.save(one, Act.TELL_STATUS, told)
            work.commit()
        return one

    @needs(Permission.CAPTURE)
    def tell_bureau(self, application_id: str, version: int, entry: NoticeEntry) -> Application:
        """Record that the credit bureau was told of the application; the alarm ends (K49).

        Raises BadInput (paper_number; a time to come or before the application), MoveNotAllowed
        (told already), StaleRecord, RecordBlocked, NotFound.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            was = self._read(work, application_id, version)
            notice = checked_notice(entry, was, by=self.staff.id, at=now)
            one = was.told_bureau(notice)
            work.applications.save(one, Act.TELL_BUREAU, {"number": one.number})
            work.commit()
        return one

    @needs(Permission.FIND_APPLICANTS)
    def waiting_for_notice(self) -> Sequence[WaitingApplication]:
        """Return the applications of which the bureau is to be told, oldest first (K49).

        Numbers and times alone; those of blocked people to the officer alone.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            return tuple(
                WaitingApplication(
                    id=one.id,
                    number=one.number,
                    applicant_id=one.applicant_id,
                    registered_at=one.registered_at,
                    due_at=one.notice_due_at,
                    is_late=one.is_notice_late(now),
                )
                for one in untold_applications(work, self.staff)
            )

    @needs(Permission.OPEN_APPLICANT)
    def of_applicant(self, applicant_id: str) -> Sequence[Application]:
        """Return all applications of a person, newest first; the journal tells that (K40).

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            found = tuple(applications_of(work, self.staff, applicant_id, Operation.USE))
            work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id=applicant_id)
            work.commit()
        return found

    @needs(Permission.OPEN_APPLICANT)
    def by_id(self, application_id: str) -> Application:
        """Return one application; the journal tells that its person was opened.

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            one = application(work, self.staff, application_id, Operation.USE)
            work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id=one.applicant_id)
            work.commit()
        return one

    def _read(self, work: UnitOfWork, application_id: str, version: int) -> Application:
        was = application(work, self.staff, application_id, Operation.CHANGE)
        if was.version != version:
            raise StaleRecord(record_id=application_id, stored=was.version, read=version)
        return was
