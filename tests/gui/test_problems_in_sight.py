"""What is wrong with a field is read where the keys are, beneath a notice and in a low window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from tests.gui.cases import CTRL, consenting
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.real_keys import RealKeys
from tests.services.desk import make_desk


def _is_whole(part: QWidget, pane: QWidget) -> bool:
    place = QRect(part.mapTo(pane, QPoint(0, 0)), part.size())
    return pane.rect().contains(place)


@pytest.mark.covers("K6", "K15", "K17")
@pytest.mark.parametrize("size", [(911, 485), (1366, 728)])
@pytest.mark.parametrize("spoken", ["kk", "ru"])
def test_each_problem_is_read_whole_after_saving_and_by_f8(
    open_at: Callable[..., OpenWindow], spoken: str, size: tuple[int, int]
) -> None:
    shown = open_at(MemoryProgram(desk=make_desk("lft")), spoken)
    person = consenting(shown.program.desk)
    shown.unlock()
    shown.window.resize(*size)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    keys, data = RealKeys(shown), shown.workplace.applicant.data
    keys.press(Qt.Key.Key_F2)
    keys.press(Qt.Key.Key_S, modifier=CTRL)
    seen = set()
    for _step in range(len(data.form.rows)):
        name = data.field_with_keys()
        if name in seen:
            break
        seen.add(name)
        row = data.form.rows[name]
        assert row.problem.isVisible()
        for part in (row.label, row.editor, row.problem):
            assert _is_whole(part, data.viewer.viewport()), (name, part.objectName())
        keys.press(Qt.Key.Key_F8)
    assert len(seen) > 4
