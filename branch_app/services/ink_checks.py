"""Whether the scans of a paper bear the ink they must: advice beside the record, never a move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.ink import PageInk, page_ink
from branch_app.domain.issued_form import Box, IssuedForm
from branch_app.domain.record_state import Operation
from branch_app.domain.serials import PageCode, make_page_code
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, InkReader, UnitOfWork
from branch_app.services.subjects import paper, paper_by_serial


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenedScan:
    """The picture of one page with what was printed there and what the clerk entered."""

    page: int
    image: bytes
    boxes: tuple[Box, ...]
    code: str
    ticks: Mapping[str, bool] | None


@dataclass(frozen=True, kw_only=True, slots=True)
class InkCheckService:
    """Use cases of the signature check; nothing here changes a record.

    `read` is slow and needs no database, so it may run on any lane; the others do both.
    """

    begin_work: BeginWork
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
