"""`branch-app withdrawals list|grounds|accept|refuse|done`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.system import SystemClock
from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.orders import Language, spoken
from branch_app.cli.papers import hand_out, paper_facts, paper_line, refuse_place
from branch_app.domain.local_time import local_date
from branch_app.domain.task import Task
from branch_app.services.withdrawals import Decided

app = typer.Typer(help="Applications to take consents back", no_args_is_help=True)
TaskId = Annotated[str, typer.Option("--task", help="Id as `withdrawals list` tells it")]
Out = Annotated[Path, typer.Option(help="New PDF to write: the answer")]


def _facts(task: Task, today: dt.date) -> dict[str, object]:
    return {
        "id": task.id,
        "kind": task.kind.value,
        "applicant": task.applicant_id,
        "targets": list(task.targets),
        "received_on": task.received_on.isoformat(),
        "due_on": task.due_on.isoformat(),
        "preliminary": task.is_preliminary,
        "overdue": task.is_overdue(today),
        "result": task.result.value if task.result else "",
    }


def _line(task: Task, today: dt.date) -> str:
    late = ", overdue" if task.is_overdue(today) else ""
    unsure = " (calendar of that year not confirmed)" if task.is_preliminary else ""
    what = f"{task.id}  {task.kind.value:<18} {', '.join(task.targets)}"
    return f"{what}  due {task.due_on:%d.%m.%Y}{late}{unsure}  applicant {task.applicant_id}"


@app.command("list")
def list_tasks(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List what waits to be decided or stopped, due first at the head."""
    today = local_date(SystemClock().now())
    with unlocked(data_dir, staff, password_file) as services:
        found = services.withdrawals.open_tasks()
    tell(
        [_facts(each, today) for each in found],
        [_line(each, today) for each in found] or ["none"],
        as_json=as_json,
    )


@app.command()
def grounds(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the grounds on which the law lets a withdrawal be refused."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.packs.current().refusal_grounds
    facts = [
        {"code": each.code, "law": each.law, "kk": each.text.kk, "ru": each.text.ru}
        for each in found
    ]
    lines = [f"{each.code:<20} {each.law:<14} {each.text.kk} / {each.text.ru}" for each in found]
    tell(facts, lines, as_json=as_json)


def _tell_decided(decided: Decided, out: Path, *, as_json: bool) -> None:
    today = local_date(decided.task.changed_at)
    facts = {"task": _facts(decided.task, today), "answer": paper_facts(decided.answer, out)}
    result = decided.task.result.value if decided.task.result else ""
    tell(facts, [f"{result}: {paper_line(decided.answer, out)}"], as_json=as_json)


@app.command()
def accept(
    task: TaskId,
    out: Out,
    staff: StaffLogin,
    language: Language = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Take the consents back and write the answer; the law forbids it while money is owed."""
    tongue = spoken(language)
    refuse_place(out)
    with unlocked(data_dir, staff, password_file) as services:
        decided = services.withdrawals.accept(task, tongue)
        hand_out(services, decided.answer, out)
    _tell_decided(decided, out, as_json=as_json)


@app.command()
def refuse(
    task: TaskId,
    ground: Annotated[str, typer.Option(help="Code as `withdrawals grounds` tells it")],
    out: Out,
    staff: StaffLogin,
    language: Language = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Leave the consents in force and write the answer with the reason."""
    tongue = spoken(language)
    refuse_place(out)
    with unlocked(data_dir, staff, password_file) as services:
        decided = services.withdrawals.refuse(task, ground, tongue)
        hand_out(services, decided.answer, out)
    _tell_decided(decided, out, as_json=as_json)


@app.command()
def done(
    task: TaskId,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell that the processing, or the messages, were stopped everywhere."""
    with unlocked(data_dir, staff, password_file) as services:
        ended = services.withdrawals.done(task)
    facts = _facts(ended, local_date(ended.changed_at))
    tell(facts, [f"{ended.kind.value} done"], as_json=as_json)
