"""What is asked of a paper to be made, and whether it can be made of this person now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application, Obligation
from branch_app.domain.bilingual import Bilingual
from branch_app.domain.consent import BASE_CONSENT
from branch_app.domain.consent_ledger import Ledger
from branch_app.domain.debt_load import DebtLoad, debt_load
from branch_app.domain.errors import BadInput, ConsentMissing, NotFound
from branch_app.domain.form_facts import (
    SUBJECT,
    ContactPerson,
    FormFacts,
    PaperLine,
    Signer,
    SignerKind,
    WithdrawalFacts,
)
from branch_app.domain.form_inputs import input_problem, written_input
from branch_app.domain.form_template import (
    FormTemplate,
    Sort,
    TemplateBlock,
)
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import RecordState
from branch_app.services.agreed import AGREED, agreed_lines

MOST_CONTACTS = 3
# What a paper says only when it answers an application to withdraw: `WithdrawalService` makes it.
_DECIDED = ("asked", "asked_on", "request_serial", "ground")


@dataclass(frozen=True, kw_only=True, slots=True)
class FormOrder:
    """Everything about one paper that an employee says when asking for it.

    `choices` names the optional choices to offer; None offers all that make sense.
    """

    language: str = "kk"
    choices: Sequence[str] | None = None
    signer: Signer = SUBJECT
    contact: ContactPerson | None = None
    application_id: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)


USUAL = FormOrder()


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What is known of the person when the paper is made."""

    applicant: Applicant
    pack: OrganisationPack
    ledger: Ledger
    forms: Sequence[IssuedForm]
    obligations: tuple[Obligation, ...]
    today: dt.date
    application: Application | None = None
    withdrawal: WithdrawalFacts | None = None


def is_made_by_decision(template: FormTemplate) -> bool:
    """Tell whether the paper answers an application to withdraw: nobody orders it by itself."""
    return any(map(template.speaks_of, _DECIDED))


def in_force(pack: OrganisationPack, code: str, today: dt.date) -> FormTemplate:
    """Return the edition of a form in force on that day. Raises NotFound."""
    template = pack.forms_on(today).get(code)
    if template is None:
        raise NotFound(form=code)
    return template


def offered(template: FormTemplate, order: FormOrder, known: Known) -> FormTemplate:
    """Return the form with the choices that this person can make.

    Raises NotFound (an unknown choice), ConsentMissing (nothing in force to be taken back, or C1
    missing for a paper that needs it), BadInput (a fact is missing).
    """
    _refuse_too_early(template, known)
    _refuse_incomplete(template, order, known)
    kept = [block for block in template.blocks if _stands(block, order, known)]
    asked = {block.id for block in template.choices}
    for choice in order.choices or ():
        if choice not in asked:
            raise NotFound(choice=choice, form=template.code)
    if template.takes_back and not any(block.taken_back for block in kept):
        raise ConsentMissing(form=template.code)
    return replace(template, blocks=tuple(kept))


def facts_of(template: FormTemplate, order: FormOrder, known: Known) -> FormFacts:
    """Return what the paper tells beyond person and pack."""
    return FormFacts(
        signer=order.signer.written(),
        contact=order.contact.written() if order.contact else None,
        application=known.application,
        obligations=known.obligations,
        withdrawal=known.withdrawal,
        papers=_papers(template, known),
        agreed=agreed_lines(known.ledger, known.forms) if template.speaks_of(AGREED) else (),
        debt_load=_debt_load(known),
        inputs={
            one.id: written_input(one, order.inputs.get(one.id, "")) for one in template.inputs
        },
    )


def _debt_load(known: Known) -> DebtLoad | None:
    one = known.application
    return debt_load(known.applicant.values, one.values) if one is not None else None


def _refuse_too_early(template: FormTemplate, known: Known) -> None:
    """Before C1 is signed there are consents to sign and sheets to read, nothing else (K16)."""
    early = {Sort.CONSENT, Sort.HANDOUT}
    if known.applicant.state is RecordState.DRAFT:
        if template.sort not in early:
            raise ConsentMissing(form=template.code)
    elif template.sort is Sort.CONSENT and template.code != BASE_CONSENT:
        _refuse_without_base(template, known)


def _refuse_without_base(template: FormTemplate, known: Known) -> None:
    """Whoever took C1 back agrees to nothing else before a new C1 is at least on paper."""
    answer = known.ledger.holds(BASE_CONSENT)
    is_on_paper = any(
        form.code == BASE_CONSENT and (form.is_waiting or form.ticks is None)
        for form in known.forms
        if form.state is not FormState.VOID
    )
    if not answer.is_allowed and not is_on_paper:
        raise ConsentMissing(consent=BASE_CONSENT, reason=answer.why.value, form=template.code)


def _refuse_incomplete(template: FormTemplate, order: FormOrder, known: Known) -> None:
    if known.withdrawal is None and is_made_by_decision(template):
        raise BadInput(reason="made_by_decision", form=template.code)
    if template.speaks_of(AGREED) and not known.ledger.consents:
        raise ConsentMissing(form=template.code)
    if known.application is None and template.speaks_of("application"):
        raise BadInput(reason="application_missing", form=template.code)
    _refuse_contact(template, order)
    _refuse_signer(order.signer)
    known_inputs = {one.id for one in template.inputs}
    for name in order.inputs:
        if name not in known_inputs:
            raise BadInput(reason="unknown_input", field=name)
    for one in template.inputs:
        if reason := input_problem(one, order.inputs.get(one.id, "")):
            raise BadInput(reason=reason, field=one.id)


def _refuse_contact(template: FormTemplate, order: FormOrder) -> None:
    contact, is_asked = order.contact, template.speaks_of("contact_person")
    if (contact is not None) is not is_asked:
        raise BadInput(reason="contact_missing" if is_asked else "contact_not_asked")
    if contact is not None and (contact.missing or not 1 <= contact.place <= MOST_CONTACTS):
        raise BadInput(reason="contact_missing")


def _refuse_signer(signer: Signer) -> None:
    is_nobody_else = signer.kind is not SignerKind.SUBJECT or signer == SUBJECT
    if signer.missing or not is_nobody_else:
        raise BadInput(reason="signer")


def _stands(block: TemplateBlock, order: FormOrder, known: Known) -> bool:
    """Leave out what is not offered and what there is nothing to take back of."""
    if block.kind != "choice":
        return True
    if target := block.taken_back:
        return known.ledger.holds(target).is_allowed and _is_chosen(block, order)
    return block.is_required or _is_chosen(block, order)


def _is_chosen(block: TemplateBlock, order: FormOrder) -> bool:
    return order.choices is None or block.id in order.choices


def _papers(template: FormTemplate, known: Known) -> tuple[PaperLine, ...]:
    """Return the papers that an inventory or a receipt of copies lists, oldest first."""
    of_day = template.speaks_of("papers_of_day")
    if not of_day and not template.speaks_of("papers"):
        return ()
    lines = [
        PaperLine(
            title=_title(form, known.pack),
            serial=form.serial,
            issued_on=local_date(form.issued_at),
            page_count=form.page_count,
        )
        for form in known.forms
        if form.state is not FormState.VOID
        and form.code != template.code
        and (not of_day or local_date(form.issued_at) == known.today)
    ]
    return tuple(lines[::-1])


def _title(form: IssuedForm, pack: OrganisationPack) -> Bilingual:
    template = pack.form(form.code, form.edition) or pack.forms.get(form.code)
    return template.title if template else Bilingual(kk=form.code, ru=form.code)
