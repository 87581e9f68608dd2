"""Who looked at a doubtful scan is found in the journal by its act, and read in words (K21)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from branch_app.domain.ink import Agreement, Answer, ChoiceInk, PageInk
from branch_app.domain.serials import show_serial
from branch_app.domain.staff import Role
from branch_app.gui.journal.page import JournalPage
from branch_app.gui.journal.table import COLUMNS
from tests.gui.cases import CTRL, press
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import clerk_program
from tests.gui.pages import speak
from tests.services.argument_ink import unsigned_page
from tests.services.crew import admit
from tests.services.desk import Desk

# A Tuesday at ten in the morning: no alert.
MORNING = dt.datetime(2026, 11, 24, 5, 0, tzinfo=dt.UTC)

LOOKS = {
    "en": (
        "Doubtful scan looked at",
        "Signature not seen · Looked at: signed · the ink is pale",
        "Answers not as entered · Looked at: as entered · the program misread it",
        "Signature not seen · Looked at: asked to sign again",
    ),
    "kk": (
        "Күмәнді скан қаралды",
        "Қолтаңба көрінбейді · Қаралды: қол қойылған · сиясы бозғылт",
        "Жауаптар енгізілгеннен өзгеше · Қаралды: енгізілгендей · бағдарлама қате оқыды",
        "Қолтаңба көрінбейді · Қаралды: қайта қол қою сұралды",
    ),
    "ru": (
        "Сомнительный скан просмотрен",
        "Подпись не видна · Просмотрено: подписано · чернила бледные",
        "Ответы не такие, как введено · Просмотрено: как введено · программа прочитала неверно",
        "Подпись не видна · Просмотрено: попросили подписать заново",
    ),
}


@pytest.mark.covers("K21", "K40")
@pytest.mark.parametrize("code", list(LOOKS))
def test_an_auditor_finds_by_its_act_who_looked_at_a_doubtful_scan_what_was_seen_and_why(
    open_at: Callable[..., OpenWindow], code: str
) -> None:
    program = clerk_program(Role.AUDITOR)
    auditor = program.desk
    auditor.branch.clock.at = MORNING
    name = "Дина Үлгіқызы"
    member = replace(auditor.staff, id="dina", login="dina", display_name=name, role=Role.CLERK)
    admit(auditor, member)
    clerk = Desk(branch=auditor.branch, staff=member, vault=auditor.vault)
    serial = show_serial(_looked_at(clerk))
    shown = open_at(program)
    shown.unlock().show_page("journal")
    shown.settle()
    page = shown.workplace.journal
    speak(shown, code)
    word, *told = LOOKS[code]
    press(shown, Qt.Key.Key_F, CTRL)
    for _ in range(2):
        press(shown, Qt.Key.Key_Tab)
    box = page.filter.acts.box
    assert QApplication.focusWidget() is box
    box.setCurrentIndex(box.findText(word))
    press(shown, Qt.Key.Key_Return)
    assert set(_column(page, "act")) == {word}
    assert set(_column(page, "actor")) == {name}
    # A narrow table tells before them which record it was.
    for row, text in zip(_column(page, "details"), reversed(told), strict=True):
        assert row.endswith(f"№ {serial} · {text}")
    # The table cuts what is long: the row that has the keys is told in whole below it.
    shown.window.resize(911, 512)
    page.table.setFocus()
    press(shown, Qt.Key.Key_Down)
    assert page.row.text().endswith(f"№ {serial} · {told[1]}")
    assert page.row.visibleRegion().boundingRect() == page.row.rect()
    assert page.row.heightForWidth(page.row.width()) <= page.row.height()
    assert page.table.visibleRegion().contains(
        page.table.visualRect(page.table.currentIndex()).center()
    )
    # Other rows, and none of them chosen: nothing is told.
    page.filter.reset()
    shown.settle()
    assert not page.row.isVisible()


def _looked_at(desk: Desk) -> str:
    """Let somebody look three times at a paper whose scans leave doubts; return the serial."""
    person = desk.register()
    desk.consent(person)
    form = desk.sign(person, "C10")
    differs = ChoiceInk(
        id="a", answer=Answer.NO, entered=True, agreement=Agreement.DIFFERS, boxes=()
    )
    answers = PageInk(page=1, is_laid_over=True, written=(), choices=(differs,))
    for page, result, reason in (
        (unsigned_page(), "seen", "pale"),
        (answers, "seen", "misread"),
        (unsigned_page(2), "asked_again", ""),
    ):
        with desk.branch.begin_work() as work:
            work.ink_due.add(form.id, form.version)
            work.commit()
        assert desk.ink_checks.note(form.id, form.version, [page]) is not None
        desk.ink_checks.looked(form.serial, result, reason)
    return form.serial


def _column(page: JournalPage, name: str) -> list[str]:
    rows, column = page.table.rows, COLUMNS.index(name)
    return [str(rows.index(row, column).data()) for row in range(rows.rowCount())]
