"""Advice, the alarm of the bureau and its notice, by keyboard (K49, K51, K53, K55)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.applicant import Applicant
from branch_app.domain.application import Application
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import APPLICATIONS
from branch_app.gui.applications.page import ApplicationsPage
from tests.gui.cases import CTRL, applied, consenting, enter_text, here, press
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.services.crew import Crew
from tests.services.desk import IIN, NEEDED, make_desk

LISTED = f"Әбдіқадыров;Ұлан;;01.01.1985;{IIN}".encode()


def _open(shown: OpenWindow) -> tuple[Applicant, Application, ApplicationsPage]:
    desk = shown.program.desk
    person = consenting(desk)
    one = applied(desk, person)
    shown.unlock()
    shown.workplace.open_application(person.id, one.id)
    shown.settle()
    return person, one, shown.workplace.applications


def _titles(page: ApplicationsPage) -> list[str]:
    return [line.title for line in page.pane.advice.list.lines.lines]


@pytest.mark.covers("K51", "R-028", "R-067")
def test_advice_stands_beside_the_application_and_keeps_nothing_from_being_done(
    shown: OpenWindow,
) -> None:
    _person, _one, page = _open(shown)
    card = page.pane.advice
    assert card.isVisible()
    assert _titles(page) == [
        "No list of persons is installed",
        "No confirmed income",
        "The question about public officials is not answered",
        "The questionnaire of this application is not signed",
    ]
    assert card.list.lines.lines[0].chips[0].word == "Call the manager"
    assert page.pane.status.isEnabled()
    assert page.pane.change.isEnabled()
    card.debt_load.setFocus()
    press(shown, Qt.Key.Key_Return)
    form = shown.workplace.consents.presenter.form
    assert form is not None
    assert form.code == "DEBT_LOAD"


@pytest.mark.covers("K51", "K2")
def test_where_the_list_asks_for_no_income_nobody_is_told_to_enter_it(
    open_at: Callable[..., OpenWindow],
) -> None:
    shown = open_at(MemoryProgram(desk=make_desk("satcredit")), "en")
    desk, pack = shown.program.desk, shown.program.services.packs.current()
    needed = {name: text for name, text in NEEDED.items() if pack.entry(name)}
    person = desk.applicants.register(desk.confirming(needed)).applicant
    desk.consent(person)
    one = applied(desk, person)
    shown.unlock()
    shown.workplace.open_application(person.id, one.id)
    shown.settle()
    titles = _titles(shown.workplace.applications)
    assert "There is no debt load here" in titles
    assert "No confirmed income" not in titles


@pytest.mark.covers("K53", "R-031")
def test_the_check_against_the_list_is_done_again_and_the_clerk_is_not_told_why(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    person = consenting(crew.clerk)
    one = applied(crew.clerk, person)
    crew.manager.lists.install(LISTED, dt.date(2026, 11, 1))
    for role, title in (
        (Role.CLERK, "Call the manager before you go on"),
        (Role.MANAGER, "May be in the list of persons"),
    ):
        shown = unlocked(role)
        shown.workplace.open_application(person.id, one.id)
        shown.settle()
        page = shown.workplace.applications
        page.pane.advice.check.setFocus()
        press(shown, Qt.Key.Key_Return)
        assert _titles(page)[0] == title
        words = " ".join(line.spoken for line in page.pane.advice.list.lines.lines)
        assert ("list of persons" in words) is (role is Role.MANAGER)


@pytest.mark.covers("K55", "R-033")
def test_who_has_the_same_document_is_named_and_opened_by_enter(shown: OpenWindow) -> None:
    desk = shown.program.desk
    twin = desk.register(
        iin="900228400123",
        family_name="Қосмағамбетова",
        document_kind="residence_permit",
        document_number="012345678",
    )
    _person, _one, page = _open(shown)
    lines = page.pane.advice.list
    at = next(n for n, line in enumerate(lines.lines.lines) if "Қосмағамбетова" in line.title)
    assert lines.lines.lines[at - 1].title == "Others have the same document number"
    lines.setFocus()
    lines.setCurrentIndex(lines.lines.index(at))
    press(shown, Qt.Key.Key_Return)
    file = shown.workplace.applicant.presenter.file
    assert file is not None
    assert file.applicant.id == twin.id


@pytest.mark.covers("K49")
def test_after_an_hour_the_counter_alarms_until_the_notice_is_recorded(shown: OpenWindow) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    one = applied(desk, person)
    shown.unlock()
    card = shown.workplace.counter.bureau
    assert card.card.title.text() == "Credit bureau to be told: 1"
    assert not card.sign.isVisible()
    desk.branch.clock.advance(minutes=61)
    card.timer.timeout.emit()
    shown.settle()
    assert card.card.title.text() == "Credit bureau not told within an hour: 1"
    assert card.sign.isVisible()
    press(shown, Qt.Key.Key_U, CTRL)
    press(shown, Qt.Key.Key_Return)
    assert shown.workplace.applicant.tabs.currentIndex() == APPLICATIONS
    page = shown.workplace.applications
    assert page.presenter.one == one
    panel = page.pane.notice
    assert "10:00" in panel.told.text() or "09:" in panel.told.text()
    panel.save.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert {line.hint.text() for line in panel.lines.values()} == {"Fill in this field."}
    assert panel.lines["number"].edit.hasFocus()
    for text in ("ГКБ-7/26", "22.11.2026", "11:30"):
        enter_text(shown, text)
        press(shown, Qt.Key.Key_Return)
    assert here(shown) is panel.save
    press(shown, Qt.Key.Key_Return)
    assert panel.lines["time"].hint.text() == "The date has not come yet."
    enter_text(shown, "09:30")
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Return)
    assert shown.codes[-1] == "bureau_told"
    stored = desk.applications.by_id(one.id)
    assert stored.bureau_notice is not None
    assert stored.bureau_notice.number == "ГКБ-7/26"
    assert "№ ГКБ-7/26" in panel.told.text()
    assert not panel.save.isVisible()
    shown.workplace.show_page("counter")
    shown.settle()
    assert not card.isVisible()


@pytest.mark.covers("K39")
def test_a_half_typed_notice_is_there_again_after_the_lock(shown: OpenWindow) -> None:
    _person, _one, page = _open(shown)
    page.pane.notice.lines["number"].edit.setFocus()
    enter_text(shown, "ГКБ-")
    before = page.entries()
    assert before is not None
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    again = shown.workplace.applications
    assert again.pane.notice.typed()["number"] == "ГКБ-"
    assert again.entries() == before


def test_the_officer_sees_how_the_notice_stands_and_records_none(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    person = consenting(crew.clerk)
    one = applied(crew.clerk, person)
    shown = unlocked(Role.OFFICER)
    shown.workplace.open_application(person.id, one.id)
    shown.settle()
    panel = shown.workplace.applications.pane.notice
    assert panel.isVisible()
    assert not panel.save.isVisible()
