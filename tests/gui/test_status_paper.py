"""An applicant asks how the application stands: every step is printed in both languages (K55)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.application import MicrocreditStatus
from branch_app.domain.paper_statuses import STATUS_NAMES
from tests.documents.reading_back import whole_text
from tests.gui.cases import consenting, owes, press
from tests.gui.conftest import OpenWindow


@pytest.mark.covers("K55", "R-095")
def test_the_steps_of_an_application_are_printed(shown: OpenWindow, tmp_path: Path) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    one = owes(desk, person)
    shown.unlock()
    shown.workplace.open_application(person.id, one.id)
    shown.settle()
    shown.workplace.applications.pane.state_paper.setFocus()
    press(shown, Qt.Key.Key_Return)
    form = shown.workplace.consents.presenter.form
    assert form is not None
    assert (form.code, form.application_id) == ("STATUS", one.id)
    said = "".join(whole_text(desk.forms.pdf(form.id), tmp_path).split())
    for row in one.statuses:
        assert STATUS_NAMES[row.status].kk.replace(" ", "") in said
        assert STATUS_NAMES[row.status].ru.replace(" ", "") in said
    assert said.count("договор№ALM-2026/17") == 2, "approved and issued"
    assert one.number in said


def test_every_status_has_words_for_paper() -> None:
    assert set(STATUS_NAMES) == set(MicrocreditStatus)
