"""`branch-app audit verify`."""

from __future__ import annotations

from dataclasses import asdict

import typer

from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.messages import SENTENCES
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked_session

app = typer.Typer(help="The journal", no_args_is_help=True)


@app.command()
def verify(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Check every page of the files, then the chain row by row; opening checks the head."""
    with unlocked_session(data_dir, staff, password_file) as (session, _password):
        session.refuse_damaged_files()
        report = session.services.auditing.verify()
    facts: dict[str, object] = {
        "rows": report.rows,
        "head": report.head_hash,
        "whole": not report.faults,
        "faults": [asdict(fault) for fault in report.faults],
    }
    lines = [f"{report.rows} rows, head {report.head_hash[:16]}"]
    lines += [f"  row {fault.seq}: {fault.fault}" for fault in report.faults]
    tell(facts, lines if report.faults else [*lines, "whole"], as_json=as_json)
    if report.faults:
        complain(SENTENCES["chain_broken"])
        raise typer.Exit(exits.FAILED)
