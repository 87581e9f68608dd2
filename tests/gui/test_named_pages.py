"""Missing, doubled, surplus pages and those of a void paper: each named, in window and command."""

from __future__ import annotations

from dataclasses import replace

import pytest

from branch_app.cli.reasons import PAGES
from branch_app.cli.scans import verdict_line
from branch_app.domain.scan import InboxReason, PageVerdict
from branch_app.domain.serials import PageCode, make_page_code, show_serial
from branch_app.gui.workplace import Workplace
from tests.gui.conftest import OpenWindow
from tests.services.desk import KEY, Desk, scanned

NEVER_WAIT = {InboxReason.DESTROYED, InboxReason.BLANK}


def _scan(desk: Desk, serial: str, page: int, picture: bytes) -> PageVerdict:
    code = make_page_code(PageCode(serial=serial, page=page), KEY)
    (verdict,) = desk.scans.add([scanned(1, code, picture)], "a.png")
    return verdict


@pytest.mark.covers("K21")
def test_each_page_that_does_not_fit_is_named_with_its_paper(
    shown: OpenWindow, workplace: Workplace
) -> None:
    desk = shown.program.desk
    person = desk.register()
    form, spoiled = (desk.forms.issue(person.id, "C10") for _ in range(2))
    desk.forms.void(spoiled.id, "misprint")
    serial, beyond = form.serial, form.page_count + 1
    cases = [
        (_scan(desk, serial, 1, b"one"), 1, "Matched; still missing: 2, 3", "still missing 2, 3"),
        (_scan(desk, serial, 1, b"two"), 1, "This page is already scanned", "already scanned"),
        (_scan(desk, serial, beyond, b"4"), beyond, "The paper has no such page", "no such page"),
        (_scan(desk, spoiled.serial, 1, b"v"), 1, "The paper is void", "the paper is void"),
    ]
    workplace.show_page("scans")
    workplace.scans.add_verdicts([verdict for verdict, *_ in cases])
    shown.settle()
    lines = workplace.scans.verdicts.lines
    for row, (verdict, page, in_window, in_command) in enumerate(cases):
        told = lines.index(row).data()
        number = show_serial(verdict.serial)
        assert f"Paper {number}, page {page}" in told
        assert in_window in told
        assert f"page {page} of {number}" in verdict_line(verdict)
        assert in_command in verdict_line(verdict)


@pytest.mark.covers("K21")
def test_a_page_of_an_edition_that_is_over_is_named(
    shown: OpenWindow, workplace: Workplace
) -> None:
    desk = shown.program.desk
    form = desk.forms.issue(desk.register().id, "C10")
    verdict = replace(_scan(desk, form.serial, 1, b"one"), newer_edition=2)
    workplace.show_page("scans")
    workplace.scans.add_verdicts([verdict])
    shown.settle()
    assert "Edition 1, now in force: 2" in workplace.scans.verdicts.lines.index(0).data()
    assert verdict_line(verdict).endswith("edition 1, while 2 is in force")


def test_the_command_has_words_for_every_page_that_waits() -> None:
    assert set(PAGES) == set(InboxReason) - NEVER_WAIT
