"""`branch-app carriers stocktake begin|see|show|finish`: counting carriers by their labels."""

from __future__ import annotations

from typing import Annotated

import typer

from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.messages import sentence
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.times import shown_time
from branch_app.domain.carrier import Carrier
from branch_app.domain.carrier_number import read_typed_number, show_carrier_number
from branch_app.domain.errors import BadInput, NotFound

app = typer.Typer(help="Stock-taking of carriers", no_args_is_help=True)


@app.command()
def begin(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Begin a stock-taking, or join the open one."""
    with unlocked(data_dir, staff, password_file) as services:
        begun = services.stocktakings.begin()
    since = shown_time(begun.begun_at)
    tell({"id": begun.id, "begun_at": since}, [f"stock-taking since {since}"], as_json=as_json)


@app.command()
def see(
    carriers: Annotated[list[str], typer.Argument(help="Numbers, or what the labels read")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Note carriers as seen; one that was missing is found. What is none of ours is named."""
    seen: list[Carrier] = []
    with unlocked(data_dir, staff, password_file) as services:
        for label in carriers:
            try:
                seen.append(services.stocktakings.see(label))
            except (BadInput, NotFound) as error:
                shown_label = label if label.isprintable() else ascii(label)
                complain(f"{shown_label}: {sentence(error)}")
    shown = [show_carrier_number(one.number) for one in seen]
    states = [one.state.value for one in seen]
    facts = [{"number": n, "state": state} for n, state in zip(shown, states, strict=True)]
    tell(facts, [f"{n} seen" for n in shown], as_json=as_json)
    if len(seen) < len(carriers):
        raise typer.Exit(exits.BAD_INPUT)


@app.command()
def show(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell what was seen and what was not."""
    with unlocked(data_dir, staff, password_file) as services:
        standing = services.stocktakings.standing()
    if standing is None:
        tell({"open": False}, ["no stock-taking"], as_json=as_json)
        return
    unseen = [show_carrier_number(one.number) for one in standing.unseen]
    seen = [show_carrier_number(one.number) for one in standing.seen]
    facts = {"open": True, "seen": seen, "unseen": unseen}
    tell(facts, [f"{len(seen)} seen", *(f"{one} not seen" for one in unseen)], as_json=as_json)


@app.command()
def finish(
    staff: StaffLogin,
    missing: Annotated[
        list[str] | None, typer.Option(help="Number confirmed as missing; may be repeated")
    ] = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Finish; each carrier confirmed as missing opens an incident."""
    numbers = [_number(one) for one in missing or ()]
    with unlocked(data_dir, staff, password_file) as services:
        standing = services.stocktakings.standing()
        done = services.stocktakings.finish(numbers)
    unseen = [one.number for one in standing.unseen] if standing is not None else []
    # Neither seen nor reported: nobody is told of these unless it is said here.
    left = [show_carrier_number(one) for one in unseen if one not in numbers]
    counts = {"seen": done.seen_count, "unseen": done.unseen_count, "missing": len(done.missing)}
    line = f"{done.seen_count} seen, {done.unseen_count} not, {len(done.missing)} missing"
    lines = [line, *(f"{one} not seen and not reported as missing (--missing)" for one in left)]
    tell({**counts, "unreported": left}, lines, as_json=as_json)


def _number(typed: str) -> str:
    number = read_typed_number(typed)
    if number is None:
        raise BadInput(reason="label")
    return number
