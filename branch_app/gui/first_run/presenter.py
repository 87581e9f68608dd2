"""Setting a workstation up: what is asked, what is checked before, and the recovery code after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from branch_app.domain.errors import (
    BadInput,
    BadPack,
    BranchError,
    HeadOfficeRefused,
    HeadOfficeUnreachable,
)
from branch_app.domain.serials import BRANCH_CODE, WORKSTATION_CODE
from branch_app.domain.staff import password_problem
from branch_app.gui.notices import NoticeBoard
from branch_app.gui.printing import PrintJob, print_text
from branch_app.gui.program import Program, SetUpRequest
from branch_app.gui.tasks import Tasks


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """Everything typed on the first-run pages."""

    pack_id: str
    profile: Path | None
    branch: str
    workstation: str
    head_office_url: str
    enrolment_code: str
    login: str
    display_name: str
    password: str
    password_again: str


class FirstRunView(Protocol):
    """What the presenter asks of the page."""

    def answers(self) -> Answers:
        """Return everything typed so far."""
        ...

    def show_step(self, step: str) -> None:
        """Show `organisation`, `workplace`, `manager` or `recovery`."""
        ...

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show a problem code beside each of these fields and nothing beside the others."""
        ...

    def set_busy(self, is_busy: bool) -> None:
        """Show that the workstation is being made."""
        ...

    def show_recovery_code(self, code: str) -> None:
        """Show the code, this once."""
        ...

    def leave(self) -> None:
        """Forget everything typed and go on to the unlock page."""
        ...


STEPS = ("organisation", "workplace", "manager", "recovery")


class FirstRunPresenter:
    """Verbs of the first-run pages."""

    def __init__(
        self, view: FirstRunView, program: Program, tasks: Tasks, notices: NoticeBoard
    ) -> None:
        self._view = view
        self._program = program
        self._tasks = tasks
        self._notices = notices
        self._step = STEPS[0]
        self._code = ""

    def go_on(self) -> None:
        """Check this step and show the next; the last one sets the workstation up."""
        answers = self._view.answers()
        problems = _CHECKS[self._step](answers)
        self._view.show_problems(problems)
        if problems:
            return
        if self._step == "manager":
            self._set_up(answers)
        else:
            self._show(STEPS[STEPS.index(self._step) + 1])

    def go_back(self) -> None:
        """Show the step before; nothing typed is lost."""
        self._show(STEPS[max(0, STEPS.index(self._step) - 1)])

    def save_code(self, file: Path) -> None:
        """Write the recovery code to a file that did not exist before or may be replaced."""
        self._tasks.work(
            lambda: _write(file, self._code),
            lambda _done: self._notices.tell("recovery_saved"),
            self._notices.report,
        )

    def print_code(self, printer: str, heading: str) -> None:
        """Print the recovery code on one page."""
        job = PrintJob(printer=printer, copies=1)
        text = f"{heading}\n\n{self._code}"
        self._tasks.paper(
            lambda: print_text(text, job),
            lambda _done: self._notices.tell("recovery_printed"),
            self._notices.report,
        )

    def finish(self) -> None:
        """Forget the code: it is in the manager's hands now."""
        self._code = ""
        self._notices.clear()
        self._view.leave()

    def _set_up(self, answers: Answers) -> None:
        request = SetUpRequest(
            pack_id=answers.pack_id,
            profile=answers.profile,
            branch=answers.branch,
            workstation=answers.workstation,
            login=answers.login,
            display_name=answers.display_name,
            password=answers.password,
            head_office_url=answers.head_office_url,
            enrolment_code=answers.enrolment_code,
        )
        self._notices.clear()
        self._view.set_busy(True)
        self._tasks.database(lambda: self._program.set_up(request), self._made, self._refused)

    def _made(self, code: str) -> None:
        self._view.set_busy(False)
        self._code = code
        self._view.show_recovery_code(code)
        self._show("recovery")

    def _refused(self, error: BranchError) -> None:
        self._view.set_busy(False)
        self._show(_step_of(error))
        self._notices.report(error)

    def _show(self, step: str) -> None:
        self._step = step
        self._view.show_step(step)


def _step_of(error: BranchError) -> str:
    """Return the step whose answers the error is about."""
    about = {str(error.details.get(name, "")) for name in ("field", "file")}
    if isinstance(error, BadPack) or "--pack" in about or "line" in error.details:
        return "organisation"
    is_far = isinstance(error, HeadOfficeRefused | HeadOfficeUnreachable)
    if is_far or about & {"--branch", "--workstation", "--code-file", "head_office_url"}:
        return "workplace"
    return "manager"


def _check_organisation(answers: Answers) -> dict[str, str]:
    return {} if answers.pack_id else {"pack": "choose"}


def _check_workplace(answers: Answers) -> dict[str, str]:
    problems = {}
    if not BRANCH_CODE.match(answers.branch):
        problems["branch"] = "branch_code"
    if not WORKSTATION_CODE.match(answers.workstation):
        problems["workstation"] = "workstation_code"
    if bool(answers.head_office_url) != bool(answers.enrolment_code):
        missing = "enrolment_code" if answers.head_office_url else "head_office_url"
        problems[missing] = "both"
    return problems


def _check_manager(answers: Answers) -> dict[str, str]:
    problems = {}
    if len(answers.login) < 2:
        problems["manager_login"] = "login"
    if not answers.display_name:
        problems["display_name"] = "name"
    if broken := password_problem(answers.password, answers.login):
        problems["new_password"] = broken
    elif answers.password != answers.password_again:
        problems["password_again"] = "differs"  # noqa: S105 a problem code
    return problems


_CHECKS = {
    "organisation": _check_organisation,
    "workplace": _check_workplace,
    "manager": _check_manager,
}


def _write(file: Path, code: str) -> None:
    try:
        file.write_text(f"{code}\n", encoding="utf-8")
    except OSError as error:
        raise BadInput(reason="file") from error
