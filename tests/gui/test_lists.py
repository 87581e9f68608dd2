"""The lists of two-line rows: model rules, masked words, choosing and opening."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from branch_app.gui.colours import Tone
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.line_delegate import HEIGHT, NARROW_HEIGHT, TITLE_LINE, broken
from branch_app.gui.parts.lines import Line, LineList, LineModel

CHIP = ChipText(sign="draft", word="A rather long word", tone=Tone.NEUTRAL)
LINES = [Line(id=str(n), title=f"Title {n}", subtitle="second", chips=(CHIP,)) for n in range(5)]


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[LineList]:
    ground = QWidget()
    qtbot.addWidget(ground)
    made = LineList(ground, "lines")
    made.resize(600, 300)
    ground.show()
    made.show_lines(LINES)
    yield made
    ground.close()


def test_the_model_keeps_its_rules(qtmodeltester: ModelTester) -> None:
    model = LineModel()
    model.show_lines(LINES)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_lines(())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_row_is_spoken_whole(lines: LineList) -> None:
    index = lines.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Title 1, second, A rather long word"
    assert QModelIndex().data() is None


def test_arrow_keys_choose_and_enter_opens(lines: LineList) -> None:
    chosen: list[str] = []
    opened: list[str] = []
    lines.chosen.connect(chosen.append)
    lines.opened.connect(opened.append)
    lines.choose_first()
    QTest.keyClick(lines, Qt.Key.Key_Down)
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert (chosen, opened) == (["0", "1"], ["1"])


def test_choosing_by_the_program_is_not_told_and_new_rows_keep_the_chosen_one(
    lines: LineList,
) -> None:
    chosen: list[str] = []
    lines.chosen.connect(chosen.append)
    lines.choose("3")
    lines.show_lines(list(reversed(LINES)))
    assert lines.chosen_id() == "3"
    lines.show_lines(LINES[:2])
    assert (lines.chosen_id(), chosen) == ("", [])


def test_chips_go_below_the_words_where_the_list_is_narrow(lines: LineList) -> None:
    assert lines.sizeHintForRow(0) == HEIGHT
    lines.resize(250, 300)
    assert lines.sizeHintForRow(0) == NARROW_HEIGHT


def test_an_empty_list_says_what_that_means(lines: LineList) -> None:
    lines.show_lines(())
    before = lines.grab().toImage()
    lines.set_empty_text("Nothing waits")
    assert lines.grab().toImage() != before


@pytest.mark.parametrize("sign", ["", "draft"])
def test_a_title_of_two_lines_makes_the_row_higher_with_and_without_chips(
    qtbot: QtBot, sign: str
) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    made = LineList(ground, "stacked", is_stacked=True)
    made.resize(260, 300)
    ground.show()
    title = "A title that is so long that it takes two lines"
    for chips, usual in (((), HEIGHT), ((CHIP,), NARROW_HEIGHT)):
        short = Line(id="0", title="Short", subtitle="second", chips=chips, sign=sign)
        made.show_lines([short, Line(id="1", title=title, subtitle="s", chips=chips, sign=sign)])
        assert made.sizeHintForRow(0) == usual
        assert made.sizeHintForRow(1) == usual + TITLE_LINE


def test_a_long_title_is_broken_where_a_word_ends(qapp: QApplication) -> None:
    font = qapp.font()
    title = "C6 · Дербес деректерді автоматтандырылған өңдеуге (скорингке) келісім"
    width = QFontMetrics(font).horizontalAdvance("C6 · Дербес деректерді автоматтанд")
    first, second = broken(title, font, width, 2)
    assert first == "C6 · Дербес деректерді"
    assert f"{first} {second}" == title
    assert broken(title, font, width, 1) == [title]


def test_a_list_may_be_as_high_as_its_rows(lines: LineList, qtbot: QtBot) -> None:
    lines.fit(3)
    assert lines.height() == 3 * HEIGHT + 2 * lines.frameWidth()
    lines.show_lines(LINES[:2])
    assert lines.height() == 2 * HEIGHT + 2 * lines.frameWidth()
    lines.resize(200, lines.height())
    qtbot.waitUntil(lambda: lines.height() == 2 * NARROW_HEIGHT + 2 * lines.frameWidth())
