"""Of a name too long for its place something of each part is seen; the whole is in the tip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication

from branch_app.domain.applicant import Applicant
from branch_app.gui.applicants.file_tabs import DATA
from branch_app.gui.parts.elided import LEAST_LETTERS, NameLabel, shortened_name
from branch_app.gui.parts.line_delegate import HEIGHT
from tests.gui.cases import consenting
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.spellings import LETTERS

LONG = {
    "family_name": "Құдайбергенұлы-Әбдірахманбековтегі",
    "given_name": "Нұрсұлтанбек",
    "patronymic": "Әбдіқадырғалиұлы",
}
WHOLE = " ".join(LONG.values())
NAMES = st.lists(st.text(LETTERS, min_size=1, max_size=40), min_size=1, max_size=4).map(" ".join)


@pytest.fixture
def person(program: MemoryProgram) -> Applicant:
    return consenting(program.desk, **LONG)


@given(NAMES, st.integers(40, 900))
@example("ааб абф аааш аааааааааааагж", 208)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_part_of_any_name_begins_as_it_is_and_all_fit(
    qapp: QApplication, name: str, width: int
) -> None:
    metrics = QFontMetrics(qapp.font())
    shown = shortened_name(name, metrics, width)
    assert metrics.horizontalAdvance(shown) <= width
    if metrics.horizontalAdvance(name) <= width:
        assert shown == name
    parts = name.split()
    if width >= len(parts) * (LEAST_LETTERS + 2) * metrics.averageCharWidth():
        assert [one[:1] for one in shown.split()] == [one[:1] for one in parts]


def test_short_parts_stay_whole_beside_a_long_one(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    name = f"{LONG['family_name']} Ұлан Серікұлы"
    width = metrics.horizontalAdvance("Құдайбергенұлы Ұлан Серікұлы")
    surname, *others = shortened_name(name, metrics, width).split()
    assert others == ["Ұлан", "Серікұлы"]
    assert surname.startswith("Құдай")
    assert surname.endswith("тегі")
    assert "…" in surname


@pytest.mark.parametrize("size", [(1366, 728), (911, 485)])
@pytest.mark.parametrize("spoken", ["kk", "ru"])
@pytest.mark.covers("K6")
def test_the_strip_of_a_file_shows_every_part_and_tells_the_whole(
    open_at: Callable[..., OpenWindow],
    program: MemoryProgram,
    person: Applicant,
    size: tuple[int, int],
    spoken: str,
) -> None:
    shown = open_at(program, spoken)
    shown.window.resize(*size)
    shown.unlock()
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    strip = shown.workplace.applicant.strip
    name, high = strip.name, strip.height()
    first, second = (text for _place, _font, text in name.shown())
    given, patronymic = second.split()
    assert first[:5] == "Құдай"
    assert given[:3] == "Нұр"
    assert patronymic[:2] == "Әб"
    for place, font, text in name.shown():
        assert name.rect().contains(place)
        assert QFontMetrics(font).horizontalAdvance(text) <= place.width()
    assert name.toolTip() == WHOLE
    spoken_name = QAccessible.queryAccessibleInterface(name).text(QAccessible.Text.Name)
    assert spoken_name == WHOLE
    other = consenting(program.desk, iin="900228400123", document_number="087654321")
    shown.workplace.open_applicant(other.id, DATA)
    shown.settle()
    assert " ".join(text for _place, _font, text in name.shown()) == other.full_name
    assert strip.height() == high


def test_where_two_lines_have_no_room_one_line_shows_every_part(
    open_at: Callable[..., OpenWindow], program: MemoryProgram
) -> None:
    label = NameLabel(open_at(program).window, "name", "strong")
    label.show_text(WHOLE)
    label.resize(220, 20)
    ((_place, _font, text),) = label.shown()
    assert [one[:2] for one in text.split()] == ["Құ", "Нұ", "Әб"]


def test_the_row_of_the_counter_stays_as_high_and_tells_the_whole(
    open_at: Callable[..., OpenWindow], program: MemoryProgram, person: Applicant
) -> None:
    shown = open_at(program)
    people = shown.unlock().counter.people
    shown.settle()
    (line,) = people.lines.lines
    assert line.is_name
    people.resize(420, people.height())
    before = people.grab().toImage()
    assert people.sizeHintForRow(0) == HEIGHT
    index = people.model().index(0, 0)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert index.data(role).startswith(f"{person.full_name}, ")
    other = line.title.replace("Нұрсұлтанбек", "Қ")
    people.show_lines([type(line)(id="1", title=other, is_name=True)])
    assert people.grab().toImage() != before
