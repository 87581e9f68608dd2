"""`branch-app applicants block|unblock|destroy|acts`."""

from __future__ import annotations

from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.options import (
    AsJson,
    DataDir,
    PasswordFile,
    SecondLogin,
    SecondPasswordFile,
    StaffLogin,
    second_signatory,
    unlocked,
)
from branch_app.domain.destruction import DestructionAct, Ground
from branch_app.domain.local_time import KAZAKHSTAN, local_date
from branch_app.services.record_states import MovedRecord

ApplicantId = Annotated[str, typer.Argument(help="Id as `find` tells it")]
GroundGiven = Annotated[Ground, typer.Option("--ground", help="Why, by the law")]
PaperNumber = Annotated[
    str, typer.Option("--paper-number", help="Number of the paper that asks for it, no names")
]


def _tell_moved(moved: MovedRecord, *, as_json: bool) -> None:
    facts = {"id": moved.applicant_id, "version": moved.version, "state": moved.state.value}
    tell(facts, [f"{moved.applicant_id} is {moved.state.value} now"], as_json=as_json)


def _facts(act: DestructionAct) -> dict[str, object]:
    return {
        "number": act.number,
        "id": act.record_id,
        "ground": act.ground.value,
        "paper_number": act.paper_number,
        "destroyed_by": act.destroyed_by,
        "confirmed_by": act.confirmed_by,
        "destroyed_at": act.destroyed_at.astimezone(KAZAKHSTAN).isoformat(),
        "counts": dict(act.counts),
    }


def block(
    applicant_id: ApplicantId,
    ground: GroundGiven,
    paper_number: PaperNumber,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Stop every use of a person's data at once; they are kept."""
    with unlocked(data_dir, staff, password_file) as services:
        moved = services.record_states.block(applicant_id, ground, paper_number)
    _tell_moved(moved, as_json=as_json)


def unblock(
    applicant_id: ApplicantId,
    ground: GroundGiven,
    paper_number: PaperNumber,
    second: SecondLogin,
    staff: StaffLogin,
    second_password_file: SecondPasswordFile = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Give a person's data back to use; two persons."""
    signatory = second_signatory(second, second_password_file)
    with unlocked(data_dir, staff, password_file) as services:
        moved = services.record_states.unblock(applicant_id, ground, paper_number, signatory)
    _tell_moved(moved, as_json=as_json)


def destroy(
    applicant_id: ApplicantId,
    ground: GroundGiven,
    paper_number: PaperNumber,
    second: SecondLogin,
    staff: StaffLogin,
    second_password_file: SecondPasswordFile = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Erase everything of a person for ever; an act stays; two persons."""
    signatory = second_signatory(second, second_password_file)
    with unlocked(data_dir, staff, password_file) as services:
        act = services.record_states.destroy(applicant_id, ground, paper_number, signatory)
    gone = ", ".join(f"{name} {count}" for name, count in sorted(act.counts.items()))
    tell(_facts(act), [f"destroyed, act {act.number}", f"  {gone}"], as_json=as_json)


def acts(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the destruction acts."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.record_states.acts()
    lines = [
        f"{each.number}  {local_date(each.destroyed_at):%d.%m.%Y}  {each.ground.value}"
        f"  {each.paper_number}"
        for each in found
    ]
    tell([_facts(each) for each in found], lines or ["none"], as_json=as_json)
