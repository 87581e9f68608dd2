"""`branch-app staff add|list|change|disable|readmit|reset|password|rules`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.recovery import reset_by_code
from branch_app.cli.answers import tell
from branch_app.cli.options import (
    AsJson,
    DataDir,
    PasswordFile,
    SecondLogin,
    SecondPasswordFile,
    StaffLogin,
    first_line,
    read_secret,
    second_signatory,
    settings_of,
    unlocked,
    unlocked_session,
)
from branch_app.domain.errors import BadInput, NotFound
from branch_app.domain.local_time import local_date
from branch_app.domain.staff import Role, StaffMember
from branch_app.services.orders import Order

app = typer.Typer(help="Employees admitted to this workstation", no_args_is_help=True)
NEW_PASSWORD_VARIABLE = "BRANCH_APP_NEW_PASSWORD"  # noqa: S105 - a variable's name
Login = Annotated[str, typer.Argument(help="Login of the employee")]
RoleOption = Annotated[Role, typer.Option(help="What the employee works as")]
Post = Annotated[str, typer.Option(help="Post as in the order")]
OrderNumber = Annotated[str, typer.Option(help="Number of the order of admission")]
OrderDate = Annotated[str, typer.Option(help="Date of the order, 2026-11-25")]
Until = Annotated[str, typer.Option(help="Last day of access, 2027-11-25; none: until revoked")]
NewPasswordFile = Annotated[
    Path | None,
    typer.Option(help="File with the new password; else BRANCH_APP_NEW_PASSWORD or a prompt"),
]


def _order(role: Role, post: str, number: str, on: str, until: str) -> Order:
    return Order(
        role=role,
        post=post,
        number=number,
        on=_date(on, "--order-date"),
        until=_date(until, "--until") if until else None,
    )


def _date(text: str, field: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(field=field, reason="not_a_date") from error


def _facts(member: StaffMember) -> dict[str, object]:
    return {
        "id": member.id,
        "login": member.login,
        "name": member.display_name,
        "role": member.role.value,
        "post": member.post,
        "order_number": member.order_number,
        "order_on": member.order_on and member.order_on.isoformat(),
        "admitted_at": member.admitted_at.isoformat(),
        "admitted_until": member.admitted_until and member.admitted_until.isoformat(),
        "rules_edition": member.rules_edition,
        "must_change_password": member.must_change_password,
        "active": member.is_active,
    }


@app.command()
def add(
    login: Login,
    role: RoleOption,
    staff: StaffLogin,
    post: Post,
    order_number: OrderNumber,
    order_date: OrderDate,
    until: Until = "",
    name: Annotated[str, typer.Option(help="Name as shown")] = "",
    new_password_file: NewPasswordFile = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Admit an employee by an order, with an own key slot."""
    order = _order(role, post, order_number, order_date, until)
    password = read_secret(new_password_file, NEW_PASSWORD_VARIABLE, f"Password for {login}")
    with unlocked(data_dir, staff, password_file) as services:
        member = services.staff.add(login, name or login, order, password)
    lines = [
        f"{member.login} is admitted as {member.role.value} and changes the password at first login"
    ]
    tell(_facts(member), lines, as_json=as_json)


@app.command("list")
def list_staff(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List everybody admitted, and how many more may be."""
    with unlocked(data_dir, staff, password_file) as services:
        access = services.staff.access()
    lines = [
        f"{each.login:<20} {each.role.value:<10} {'' if each.is_active else 'disabled':<9}"
        f" {_order_text(each):<24} {_access_text(each):<24} {each.display_name}"
        for each in access.members
    ]
    lines.append(f"{access.admitted} of {access.limit} admitted")
    facts = {
        "members": [_facts(each) for each in access.members],
        "admitted": access.admitted,
        "limit": access.limit,
    }
    tell(facts, lines, as_json=as_json)


def _order_text(member: StaffMember) -> str:
    on = f" of {member.order_on:%d.%m.%Y}" if member.order_on else ""
    return f"{member.order_number}{on}" or "-"


def _access_text(member: StaffMember) -> str:
    until = f"{member.admitted_until:%d.%m.%Y}" if member.admitted_until else ""
    return f"{local_date(member.admitted_at):%d.%m.%Y} - {until}".rstrip()


@app.command()
def change(
    login: Login,
    role: RoleOption,
    staff: StaffLogin,
    post: Post,
    order_number: OrderNumber,
    order_date: OrderDate,
    until: Until = "",
    name: Annotated[str, typer.Option(help="Name as shown, if it has changed")] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Put an employee under another order: name, role, post, last day of access."""
    order = _order(role, post, order_number, order_date, until)
    with unlocked(data_dir, staff, password_file) as services:
        was = next((each for each in services.staff.all() if each.login == login), None)
        if was is None:
            raise NotFound(record="staff")
        member = services.staff.change(login, was.version, name or was.display_name, order)
    tell(_facts(member), [f"{member.login} works as {member.role.value}"], as_json=as_json)


@app.command()
def disable(
    login: Login,
    staff: StaffLogin,
    order_number: Annotated[str, typer.Option(help="Number of the order that ends the access")],
    order_date: OrderDate,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Let an employee in no more, by an order; the key slot is dropped at once."""
    on = _date(order_date, "--order-date")
    with unlocked(data_dir, staff, password_file) as services:
        member = services.staff.disable(login, order_number, on)
    tell(_facts(member), [f"{member.login} is let in no more"], as_json=as_json)


@app.command()
def readmit(
    login: Login,
    role: RoleOption,
    staff: StaffLogin,
    post: Post,
    order_number: OrderNumber,
    order_date: OrderDate,
    second: SecondLogin,
    until: Until = "",
    name: Annotated[str, typer.Option(help="Name as shown, if it has changed")] = "",
    second_password_file: SecondPasswordFile = None,
    new_password_file: NewPasswordFile = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Admit a disabled employee again by a new order; two persons, the history stays."""
    order = _order(role, post, order_number, order_date, until)
    signatory = second_signatory(second, second_password_file)
    password = read_secret(new_password_file, NEW_PASSWORD_VARIABLE, f"Password for {login}")
    with unlocked(data_dir, staff, password_file) as services:
        member = services.staff.readmit(login, name, order, password, signatory)
    told = f"{member.login} is admitted again as {member.role.value}"
    tell(_facts(member), [f"{told} and changes the password at first login"], as_json=as_json)


@app.command()
def reset(
    login: Login,
    second: SecondLogin = "",
    staff: Annotated[
        str, typer.Option("--staff", envvar="BRANCH_APP_STAFF", help="Login of the manager at work")
    ] = "",
    recovery_code_file: Annotated[
        Path | None,
        typer.Option(help="File with the recovery code, where no manager can log in"),
    ] = None,
    new_recovery_file: Annotated[
        Path | None, typer.Option(help="Where the next recovery code is written")
    ] = None,
    second_password_file: SecondPasswordFile = None,
    new_password_file: NewPasswordFile = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Give an employee who forgot the password a new one; two persons, nothing is lost."""
    signatory = second_signatory(second, second_password_file) if second else None
    password = read_secret(new_password_file, NEW_PASSWORD_VARIABLE, f"New password for {login}")
    if recovery_code_file is not None:
        if new_recovery_file is None:
            raise BadInput(field="--new-recovery-file", reason="missing")
        code = first_line(recovery_code_file)
        settings = settings_of(data_dir)
        member = reset_by_code(settings, code, login, password, signatory, new_recovery_file)
    elif not staff or signatory is None:
        raise BadInput(field="--staff" if not staff else "--second", reason="missing")
    else:
        with unlocked(data_dir, staff, password_file) as services:
            member = services.staff.reset_password(login, password, signatory)
    tell(_facts(member), [f"{member.login} has a new password to be changed"], as_json=as_json)


@app.command()
def password(
    staff: StaffLogin,
    new_password_file: NewPasswordFile = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Change the own password."""
    with unlocked_session(data_dir, staff, password_file) as (session, old):
        new = read_secret(new_password_file, NEW_PASSWORD_VARIABLE, "New password")
        member = session.set_own_password(old, new).member
    tell(_facts(member), ["the password is changed"], as_json=as_json)


@app.command()
def rules(
    staff: StaffLogin,
    acknowledge: Annotated[
        bool, typer.Option("--acknowledge", help="Record that they were read and will be followed")
    ] = False,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Show the rules of work with personal data that wait to be acknowledged, in both languages."""
    with unlocked_session(data_dir, staff, password_file) as (session, _):
        told = session.admission().rules
        if told is not None and acknowledge:
            session.acknowledge_rules(told.edition)
    if told is None:
        tell({"edition": None, "acknowledged": True}, ["nothing to acknowledge"], as_json=as_json)
        return
    clauses = [{"number": c.number, "kk": c.text.kk, "ru": c.text.ru} for c in told.clauses]
    facts = {
        "edition": told.edition,
        "title": {"kk": told.title.kk, "ru": told.title.ru},
        "clauses": clauses,
        "acknowledged": acknowledge,
    }
    lines = [f"{told.title.kk} / {told.title.ru} ({told.edition})"]
    for clause in told.clauses:
        lines += [f"{clause.number}. {clause.text.kk}", f"{clause.number}. {clause.text.ru}", ""]
    lines.append("acknowledged" if acknowledge else "read them, then add --acknowledge")
    tell(facts, lines, as_json=as_json)
