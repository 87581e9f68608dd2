"""Kazakh, Russian, English at any moment: every word changes, nothing typed is lost."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from branch_app.gui.colours import Tone
from branch_app.gui.forms.editors import PlaceEditor
from tests.gui.conftest import OpenWindow
from tests.gui.pages import furnish, speak, walk


def test_a_half_filled_form_survives_everyspeak(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    person = shown.program.desk.register()
    shown.program.desk.consent(person)
    workplace.open_applicant(person.id)
    shown.settle()
    workplace.applicant.presenter.edit()
    shown.settle()
    rows = workplace.applicant.data.form.rows
    rows["mobile_phone"].editor.set_value("8 701 123")
    rows["sex"].editor.set_value("female")
    rows["registration_region"].editor.set_value("27")
    place = rows["actual_country"].editor
    assert isinstance(place, PlaceEditor)
    line = place.findChild(QLineEdit)
    assert line is not None
    line.setText("Өзбек")
    before = dict(workplace.applicant.data.draft().values)
    for code, label in (("kk", "Жынысы"), ("ru", "Пол"), ("en", "Sex"), ("kk", "Жынысы")):
        speak(shown, code)
        assert dict(workplace.applicant.data.draft().values) == before
        assert rows["sex"].label.text() == label
    assert workplace.applicant.has_unsaved_edits()


def test_answers_and_searches_survive_too(shown: OpenWindow) -> None:
    workplace = shown.unlock()
    person_id = furnish(shown)
    workplace.counter.search.setText("нұр")
    for name in walk(shown, person_id):
        if name == "ticks":
            break
    rows = list(workplace.consents.ticks_panel.rows.values())
    rows[0].yes.setChecked(True)
    rows[1].no.setChecked(True)
    speak(shown, "kk")
    assert workplace.consents.ticks_panel.answers() == {
        row.block.id: answer for row, answer in zip(rows, (True, False, None, None), strict=True)
    }
    assert rows[0].yes.text() == "Иә"
    assert workplace.counter.search.text() == "нұр"


def test_a_notice_on_the_screen_is_said_anew(shown: OpenWindow) -> None:
    shown.unlock().new_applicant("Ким")
    shown.window.notices.tell("edits_not_saved", Tone.WARNING)
    speak(shown, "ru")
    assert shown.window.notice_bar.sentence.text().startswith("Ввод на экране не сохранён")
    assert shown.window.notice_bar.tone_word.text() == "Внимание."


def test_the_switch_is_on_the_unlock_page_too(shown: OpenWindow) -> None:
    speak(shown, "kk")
    assert shown.window.unlock_page.unlock.text() == "Кіру"
    assert shown.window.windowTitle() == "құлыптаулы · Branch App"
