"""Papers of a person: made one by one or as a set, printed, spoiled, shown again as they were."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.drafting import draft_of, read_draft
from branch_app.domain.errors import NotFound
from branch_app.domain.form_content import FormContent
from branch_app.domain.form_template import FormTemplate, Sort
from branch_app.domain.form_text import compose
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import Operation
from branch_app.domain.serials import make_serial
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.form_issuing import Desk, NewPaper, make_paper
from branch_app.services.form_orders import (
    USUAL,
    FormOrder,
    Known,
    facts_of,
    in_force,
    offered,
)
from branch_app.services.ledgers import ledger_of, obligations_of
from branch_app.services.looking import Looking
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, UnitOfWork
from branch_app.services.subjects import application, paper, paper_by_serial, papers_of, person

NO_OWN: Mapping[str, FormOrder] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class FormService:
    """Use cases of issued forms."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember
    desk: Desk

    @needs(Permission.READ_PACKS)
    def templates(self) -> Sequence[FormTemplate]:
        """Return the forms in force today, by code."""
        today = self._today()
        with self.begin_work() as work:
            forms = work.packs.current(today).forms_on(today)
        return tuple(forms[code] for code in sorted(forms))

    @needs(Permission.READ_PACKS)
    def standing_papers(self) -> Sequence[FormContent]:
        """Return the papers in force as they are before anybody's data stand on them."""
        today = self._today()
        with self.begin_work() as work:
            pack, profile = work.packs.current(today), work.packs.profile()
        serial = make_serial(self.desk.branch, self.desk.workstation, 1)
        forms = pack.forms_on(today).values()
        branch = self.desk.branch
        return tuple(
            compose(form, pack, profile, {}, serial=serial, branch=branch, issued_on=today)
            for form in forms
        )

    @needs(Permission.READ_PACKS)
    def warm_up(self, contents: Sequence[FormContent]) -> None:
        """Make the renderer ready for these papers: needs no database, may run beside all else."""
        self.desk.renderer.warm_up(contents)

    @needs(Permission.ISSUE_FORM)
    def issue(self, applicant_id: str, code: str, order: FormOrder = USUAL) -> IssuedForm:
        """Reserve a serial, lay out the form and keep its bytes, all in one transaction.

        Raises NotFound (no such form or choice), InvalidRecord (an expired document blocks the
        consent), ConsentMissing (nothing to take back; C1 not signed yet), BadInput (a fact of
        the paper is missing), RecordBlocked, NotPermitted.
        """
        with self.begin_work() as work:
            form = self._issue(work, applicant_id, code, order)
            work.commit()
        return form

    @needs(Permission.ISSUE_FORM)
    def issue_set(
        self,
        applicant_id: str,
        codes: Sequence[str],
        order: FormOrder = USUAL,
        own: Mapping[str, FormOrder] = NO_OWN,
    ) -> Sequence[IssuedForm]:
        """Make several papers at once, in that order: all of them or none.

        A paper that needs more than the others has its `own` order, by code. Raises what `issue`
        raises.
        """
        with self.begin_work() as work:
            forms = tuple(
                self._issue(work, applicant_id, code, own.get(code, order)) for code in codes
            )
            work.commit()
        return forms

    def _issue(
        self, work: UnitOfWork, applicant_id: str, code: str, order: FormOrder
    ) -> IssuedForm:
        now, today = self.clock.now(), self._today()
        applicant = person(work, self.staff, applicant_id, Operation.USE)
        pack = work.packs.current(today)
        template = in_force(pack, code, today)
        if template.sort is Sort.CONSENT:
            self._refuse_unfit(applicant, pack, today)
        known = self._known(work, applicant, pack, order)
        template = offered(template, order, known)
        new = NewPaper(
            template=template,
            pack=pack,
            values=applicant.values,
            applicant_id=applicant.id,
            language=order.language,
            facts=facts_of(template, order, known),
            application_id=order.application_id,
        )
        return make_paper(work, self.desk, new, now)

    def _known(
        self, work: UnitOfWork, applicant: Applicant, pack: OrganisationPack, order: FormOrder
    ) -> Known:
        one = None
        if order.application_id:
            one = application(work, self.staff, order.application_id, Operation.USE)
            if one.applicant_id != applicant.id:
                raise NotFound(record=RecordKind.APPLICATION.value)
        return Known(
            applicant=applicant,
            pack=pack,
            ledger=ledger_of(work, self.staff, applicant, pack, self._today()),
            forms=papers_of(work, self.staff, applicant.id, Operation.USE),
            obligations=obligations_of(work, self.staff, applicant.id),
            today=self._today(),
            application=one,
        )

    def _today(self) -> dt.date:
        return local_date(self.clock.now())

    def _refuse_unfit(self, applicant: Applicant, pack: OrganisationPack, today: dt.date) -> None:
        """An expired document, or a name or IIN that is missing, blocks a consent (K6)."""
        needed = {entry.field for entry in pack.data_list if entry.before_consent}
        values = {name: value for name, value in applicant.values.items() if name in needed}
        read_draft(draft_of(values), pack, today, before_consent=True).accepted()

    @needs(Permission.OPEN_APPLICANT)
    def pdf(self, form_id: str) -> bytes:
        """Return the stored bytes for preview; the journal tells that they were opened.

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        return self._stored_bytes(form_id, Act.OPEN, Operation.USE)

    @needs(Permission.ISSUE_FORM)
    def export(self, form_id: str) -> bytes:
        """Return the stored bytes to be written to a file as a paper to hand out; journalled.

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        return self._stored_bytes(form_id, Act.EXPORT, Operation.DISTRIBUTE)

    @needs(Permission.ISSUE_FORM)
    def to_print(self, form_id: str, copies: int, reason: str = "") -> bytes:
        """Return the stored bytes for the printer; journalled before a sheet can come out (K40).

        A reprint needs a reason of `REPRINT_REASONS`. Whether it came out well is told by
        `mark_printed` or `void`. Raises MoveNotAllowed (signed or void), BadInput (reason),
        RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            form = paper(work, self.staff, form_id, Operation.DISTRIBUTE)
            form.printed(at=self.clock.now(), copies=copies, reason=reason)
            told: Details = {"copies": copies, "reason": reason}
            data = self._told(work, form, Act.PRINT, told)
            work.commit()
        return data

    def _stored_bytes(self, form_id: str, act: Act, operation: Operation) -> bytes:
        with self.begin_work() as work:
            data = self._told(work, paper(work, self.staff, form_id, operation), act, {})
            work.commit()
        return data

    def _told(self, work: UnitOfWork, form: IssuedForm, act: Act, more: Details) -> bytes:
        data = work.attachments.get(form.pdf_attachment_id)
        details = {"serial": form.serial, **more}
        work.journal.note(act, kind=RecordKind.ISSUED_FORM, record_id=form.id, details=details)
        return data

    @needs(Permission.ISSUE_FORM)
    def mark_printed(self, form_id: str, copies: int = 1, reason: str = "") -> IssuedForm:
        """Tell that the paper came out of the printer.

        Raises MoveNotAllowed, BadInput (a reprint without reason), RecordBlocked.
        """
        with self.begin_work() as work:
            form = paper(work, self.staff, form_id, Operation.DISTRIBUTE)
            form = form.printed(at=self.clock.now(), by=self.staff.id, copies=copies, reason=reason)
            told: Details = {"serial": form.serial, "count": form.print_count, "reason": reason}
            work.forms.save(form, Act.PRINT, told)
            work.commit()
        return form

    @needs(Permission.ISSUE_FORM)
    def void(self, form_id: str, reason: str) -> IssuedForm:
        """Spoil a paper (J17) for a reason of `VOID_REASONS`.

        Raises BadInput (reason), MoveNotAllowed, RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            form = paper(work, self.staff, form_id, Operation.CHANGE)
            now = self.clock.now()
            form = form.voided(reason, at=now)
            if form.scans:
                Looking(work=work, staff=self.staff, at=now).end_open(form, reason)
            work.forms.save(form, Act.VOID, {"serial": form.serial, "reason": reason})
            work.commit()
        return form

    @needs(Permission.ISSUE_FORM)
    def by_serial(self, serial: str) -> IssuedForm:
        """Return the form with this serial as typed by a person. NotFound, RecordBlocked."""
        with self.begin_work() as work:
            return paper_by_serial(work, self.staff, serial, Operation.USE)

    @needs(Permission.OPEN_APPLICANT)
    def of_applicant(self, applicant_id: str) -> Sequence[IssuedForm]:
        """Return all forms of a person, newest first. Raises RecordBlocked, NotFound."""
        with self.begin_work() as work:
            return tuple(papers_of(work, self.staff, applicant_id, Operation.USE))
