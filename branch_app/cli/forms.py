"""`branch-app forms list|render|set`; what becomes of papers made is in `form_papers.py`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.json_files import read_choices
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.orders import Language, OrderFile, read_order
from branch_app.cli.papers import (
    hand_out,
    paper_facts,
    paper_line,
    place_in,
    refuse_no_folder,
    refuse_place,
)
from branch_app.domain.consent_set import SetLine, is_offered_by_itself
from branch_app.domain.errors import BadInput
from branch_app.domain.form_template import FormTemplate
from branch_app.services.bundle import Services

app = typer.Typer(help="Forms of the organisation's pack", no_args_is_help=True)


def _facts(form: FormTemplate) -> dict[str, object]:
    return {
        "code": form.code,
        "edition": form.edition,
        "in_force_on": form.in_force_on.isoformat(),
        "sort": form.sort.value,
        "kk": form.title.kk,
        "ru": form.title.ru,
        "choices": [choice.id for choice in form.choices],
        "inputs": [
            {
                "id": one.id,
                "kind": one.kind.value,
                "required": one.is_required,
                "kk": one.label.kk,
                "ru": one.label.ru,
            }
            for one in form.inputs
        ],
    }


def _line(form: FormTemplate) -> str:
    head = f"{form.code:<14} {form.edition}  {form.in_force_on:%d.%m.%Y}  {form.sort.value:<9}"
    asked = ", ".join(one.id for one in form.inputs)
    titles = f"{form.title.kk} / {form.title.ru}"
    return f"{head}  {titles}; inputs {asked}" if asked else f"{head}  {titles}"


@app.command("list")
def list_forms(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the forms in force today, what may be chosen on them and what they ask to be typed."""
    with unlocked(data_dir, staff, password_file) as services:
        templates = services.forms.templates()
    tell([_facts(each) for each in templates], map(_line, templates), as_json=as_json)


@app.command()
def render(
    form: Annotated[str, typer.Option(help="Code of the form, such as C1")],
    applicant: Annotated[str, typer.Option(help="Id of the applicant")],
    out: Annotated[Path, typer.Option(help="New PDF to write")],
    staff: StaffLogin,
    order: OrderFile = None,
    choices: Annotated[
        Path | None, typer.Option(help='JSON list of the choices to offer, such as ["email"]')
    ] = None,
    language: Language = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Issue a form with an own serial and write it as a PDF to hand out."""
    wanted = read_order(order, language, read_choices(choices) if choices else None)
    refuse_place(out)
    with unlocked(data_dir, staff, password_file) as services:
        template = _in_force(services, [form], "--form")[0]
        asked = {each.id for each in template.choices}
        for choice in wanted.choices or ():
            if choice not in asked:
                raise BadInput(field="choices", choice=choice, reason="not_on_this_form")
        issued = services.forms.issue(applicant, form, wanted)
        hand_out(services, issued, out)
    tell(paper_facts(issued, out), [paper_line(issued, out)], as_json=as_json)


def _in_force(services: Services, codes: Sequence[str], option: str) -> list[FormTemplate]:
    known = {each.code: each for each in services.forms.templates()}
    if not set(codes) <= set(known):
        raise BadInput(field=option, reason="no_such_form")
    return [known[code] for code in codes]


@app.command("set")
def render_set(
    applicant: Annotated[str, typer.Option(help="Id of the applicant")],
    out: Annotated[Path, typer.Option(help="Folder for the PDFs")],
    staff: StaffLogin,
    add: Annotated[
        list[str] | None, typer.Option("--add", help="One more form; may be repeated")
    ] = None,
    leave_out: Annotated[
        list[str] | None, typer.Option("--leave-out", help="A form not wanted; may be repeated")
    ] = None,
    order: OrderFile = None,
    language: Language = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Issue the consents that are due, all of them or none, and write each as a PDF.

    What holds, waits, was refused or taken back is not asked again unless added.
    """
    wanted = read_order(order, language)
    refuse_no_folder(out)
    with unlocked(data_dir, staff, password_file) as services:
        more, less = add or [], leave_out or []
        _in_force(services, more, "--add")
        _in_force(services, less, "--leave-out")
        codes = _due(services.consents.standing(applicant), more, less)
        issued = services.forms.issue_set(applicant, codes, wanted) if codes else ()
        places = [(form, place_in(out, form)) for form in issued]
        for form, place in places:
            hand_out(services, form, place)
    lines = [f"{form.code:<14} {paper_line(form, place)}" for form, place in places]
    facts = [paper_facts(form, place) for form, place in places]
    tell(facts, lines or ["nothing is due"], as_json=as_json)


def _due(standing: Sequence[SetLine], more: Sequence[str], less: Sequence[str]) -> list[str]:
    due = [
        line.template.code
        for line in standing
        if line.is_asked and is_offered_by_itself(line.template)
    ]
    return [code for code in dict.fromkeys([*due, *more]) if code not in less]
