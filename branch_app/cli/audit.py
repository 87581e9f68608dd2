"""`branch-app audit verify`."""

from __future__ import annotations

from dataclasses import asdict

import typer

from branch_app.bootstrap.examination import examine_journal
from branch_app.bootstrap.session import open_session
from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.fault_words import fault_line
from branch_app.cli.messages import SENTENCES, sentence
from branch_app.cli.options import (
    PASSWORD_VARIABLE,
    AsJson,
    DataDir,
    PasswordFile,
    StaffLogin,
    read_secret,
    settings_of,
)
from branch_app.domain.errors import HeadCheckFailed
from branch_app.services.auditing import JournalReport

app = typer.Typer(help="The journal", no_args_is_help=True)


@app.command()
def verify(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Check the chain row by row, name what was done to it, then check every page of the files.

    A workstation that refuses to open is looked at all the same; nothing in it is changed.
    """
    settings = settings_of(data_dir)
    password = read_secret(password_file, PASSWORD_VARIABLE, f"Password of {staff}")
    try:
        session = open_session(settings, staff, password)
    except HeadCheckFailed as refused:
        _tell(examine_journal(settings, staff, password), as_json=as_json)
        complain(sentence(refused))
        raise typer.Exit(exits.UNOPENABLE) from refused
    try:
        report = session.services.auditing.verify()
        _tell(report, as_json=as_json)
        # Afterwards: a row that was taken out leaves a reference behind, which is damage as well.
        session.refuse_damaged_files()
    finally:
        session.close()
    if report.faults:
        complain(SENTENCES["chain_broken"])
        raise typer.Exit(exits.FAILED)


def _tell(report: JournalReport, *, as_json: bool) -> None:
    signed = report.countersigned
    facts: dict[str, object] = {
        "rows": report.rows,
        "head": report.head_hash,
        "whole": not report.faults,
        "faults": [asdict(fault) for fault in report.faults],
        "countersigned": signed.head.seq if signed.head else 0,
        "head_office_key": signed.signer,
    }
    lines = [f"{report.rows} rows, head {report.head_hash[:16]}"]
    if signed.head:
        lines.append(f"up to row {signed.head.seq} signed by head office, key {signed.signer}")
    lines += [f"  {fault_line(fault)}" for fault in report.faults]
    tell(facts, lines if report.faults else [*lines, "whole"], as_json=as_json)
