"""`branch-app scans inbox`, `picture`, `attach`, `aside`: pages that found no paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.form_papers import Serial
from branch_app.cli.options import AsJson, DataDir, PasswordFile, StaffLogin, unlocked
from branch_app.cli.papers import refuse_no_serial, refuse_place, write_new
from branch_app.cli.reasons import PAGES
from branch_app.cli.times import shown_time
from branch_app.domain.errors import BadInput, NotFound
from branch_app.domain.likely_paper import LikelyPaper
from branch_app.domain.scan import InboxPage
from branch_app.domain.serials import show_serial
from branch_app.services.bundle import Services

# As many letters of an id as tell two pages apart that came in the same moment.
SHOWN = 8
Waiting = Annotated[str, typer.Argument(help="Id of the page, or its end, as `scans inbox` tells")]


def inbox(
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the pages that wait for a person, oldest first, and what each may belong to."""
    with unlocked(data_dir, staff, password_file) as services:
        found = [(page, services.search.papers_for(page, ())) for page in services.scans.waiting()]
    facts = [_facts(page, likely) for page, likely in found]
    lines = [line for page, likely in found for line in _lines(page, likely)]
    tell(facts, lines or ["none"], as_json=as_json)


def picture(
    page: Waiting,
    out: Annotated[Path, typer.Option(help="New file for the picture, JPEG or PNG")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write the picture of a waiting page, to look at it; the journal tells that it was opened."""
    refuse_place(out)
    with unlocked(data_dir, staff, password_file) as services:
        waiting = _waiting(services, page)
        write_new(out, services.scans.image(waiting.id))
    tell({"inbox_id": waiting.id, "file": str(out)}, [str(out)], as_json=as_json)


def attach(
    page: Waiting,
    serial: Serial,
    number: Annotated[int, typer.Option("--page", min=1, help="Which page of the paper it is")],
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tie a waiting page to its paper by hand, as somebody saw it on the picture."""
    refuse_no_serial(serial)
    with unlocked(data_dir, staff, password_file) as services:
        waiting = _waiting(services, page)
        done = services.scans.attach(waiting.id, serial, number)
    facts = {
        "inbox_id": waiting.id,
        "serial": done.serial,
        "page": done.page,
        "form_state": done.form_state,
        "missing_pages": list(done.missing_pages),
    }
    missing = ", ".join(map(str, done.missing_pages))
    line = f"page {done.page} of {show_serial(done.serial)}, {done.form_state}"
    tell(facts, [f"{line}; still missing {missing}" if missing else line], as_json=as_json)


def aside(
    page: Waiting,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Erase the picture of a page that is no paper of ours; a row tells that it was there."""
    with unlocked(data_dir, staff, password_file) as services:
        waiting = _waiting(services, page)
        services.scans.set_aside(waiting.id)
    tell({"inbox_id": waiting.id}, [f"{waiting.id[-SHOWN:]}: erased"], as_json=as_json)


def _waiting(services: Services, typed: str) -> InboxPage:
    """Return the one page whose id ends so. Raises NotFound, BadInput (too short, not one)."""
    end = typed.strip().lower().lstrip("…")
    found = [one for one in services.scans.waiting() if one.id.endswith(end)]
    # A slip of a letter or two must not erase whatever happens to wait alone.
    if len(end) < SHOWN or len(found) > 1:
        raise BadInput(reason="inbox_page")
    if not found:
        raise NotFound(record="inbox_page")
    return found[0]


def _facts(page: InboxPage, likely: Sequence[LikelyPaper]) -> dict[str, object]:
    return {
        "inbox_id": page.id,
        "reason": page.reason.value,
        "serial": page.serial,
        "page": page.page,
        "received_at": shown_time(page.received_at),
        "likely": [
            {"serial": one.serial, "form": one.code, "missing_pages": list(one.missing_pages)}
            for one in likely
        ],
    }


def _lines(page: InboxPage, likely: Sequence[LikelyPaper]) -> list[str]:
    paper = f"page {page.page} of {show_serial(page.serial)}, " if page.serial else ""
    lines = [f"…{page.id[-SHOWN:]}  {shown_time(page.received_at)}  {paper}{PAGES[page.reason]}"]
    for one in likely:
        missing = ", ".join(map(str, one.missing_pages))
        lines.append(f"    likely {show_serial(one.serial)}  {one.code:<4} missing {missing}")
    return lines
