"""`branch-app scans ink`, `looked`: what scans show, and what a person saw; no decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer

from branch_app.cli.answers import tell
from branch_app.cli.form_papers import Serial
from branch_app.cli.options import (
    AsJson,
    DataDir,
    PasswordFile,
    StaffLogin,
    unlocked,
)
from branch_app.cli.papers import refuse_no_serial
from branch_app.domain.ink import Agreement, BoxInk, ChoiceInk, PageInk
from branch_app.domain.look import LOOK_REASONS, LOOK_RESULTS, Doubt, read_doubt
from branch_app.domain.serials import read_serial, show_serial
from branch_app.domain.staff import Permission
from branch_app.services.bundle import Services
from branch_app.services.ink_checks import WaitingLook

_WORDS = {
    Agreement.AGREES: "as entered",
    Agreement.DIFFERS: "NOT as entered",
    Agreement.UNSURE: "look at the paper",
    Agreement.NOT_ENTERED: "not entered yet",
}


DOUBTS = {
    Doubt.NOT_SEEN: "signature not seen",
    Doubt.UNSURE: "unsure about the signature",
    Doubt.DIFFERS: "answer not as entered",
}


def ink(
    staff: StaffLogin,
    serial: Annotated[
        str, typer.Option(help="Serial printed on the form; without it, what waits for a look")
    ] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell for each box of a scanned paper whether a hand was in it; nothing is decided here.

    Without a serial, list the papers whose scan leaves something in doubt until somebody looked.
    """
    if not serial:
        with unlocked(data_dir, staff, password_file) as services:
            if services.staff_member.may(Permission.ADD_SCANS):
                measure_due(services)
            waiting = services.ink_checks.waiting()
        facts = [_look_facts(one) for one in waiting]
        tell(facts, [_look_line(one) for one in waiting] or ["none"], as_json=as_json)
        return
    refuse_no_serial(serial)
    with unlocked(data_dir, staff, password_file) as services:
        pages = services.ink_checks.of_serial(serial)
    lines = [line for page in pages for line in _lines(page)]
    tell(
        [page_facts(page) for page in pages], lines or ["no page of it is scanned"], as_json=as_json
    )


def looked(
    serial: Serial,
    saw: Annotated[str, typer.Option(help=", ".join(LOOK_RESULTS))],
    staff: StaffLogin,
    reason: Annotated[
        str, typer.Option(help=f"Why the program did not see it: {', '.join(LOOK_REASONS)}")
    ] = "",
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell what you saw on a paper that waits for a look: signed after all, or asked again."""
    refuse_no_serial(serial)
    with unlocked(data_dir, staff, password_file) as services:
        done = services.ink_checks.looked(serial, saw, reason)
    facts = {"task": done.id, "saw": saw, "reason": reason, "doubts": list(done.targets)}
    tell(facts, [f"{show_serial(read_serial(serial) or serial)}: {saw}"], as_json=as_json)


def measure_due(services: Services) -> Mapping[str, Sequence[PageInk]]:
    """Measure the papers that are due, let doubts wait; return their pages by the paper's id."""
    checks = services.ink_checks
    measured = {}
    for due in checks.due():
        pages = measured[due.form_id] = checks.of_form(due.form_id)
        checks.note(due.form_id, due.version, pages)
    return measured


def doubt_facts(target: str) -> dict[str, object]:
    """Return one doubt for JSON."""
    doubt, page, name = read_doubt(target)
    return {"doubt": doubt.value, "page": page, "box": name}


def doubt_words(target: str) -> str:
    """Return one doubt in words."""
    doubt, page, name = read_doubt(target)
    return f"page {page}, {name}: {DOUBTS[doubt]}"


def _look_facts(one: WaitingLook) -> dict[str, object]:
    return {
        "task": one.task.id,
        "serial": one.serial,
        "form": one.code,
        "since": one.task.received_on.isoformat(),
        "doubts": [doubt_facts(target) for target in one.task.targets],
    }


def _look_line(one: WaitingLook) -> str:
    told = "; ".join(doubt_words(target) for target in one.task.targets)
    return f"{show_serial(one.serial)}  {one.code:<4} {one.task.received_on:%d.%m.%Y}  {told}"


def page_facts(page: PageInk) -> dict[str, object]:
    """Return what one page shows, for JSON."""
    return {
        "page": page.page,
        "laid_over": page.is_laid_over,
        "boxes": [_box(one) for one in page.written],
        "choices": [_choice(one) for one in page.choices],
    }


def _box(one: BoxInk) -> dict[str, object]:
    return {"id": one.box.id, "kind": one.box.kind.value, "ink": one.ink.value}


def _choice(one: ChoiceInk) -> dict[str, object]:
    return {
        "id": one.id,
        "read": one.answer.value,
        "entered": one.entered,
        "agreement": one.agreement.value,
    }


def _lines(page: PageInk) -> Iterator[str]:
    if not page.is_laid_over:
        yield f"page {page.page}: code or corner marks not found, look at the paper"
        return
    for one in page.written:
        yield f"page {page.page}: {one.box.id:<24} {one.ink.value}"
    for choice in page.choices:
        told = _WORDS[choice.agreement]
        yield f"page {page.page}: {choice.id:<24} {choice.answer.value:<6} {told}"
