"""A page that waited in the inbox is tied to its form."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from branch_app.domain.change import Act
from branch_app.domain.errors import MoveNotAllowed, NotFound, ScanUnreadable
from branch_app.domain.issued_form import FormState, IssuedForm, SignedPage, scan_slot
from branch_app.domain.scan import BY_HAND, InboxPage, InboxReason, InboxState
from branch_app.domain.serials import PageCode, read_page_code
from branch_app.domain.staff import StaffMember
from branch_app.services.form_issuing import PAGE_CODE_KEY
from branch_app.services.looking import measure_anew
from branch_app.services.ports import Ids, PageReader, UnitOfWork
from branch_app.services.settling import settle_form


def code_on(work: UnitOfWork, reader: PageReader, waiting: InboxPage) -> PageCode | None:
    """Return what the code says on a page that was taken off a paper: it waits without a number.

    Another hand may have tied it there against what is printed on it, or the code itself.
    """
    if waiting.reason is not InboxReason.DETACHED or waiting.state is not InboxState.WAITING:
        return None
    key = bytes.fromhex(work.settings.get(PAGE_CODE_KEY) or "")
    try:
        (page,) = reader.read(work.attachments.get(waiting.attachment_id), waiting.id)
    except ScanUnreadable:
        return None
    return read_page_code(page.code, key) if page.code else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Matching:
    """Ties pages to forms inside one unit of work."""

    work: UnitOfWork
    staff: StaffMember
    ids: Ids
    at: dt.datetime

    def attach(
        self, waiting: InboxPage, form: IssuedForm, page: int, code: PageCode | None = None
    ) -> IssuedForm:
        """Give the picture to the person and tell the form. Raises NotFound, MoveNotAllowed.

        `code` is what the picture of a page says that was taken off a paper, if anything.
        """
        if page not in range(1, form.page_count + 1):
            raise NotFound(record="issued_form")
        is_free = waiting.state is InboxState.WAITING and page in form.missing_pages
        # The code of another paper of ours was read on it: no hand may say otherwise.
        read = (code.serial, code.page) if code else (waiting.serial, waiting.page)
        is_other = bool(read[0]) and read != (form.serial, page)
        # Nobody's as long as a blank form is not keyed in: there is no person to hold the picture.
        if is_other or not is_free or not form.applicant_id:
            raise MoveNotAllowed(record="inbox_page", was=waiting.state.value, asked="matched")
        slot = scan_slot(form.serial, page)
        held = self.work.attachments.rehold(waiting.attachment_id, form.applicant_id, slot)
        matched = replace(
            waiting,
            version=waiting.version + 1,
            state=InboxState.MATCHED,
            attachment_id=held.id,
            form_id=form.id,
            serial=form.serial,
            page=page,
            changed_at=self.at,
        )
        self.work.inbox.save(matched, Act.MATCH_PAGE, {"serial": form.serial, "page": page})
        scan = SignedPage(page=page, attachment_id=held.id, digest=held.digest)
        return self.sign(form, scan, is_by_hand=not read[0])

    def sign(self, form: IssuedForm, scan: SignedPage, *, is_by_hand: bool = False) -> IssuedForm:
        """Tell the form of its page; the last one settles what was agreed to.

        `is_by_hand`: no code says so, a person does. A proof tells it.
        """
        form = form.with_scan(scan, at=self.at)
        act = Act.SIGN if form.state is FormState.SIGNED else Act.MATCH_PAGE
        told: dict[str, str | int] = {"serial": form.serial, "page": scan.page}
        if is_by_hand:
            told[BY_HAND] = 1
        self.work.forms.save(form, act, told)
        measure_anew(self.work, form)
        settle_form(self.work, self.staff, form, self.ids, self.at)
        return form
