"""Answering an application to withdraw: accepted, or refused with a reason the law knows (K22)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.change import Act
from branch_app.domain.consent import Consent, ConsentState, form_of
from branch_app.domain.errors import BadInput, MoveNotAllowed, ObligationOpen
from branch_app.domain.form_facts import FormFacts, WithdrawalFacts
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.local_time import local_date
from branch_app.domain.pack import OrganisationPack
from branch_app.domain.record_state import Operation
from branch_app.domain.staff import Permission, StaffMember
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.services.form_issuing import Desk, NewPaper, make_paper
from branch_app.services.form_orders import in_force
from branch_app.services.ledgers import obligations_of
from branch_app.services.permissions import needs
from branch_app.services.photograph_standing import refuse_kept
from branch_app.services.ports import BeginWork, Clock, UnitOfWork
from branch_app.services.setting_tasks import TaskMaker
from branch_app.services.subjects import consents_of, paper, person, sees, task, tasks_of

ACCEPTANCE = "ACCEPTANCE"
REFUSAL = "REFUSAL"
OPEN_OBLIGATION = "open_obligation"


@dataclass(frozen=True, kw_only=True, slots=True)
class Decided:
    """The task done, and the answer to be printed and handed over."""

    task: Task
    answer: IssuedForm


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawalService:
    """Use cases of withdrawals and of the tasks that they bring."""

    begin_work: BeginWork
    clock: Clock
    staff: StaffMember
    desk: Desk

    @needs(Permission.OPEN_APPLICANT)
    def tasks_of(self, applicant_id: str) -> Sequence[Task]:
        """Return what a person's withdrawals brought, newest first. RecordBlocked, NotFound."""
        with self.begin_work() as work:
            found = tasks_of(work, self.staff, applicant_id, Operation.USE)
            return tuple(one for one in found if one.kind is not TaskKind.LOOK_AT_SCAN)

    @needs(Permission.FIND_APPLICANTS)
    def open_tasks(self) -> Sequence[Task]:
        """Return what waits to be done, due first at the head; blocked people's to the officer."""
        with self.begin_work() as work:
            return tuple(
                one
                for one in work.tasks.open()
                if one.kind is not TaskKind.LOOK_AT_SCAN
                and sees(work, self.staff, one.applicant_id)
            )

    @needs(Permission.DECIDE_WITHDRAWAL)
    def accept(self, task_id: str, language: str = "kk") -> Decided:
        """Take the consents back and answer so; the processing stops within the term.

        Raises ObligationOpen (the law forbids it while an obligation is open: refuse instead),
        MoveNotAllowed (answered already), RecordBlocked, NotFound, NotPermitted.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            asked = self._to_decide(work, task_id)
            if obligations_of(work, self.staff, asked.applicant_id):
                raise ObligationOpen(task_id=task_id)
            request = paper(work, self.staff, asked.form_id, Operation.USE)
            stopped = self._asked_back(work, asked)
            for consent in stopped:
                withdrawn = consent.moved(ConsentState.WITHDRAWN, at=now)
                told = {"serial": request.serial, "code": consent.target}
                work.consents.save(withdrawn, Act.WITHDRAW, told)
            if stopped:
                # Not what was granted anew since it was asked back.
                targets = [consent.target for consent in stopped]
                maker = TaskMaker(
                    work=work, ids=self.desk.ids, staff=self.staff, form=request, at=now
                )
                maker.set(TaskKind.STOP_PROCESSING, targets, asked.received_on, asked.due_on)
            decided = self._answer(work, asked, request, TaskResult.ACCEPTED, language, now)
            work.commit()
        return decided

    @needs(Permission.DECIDE_WITHDRAWAL)
    def refuse(self, task_id: str, ground: str, language: str = "kk") -> Decided:
        """Leave the consents in force and answer with the reason (Art. 8(2), 8(7)).

        `ground` is a code of the pack's refusal grounds. Raises BadInput (no such ground, or an
        open obligation named where there is none), MoveNotAllowed, RecordBlocked, NotFound.
        """
        now = self.clock.now()
        with self.begin_work() as work:
            asked = self._to_decide(work, task_id)
            request = paper(work, self.staff, asked.form_id, Operation.USE)
            is_bound = bool(obligations_of(work, self.staff, asked.applicant_id))
            if ground == OPEN_OBLIGATION and not is_bound:
                raise BadInput(reason="no_obligation")
            for consent in self._asked_back(work, asked):
                granted = consent.moved(ConsentState.GRANTED, at=now)
                told = {"serial": request.serial, "code": consent.target}
                work.consents.save(granted, Act.REFUSE_WITHDRAWAL, told)
            decided = self._answer(work, asked, request, TaskResult.REFUSED, language, now, ground)
            work.commit()
        return decided

    @needs(Permission.DECIDE_WITHDRAWAL)
    def done(self, task_id: str) -> Task:
        """Tell that the processing was stopped everywhere.

        Raises MoveNotAllowed (done already, one that is to be decided or looked at, or
        `photograph_kept`: it is still stored though its consent was taken back), RecordBlocked.
        """
        with self.begin_work() as work:
            one = task(work, self.staff, task_id, Operation.CHANGE)
            if one.kind in {TaskKind.DECIDE_WITHDRAWAL, TaskKind.LOOK_AT_SCAN}:
                raise MoveNotAllowed(record="task", was=one.kind.value, asked="done")
            now = self.clock.now()
            refuse_kept(work, self.staff, one, local_date(now))
            one = one.ended(TaskResult.DONE, by=self.staff.id, at=now)
            work.tasks.save(one, Act.DO_TASK, {"kind": one.kind.value})
            work.commit()
        return one

    def _to_decide(self, work: UnitOfWork, task_id: str) -> Task:
        one = task(work, self.staff, task_id, Operation.CHANGE)
        if one.kind is not TaskKind.DECIDE_WITHDRAWAL or not one.is_open:
            raise MoveNotAllowed(record="task", was=one.kind.value, asked="decided")
        return one

    def _asked_back(self, work: UnitOfWork, asked: Task) -> list[Consent]:
        return [
            consent
            for consent in consents_of(work, self.staff, asked.applicant_id, Operation.CHANGE)
            if consent.state is ConsentState.WITHDRAWAL_ASKED
            and consent.withdrawal_form_id == asked.form_id
        ]

    def _answer(
        self,
        work: UnitOfWork,
        asked: Task,
        request: IssuedForm,
        result: TaskResult,
        language: str,
        now: dt.datetime,
        ground: str = "",
    ) -> Decided:
        applicant = person(work, self.staff, asked.applicant_id, Operation.USE)
        pack = work.packs.current(local_date(now))
        code = ACCEPTANCE if result is TaskResult.ACCEPTED else REFUSAL
        facts = FormFacts(
            obligations=obligations_of(work, self.staff, applicant.id),
            withdrawal=WithdrawalFacts(
                request_serial=request.serial,
                asked_on=asked.received_on,
                asked=_titles(pack, asked.targets),
                due_on=asked.due_on,
                stops_within_term=result is TaskResult.ACCEPTED,
                ground=_ground(pack, ground),
            ),
        )
        new = NewPaper(
            template=in_force(pack, code, local_date(now)),
            pack=pack,
            values=applicant.values,
            applicant_id=applicant.id,
            language=language,
            facts=facts,
            request_form_id=request.id,
        )
        answer = make_paper(work, self.desk, new, now)
        done = asked.ended(result, by=self.staff.id, at=now, answer_form_id=answer.id)
        work.tasks.save(done, Act.DO_TASK, {"kind": done.kind.value, "result": result.value})
        return Decided(task=done, answer=answer)


def _titles(pack: OrganisationPack, targets: Sequence[str]) -> tuple[Bilingual, ...]:
    codes = dict.fromkeys(form_of(target) for target in targets)
    return tuple(pack.forms[code].title for code in codes if code in pack.forms)


def _ground(pack: OrganisationPack, code: str) -> Bilingual:
    if not code:
        return UNTOLD
    found = next((ground for ground in pack.refusal_grounds if ground.code == code), None)
    if found is None:
        raise BadInput(reason="refusal_ground")
    return found.text
