"""`branch-app applicants likely|merge`: the same person twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.json_files import STANDARD_INPUT, Given, read_given
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
from branch_app.cli.record_states import PaperNumber
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.likeness import ApartReason
from branch_app.domain.merge import Side
from branch_app.services.duplicates import Candidate, Candidates
from branch_app.services.merging import Joining


def likely(
    staff: StaffLogin,
    applicant: Annotated[
        str, typer.Option("--applicant", help="Id as `find` tells it; without it a draft is read")
    ] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell who may be the same person, masked: as a file, or a draft on standard input.

    A draft is JSON such as {"family_name": "...", "iin": "..."}.
    """
    draft = None if applicant else ApplicantDraft(values=read_given(Path(STANDARD_INPUT)).texts())
    with unlocked(data_dir, staff, password_file) as services:
        found = (
            services.duplicates.of_applicant(applicant)
            if draft is None
            else services.duplicates.candidates(draft)
        )
    tell(_facts(found), list(_lines(found)) or ["nobody alike"], as_json=as_json)


def merge(
    kept: Annotated[str, typer.Argument(help="Id of the file that stays")],
    gone: Annotated[str, typer.Argument(help="Id of the file that goes into it")],
    choices: Annotated[
        Path,
        typer.Option(
            help=(
                'JSON such as {"family_name": "gone", "iin": "kept"}: which value stays of each'
                " field that differs; - for standard input"
            )
        ),
    ],
    paper_number: PaperNumber,
    second: SecondLogin,
    staff: StaffLogin,
    second_password_file: SecondPasswordFile = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Join two files of one person: papers and histories of both stay; two persons."""
    chosen = _sides(read_given(choices))
    signatory = second_signatory(second, second_password_file)
    with unlocked(data_dir, staff, password_file) as services:
        view = services.merging.compare(kept, gone)
        joined = services.merging.merge(
            kept,
            view.kept_version,
            gone,
            view.gone_version,
            Joining(choices=chosen, paper_number=paper_number),
            signatory,
        )
    counts = ", ".join(f"{name} {count}" for name, count in sorted(joined.counts.items()))
    facts = {"id": joined.applicant_id, "version": joined.version, "counts": dict(joined.counts)}
    tell(facts, [f"{gone} went into {joined.applicant_id}", f"  {counts}"], as_json=as_json)


def _sides(given: Given) -> dict[str, Side]:
    told = given.texts()
    for name, side in told.items():
        if side not in set(Side):
            raise given.bad(name, "kept_or_gone")
    return {name: Side(side) for name, side in told.items()}


def _facts(found: Candidates) -> dict[str, object]:
    return {
        "people": [_candidate(one) for one in found.shown],
        "second_person_needed": found.is_hidden,
        "reasons": [reason.value for reason in ApartReason],
    }


def _candidate(one: Candidate) -> dict[str, object]:
    return {
        "id": one.applicant_id,
        "name": one.full_name,
        "state": one.state.value,
        "alike": sorted(one.alike),
        "told_apart": one.is_decided,
        "fields": {
            line.field: {"typed": line.typed, "known": line.known, "same": line.is_same}
            for line in one.lines
            if line.typed or line.known
        },
    }


def _lines(found: Candidates) -> Iterator[str]:
    for one in found.shown:
        apart = "  (told apart)" if one.is_decided else ""
        yield f"{one.applicant_id}  {one.full_name}  {', '.join(sorted(one.alike))}{apart}"
        for line in one.lines:
            if line.typed or line.known:
                sign = "=" if line.is_same else "≠"
                yield f"  {line.field:<16} {line.typed or '-'} {sign} {line.known or '-'}"
    if found.is_hidden:
        yield "a second person must look: not everything alike may be shown here"
