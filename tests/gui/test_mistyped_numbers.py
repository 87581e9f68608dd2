"""A mistyped number: its groups, where to look, what may be meant; nobody puts it right (K6)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.drafting import ApplicantDraft
from tests.gui.cases import consenting, enter_text, press
from tests.gui.conftest import OpenWindow
from tests.services.desk import IIN, MORE, NEEDED

SLIP = "850110300005"
TOLD = {
    "en": "Typed: 850110 3 0000 5. Look at the first six digits: they are not the date of birth. "
    "Perhaps 850101 3 0000 5? Compare with the document.",
    "ru": "Введено: 850110 3 0000 5. Посмотрите первые шесть цифр: это не дата рождения. "
    "Возможно, 850101 3 0000 5? Сверьте с документом.",
    "kk": "Терілгені: 850110 3 0000 5. Алғашқы алты цифрды қараңыз: олар туған күнге сәйкес емес. "
    "Мүмкін, 850101 3 0000 5? Құжатпен салыстырыңыз.",
}


@pytest.mark.covers("K6")
def test_an_iin_with_two_digits_changed_round_is_told_in_groups_and_stays_as_typed(
    shown: OpenWindow,
) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    version = desk.applicants.open(person.id).applicant.version
    desk.applicants.correct(person.id, version, ApplicantDraft(values={**NEEDED, **MORE}))
    shown.unlock()
    shown.workplace.open_applicant(person.id)
    shown.settle()
    press(shown, Qt.Key.Key_F2)
    rows = shown.workplace.applicant.data.form.rows
    rows["iin"].editor.setFocus()
    enter_text(shown, SLIP)
    press(shown, Qt.Key.Key_Tab)
    for code, told in TOLD.items():
        shown.window.language.use(code)
        shown.settle()
        assert rows["iin"].problem.text().splitlines()[1] == told
        assert told in rows["iin"].editor.accessibleDescription()
    assert rows["iin"].editor.value().replace(" ", "") == SLIP, "nothing is put in for the clerk"
    rows["iin"].editor.setFocus()
    enter_text(shown, IIN)
    press(shown, Qt.Key.Key_Tab)
    assert rows["iin"].problem.isHidden()


@pytest.mark.covers("K6")
def test_before_birth_is_known_only_the_groups_are_told(shown: OpenWindow) -> None:
    shown.unlock().new_applicant()
    shown.settle()
    rows = shown.workplace.applicant.data.form.rows
    for name, text in {"iin": SLIP, "document_number": "01*345678"}.items():
        rows[name].editor.setFocus()
        enter_text(shown, text)
        press(shown, Qt.Key.Key_Tab)
    assert rows["iin"].problem.text().splitlines()[1] == "Typed: 850110 3 0000 5."
    assert rows["document_number"].problem.text() == "Error: character 3 cannot be right."
