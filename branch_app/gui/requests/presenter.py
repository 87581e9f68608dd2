"""Verbs of the tab of requests: accept, refuse with a ground, tell that it was stopped (K22)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from branch_app.domain.application import Application
from branch_app.domain.change import RecordKind
from branch_app.domain.errors import BranchError
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.staff import Permission
from branch_app.domain.task import Task, TaskKind
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import EntryProblem
from branch_app.gui.requests.view import Decision, RequestsView, ShownTask
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.withdrawals import Decided

CHANGED = frozenset({RecordKind.TASK, RecordKind.CONSENT, RecordKind.ISSUED_FORM})
NEWS = {Decision.ACCEPT: "withdrawal_accepted", Decision.REFUSE: "withdrawal_refused"}
Read = tuple[Sequence[Task], Sequence[Application]]


class RequestsPresenter:
    """`task` is the one shown at the right, `decision` what is asked about it."""

    def __init__(self, view: RequestsView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.file: ApplicantFile | None = None
        self.task: Task | None = None
        self.decision: Decision | None = None
        self.is_busy = False
        self._tasks: tuple[Task, ...] = ()
        self._applications: tuple[Application, ...] = ()
        self._preferred = ""

    def prefer(self, task_id: str) -> None:
        """Show this task when the next file comes."""
        self._preferred = task_id

    def show(self, file: ApplicantFile) -> None:
        """Read the tasks of this file; the chosen one stays chosen."""
        if self.file is None or self.file.applicant.id != file.applicant.id:
            self.close()
        self.file = file
        self.read(file.applicant.id)

    def read(self, applicant_id: str) -> None:
        """Read the tasks and what is owed; a file that came in the meantime is not disturbed."""
        services = self._desk.services

        def job() -> Read:
            return (
                services.withdrawals.tasks_of(applicant_id),
                services.applications.of_applicant(applicant_id),
            )

        def take(read: Read) -> None:
            if self.file is not None and self.file.applicant.id == applicant_id:
                self._take(*read)

        # Whoever may not see them was told so when the file was opened.
        self._desk.tasks.database(job, take, lambda _error: None)

    def close(self) -> None:
        """Forget the file: nothing of the person stays on the tab."""
        self.file, self.task = None, None
        self._tasks, self._applications = (), ()
        self.give_up()
        self._view.show_tasks((), {})
        self._view.show_task(None)

    def choose(self, task_id: str) -> None:
        """Show this task."""
        if self.task is None or self.task.id != task_id:
            self.give_up()
            self._choose(task_id)

    def ask(self, decision: Decision) -> None:
        """Ask before it is done; accepting is impossible while a contract is open."""
        shown = self._shown()
        if shown is None or not shown.may_decide or self.is_busy:
            return
        if shown.task.kind is not TaskKind.DECIDE_WITHDRAWAL or not shown.task.is_open:
            return
        if decision is Decision.ACCEPT and shown.why_not_accept:
            return
        self.decision = decision
        self._view.show_decision(decision)

    def give_up(self) -> None:
        """Put the question away."""
        self.decision = None
        self._view.show_decision(None)

    def confirm(self, ground: str) -> None:
        """Do what was asked about; the answer is shown to be printed."""
        task, decision, withdrawals = self.task, self.decision, self._desk.services.withdrawals
        if task is None or decision is None or self.is_busy:
            return
        if decision is Decision.REFUSE and not ground:
            self._view.show_problems({"ground": EntryProblem(code="choose")})
            return
        language = self._language(task)

        def job() -> Decided:
            if decision is Decision.ACCEPT:
                return withdrawals.accept(task.id, language)
            return withdrawals.refuse(task.id, ground, language)

        self._do(job, lambda decided: self._decided(decided, decision))

    def done(self) -> None:
        """Tell that the processing was stopped everywhere."""
        task = self.task
        if task is not None and not self.is_busy:
            self._do(
                lambda: self._desk.services.withdrawals.done(task.id), lambda _task: self._ended()
            )

    def open_request(self) -> None:
        """Show the paper that asks for it."""
        if self.task is not None:
            self._view.open_paper(self.task.form_id)

    def open_answer(self) -> None:
        """Show the answer, to be printed."""
        if self.task is not None and self.task.answer_form_id:
            self._view.open_paper(self.task.answer_form_id)

    def _take(self, tasks: Sequence[Task], applications: Sequence[Application]) -> None:
        self._tasks, self._applications = tuple(tasks), tuple(applications)
        forms = self.file.forms if self.file else ()
        self._view.show_tasks(self._tasks, {form.id: form.serial for form in forms})
        kept = self.task.id if self.task else ""
        preferred, self._preferred = self._preferred, ""
        ids = [task.id for task in self._tasks]
        first = next((task.id for task in self._tasks if task.is_open), next(iter(ids), ""))
        wanted = next((one for one in (preferred, kept) if one in ids), first)
        if wanted != kept:
            self.give_up()
        self._choose(wanted)

    def _choose(self, task_id: str) -> None:
        self.task = next((task for task in self._tasks if task.id == task_id), None)
        self._view.show_task(self._shown())

    def _shown(self) -> ShownTask | None:
        if self.task is None:
            return None
        owed = (one.obligation for one in self._applications)
        obligations = tuple(one for one in owed if one is not None)
        return ShownTask(
            task=self.task,
            request=self._form(self.task.form_id),
            answer=self._form(self.task.answer_form_id),
            obligations=obligations,
            may_decide=self._desk.may(Permission.DECIDE_WITHDRAWAL),
            why_not_accept="obligation_open" if obligations else "",
        )

    def _form(self, form_id: str) -> IssuedForm | None:
        forms = self.file.forms if self.file else ()
        return next((form for form in forms if form.id == form_id), None)

    def _language(self, task: Task) -> str:
        """Answer in the language of the paper that asks."""
        request = self._form(task.form_id)
        return request.language if request else "kk"

    def _do(self, job: Callable[[], object], then: Callable[..., object]) -> None:
        self._set_busy(True)
        self._desk.tasks.database(
            job, then, lambda error: self._failed(error, lambda: self._do(job, then))
        )

    def _decided(self, decided: Decided, decision: Decision) -> None:
        self._set_busy(False)
        self.give_up()
        self._desk.changes.tell(CHANGED)
        self._view.open_paper(decided.answer.id)
        self._desk.notices.tell(NEWS[decision])

    def _ended(self) -> None:
        self._set_busy(False)
        self._desk.notices.tell("task_done")
        self._desk.changes.tell({RecordKind.TASK})
        if self.file is not None:
            self.read(self.file.applicant.id)

    def _failed(self, error: BranchError, again: Callable[[], object]) -> None:
        self._set_busy(False)
        self._desk.notices.report(error, again=again)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._view.set_busy(is_busy)
