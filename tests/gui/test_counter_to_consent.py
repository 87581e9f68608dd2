"""The main job at the counter, by keyboard alone: search, capture, print, scan, answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from branch_app.domain.applicant import Applicant
from branch_app.domain.change import Act, RecordKind
from branch_app.domain.issued_form import FormState
from branch_app.domain.record_state import RecordState
from branch_app.gui.applicants.file_tabs import DATA, PAPERS
from branch_app.gui.applicants.summary import NextStep
from branch_app.gui.workplace import Workplace
from tests.gui.conftest import OpenWindow
from tests.gui.real_keys import RealKeys
from tests.services.desk import IIN, NEEDED

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NO = Qt.KeyboardModifier.NoModifier
TYPED = {**NEEDED, "document_issued_on": "02022024", "document_expires_on": "01022034"}


def _press(shown: OpenWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(_here(shown), key, modifier)
    shown.settle()


def _here(shown: OpenWindow) -> QWidget:
    return QApplication.focusWidget() or shown.window


def _type(shown: OpenWindow, text: str) -> None:
    """Type into whatever has the keys: letters of any alphabet into a line, else key by key."""
    here = _here(shown)
    if isinstance(here, QLineEdit):
        here.insert(text)
        here.textEdited.emit(here.text())
    else:
        QTest.keyClicks(here, text)


def _people(shown: OpenWindow) -> list[Applicant]:
    rows = shown.program.desk.branch.state.records[RecordKind.APPLICANT].values()
    return [row for row in rows if isinstance(row, Applicant)]


@pytest.mark.covers("K6", "K16", "K17", "K18")
def test_from_search_to_consent_without_a_mouse(shown: OpenWindow, tmp_path: Path) -> None:
    workplace = shown.unlock()
    assert workplace.counter.search.hasFocus()
    _type(shown, IIN)
    shown.settle()
    _press(shown, Qt.Key.Key_N, CTRL)
    form = workplace.applicant.data.form
    assert form.rows["iin"].editor.value() == IIN
    for name in form.rows:
        assert form.rows[name].editor.hasFocus() or name == "iin", name
        if name == "document_kind":
            form.rows[name].editor.set_value("")
            _press(shown, Qt.Key.Key_Down)
            while form.rows[name].editor.value() != TYPED[name]:
                _press(shown, Qt.Key.Key_Down)
        elif name != "iin":
            _type(shown, TYPED[name])
        _press(shown, Qt.Key.Key_Enter)
    assert workplace.applicant.data.save.hasFocus()
    _press(shown, Qt.Key.Key_S, CTRL)
    (person,) = _people(shown)
    assert (person.state, person.full_name) == (RecordState.DRAFT, "Әбдіқадыров Ұлан Һәкімұлы")
    assert person.values["document_expires_on"].isoformat() == "2034-02-01"  # type: ignore[union-attr]

    assert workplace.applicant.strip.next.hasFocus()
    _press(shown, Qt.Key.Key_Return)
    consents = workplace.consents
    paper = consents.presenter.form
    assert paper is not None
    shown.qtbot.waitUntil(lambda: len(consents.paper._pages) == paper.page_count)
    assert consents.print_panel.save.hasFocus(), "no printer here: the file is offered"
    consents.presenter.save_pdf(tmp_path / "C1.pdf")
    shown.settle()
    assert consents.outcome_panel.yes.hasFocus()
    _press(shown, Qt.Key.Key_Return)
    assert consents.presenter.form is not None
    assert consents.presenter.form.state is FormState.PRINTED

    _press(shown, Qt.Key.Key_T, CTRL)
    (row,) = consents.ticks_panel.rows.values()
    assert (row.answer(), row.yes.hasFocus()) == (None, True)
    _press(shown, Qt.Key.Key_Space)
    _press(shown, Qt.Key.Key_Return, CTRL)
    assert shown.codes[-1] == "ticks_recorded"
    shown.program.desk.scan(paper)
    _press(shown, Qt.Key.Key_1, ALT)
    _press(shown, Qt.Key.Key_F5)
    _press(shown, Qt.Key.Key_Down)
    _press(shown, Qt.Key.Key_Return)
    assert workplace.current() is workplace.applicant
    (person,) = _people(shown)
    assert person.state is RecordState.ACTIVE
    assert workplace.applicant.strip.state.accessibleName() == "Consent in force"
    _press(shown, Qt.Key.Key_F2)
    assert "mobile_phone" in form.rows


@pytest.mark.covers("K39", "K40", "R-145")
def test_whoever_types_on_after_the_search_types_on_behind_the_name(shown: OpenWindow) -> None:
    shown.unlock()
    keys = RealKeys(shown)
    keys.write("Тұрғ")
    keys.press(Qt.Key.Key_N, modifier=CTRL)
    keys.write("анова")
    assert shown.workplace.applicant.data.draft().values["family_name"] == "Тұрғанова"


@pytest.mark.parametrize(
    ("searched", "iin"),
    [("8 701 123 45 67", ""), ("850101", "850101"), ("850101300005", "850101300005")],
)
def test_a_telephone_searched_for_is_no_number_of_a_person(
    shown: OpenWindow, searched: str, iin: str
) -> None:
    shown.unlock().new_applicant(searched)
    assert shown.workplace.applicant.data.draft().values["iin"] == iin


def test_every_word_of_a_search_comes_into_the_name(shown: OpenWindow) -> None:
    shown.unlock().new_applicant("тұрғанова Әсел Қайрат ұлы")
    typed = shown.workplace.applicant.data.draft().values
    names = [typed[name] for name in ("family_name", "given_name", "patronymic")]
    assert names == ["Тұрғанова", "Әсел", "Қайрат ұлы"]


def test_rows_and_strip_are_masked_until_the_number_is_asked_for(
    shown: OpenWindow, workplace: Workplace
) -> None:
    shown.program.desk.register()
    workplace.show_page("counter")
    shown.settle()
    index = workplace.counter.people.lines.index(0)
    assert "0005" in index.data()
    assert IIN not in index.data()
    workplace.counter.people.choose_first()
    _press(shown, Qt.Key.Key_Return)
    strip = workplace.applicant.strip
    assert strip.iin.text() == "••••••••0005"
    assert workplace.applicant.data.form.rows["iin"].editor.value() == "••••••••0005"
    _press(shown, Qt.Key.Key_F7)
    assert strip.iin.text() == IIN
    told = shown.program.desk.branch.state.entries[-1]
    assert (told.act, told.details["field"]) == (Act.SHOW_NUMBER, "iin")
    _press(shown, Qt.Key.Key_F7)
    assert strip.iin.text() == "••••••••0005"


@pytest.mark.covers("K16", "R-009")
def test_a_refusal_is_confirmed_in_the_page_and_erases_the_draft(
    shown: OpenWindow, workplace: Workplace
) -> None:
    person = shown.program.desk.register()
    workplace.open_applicant(person.id)
    shown.settle()
    data = workplace.applicant.data
    data.refuse.click()
    assert data.keep_draft.hasFocus()
    assert len(_people(shown)) == 1
    _press(shown, Qt.Key.Key_Return)
    assert data.confirm_refusal.isHidden()
    data.refuse.click()
    data.confirm_refusal.click()
    shown.settle()
    assert _people(shown) == []
    assert workplace.current() is workplace.counter
    assert shown.codes[-1] == "draft_erased"


def test_a_no_on_the_paper_erases_the_draft_and_leads_back(
    shown: OpenWindow, workplace: Workplace
) -> None:
    desk = shown.program.desk
    person = desk.register()
    form = desk.forms.issue(person.id, "C1")
    desk.scan(form)
    workplace.open_paper(person.id, form.id)
    shown.settle()
    workplace.applicant.strip.next.click()
    panel = workplace.consents.ticks_panel
    (row,) = panel.rows.values()
    row.no.click()
    panel.record.click()
    shown.settle()
    assert panel.refusal.back.hasFocus()
    assert panel.record.isHidden()
    panel.refusal.erase.click()
    shown.settle()
    assert _people(shown) == []
    assert workplace.current() is workplace.counter


def test_answers_begun_are_not_lost_by_locking(shown: OpenWindow, workplace: Workplace) -> None:
    desk = shown.program.desk
    person = desk.register()
    form = desk.forms.issue(person.id, "C10")
    workplace.open_paper(person.id, form.id)
    shown.settle()
    assert workplace.applicant.tabs.currentIndex() == PAPERS
    workplace.consents.show_panel("ticks")
    row = next(iter(workplace.consents.ticks_panel.rows.values()))
    row.yes.setChecked(True)
    asked, marked = row.block.id, workplace.consents.ticks_panel.answers()
    shown.window.lock()
    shown.settle()
    again = shown.unlock().consents
    assert again.open_panel == "ticks"
    assert again.ticks_panel.answers() == marked
    assert again.ticks_panel.rows[asked].yes.isChecked()
    assert shown.codes == []


@pytest.mark.covers("K18", "R-018")
def test_choices_without_an_answer_are_marked_and_none_is_marked_before(
    shown: OpenWindow, workplace: Workplace
) -> None:
    desk = shown.program.desk
    person = desk.register()
    form = desk.forms.issue(person.id, "C10")
    workplace.open_paper(person.id, form.id)
    shown.settle()
    workplace.consents.show_panel("ticks")
    rows = workplace.consents.ticks_panel.rows
    assert list(rows) == list(form.choices)
    assert {row.answer() for row in rows.values()} == {None}
    first, *others = rows.values()
    first.no.setChecked(True)
    workplace.consents.ticks_panel.record.click()
    assert first.problem.isHidden()
    assert not any(row.problem.isHidden() for row in others)
    assert others[0].yes.hasFocus()


def test_an_expired_document_opens_the_data_with_the_field_marked(
    shown: OpenWindow, workplace: Workplace
) -> None:
    person = shown.program.desk.register()
    shown.program.desk.branch.clock.advance(days=366 * 10)
    workplace.open_applicant(person.id)
    shown.settle()
    workplace.applicant.strip.next.click()
    shown.settle()
    assert shown.codes[-1] == "form_refused"
    assert workplace.applicant.tabs.currentIndex() == DATA
    row = workplace.applicant.data.form.rows["document_expires_on"]
    assert "expired" in row.problem.text()


def test_the_steps_of_a_new_person_follow_the_paper(
    shown: OpenWindow, workplace: Workplace
) -> None:
    desk = shown.program.desk
    person = desk.register()
    strip = workplace.applicant.strip
    done = []
    form = None
    for _step in range(3):
        workplace.open_applicant(person.id)
        shown.settle()
        done.append((strip.steps.done, strip.next.text()))
        if form is None:
            form = desk.forms.issue(person.id, "C1")
        elif form.state is FormState.ISSUED:
            form = desk.forms.mark_printed(form.id)
    assert done == [
        (1, "Prepare consent C1"),
        (1, "Print consent C1"),
        (2, "Scan the signed paper"),
    ]
    strip.next_asked.emit(NextStep.SCAN)
    assert workplace.current() is workplace.scans
