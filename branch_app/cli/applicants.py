"""`branch-app applicants find|show`; the moves of a record are in `record_states.py`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.domain.fields import CATALOGUE, show
from branch_app.domain.serials import show_serial
from branch_app.services.applicant_files import ApplicantFile
from branch_app.services.read_model import ApplicantRow

app = typer.Typer(help="Applicants", no_args_is_help=True)


def _told(row: ApplicantRow) -> tuple[str, ...]:
    tail = row.iin_tail and f"…{row.iin_tail}"
    return row.id, row.full_name, row.birth_year, tail, row.state


def _row(row: ApplicantRow) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.full_name,
        "birth_year": row.birth_year,
        "iin_tail": row.iin_tail,
        "state": row.state,
        "consent": row.consent,
    }


@app.command()
def find(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Find people: the query comes on standard input.

    IIN or its end, name, telephone's end, document number, serial of a paper.
    """
    query = sys.stdin.readline(400).strip()
    with unlocked(data_dir, staff, password_file) as services:
        rows = services.search.find(query)
        services.search.settle(len(rows))
    lines = ["  ".join(filter(None, _told(row))) for row in rows]
    tell([_row(row) for row in rows], lines or ["nobody found"], as_json=as_json)


def _facts(file: ApplicantFile) -> dict[str, object]:
    applicant = file.applicant
    return {
        "id": applicant.id,
        "version": applicant.version,
        "state": applicant.state.value,
        "values": {
            name: show(CATALOGUE[name], value) for name, value in sorted(applicant.values.items())
        },
        "former_names": [
            {"name": name.full_name, "until": name.until.isoformat()}
            for name in applicant.former_names
        ],
        "joined": [
            {"id": each.applicant_id, "paper_number": each.paper_number} for each in file.joined
        ],
        "shared": [{"code": each.code.value, "files": list(each.files)} for each in file.shared],
        "forms": [
            {"serial": form.serial, "code": form.code, "state": form.state.value}
            for form in file.forms
        ],
        "consents": [
            {"code": each.code, "item": each.item, "state": each.state.value}
            for each in file.consents
        ],
    }


@app.command("show")
def show_applicant(
    applicant_id: Annotated[str, typer.Argument(help="Id as `find` tells it")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Show a person's whole file; the journal tells that it was opened."""
    with unlocked(data_dir, staff, password_file) as services:
        file = services.applicants.open(applicant_id)
    lines = [f"{file.applicant.full_name} ({file.applicant.state.value})"]
    lines += [
        f"  {name:<22} {show(CATALOGUE[name], file.applicant.values[name])}"
        for name in CATALOGUE
        if name in file.applicant.values
    ]
    lines += [
        f"  former name            {name.full_name} (until {name.until:%d.%m.%Y})"
        for name in file.applicant.former_names
    ]
    lines += [f"  joined {each.applicant_id} paper {each.paper_number}" for each in file.joined]
    lines += [
        f"  {each.code.value.replace('_', ' ')} in {' '.join(each.files)}" for each in file.shared
    ]
    lines += [
        f"  form {form.code} {show_serial(form.serial)} {form.state.value}" for form in file.forms
    ]
    lines += [
        f"  consent {each.code}{'.' if each.item else ''}{each.item} {each.state.value}"
        for each in file.consents
    ]
    tell(_facts(file), lines, as_json=as_json)
