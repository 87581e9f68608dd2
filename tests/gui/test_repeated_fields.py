"""What is asked for of several people is asked for of one after another, as on paper."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from branch_app.gui.forms.form_field import FormField
from branch_app.gui.forms.record_form import RecordForm
from branch_app.gui.language import Language

PARTS = ("relative_kind", "relative_name", "relative_phone")
WIDTHS = (340, 700, 1100)


@pytest.mark.covers("K10", "R-075")
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("numbers", [(2,), (1, 2), (1, 3), (1, 2, 3)])
def test_one_relative_stands_after_another(
    qtbot: QtBot, language: Language, numbers: tuple[int, ...], width: int
) -> None:
    language.use("kk")
    ground = QWidget()
    qtbot.addWidget(ground)
    form = RecordForm(ground, "form")
    listed = [f"{part}_{number}" for part in PARTS for number in numbers]
    form.ask_for([FormField(name=name, is_required=False) for name in listed])
    form.resize(width, 900)
    ground.resize(width, 900)
    ground.show()
    qtbot.waitExposed(ground)
    wanted = [f"{part}_{number}" for number in numbers for part in PARTS]
    assert list(form.rows) == wanted
    for one, following in pairwise(form.rows.values()):
        assert (one.y(), one.x()) < (following.y(), following.x())
        if one.spec.name[-1] != following.spec.name[-1]:
            assert following.y() > one.y()
            assert following.x() == form.rows[wanted[0]].x()
