"""`branch-app leads consent|add|list|remove`: enquiries, kept at this branch alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.json_files import read_given
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.times import shown_time
from branch_app.domain.lead import ConsentWay, Lead
from branch_app.domain.telephone import show_telephone
from branch_app.services.leads import LeadDraft

app = typer.Typer(help="Enquiries: name and telephone alone", no_args_is_help=True)
_KEYS = ("name", "telephone", "way", "language")


def _facts(one: Lead) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "telephone": one.telephone,
        "way": one.consent_way.value,
        "language": one.consent_language,
        "pack_edition": one.pack_edition,
        "taken_at": shown_time(one.taken_at),
        "expires_on": one.expires_on.isoformat(),
    }


def _line(one: Lead) -> str:
    shown = show_telephone(one.telephone)
    return f"{one.id}  {one.name}  {shown}  until {one.expires_on:%d.%m.%Y}"


@app.command()
def consent(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell the short text that the person agrees to before anything is typed."""
    with unlocked(data_dir, staff, password_file) as services:
        text = services.leads.consent()
    facts = {"kk": text.text.kk, "ru": text.text.ru, "days": text.days}
    tell(facts, [text.text.kk, text.text.ru], as_json=as_json)


@app.command()
def add(
    values: Annotated[
        Path,
        typer.Option(
            help=(
                'JSON such as {"name": ..., "telephone": ..., "way": "verbal", "language": "kk"};'
                " - for standard input"
            )
        ),
    ],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Store an enquiry of somebody who has agreed to the short text."""
    given = read_given(values, _KEYS)
    way = given.text("way", ConsentWay.VERBAL.value)
    if way not in set(ConsentWay):
        raise given.bad("way", "verbal_or_written")
    enquiry = LeadDraft(
        name=given.text("name", None),
        telephone=given.text("telephone", None),
        way=ConsentWay(way),
        language=given.text("language", "kk"),
    )
    with unlocked(data_dir, staff, password_file) as services:
        one = services.leads.add(enquiry)
    tell(_facts(one), [_line(one)], as_json=as_json)


@app.command("list")
def list_leads(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the enquiries, newest first; those whose term is over are gone."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.leads.all()
    tell([_facts(one) for one in found], map(_line, found) if found else ["none"], as_json=as_json)


@app.command()
def remove(
    lead: Annotated[str, typer.Argument(help="Id as `leads list` tells it")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Erase an enquiry for good, at the person's wish or when it is settled."""
    with unlocked(data_dir, staff, password_file) as services:
        services.leads.remove(lead)
    tell({"id": lead, "erased": True}, [f"{lead} is erased"], as_json=as_json)
