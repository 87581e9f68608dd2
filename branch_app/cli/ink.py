"""`branch-app scans ink`: what the scans of a paper show; advice, no decision."""

from __future__ import annotations

from collections.abc import Iterator

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

_WORDS = {
    Agreement.AGREES: "as entered",
    Agreement.DIFFERS: "NOT as entered",
    Agreement.UNSURE: "look at the paper",
    Agreement.NOT_ENTERED: "not entered yet",
}


def ink(
    serial: Serial,
    staff: StaffLogin,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell for each box of a scanned paper whether a hand was in it; nothing is decided here."""
    refuse_no_serial(serial)
    with unlocked(data_dir, staff, password_file) as services:
        pages = services.ink_checks.of_serial(serial)
    lines = [line for page in pages for line in _lines(page)]
    tell(
        [page_facts(page) for page in pages], lines or ["no page of it is scanned"], as_json=as_json
    )


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
