"""Blocking, lifting the blocking and destroying in the window: by keyboard, in place, by role."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from branch_app.domain.destruction import Ground
from branch_app.domain.record_state import RecordState
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import DATA, PAPERS, RECORD
from branch_app.gui.record_states.acts import RecordAct
from branch_app.gui.record_states.page import RecordPage
from tests.gui.conftest import OpenWindow, words_of
from tests.services.crew import PASSWORD, Crew
from tests.services.desk import IIN, NEEDED


def _record(shown: OpenWindow) -> RecordPage:
    return shown.workplace.record


def _open(shown: OpenWindow, person_id: str) -> RecordPage:
    shown.workplace.open_applicant(person_id)
    shown.settle()
    _press(shown, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    return _record(shown)


def _press(
    shown: OpenWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    here = QApplication.focusWidget() or shown.window
    QTest.keyClick(here, key, modifier)
    shown.settle()


def _type(shown: OpenWindow, text: str) -> None:
    here = QApplication.focusWidget()
    assert isinstance(here, QLineEdit)
    here.setText(text)
    _press(shown, Qt.Key.Key_Return)


def _state(crew: Crew, person_id: str) -> RecordState | None:
    with crew.manager.begin_work() as work:
        found = work.applicants.find(person_id)
    return found.state if found else None


@pytest.mark.covers("K27", "R-131", "R-106")
def test_a_manager_blocks_by_keyboard_and_the_file_closes(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    shown = unlocked(Role.MANAGER)
    record = _open(shown, person_id)
    assert [act for act, one in record.acts.items() if one.isVisible()] == [RecordAct.BLOCK]
    _press(shown, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is record.panel.ground
    _press(shown, Qt.Key.Key_Down)
    _press(shown, Qt.Key.Key_Tab)
    _type(shown, "ЖТ-14/2")
    assert _state(crew, person_id) is RecordState.BLOCKED
    assert shown.codes[-1] == "person_blocked"
    workplace = shown.workplace
    assert workplace.current() is workplace.counter
    told = words_of(workplace.applicant)
    assert [value for value in NEEDED.values() if value in told] == []
    assert (workplace.consents.presenter.form, workplace.applicant.presenter.file) == (None, None)
    entry = crew.manager.branch.state.entries[-1]
    assert dict(entry.details) == {"ground": "breach_notice", "paper_number": "ЖТ-14/2"}


@pytest.mark.covers("K27", "R-133", "R-151")
def test_lifting_the_blocking_takes_a_second_person(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    crew.manager.record_states.block(person_id, Ground.BREACH_NOTICE, "ЖТ-14/2")
    shown = unlocked(Role.OFFICER)
    record = _open(shown, person_id)
    _press(shown, Qt.Key.Key_Space)
    _press(shown, Qt.Key.Key_Down)
    _press(shown, Qt.Key.Key_Tab)
    _type(shown, "15")
    _type(shown, "officer")
    _type(shown, PASSWORD)
    other = record.panel.second
    assert "Another employee must confirm" in other.login.hint.text()
    assert _state(crew, person_id) is RecordState.BLOCKED
    assert other.password.edit.text() == ""
    other.login.edit.setText("manager")
    other.password.edit.setFocus()
    _type(shown, "another password")
    assert "do not match" in other.password.problem.text()
    other.password.edit.setFocus()
    _type(shown, PASSWORD)
    assert _state(crew, person_id) is RecordState.ACTIVE
    assert shown.codes[-1] == "person_unblocked"
    assert not shown.workplace.applicant.banner.isVisible()
    assert not record.act_card.isVisible()
    assert PASSWORD not in words_of(shown.window)


@pytest.mark.covers("K28", "R-132", "R-183", "R-151")
def test_destroying_tells_what_goes_and_ends_at_the_counter_with_the_number(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    shown = unlocked(Role.OFFICER)
    shown.workplace.open_applicant(person_id, PAPERS)
    shown.settle()
    record = _open(shown, person_id)
    record.acts[RecordAct.DESTROY].setFocus()
    _press(shown, Qt.Key.Key_Space)
    assert "cannot be undone" in record.panel.text.text()
    assert record.panel.second.confirm.text() == "Destroy for ever"
    _press(shown, Qt.Key.Key_Down)
    _press(shown, Qt.Key.Key_Tab)
    _type(shown, "15/3")
    _type(shown, "manager")
    _type(shown, PASSWORD)
    assert _state(crew, person_id) is None
    (act,) = crew.officer.record_states.acts()
    assert shown.codes[-1] == "person_destroyed"
    assert act.number in shown.window.notice_bar.sentence.text()
    workplace = shown.workplace
    assert workplace.current() is workplace.counter
    told = words_of(shown.window)
    for secret in (IIN, NEEDED["family_name"], NEEDED["document_number"], PASSWORD):
        assert secret not in told
    assert workplace.counter.people.lines.rowCount() == 0
    assert workplace.consents.list.papers.lines.rowCount() == 0


@pytest.mark.covers("K27", "K28")
def test_what_is_missing_is_told_beside_its_field_and_nothing_happens(
    unlocked: Callable[[Role], OpenWindow], crew: Crew, person_id: str
) -> None:
    shown = unlocked(Role.OFFICER)
    record = _open(shown, person_id)
    _press(shown, Qt.Key.Key_Space)
    panel = record.panel
    panel.confirm.click()
    assert (panel.ground_problem.text(), panel.paper.hint.text()) == (
        "Choose one.",
        "Fill in this field.",
    )
    assert QApplication.focusWidget() is panel.ground
    panel.ground.setCurrentIndex(0)
    panel.paper.edit.setText("Әбдіқадыров")
    panel.confirm.click()
    assert not panel.ground_problem.isVisible()
    assert panel.paper.edit.property("state") == "bad"
    assert _state(crew, person_id) is RecordState.ACTIVE
    panel.give_up.click()
    assert not record.act_card.isVisible()
    assert panel.paper.edit.text() == ""
    assert QApplication.focusWidget() is record.acts[RecordAct.BLOCK]


@pytest.mark.covers("K28")
def test_of_a_draft_the_tab_says_why_nothing_can_be_done(
    unlocked: Callable[[Role], OpenWindow], crew: Crew
) -> None:
    draft = crew.clerk.register()
    shown = unlocked(Role.OFFICER)
    record = _open(shown, draft.id)
    buttons = [one for one in record.acts.values() if one.isVisible()]
    assert [one.isEnabled() for one in buttons] == [False, False]
    assert "refusal erases it" in record.why_not.words.text()
    record.presenter.choose(RecordAct.DESTROY)
    assert not record.act_card.isVisible()


def test_the_tab_keeps_its_place_beside_the_others(
    unlocked: Callable[[Role], OpenWindow], person_id: str
) -> None:
    shown = unlocked(Role.OFFICER)
    record = _open(shown, person_id)
    tabs = shown.workplace.applicant.tabs
    assert (tabs.currentIndex(), tabs.tabText(RECORD)) == (RECORD, "Record")
    assert shown.workplace.applicant.stack.currentWidget() is record
    told = shown.workplace.applicant.keys()
    assert "Ctrl+R" in dict(told)
    workplace = shown.workplace
    workplace.applicant.begin("")
    assert [tabs.isTabEnabled(tab) for tab in (DATA, PAPERS, RECORD)] == [True, False, False]
