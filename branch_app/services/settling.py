"""What a signed and ticked paper brings about: consents, withdrawals, a draft made a record.

Called inside the unit of work that stores the later of the two, the last page or the ticks.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from branch_app.domain.change import Act
from branch_app.domain.consent import Consent, ConsentState
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.record_state import RecordState
from branch_app.services.ports import Ids, UnitOfWork

BASE_CONSENT = "C1"


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """What came of it: consents by id, and whether the draft was erased by a refusal."""

    consents: tuple[Consent, ...] = ()
    draft_erased: bool = False


def settle_form(work: UnitOfWork, form: IssuedForm, ids: Ids, at: dt.datetime) -> Settlement:
    """Apply a form that is both signed and ticked; anything else waits and changes nothing."""
    if form.state is not FormState.SIGNED or form.ticks is None:
        return Settlement()
    applicant = work.applicants.get(form.applicant_id)
    is_draft = applicant.state is RecordState.DRAFT
    if is_draft and form.code != BASE_CONSENT:
        return Settlement()
    if is_draft and not all(form.ticks.get(choice) for choice in _required(work, form)):
        work.applicants.erase_draft(form.applicant_id)
        return Settlement(draft_erased=True)
    if is_draft:
        work.applicants.save(applicant.activated(at=at), Act.ACTIVATE, {"serial": form.serial})
    consents = _apply(work, form, ids, at)
    if is_draft:
        consents += _settle_waiting(work, form, ids, at)
    return Settlement(consents=consents)


def _required(work: UnitOfWork, form: IssuedForm) -> tuple[str, ...]:
    template = work.packs.edition(form.pack_edition).forms[form.code]
    return tuple(block.id for block in template.choices if block.is_required)


def _settle_waiting(
    work: UnitOfWork, signed: IssuedForm, ids: Ids, at: dt.datetime
) -> tuple[Consent, ...]:
    """Give the person's other papers a version that may travel, now that C1 allows it."""
    consents: tuple[Consent, ...] = ()
    for form in work.forms.of_applicant(signed.applicant_id):
        if form.id == signed.id or form.state is FormState.VOID:
            continue
        travelling = replace(form, version=form.version + 1, changed_at=at)
        work.forms.save(travelling, Act.ACTIVATE, {"serial": form.serial})
        if travelling.state is FormState.SIGNED and travelling.ticks is not None:
            consents += _apply(work, travelling, ids, at)
    return consents


def _apply(work: UnitOfWork, form: IssuedForm, ids: Ids, at: dt.datetime) -> tuple[Consent, ...]:
    template = work.packs.edition(form.pack_edition).forms[form.code]
    made: list[Consent] = []
    for block in template.choices:
        if block.id not in form.choices:
            continue
        verb, _, target = block.effect.partition(":")
        ticked = bool((form.ticks or {}).get(block.id))
        if verb == "grant":
            made.append(_decide(work, form, target, ticked, ids, at))
        elif ticked:
            made += _take_back(work, form, verb, target, at)
    return tuple(made)


def _decide(
    work: UnitOfWork, form: IssuedForm, target: str, ticked: bool, ids: Ids, at: dt.datetime
) -> Consent:
    code, _, item = target.partition(".")
    for older in work.consents.of_applicant(form.applicant_id):
        is_same = older.code == code and older.item == item
        if is_same and older.state in {ConsentState.GRANTED, ConsentState.REFUSED}:
            superseded = older.moved(ConsentState.SUPERSEDED, at=at)
            work.consents.save(superseded, Act.SUPERSEDE, {"serial": form.serial})
    consent = Consent(
        id=ids.new(),
        version=1,
        applicant_id=form.applicant_id,
        code=code,
        item=item,
        state=ConsentState.GRANTED if ticked else ConsentState.REFUSED,
        form_id=form.id,
        decided_at=form.signed_at or at,
        changed_at=at,
    )
    return work.consents.save(
        consent, Act.GRANT if ticked else Act.REFUSE, {"serial": form.serial, "code": target}
    )


def _take_back(
    work: UnitOfWork, form: IssuedForm, verb: str, target: str, at: dt.datetime
) -> list[Consent]:
    """Withdraw at once (marketing), or note what the operator must answer in 15 working days.

    Law 94-V Art. 8(2), 8(7).
    """
    code, _, item = target.partition(".")
    asked = verb == "ask_withdrawal"
    state = ConsentState.WITHDRAWAL_ASKED if asked else ConsentState.WITHDRAWN
    moved = []
    for consent in work.consents.of_applicant(form.applicant_id):
        if consent.code != code or (item and consent.item != item):
            continue
        if consent.state is not ConsentState.GRANTED:
            continue
        changed = consent.moved(state, at=at, withdrawal_form_id=form.id)
        act = Act.ASK_WITHDRAWAL if asked else Act.WITHDRAW
        moved.append(work.consents.save(changed, act, {"serial": form.serial, "code": target}))
    return moved
