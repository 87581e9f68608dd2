"""`branch-app forms list|render`."""

from __future__ import annotations

import errno
import secrets
from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.json_files import read_choices
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.domain.errors import BadInput, DiskFull
from branch_app.domain.serials import show_serial
from branch_app.services.form_orders import FormOrder

app = typer.Typer(help="Forms of the organisation's pack", no_args_is_help=True)


@app.command("list")
def list_forms(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the forms in force today."""
    with unlocked(data_dir, staff, password_file) as services:
        templates = services.forms.templates()
    facts = [
        {
            "code": each.code,
            "edition": each.edition,
            "kk": each.title.kk,
            "ru": each.title.ru,
            "choices": [choice.id for choice in each.choices],
        }
        for each in templates
    ]
    lines = [f"{each.code:<12} {each.edition}  {each.title.ru}" for each in templates]
    tell(facts, lines, as_json=as_json)


@app.command()
def render(
    form: Annotated[str, typer.Option(help="Code of the form, such as C1")],
    applicant: Annotated[str, typer.Option(help="Id of the applicant")],
    out: Annotated[Path, typer.Option(help="New PDF to write")],
    staff: StaffLogin,
    choices: Annotated[
        Path | None, typer.Option(help='JSON list of the choices to offer, such as ["email"]')
    ] = None,
    language: Annotated[str, typer.Option(help="Language that the applicant chose")] = "kk",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Issue a form with an own serial and write it as a PDF to hand out."""
    if language not in {"kk", "ru"}:
        raise BadInput(field="--language", reason="kk_or_ru")
    if out.exists():
        raise BadInput(file=out.name, reason="exists")
    if not out.parent.is_dir():
        raise BadInput(file=out.name, reason="no_such_folder")
    offered = read_choices(choices) if choices else None
    with unlocked(data_dir, staff, password_file) as services:
        known = {each.code: {one.id for one in each.choices} for each in services.forms.templates()}
        if form not in known:
            raise BadInput(field="--form", reason="no_such_form")
        for choice in offered or ():
            if choice not in known[form]:
                raise BadInput(field="--choices", choice=choice, reason="not_on_this_form")
        order = FormOrder(language=language, choices=offered)
        issued = services.forms.issue(applicant, form, order)
        write_new(out, services.forms.export(issued.id))
    facts: dict[str, object] = {
        "serial": issued.serial,
        "code": issued.code,
        "pages": issued.page_count,
        "sha256": issued.pdf_digest,
        "choices": list(issued.choices),
        "file": str(out),
    }
    tell(
        facts, [f"{show_serial(issued.serial)}  {issued.page_count} pages  {out}"], as_json=as_json
    )


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is either whole or not there. Raises BadInput, DiskFull."""
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        # What was written of a person's paper must not stay behind.
        part.unlink(missing_ok=True)
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(file=path.name) from error
        raise BadInput(file=path.name, reason="cannot_write") from error
