"""Advice about an application, put together from what is stored; a person decides (Art. 19-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.advice import Advice, AdviceFacts, advise, is_complete
from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.debt_load import DebtLoad, debt_load
from branch_app.domain.field_source import stale_fields
from branch_app.domain.issued_form import FormState
from branch_app.domain.list_check import ListCheck
from branch_app.domain.local_time import local_date
from branch_app.domain.record_state import Operation
from branch_app.domain.signed_fields import QUESTIONNAIRE, told_at
from branch_app.domain.staff import Permission, StaffMember
from branch_app.services.list_checks import last_check
from branch_app.services.permissions import needs
from branch_app.services.ports import BeginWork, Clock, UnitOfWork
from branch_app.services.subjects import application, papers_of, people_sharing, person


@dataclass(frozen=True, kw_only=True, slots=True)
class ApplicationAdvice:
    """What to look at before somebody decides; complete once nothing is left to ask or do."""

    application_id: str
    items: Sequence[Advice]
    debt_load: DebtLoad
    list_check: ListCheck

    @property
    def is_complete(self) -> bool:
        """Tell whether the public-official question is answered and everything is checked."""
        return is_complete(self.items)


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviceService:
    """Use cases of advice: it reads, and keeps nothing from being saved."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember

    @needs(Permission.OPEN_APPLICANT)
    def of_application(self, application_id: str) -> ApplicationAdvice:
        """Return the advice about an application; the journal tells that its person was opened.

        Raises RecordBlocked, NotFound, NotPermitted.
        """
        with self.begin_work() as work:
            one = application(work, self.staff, application_id, Operation.USE)
            applicant = person(work, self.staff, one.applicant_id, Operation.USE)
            found = self._advice(work, applicant, one)
            work.journal.note(Act.OPEN, kind=RecordKind.APPLICANT, record_id=applicant.id)
            work.commit()
        return found

    def _advice(
        self, work: UnitOfWork, applicant: Applicant, one: Application
    ) -> ApplicationAdvice:
        now = self.clock.now()
        today = local_date(now)
        pack = work.packs.current(today)
        stale = stale_fields(applicant.sources, pack.stale_days, today)
        load = debt_load(applicant.values, one.values)
        sees_result = self.staff.may(Permission.SEE_LIST_RESULT)
        check = last_check(work, applicant, pack, now).disclosed(sees_result=sees_result)
        facts = AdviceFacts(
            debt_load=load,
            list_check=check,
            public_official=applicant.text("public_official"),
            is_questionnaire_signed=self._has_signed(work, one),
            asks_income=pack.entry("monthly_income") is not None,
            stale=len((*stale, *one.stale(pack.stale_days, today))),
            shared=people_sharing(work, self.staff, applicant),
        )
        return ApplicationAdvice(
            application_id=one.id, items=advise(facts), debt_load=load, list_check=check
        )

    def _has_signed(self, work: UnitOfWork, one: Application) -> bool:
        """Tell whether a questionnaire that tells this very application came back signed.

        One that was made before the application was changed tells another.
        """
        changed = work.journal.last(Act.CORRECT_APPLICATION, one.id)
        since = changed.clock.at if changed is not None else one.registered_at
        return any(
            form.code == QUESTIONNAIRE
            and form.state is FormState.SIGNED
            and form.application_id == one.id
            and told_at(form) >= since
            for form in papers_of(work, self.staff, one.applicant_id, Operation.USE)
        )
