"""The command line put together, and the one place that turns an error into an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from branch_app import __version__
from branch_app.cli import (
    advice,
    applicants,
    applications,
    audit,
    carriers,
    consent_counts,
    consents,
    demo,
    evidence,
    exits,
    form_papers,
    forms,
    head_office,
    health,
    imports,
    inbox,
    ink,
    leads,
    lists,
    packs,
    photographs,
    record_states,
    scans,
    setup,
    staff,
    sync,
    twins,
    withdrawals,
)
from branch_app.cli.answers import complain
from branch_app.cli.messages import sentence
from branch_app.cli.options import DataDir, settings_of
from branch_app.domain.errors import BranchError
from branch_app.domain.incident import report_incident
from branch_app.logs import set_up_logs

app = typer.Typer(
    name="branch-app",
    help="Bilingual consents of applicants at the counters of a microfinance organisation.",
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("setup")(setup.setup)
app.command("demo")(demo.demo)
app.command("sync")(sync.sync)
app.command("health")(health.health)
app.add_typer(staff.app, name="staff")
app.add_typer(applicants.app, name="applicants")
for act in (
    *(record_states.block, record_states.unblock, record_states.destroy, record_states.acts),
    *(twins.likely, twins.merge),
):
    applicants.app.command()(act)
applicants.app.command()(photographs.photo)
applicants.app.command("check-list")(advice.check_list)
for step in (advice.advice, advice.waiting, advice.notice):
    applications.app.command()(step)
app.add_typer(applications.app, name="applications")
app.add_typer(leads.app, name="leads")
app.add_typer(lists.app, name="lists")
app.add_typer(carriers.app, name="carriers")
for paper_act in (
    form_papers.reprint,
    form_papers.void,
    form_papers.blank,
    form_papers.waiting,
    form_papers.spoiled,
):
    forms.app.command()(paper_act)
forms.app.command("key-in")(form_papers.key_in)
app.add_typer(forms.app, name="forms")
for look in (ink.ink, ink.looked, inbox.inbox, inbox.picture, inbox.attach, inbox.aside):
    scans.app.command()(look)
app.add_typer(scans.app, name="scans")
app.add_typer(imports.app, name="import")
consents.app.command()(consent_counts.older)
consents.app.command()(consent_counts.refusals)
app.add_typer(consents.app, name="consents")
app.add_typer(withdrawals.app, name="withdrawals")
app.add_typer(evidence.app, name="evidence")
app.add_typer(audit.app, name="audit")
app.add_typer(packs.app, name="packs")
app.add_typer(head_office.app, name="head-office")


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    data_dir: DataDir = None,
    version: Annotated[  # noqa: ARG001 - the callback answers it
        bool, typer.Option("--version", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    """Open the window when no command is given."""
    if context.invoked_subcommand is not None:
        return
    from branch_app.bootstrap.window import open_window

    raise typer.Exit(open_window(settings_of(data_dir)))


@cache
def _command() -> Callable[..., object]:
    """Put the commands together once: it takes as long as many a command."""
    return typer.main.get_command(app)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors become one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        outcome = _command()(
            args=list(arguments) if arguments is not None else None, standalone_mode=False
        )
    except BranchError as error:
        complain(sentence(error))
        return exits.exit_code(error)
    except (typer.Abort, KeyboardInterrupt):
        complain("stopped; what was saved is kept")
        return exits.FAILED
    except TyperException as error:
        complain(f"{error.format_message()} See branch-app --help.")
        return exits.USAGE
    except Exception as error:
        return _incident(error, sys.argv[1:] if arguments is None else arguments)
    return outcome if isinstance(outcome, int) else exits.DONE


def _data_dir(arguments: Sequence[str]) -> Path | None:
    """Return the folder named on the command line, read by hand: the command itself has failed."""
    for name, value in pairwise([*arguments, ""]):
        if name == "--data-dir":
            return Path(value)
        if name.startswith("--data-dir="):
            return Path(name.partition("=")[2])
    return None


def _incident(error: Exception, arguments: Sequence[str]) -> int:
    try:
        set_up_logs(settings_of(_data_dir(arguments)).logs_dir, "incident")
    except (OSError, BranchError):
        complain(f"unexpected error in process {os.getpid()}, not logged")
        return exits.FAILED
    complain(f"unexpected error, incident {report_incident(error)}; what was saved is kept")
    return exits.FAILED
