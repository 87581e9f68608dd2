"""`branch-app staff add|list`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, read_secret, unlocked
from branch_app.domain.staff import Role, StaffMember

app = typer.Typer(help="Employees admitted to this workstation", no_args_is_help=True)
NEW_PASSWORD_VARIABLE = "BRANCH_APP_NEW_PASSWORD"  # noqa: S105 - a variable's name


def _facts(member: StaffMember) -> dict[str, object]:
    return {
        "id": member.id,
        "login": member.login,
        "name": member.display_name,
        "role": member.role.value,
        "active": member.is_active,
    }


@app.command()
def add(
    login: Annotated[str, typer.Argument(help="Login of the new employee")],
    role: Annotated[Role, typer.Option(help="What the employee works as")],
    staff: StaffLogin,
    name: Annotated[str, typer.Option(help="Name as shown")] = "",
    new_password_file: Annotated[
        Path | None,
        typer.Option(help="Password of the new employee; else BRANCH_APP_NEW_PASSWORD or a prompt"),
    ] = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Admit an employee with an own key slot."""
    password = read_secret(new_password_file, NEW_PASSWORD_VARIABLE, f"Password for {login}")
    with unlocked(data_dir, staff, password_file) as services:
        member = services.staff.add(login, name or login, role, password)
    tell(_facts(member), [f"{member.login} is admitted as {member.role.value}"], as_json=as_json)


@app.command("list")
def list_staff(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List everybody admitted."""
    with unlocked(data_dir, staff, password_file) as services:
        members = services.staff.all()
    lines = [f"{each.login:<20} {each.role.value:<10} {each.display_name}" for each in members]
    tell([_facts(each) for each in members], lines, as_json=as_json)
