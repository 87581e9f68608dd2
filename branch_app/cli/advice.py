"""`applications advice|waiting|notice` and `applicants check-list`: advice, no decision."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.times import MOMENTS, in_kazakhstan, shown_time
from branch_app.domain.advice import Advice
from branch_app.domain.debt_load import DebtLoad, show_coefficient
from branch_app.domain.list_check import ListCheck
from branch_app.services.advice import ApplicationAdvice
from branch_app.services.application_entries import NoticeEntry
from branch_app.services.applications import WaitingApplication

ApplicationId = Annotated[str, typer.Argument(help="Id as `applications list` tells it")]


def _item(one: Advice) -> dict[str, object]:
    return {
        "code": one.code.value,
        "level": one.level.value,
        "count": one.count,
        "files": list(one.files),
    }


def _load(load: DebtLoad) -> dict[str, object]:
    value = load.coefficient
    return {
        "confirmed_income": load.income,
        "payments": load.payments,
        "new_payment": load.new_payment,
        "new_payment_is": load.way.value if load.way else None,
        "coefficient": None if value is None else show_coefficient(value),
        "unknown": load.unknown.value if load.unknown else None,
    }


def _check(check: ListCheck) -> dict[str, object]:
    return {
        "outcome": check.outcome.value,
        "checked_at": shown_time(check.checked_at),
        "dated": check.dated.isoformat() if check.dated else None,
        "lines": list(check.lines),
    }


def _facts(found: ApplicationAdvice) -> dict[str, object]:
    return {
        "application": found.application_id,
        "complete": found.is_complete,
        "advice": [_item(one) for one in found.items],
        "debt_load": _load(found.debt_load),
        "list_check": _check(found.list_check),
    }


def advice(
    application: ApplicationId,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell what to look at before an application is decided; nothing is decided here."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.advice.of_application(application)
    lines = [
        f"{one.level.value:<13} {one.code.value}{f' ({one.count})' if one.count else ''}"
        for one in found.items
    ]
    value = found.debt_load.coefficient
    if value is not None:
        lines.append(f"debt load {show_coefficient(value)}")
    lines.append("complete" if found.is_complete else "not complete: something is still to be done")
    tell(_facts(found), lines, as_json=as_json)


def _waiting(one: WaitingApplication) -> dict[str, object]:
    return {
        "id": one.id,
        "number": one.number,
        "registered_at": shown_time(one.registered_at),
        "due_at": shown_time(one.due_at),
        "late": one.is_late,
    }


def waiting(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List applications of which the credit bureau was not told yet, oldest first; no names."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.applications.waiting_for_notice()
    lines = [
        f"{one.id}  {one.number}  {'LATE since' if one.is_late else 'until'} "
        f"{shown_time(one.due_at)}"
        for one in found
    ]
    tell([_waiting(one) for one in found], lines or ["none"], as_json=as_json)


def notice(
    application: ApplicationId,
    number: Annotated[str, typer.Option(help="Number of the bureau's answer, no names")],
    at: Annotated[
        dt.datetime, typer.Option(formats=MOMENTS, help="When it was told, 2026-11-26T10:15")
    ],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Record that the credit bureau was told of an application; the alarm ends."""
    entry = NoticeEntry(number=number, at=in_kazakhstan(at))
    with unlocked(data_dir, staff, password_file) as services:
        was = services.applications.by_id(application)
        one = services.applications.tell_bureau(was.id, was.version, entry)
    told = one.bureau_notice
    facts = {
        "id": one.id,
        "number": one.number,
        "notice": told.number if told else "",
        "at": shown_time(told.at if told else None),
    }
    tell(facts, [f"{one.number}: told {facts['at']}, № {facts['notice']}"], as_json=as_json)


def check_list(
    applicant_id: Annotated[str, typer.Argument(help="Id as `find` tells it")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Check a person against the installed list; a clerk learns whether to call the manager."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.lists.check(applicant_id)
    lines = [f"line {line}" for line in found.lines]
    tell(_check(found), [found.outcome.value, *lines], as_json=as_json)
