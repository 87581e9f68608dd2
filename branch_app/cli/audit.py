"""`branch-app audit verify | list`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

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
    unlocked,
)
from branch_app.domain.act_group import ACT_GROUPS, ACT_WORDS
from branch_app.domain.change import Act
from branch_app.domain.errors import BadInput, ChainBroken, HeadCheckFailed
from branch_app.domain.local_time import KAZAKHSTAN
from branch_app.domain.serials import is_serial, show_serial
from branch_app.services.auditing import AuditingService, JournalReport
from branch_app.services.bundle import Services
from branch_app.services.journal_reading import (
    PAGE_ROWS,
    JournalFilter,
    JournalLine,
    JournalReading,
    about,
)

DAY = "%Y-%m-%d"

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
    except (HeadCheckFailed, ChainBroken) as refused:
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


@app.command(name="list")
def list_rows(
    staff: StaffLogin,
    since: Annotated[
        datetime | None, typer.Option("--from", formats=[DAY], help="First day, in Kazakhstan")
    ] = None,
    until: Annotated[datetime | None, typer.Option("--to", formats=[DAY], help="Last day")] = None,
    by: Annotated[str, typer.Option("--by", help="Login of who acted")] = "",
    act: Annotated[
        list[str] | None,
        typer.Option(
            "--act",
            help=f"An act or a group of acts; may be repeated. Words: {', '.join(ACT_WORDS)}",
        ),
    ] = None,
    record: Annotated[
        str, typer.Option("--record", help="Paper number, or the end of a record's id")
    ] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000)] = 200,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Show the journal, newest first; that it is read, and by which filter, is journalled."""
    with unlocked(data_dir, staff, password_file) as services:
        wanted = JournalFilter(
            since=since.date() if since else None,
            until=until.date() if until else None,
            staff_id=_staff_id(services, by),
            acts=_acts(act or []),
            **about(record),
        )
        reading = services.auditing.open_journal(wanted)
        lines = _rows(services.auditing, reading, limit)
    tell(
        [_facts(line) for line in lines],
        [_line(line) for line in lines] or ["nothing"],
        as_json=as_json,
    )


def _staff_id(services: Services, login: str) -> str:
    if not login:
        return ""
    for each in services.auditing.people():
        if each.login == login.strip().casefold():
            return each.id
    raise BadInput(field="--by", reason="no_such_login")


def _acts(names: Sequence[str]) -> frozenset[Act]:
    known = {group.value: acts for group, acts in ACT_GROUPS.items()}
    known |= {act.value: (act,) for act in Act}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise BadInput(field="--act", reason="no_such_act")
    return frozenset(act for name in names for act in known[name])


def _rows(auditing: AuditingService, reading: JournalReading, limit: int) -> list[JournalLine]:
    lines: list[JournalLine] = []
    before: int | None = None
    while len(lines) < limit:
        page = auditing.page(reading, before, min(PAGE_ROWS, limit - len(lines)))
        if not page:
            break
        lines += page
        before = page[-1].seq
    return lines


def _facts(line: JournalLine) -> dict[str, object]:
    at = line.at.astimezone(KAZAKHSTAN).isoformat(timespec="seconds") if line.at else ""
    return {**asdict(line), "at": at, "details": dict(line.details)}


def _line(line: JournalLine) -> str:
    at = f"{line.at.astimezone(KAZAKHSTAN):%d.%m.%Y %H:%M:%S}" if line.at else "?"
    details = " ".join(
        f"{name}={_detail(name, value)}" for name, value in sorted(line.details.items())
    )
    told = (str(line.seq), at, line.actor, line.act, line.kind, line.record, details)
    return "  ".join(part for part in told if part)


def _detail(name: str, value: str | int) -> str:
    """Return a detail as a person reads it; what is no serial stays as it stands in the row."""
    text = str(value)
    return show_serial(text) if name == "serial" and is_serial(text) else text
