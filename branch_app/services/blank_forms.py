"""Numbered blank forms for a power cut, keyed in later with both times; spoiled papers (J17)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from branch_app.domain.change import Act
from branch_app.domain.errors import BadInput, MoveNotAllowed
from branch_app.domain.form_facts import FormFacts
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import day_begins, day_ends, local_date
from branch_app.domain.record_state import Operation
from branch_app.domain.scan import InboxReason
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.carriers import put_paper
from branch_app.services.form_issuing import Desk, NewPaper, make_paper
from branch_app.services.form_orders import in_force
from branch_app.services.matching import Matching
from branch_app.services.permissions import needs, require
from branch_app.services.ports import BeginWork, Clock, Ids, UnitOfWork
from branch_app.services.subjects import blank_papers, paper_by_serial, person, void_papers

# A stack for a day without power; more would lie about unaccounted for.
MOST_AT_ONCE = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class SpoiledPaper:
    """A line of J17: which paper, when it was made and when it was spoiled, why; of nobody."""

    serial: str
    code: str
    edition: int
    issued_at: dt.datetime
    void_at: dt.datetime
    reason: str
    is_blank: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class BlankFormService:
    """Use cases of papers that nobody's data stand on yet."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    desk: Desk

    @needs(Permission.ISSUE_FORM)
    def issue(self, code: str, count: int, language: str = "kk") -> Sequence[IssuedForm]:
        """Make numbered blank forms, all of them or none.

        Raises BadInput (count; a form that cannot be filled in by hand: it answers a paper or
        lists what is stored), NotFound (no such form), NotPermitted.
        """
        if not 1 <= count <= MOST_AT_ONCE:
            raise BadInput(reason="blank_count")
        now = self.clock.now()
        today = local_date(now)
        with self.begin_work() as work:
            pack = work.packs.current(today)
            template = in_force(pack, code, today)
            if not template.may_be_blank:
                raise BadInput(reason="not_blank", form=code)
            new = NewPaper(
                template=template,
                pack=pack,
                values={},
                applicant_id="",
                language=language,
                facts=FormFacts(is_blank=True),
            )
            forms = tuple(make_paper(work, self.desk, new, now) for _ in range(count))
            work.commit()
        return forms

    @needs(Permission.ISSUE_FORM)
    def waiting(self) -> Sequence[IssuedForm]:
        """Return the blank forms that are neither keyed in nor void, oldest first."""
        with self.begin_work() as work:
            return tuple(blank_papers(work))

    @needs(Permission.RECORD_CONSENT)
    def key_in(
        self, serial: str, applicant_id: str, filled_at: dt.datetime, carrier: str = ""
    ) -> IssuedForm:
        """Tie a blank form to the person who filled it in, with the time written on it (K56).

        Both times stay: of filling and of entry. Ticks and scan follow as with any paper. With the
        label or number of a `carrier` the sheet lies in that paper file from now on (R-086, J9):
        both or neither. Raises MoveNotAllowed (not blank, keyed in already, void; no paper file,
        or not here), BadInput (the time, the label), NotFound, RecordBlocked, NotPermitted.
        """
        if carrier.strip():
            require(self.staff, Permission.KEEP_CARRIERS)
        now = self.clock.now()
        with self.begin_work() as work:
            applicant = person(work, self.staff, applicant_id, Operation.SUPPLEMENT)
            form = paper_by_serial(work, self.staff, serial, Operation.SUPPLEMENT)
            if not form.is_blank:
                raise MoveNotAllowed(record="issued_form", was=form.state.value, asked="keyed_in")
            form = form.keyed_in(applicant.id, filled_at=filled_at, at=now)
            slot = f"form/{form.serial}"
            held = work.attachments.rehold(form.pdf_attachment_id, applicant.id, slot)
            form = replace(form, pdf_attachment_id=held.id)
            told = {"serial": form.serial, "filled_at": filled_at.isoformat(timespec="minutes")}
            work.forms.save(form, Act.KEY_IN, told)
            if carrier.strip():
                put_paper(work, form, carrier, now)
            form = self._with_waiting_pages(work, form, now)
            work.commit()
        return form

    def _with_waiting_pages(
        self, work: UnitOfWork, form: IssuedForm, now: dt.datetime
    ) -> IssuedForm:
        """Take the pages that were scanned before anybody knew whose they are."""
        matching = Matching(work=work, staff=self.staff, ids=self.ids, at=now)
        for page in work.inbox.waiting():
            is_theirs = page.serial == form.serial and page.page in form.missing_pages
            if is_theirs and page.reason is InboxReason.NOT_KEYED_IN:
                form = matching.attach(page, form, page.page)
        return form

    @needs(Permission.ISSUE_FORM)
    def spoiled(self, since: dt.date, until: dt.date) -> Sequence[SpoiledPaper]:
        """Return the void papers issued from one day to another (J17), oldest first."""
        with self.begin_work() as work:
            found = void_papers(work, day_begins(since), day_ends(until))
        return tuple(
            SpoiledPaper(
                serial=form.serial,
                code=form.code,
                edition=form.edition,
                issued_at=form.issued_at,
                void_at=form.changed_at,
                reason=form.void_reason,
                is_blank=form.is_blank,
            )
            for form in found
        )
