"""The task to look at a paper whose scan leaves something in doubt: set, changed, ended (K21).

It is advice: no other use case asks whether such a task is open.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from branch_app.domain.audit import Details
from branch_app.domain.change import Act
from branch_app.domain.ink import PageInk
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.look import LOOK_RESULTS, doubts_of, kinds_of
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import StaffMember
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.services.ports import Ids, UnitOfWork
from branch_app.services.subjects import tasks_of


def looks_of(
    work: UnitOfWork, staff: StaffMember, form: IssuedForm, operation: Operation
) -> Sequence[Task]:
    """Return the tasks to look at this paper, newest first. Raises NotFound, RecordBlocked."""
    found = tasks_of(work, staff, form.applicant_id, operation)
    return [one for one in found if one.kind is TaskKind.LOOK_AT_SCAN and one.form_id == form.id]


def measure_anew(work: UnitOfWork, form: IssuedForm) -> None:
    """Remember that the scans of this paper are to be measured, once no unit of work is open."""
    if form.scans:
        work.ink_due.add(form.id, form.version)


@dataclass(frozen=True, kw_only=True, slots=True)
class Looking:
    """Tells what is to be looked at, inside one unit of work."""

    work: UnitOfWork
    staff: StaffMember
    at: dt.datetime

    def note(self, form: IssuedForm, pages: Sequence[PageInk], ids: Ids) -> Task | None:
        """Let what these scans leave in doubt wait for a look, unless somebody has looked.

        Return what waits now. Raises NotFound, RecordBlocked.
        """
        looks = looks_of(self.work, self.staff, form, Operation.ACCUMULATE)
        seen = self._seen(form, looks)
        fresh = tuple(one for one in doubts_of(pages) if one not in seen)
        waits = next((one for one in looks if one.is_open), None)
        if waits is None:
            return self._set(form, self._new(form, fresh, ids)) if fresh else None
        if not fresh:
            self.end(form, waits, TaskResult.DONE)
            return None
        if fresh == waits.targets:
            return waits
        changed = replace(waits, version=waits.version + 1, targets=fresh, changed_at=self.at)
        return self._set(form, changed)

    def end(self, form: IssuedForm, task: Task, result: TaskResult, reason: str = "") -> Task:
        """End the waiting; `reason` is a code. That somebody looked is an act of its own."""
        ended = task.ended(result, by=self.staff.id, at=self.at, reason=reason)
        told: Details = {"serial": form.serial, "result": result.value, "reason": reason}
        if result in LOOK_RESULTS:
            doubt = ",".join(kinds_of(task.targets))
            return self.work.tasks.save(ended, Act.LOOK_AT_SCAN, {**told, "doubt": doubt})
        return self.work.tasks.save(ended, Act.DO_TASK, {**told, "kind": task.kind.value})

    def end_open(self, form: IssuedForm, reason: str) -> None:
        """End what waits for a look at a paper whose scan no longer counts."""
        for one in looks_of(self.work, self.staff, form, Operation.CHANGE):
            if one.is_open:
                self.end(form, one, TaskResult.DONE, reason)

    def _seen(self, form: IssuedForm, looks: Sequence[Task]) -> set[str]:
        """Return the doubts at which somebody looked since a scan was last taken away."""
        journal = self.work.journal
        taken_away = journal.last(Act.DETACH_PAGE, form.id)
        since = taken_away.seq if taken_away is not None else 0
        seen: set[str] = set()
        for one in looks:
            # Before the look was an act of its own it was told as a task done.
            told = journal.last(Act.LOOK_AT_SCAN, one.id) or journal.last(Act.DO_TASK, one.id)
            if one.result in LOOK_RESULTS and told is not None and told.seq > since:
                seen.update(one.targets)
        return seen

    def _new(self, form: IssuedForm, doubts: tuple[str, ...], ids: Ids) -> Task:
        today = local_date(self.at)
        return Task(
            id=ids.new(),
            version=1,
            kind=TaskKind.LOOK_AT_SCAN,
            applicant_id=form.applicant_id,
            form_id=form.id,
            targets=doubts,
            received_on=today,
            due_on=today,
            created_by=self.staff.id,
            created_at=self.at,
            changed_at=self.at,
        )

    def _set(self, form: IssuedForm, task: Task) -> Task:
        told: Details = {
            "serial": form.serial,
            "kind": task.kind.value,
            "doubt": ",".join(kinds_of(task.targets)),
        }
        return self.work.tasks.save(task, Act.SET_TASK, told)
