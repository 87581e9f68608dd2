"""Whether the scans of a paper bear the ink they must: advice beside the record, never a move.

What is in doubt waits as a task until somebody looked (`services.looking`); it holds nothing up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import BadInput, NotFound
from branch_app.domain.ink import PageInk, page_ink
from branch_app.domain.issued_form import Box, IssuedForm
from branch_app.domain.look import LOOK_REASONS, LOOK_RESULTS
from branch_app.domain.record_state import Operation
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.domain.staff import Permission, StaffMember
from branch_app.domain.task import Task, TaskResult
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.looking import Looking, looks_of
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, InkReader, UnitOfWork
from branch_app.services.subjects import (
    looks_waiting,
    paper,
    paper_by_serial,
    scanned_paper,
    sees,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenedScan:
    """The picture of one page with what was printed there and what the clerk entered."""

    page: int
    image: bytes
    boxes: tuple[Box, ...]
    code: str
    ticks: Mapping[str, bool] | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DueScan:
    """A paper whose newest scans or answers are still to be measured, in that version."""

    form_id: str
    version: int
    serial: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitingLook:
    """A paper that somebody should look at: number and form, nothing of the person."""

    task: Task
    serial: str
    code: str


@dataclass(frozen=True, kw_only=True, slots=True)
class InkCheckService:
    """Use cases of the signature check; no paper is changed by them, nor held up.

    `read` is slow and needs no database, so it may run on any lane; the others do both.
    """

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    reader: InkReader

    @needs(Permission.OPEN_APPLICANT)
    def open_scans(self, form_id: str) -> Sequence[OpenedScan]:
        """Return the scanned pages of a paper in order; the journal tells that they were opened.

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            opened = self._opened(work, paper(work, self.staff, form_id, Operation.USE))
            work.commit()
        return opened

    @needs(Permission.OPEN_APPLICANT)
    def read(self, scans: Sequence[OpenedScan]) -> Sequence[PageInk]:
        """Return what each page shows, beside what the clerk entered."""
        return tuple(
            page_ink(scan.page, self.reader.read(scan.image, scan.boxes, scan.code), scan.ticks)
            for scan in scans
        )

    @needs(Permission.OPEN_APPLICANT)
    def of_form(self, form_id: str) -> Sequence[PageInk]:
        """Open the scans of a paper and read them. Raises RecordBlocked, NotFound, NotPermitted."""
        return self.read(self.open_scans(form_id))

    @needs(Permission.OPEN_APPLICANT)
    def of_serial(self, serial: str) -> Sequence[PageInk]:
        """Do the same by the serial as typed. Raises RecordBlocked, NotFound, NotPermitted."""
        with self.begin_work() as work:
            form = paper_by_serial(work, self.staff, serial, Operation.USE)
            opened = self._opened(work, form)
            work.commit()
        return self.read(opened)

    @needs(Permission.ADD_SCANS)
    def due(self) -> Sequence[DueScan]:
        """Return the papers still to be measured, oldest first; blocked people's to the officer."""
        with self.begin_work() as work:
            found = []
            for form_id, version in work.ink_due.all():
                form = scanned_paper(work, form_id)
                if form is None:
                    work.ink_due.drop(form_id, version)
                elif sees(work, self.staff, form.applicant_id):
                    found.append(DueScan(form_id=form_id, version=version, serial=form.serial))
            work.commit()
        return tuple(found)

    @needs(Permission.ADD_SCANS)
    def note(self, form_id: str, version: int, pages: Sequence[PageInk]) -> Task | None:
        """Let what the pages leave in doubt wait for a look; return what waits now.

        Does nothing when that version is not due (any more). Raises RecordBlocked, NotFound.
        """
        with self.begin_work() as work:
            form = paper(work, self.staff, form_id, Operation.ACCUMULATE)
            if not work.ink_due.drop(form_id, version):
                return None
            looking = Looking(work=work, staff=self.staff, at=self.clock.now())
            waits = looking.note(form, pages, self.ids)
            work.commit()
        return waits

    @needs(Permission.READ_PACKS)
    def waiting(self) -> Sequence[WaitingLook]:
        """Return the papers that somebody should look at, oldest first; no names.

        Blocked people's only to the officer.
        """
        with self.begin_work() as work:
            return tuple(
                WaitingLook(task=one, serial=form.serial, code=form.code)
                for one, form in looks_waiting(work)
                if sees(work, self.staff, one.applicant_id)
            )

    @needs(Permission.OPEN_APPLICANT)
    def look_at(self, form_id: str) -> Task | None:
        """Return the newest task to look at a paper, or None. Raises RecordBlocked, NotFound."""
        with self.begin_work() as work:
            form = paper(work, self.staff, form_id, Operation.USE)
            return next(iter(looks_of(work, self.staff, form, Operation.USE)), None)

    @needs(Permission.ADD_SCANS)
    def looked(self, serial: str, result: str, reason: str = "") -> Task:
        """Tell what a person saw who looked at the paper, by a code of `LOOK_RESULTS`.

        `seen` (signed, and answered as entered) needs a reason of `LOOK_REASONS`, `asked_again`
        has none. Raises BadInput, NotFound (nothing waits there), RecordBlocked, NotPermitted.
        """
        if result not in LOOK_RESULTS:
            raise BadInput(reason="look_result")
        wanted = LOOK_REASONS if result == TaskResult.SEEN else ("",)
        if reason not in wanted:
            raise BadInput(reason="look_reason")
        with self.begin_work() as work:
            form = paper_by_serial(work, self.staff, serial, Operation.CHANGE)
            looks = looks_of(work, self.staff, form, Operation.CHANGE)
            waits = next((one for one in looks if one.is_open), None)
            if waits is None:
                raise NotFound(record="task")
            looking = Looking(work=work, staff=self.staff, at=self.clock.now())
            done = looking.end(form, waits, TaskResult(result), reason)
            work.commit()
        return done

    def _opened(self, work: UnitOfWork, form: IssuedForm) -> tuple[OpenedScan, ...]:
        told: Details = {"serial": form.serial, "what": "ink_check"}
        kind = RecordKind.ISSUED_FORM
        work.journal.note(Act.OPEN, kind=kind, record_id=form.id, details=told)
        key = bytes.fromhex(work.settings.get(PAGE_CODE_KEY) or "")
        return tuple(
            OpenedScan(
                page=scan.page,
                image=work.attachments.get(scan.attachment_id),
                boxes=tuple(box for box in form.boxes if box.page == scan.page),
                code=make_page_code(PageCode(serial=form.serial, page=scan.page), key),
                ticks=form.ticks,
            )
            for scan in sorted(form.scans, key=lambda scan: scan.page)
        )
