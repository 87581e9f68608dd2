"""Numbered blank forms, by keyboard alone: made, printed, keyed in, spoiled (K56, J17)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from branch_app.domain.carrier import CarrierKind
from branch_app.domain.carrier_number import show_carrier_number
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.gui import printing
from branch_app.gui.applicants.file_tabs import PAPERS
from branch_app.gui.blanks.page import BlanksPage
from branch_app.gui.typed_times import read_time
from branch_app.services.carriers import CarrierDraft
from tests.gui.cases import CTRL, choose_by_keys, enter_text, here, press
from tests.gui.conftest import OpenWindow


def _open(shown: OpenWindow) -> BlanksPage:
    shown.unlock()
    press(shown, Qt.Key.Key_E, CTRL)
    page = shown.workplace.blanks
    assert shown.workplace.current() is page
    assert page.key_in.lines["serial"].edit.hasFocus()
    return page


def _waiting(shown: OpenWindow) -> list[IssuedForm]:
    return list(shown.program.desk.blank_forms.waiting())


@pytest.mark.covers("K56")
def test_blank_forms_are_made_and_saved_without_a_mouse(shown: OpenWindow, tmp_path: Path) -> None:
    page = _open(shown)
    press(shown, Qt.Key.Key_M, CTRL)
    assert page.make.form.hasFocus()
    choose_by_keys(shown, "C1")
    press(shown, Qt.Key.Key_Tab)
    assert here(shown) is page.make.count
    QTest.keyClicks(page.make.count, "3")
    page.make.count.setValue(3)
    press(shown, Qt.Key.Key_Tab)
    assert page.make.make.hasFocus()
    press(shown, Qt.Key.Key_Return)
    forms = _waiting(shown)
    assert [form.code for form in forms] == ["C1"] * 3
    assert len(page.waiting.list.lines.lines) == 3
    assert page.make.to_print.text() == "Not printed yet: 3"
    assert not page.make.print.isEnabled()
    assert "No printer is connected." in page.make.print.accessibleDescription()
    page.presenter.save_files(tmp_path / "blank.pdf")
    shown.settle()
    files = sorted(tmp_path.glob("*.pdf"))
    assert [file.name for file in files] == sorted(f"blank-{form.serial}.pdf" for form in forms)
    assert page.make.yes.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert {form.state for form in _waiting(shown)} == {FormState.PRINTED}
    assert not page.make.printing.isVisible(), "no second sheet with the same number"


def test_blank_forms_are_printed_one_after_another_and_told_to_the_journal(
    shown: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _open(shown)
    page.presenter.make("C1", 2)
    shown.settle()
    # The printer is none of ours: what would go to it is remembered.
    printed: list[printing.PrintJob] = []

    def print_pdf(pdf: bytes, job: printing.PrintJob) -> int:
        assert pdf
        printed.append(job)
        return 1

    monkeypatch.setattr(printing, "print_pdf", print_pdf)
    page.presenter.print("office", 2)
    shown.settle()
    assert [(job.printer, job.copies) for job in printed] == [("office", 2)] * 2
    assert page.make.question.text() == "Did all papers come out? Forms: 2"
    press(shown, Qt.Key.Key_Tab)
    press(shown, Qt.Key.Key_Return)
    assert {form.state for form in _waiting(shown)} == {FormState.ISSUED}
    assert page.make.printing.isVisible()


@pytest.mark.covers("K56")
def test_a_blank_form_is_keyed_in_with_both_times_and_leads_to_its_answers(
    shown: OpenWindow,
) -> None:
    desk = shown.program.desk
    person = desk.register()
    (form,) = desk.blank_forms.issue("C1", 1)
    desk.branch.clock.advance(hours=3)
    page = _open(shown)
    press(shown, Qt.Key.Key_T, CTRL)
    assert page.waiting.list.hasFocus()
    press(shown, Qt.Key.Key_Return)
    lines = page.key_in.lines
    assert lines["person"].edit.hasFocus()
    press(shown, Qt.Key.Key_Return, CTRL)
    assert lines["person"].hint.text() == "Find the person and choose the line."
    enter_text(shown, "Әбді")
    press(shown, Qt.Key.Key_Return)
    assert page.key_in.people.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert lines["person"].hint.text() == "Chosen: IIN …0005"
    assert lines["day"].edit.hasFocus()
    enter_text(shown, "22.11.2026")
    press(shown, Qt.Key.Key_Return)
    enter_text(shown, "0830")
    press(shown, Qt.Key.Key_Return)
    assert lines["carrier"].edit.hasFocus(), "optional: Enter leads on"
    press(shown, Qt.Key.Key_Return)
    assert page.key_in.confirm.hasFocus()
    press(shown, Qt.Key.Key_Return)
    assert lines["time"].hint.text() == "Earlier than the blank form was made."
    enter_text(shown, "11:15")
    press(shown, Qt.Key.Key_Return, CTRL)
    assert _waiting(shown) == []
    told = page.key_in.times.text()
    assert "filled in 22.11.2026 11:15, entered 22.11.2026 12:00." in told
    assert page.key_in.go_on.hasFocus()
    assert page.entries() is None
    press(shown, Qt.Key.Key_Return)
    assert shown.workplace.applicant.tabs.currentIndex() == PAPERS
    paper = shown.workplace.consents.presenter.form
    assert paper is not None
    assert (paper.id, paper.applicant_id) == (form.id, person.id)


def test_what_is_wrong_is_told_beside_each_line(shown: OpenWindow) -> None:
    page = _open(shown)
    enter_text(shown, "ALM1-01-0000000-99")
    page.key_in.lines["time"].edit.setText("25:00")
    press(shown, Qt.Key.Key_Return, CTRL)
    hints = {name: line.hint.text() for name, line in page.key_in.lines.items()}
    assert hints == {
        "serial": "No blank form with this number waits.",
        "person": "Find the person and choose the line.",
        "day": "Not a date. Type day, month, year: 05.03.2026.",
        "time": "Not a time. Type hours and minutes: 14:30.",
        "carrier": "",
    }
    assert page.key_in.lines["serial"].edit.hasFocus()


def test_an_unused_blank_is_spoiled_and_stands_in_the_list_without_a_name(
    shown: OpenWindow,
) -> None:
    desk = shown.program.desk
    person = desk.register()
    spoiled = desk.forms.issue(person.id, "C1")
    desk.forms.void(spoiled.id, "jam")
    desk.blank_forms.issue("C10", 2)
    page = _open(shown)
    assert not page.waiting.void.isEnabled()
    press(shown, Qt.Key.Key_T, CTRL)
    press(shown, Qt.Key.Key_Tab)
    assert here(shown) is page.waiting.reason
    choose_by_keys(shown, "unused")
    press(shown, Qt.Key.Key_Tab)
    press(shown, Qt.Key.Key_Return)
    assert len(_waiting(shown)) == 1
    assert shown.codes[-1] == "blank_spoiled"
    press(shown, Qt.Key.Key_J, CTRL)
    assert here(shown) is page.spoiled.lines["since"].edit
    enter_text(shown, "21.11.2026")
    press(shown, Qt.Key.Key_Return)
    told = [line.spoken for line in page.spoiled.list.lines.lines]
    assert len(told) == 2
    assert "jam or spoiled sheet" in told[0]
    assert "not used" in told[1]
    assert "blank C10" in told[1]
    assert "Әбдіқадыров" not in " ".join(told)
    enter_text(shown, "nonsense")
    press(shown, Qt.Key.Key_Return)
    assert page.spoiled.lines["since"].hint.text().startswith("Not a date.")


@pytest.mark.covers("K39")
def test_what_was_typed_to_key_one_in_is_there_again_after_the_lock(shown: OpenWindow) -> None:
    shown.program.desk.register()
    page = _open(shown)
    enter_text(shown, "ALM1")
    press(shown, Qt.Key.Key_Return)
    enter_text(shown, "Әбді")
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Return)
    enter_text(shown, "22.1")
    before = page.entries()
    assert before is not None
    assert before.person_id
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    again = shown.workplace.blanks
    assert shown.workplace.current() is again
    assert again.entries() == before
    assert again.presenter.person is not None
    assert here(shown) is again.key_in.lines["day"].edit


def test_the_page_is_left_by_key(shown: OpenWindow) -> None:
    page = _open(shown)
    page.back.setFocus()
    press(shown, Qt.Key.Key_Return)
    assert shown.workplace.current() is shown.workplace.counter


@pytest.mark.parametrize(
    ("typed", "told"),
    [("14:30", "14:30"), ("0905", "09:05"), ("9.05", "09:05"), ("24:00", ""), ("soon", "")],
)
def test_an_hour_is_read_however_it_is_typed(typed: str, told: str) -> None:
    time = read_time(typed)
    assert (f"{time:%H:%M}" if time else "") == told


@pytest.mark.covers("R-086", "K41")
def test_a_form_on_paper_alone_is_keyed_in_with_the_file_where_it_lies(shown: OpenWindow) -> None:
    desk = shown.program.desk
    person = desk.register()
    typed = CarrierDraft(
        kind=CarrierKind.PAPER_FILE, category="келісімдер", received_from="касса", place="шкаф 2"
    )
    file = desk.carriers.add(typed)
    (form,) = desk.blank_forms.issue("C1", 1)
    desk.branch.clock.advance(hours=3)
    page = _open(shown)
    lines = page.key_in.lines
    lines["serial"].edit.setText(form.serial)
    page.presenter.find("Әбді")
    shown.settle()
    page.presenter.choose_person(person.id)
    lines["day"].edit.setText("22.11.2026")
    lines["time"].edit.setText("11:15")
    lines["carrier"].edit.setFocus()
    enter_text(shown, "M-000")
    press(shown, Qt.Key.Key_Return, CTRL)
    assert shown.codes[-1] == "bad_input"
    assert len(_waiting(shown)) == 1, "neither is done"
    assert lines["carrier"].edit.text() == "M-000"
    assert lines["carrier"].edit.hasFocus()
    assert lines["carrier"].hint.text() == "No paper file with this number or label is here."
    enter_text(shown, show_carrier_number(file.number))
    press(shown, Qt.Key.Key_Return, CTRL)
    assert _waiting(shown) == []
    kept = desk.carriers.find(file.number)
    assert (kept.papers, kept.sheets, kept.place) == ((form.serial,), form.page_count, "шкаф 2")
    assert desk.carriers.files_of([form.serial]) == {form.serial: show_carrier_number(file.number)}
    assert lines["carrier"].edit.text() == ""
