"""`branch-app applications add|list|status`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.advice import ApplicationId
from branch_app.cli.answers import tell
from branch_app.cli.json_files import read_given
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.times import shown_time
from branch_app.domain.application import Application, MicrocreditStatus
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.field_source import BY_ACCOUNTING, FieldSource, Origin, Source, Verification
from branch_app.domain.fields import CATALOGUE, show
from branch_app.services.application_entries import StatusEntry

app = typer.Typer(help="Applications for a microcredit", no_args_is_help=True)
Applicant = Annotated[str, typer.Option("--applicant", help="Id of the applicant")]


def _facts(one: Application) -> dict[str, object]:
    return {
        "id": one.id,
        "number": one.number,
        "version": one.version,
        "status": one.status.value,
        "consent_form": one.consent_form_id,
        "policy": one.policy_number,
        "values": {
            name: show(CATALOGUE[name], value) for name, value in sorted(one.values.items())
        },
        "statuses": [
            {
                "status": row.status.value,
                "since": row.since.isoformat(),
                "entered_at": shown_time(row.entered_at),
                "source": row.source.value,
                "paper": row.paper_number,
                "contract": row.contract_number,
            }
            for row in one.statuses
        ],
        "sources": {name: _source(source) for name, source in sorted(one.sources.items())},
        "correction": None
        if one.correction is None
        else {
            "reason": one.correction.reason.value,
            "document": one.correction.document,
            "second": one.correction.second,
        },
    }


def _source(source: FieldSource) -> dict[str, object]:
    confirmed = source.confirmed_at
    return {
        "source": source.source.value,
        "check": source.verification.value,
        "obtained_at": shown_time(source.obtained_at),
        "obtained_by": source.obtained_by,
        "confirmed_at": None if confirmed is None else shown_time(confirmed),
    }


def _draft(values: Path, told: Origin) -> ApplicantDraft:
    typed = read_given(values).texts()
    return ApplicantDraft(values=typed, origins=dict.fromkeys(typed, told))


def _line(one: Application) -> str:
    return f"{one.id}  {one.number}  {one.status.value} since {one.statuses[-1].since:%d.%m.%Y}"


@app.command()
def add(
    applicant: Applicant,
    values: Annotated[
        Path,
        typer.Option(
            help=(
                'JSON such as {"amount": "300000", "term_months": "12", "payout_channel":'
                ' "branch"}; - for standard input'
            )
        ),
    ],
    staff: StaffLogin,
    source: Annotated[Source, typer.Option(help="Where the values came from")] = Source.SUBJECT,
    check: Annotated[
        Verification, typer.Option(help="How they were checked")
    ] = Verification.VERBAL,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Store an application under the signed C1."""
    draft = _draft(values, Origin(source=source, verification=check))
    with unlocked(data_dir, staff, password_file) as services:
        one = services.applications.register(applicant, draft)
    tell(_facts(one), [_line(one)], as_json=as_json)


@app.command("list")
def list_applications(
    applicant: Applicant,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List a person's applications with every step, newest first."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.applications.of_applicant(applicant)
    tell([_facts(one) for one in found], map(_line, found) if found else ["none"], as_json=as_json)


@app.command()
def status(
    application: Annotated[str, typer.Option(help="Id as `applications list` tells it")],
    new: Annotated[MicrocreditStatus, typer.Option("--status", help="What the paper tells")],
    since: Annotated[
        dt.datetime, typer.Option(formats=["%Y-%m-%d"], help="Day on the paper, 2026-11-26")
    ],
    paper: Annotated[str, typer.Option(help="Number of the paper, no names")],
    staff: StaffLogin,
    contract: Annotated[str, typer.Option(help="Number of the contract, once issued")] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Enter what became of an application; nothing here is decided by the program."""
    entry = StatusEntry(
        status=new, since=since.date(), paper_number=paper, contract_number=contract
    )
    with unlocked(data_dir, staff, password_file) as services:
        was = services.applications.by_id(application)
        one = services.applications.tell_status(was.id, was.version, entry)
    tell(_facts(one), [_line(one)], as_json=as_json)


@app.command()
def owed(
    application: ApplicationId,
    values: Annotated[
        Path,
        typer.Option(
            help=(
                'JSON such as {"owed_on": "26.11.2026", "debt": "120000", "penalty": "1500"};'
                " - for standard input"
            )
        ),
    ],
    staff: StaffLogin,
    source: Annotated[Source, typer.Option(help="Who told it")] = BY_ACCOUNTING.source,
    check: Annotated[
        Verification, typer.Option(help="How it was checked")
    ] = BY_ACCOUNTING.verification,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Enter what is owed under an open contract, as accounting tells it (R-079)."""
    draft = _draft(values, Origin(source=source, verification=check))
    with unlocked(data_dir, staff, password_file) as services:
        was = services.applications.by_id(application)
        one = services.applications.correct(was.id, was.version, draft)
    tell(_facts(one), [_line(one)], as_json=as_json)
