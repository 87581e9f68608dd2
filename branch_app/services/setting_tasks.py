"""The tasks that an application to withdraw brings about, with their terms (Art. 8(7), K22)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from branch_app.domain.change import Act
from branch_app.domain.consent import MARKETING_CONSENT, Consent, ConsentState, form_of
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import StaffMember
from branch_app.domain.task import Task, TaskKind
from branch_app.domain.working_days import WorkingCalendar
from branch_app.services.ports import Ids, UnitOfWork

# 94-V Art. 8(7): stop the processing or give a reasoned refusal.
WITHDRAWAL_TERM = 15


def set_tasks(
    work: UnitOfWork,
    ids: Ids,
    staff: StaffMember,
    form: IssuedForm,
    moved: Sequence[Consent],
    asked: Sequence[str],
    at: dt.datetime,
) -> None:
    """Store a task for what is to be decided, and one for what is to be stopped at once."""
    maker = TaskMaker(work=work, ids=ids, staff=staff, form=form, at=at)
    stopped = [one.target for one in moved if one.state is ConsentState.WITHDRAWN]
    messages = [target for target in stopped if form_of(target) == MARKETING_CONSENT]
    others = [target for target in stopped if target not in messages]
    received_on = local_date(form.willed_at or at)
    if messages:
        maker.set(TaskKind.STOP_MARKETING, messages, received_on, received_on)
    if others:
        maker.set(TaskKind.STOP_PROCESSING, others, received_on, received_on)
    if asked:
        maker.set_in_term(TaskKind.DECIDE_WITHDRAWAL, asked, received_on)


class TaskMaker:
    """Makes tasks about one paper inside a unit of work."""

    def __init__(
        self,
        *,
        work: UnitOfWork,
        ids: Ids,
        staff: StaffMember,
        form: IssuedForm,
        at: dt.datetime,
    ) -> None:
        self._work, self._ids, self._staff = work, ids, staff
        self._form, self._at = form, at
        self._calendar = WorkingCalendar()

    def set_in_term(self, kind: TaskKind, targets: Sequence[str], received_on: dt.date) -> Task:
        """Store a task due 15 working days after the receipt."""
        due_on = self._calendar.add_working_days(received_on, WITHDRAWAL_TERM)
        return self.set(kind, targets, received_on, due_on)

    def set(
        self, kind: TaskKind, targets: Sequence[str], received_on: dt.date, due_on: dt.date
    ) -> Task:
        """Store a task with this last day."""
        task = Task(
            id=self._ids.new(),
            version=1,
            kind=kind,
            applicant_id=self._form.applicant_id,
            form_id=self._form.id,
            targets=tuple(targets),
            received_on=received_on,
            due_on=due_on,
            created_by=self._staff.id,
            created_at=self._at,
            changed_at=self._at,
            is_preliminary=self._calendar.is_preliminary(due_on.year),
        )
        told = {"serial": self._form.serial, "kind": kind.value, "due": due_on.isoformat()}
        return self._work.tasks.save(task, Act.SET_TASK, told)
