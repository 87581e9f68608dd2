"""The set of papers in the window, by key events alone: made, printed, signed, asked once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from branch_app.domain.consent_set import Standing
from branch_app.domain.form_facts import SignerKind
from branch_app.domain.issued_form import FormState, IssuedForm
from branch_app.domain.record_state import RecordState
from branch_app.gui.applicants.file_tabs import PAPERS
from branch_app.gui.consents.page import ConsentsPage
from tests.gui.conftest import OpenWindow
from tests.gui.keys import CTRL, Keys
from tests.services.desk import Desk

KEY = Qt.Key
OF_SET = [f"C{number}" for number in range(1, 15) if number != 5]


@pytest.fixture
def keys(shown: OpenWindow) -> Keys:
    return Keys(shown)


def _open(shown: OpenWindow, person_id: str) -> ConsentsPage:
    workplace = shown.workplace if shown.window.workplace else shown.unlock()
    workplace.open_applicant(person_id, PAPERS)
    shown.settle()
    return workplace.consents


def _forms(desk: Desk, person_id: str) -> list[IssuedForm]:
    return list(reversed(desk.forms.of_applicant(person_id)))


def _standing(desk: Desk, person_id: str) -> dict[str, Standing]:
    return {one.template.code: one.standing for one in desk.consents.standing(person_id)}


def _answer_all(keys: Keys, page: ConsentsPage) -> None:
    """Mark yes for every choice of the paper shown, and record."""
    for row in page.ticks_panel.rows.values():
        assert row.yes.hasFocus()
        keys.press(KEY.Key_Space)
        keys.press(KEY.Key_Tab)
    keys.press(KEY.Key_Return, CTRL)


@pytest.mark.covers("K17", "K18", "K19")
def test_the_set_is_made_printed_and_signed_at_one_go(
    shown: OpenWindow, keys: Keys, tmp_path: Path
) -> None:
    desk = shown.program.desk
    person = desk.register()
    page = _open(shown, person.id)
    keys.press(KEY.Key_K, CTRL)
    assert page.sheets.order.make.hasFocus()
    assert "13" in page.sheets.order.make.text()
    keys.press(KEY.Key_Return)
    forms = _forms(desk, person.id)
    assert [form.code for form in forms] == OF_SET
    assert page.sheets.opened == "run"
    assert page.sheets.run.save.hasFocus(), "no printer here: files are offered"
    page.presenter.sets.save(tmp_path)
    shown.settle()
    assert len(list(tmp_path.glob("*.pdf"))) == len(OF_SET)
    assert page.sheets.run.yes.hasFocus()
    keys.tab_to(f"came_out_{forms[1].serial}", KEY.Key_Backtab)
    keys.press(KEY.Key_Space)
    keys.press(KEY.Key_Return, CTRL)
    states = {form.code: form.state for form in _forms(desk, person.id)}
    assert states.pop("C2") is FormState.ISSUED
    assert set(states.values()) == {FormState.PRINTED}
    assert [form.code for form in page.presenter.sets.made] == ["C2"]
    page.presenter.sets.save(tmp_path)
    shown.settle()
    keys.press(KEY.Key_Return)
    assert page.sheets.opened == ""

    for form in forms:
        desk.scan(form)
    page = _open(shown, person.id)
    page.presenter.choose(forms[0].id)
    keys.press(KEY.Key_T, CTRL)
    for code in OF_SET:
        assert page.presenter.form is not None
        assert page.presenter.form.code == code
        _answer_all(keys, page)
    assert set(_standing(desk, person.id).values()) - {Standing.NEVER} == {Standing.HOLDS}
    kept = desk.stored(person)
    assert kept is not None
    assert kept.state is RecordState.ACTIVE


@pytest.mark.covers("K19", "R-016")
def test_a_regular_customer_is_asked_for_nothing_twice(shown: OpenWindow, keys: Keys) -> None:
    desk = shown.program.desk
    person = desk.register()
    desk.consent(person)
    for code in OF_SET[1:]:
        desk.sign(person, code)
    page = _open(shown, person.id)
    keys.press(KEY.Key_K, CTRL)
    assert page.sheets.order.forms.marked() == ()
    assert "Nothing is due" in page.sheets.order.text.text()
    keys.press(KEY.Key_Return, CTRL)
    assert len(_forms(desk, person.id)) == len(OF_SET)
    assert not page.sheets.order.problem.isHidden()


@pytest.mark.covers("K3")
def test_an_older_edition_is_offered_again(shown: OpenWindow, keys: Keys) -> None:
    desk = shown.program.desk
    person = desk.register()
    desk.consent(person)
    for code in OF_SET[1:]:
        template = desk.forms.templates()
        choices = next(one for one in template if one.code == code).choices
        desk.sign(person, code, yes=[block.id for block in choices])
    _renew(desk, "C10")
    page = _open(shown, person.id)
    chips = {line.id: line.chips[0].word for line in page.list.consents.lines.lines}
    assert chips["C10"] == "Older edition: ask again"
    assert chips["C11"] == "In force"
    keys.press(KEY.Key_K, CTRL)
    assert page.sheets.order.forms.marked() == ("C10",)
    keys.press(KEY.Key_Return)
    newest = _forms(desk, person.id)[-1]
    assert (newest.code, newest.edition) == ("C10", 2)
    old = next(form for form in _forms(desk, person.id) if form.code == "C10")
    page.presenter.choose(old.id)
    shown.settle()
    assert [block.id for block in page.presenter.choices()] == list(old.choices)
    assert "renewed" not in page.presenter.choices()[0].text.ru


def _renew(desk: Desk, code: str) -> None:
    """Put the next edition of a form, with another choice first, in force by another edition."""
    with desk.begin_work() as work:
        pack = work.packs.current(desk.branch.clock.now().date())
        was = pack.forms[code]
        choice = was.choices[0]
        text = replace(choice.text, ru="renewed")
        blocks = tuple(replace(b, text=text) if b is choice else b for b in was.blocks)
        new = replace(was, edition=2, blocks=blocks)
        forms = {**pack.forms, code: new}
        others = [one for one in pack.editions if one.code != code]
        work.packs.install(
            replace(pack, edition=pack.edition + 1, forms=forms, editions=(*others, new)), b""
        )
        work.commit()


@pytest.mark.covers("K56")
def test_a_representative_signs_with_document_and_authority(shown: OpenWindow, keys: Keys) -> None:
    desk = shown.program.desk
    person = desk.register()
    page = _open(shown, person.id)
    keys.press(KEY.Key_K, CTRL)
    keys.tab_to("signer_subject", KEY.Key_Backtab)
    keys.press(KEY.Key_Down)
    assert page.sheets.order.signer.value().kind is SignerKind.REPRESENTATIVE
    keys.tab_to("signer_name")
    keys.type("Әбдіқадырова Һәнипа Үмбетқызы")
    keys.press(KEY.Key_Return, CTRL)
    assert _forms(desk, person.id) == []
    document = page.sheets.order.signer.lines["document"]
    assert document.edit.hasFocus()
    assert document.hint.text() == "Fill in this field."
    keys.type("жеке куәлік № 012345678, 02.02.2024, ІІМ")
    keys.press(KEY.Key_Tab)
    keys.type("сенімхат № 17, 03.03.2026")
    shown.window.lock()
    shown.settle()
    page = shown.unlock().consents
    shown.settle()
    assert page.sheets.opened == "order"
    assert page.sheets.order.signer.value().authority == "сенімхат № 17, 03.03.2026"
    keys.press(KEY.Key_Return, CTRL)
    made = _forms(desk, person.id)
    assert {form.signer.kind for form in made} == {SignerKind.REPRESENTATIVE}
    assert {form.signer.name for form in made} == {"Әбдіқадырова Һәнипа Үмбетқызы"}


@pytest.mark.covers("K56")
def test_the_paper_of_a_contact_person_asks_for_name_kin_and_telephone(
    shown: OpenWindow, keys: Keys
) -> None:
    desk = shown.program.desk
    person = desk.register()
    desk.consent(person)
    page = _open(shown, person.id)
    page.presenter.order("C15")
    shown.settle()
    assert page.sheets.order.contact.name.edit.hasFocus()
    keys.type("Әбдіқадыров Ғалым Һәкімұлы")
    keys.press(KEY.Key_Tab)
    keys.down_to(lambda: page.sheets.order.contact.kind.value() == "sibling")
    keys.press(KEY.Key_Tab)
    keys.type("12")
    keys.press(KEY.Key_Return, CTRL)
    telephone = page.sheets.order.contact.telephone
    assert telephone.hint.text().startswith("Not a telephone number")
    assert telephone.edit.hasFocus()
    telephone.edit.selectAll()
    keys.type("87019876543")
    keys.press(KEY.Key_Tab)
    keys.press(KEY.Key_Down)
    keys.press(KEY.Key_Return, CTRL)
    made = _forms(desk, person.id)[-1]
    assert made.code == "C15"
    assert made.contact is not None
    assert (made.contact.place, made.contact.kind) == (2, "sibling")
    assert page.sheets.run.forms == (made,)


@pytest.mark.covers("K40")
def test_a_reprint_asks_why_and_tells_what_was_printed_before(
    shown: OpenWindow, keys: Keys, tmp_path: Path
) -> None:
    desk = shown.program.desk
    person = desk.register()
    form = desk.forms.mark_printed(desk.forms.issue(person.id, "C1").id, 2)
    page = _open(shown, person.id)
    keys.press(KEY.Key_P, CTRL)
    panel = page.print_panel
    assert panel.reason.hasFocus()
    assert "Printed before: 1" in panel.history.text()
    assert "Аида Үлгіқызы" in panel.history.text()
    panel.save.click()
    assert not panel.problem.isHidden()
    keys.down_to(lambda: panel.chosen_reason() == "lost")
    assert panel.problem.isHidden()
    page.presenter.save_pdf(tmp_path / "C1.pdf", panel.chosen_reason())
    shown.settle()
    keys.press(KEY.Key_Return)
    again = desk.forms.by_serial(form.serial)
    assert [one.reason for one in again.prints] == ["", "lost"]


def test_a_paper_that_nobody_signs_waits_for_nothing(
    shown: OpenWindow, keys: Keys, tmp_path: Path
) -> None:
    desk = shown.program.desk
    person = desk.register()
    page = _open(shown, person.id)
    page.presenter.order("RIGHTS")
    shown.settle()
    assert not page.head.unsigned.isHidden()
    assert page.open_ticks.isHidden()
    page.presenter.save_pdf(tmp_path / "rights.pdf")
    shown.settle()
    keys.press(KEY.Key_Return)
    assert shown.codes[-1] == "form_handed_out"
    assert page.head.state.accessibleName() == "Handed out"


def test_what_may_be_done_names_the_paper_or_the_reason(shown: OpenWindow, keys: Keys) -> None:
    desk = shown.program.desk
    person = desk.register()
    desk.consent(person)
    desk.sign(person, "C10", yes=["email"])
    page = _open(shown, person.id)
    keys.press(KEY.Key_J, CTRL)
    assert page.sheets.may.lines.hasFocus()
    told = {line.id: line for line in page.sheets.may.lines.lines.lines}
    assert told["channel:email"].chips[0].word == "Allowed"
    assert "paper ALM1-01-0000002" in told["channel:email"].subtitle
    assert told["channel:post"].subtitle.startswith("the person said no")
    assert told["recipient:first_credit_bureau"].chips[0].word == "Not allowed"


def test_a_line_of_the_set_leads_to_its_paper_or_offers_it(shown: OpenWindow, keys: Keys) -> None:
    desk = shown.program.desk
    person = desk.register()
    signed = desk.consent(person)
    page = _open(shown, person.id)
    page.list.consents.choose_first()
    keys.press(KEY.Key_Return)
    assert page.presenter.form is not None
    assert page.presenter.form.id == signed.id
    page.list.consents.choose_first()
    keys.press(KEY.Key_Down)
    keys.press(KEY.Key_Return)
    assert page.sheets.order.forms.marked() == ("C2",)
