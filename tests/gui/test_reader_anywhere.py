"""A document reader types a zone wherever the keys are, under any layout; a pasted one too (K6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from branch_app.domain.change import RecordKind
from branch_app.domain.field_source import Verification
from branch_app.domain.fields import Group
from branch_app.domain.identity_numbers import make_iin
from branch_app.domain.staff import Role
from branch_app.gui.reader_watch import PACE_MS
from tests.gui.cases import CTRL, enter_text, here, press
from tests.gui.conftest import OpenWindow
from tests.gui.reader import LAYOUTS, press_keys
from tests.services.desk import IIN, MORE, NEEDED

TD1 = (
    "IDKAZ0123456784850101300005<<<\n"
    "8501019M3405204KAZ<<<<<<<<<<<5\n"
    "SYNTHETIKOV<<SYNALY<<<<<<<<<<<\n"
)
TD3 = "P<KAZSYNTHETIKOV<<SYNALY<<<<<<<<<<<<<<<<<<<<\nN012345679KAZ8501019M3405204850101300005<<52\n"


def _typed(shown: OpenWindow) -> dict[str, str]:
    return {n: text for n, text in shown.workplace.applicant.data.form.values().items() if text}


@pytest.mark.covers("K6", "R-013")
@pytest.mark.parametrize("layout", list(LAYOUTS))
@pytest.mark.parametrize("zone", [TD1, TD3])
def test_at_the_counter_a_document_of_nobody_begins_a_file(
    shown: OpenWindow, zone: str, layout: str
) -> None:
    counter = shown.unlock().counter
    enter_text(shown, "Сына")
    press_keys(shown, zone, layout)
    assert counter.search.text() == "Сына"
    assert shown.workplace.current() is shown.workplace.applicant
    typed = _typed(shown)
    assert (typed["iin"], typed["document_expires_on"]) == (IIN, "20.05.2034")
    kind, number = ("id_card", "012345678") if zone is TD1 else ("passport", "N01234567")
    assert (typed["document_kind"], typed["document_number"]) == (kind, number)
    assert "family_name" not in typed, "the Latin name is a hint, not the name"
    told = shown.workplace.applicant.data.form.origins()["document_number"]
    assert told.verification is Verification.IDENTITY_DOCUMENT


@pytest.mark.covers("K6", "K14")
def test_only_what_the_zone_tells_counts_as_checked_by_the_document(shown: OpenWindow) -> None:
    shown.unlock()
    press_keys(shown, TD1)
    form = shown.workplace.applicant.data.form
    cards = {one.group: one.origin for one in form.sections if one.origin is not None}
    name, document = cards[Group.NAME], cards[Group.DOCUMENT]
    assert (name.check.currentText(), name.check.placeholderText()) == ("", "various")
    assert document.check.currentText() == "", "who issued it and when, the zone does not tell"
    form.rows["family_name"].editor.setFocus()
    enter_text(shown, "Әбдіқадыров")
    form.rows["document_number"].editor.setFocus()
    enter_text(shown, "012345670")
    form.rows["iin"].editor.setFocus()
    before = form.origins()
    assert before["iin"].verification is Verification.IDENTITY_DOCUMENT
    assert not {"family_name", "document_number"} & set(before), "typed by hand, so only told"
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    form = shown.workplace.applicant.data.form
    assert form.origins()["iin"].verification is Verification.IDENTITY_DOCUMENT
    for by_hand in ("family_name", "document_number"):
        assert form.origins()[by_hand].verification is Verification.VERBAL
    (card,) = (one for one in form.sections if one.group is Group.NAME)
    assert card.origin is not None
    check = card.origin.check
    check.setCurrentIndex(check.findData(Verification.DOCUMENT.value))
    told = {form.origins()[field].verification for field in ("iin", "family_name")}
    assert told == {Verification.DOCUMENT}, "what the clerk chooses goes for the whole card"


@pytest.mark.covers("K6")
def test_a_document_of_somebody_known_opens_the_file(shown: OpenWindow) -> None:
    shown.unlock()
    person = shown.program.desk.register()
    press_keys(shown, TD1, "kazakh")
    page = shown.workplace.applicant
    assert page.presenter.file is not None
    assert page.presenter.file.applicant.id == person.id
    assert shown.codes[-1] == "zone_owner_found"
    press(shown, Qt.Key.Key_F2)
    press_keys(shown, TD3)
    assert _typed(shown)["document_number"] == "N01234567"


@pytest.mark.covers("K6")
def test_what_stood_in_a_field_stays_and_no_enter_of_the_reader_moves_on(shown: OpenWindow) -> None:
    shown.unlock()
    press(shown, Qt.Key.Key_N, CTRL)
    form = shown.workplace.applicant.data.form
    enter_text(shown, "Әбдіқадыров")
    line = here(shown)
    assert isinstance(line, QLineEdit)
    line.setSelection(2, 3)
    press_keys(shown, TD1, "russian")
    assert _typed(shown)["family_name"] == "Әбдіқадыров"
    assert _typed(shown)["iin"] == IIN
    press(shown, Qt.Key.Key_Tab)
    assert form.field_with_keys() == "given_name"
    press_keys(shown, TD3 + "\n")
    assert "given_name" not in _typed(shown)
    assert form.rows["given_name"].hint.text() == "", "of the Latin letters nothing is left"
    assert _typed(shown)["document_number"] == "N01234567"


@pytest.mark.covers("K6")
def test_a_reader_may_end_its_lines_with_tab(shown: OpenWindow) -> None:
    shown.unlock()
    press(shown, Qt.Key.Key_N, CTRL)
    lines = (line.rstrip("<") for line in TD1.splitlines())
    press_keys(shown, "".join(f"{line}\t" for line in lines), "kazakh")
    assert _typed(shown)["iin"] == IIN
    assert shown.workplace.applicant.data.form.field_with_keys() == "family_name"
    press(shown, Qt.Key.Key_Tab)
    assert shown.workplace.applicant.data.form.field_with_keys() == "given_name"


@pytest.mark.covers("K6")
def test_on_a_button_the_reader_presses_nothing(shown: OpenWindow) -> None:
    shown.unlock()
    press(shown, Qt.Key.Key_N, CTRL)
    data = shown.workplace.applicant.data
    for name, text in {**NEEDED, **MORE}.items():
        if name in data.form.rows:
            data.form.fill({name: text})
    data.save.setFocus()
    press_keys(shown, TD1)
    assert not shown.program.desk.branch.state.records[RecordKind.APPLICANT]
    assert "person_saved" not in shown.codes


@pytest.mark.covers("K6")
@pytest.mark.parametrize("zone", [TD1, TD3])
def test_a_pasted_zone_is_read_and_other_text_is_pasted(shown: OpenWindow, zone: str) -> None:
    shown.unlock()
    QGuiApplication.clipboard().setText("Сыналы")
    press(shown, Qt.Key.Key_V, CTRL)
    assert shown.workplace.counter.search.text() == "Сыналы"
    QGuiApplication.clipboard().setText(zone)
    press(shown, Qt.Key.Key_V, CTRL)
    shown.settle()
    assert shown.workplace.counter.search.text() == "Сыналы"
    assert _typed(shown)["iin"] == IIN


@pytest.mark.covers("K6")
def test_a_zone_pasted_from_a_cell_of_a_table_is_read(shown: OpenWindow) -> None:
    shown.unlock()
    QGuiApplication.clipboard().setText(f'"{TD1}"')
    press(shown, Qt.Key.Key_V, CTRL)
    shown.settle()
    assert shown.workplace.counter.search.text() == ""
    assert _typed(shown)["iin"] == IIN


@pytest.mark.covers("K6")
def test_a_reader_that_breaks_off_is_told_and_leaves_nothing(shown: OpenWindow) -> None:
    shown.unlock()
    press_keys(shown, TD3[:30])
    assert shown.codes[-1] == "zone_unreadable"
    assert shown.workplace.counter.search.text() == ""
    assert shown.workplace.current() is shown.workplace.counter


def test_who_types_a_zone_by_hand_is_left_alone(shown: OpenWindow) -> None:
    shown.unlock()
    press_keys(shown, TD1[:14], pause=PACE_MS + 30)
    assert shown.workplace.counter.search.text() == TD1[:14]


def test_a_busy_window_hears_a_reader_late_and_knows_it_all_the_same(shown: OpenWindow) -> None:
    shown.unlock()
    press_keys(shown, TD1[:14], late=PACE_MS + 30)
    assert shown.codes[-1] == "zone_unreadable"
    assert shown.workplace.counter.search.text() == ""


@pytest.mark.covers("K6")
def test_a_role_without_files_and_a_locked_window_take_no_zone(
    unlocked: Callable[[Role], OpenWindow],
) -> None:
    shown = unlocked(Role.AUDITOR)
    press_keys(shown, TD1)
    assert shown.workplace.current() is shown.workplace.pages["journal"]
    shown.window.lock()
    shown.settle()
    shown.window.unlock_page.login.clear()
    shown.window.unlock_page.login.setFocus()
    press_keys(shown, TD1.replace("\n", ""))
    assert shown.window.unlock_page.login.text() == TD1.replace("\n", "")


@pytest.mark.covers("K6")
def test_two_people_are_never_mixed_in_one_form(shown: OpenWindow) -> None:
    shown.unlock()
    other = make_iin(dt.date(1990, 2, 28), "female", 321)
    assert other is not None
    press(shown, Qt.Key.Key_N, CTRL)
    form = shown.workplace.applicant.data.form
    form.fill({"iin": other, "family_name": "Басқа"})
    was = _typed(shown)
    for zone in (TD1, TD3):
        press_keys(shown, zone)
        assert _typed(shown) == was
        assert shown.codes[-1] == "zone_of_another"
    shown.workplace.show_page("counter")
    press_keys(shown, TD1)
    assert shown.codes[-1] == "edits_not_saved"
    assert _typed(shown) == was


@pytest.mark.covers("K6")
@pytest.mark.parametrize("broken", [["HELLO"], TD1.splitlines()[:1], TD1.splitlines()[:2]])
def test_after_a_reading_that_broke_off_the_next_is_read(
    shown: OpenWindow, broken: list[str]
) -> None:
    shown.unlock()
    press(shown, Qt.Key.Key_N, CTRL)
    reader = shown.workplace.applicant.data.reader
    reader.zone.setFocus()
    for line in [*broken, *TD1.splitlines()]:
        enter_text(shown, line)
        press(shown, Qt.Key.Key_Return)
    assert _typed(shown)["iin"] == IIN
    assert not reader.is_begun()


@pytest.mark.covers("K6")
def test_in_its_own_line_a_reader_may_end_lines_with_tab_too(shown: OpenWindow) -> None:
    shown.unlock()
    press(shown, Qt.Key.Key_N, CTRL)
    reader = shown.workplace.applicant.data.reader
    reader.zone.setFocus()
    for line in TD1.splitlines():
        enter_text(shown, line.rstrip("<"))
        press(shown, Qt.Key.Key_Tab)
    assert _typed(shown)["iin"] == IIN
    reader.zone.setFocus()
    press(shown, Qt.Key.Key_Tab)
    assert here(shown) is not reader.zone
