"""Editors and the record form: typing, pasting, keys, problems, languages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from branch_app.domain.checks import ProblemCode, blocking, warning
from branch_app.domain.fields import CATALOGUE, MASK_DOT
from branch_app.gui.forms.editors import ChoiceEditor, LineEditor, PlaceEditor
from branch_app.gui.forms.form_field import FormField
from branch_app.gui.forms.reader_line import ReaderLine
from branch_app.gui.forms.record_form import RecordForm
from branch_app.gui.language import Language

FIELDS = [
    "family_name",
    "given_name",
    "iin",
    "document_kind",
    "document_issued_on",
    "mobile_phone",
    "registration_region",
]
TD1 = (
    "IDKAZ0123456784850101300005<<<",
    "8501019M3405204KAZ<<<<<<<<<<<5",
    "SYNTHETIKOV<<SYNALY<<<<<<<<<<<",
)


@pytest.fixture
def form(qtbot: QtBot, language: Language) -> Iterator[RecordForm]:
    assert language.code == "en"
    ground = QWidget()
    qtbot.addWidget(ground)
    made = RecordForm(ground, "form")
    made.ask_for([FormField(name=name, is_required=name != "mobile_phone") for name in FIELDS])
    made.resize(900, 600)
    ground.resize(900, 600)
    ground.show()
    qtbot.waitExposed(ground)
    ground.activateWindow()
    yield made
    ground.close()


def _paste(editor: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_each_kind_has_its_editor(form: RecordForm) -> None:
    kinds = {name: type(row.editor) for name, row in form.rows.items()}
    assert kinds["document_kind"] is ChoiceEditor
    assert kinds["registration_region"] is PlaceEditor
    assert kinds["iin"] is kinds["mobile_phone"] is LineEditor


def test_a_date_is_typed_without_dots(form: RecordForm) -> None:
    editor = form.rows["document_issued_on"].editor
    editor.setFocus()
    QTest.keyClicks(editor, "05032024")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value() == "05.03.2024"


@pytest.mark.parametrize(
    ("field", "messy", "clean"),
    [
        ("iin", " ИИН: 850101-300005 ", "850101300005"),
        ("mobile_phone", "8 (701) 123-45-67", "+7 701 123 45 67"),
        ("family_name", "  Әбдi\nқадыров ", "Әбді қадыров"),
        ("document_issued_on", "2024-03-05", "05.03.2024"),
    ],
)
def test_a_messy_paste_is_cleaned_at_once(
    form: RecordForm, field: str, messy: str, clean: str
) -> None:
    editor = form.rows[field].editor
    editor.setFocus()
    _paste(editor, messy)
    assert editor.value() == clean


def test_what_cannot_be_read_stays_as_it_was_typed(form: RecordForm) -> None:
    editor = form.rows["document_issued_on"].editor
    editor.setFocus()
    QTest.keyClicks(editor, "31.02.2024")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.value() == "31.02.2024"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_and_the_enter_of_the_number_pad_go_from_field_to_field(
    form: RecordForm, qtbot: QtBot, key: Qt.Key
) -> None:
    order = list(form.rows)
    form.rows[order[0]].editor.setFocus()
    for name, following in pairwise(order):
        QTest.keyClick(form.rows[name].editor, key)
        assert form.rows[following].editor.hasFocus(), following
    with qtbot.waitSignal(form.finished):
        QTest.keyClick(form.rows[order[-1]].editor, key)


def test_f8_goes_round_the_problems_and_the_first_wrong_field_is_an_error_before_a_warning(
    form: RecordForm,
) -> None:
    form.show_problems(
        [
            warning("family_name", ProblemCode.LATIN_NAME),
            blocking("iin", ProblemCode.IIN_LENGTH),
            blocking("mobile_phone", ProblemCode.NOT_A_PHONE),
        ]
    )
    form.focus_first_problem()
    assert form.rows["iin"].editor.hasFocus()
    form.go_to_problem(1)
    assert form.rows["mobile_phone"].editor.hasFocus()
    form.go_to_problem(1)
    assert form.rows["family_name"].reason.hasFocus(), "a warning is settled by its reason"
    form.go_to_problem(-1)
    assert form.rows["mobile_phone"].editor.hasFocus()


def test_errors_and_warnings_are_told_by_sign_word_and_border(form: RecordForm) -> None:
    form.show_problems(
        [blocking("iin", ProblemCode.IIN_LENGTH), warning("given_name", ProblemCode.LATIN_NAME)]
    )
    error, doubt, fine = (form.rows[name] for name in ("iin", "given_name", "family_name"))
    assert error.problem.text().startswith("Error:")
    assert doubt.problem.text().startswith("Warning:")
    assert error.sign.pixmap().cacheKey() != doubt.sign.pixmap().cacheKey()
    assert (error.editor.property("state"), doubt.editor.property("state")) == ("bad", "warning")
    assert "12 digits" in error.editor.accessibleDescription()
    assert fine.problem.isHidden()
    form.show_problems([])
    assert error.problem.isHidden()
    assert error.editor.property("state") == ""


def test_the_iin_counts_its_digits_while_it_is_typed(form: RecordForm) -> None:
    row = form.rows["iin"]
    row.editor.setFocus()
    QTest.keyClicks(row.editor, "8501013")
    assert row.hint.text() == "7 of 12"
    QTest.keyClicks(row.editor, "00005")
    assert row.hint.text() == "Check digit fits"


def test_latin_letters_in_a_name_hint_at_the_keyboard(form: RecordForm) -> None:
    row = form.rows["family_name"]
    QTest.keyClicks(row.editor, "Kim")
    assert "layout" in row.hint.text()


def test_a_place_is_found_by_a_part_of_its_name_and_kept_as_its_code(
    form: RecordForm, language: Language
) -> None:
    editor = form.rows["registration_region"].editor
    assert isinstance(editor, PlaceEditor)
    line = editor.findChild(QLineEdit)
    assert line is not None
    line.setText("Алматы қаласы")
    assert editor.value() in {"75", "Алматы қаласы"}
    language.use("kk")
    editor.retranslate()
    line.setText("алматы ҚАЛАСЫ")
    assert editor.value() == "75"
    line.setText("Нигде")
    assert editor.value() == "Нигде"


def test_the_wheel_does_not_change_a_choice(form: RecordForm) -> None:
    editor = form.rows["document_kind"].editor
    editor.set_value("passport")
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert editor.value() == "residence_permit"
    assert form.is_edited()


def test_fields_that_stay_keep_what_was_typed_when_the_list_grows(form: RecordForm) -> None:
    form.rows["given_name"].editor.set_value("Ұлан")
    form.ask_for([*(FormField(name=n, is_required=True) for n in FIELDS),
                  FormField(name="email", is_required=False)])  # fmt: skip
    assert form.rows["given_name"].editor.value() == "Ұлан"
    assert form.rows["email"].editor.value() == ""


def test_what_is_only_shown_cannot_be_typed_into_and_tab_passes_it_by(
    form: RecordForm,
) -> None:
    form.show_only({"iin": "••••••••0005", "document_kind": "passport"})
    iin = form.rows["iin"].editor
    QTest.keyClicks(iin, "1")
    assert iin.value() == "••••••••0005"
    assert not iin.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not form.rows["document_kind"].editor.isEnabled()
    assert not form.is_edited()


@pytest.mark.parametrize("ending", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_card_reader_fills_numbers_and_dates_and_never_the_names(
    qtbot: QtBot, language: Language, ending: Qt.Key
) -> None:
    assert language.code == "en"
    ground = QWidget()
    line = ReaderLine(ground, dt.date(2026, 11, 22))
    qtbot.addWidget(ground)
    told: list[dict[str, str]] = []
    line.read.connect(told.append)
    for text in TD1:
        QTest.keyClicks(line.zone, text)
        QTest.keyClick(line.zone, ending)
    (fills,) = told
    assert fills["iin"] == "850101300005"
    assert fills["document_number"] == "012345678"
    assert fills["document_expires_on"] == "20.05.2034"
    assert not {"family_name", "given_name", "patronymic"} & set(fills)
    assert "Cyrillic" in line.answer.text()
    assert line.zone.text() == ""


def test_what_is_no_zone_is_told_after_three_lines(qtbot: QtBot, language: Language) -> None:
    assert language.code == "en"
    ground = QWidget()
    line = ReaderLine(ground, dt.date(2026, 11, 22))
    qtbot.addWidget(ground)
    for _number in range(3):
        QTest.keyClicks(line.zone, "HELLO")
        QTest.keyClick(line.zone, Qt.Key.Key_Return)
    assert line.answer.property("look") == "bad"


def test_every_field_of_the_catalogue_can_be_shown(form: RecordForm) -> None:
    form.ask_for([FormField(name=name, is_required=True) for name in CATALOGUE])
    assert set(form.rows) == set(CATALOGUE)
    assert form.values()["citizenship"] == "KZ"


def test_a_whole_card_number_does_not_stay_in_the_field(form: RecordForm) -> None:
    form.ask_for([FormField(name="card_last4", is_required=False)])
    editor = form.rows["card_last4"].editor
    assert isinstance(editor, LineEditor)
    editor.setFocus()
    QTest.keyClicks(editor, "6789")
    assert editor.value() == "6789"
    QTest.keyClicks(editor, "0")
    assert editor.value() == MASK_DOT * 5
    editor.clear()
    _paste(editor, "4400 4301 2345 6789")
    assert not any(character.isdigit() for character in editor.value())
    editor.undo()
    assert not any(character.isdigit() for character in editor.value())
    editor.clear()
    _paste(editor, 'ңңққ ңғқ" әғәң ңғң"')
    assert editor.value() == MASK_DOT * 16


@pytest.mark.parametrize(
    ("field", "messy", "clean"),
    [
        ("monthly_income", "1234567 тг", "1 234 567 ₸"),
        ("dependants", " 02 ", "2"),
        ("iban", "kz86125kzt5004100100", "KZ86 125K ZT50 0410 0100"),
        ("employer_bin", "БИН 240140-000011", "240140000011"),
    ],
)
def test_amounts_and_accounts_are_shown_in_their_usual_form(
    form: RecordForm, field: str, messy: str, clean: str
) -> None:
    form.ask_for([FormField(name=field, is_required=False)])
    editor = form.rows[field].editor
    editor.setFocus()
    _paste(editor, messy)
    assert editor.value() == clean


def test_the_bin_is_counted_like_the_iin(form: RecordForm) -> None:
    form.ask_for([FormField(name="employer_bin", is_required=False)])
    row = form.rows["employer_bin"]
    row.editor.setFocus()
    QTest.keyClicks(row.editor, "24014000001")
    assert row.hint.text() == "11 of 12"
    QTest.keyClicks(row.editor, "1")
    assert row.hint.text() == "Check digit fits"
