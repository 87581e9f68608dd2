"""Counts on the counter: refusals of the month, signatures under older editions (K3, K16)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from branch_app.gui.applicants.file_tabs import PAPERS
from branch_app.gui.counter.older_page import OlderEditionsPage
from tests.gui.cases import CTRL, consenting, press
from tests.gui.conftest import OpenWindow
from tests.services.test_editions import _install, _new_c1


@pytest.mark.covers("K16")
def test_the_refusals_of_the_month_are_a_number(shown: OpenWindow) -> None:
    desk = shown.program.desk
    gone = desk.register()
    desk.applicants.refuse(gone.id)
    shown.unlock()
    month = shown.workplace.counter.month
    assert month.refusals.text() == "Applicants who refused this month: 1"
    assert not month.older.isVisible(), "everybody signed what is in force"


@pytest.mark.covers("K3", "R-170")
def test_who_signed_an_older_edition_is_counted_listed_and_opened_by_keys(
    shown: OpenWindow, tmp_path: Path
) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    _install(desk, _new_c1(tmp_path, dt.date(2026, 11, 20)))
    shown.unlock()
    month = shown.workplace.counter.month
    assert month.older.text() == "Signed under an older edition: 1"
    press(shown, Qt.Key.Key_G, CTRL)
    page = shown.workplace.older
    assert shown.workplace.current() is page
    assert page.people.hasFocus()
    (line,) = page.people.lines.lines
    assert line.title == person.full_name
    assert "C1 of edition 1" in line.subtitle
    assert "IIN …0005" in line.subtitle
    press(shown, Qt.Key.Key_Return)
    file = shown.workplace.applicant.presenter.file
    assert file is not None
    assert file.applicant.id == person.id
    assert shown.workplace.applicant.tabs.currentIndex() == PAPERS
    desk.branch.clock.advance(minutes=5)
    desk.consent(person)
    shown.workplace.show_page("older")
    shown.settle()
    assert page.people.lines.lines == ()
    page.back.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert shown.workplace.current() is shown.workplace.counter
    assert not month.older.isVisible()


def test_a_long_list_is_shown_page_by_page_with_everybodys_name(
    shown: OpenWindow, tmp_path: Path
) -> None:
    desk = shown.program.desk
    people = {consenting(desk).full_name}
    for iin in ("900228400123", "991231300787"):
        one = desk.register(iin=iin)
        desk.consent(one)
        people.add(one.full_name)
    _install(desk, _new_c1(tmp_path, dt.date(2026, 11, 20)))
    shown.unlock()
    session = shown.window.session
    assert session is not None
    page = OlderEditionsPage(shown.workplace, session.desk, page_size=2)
    page.load()
    shown.settle()
    assert len(page.people.lines.lines) == 2
    assert page.card.title.text() == "Signed under an older edition: more than 2"
    page.more.click()
    shown.settle()
    lines = page.people.lines.lines
    assert len({line.id for line in lines}) == 3
    assert {line.title for line in lines} == people
    assert page.more.isHidden()
    assert page.card.title.text() == "Signed under an older edition: 3"
