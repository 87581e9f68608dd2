"""`branch-app carriers ...`: the register of material carriers (J9), its labels, its export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.papers import refuse_place, write_new
from branch_app.cli.stocktaking import app as stocktake
from branch_app.cli.times import shown_time
from branch_app.domain.carrier import Carrier, CarrierKind, CarrierState
from branch_app.domain.carrier_number import show_carrier_number
from branch_app.domain.registers import j9_csv
from branch_app.domain.serials import show_serial
from branch_app.services.carriers import CarrierDraft

app = typer.Typer(help="Material carriers: paper files, scan batches, media", no_args_is_help=True)
app.add_typer(stocktake, name="stocktake")
Label = Annotated[str, typer.Argument(help="Number of the carrier, or what its label reads")]


def carrier_facts(one: Carrier) -> dict[str, object]:
    """Return a carrier for JSON."""
    return {
        "number": show_carrier_number(one.number),
        "kind": one.kind.value,
        "category": one.category,
        "sheets": one.sheets,
        "received_from": one.received_from,
        "place": one.place,
        "state": one.state.value,
        "since": shown_time(one.since),
        "holder": one.holder,
        "act_number": one.act_number,
        "ground": one.ground,
        "papers": [show_serial(serial) for serial in one.papers],
    }


def carrier_line(one: Carrier) -> str:
    """Return a carrier in one line."""
    where = {
        CarrierState.ISSUED: f"with {one.holder}",
        CarrierState.DESTROYED: f"act {one.act_number}",
        CarrierState.MISSING: f"last with {one.holder}" if one.holder else one.place,
    }.get(one.state, one.place)
    shown = show_carrier_number(one.number)
    return f"{shown}  {one.kind.value:<10} {one.state.value:<9} {where}  ({one.category})"


def _answer(one: Carrier, *, as_json: bool) -> None:
    tell(carrier_facts(one), [carrier_line(one)], as_json=as_json)


@app.command("list")
def list_carriers(
    staff: StaffLogin,
    state: Annotated[CarrierState | None, typer.Option(help="Only those in this state")] = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the carriers by number."""
    with unlocked(data_dir, staff, password_file) as services:
        found = [one for one in services.carriers.all() if state in (None, one.state)]
    lines = [carrier_line(one) for one in found] or ["none"]
    tell([carrier_facts(one) for one in found], lines, as_json=as_json)


@app.command()
def add(
    kind: Annotated[CarrierKind, typer.Option(help="What it is")],
    category: Annotated[str, typer.Option(help="What lies in it, without names of people")],
    received_from: Annotated[str, typer.Option(help="From whom it came")],
    place: Annotated[str, typer.Option(help="Where it lies")],
    staff: StaffLogin,
    sheets: Annotated[int, typer.Option(help="Count of sheets")] = 0,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Register a carrier under a new number."""
    typed = CarrierDraft(
        kind=kind, category=category, received_from=received_from, place=place, sheets=sheets
    )
    with unlocked(data_dir, staff, password_file) as services:
        one = services.carriers.add(typed)
    _answer(one, as_json=as_json)


@app.command()
def issue(
    carrier: Label,
    to: Annotated[str, typer.Option(help="Who takes it")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Hand a carrier out."""
    with unlocked(data_dir, staff, password_file) as services:
        one = services.carriers.issue(carrier, to)
    _answer(one, as_json=as_json)


@app.command("return")
def give_back(
    carrier: Label,
    staff: StaffLogin,
    place: Annotated[str, typer.Option(help="Where it lies now, if elsewhere")] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Take a carrier back; a missing one is found by this."""
    with unlocked(data_dir, staff, password_file) as services:
        one = services.carriers.give_back(carrier, place)
    _answer(one, as_json=as_json)


@app.command()
def place(
    carrier: Label,
    to: Annotated[str, typer.Option("--to", "--place", help="Where it lies now")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Move a carrier to another place."""
    with unlocked(data_dir, staff, password_file) as services:
        one = services.carriers.place(carrier, to)
    _answer(one, as_json=as_json)


@app.command()
def destroy(
    carrier: Label,
    act: Annotated[str, typer.Option(help="Number of the destruction act")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Note that a carrier was destroyed by an act."""
    with unlocked(data_dir, staff, password_file) as services:
        one = services.carriers.destroy(carrier, act)
    _answer(one, as_json=as_json)


@app.command("file")
def file_paper(
    carrier: Label,
    serial: Annotated[str, typer.Option(help="Serial printed on the paper")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Put the original of a paper into a file."""
    with unlocked(data_dir, staff, password_file) as services:
        one = services.carriers.file_paper(carrier, serial)
    _answer(one, as_json=as_json)


@app.command()
def labels(
    carriers: Annotated[list[str], typer.Argument(help="Numbers of carriers")],
    out: Annotated[Path, typer.Option(help="New PDF to write")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write labels with codes, 3 by 8 on A4."""
    refuse_place(out)
    with unlocked(data_dir, staff, password_file) as services:
        write_new(out, services.carriers.labels(carriers))
    facts = {"file": str(out), "labels": len(carriers)}
    tell(facts, [f"{len(carriers)} labels in {out}"], as_json=as_json)


@app.command()
def export(
    output: Annotated[Path, typer.Option(help="New CSV file to write")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write register J9 as CSV (UTF-8, semicolons)."""
    refuse_place(output)
    with unlocked(data_dir, staff, password_file) as services:
        found = services.carriers.export()
        write_new(output, j9_csv(found))
    facts = {"file": str(output), "carriers": len(found)}
    tell(facts, [f"{len(found)} carriers in {output}"], as_json=as_json)
