"""`branch-app sync`: the nightly job, which has no database key."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.carrying import CarriedItems, carry, is_enrolled
from branch_app.bootstrap.session import open_session
from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.messages import SENTENCES
from branch_app.cli.options import (
    PASSWORD_VARIABLE,
    AsJson,
    DataDir,
    PasswordFile,
    read_secret,
    settings_of,
)
from branch_app.settings import Settings
from branch_app.sync.report import Outcome

NIGHTLY_TRIES = 5
NOT_ENROLLED = "No head office knows this workstation: it was set up without an enrolment code."


def sync(
    once: Annotated[bool, typer.Option("--once", help="One attempt, no waiting")] = False,
    staff: Annotated[
        str, typer.Option(help="Employee: seal before and settle after; the nightly job needs none")
    ] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Carry sealed envelopes to head office and bring back receipts and directives."""
    settings = settings_of(data_dir)
    if settings.vault.exists() and not is_enrolled(settings):
        complain(NOT_ENROLLED)
        raise typer.Exit(exits.FAILED)
    if staff:
        _seal(settings, staff, password_file)
    carried = carry(settings, tries=1 if once else NIGHTLY_TRIES)
    applied = _settle(settings, staff, password_file) if staff else []
    facts: dict[str, object] = {
        "sent": carried.sent,
        "blobs": carried.blobs,
        "receipted_seq": carried.receipted_seq,
        "directives": carried.directives,
        "waiting": carried.waiting,
        "verdicts": dict(carried.verdicts),
        "applied": applied,
    }
    tell(facts, [_line(carried)], as_json=as_json)
    if carried.outcome is Outcome.QUARANTINED:
        complain(f"{SENTENCES['records_quarantined']} (count {carried.verdicts['quarantined']})")
        raise typer.Exit(exits.QUARANTINED)
    if carried.outcome is Outcome.IN_PART:
        complain(SENTENCES["sent_in_part"])
        raise typer.Exit(exits.SENT_IN_PART)


def _line(carried: CarriedItems) -> str:
    return (
        f"{carried.sent} envelopes and {carried.blobs} files sent, receipted up to row"
        f" {carried.receipted_seq}, {carried.directives} directives, {carried.waiting} waiting"
    )


def _seal(settings: Settings, login: str, password_file: Path | None) -> None:
    password = read_secret(password_file, PASSWORD_VARIABLE, f"Password of {login}")
    session = open_session(settings, login, password)
    try:
        session.services.synchronisation.seal()
    finally:
        session.close()


def _settle(settings: Settings, login: str, password_file: Path | None) -> list[str]:
    password = read_secret(password_file, PASSWORD_VARIABLE, f"Password of {login}")
    session = open_session(settings, login, password)
    try:
        return list(session.services.synchronisation.settle())
    finally:
        session.close()
