"""At 150 % of a screen of 1366 x 768, with a notice and with very long names: nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea

from branch_app.domain.applicant import Applicant
from branch_app.gui.applicants.file_tabs import FILES, HISTORY, PAPERS, RECORD
from branch_app.gui.colours import Tone
from branch_app.gui.parts.line_delegate import QUIET_LINE
from tests.gui.cases import applied, consenting, enter_text, here, press
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.looking import cut
from tests.services.desk import NEEDED, make_desk

NARROW, WIDE = (911, 485), (1366, 728)
LONG = {
    "family_name": "Әбдіғаппарұлы-Ғалымжанова-Нұрмағамбетова",
    "given_name": "Іңкәр-Құралай-Мәликә",
    "patronymic": "Һәкімғалиқызы-Өміртайқызы",
}
OTHER = {**LONG, "family_name": "Тұрғанова-Әбілқасымова-Үлгібекқызы", "iin": "970312400013"}


@pytest.fixture(params=["kk", "ru"])
def shown(request: pytest.FixtureRequest, open_at: Callable[..., OpenWindow]) -> OpenWindow:
    """A low and narrow window in a language of the counter."""
    made = open_at(MemoryProgram(desk=make_desk("lft")), request.param)
    made.unlock()
    made.window.resize(*NARROW)
    made.settle()
    return made


def _file(shown: OpenWindow, tab: int, person: Applicant | None = None) -> Applicant:
    person = person or consenting(shown.program.desk, **LONG)
    shown.workplace.open_applicant(person.id, tab)
    shown.workplace.applicant.show_tab(tab)
    shown.settle()
    return person


@pytest.mark.covers("K17", "R-048")
def test_a_notice_takes_no_room_from_words_and_buttons(shown: OpenWindow) -> None:
    person = consenting(shown.program.desk, **LONG)
    for tab in (PAPERS, FILES, HISTORY):
        _file(shown, tab, person)
        shown.window.notices.tell("grounds_missing", Tone.WARNING)
        shown.settle()
        assert shown.window.notice_bar.isVisible()
        assert list(cut(shown.window)) == [], tab
    head = shown.workplace.consents.head
    shown.workplace.applicant.show_tab(PAPERS)
    shown.settle()
    for part in (head.title, head.serial, head.open_print, head.open_ticks, head.open_ink):
        assert part.height() >= part.minimumSizeHint().height(), part.objectName()
    facts = shown.workplace.history.facts
    for name in facts.names.values():
        assert name.height() >= name.heightForWidth(name.width()), name.text()


@pytest.mark.covers("K14", "K17")
def test_every_tab_of_a_file_is_in_sight_beside_the_counts(shown: OpenWindow) -> None:
    _file(shown, PAPERS)
    page = shown.workplace.applicant
    tabs, missing = page.tabs, page.counts.missing
    assert missing.isVisible()
    last = tabs.tabRect(tabs.count() - 1)
    assert last.right() < tabs.width()
    assert tabs.tabRect(0).left() >= 0
    assert ":" in missing.accessibleName(), "a screen reader has the words"
    narrow = missing.width()
    shown.window.resize(*WIDE)
    shown.settle()
    assert missing.width() > narrow


@pytest.mark.covers("K14")
def test_which_paper_and_which_value_is_read_whole(shown: OpenWindow) -> None:
    _file(shown, FILES)
    files = shown.workplace.files.files
    first = files.lines.lines[0]
    assert "ALM1-01-0000001-4" in first.subtitle
    told = files.fontMetrics().horizontalAdvance(first.subtitle)
    assert told > files.viewport().width()
    delegate_height = files.sizeHintForRow(0)
    shown.window.resize(*WIDE)
    assert delegate_height >= 56 + QUIET_LINE


@pytest.mark.covers("K49", "R-028")
def test_the_alarm_stands_above_where_its_card_is_out_of_sight(shown: OpenWindow) -> None:
    desk, counter = shown.program.desk, shown.workplace.counter
    applied(desk, consenting(desk, **LONG))
    press(shown, Qt.Key.Key_F5)
    assert counter.alarm.isHidden(), "its hour is not over"
    desk.branch.clock.advance(hours=2)
    press(shown, Qt.Key.Key_F5)
    assert not counter.alarm.visibleRegion().isEmpty()
    assert counter.alarm.text() == counter.bureau.card.title.text()
    counter.alarm.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert here(shown) is counter.bureau.list
    assert not counter.bureau.list.viewport().visibleRegion().isEmpty()
    shown.window.resize(*WIDE)
    shown.settle()
    assert counter.alarm.isHidden(), "the card itself is in sight"


def test_long_values_of_two_files_stand_under_their_titles(shown: OpenWindow) -> None:
    desk = shown.program.desk
    person = consenting(desk, **LONG)
    consenting(desk, **OTHER)
    _file(shown, RECORD, person)
    card = shown.workplace.record.join
    card.begin.setFocus()
    press(shown, Qt.Key.Key_Return)
    enter_text(shown, "турган")
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Return)
    row = card.both.rows[0]
    lefts = {one.left() for one in (side.geometry() for side in row.sides.values())}
    for each in card.both.rows:
        assert {side.geometry().left() for side in each.sides.values()} == lefts
    for side in row.sides.values():
        assert side.sizeHint().width() <= side.width()
    (area,) = [one for one in shown.workplace.record.findChildren(QScrollArea) if one.isVisible()]
    assert area.horizontalScrollBar().maximum() == 0


def test_the_one_answer_to_an_exact_twin_is_no_wider_than_its_words(shown: OpenWindow) -> None:
    consenting(shown.program.desk)
    shown.workplace.new_applicant()
    shown.settle()
    data = shown.workplace.applicant.data
    data.form.fill({**NEEDED, "given_name": "Басқа"})
    press(shown, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (card,) = data.twins.cards
    assert card.is_exact
    assert here(shown) is card.open
    assert card.open.width() <= card.open.sizeHint().width()


def test_a_form_without_a_code_that_people_know_is_named(shown: OpenWindow) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    one = applied(desk, person)
    shown.workplace.open_application(person.id, one.id)
    shown.settle()
    shown.workplace.applications.pane.advice.debt_load.click()
    shown.settle()
    shown.workplace.show_page("counter")
    shown.settle()
    (line,) = shown.workplace.counter.papers.lines.lines
    assert "DEBT_LOAD" not in line.spoken
    title = {"kk": "Борыштық жүктеме", "ru": "Лист расчёта"}[shown.window.language.code]
    assert title in line.subtitle


def test_a_long_value_is_read_from_its_beginning_once_it_is_left(shown: OpenWindow) -> None:
    shown.workplace.new_applicant()
    shown.settle()
    line = here(shown)
    assert isinstance(line, QLineEdit)
    enter_text(shown, LONG["family_name"] * 2)
    assert line.cursorPosition() == len(line.text())
    press(shown, Qt.Key.Key_Return)
    assert here(shown) is not line
    assert line.cursorPosition() == 0


@pytest.mark.covers("K17")
def test_the_keys_come_back_from_the_help_that_grows_with_its_language(shown: OpenWindow) -> None:
    search = shown.workplace.counter.search
    assert here(shown) is search
    sheet = shown.window.help_sheet
    for away in (Qt.Key.Key_F1, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        press(shown, Qt.Key.Key_F1)
        assert here(shown) is sheet.close_help
        before = sheet.height()
        shown.window.top_bar.language_chosen.emit("en")
        shown.settle()
        told = [one for one in sheet.findChildren(QLabel) if one.isVisible()]
        assert len(told) > 20
        assert abs(sheet.height() - before) < 60
        press(shown, away)
        assert not sheet.isVisible()
        assert here(shown) is search
