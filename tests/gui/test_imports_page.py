"""Bulk import in the window, by keyboard alone: tried out, imported, stopped, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from branch_app.domain.checks import ProblemCode
from branch_app.domain.import_batch import (
    BatchState,
    ImportBatch,
    ImportedLine,
    LeftReason,
    LineEntry,
    LineReason,
)
from branch_app.domain.staff import Role
from branch_app.gui.imports.page import ImportsPage
from branch_app.gui.imports.presenter import ImportsPresenter
from branch_app.gui.imports.words import LEFT_REASONS, entry_text, said
from branch_app.gui.language import Language
from branch_app.gui.notices import sentence
from branch_app.gui.parts.line_delegate import QUIET_LINE, SIDE, SIGN_ROOM
from branch_app.gui.parts.lines import LineList
from branch_app.gui.parts.wrapped import wrapped
from branch_app.services.import_watch import ImportProgress
from branch_app.services.imports import LINES_AT_ONCE
from tests.gui.cases import CTRL, press
from tests.gui.conftest import OpenWindow, TestDesk
from tests.gui.counter_program import MemoryProgram, clerk_program
from tests.services.import_files import data, line, people, whole


def _open(shown: OpenWindow) -> ImportsPage:
    shown.unlock()
    press(shown, Qt.Key.Key_I, CTRL | Qt.KeyboardModifier.ShiftModifier)
    page = shown.workplace.imports
    assert shown.workplace.current() is page
    assert page.file.choose.hasFocus()
    return page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.jsonl"
    path.write_bytes(data(whole(1), "rubbish", line(2)))
    return path


def _subtitles(page: ImportsPage) -> list[str]:
    return [one.subtitle for one in page.report.list.lines.lines]


@pytest.mark.covers("K16")
def test_a_file_is_tried_out_imported_and_taken_back_without_a_mouse(
    shown: OpenWindow, file: Path
) -> None:
    desk = shown.program.desk
    page = _open(shown)
    assert not page.file.run.isEnabled()
    page.file.chosen.emit(file)
    assert page.file.run.hasFocus()
    rows = len(desk.branch.state.entries)
    press(shown, Qt.Key.Key_Y, CTRL)
    told = [
        "Awaits consent C1: what C1 does not need was not kept.",
        "Not JSON.",
    ]
    assert _subtitles(page) == told
    assert (people(desk), len(desk.branch.state.entries)) == ([], rows)
    assert "Nothing was changed." in shown.notices[-1].text()
    press(shown, Qt.Key.Key_Return, CTRL)
    assert _subtitles(page) == told
    assert len(people(desk)) == 2
    assert page.file.state.text() == (
        "Lines: 3 · awaiting consent: 2 · completed: 0 · here already: 0 · refused: 1"
    )
    press(shown, Qt.Key.Key_T, CTRL)
    assert page.batches.list.hasFocus()
    press(shown, Qt.Key.Key_Tab)
    assert page.batches.undo.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert page.batches.no.hasFocus(), "the harmless answer first"
    press(shown, Qt.Key.Key_Backtab)
    assert page.batches.yes.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert people(desk) == []
    assert page.presenter.batches[0].state is BatchState.UNDONE
    assert not page.batches.undo.isEnabled()


def test_what_an_undo_has_left_leads_to_the_person(shown: OpenWindow, file: Path) -> None:
    desk = shown.program.desk
    page = _open(shown)
    page.presenter.choose(file)
    press(shown, Qt.Key.Key_Return, CTRL)
    first, _second = people(desk)
    desk.forms.issue(first.id, "C1")
    page.presenter.undo(page.presenter.batches[0].id)
    shown.settle()
    assert _subtitles(page)[0] == "Left: papers were made since."
    assert shown.notices[-1].text() == "Taken back: 1. Left as it is: 1."
    press(shown, Qt.Key.Key_J, CTRL)
    press(shown, Qt.Key.Key_Return)
    assert shown.workplace.current() is shown.workplace.applicant
    applicant = shown.workplace.applicant.presenter.file
    assert applicant is not None
    assert applicant.applicant.id == first.id


@pytest.mark.parametrize("spoken", ["kk", "ru"])
@pytest.mark.covers("K16")
def test_what_is_told_of_a_line_is_read_whole_in_a_narrow_window(
    open_at: Callable[..., OpenWindow], program: MemoryProgram, spoken: str
) -> None:
    shown = open_at(program, spoken)
    shown.window.resize(911, 512)
    page = _open(shown)
    long = LineEntry(
        line=1, reason="warnings_unconfirmed", field="document_number", warning="document_number"
    )
    page.report.show_report([long, LineEntry(line=2, reason=LineReason.NOT_JSON)], [])
    shown.settle()
    rows = page.report.list
    told = wrapped(entry_text(long), _quiet(rows), rows.viewport().width() - 2 * SIDE - SIGN_ROOM)
    assert len(told) > 1
    higher = rows.sizeHintForRow(0) - rows.sizeHintForRow(1)
    assert higher == QUIET_LINE * (len(told) - 1)


def _quiet(rows: LineList) -> QFont:
    font = QFont(rows.font())
    font.setPixelSize(13)
    return font


def test_a_file_that_is_not_there_is_told(shown: OpenWindow, tmp_path: Path) -> None:
    page = _open(shown)
    page.presenter.choose(tmp_path / "nothing.jsonl")
    press(shown, Qt.Key.Key_Return, CTRL)
    assert shown.notices[-1].text() == sentence("bad_input", {"reason": "file_unreadable"})
    assert page.file.choose.isEnabled()


def test_the_lock_ends_a_run_and_the_file_is_chosen_again(shown: OpenWindow, file: Path) -> None:
    page = _open(shown)
    page.presenter.choose(file)
    assert page.view() == {"file": str(file)}
    shown.window.lock()
    shown.settle()
    shown.unlock()
    assert shown.workplace.imports.file.file.text() == file.name


def test_a_clerk_has_no_such_page(open_at: Callable[..., OpenWindow]) -> None:
    shown = open_at(clerk_program(Role.CLERK))
    shown.unlock()
    press(shown, Qt.Key.Key_I, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "imports" not in shown.workplace.pages
    assert not shown.workplace.counter.month.imports.isVisible()


class _View:
    """Stops the run at its first step."""

    def __init__(self) -> None:
        self.presenter: ImportsPresenter | None = None
        self.busy: list[bool] = []
        self.lines: list[int] = []

    def show_file(self, name: str) -> None:
        assert name

    def show_batches(self, batches: list[ImportBatch]) -> None:
        pass

    def show_report(self, entries: list[LineEntry], left: list[ImportedLine]) -> None:
        pass

    def show_progress(self, progress: ImportProgress) -> None:
        self.lines.append(progress.lines)
        if self.presenter is not None:
            self.presenter.stop()

    def set_busy(self, is_busy: bool) -> None:
        self.busy.append(is_busy)


def test_stopping_ends_at_a_transaction_and_the_same_file_goes_on(
    at_desk: TestDesk, tmp_path: Path
) -> None:
    path = tmp_path / "people.jsonl"
    path.write_bytes(data(*(line(number) for number in range(LINES_AT_ONCE + 3))))
    view = _View()
    presenter = ImportsPresenter(view, at_desk.desk)  # type: ignore[arg-type]
    presenter.choose(path)
    view.presenter = presenter
    presenter.begin(is_dry=False)
    presenter.load()
    assert (view.lines, view.busy) == ([LINES_AT_ONCE], [True, False])
    assert presenter.batches[0].state is BatchState.OPEN
    view.presenter = None
    presenter.begin(is_dry=False)
    presenter.load()
    assert view.lines[1:] == [LINES_AT_ONCE + 3]
    assert [one.state for one in presenter.batches] == [BatchState.DONE]


@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_everything_that_is_told_of_a_line_has_words(language: Language, spoken: str) -> None:
    codes = [*LineReason, *ProblemCode]
    english = {code: entry_text(LineEntry(line=1, reason=code)) for code in codes}
    language.use(spoken)
    for code in codes:
        told = entry_text(LineEntry(line=1, reason=code))
        assert "{" not in told
        assert told != english[code]
    assert set(LEFT_REASONS) == set(LeftReason)
    for text in LEFT_REASONS.values():
        assert said(text) != text
    entry = LineEntry(line=1, reason="warnings_unconfirmed", field="iin", warning="iin_sex")
    assert len(entry_text(entry).split(". ")) >= 2
