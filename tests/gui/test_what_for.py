"""An applicant asks why a datum is needed: one key tells purposes and law, in any language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.gui.cases import CTRL, consenting, press
from tests.gui.conftest import OpenWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.covers("K55", "R-088", "R-112")
def test_one_key_tells_what_a_datum_is_for_and_hides_it_again(shown: OpenWindow) -> None:
    shown.unlock()
    press(shown, Qt.Key.Key_N, CTRL)
    form = shown.workplace.applicant.data.form
    row = form.rows["family_name"]
    press(shown, Qt.Key.Key_F1, SHIFT)
    assert row.about.isVisible()
    assert row.about.text().startswith("What for: дерекқорда тіркеу; ")
    assert row.about.text().endswith("Demanded by law: 191-IV 5(3)(1).")
    assert row.about.text() in row.editor.accessibleDescription()
    assert not form.rows["given_name"].about.isVisible()
    assert (row.optional.text(), form.rows["patronymic"].optional.text()) == ("by law", "if any")
    shown.window.language.use("ru")
    shown.settle()
    assert row.about.text().startswith("Для чего: регистрация в базе данных; ")
    press(shown, Qt.Key.Key_F1, SHIFT)
    assert not row.about.isVisible()
    assert row.about.text() not in row.editor.accessibleDescription()


@pytest.mark.covers("K55", "R-088")
def test_while_data_are_read_all_of_them_tell_it(shown: OpenWindow) -> None:
    shown.unlock()
    person = consenting(shown.program.desk)
    shown.workplace.open_applicant(person.id)
    shown.settle()
    shown.workplace.applicant.data.edit.setFocus()
    shown.workplace.applicant.data.form.tell_about()
    rows = shown.workplace.applicant.data.form.rows.values()
    assert all(row.about.text() for row in rows), "every datum of the list has a purpose"
    assert all(row.about.isVisible() for row in rows)
