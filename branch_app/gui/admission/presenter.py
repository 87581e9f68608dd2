"""Before the first work: the employee sets an own password and acknowledges the rules (K38)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from branch_app.domain.errors import BranchError
from branch_app.domain.form_template import StaffRules
from branch_app.domain.staff import StaffMember
from branch_app.gui.entry_checks import OwnPassword, own_password_problems, own_password_refused
from branch_app.gui.entry_problems import Problems
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.program import Program
from branch_app.gui.tasks import Tasks
from branch_app.services.admission import Admission


class AdmissionStep(StrEnum):
    """What may stand before the first work, in its order."""

    PASSWORD = "password"  # noqa: S105 the name of a step
    RULES = "rules"


class AdmissionView(Protocol):
    """What the presenter asks of the page."""

    def show_steps(self, steps: Sequence[AdmissionStep], member: StaffMember) -> None:
        """Show who is asked, and for what."""
        ...

    def show_step(self, step: AdmissionStep) -> None:
        """Show this step and give it the keys."""
        ...

    def show_rules(self, rules: StaffRules) -> None:
        """Show these rules, unread."""
        ...

    def show_password_problems(self, problems: Problems) -> None:
        """Show what is wrong with the entries of the password."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Show that something is being stored."""
        ...

    def forget(self) -> None:
        """Clear everything typed."""
        ...


class AdmissionPresenter:
    """Verbs of the page; `leave` makes late answers count for nothing."""

    def __init__(
        self,
        view: AdmissionView,
        program: Program,
        tasks: Tasks,
        notices: NoticeBoard,
        admit: Callable[[Admission], object],
    ) -> None:
        self._view = view
        self._program = program
        self._tasks = tasks
        self._notices = notices
        self._admit = admit
        self._admission: Admission | None = None
        self._is_busy = False

    def begin(self, admission: Admission) -> None:
        """Ask for what is missing, one after the other."""
        self._admission = admission
        steps = [AdmissionStep.PASSWORD] if admission.must_change_password else []
        steps += [AdmissionStep.RULES] if admission.rules is not None else []
        self._view.show_steps(steps, admission.member)
        self._ask(admission)

    def set_password(self, entry: OwnPassword) -> None:
        """Check the entries and change the password."""
        admission = self._admission
        if admission is None or self._is_busy:
            return
        problems = own_password_problems(entry, admission.member.login)
        self._view.show_password_problems(problems)
        if not problems:
            self._run(lambda: self._program.set_own_password(entry.old, entry.new))

    def acknowledge(self) -> None:
        """Tell the program that the rules were read."""
        rules = self._admission.rules if self._admission else None
        if rules is not None and not self._is_busy:
            self._run(lambda: self._program.acknowledge_rules(rules.edition))

    def leave(self) -> None:
        """Forget who was asked: the workstation is locked."""
        self._admission = None
        self._set_busy(is_busy=False)
        self._view.forget()

    def _run(self, job: Callable[[], Admission]) -> None:
        asked = self._admission
        self._notices.clear()
        self._set_busy(is_busy=True)
        self._tasks.database(
            job,
            lambda admission: self._answered(admission) if self._admission is asked else None,
            lambda error: self._refused(error) if self._admission is asked else None,
        )

    def _answered(self, admission: Admission) -> None:
        self._set_busy(is_busy=False)
        self._view.forget()
        self._admission = admission
        if admission.services is None:
            self._ask(admission)
            return
        self._admission = None
        self._admit(admission)

    def _refused(self, error: BranchError) -> None:
        self._set_busy(is_busy=False)
        problems = own_password_refused(error)
        self._view.show_password_problems(problems)
        if not problems:
            self._notices.report(error)

    def _ask(self, admission: Admission) -> None:
        if admission.rules is not None:
            self._view.show_rules(admission.rules)
        is_password = admission.must_change_password
        self._view.show_step(AdmissionStep.PASSWORD if is_password else AdmissionStep.RULES)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._view.set_busy(is_busy)
