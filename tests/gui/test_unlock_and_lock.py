"""Coming in, going out: the unlock page, the lock, what is warned of and what is destroyed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from branch_app.gui.workplace import Workplace
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import LOGIN, PASSWORD, MemoryProgram

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.covers("K39", "R-160")
def test_a_wrong_password_says_one_sentence_and_clears_the_field(shown: OpenWindow) -> None:
    page = shown.window.unlock_page
    QTest.keyClicks(page.login, LOGIN)
    QTest.keyClick(page.login, Qt.Key.Key_Return)
    assert page.password.edit.hasFocus()
    QTest.keyClicks(page.password.edit, "not the password")
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
    shown.settle()
    assert shown.codes == ["wrong_password"]
    assert page.password.edit.text() == ""
    assert page.password.edit.hasFocus()
    assert shown.window.workplace is None


def test_what_is_typed_is_masked_and_caps_lock_is_told(shown: OpenWindow) -> None:
    line = shown.window.unlock_page.password
    QTest.keyClicks(line.edit, "a")
    assert "Caps" not in line.hint.text()
    QTest.keyClicks(line.edit, "B")
    assert "Caps Lock" in line.hint.text()
    QTest.keyClick(line.edit, Qt.Key.Key_CapsLock)
    QTest.keyClicks(line.edit, "c")
    assert "Caps" not in line.hint.text()
    assert line.edit.displayText() == "●" * 3 or set(line.edit.displayText()) != {"a", "B", "c"}


def test_cyrillic_letters_in_the_password_are_told(shown: OpenWindow) -> None:
    line = shown.window.unlock_page.password
    line.edit.insert("құпия")
    line.edit.textEdited.emit("құпия")
    assert "Cyrillic" in line.hint.text()


def test_the_page_gives_a_line_of_advice(shown: OpenWindow) -> None:
    assert len(shown.window.unlock_page.advice.text()) > 20


@pytest.mark.covers("K5")
def test_the_window_tells_who_works_and_for_whom(shown: OpenWindow) -> None:
    shown.unlock()
    bar = shown.window.top_bar
    assert bar.who.text() == "Аида Үлгіқызы, branch manager"
    assert "Lending and Finance" in bar.crest.toolTip()
    assert bar.lock_state.isHidden()
    shown.settle()
    assert shown.window.windowTitle() == "branch manager · not sent: 0 · Branch App"


@pytest.mark.covers("K39")
def test_the_lock_destroys_the_pages_and_drops_the_session(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    gone: list[bool] = []
    workplace.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(shown.window, Qt.Key.Key_L, CTRL)
    shown.settle()
    assert gone == [True]
    assert shown.window.workplace is None
    assert shown.program.log == ["unlock", "lock: asked"]
    assert shown.window.pages.currentWidget() is shown.window.unlock_page
    assert shown.window.unlock_page.password.edit.hasFocus()
    assert not shown.window.top_bar.lock_state.isHidden()
    assert "Аида" not in shown.window.windowTitle()
    assert shown.unlock() is shown.window.workplace


def test_another_file_is_not_opened_over_unsaved_entries(
    shown: OpenWindow, workplace: Workplace
) -> None:
    person = shown.program.desk.register()
    workplace.new_applicant("Ким Алиса")
    workplace.show_page("counter")
    workplace.open_applicant(person.id)
    assert shown.codes[-1] == "edits_not_saved"
    assert workplace.current() is workplace.applicant
    assert workplace.applicant.data.draft().values["family_name"] == "Ким"
    workplace.open_applicant(person.id)
    shown.settle()
    assert workplace.applicant.presenter.file is not None


def test_closing_the_window_keeps_what_is_typed_and_asks_nothing(
    shown: OpenWindow, open_at: Callable[..., OpenWindow]
) -> None:
    shown.unlock().new_applicant("Ким Алиса")
    assert not shown.window.close(), "first everything is stored"
    shown.settle()
    assert not shown.window.isVisible()
    assert shown.codes == []
    assert shown.program.log == ["unlock", "lock: closed"]
    again = open_at(shown.program)
    assert again.unlock().applicant.data.draft().values["family_name"] == "Ким"


def test_the_end_of_the_system_leaves_time_for_one_last_act(shown: OpenWindow) -> None:
    shown.unlock().new_applicant("Ким Алиса")
    shown.window.locking.leave_at_once(shown.window.session)
    shown.window.locking.last_act()()
    (form, _view) = sorted(shown.program.desk.unsaved.mine(), key=lambda one: one.page)
    assert form.label == "Ким Алиса"
    assert shown.program.log == ["unlock", "lock: closed"]


def test_results_that_come_after_the_lock_are_dropped(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    workplace.counter.presenter.load()
    workplace.applicant.presenter.open(shown.program.desk.register().id)
    shown.window.lock()
    shown.settle()
    assert shown.codes == []


def test_a_window_remembers_language_and_organisation(
    open_at: Callable[..., OpenWindow], program: MemoryProgram
) -> None:
    first = open_at(program, "")
    assert first.window.language.code == "kk"
    first.unlock()
    first.window.top_bar.languages.buttons()[1].click()
    first.settle()
    first.window.close()
    again = open_at(MemoryProgram(), "")
    assert again.window.language.code == "ru"
    assert "Lending and Finance" in again.window.unlock_page.crest.toolTip()


def test_a_second_enter_while_the_vault_opens_is_not_a_second_try(shown: OpenWindow) -> None:
    page = shown.window.unlock_page
    page.presenter.unlock(LOGIN, PASSWORD)
    page.presenter.unlock(LOGIN, PASSWORD)
    shown.settle()
    assert shown.program.log == ["unlock"]
