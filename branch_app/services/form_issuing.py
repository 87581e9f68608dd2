"""One paper made: serial, text, PDF, stored bytes, inside the unit of work of who asks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from branch_app.domain.applicant import FieldValue
from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.errors import NotFound
from branch_app.domain.form_content import FormContent, RenderedForm
from branch_app.domain.form_facts import NO_FACTS, FormFacts
from branch_app.domain.form_template import FormTemplate
from branch_app.domain.form_text import compose
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.serials import PageCode, make_page_code, make_serial
from branch_app.domain.staff import StaffMember
from branch_app.services.ports import FormRenderer, Ids, UnitOfWork

PAGE_CODE_KEY = "page_code_key"


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """Where papers are made: branch and workstation stand in every serial."""

    branch: str
    workstation: str
    renderer: FormRenderer
    ids: Ids
    staff: StaffMember


@dataclass(frozen=True, kw_only=True, slots=True)
class NewPaper:
    """What the paper is; a blank form has no `applicant_id` and holds its bytes itself."""

    template: FormTemplate
    pack: OrganisationPack
    values: Mapping[str, FieldValue]
    applicant_id: str
    language: str
    facts: FormFacts = NO_FACTS
    application_id: str = ""
    request_form_id: str = ""


def make_paper(work: UnitOfWork, desk: Desk, new: NewPaper, now: dt.datetime) -> IssuedForm:
    """Reserve a serial, lay the paper out, keep its bytes and its record.

    Raises NotFound (a branch or setting that is not there), InvalidRecord (a letter that the
    typeface lacks).
    """
    serial = make_serial(desk.branch, desk.workstation, work.forms.next_number())
    content = compose(
        new.template,
        new.pack,
        work.packs.profile(),
        new.values,
        serial=serial,
        branch=desk.branch,
        issued_on=local_date(now),
        facts=new.facts,
    )
    rendered = _rendered(work, desk, content)
    form_id = desk.ids.new()
    holder = new.applicant_id or form_id
    stored = work.attachments.put(holder, f"form/{serial}", rendered.pdf, "application/pdf")
    form = IssuedForm(
        id=form_id,
        version=1,
        serial=serial,
        applicant_id=new.applicant_id,
        code=new.template.code,
        edition=new.template.edition,
        pack_id=new.pack.id,
        pack_edition=new.pack.edition,
        language=new.language,
        state=FormState.ISSUED,
        choices=tuple(block.id for block in new.template.choices),
        page_count=rendered.page_count,
        boxes=rendered.boxes,
        pdf_digest=stored.digest,
        pdf_attachment_id=stored.id,
        issued_by=desk.staff.id,
        issued_at=now,
        changed_at=now,
        signer=new.facts.signer,
        contact=new.facts.contact,
        application_id=new.application_id,
        request_form_id=new.request_form_id,
        is_blank=new.facts.is_blank,
    )
    told: Details = {"serial": serial, "code": form.code, "edition": form.edition}
    return work.forms.save(form, Act.ISSUE, told)


def _rendered(work: UnitOfWork, desk: Desk, content: FormContent) -> RenderedForm:
    key = bytes.fromhex(work.settings.get(PAGE_CODE_KEY) or "")
    if not key:
        raise NotFound(setting=PAGE_CODE_KEY)
    serial = content.serial
    return desk.renderer.render(
        content, lambda page: make_page_code(PageCode(serial=serial, page=page), key)
    )
