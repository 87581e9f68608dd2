"""Most people live where they are registered: one key instead of the same words again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.gui.cases import consenting, press
from tests.gui.conftest import OpenWindow


@pytest.mark.covers("R-057")
def test_the_actual_address_is_copied_by_one_key_and_only_while_typing(
    shown: OpenWindow,
) -> None:
    shown.unlock()
    desk = shown.program.desk
    person = consenting(desk)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    press(shown, Qt.Key.Key_F2)
    form = shown.workplace.applicant.data.form
    form.rows["registration_address"].editor.setFocus()
    form.fill({"registration_address": "Орал қ., Үлгі көшесі, 1-үй"})
    edited: list[str] = []
    form.edited.connect(edited.append)
    press(shown, Qt.Key.Key_F4)
    assert form.values()["actual_address"] == "Орал қ., Үлгі көшесі, 1-үй"
    assert edited == ["actual_address"]
    row = form.rows["actual_address"]
    assert row.copy is not None
    form.fill({"actual_address": "Ақтөбе қ., Басқа көшесі, 2-үй"})
    shown.workplace.applicant.data.give_up.click()
    shown.settle()
    press(shown, Qt.Key.Key_F4)
    assert "Үлгі" not in form.values().get("actual_address", "")
    assert not row.copy.isVisible()
