"""`branch-app lists install|show`: lists of persons put in by a file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.times import shown_time
from branch_app.domain.errors import BadInput
from branch_app.domain.list_check import ListFacts, ListKind
from branch_app.domain.list_file import LARGEST

app = typer.Typer(help="Lists of persons, put in by a file", no_args_is_help=True)


def _facts(facts: ListFacts) -> dict[str, object]:
    return {
        "kind": facts.kind.value,
        "dated": facts.dated.isoformat(),
        "digest": facts.digest,
        "count": facts.count,
        "unmatchable": facts.unmatchable,
        "installed_at": shown_time(facts.installed_at),
    }


def _lines(facts: ListFacts) -> list[str]:
    told = [f"{facts.kind.value} of {facts.dated:%d.%m.%Y}: {facts.count} entries", facts.digest]
    if facts.unmatchable:
        told.append(f"{facts.unmatchable} tell neither IIN nor birth date and are never found")
    return told


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise BadInput(file=file.name, reason="unreadable") from error


@app.command()
def install(
    file: Annotated[
        Path,
        typer.Argument(
            help="Plain text by tab, semicolon or comma: surname, given name, patronymic, birth"
            " date, IIN; or any order under a line of headings"
        ),
    ],
    date: Annotated[
        dt.datetime, typer.Option(formats=["%Y-%m-%d"], help="Date of the list, 2026-11-01")
    ],
    staff: StaffLogin,
    kind: Annotated[ListKind, typer.Option(help="Which list it is")] = ListKind.TERRORISM,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Put a list in the place of the one before, whole or not at all."""
    data = _bytes(file)
    with unlocked(data_dir, staff, password_file) as services:
        facts = services.lists.install(data, date.date(), kind)
    tell(_facts(facts), _lines(facts), as_json=as_json)


@app.command()
def show(
    staff: StaffLogin,
    kind: Annotated[ListKind, typer.Option(help="Which list")] = ListKind.TERRORISM,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell date, digest and count of the installed list."""
    with unlocked(data_dir, staff, password_file) as services:
        facts = services.lists.installed(kind)
    tell(_facts(facts) if facts else None, _lines(facts) if facts else ["none"], as_json=as_json)
