"""The way of Tab through a whole file; test_every_page.py looks at every other page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from branch_app.gui.applicants.file_tabs import DATA
from tests.gui.captured import in_sections, person_fields
from tests.gui.cases import consenting
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.real_keys import RealKeys
from tests.services.desk import make_desk

# At 100 % and at 150 % of a screen of 1366 x 768.
SIZES = [(1366, 728), (911, 485)]


@pytest.mark.covers("K17")
@pytest.mark.parametrize(
    ("pack_id", "size"), [*(("lft", size) for size in SIZES), ("satcredit", SIZES[1])]
)
def test_tab_goes_through_the_whole_list_in_the_order_of_the_paper_and_then_to_save(
    open_at: Callable[..., OpenWindow], pack_id: str, size: tuple[int, int]
) -> None:
    shown = open_at(MemoryProgram(desk=make_desk(pack_id)))
    person = consenting(shown.program.desk)
    shown.unlock()
    shown.window.resize(*size)
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    keys = RealKeys(shown)
    keys.press(Qt.Key.Key_F2)
    wanted = in_sections(person_fields(shown.program.services.packs.current(), ()))
    met = []
    for _name in wanted:
        met.append(keys.name)
        keys.press(Qt.Key.Key_Tab)
    assert met == wanted
    assert keys.name == "save"
    keys.press(Qt.Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert keys.name == wanted[-1]


def test_what_can_only_be_read_is_skipped(shown: OpenWindow) -> None:
    person = consenting(shown.program.desk)
    shown.unlock()
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    keys, rows = RealKeys(shown), shown.workplace.applicant.data.form.rows
    met = set()
    for _step in range(40):
        met.add(keys.name)
        keys.press(Qt.Key.Key_Tab)
    assert "edit" in met
    assert not met & set(rows)
