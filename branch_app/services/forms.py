"""Issuing a paper: serial, text, PDF, stored bytes; printing and spoiling it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from branch_app.domain.applicant import Applicant
from branch_app.domain.audit import Details
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.drafting import draft_of, read_draft
from branch_app.domain.errors import BadInput, ConsentMissing, NotFound
from branch_app.domain.form_content import FormContent, RenderedForm
from branch_app.domain.form_template import FormTemplate
from branch_app.domain.form_text import compose
from branch_app.domain.issued_form import VOID_REASONS, FormState, IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import Operation
from branch_app.domain.serials import PageCode, make_page_code, make_serial
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, FormRenderer, Ids, UnitOfWork
from branch_app.services.subjects import consents_of, paper, paper_by_serial, papers_of, person

PAGE_CODE_KEY = "page_code_key"


@dataclass(frozen=True, kw_only=True, slots=True)
class FormService:
    """Use cases of issued forms."""

    begin_work: BeginWork
    clock: Clock
    ids: Ids
    staff: StaffMember
    branch: str
    workstation: str
    renderer: FormRenderer

    @needs(Permission.READ_PACKS)
    def templates(self) -> Sequence[FormTemplate]:
        """Return the forms of the pack in force today, by code."""
        with self.begin_work() as work:
            pack = work.packs.current(local_date(self.clock.now()))
        return tuple(pack.forms[code] for code in sorted(pack.forms))

    @needs(Permission.ISSUE_FORM)
    def issue(
        self,
        applicant_id: str,
        code: str,
        *,
        language: str = "kk",
        choices: Sequence[str] | None = None,
    ) -> IssuedForm:
        """Reserve a serial, lay out the form and keep its bytes, all in one transaction.

        `choices` names the optional choices to offer; None offers all. Raises NotFound (no such
        form or choice), InvalidRecord (an expired document blocks the consent), ConsentMissing
        (nothing in force that could be withdrawn), RecordBlocked, NotPermitted.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            applicant = person(work, self.staff, applicant_id, Operation.USE)
            pack = work.packs.current(local_date(now))
            template = _offered(pack, code, choices)
            if _asks_for_consent(template):
                self._refuse_unfit(applicant, pack)
            elif not self._has_consent(work, applicant_id):
                raise ConsentMissing(form=code)
            serial = make_serial(self.branch, self.workstation, work.forms.next_number())
            content = compose(
                template,
                pack,
                work.packs.profile(),
                applicant.values,
                serial=serial,
                branch=self.branch,
                issued_on=local_date(now),
            )
            form = self._keep(work, applicant, pack, template, content, language)
            work.commit()
        return form

    def _has_consent(self, work: UnitOfWork, applicant_id: str) -> bool:
        given = consents_of(work, self.staff, applicant_id, Operation.USE)
        return any(consent.is_in_force for consent in given)

    def _keep(
        self,
        work: UnitOfWork,
        applicant: Applicant,
        pack: OrganisationPack,
        template: FormTemplate,
        content: FormContent,
        language: str,
    ) -> IssuedForm:
        rendered = self._render(work, content)
        slot = f"form/{content.serial}"
        stored = work.attachments.put(applicant.id, slot, rendered.pdf, "application/pdf")
        now = self.clock.now()
        form = IssuedForm(
            id=self.ids.new(),
            version=1,
            serial=content.serial,
            applicant_id=applicant.id,
            code=template.code,
            edition=template.edition,
            pack_id=pack.id,
            pack_edition=pack.edition,
            language=language,
            state=FormState.ISSUED,
            choices=tuple(block.id for block in template.choices),
            page_count=rendered.page_count,
            boxes=rendered.boxes,
            pdf_digest=stored.digest,
            pdf_attachment_id=stored.id,
            issued_by=self.staff.id,
            issued_at=now,
            changed_at=now,
        )
        return work.forms.save(
            form, Act.ISSUE, {"serial": form.serial, "code": form.code, "edition": form.edition}
        )

    def _render(self, work: UnitOfWork, content: FormContent) -> RenderedForm:
        key = bytes.fromhex(work.settings.get(PAGE_CODE_KEY) or "")
        if not key:
            raise NotFound(setting=PAGE_CODE_KEY)
        serial = content.serial
        return self.renderer.render(
            content, lambda page: make_page_code(PageCode(serial=serial, page=page), key)
        )

    def _refuse_unfit(self, applicant: Applicant, pack: OrganisationPack) -> None:
        """An expired document, or a name or IIN that is missing, blocks a consent (K6)."""
        needed = {entry.field for entry in pack.data_list if entry.before_consent}
        values = {name: value for name, value in applicant.values.items() if name in needed}
        today = local_date(self.clock.now())
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
    def to_print(self, form_id: str, copies: int) -> bytes:
        """Return the stored bytes for the printer; journalled before a sheet can come out (K40).

        Whether it came out well is told by `mark_printed` or `void`. Raises MoveNotAllowed (signed
        or void), RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            form = paper(work, self.staff, form_id, Operation.DISTRIBUTE)
            form.printed(at=self.clock.now())
            data = self._told(work, form, Act.PRINT, {"copies": copies})
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
    def mark_printed(self, form_id: str) -> IssuedForm:
        """Tell that the paper came out of the printer. Raises MoveNotAllowed, RecordBlocked."""
        with self.begin_work() as work:
            form = paper(work, self.staff, form_id, Operation.DISTRIBUTE)
            form = form.printed(at=self.clock.now())
            work.forms.save(form, Act.PRINT, {"serial": form.serial, "count": form.print_count})
            work.commit()
        return form

    @needs(Permission.ISSUE_FORM)
    def void(self, form_id: str, reason: str) -> IssuedForm:
        """Spoil a paper (J17) for a reason of `VOID_REASONS`.

        Raises BadInput (reason), MoveNotAllowed, RecordBlocked, NotFound, NotPermitted.
        """
        if reason not in VOID_REASONS:
            raise BadInput(reason="void_reason")
        with self.begin_work() as work:
            form = paper(work, self.staff, form_id, Operation.CHANGE)
            form = form.voided(reason, at=self.clock.now())
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


def _offered(pack: OrganisationPack, code: str, choices: Sequence[str] | None) -> FormTemplate:
    template = pack.forms.get(code)
    if template is None:
        raise NotFound(form=code)
    if choices is None:
        return template
    known = {block.id for block in template.choices}
    unknown = sorted(set(choices) - known)
    if unknown:
        raise NotFound(choice=unknown[0], form=code)
    kept = tuple(
        block
        for block in template.blocks
        if block.kind != "choice" or block.is_required or block.id in choices
    )
    return replace(template, blocks=kept)


def _asks_for_consent(template: FormTemplate) -> bool:
    return any(block.effect.startswith("grant:") for block in template.choices)
