"""`branch-app consents record|list`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.json_files import read_ticks
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.domain.consent import Consent
from branch_app.domain.errors import BadInput
from branch_app.domain.local_time import KAZAKHSTAN, local_date
from branch_app.domain.serials import read_serial, show_serial

app = typer.Typer(help="Consents", no_args_is_help=True)


def _facts(consent: Consent) -> dict[str, object]:
    return {
        "id": consent.id,
        "code": consent.code,
        "item": consent.item,
        "state": consent.state.value,
        "decided_at": consent.decided_at.astimezone(KAZAKHSTAN).isoformat(),
    }


@app.command()
def record(
    serial: Annotated[str, typer.Option(help="Serial printed on the form")],
    ticks: Annotated[Path, typer.Option(help='JSON such as {"consent": true}, as on the paper')],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Enter the ticks of a signed form; consent exists once the signed scan is there too."""
    given = read_ticks(ticks)
    if read_serial(serial) is None:
        raise BadInput(field="--serial", reason="not_a_serial")
    with unlocked(data_dir, staff, password_file) as services:
        recorded = services.consents.record_ticks(serial, given)
    settlement = recorded.settlement
    facts: dict[str, object] = {
        "serial": recorded.form.serial,
        "form_state": recorded.form.state.value,
        "consents": [_facts(each) for each in settlement.consents],
        "draft_erased": settlement.draft_erased,
    }
    lines = [f"{show_serial(recorded.form.serial)}: ticks recorded"]
    lines += [f"  {each.code} {each.item} {each.state.value}" for each in settlement.consents]
    if settlement.draft_erased:
        lines.append("  refused: the draft was erased")
    elif not settlement.consents:
        lines.append("  waits for the signed scan")
    tell(facts, lines, as_json=as_json)


@app.command("list")
def list_consents(
    applicant: Annotated[str, typer.Option(help="Id of the applicant")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List what a person agreed to, refused and withdrew."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.applicants.open(applicant).consents
    lines = [
        f"{each.code:<4} {each.item:<16} {each.state.value:<18}"
        f" {local_date(each.decided_at):%d.%m.%Y}"
        for each in found
    ]
    tell([_facts(each) for each in found], lines or ["none"], as_json=as_json)
