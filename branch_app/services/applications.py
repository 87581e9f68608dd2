"""Microcredit applications: made under a signed consent, their status entered from its paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.application import Application, BureauNotice, MicrocreditStatus, StatusRow
from branch_app.domain.application_draft import read_application_draft
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.consent_ledger import Ledger
from branch_app.domain.destruction import checked_paper_number
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.errors import BadInput, StaleRecord
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.correcting import tell_reasons
from branch_app.services.ledgers import ledger_of, require
from branch_app.services.list_checks import check_person
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork
from branch_app.services.subjects import (
    application,
    applications_of,
    paper,
    person,
    untold_applications,
)

# Longer than any number of a contract, short enough for a line of a paper.
LONGEST_NUMBER = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusEntry:
    """A status as its paper tells it; `contract_number` where a contract was made."""

    status: MicrocreditStatus
    since: dt.date
    paper_number: str
    contract_number: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeEntry:
    """A notice as the bureau's answer tells it: its number, and when it was given."""

    number: str
    at: dt.datetime


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
    def correct(self, application_id: str, version: int, draft: ApplicantDraft) -> Application:
        """Store the next version of what was applied for, as long as nothing is decided.

        What a warning was confirmed for is stored put right, so that no reason need be kept: the
        journal has it. Raises InvalidRecord, WarningsUnconfirmed, StaleRecord, MoveNotAllowed,
        ConsentMissing, RecordBlocked.
        """
        now = self.clock.now()
        today = local_date(now)
        with self.begin_work() as work:
            was = self._read(work, application_id, version)
            applicant = person(work, self.staff, was.applicant_id, Operation.CHANGE)
            pack = work.packs.current(today)
            ledger = ledger_of(work, self.staff, applicant, pack, today, Operation.CHANGE)
            require(ledger, BASE_CONSENT)
            reading = read_application_draft(draft, pack, today, ledger.granted())
            values, reasons = reading.accepted(), reading.confirmed(draft.reasons)
            both = {*was.values, *values}
            changed = [name for name in both if was.values.get(name) != values.get(name)]
            one = was.corrected(values, at=now)
            told = {"number": one.number, "fields": ",".join(sorted(changed))}
            work.applications.save(one, Act.CORRECT_APPLICATION, told)
            tell_reasons(work, RecordKind.APPLICATION, one.id, reasons)
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
            _refuse_status(entry, was, local_date(now))
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
            number = checked_paper_number(entry.number)
            # A clock tells minutes: the minute of the registration itself is right.
            if not was.registered_at.replace(second=0, microsecond=0) <= entry.at <= now:
                raise BadInput(reason="notice_time")
            notice = BureauNotice(
                number=number, at=entry.at, entered_by=self.staff.id, entered_at=now
            )
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


def _is_number(text: str) -> bool:
    """Tell whether this may be the number of a paper: one short line."""
    return 0 < len(text.strip()) <= LONGEST_NUMBER and text.strip().isprintable()


def _refuse_status(entry: StatusEntry, was: Application, today: dt.date) -> None:
    if not was.statuses[-1].since <= entry.since <= today:
        raise BadInput(reason="status_day")
    if not _is_number(entry.paper_number):
        raise BadInput(reason="status_paper")
    if entry.contract_number.strip() and not _is_number(entry.contract_number):
        raise BadInput(reason="status_contract")
    if entry.status is MicrocreditStatus.ISSUED and not (
        entry.contract_number.strip() or any(row.contract_number for row in was.statuses)
    ):
        raise BadInput(reason="status_contract")
