"""`branch-app setup`: make a workstation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.set_up import SetUpOrder, set_up
from branch_app.cli.answers import tell
from branch_app.cli.options import (
    PASSWORD_VARIABLE,
    AsJson,
    DataDir,
    PasswordFile,
    first_line,
    read_secret,
    settings_of,
)
from branch_app.cli.papers import refuse_place


def setup(
    pack: Annotated[str, typer.Option(help="Organisation pack: lft or satcredit")],
    branch: Annotated[str, typer.Option(help="Code of the branch, up to 4 of A-Z and 0-9")],
    workstation: Annotated[
        str, typer.Option(help="Code of the desk, 2 of A-Z and 0-9, such as 01")
    ],
    admin: Annotated[str, typer.Option(help="Login of the first branch manager")],
    profile: Annotated[
        Path | None, typer.Option(help="Operator profile; without it papers are marked SAMPLE")
    ] = None,
    admin_name: Annotated[str, typer.Option(help="Name of the first branch manager")] = "",
    recovery_file: Annotated[
        Path | None, typer.Option(help="New file for the recovery code, else it is shown once")
    ] = None,
    head_office: Annotated[str, typer.Option(help="Address of head office")] = "",
    code_file: Annotated[
        Path | None, typer.Option(help="File holding the enrolment code of head office")
    ] = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Make a workstation: key vault, database, pack, operator profile, first branch manager."""
    if recovery_file is not None:
        refuse_place(recovery_file, "--recovery-file")
    order = SetUpOrder(
        pack_id=pack,
        profile=profile,
        branch=branch,
        workstation=workstation,
        login=admin,
        display_name=admin_name or admin,
        password=read_secret(password_file, PASSWORD_VARIABLE, f"Password of {admin}"),
        head_office_url=head_office,
        enrolment_code=first_line(code_file) if code_file else "",
    )
    settings = settings_of(data_dir)
    recovery_code = set_up(settings, order)
    facts: dict[str, object] = {
        "data_dir": str(settings.data_dir),
        "pack": pack,
        "branch": branch,
        "workstation": workstation,
        "enrolled": bool(head_office),
    }
    lines = [f"Workstation {branch}-{workstation} is ready in {settings.data_dir}"]
    if recovery_file is not None:
        recovery_file.touch(mode=0o600, exist_ok=False)
        recovery_file.write_text(recovery_code + "\n", encoding="utf-8")
        facts["recovery_file"] = str(recovery_file)
        lines.append(f"Recovery code written to {recovery_file}: print it, lock it away, erase it")
    else:
        facts["recovery_code"] = recovery_code
        lines.append(f"Recovery code, shown only now: {recovery_code}")
    tell(facts, lines, as_json=as_json)
