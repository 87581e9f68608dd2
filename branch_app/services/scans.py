"""A scanned page finds its own record, or waits in the inbox for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.errors import DatabaseDamaged, MoveNotAllowed, NotFound, RecordBlocked
from branch_app.domain.issued_form import FormState, IssuedForm, SignedPage, scan_slot
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation
from branch_app.domain.scan import (
    InboxPage,
    InboxReason,
    InboxState,
    PageVerdict,
    ScannedPage,
)
from branch_app.domain.serials import PageCode, read_page_code
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.detaching import Detached, Detaching
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.matching import Matching, code_on
from branch_app.services.older_editions import newer_edition
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, Ids, PageReader, UnitOfWork
from branch_app.services.second_person import SecondPerson, Signatory
from branch_app.services.stores import Attachment
from branch_app.services.subjects import inbox_page, paper_by_serial


@dataclass(frozen=True, kw_only=True, slots=True)
class ScanService:
    """Use cases of scans; `add` may read a big file, so call it on the database lane only."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    reader: PageReader
    second_person: SecondPerson

    @needs(Permission.ADD_SCANS)
    def read(self, data: bytes, name: str) -> Sequence[ScannedPage]:
        """Split a file and read its codes: slow, needs no database. Raises ScanUnreadable."""
        return tuple(self.reader.read(data, name))

    @needs(Permission.ADD_SCANS)
    def read_stack(self, files: Sequence[bytes], name: str) -> Sequence[ScannedPage]:
        """Read what a scanner gave in one go as the pages of one file. Raises ScanUnreadable."""
        pages = [page for data in files for page in self.reader.read(data, name)]
        return tuple(replace(page, number=number) for number, page in enumerate(pages, start=1))

    @needs(Permission.ADD_SCANS)
    def add(self, pages: Sequence[ScannedPage], name: str) -> Sequence[PageVerdict]:
        """Store each page with its form, or in the inbox; one transaction a page.

        The blank back of a sheet is told and journalled, not stored; a file of nothing else waits.
        A picture that waits already is told, not stored twice.
        """
        has_backs = not all(page.is_blank for page in pages)
        earlier = self.waiting()
        return tuple(
            self._note_blank(page, name)
            if page.is_blank and has_backs
            else self._add_page(page, name, earlier)
            for page in pages
        )

    @needs(Permission.ADD_SCANS)
    def waiting(self) -> Sequence[InboxPage]:
        """Return the pages that wait for a person, oldest first."""
        with self.begin_work() as work:
            return tuple(work.inbox.waiting())

    @needs(Permission.ADD_SCANS)
    def image(self, inbox_id: str) -> bytes:
        """Return the picture of a waiting page; journalled. Raises NotFound, RecordBlocked."""
        with self.begin_work() as work:
            page = inbox_page(work, self.staff, inbox_id, Operation.USE)
            data = work.attachments.get(page.attachment_id)
            work.journal.note(Act.OPEN, record_id=inbox_id, details={"what": "inbox_page"})
            work.commit()
        return data

    @needs(Permission.ADD_SCANS)
    def attach(self, inbox_id: str, serial: str, page: int) -> PageVerdict:
        """Tie a waiting page to a form by hand. Raises NotFound, MoveNotAllowed, RecordBlocked."""
        with self.begin_work() as work:
            waiting = inbox_page(work, self.staff, inbox_id, Operation.ACCUMULATE)
            form = paper_by_serial(work, self.staff, serial, Operation.ACCUMULATE)
            code = code_on(work, self.reader, waiting)
            form = self._matching(work).attach(waiting, form, page, code)
            newer = newer_edition(work, form, local_date(self.clock.now()))
            work.commit()
        return replace(_verdict("", 1, form, page), newer_edition=newer)

    @needs(Permission.ADD_SCANS)
    def detach(
        self, serial: str, page: int, reason: str, second: Signatory | None = None
    ) -> Detached:
        """Take a wrongly matched scan from its paper; the page waits in the inbox again.

        Consents of the paper are annulled, what they replaced stands again; where anything in force
        changes, a second person confirms. Raises BadInput, NotFound, MoveNotAllowed, RecordBlocked,
        SamePerson, WrongPassword, LoginDelayed, AccessEnded, PasswordToChange, SecondNotPermitted.
        """
        confirmed = self.second_person.confirm(second).id if second else ""
        with self.begin_work() as work:
            form = paper_by_serial(work, self.staff, serial, Operation.CHANGE)
            now = self.clock.now()
            detaching = Detaching(
                work=work, staff=self.staff, ids=self.ids, at=now, reason=reason, second=confirmed
            )
            detached = detaching.detach(form, page)
            work.commit()
        return detached

    @needs(Permission.ADD_SCANS)
    def set_aside(self, inbox_id: str) -> None:
        """Erase the picture of a page that is no form of ours; the row says so.

        Raises NotFound, MoveNotAllowed, RecordBlocked (the page's code is a blocked person's).
        """
        with self.begin_work() as work:
            page = inbox_page(work, self.staff, inbox_id, Operation.DESTROY)
            if page.state is not InboxState.WAITING:
                raise MoveNotAllowed(record="inbox_page", was=page.state.value, asked="set_aside")
            work.attachments.erase(page.attachment_id)
            aside = replace(
                page,
                version=page.version + 1,
                state=InboxState.SET_ASIDE,
                attachment_id="",
                changed_at=self.clock.now(),
            )
            work.inbox.save(aside, Act.SET_ASIDE)
            work.commit()

    def _add_page(self, page: ScannedPage, name: str, earlier: Sequence[InboxPage]) -> PageVerdict:
        with self.begin_work() as work:
            code, form, reason = self._recognise(work, page)
            if code is None or form is None:
                return self._set_waiting(work, page, name, code, reason, earlier)
            if work.destructions.of_record(form.applicant_id) is not None:
                return self._refuse_destroyed(work, form, code.page, page, name)
            objection = _objection(form, code.page)
            if objection is None:
                return self._attach_new(work, form, code.page, page, name)
            if _is_same_scan(form, code.page, page.digest):
                return _verdict(name, page.number, form, code.page, "already_scanned")
            return self._set_waiting(work, page, name, code, objection, earlier)

    def _note_blank(self, page: ScannedPage, name: str) -> PageVerdict:
        reason = InboxReason.BLANK.value
        details: dict[str, str | int] = {"reason": reason, "page": page.number}
        with self.begin_work() as work:
            work.journal.note(Act.SET_ASIDE, kind=RecordKind.INBOX_PAGE, details=details)
            work.commit()
        return _unmatched(name, page.number, reason)

    def _recognise(
        self, work: UnitOfWork, page: ScannedPage
    ) -> tuple[PageCode | None, IssuedForm | None, InboxReason]:
        """Return code and form of a page; the reason counts where there is no form."""
        if page.code is None:
            return None, None, InboxReason.NO_CODE
        key = bytes.fromhex(work.settings.get(PAGE_CODE_KEY) or "")
        code = read_page_code(page.code, key)
        if code is None:
            return None, None, InboxReason.FOREIGN_CODE
        try:
            form = paper_by_serial(work, self.staff, code.serial, Operation.ACCUMULATE)
        except NotFound:
            return code, None, InboxReason.UNKNOWN_SERIAL
        except RecordBlocked:
            # Kept, so that the paper is not lost, but given to nobody: the officer looks at it.
            return code, None, InboxReason.BLOCKED
        return code, form, InboxReason.UNKNOWN_SERIAL

    def _refuse_destroyed(
        self, work: UnitOfWork, form: IssuedForm, number: int, page: ScannedPage, name: str
    ) -> PageVerdict:
        """Keep nothing of a picture that would bring back who was destroyed; tell and journal."""
        reason = InboxReason.DESTROYED.value
        details: dict[str, str | int] = {"serial": form.serial, "page": number, "reason": reason}
        kind = RecordKind.ISSUED_FORM
        work.journal.note(Act.SET_ASIDE, kind=kind, record_id=form.id, details=details)
        work.commit()
        return replace(_verdict(name, page.number, form, number, reason), matched=False)

    def _attach_new(
        self, work: UnitOfWork, form: IssuedForm, number: int, page: ScannedPage, name: str
    ) -> PageVerdict:
        slot = scan_slot(form.serial, number)
        stored = _put(work, form.applicant_id, slot, page)
        scan = SignedPage(page=number, attachment_id=stored.id, digest=stored.digest)
        form = self._matching(work).sign(form, scan)
        newer = newer_edition(work, form, local_date(self.clock.now()))
        work.commit()
        return replace(_verdict(name, page.number, form, number), newer_edition=newer)

    def _matching(self, work: UnitOfWork) -> Matching:
        return Matching(work=work, staff=self.staff, ids=self.ids, at=self.clock.now())

    def _set_waiting(
        self,
        work: UnitOfWork,
        page: ScannedPage,
        name: str,
        code: PageCode | None,
        reason: InboxReason,
        earlier: Sequence[InboxPage],
    ) -> PageVerdict:
        told = (page.digest, reason)
        same = next((one for one in earlier if (one.digest, one.reason) == told), None)
        if same:
            # The same file again: a crash came before its original was removed, for instance.
            return _unmatched(name, page.number, reason.value, same)
        now = self.clock.now()
        inbox_id = self.ids.new()
        stored = _put(work, inbox_id, "inbox", page)
        waiting = InboxPage(
            id=inbox_id,
            version=1,
            attachment_id=stored.id,
            digest=stored.digest,
            reason=reason,
            state=InboxState.WAITING,
            serial=code.serial if code else "",
            page=code.page if code else 0,
            received_at=now,
            received_by=self.staff.id,
            changed_at=now,
        )
        work.inbox.save(waiting, Act.RECEIVE_PAGE, {"reason": reason.value})
        work.commit()
        return _unmatched(name, page.number, reason.value, waiting)


def _put(work: UnitOfWork, holder_id: str, slot: str, page: ScannedPage) -> Attachment:
    """Store a picture and read it back: only then may its original be removed.

    Raises DatabaseDamaged.
    """
    stored = work.attachments.put(holder_id, slot, page.image, page.media_type)
    if work.attachments.get(stored.id) != page.image:
        raise DatabaseDamaged(reason="read_back")
    return stored


def _objection(form: IssuedForm, page: int) -> InboxReason | None:
    if form.state is FormState.VOID:
        return InboxReason.VOID_FORM
    if not form.applicant_id:
        return InboxReason.NOT_KEYED_IN
    if page > form.page_count:
        return InboxReason.NO_SUCH_PAGE
    if page not in form.missing_pages:
        return InboxReason.ALREADY_SCANNED
    return None


def _is_same_scan(form: IssuedForm, page: int, digest: str) -> bool:
    return any(scan.page == page and scan.digest == digest for scan in form.scans)


def _unmatched(
    name: str, page_in_file: int, reason: str, waiting: InboxPage | None = None
) -> PageVerdict:
    return PageVerdict(
        file=name,
        page_in_file=page_in_file,
        matched=False,
        serial=waiting.serial if waiting else "",
        page=waiting.page if waiting else 0,
        reason=reason,
        form_state="",
        missing_pages=(),
        inbox_id=waiting.id if waiting else "",
    )


def _verdict(
    name: str, page_in_file: int, form: IssuedForm, page: int, reason: str = ""
) -> PageVerdict:
    return PageVerdict(
        file=name,
        page_in_file=page_in_file,
        matched=True,
        serial=form.serial,
        page=page,
        reason=reason,
        form_state=form.state.value,
        missing_pages=form.missing_pages,
        form_id=form.id,
        edition=form.edition,
    )
