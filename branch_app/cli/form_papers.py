"""`branch-app forms reprint|void|blank|key-in|waiting|spoiled`: papers after they are made."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.orders import Language, spoken
from branch_app.cli.papers import (
    hand_out,
    paper_facts,
    paper_line,
    place_in,
    refuse_no_folder,
    refuse_no_serial,
    refuse_place,
    write_new,
)
from branch_app.cli.times import MOMENTS, FirstDay, LastDay, in_kazakhstan, period, shown_time
from branch_app.domain.issued_form import REPRINT_REASONS, VOID_REASONS, IssuedForm
from branch_app.domain.serials import show_serial
from branch_app.services.blank_forms import SpoiledPaper

Serial = Annotated[str, typer.Option(help="Serial printed on the form")]


def reprint(
    serial: Serial,
    out: Annotated[Path, typer.Option(help="New PDF to write")],
    staff: StaffLogin,
    reason: Annotated[
        str,
        typer.Option(
            help=f"{', '.join(REPRINT_REASONS)}; none for a paper that never came out of a printer"
        ),
    ] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write a paper once more as it was issued; the journal tells reason and count."""
    refuse_no_serial(serial)
    refuse_place(out)
    with unlocked(data_dir, staff, password_file) as services:
        form = services.forms.by_serial(serial)
        write_new(out, services.forms.to_print(form.id, 1, reason))
        form = services.forms.mark_printed(form.id, 1, reason)
    facts = {**paper_facts(form, out), "prints": form.print_count}
    tell(facts, [f"{paper_line(form, out)}, print {form.print_count}"], as_json=as_json)


def void(
    serial: Serial,
    reason: Annotated[str, typer.Option(help=", ".join(VOID_REASONS))],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Spoil a paper that is not signed; it stays in register J17."""
    refuse_no_serial(serial)
    with unlocked(data_dir, staff, password_file) as services:
        form = services.forms.void(services.forms.by_serial(serial).id, reason)
    facts = {"serial": form.serial, "state": form.state.value, "reason": form.void_reason}
    tell(facts, [f"{show_serial(form.serial)} is {form.state.value} now"], as_json=as_json)


def blank(
    form: Annotated[str, typer.Option(help="Code of the form, such as C1")],
    count: Annotated[int, typer.Option(help="How many")],
    out: Annotated[Path, typer.Option(help="Folder for the PDFs")],
    staff: StaffLogin,
    language: Language = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write numbered blank forms to be filled in by hand when there is no power."""
    tongue = spoken(language)
    refuse_no_folder(out)
    with unlocked(data_dir, staff, password_file) as services:
        issued = services.blank_forms.issue(form, count, tongue)
        places = [(one, place_in(out, one)) for one in issued]
        for one, place in places:
            hand_out(services, one, place)
    facts = [paper_facts(one, place) for one, place in places]
    tell(facts, [paper_line(one, place) for one, place in places], as_json=as_json)


def key_in(
    serial: Serial,
    applicant: Annotated[str, typer.Option(help="Id of the applicant who filled it in")],
    filled_at: Annotated[
        datetime,
        typer.Option(
            "--filled-at", formats=MOMENTS, help="Time on the paper, 2026-11-26T10:15, Kazakhstan"
        ),
    ],
    staff: StaffLogin,
    carrier: Annotated[
        str, typer.Option(help="Number or label of the paper file in which it lies (J9)")
    ] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tie a blank form to the person who filled it in; ticks and scan follow as ever."""
    refuse_no_serial(serial)
    at = in_kazakhstan(filled_at)
    with unlocked(data_dir, staff, password_file) as services:
        form = services.blank_forms.key_in(serial, applicant, at, carrier)
    facts = {
        "serial": form.serial,
        "code": form.code,
        "state": form.state.value,
        "choices": list(form.choices),
        "missing_pages": list(form.missing_pages),
        "filled_at": shown_time(form.filled_at),
        "keyed_at": shown_time(form.keyed_at),
    }
    tell(facts, [f"{show_serial(form.serial)} keyed in, {form.state.value}"], as_json=as_json)


def waiting(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the blank forms that are neither keyed in nor spoiled."""
    with unlocked(data_dir, staff, password_file) as services:
        found = services.blank_forms.waiting()
    lines = [
        f"{show_serial(one.serial)}  {one.code:<14} {shown_time(one.issued_at)}" for one in found
    ]
    tell([_blank(one) for one in found], lines or ["none"], as_json=as_json)


def spoiled(
    staff: StaffLogin,
    since: FirstDay,
    until: LastDay,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the spoiled papers issued from one day to another (register J17)."""
    days = period(since, until)
    with unlocked(data_dir, staff, password_file) as services:
        found = services.blank_forms.spoiled(*days)
    lines = [
        f"{show_serial(one.serial)}  {one.code:<14} {one.reason:<8} {shown_time(one.void_at)}"
        for one in found
    ]
    tell([_spoiled(one) for one in found], lines or ["none"], as_json=as_json)


def _blank(form: IssuedForm) -> dict[str, object]:
    return {
        "serial": form.serial,
        "code": form.code,
        "edition": form.edition,
        "issued_at": shown_time(form.issued_at),
    }


def _spoiled(paper: SpoiledPaper) -> dict[str, object]:
    return {
        "serial": paper.serial,
        "code": paper.code,
        "edition": paper.edition,
        "issued_at": shown_time(paper.issued_at),
        "void_at": shown_time(paper.void_at),
        "reason": paper.reason,
        "blank": paper.is_blank,
    }
