"""The journal in the window: by keyboard, filtered, checked; alerts on top and as a notice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from branch_app.domain.change import Act, RecordKind
from branch_app.domain.staff import Role
from branch_app.gui.journal.page import JournalPage
from branch_app.gui.journal.table import COLUMNS, JournalModel
from branch_app.services.journal_reading import PAGE_ROWS, JournalLine
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram, clerk_program

# A Tuesday at ten in the morning, where the window's own Sunday would be an alert by itself.
MORNING = dt.datetime(2026, 11, 24, 5, 0, tzinfo=dt.UTC)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NO = Qt.KeyboardModifier.NoModifier


def _program(role: Role = Role.MANAGER) -> MemoryProgram:
    program = clerk_program(role)
    program.desk.branch.clock.at = MORNING
    with program.desk.branch.begin_work() as work:
        work.staff.save(program.desk.staff, Act.ADMIT_STAFF, {"role": "manager"})
        work.commit()
    return program


def _note(program: MemoryProgram, act: Act, times: int = 1, **details: str | int) -> None:
    for number in range(times):
        with program.desk.branch.begin_work() as work:
            kind, record_id = RecordKind.APPLICANT, f"{number:031x}f"
            work.journal.note(act, kind=kind, record_id=record_id, details=details)
            work.commit()


def _press(shown: OpenWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.window, key, modifier)
    shown.settle()


def _type(text: str) -> None:
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClicks(here, text)


def _open(shown: OpenWindow) -> JournalPage:
    """Go to the journal by its key."""
    workplace = shown.unlock()
    place = [place.name for place in workplace.places].index("journal")
    _press(shown, Qt.Key(Qt.Key.Key_1 + place), ALT)
    assert workplace.current() is workplace.journal
    return workplace.journal


def _column(page: JournalPage, name: str) -> list[str]:
    model = page.table.rows
    column = COLUMNS.index(name)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def _entries(shown: OpenWindow) -> list[Act]:
    return [entry.act for entry in shown.program.desk.branch.state.entries]


@pytest.mark.covers("K40", "R-141")
def test_the_journal_is_opened_by_key_and_that_is_an_act(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    program = _program()
    _note(program, Act.OPEN, 3)
    shown = open_at(program)
    page = _open(shown)
    acts = ["Journal read", "Opened", "Opened", "Opened", "Employee admitted"]
    assert _column(page, "act") == acts
    assert _column(page, "actor")[0] == "Аида Үлгіқызы"
    assert _column(page, "about")[1] == "file …0000002f"
    assert "today" in _column(page, "at")[0]
    assert _entries(shown)[-1] is Act.READ_JOURNAL
    assert QApplication.focusWidget() is page.table
    spoken = page.table.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Аида Үлгіқызы, Journal read")


@pytest.mark.covers("K37", "K40")
@pytest.mark.parametrize("role", list(Role))
def test_only_who_may_read_the_journal_has_the_page(
    open_at: Callable[[MemoryProgram], OpenWindow], role: Role
) -> None:
    workplace = open_at(_program(role)).unlock()
    assert ("journal" in workplace.pages) == (role is not Role.CLERK)
    assert ("journal" in workplace.rail.entries) == (role is not Role.CLERK)


@pytest.mark.covers("K40", "R-141")
def test_rows_are_filtered_by_keyboard_alone(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    program = _program()
    _note(program, Act.OPEN, 5)
    _note(program, Act.SHOW_NUMBER, 2, field="iin")
    shown = open_at(program)
    page = _open(shown)
    _press(shown, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is page.filter.lines["record"].edit
    _type("0001f")
    _press(shown, Qt.Key.Key_Return)
    assert _column(page, "about") == ["file …0000001f"] * 2
    assert _column(page, "details") == ["IIN", ""]
    # Two fields on: the choice of acts, where a word leads to its act and Enter shows the rows.
    _press(shown, Qt.Key.Key_Tab)
    _press(shown, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.filter.acts.box
    _type("Number")
    _press(shown, Qt.Key.Key_Return)
    assert _column(page, "act") == ["Number shown"]
    told = program.desk.branch.state.entries[-1]
    assert told.details == {"record": "0001f", "acts": "show_number"}
    _press(shown, Qt.Key.Key_U, CONTROL)
    assert page.filter.entry().record == ""
    assert len(_column(page, "act")) > 8


@pytest.mark.covers("K40")
def test_a_filter_that_is_none_is_told_beside_its_field(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    shown = open_at(_program())
    page = _open(shown)
    before = _entries(shown)
    _press(shown, Qt.Key.Key_F, CONTROL)
    _type("850101300005")
    _press(shown, Qt.Key.Key_Return)
    line = page.filter.lines["record"]
    assert "No names, no IIN" in line.hint.text()
    assert line.edit.accessibleDescription() == line.hint.text()
    assert QApplication.focusWidget() is line.edit
    assert _entries(shown) == before
    page.filter.lines["since"].edit.setText("25.11.2026")
    page.filter.lines["until"].edit.setText("24.11.2026")
    line.edit.clear()
    _press(shown, Qt.Key.Key_Return)
    assert page.filter.lines["until"].hint.text() == "Earlier than the first day."
    page.filter.lines["since"].edit.setText("25.11.2026")
    page.filter.lines["until"].edit.clear()
    _press(shown, Qt.Key.Key_Return)
    assert _column(page, "act") == []


@pytest.mark.covers("K40", "R-141")
def test_the_chain_is_checked_by_key_and_each_fault_is_a_sentence(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    program = _program()
    _note(program, Act.OPEN, 8)
    shown = open_at(program)
    page = _open(shown)
    _press(shown, Qt.Key.Key_F9)
    card = page.check_card
    assert card.isVisible()
    assert (card.state.accessibleName(), card.faults.isVisible()) == ("Whole", False)
    entries = program.desk.branch.state.entries
    entries[2] = replace(entries[2], actor="nobody")
    del entries[5:7]
    _press(shown, Qt.Key.Key_F9)
    assert card.state.accessibleName() == "Not whole: 2"
    model = card.faults.lines
    assert [line.title for line in model.lines] == [
        "No. 3: changed after it was written",
        "No. 6–7: removed from the journal",
    ]
    assert QApplication.focusWidget() is card.faults
    assert page.alerts.cards[0].accessibleName().startswith("The journal was tampered with")
    alert = [entry for entry in program.desk.branch.state.entries if entry.act is Act.RAISE_ALERT]
    assert [entry.details["alert"] for entry in alert] == ["broken_chain"]
    card.close_it.click()
    assert not card.isVisible()


@pytest.mark.covers("R-141")
def test_alerts_are_a_notice_after_login_and_cards_on_the_page(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    program = _program()
    _note(program, Act.RAISE_ALERT, 5, alert="mass_viewing", whose="staff", count=43)
    shown = open_at(program)
    workplace = shown.unlock()
    assert shown.codes == ["alerts_raised"]
    assert "5" in shown.window.notice_bar.sentence.text()
    shown.window.notice_bar.act.setFocus()
    _press(shown, Qt.Key.Key_Space)
    page = workplace.journal
    assert workplace.current() is page
    visible = [card for card in page.alerts.cards if card.isVisible()]
    assert len(visible) == 3
    told = visible[0].accessibleName()
    assert told.startswith("Many files seen within an hour, today 10:00 · count: 43 · Аида")
    assert not page.alerts.calm.isVisible()
    page.alerts.everything.setFocus()
    _press(shown, Qt.Key.Key_Space)
    assert set(_column(page, "act")) == {"Alert"}
    assert set(_column(page, "actor")) == {"the program"}


def test_without_alerts_one_line_says_so(open_at: Callable[[MemoryProgram], OpenWindow]) -> None:
    shown = open_at(_program())
    page = _open(shown)
    assert page.alerts.calm.isVisible()
    assert not any(card.isVisible() for card in page.alerts.cards)
    assert shown.codes == []


@pytest.mark.covers("R-141")
def test_the_look_is_taken_every_minute_while_unlocked_and_not_after(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    program = _program(Role.CLERK)
    shown = open_at(program)
    workplace = shown.unlock()
    _note(program, Act.OPEN, 40)
    workplace.alert_watch.timer.timeout.emit()
    shown.settle()
    alert = [entry for entry in program.desk.branch.state.entries if entry.act is Act.RAISE_ALERT]
    assert [entry.details["alert"] for entry in alert] == ["mass_viewing"]
    # Clerks are not told what is watched.
    assert shown.codes == []
    assert workplace.alert_watch.timer.isActive()
    workplace.stop()
    assert not workplace.alert_watch.timer.isActive()


def test_going_down_brings_the_next_page(open_at: Callable[[MemoryProgram], OpenWindow]) -> None:
    program = _program()
    _note(program, Act.OPEN, PAGE_ROWS * 2)
    shown = open_at(program)
    page = _open(shown)
    assert page.table.rows.rowCount() == PAGE_ROWS
    _press(shown, Qt.Key.Key_End, CONTROL)
    _press(shown, Qt.Key.Key_End, CONTROL)
    seqs = [int(text) for text in _column(page, "seq")]
    assert len(seqs) > PAGE_ROWS
    assert seqs == list(range(seqs[0], seqs[0] - len(seqs), -1))
    assert _entries(shown).count(Act.READ_JOURNAL) == 1


def test_a_narrow_window_tells_the_record_among_the_details(
    open_at: Callable[[MemoryProgram], OpenWindow],
) -> None:
    program = _program()
    _note(program, Act.SHOW_NUMBER, 1, field="iin")
    shown = open_at(program)
    page = _open(shown)
    shown.window.resize(900, 600)
    shown.settle()
    assert page.table.isColumnHidden(COLUMNS.index("about"))
    assert _column(page, "details")[1] == "file …0000000f · IIN"


def _line(seq: int) -> JournalLine:
    return JournalLine(
        seq=seq, at=MORNING, actor="Аида", act="open", kind="applicant", record="…1", details={}
    )


@pytest.mark.usefixtures("language")
def test_the_model_keeps_its_rules_while_pages_come(qtmodeltester: ModelTester) -> None:
    model = JournalModel()
    pages = [[_line(seq) for seq in range(top, top - 20, -1)] for top in (60, 40, 20)]
    given: list[int] = []

    def give() -> None:
        given.append(len(given))
        model.add(pages[len(given)], has_more=len(given) + 1 < len(pages))

    model.more_wanted.connect(give)
    model.say([name for name in COLUMNS])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.begin(MORNING)
    assert not model.canFetchMore()
    model.add(pages[0], has_more=True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    while model.canFetchMore():
        model.fetchMore()
    assert [line.seq for line in model.lines] == list(range(60, 0, -1))
    assert given == [0, 1]
    model.fetchMore()
    assert given == [0, 1]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
