"""What a signed and ticked paper brings about: consents, withdrawals, a draft made a record.

Called inside the unit of work that stores the later of the two, the last page or the ticks.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.consent import BASE_CONSENT, Consent, ConsentState, form_of, item_of
from branch_app.domain.errors import NotFound
from branch_app.domain.form_template import FormTemplate, TemplateBlock
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation, RecordState
from branch_app.domain.staff import StaffMember
from branch_app.services.deciding import decide
from branch_app.services.ports import Ids, UnitOfWork
from branch_app.services.setting_tasks import set_tasks
from branch_app.services.subjects import consents_of, papers_of, person, tasks_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """What came of it: consents by id, and whether the draft was erased by a refusal."""

    consents: tuple[Consent, ...] = ()
    draft_erased: bool = False


def settle_form(
    work: UnitOfWork, staff: StaffMember, form: IssuedForm, ids: Ids, at: dt.datetime
) -> Settlement:
    """Apply a form that is both signed and ticked; anything else waits and changes nothing."""
    if form.state is not FormState.SIGNED or form.ticks is None:
        return Settlement()
    return _Settling(work=work, staff=staff, ids=ids, at=at).settle(form)


def refuses_draft(
    work: UnitOfWork, staff: StaffMember, form: IssuedForm, ticks: Mapping[str, bool]
) -> bool:
    """Tell whether these answers are a refusal that erases the draft (K16).

    Raises NotFound, RecordBlocked.
    """
    if form.code != BASE_CONSENT or not form.applicant_id:
        return False
    owner = person(work, staff, form.applicant_id, Operation.SUPPLEMENT)
    return owner.state is RecordState.DRAFT and _is_refusal(work, form, ticks)


def _is_refusal(work: UnitOfWork, form: IssuedForm, ticks: Mapping[str, bool]) -> bool:
    """Tell whether a choice has no yes without which the paper gives nothing. Raises NotFound."""
    required = (block.id for block in _template(work, form).choices if block.is_required)
    return not all(ticks.get(each) for each in required)


def _template(work: UnitOfWork, form: IssuedForm) -> FormTemplate:
    template = work.packs.edition(form.pack_edition).form(form.code, form.edition)
    if template is None:
        raise NotFound(form=form.code, edition=form.edition)
    return template


@dataclass(frozen=True, kw_only=True, slots=True)
class _Settling:
    """One settling, inside the unit of work."""

    work: UnitOfWork
    staff: StaffMember
    ids: Ids
    at: dt.datetime

    def settle(self, form: IssuedForm) -> Settlement:
        applicant = person(self.work, self.staff, form.applicant_id, Operation.SUPPLEMENT)
        is_draft = applicant.state is RecordState.DRAFT
        if is_draft and form.code != BASE_CONSENT:
            return Settlement()
        if is_draft and _is_refusal(self.work, form, form.ticks or {}):
            self.work.applicants.erase_draft(form.applicant_id)
            return Settlement(draft_erased=True)
        if is_draft:
            active, details = applicant.activated(at=self.at), {"serial": form.serial}
            self.work.applicants.save(active, Act.ACTIVATE, details)
        consents = self._apply(form)
        if is_draft:
            consents += self._settle_waiting(form)
        return Settlement(consents=consents)

    def _consents(self, form: IssuedForm) -> Sequence[Consent]:
        return consents_of(self.work, self.staff, form.applicant_id, Operation.SUPPLEMENT)

    def _settle_waiting(self, signed: IssuedForm) -> tuple[Consent, ...]:
        """Give papers and tasks a version that may travel, now that C1 allows it."""
        consents: tuple[Consent, ...] = ()
        owner = signed.applicant_id
        for task in tasks_of(self.work, self.staff, owner, Operation.SUPPLEMENT):
            told: Details = {"serial": signed.serial, "kind": task.kind.value}
            travels = replace(task, version=task.version + 1, changed_at=self.at)
            self.work.tasks.save(travels, Act.ACTIVATE, told)
        for form in papers_of(self.work, self.staff, owner, Operation.SUPPLEMENT):
            if form.id == signed.id or form.state is FormState.VOID:
                continue
            travelling = replace(form, version=form.version + 1, changed_at=self.at)
            self.work.forms.save(travelling, Act.ACTIVATE, {"serial": form.serial})
            if travelling.state is FormState.SIGNED and travelling.ticks is not None:
                consents += self._apply(travelling)
        return consents

    def _apply(self, form: IssuedForm) -> tuple[Consent, ...]:
        template = _template(self.work, form)
        made: list[Consent] = []
        asked: list[str] = []
        for block in template.choices:
            if block.id not in form.choices:
                continue
            is_ticked = bool((form.ticks or {}).get(block.id))
            if block.granted:
                made.append(self._decide(form, template, block.granted, is_ticked=is_ticked))
            elif is_ticked and block.taken_back:
                taken = self._take_back(form, block)
                made += taken
                asked += [consent.target for consent in taken] if block.is_decided else []
        set_tasks(self.work, self.ids, self.staff, form, made, asked, self.at)
        return tuple(made)

    def _decide(
        self, form: IssuedForm, template: FormTemplate, target: str, *, is_ticked: bool
    ) -> Consent:
        code, item = form_of(target), item_of(target)
        if form.contact is not None:
            item = str(form.contact.place)
        signed_at = form.willed_at or self.at
        consent = Consent(
            id=self.ids.new(),
            version=1,
            applicant_id=form.applicant_id,
            code=code,
            item=item,
            state=ConsentState.GRANTED if is_ticked else ConsentState.REFUSED,
            form_id=form.id,
            decided_at=signed_at,
            changed_at=self.at,
            valid_until=_last_day(template, local_date(signed_at)) if is_ticked else None,
        )
        told: Details = {"serial": form.serial, "code": consent.target}
        return decide(self.work, consent, self._consents(form), told)

    def _take_back(self, form: IssuedForm, block: TemplateBlock) -> list[Consent]:
        """Withdraw at once (marketing), or note what the operator must answer in 15 working days.

        Law 94-V Art. 8(2), 8(7).
        """
        code, item = form_of(block.taken_back), item_of(block.taken_back)
        state = ConsentState.WITHDRAWAL_ASKED if block.is_decided else ConsentState.WITHDRAWN
        act = Act.ASK_WITHDRAWAL if block.is_decided else Act.WITHDRAW
        signed_at = form.willed_at or self.at
        moved = []
        for consent in self._consents(form):
            if consent.code != code or (item and consent.item != item):
                continue
            if consent.state is not ConsentState.GRANTED or consent.decided_at > signed_at:
                continue
            changed = consent.moved(state, at=self.at, withdrawal_form_id=form.id)
            details = {"serial": form.serial, "code": consent.target}
            moved.append(self.work.consents.save(changed, act, details))
        return moved


def _last_day(template: FormTemplate, signed_on: dt.date) -> dt.date | None:
    """Return the last day of a grant with a term of its own (Art. 8(4)(3)), or None."""
    if not template.term_months:
        return None
    months = signed_on.month - 1 + template.term_months
    year, month = signed_on.year + months // 12, months % 12 + 1
    day = min(signed_on.day, calendar.monthrange(year, month)[1])
    return dt.date(year, month, day)
