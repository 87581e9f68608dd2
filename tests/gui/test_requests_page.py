"""Requests with their terms, by keyboard alone: seen at the counter, answered in the file (K22)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.staff import Role
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.gui import case_words
from branch_app.gui.applicants.file_tabs import PAPERS, REQUESTS
from branch_app.gui.language import Language
from branch_app.gui.requests.view import Decision
from tests.gui.cases import (
    CTRL,
    asks_back,
    choose_by_keys,
    consenting,
    enter_text,
    here,
    owes,
    press,
)
from tests.gui.conftest import OpenWindow
from tests.services.crew import Crew
from tests.services.desk import MORE, NEEDED

Unlocked = Callable[[Role], OpenWindow]


def _task(crew: Crew, person_id: str, place: int = 0) -> Task:
    return crew.clerk.withdrawals.tasks_of(person_id)[place]


@pytest.mark.covers("K22", "R-010")
def test_an_acceptance_from_the_counter_to_the_preview_without_a_mouse(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = consenting(crew.clerk)
    asks_back(crew.clerk, person)
    shown = unlocked(Role.MANAGER)
    shown.settle()
    workplace = shown.workplace
    due = workplace.counter.due
    assert due.isVisible()
    (line,) = due.tasks.lines.lines
    assert line.title == "Answer a withdrawal of consent"
    assert "until 11.12.2026" in line.subtitle
    assert line.chips[0].word == "Working days left: 15"
    press(shown, Qt.Key.Key_T, CTRL)
    assert due.tasks.hasFocus()
    press(shown, Qt.Key.Key_Return)
    page = workplace.requests
    assert workplace.applicant.tabs.currentIndex() == REQUESTS
    assert page.facts.values["decider"].text() == "The branch manager or the personal-data officer"
    workplace.applicant.show_tab(REQUESTS)
    assert page.list.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert page.accept.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert page.panel.confirm.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert _task(crew, person.id, -1).result is TaskResult.ACCEPTED
    consents = workplace.consents
    assert workplace.applicant.tabs.currentIndex() == PAPERS
    assert consents.presenter.form is not None
    assert consents.presenter.form.code == "ACCEPTANCE"
    assert consents.open_panel == "print"
    assert shown.codes[-1] == "withdrawal_accepted"

    press(shown, Qt.Key.Key_O, CTRL)
    assert page.list.hasFocus()
    assert [one.chips[0].word for one in page.list.lines.lines] == [
        "Working days left: 15",
        "Accepted",
    ]
    press(shown, Qt.Key.Key_Home)
    assert page.presenter.task is not None
    assert page.presenter.task.kind is TaskKind.STOP_PROCESSING
    press(shown, Qt.Key.Key_Return)
    assert page.done.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert all(not task.is_open for task in crew.clerk.withdrawals.tasks_of(person.id))
    assert not page.done.isVisible()
    press(shown, Qt.Key.Key_O, CTRL)
    press(shown, Qt.Key.Key_End)
    press(shown, Qt.Key.Key_P, CTRL)
    assert consents.presenter.form.code == "ACCEPTANCE"


# Day 0 and the last day of 15 working days: `domain.md` 4.
VECTORS = {
    dt.date(2026, 12, 15): "11.01.2027",
    dt.date(2026, 12, 31): "26.01.2027",
    dt.date(2027, 3, 12): "08.04.2027",
}


@pytest.mark.covers("K22", "R-231")
def test_the_counter_tells_the_last_of_fifteen_working_days_over_every_holiday(
    unlocked: Unlocked, crew: Crew
) -> None:
    desk = crew.clerk
    people = [
        consenting(desk, iin=iin, family_name=name)
        for iin, name in zip(
            ("850101300005", "900228400123", "970312400013"), ("Ә", "Ғ", "Қ"), strict=True
        )
    ]
    for person, day in zip(people, VECTORS, strict=True):
        days = (day - desk.branch.clock.now().date()).days
        desk.branch.clock.advance(days=days)
        asks_back(desk, person)
    shown = unlocked(Role.MANAGER)
    shown.settle()
    lines = shown.workplace.counter.due.tasks.lines.lines
    assert {line.title for line in lines} == {"Answer a withdrawal of consent"}
    for line, last in zip(lines, VECTORS.values(), strict=True):
        assert f"until {last} (the calendar of that year is preliminary)" in line.subtitle
    assert lines[-1].chips[0].word == "Working days left: 15"


@pytest.mark.covers("K22", "R-082")
def test_of_who_took_the_consent_back_nothing_more_is_written(
    unlocked: Unlocked, crew: Crew
) -> None:
    desk = crew.clerk
    person = consenting(desk)
    version = desk.applicants.open(person.id).applicant.version
    desk.applicants.correct(person.id, version, ApplicantDraft(values={**NEEDED, **MORE}))
    asks_back(desk, person)
    crew.manager.withdrawals.accept(_task(crew, person.id).id)
    before = crew.clerk.stored(person)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    press(shown, Qt.Key.Key_F2)
    shown.workplace.applicant.data.form.rows["mobile_phone"].editor.setFocus()
    enter_text(shown, "+77015550000")
    press(shown, Qt.Key.Key_S, CTRL)
    assert shown.codes[-1] == "consent_missing"
    assert crew.clerk.stored(person) == before
    shown.workplace.applicant.presenter.give_up_edits()
    press(shown, Qt.Key.Key_G, CTRL)
    press(shown, Qt.Key.Key_N, CTRL)
    assert not shown.workplace.applications.pane.form.isVisible()


@pytest.mark.covers("K22", "R-108")
def test_an_open_contract_forbids_to_accept_says_why_and_asks_for_a_ground(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = consenting(crew.clerk)
    owes(crew.clerk, person)
    asks_back(crew.clerk, person)
    shown = unlocked(Role.OFFICER)
    shown.workplace.open_task(person.id, "")
    shown.settle()
    page = shown.workplace.requests
    assert not page.accept.isEnabled()
    assert "94-V Art. 8(2)" in page.accept.accessibleDescription()
    assert page.accept.accessibleDescription() in page.why_not.words.text()
    assert "ALM-2026/17" in page.facts.values["obligations"].text()
    page.presenter.ask(Decision.ACCEPT)
    assert page.presenter.decision is None
    shown.workplace.applicant.show_tab(REQUESTS)
    press(shown, Qt.Key.Key_Return)
    assert page.refuse.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert page.panel.ground.hasFocus()
    press(shown, Qt.Key.Key_Return, CTRL)
    assert page.panel.problem.text() == "Choose one."
    choose_by_keys(shown, "open_obligation")
    assert page.panel.ground_text.isVisible()
    press(shown, Qt.Key.Key_Return, CTRL)
    assert _task(crew, person.id).result is TaskResult.REFUSED
    form = shown.workplace.consents.presenter.form
    assert form is not None
    assert form.code == "REFUSAL"


def test_a_clerk_sees_it_and_who_decides_and_has_no_button(unlocked: Unlocked, crew: Crew) -> None:
    person = consenting(crew.clerk)
    asks_back(crew.clerk, person)
    shown = unlocked(Role.CLERK)
    shown.settle()
    press(shown, Qt.Key.Key_T, CTRL)
    press(shown, Qt.Key.Key_Return)
    page = shown.workplace.requests
    assert page.facts.isVisible()
    assert [page.accept.isVisible(), page.refuse.isVisible(), page.done.isVisible()] == [False] * 3
    assert page.facts.values["decider"].text() == "The branch manager or the personal-data officer"
    page.presenter.ask(Decision.REFUSE)
    assert not page.panel.isVisible()
    press(shown, Qt.Key.Key_O, CTRL)
    press(shown, Qt.Key.Key_Return)
    assert page.open_request.hasFocus()


def test_a_ground_that_was_chosen_is_there_again_after_the_lock(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = consenting(crew.clerk)
    asks_back(crew.clerk, person)
    shown = unlocked(Role.MANAGER)
    shown.workplace.open_task(person.id, "")
    shown.settle()
    page = shown.workplace.requests
    page.presenter.ask(Decision.REFUSE)
    choose_by_keys(shown, "aml_law")
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    again = shown.workplace.requests
    assert again is not page
    assert shown.workplace.applicant.tabs.currentIndex() == REQUESTS
    assert again.presenter.decision is Decision.REFUSE
    assert again.panel.ground.currentData() == "aml_law"
    assert here(shown) is again.panel.ground


def test_nothing_of_the_person_stays_when_the_file_is_left(unlocked: Unlocked, crew: Crew) -> None:
    person = consenting(crew.clerk)
    asks_back(crew.clerk, person)
    shown = unlocked(Role.MANAGER)
    shown.workplace.open_task(person.id, "")
    shown.settle()
    page = shown.workplace.requests
    assert page.list.lines.lines
    shown.workplace.applicant.presenter.leave_file()
    shown.settle()
    assert page.list.lines.lines == ()
    assert not page.card.isVisible()
    assert page.presenter.task is None


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    ("today", "told"),
    [
        (dt.date(2026, 12, 4), "Working days left: 5"),
        (dt.date(2026, 12, 11), "Today is the last day"),
        (dt.date(2026, 12, 13), "Overdue, days: 2"),
    ],
)
def test_how_much_of_the_term_is_left_is_told_by_sign_and_word(
    crew: Crew, today: dt.date, told: str
) -> None:
    person = consenting(crew.clerk)
    asks_back(crew.clerk, person)
    chip = case_words.task_chip(_task(crew, person.id), today)
    assert chip.word == told
    assert chip.sign in {"clock", "warning"}


def test_a_term_is_told_in_words_and_with_its_preliminary_calendar(
    language: Language, crew: Crew
) -> None:
    person = consenting(crew.clerk)
    crew.clerk.branch.clock.advance(days=29)
    asks_back(crew.clerk, person)
    task = _task(crew, person.id)
    assert task.is_preliminary
    assert case_words.term_text(task).endswith("(the calendar of that year is preliminary)")
    language.use("kk")
    assert "қаңтар 2027 ж. дейін (сол жылдың күнтізбесі" in case_words.term_text(task)
    language.use("ru")
    assert "января 2027 г. (календарь того года предварительный)" in case_words.term_text(task)
