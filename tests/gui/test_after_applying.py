"""Where the keys are once an application is stored, or nothing was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from branch_app.gui.applicants.file_tabs import APPLICATIONS
from branch_app.gui.applications.view import Doing
from tests.gui.cases import CTRL, WANTED, consenting, here, press
from tests.gui.conftest import OpenWindow


@pytest.mark.covers("K13", "K17")
def test_after_saving_the_keys_are_at_the_paper_that_comes_next(shown: OpenWindow) -> None:
    person = consenting(shown.program.desk)
    shown.unlock()
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    page = shown.workplace.applications
    press(shown, Qt.Key.Key_N, CTRL)
    page.pane.form.fill(WANTED)
    page.pane.save.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert shown.codes[-1] == "application_saved"
    assert here(shown) is page.pane.receipt
    assert not page.pane.receipt.visibleRegion().isEmpty()
    press(shown, Qt.Key.Key_F2)
    assert page.presenter.doing is Doing.CHANGE
    page.pane.give_up.click()
    shown.settle()
    assert here(shown) is page.list, "nothing was stored: back to the list"
