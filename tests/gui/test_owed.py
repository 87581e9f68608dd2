"""What is owed under an open contract is entered where the application stands (R-079)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.field_source import BY_ACCOUNTING
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import APPLICATIONS
from tests.gui.cases import CTRL, TODAY, consenting, enter_text, owes, press
from tests.gui.conftest import OpenWindow
from tests.services.crew import Crew

Unlocked = Callable[[Role], OpenWindow]
KEY = Qt.Key


def _type(shown: OpenWindow, field: str, text: str) -> None:
    shown.workplace.applications.pane.form.rows[field].editor.setFocus()
    enter_text(shown, text)


@pytest.mark.covers("K6", "K13", "R-079")
def test_debt_and_penalty_are_entered_by_keys_kept_at_the_lock_and_told_by_the_history(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = consenting(crew.clerk)
    one = owes(crew.clerk, person)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    page = shown.workplace.applications
    assert page.pane.change.isEnabled()
    assert page.pane.change.text() == "Enter what is owed"
    press(shown, KEY.Key_F2)
    assert list(page.pane.form.rows) == ["owed_on", "debt", "penalty"]
    _type(shown, "debt", "120000")
    press(shown, KEY.Key_S, CTRL)
    assert page.pane.form.rows["owed_on"].problems, "a debt is that of a day"
    _type(shown, "owed_on", "22.11.2026")
    before = page.entries()
    assert before is not None
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    page = shown.workplace.applications
    again = page.entries()
    assert again is not None
    assert again.content == before.content
    press(shown, KEY.Key_S, CTRL)
    assert shown.codes[-1] == "application_corrected"
    stored = crew.clerk.applications.by_id(one.id)
    assert stored.values == {**one.values, "owed_on": TODAY, "debt": 120_000}
    assert stored.sources["debt"].origin == BY_ACCOUNTING, "nobody said it at the counter"
    assert "".join(page.pane.form.values()["debt"].split()) == "120000₸"
    assert "amount" in page.pane.form.rows, "beside what was applied for"
    page.pane.form.rows["debt"].editor.setFocus()
    press(shown, KEY.Key_F6)
    history = shown.workplace.history
    assert history.field.currentData() == "debt"
    (change,) = history.changes.lines.lines
    assert "120 000" in change.subtitle.replace("\u00a0", " ")


@pytest.mark.covers("R-079")
def test_in_the_language_of_the_window_the_section_says_what_it_is(
    unlocked: Unlocked, crew: Crew
) -> None:
    person = consenting(crew.clerk)
    owes(crew.clerk, person)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    page = shown.workplace.applications
    press(shown, KEY.Key_F2)
    said = {}
    for language in ("kk", "ru"):
        shown.window.language.use(language)
        shown.settle()
        (section,) = page.pane.form.sections
        said[language] = (section.card.title.text(), page.pane.form.rows["penalty"].label.text())
    assert said["kk"][0] == "Шарт бойынша берешек"
    assert said["ru"][0] == "Задолженность по договору"
    assert "пеня" in said["ru"][1]
