"""What is impossible now says why: in the tip, to a screen reader, in a line on the page (K37)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from branch_app.domain.applicant import Applicant
from branch_app.domain.record_state import RecordState
from branch_app.gui.language import Language
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.reasons import ReasonLine
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram

CTRL = Qt.KeyboardModifier.ControlModifier


class _Page(QWidget):
    """Two buttons and their line."""

    def __init__(self) -> None:
        super().__init__()
        self.one = button(self, "one")
        self.other = button(self, "other")
        self.line = ReasonLine(self, "line")
        self.one.setToolTip("Print (Ctrl+P)")


@pytest.fixture
def reasons(language: Language, qtbot: object) -> _Page:
    assert qtbot
    assert language.code == "en"
    return _Page()


def test_a_reason_disables_and_is_told_thrice_and_no_reason_enables(reasons: _Page) -> None:
    line, one = reasons.line, reasons.one
    line.say(one, "running")
    assert not one.isEnabled()
    assert one.toolTip() == "A run is under way.\nPrint (Ctrl+P)"
    assert one.accessibleDescription() == "A run is under way."
    assert line.words.text() == "A run is under way."
    assert not line.isHidden()
    assert line.reason_of(one) == "running"
    line.say(one)
    assert one.isEnabled()
    assert (one.toolTip(), one.accessibleDescription()) == ("Print (Ctrl+P)", "")
    assert line.isHidden()
    assert line.reason_of(one) == ""


def test_one_reason_of_two_buttons_is_said_once_and_hidden_buttons_say_nothing(
    reasons: _Page,
) -> None:
    line = reasons.line
    line.say(reasons.one, "running")
    line.say(reasons.other, "running")
    assert line.words.text() == "A run is under way."
    line.say(reasons.other, "limit_reached", count=7)
    assert line.words.text().startswith("A run is under way. As many are admitted")
    reasons.one.hide()
    line.refresh()
    assert line.words.text().startswith("As many are admitted")
    assert "7" in line.words.text()
    reasons.other.hide()
    line.refresh()
    assert line.isHidden()


def test_the_language_changes_under_a_reason_and_the_tip_of_the_page_with_it(
    reasons: _Page, language: Language
) -> None:
    line, one = reasons.line, reasons.one
    line.say(one, "running")
    language.use("ru")
    # The page says its own tip first, as every page does in `retranslate`.
    one.setToolTip("Печать (Ctrl+P)")
    line.retranslate()
    assert one.toolTip() == "Синхронизация идёт.\nПечать (Ctrl+P)"
    line.retranslate()
    assert one.toolTip() == "Синхронизация идёт.\nПечать (Ctrl+P)"
    line.say(one)
    assert one.toolTip() == "Печать (Ctrl+P)"


def _person(shown: OpenWindow) -> Applicant:
    return shown.program.desk.register()


def _told(one: QPushButton, line: ReasonLine) -> str:
    """Return the reason, which must be the same in all three places."""
    told = one.accessibleDescription()
    assert not one.isEnabled()
    assert told
    assert one.toolTip().startswith(told)
    assert told in line.words.text()
    assert line.isVisible()
    return told


@pytest.mark.covers("K17")
def test_a_form_that_cannot_be_made_now_says_so_in_the_menu(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    person = _person(shown)
    workplace.open_applicant(person.id, 1)
    shown.settle()
    menu = workplace.consents.list.new.menu()
    acts = {act.data(): act for act in menu.actions()}
    assert [acts[code].isEnabled() for code in ("C1", "C10", "RIGHTS")] == [True, True, True]
    assert not acts["QUESTIONNAIRE"].isEnabled()
    assert "(first C1 must be signed)" in acts["QUESTIONNAIRE"].text()
    assert "(no consent is in force)" in acts["WITHDRAWAL"].text()
    shown.program.desk.consent(person)
    workplace.open_applicant(person.id, 1)
    shown.settle()
    closed = {act.data() for act in menu.actions() if not act.isEnabled()}
    assert closed == {"RECEIPT", "DEBT_LOAD", "STATUS"}, "no application is registered"


def test_a_paper_that_is_signed_or_void_says_what_is_no_longer_done_with_it(
    shown: OpenWindow,
) -> None:
    workplace, desk = shown.unlock(), shown.program.desk
    person = _person(shown)
    form = desk.consent(person)
    workplace.open_paper(person.id, form.id)
    shown.settle()
    page = workplace.consents
    assert "signed" in _told(page.open_void, page.head.why_not)
    assert "answers" in _told(page.open_ticks, page.head.why_not)
    assert page.open_print.isEnabled(), "one more copy of what was signed"
    QTest.keyClick(page, Qt.Key.Key_P, CTRL)
    assert page.print_panel.reason.isVisible()
    assert page.outcome_panel.no.isHidden(), "a signed paper is not voided"
    other = desk.forms.issue(person.id, "C10")
    desk.forms.void(other.id, "jam")
    workplace.open_paper(person.id, other.id)
    shown.settle()
    assert "void" in _told(page.open_print, page.head.why_not)
    assert page.head.why_not.words.text() == "The paper is void. Make a new one."
    third = desk.forms.issue(person.id, "C10")
    workplace.open_paper(person.id, third.id)
    shown.settle()
    assert page.head.why_not.isHidden()
    assert page.open_print.isEnabled()


@pytest.mark.covers("K6")
def test_printing_without_a_printer_says_so_and_offers_the_file(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    person = _person(shown)
    workplace.open_applicant(person.id, 1)
    shown.settle()
    workplace.consents.presenter.issue("C1")
    shown.settle()
    panel = workplace.consents.print_panel
    assert "No printer is connected." in _told(panel.print, panel.why_not)
    assert panel.save.hasFocus()
    assert panel.save.isEnabled()


@pytest.mark.covers("K27")
def test_the_data_of_a_blocked_file_cannot_be_changed_and_say_why(shown: OpenWindow) -> None:
    workplace, desk = shown.unlock(), shown.program.desk
    person = _person(shown)
    desk.consent(person)
    workplace.open_applicant(person.id)
    shown.settle()
    applicant = workplace.applicant
    with desk.begin_work() as work:
        active = work.applicants.get(person.id)
    blocked = active.moved(RecordState.BLOCKED, at=desk.branch.clock.now())
    file = applicant.presenter.file
    assert file is not None
    applicant.presenter.show(replace(file, applicant=blocked))
    data, papers = applicant.data, workplace.consents
    assert "blocked" in _told(data.edit, data.why_not)
    QTest.keyClick(shown.window, Qt.Key.Key_F2)
    shown.settle()
    assert not applicant.presenter.is_editing
    applicant.show_tab(1)
    assert "blocked" in _told(papers.list.new, papers.list.why_not)
    assert "blocked" in _told(papers.open_print, papers.head.why_not)


def test_a_workstation_that_is_not_enrolled_says_so(
    open_at: Callable[..., OpenWindow],
) -> None:
    shown = open_at(MemoryProgram(enrolled=False))
    workplace = shown.unlock()
    workplace.show_page("synchronisation")
    shown.settle()
    page = workplace.synchronisation
    assert "not enrolled yet" in _told(page.run, page.why_not)
    shown.program.enrolled = True
    QTest.keyClick(page, Qt.Key.Key_F5)
    shown.settle()
    assert page.run.isEnabled()
    assert page.why_not.isHidden()


def test_the_first_run_waits_for_the_code_to_be_kept(open_at: Callable[..., OpenWindow]) -> None:
    shown = open_at(MemoryProgram(has_workstation=False))
    page = shown.window.first_run_page
    assert page is not None
    page.show_step("recovery")
    page.show_recovery_code("AAAAA")
    QApplication.processEvents()
    assert "say that it is kept" in _told(page.next, page.why_not)
    assert "No printer" in _told(page.recovery.print, page.recovery.why_not)
    page.recovery.is_kept.setChecked(True)
    assert page.next.isEnabled()
    assert page.why_not.isHidden()
