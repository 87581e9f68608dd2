"""`branch-app scans add`, `scanners`, `acquire`, `detach`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from threading import Event
from typing import Annotated

import typer

from branch_app.cli import exits
from branch_app.cli.answers import complain, tell
from branch_app.cli.ink import measure_due, page_facts
from branch_app.cli.messages import sentence
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
from branch_app.cli.papers import refuse_no_file
from branch_app.cli.reasons import PAGES
from branch_app.domain.acquiring import SCANNED, Colour, ScannerTrouble, ScanOrder, Source
from branch_app.domain.errors import BadInput, Fault, ScannerFailed, ScanUnreadable
from branch_app.domain.ink import PageInk, Seen, signature_seen
from branch_app.domain.scan import DETACH_REASONS, LARGEST_FILE, InboxReason, PageVerdict
from branch_app.domain.serials import show_serial
from branch_app.scanning.limits import ChildNotStarted
from branch_app.scanning.scanners import system_scanner
from branch_app.services.bundle import Services
from branch_app.services.scans import ScanService

app = typer.Typer(help="Scanned papers", no_args_is_help=True)


@app.command()
def add(
    files: Annotated[list[Path], typer.Argument(help="PDF, JPEG, PNG or TIFF")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Split files into pages, read their codes, give each page to its form or to the inbox."""
    verdicts: list[PageVerdict] = []
    unreadable = 0
    with unlocked(data_dir, staff, password_file) as services:
        for file in files:
            try:
                verdicts += add_file(services.scans, file)
            except (BadInput, ScanUnreadable) as error:
                unreadable += 1
                complain(sentence(error))
            except (Fault, ChildNotStarted):
                # What the files before it brought about is stored, though this one is not.
                _report(verdicts, {}, as_json=as_json)
                raise
        inks = _inks(services, verdicts)
    _report(verdicts, inks, as_json=as_json)
    if unreadable:
        raise typer.Exit(exits.BAD_INPUT)


@app.command()
def scanners(as_json: AsJson = False) -> None:
    """List the scanners of this desk by the names that `acquire` takes."""
    found = system_scanner().found()
    tell(
        [asdict(each) for each in found],
        [f"{each.id}  {each.name}" for each in found] or ["none"],
        as_json=as_json,
    )


@app.command()
def acquire(
    staff: StaffLogin,
    scanner: Annotated[str, typer.Option(help="Name as told by `scans scanners`")] = "",
    resolution: Annotated[int, typer.Option(min=100, max=300, help="Dots per inch")] = 200,
    colour: Annotated[Colour, typer.Option(help="Grey, or black and white")] = Colour.GREY,
    source: Annotated[Source, typer.Option(help="Where the paper lies")] = Source.GLASS,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Scan the page on the glass, or all in the feeder, and do with it as with `add`."""
    with unlocked(data_dir, staff, password_file) as services:
        device = system_scanner()
        chosen = scanner or next((each.id for each in device.found()), "")
        order = ScanOrder(scanner_id=chosen, resolution=resolution, colour=colour, source=source)
        files = device.scan(order, lambda _pages: None, Event()) if chosen else None
        if files is None:
            raise ScannerFailed(reason=ScannerTrouble.NO_SCANNER.value)
        scans = services.scans
        verdicts = scans.add(scans.read_stack(files, SCANNED), SCANNED)
        inks = _inks(services, verdicts)
    _report(verdicts, inks, as_json=as_json)


@app.command()
def detach(
    serial: Annotated[str, typer.Option(help="Number of the paper")],
    page: Annotated[int, typer.Option(min=1, help="Page whose scan is wrong")],
    reason: Annotated[str, typer.Option(help=", ".join(DETACH_REASONS))],
    staff: StaffLogin,
    second: SecondLogin = "",
    second_password_file: SecondPasswordFile = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Take a wrongly matched scan from its paper; what it brought about falls back."""
    signatory = second_signatory(second, second_password_file) if second else None
    with unlocked(data_dir, staff, password_file) as services:
        done = services.scans.detach(serial, page, reason, signatory)
    states = {each.target: each.state.value for each in done.consents}
    facts = {
        "serial": done.form.serial,
        "page": page,
        "form_state": done.form.state.value,
        "inbox_id": done.waiting.id,
        "consents": states,
    }
    lines = [f"page {page} of {show_serial(done.form.serial)} waits in the inbox again"]
    lines += [f"  {target}: {state}" for target, state in states.items()]
    tell(facts, lines, as_json=as_json)


def add_file(scans: ScanService, file: Path) -> list[PageVerdict]:
    """Read one file and store its pages. Raises BadInput, ScanUnreadable."""
    refuse_no_file(file)
    try:
        # Of a file that is larger than any scan nothing is read into memory.
        is_too_large = file.stat().st_size > LARGEST_FILE
        data = b"" if is_too_large else file.read_bytes()
    except OSError as error:
        raise ScanUnreadable(file=file.name, reason="unreadable") from error
    if is_too_large:
        raise ScanUnreadable(file=file.name, reason="too_large")
    return list(scans.add(scans.read(data, file.name), file.name))


def _report(
    verdicts: Sequence[PageVerdict], inks: Mapping[str, Sequence[PageInk]], *, as_json: bool
) -> None:
    facts = [{**asdict(each), **_ink_facts(each, inks)} for each in verdicts]
    tell(facts, [*map(verdict_line, verdicts), *_advice(verdicts, inks)], as_json=as_json)


def _inks(services: Services, verdicts: Sequence[PageVerdict]) -> dict[str, Sequence[PageInk]]:
    """Return what the scans of each paper show, by its id: advice, nothing is decided by it."""
    papers = {one.form_id for one in verdicts if one.matched}
    measured = measure_due(services)
    return {
        form_id: measured.get(form_id) or services.ink_checks.of_form(form_id)
        for form_id in sorted(papers)
    }


def _ink_facts(verdict: PageVerdict, inks: Mapping[str, Sequence[PageInk]]) -> dict[str, object]:
    pages = [page for page in inks.get(verdict.form_id, ()) if page.page == verdict.page]
    if not verdict.matched or not pages:
        return {"signature": None, "ink": None}
    return {"signature": signature_seen(pages).value, "ink": page_facts(pages[0])}


def _advice(
    verdicts: Sequence[PageVerdict], inks: Mapping[str, Sequence[PageInk]]
) -> Iterator[str]:
    serials = {one.form_id: one.serial for one in verdicts if one.matched}
    for form_id, pages in inks.items():
        seen, told = signature_seen(pages), show_serial(serials[form_id])
        if seen is Seen.NOT_SEEN:
            yield f"{told}: signature not seen on the scan; advice: look at the sheet"
        elif seen is Seen.UNSURE:
            yield f"{told}: unsure about the signature; advice: look at the sheet"


def verdict_line(verdict: PageVerdict) -> str:
    """Return what became of one page, in words."""
    place = f"{verdict.file} page {verdict.page_in_file}:"
    if verdict.reason == InboxReason.DESTROYED:
        return f"{place} the person was destroyed; the picture is not kept ({verdict.reason})"
    if verdict.reason == InboxReason.BLANK:
        return f"{place} nothing is written on it; it is not kept ({verdict.reason})"
    if not verdict.matched:
        paper = f"page {verdict.page} of {show_serial(verdict.serial)}, " if verdict.serial else ""
        return f"{place} {paper}waits in the inbox: {PAGES[verdict.reason]} ({verdict.reason})"
    missing = ", ".join(map(str, verdict.missing_pages))
    told = f"{place} page {verdict.page} of {show_serial(verdict.serial)}, {verdict.form_state}"
    told = f"{told}; still missing {missing}" if missing else told
    if verdict.newer_edition:
        told += f"; edition {verdict.edition}, while {verdict.newer_edition} is in force"
    return told
