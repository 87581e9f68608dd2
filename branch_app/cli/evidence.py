"""`branch-app evidence make|verify`: the proof of a consent, and its check on any computer."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from branch_app.bootstrap.evidence import verify_evidence
from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.evidence_words import (
    NOT_TRUSTED,
    PACKING,
    STATES,
    UNVOUCHED,
    evidence_fault_line,
    look_line,
)
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.papers import refuse_no_file, refuse_no_serial, refuse_place, write_new
from branch_app.domain.errors import BadInput
from branch_app.domain.evidence_faults import EvidenceFaultKind, EvidenceReport, EvidenceState
from branch_app.domain.evidence_frame import CONTAINER_LIMIT
from branch_app.domain.fingerprint import fingerprint, read_fingerprint
from branch_app.domain.serials import read_serial, show_serial

app = typer.Typer(help="Proof of consent", no_args_is_help=True)
_EXITS = {
    EvidenceState.VALID: exits.DONE,
    EvidenceState.NOT_COUNTERSIGNED: exits.NOT_COUNTERSIGNED,
    EvidenceState.BAD: exits.BAD_INPUT,
}


@app.command()
def make(
    serial: Annotated[str, typer.Option(help="Serial printed on the signed paper")],
    out: Annotated[Path, typer.Option(help="New file to write, such as proof.zip")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write the proof of a signed paper; that it was made is journalled.

    It holds the form, its scan, the answers, the texts of the edition, and the rows of the journal
    up to the signature of head office.
    """
    refuse_no_serial(serial)
    refuse_place(out)
    with unlocked(data_dir, staff, password_file) as services:
        made = services.evidence.make(serial)
        write_new(out, made.data, "evidence")
    facts: dict[str, object] = {
        "serial": made.form.serial,
        "file": str(out),
        "size": len(made.data),
        "manifest_sha256": made.manifest_digest,
        "countersigned": made.signed_up_to,
    }
    told = (
        f"signed by head office up to row {made.signed_up_to}"
        if made.signed_up_to
        else "not yet signed by head office: make it again after the next synchronisation"
    )
    tell(facts, [f"{show_serial(made.form.serial)}  {out}", told], as_json=as_json)


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="The container")],
    key: Annotated[
        str,
        typer.Option(help="Fingerprint of head office's key as head office itself tells it"),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Check a proof by its bytes alone: no workstation, no password, nothing unpacked.

    Exit code 0: whole and signed by head office; 12: whole, but not signed by it yet; 18: not
    whole, and each changed, missing or added part is named.
    """
    if key and read_fingerprint(key) is None:
        # A slip of who types it must not be told as a fault of the proof.
        raise typer.BadParameter(
            "a fingerprint is 32 of the digits 0-9 and a-f", param_hint="--key"
        )
    report = verify_evidence(_contents(file), key)
    tell(_facts(report), _lines(report), as_json=as_json)
    if report.state is EvidenceState.BAD:
        complain(f"{_why_bad(report)}. (file {file.name})")
    if report.state is not EvidenceState.VALID:
        raise typer.Exit(_EXITS[report.state])


def _contents(file: Path) -> bytes:
    refuse_no_file(file)
    try:
        if file.stat().st_size > CONTAINER_LIMIT:
            raise BadInput(file=file.name, reason="too_large")
        return file.read_bytes()
    except OSError as error:
        raise BadInput(file=file.name, reason="unreadable") from error


def _facts(report: EvidenceReport) -> dict[str, object]:
    return {
        "state": report.state.value,
        "faults": [asdict(fault) for fault in report.faults],
        "serial": report.serial,
        "made_at": report.made_at,
        "head_office_key": _fingerprint(report.head_office_key),
        "workstation_key": _fingerprint(report.workstation_key),
        "workstation_countersigned": report.is_workstation_vouched,
        "countersigned": report.signed_up_to,
        "countersigned_at": report.signed_at,
        # One target may stand twice: annulled with its scan, and given anew.
        "consents": [{"target": target, "state": state} for target, state in report.consents],
        "scan_looks": [
            {"doubts": [one.value for one in doubts], "result": result or None}
            for doubts, result in report.looks
        ],
    }


def _lines(report: EvidenceReport) -> list[str]:
    serial = read_serial(report.serial)
    state_words = NOT_TRUSTED if _is_of_another_key(report) else STATES[report.state]
    lines = [f"{show_serial(serial) if serial else 'proof'}: {state_words}"]
    lines += [f"  {evidence_fault_line(fault)}" for fault in report.faults]
    # What a broken proof tells is nobody's word.
    claim = "unproven: " if report.state is EvidenceState.BAD else ""
    lines += [f"  {claim}consent {target} {state}" for target, state in report.consents]
    lines += [f"  {claim}{look_line(doubts, result)}" for doubts, result in report.looks]
    if report.signed_up_to:
        lines.append(
            f"  {claim}signed by head office up to row {report.signed_up_to}, {report.signed_at}"
        )
    for name, public in (
        ("head office", report.head_office_key),
        ("workstation", report.workstation_key),
    ):
        if told := _fingerprint(public):
            lines.append(f"  key of {name} {told}")
    if report.head_office_key and not report.is_workstation_vouched:
        lines.append(f"  {UNVOUCHED}")
    return lines


def _is_of_another_key(report: EvidenceReport) -> bool:
    """Tell whether nothing is wrong but whose key signed it."""
    kinds = {fault.kind for fault in report.faults}
    return kinds == {EvidenceFaultKind.OTHER_KEY}


def _why_bad(report: EvidenceReport) -> str:
    if _is_of_another_key(report):
        return "This proof is signed by a key that is not head office's: it proves nothing"
    if {fault.kind for fault in report.faults} <= PACKING:
        return (
            "Each part of this proof is whole, but they were packed anew or something was put "
            "around them: ask for the file as it was made, or check the parts by its read_me.txt"
        )
    return "This proof is not whole: it proves nothing"


def _fingerprint(public: str) -> str:
    try:
        key = bytes.fromhex(public)
    except ValueError:
        return ""
    return fingerprint(key) if key else ""
