"""Where data of an application come from, and what a signed one asks to be changed (K14, K26)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from branch_app.domain.application import Application
from branch_app.domain.change import Act
from branch_app.domain.field_source import Source, Verification
from branch_app.domain.fields import Group
from branch_app.domain.staff import Role
from branch_app.gui.applicants.file_tabs import APPLICATIONS, HISTORY
from branch_app.gui.applications.page import ApplicationsPage
from branch_app.gui.forms.origin_line import OriginLine
from branch_app.services.form_orders import FormOrder
from tests.gui.cases import CTRL, applied, choose_by_keys, consenting, enter_text, press
from tests.gui.conftest import OpenWindow
from tests.services.crew import PASSWORD, Crew
from tests.services.desk import shipped_pack

Unlocked = Callable[[Role], OpenWindow]
KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
TO_ACCOUNT = {"payout_channel": "account", "iban": "KZ58000A1B2C3D4E5F60"}


def _open(unlocked: Unlocked, crew: Crew, *, signed: str = "") -> tuple[OpenWindow, Application]:
    """Open a file with an application to an account, about which this paper is signed."""
    desk = crew.clerk
    person = consenting(desk)
    one = applied(desk, person, **TO_ACCOUNT)
    desk.branch.clock.advance(minutes=5)
    if signed:
        desk.sign(person, signed, order=FormOrder(application_id=one.id))
        desk.branch.clock.advance(minutes=5)
    shown = unlocked(Role.CLERK)
    shown.workplace.open_applicant(person.id, APPLICATIONS)
    shown.settle()
    return shown, one


def _page(shown: OpenWindow) -> ApplicationsPage:
    return shown.workplace.applications


def _origin(page: ApplicationsPage, group: str) -> OriginLine:
    for section in page.pane.form.sections:
        if section.group.value == group and section.origin is not None:
            return section.origin
    raise AssertionError(group)


def _type(shown: OpenWindow, field: str, text: str) -> None:
    _page(shown).pane.form.rows[field].editor.setFocus()
    enter_text(shown, text)


@pytest.mark.covers("K14", "K55", "R-094")
def test_source_and_check_of_an_application_are_typed_kept_at_the_lock_and_shown(
    unlocked: Unlocked, crew: Crew
) -> None:
    shown, first = _open(unlocked, crew)
    page = _page(shown)
    assert "told, not checked" in _origin(page, "microcredit").facts.text()
    press(shown, KEY.Key_F1, SHIFT)
    about = page.pane.form.rows["amount"].about
    assert about.isVisible()
    assert about.text().startswith("What for: "), "purposes are told of what is only read too"
    assert "From where: from the applicant; told, not checked; 22.11.2026" in about.text()
    press(shown, KEY.Key_F2)
    page.pane.form.rows["iban"].editor.setFocus()
    press(shown, KEY.Key_F9)
    assert _origin(page, "payout").source.hasFocus()
    choose_by_keys(shown, "third_party")
    _origin(page, "payout").check.setFocus()
    choose_by_keys(shown, "document")
    channel = page.pane.form.rows["payout_channel"].editor
    channel.setFocus()
    choose_by_keys(shown, "card")
    assert _origin(page, "payout").source.currentData() == "third_party", "the card was built anew"
    assert _origin(page, "payout").source.isVisible()
    _type(shown, "card_last4", "4242")
    _type(shown, "term_months", "9")
    before = page.entries()
    assert before is not None
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    again = _page(shown)
    assert again is not page
    after = again.entries()
    assert after is not None
    assert after.content == before.content
    press(shown, KEY.Key_S, CTRL)
    stored = crew.clerk.applications.by_id(first.id)
    told = {name: (one.source, one.verification) for name, one in stored.sources.items()}
    assert told["card_last4"] == told["payout_channel"] == ("third_party", "document")
    assert told["amount"] == (Source.SUBJECT, Verification.VERBAL)
    assert stored.sources["amount"].obtained_at < stored.sources["card_last4"].obtained_at
    assert "from a third party" in _origin(again, "payout").facts.text()


@pytest.mark.covers("K26", "R-107")
def test_a_signed_application_is_corrected_on_a_document_by_two_persons_without_a_mouse(
    unlocked: Unlocked, crew: Crew
) -> None:
    shown, one = _open(unlocked, crew, signed="QUESTIONNAIRE")
    page = _page(shown)
    grounds = page.pane.grounds
    press(shown, KEY.Key_F2)
    _type(shown, "amount", "200000")
    press(shown, KEY.Key_S, CTRL)
    assert shown.codes[-1] == "grounds_missing"
    assert grounds.isVisible()
    assert "Amount" in grounds.why.text()
    assert grounds.reason.hasFocus()
    choose_by_keys(shown, "subject_request")
    press(shown, KEY.Key_Escape)
    assert not grounds.isVisible()
    assert "200000" in "".join(page.pane.form.values()["amount"].split()), "what was typed stays"
    press(shown, KEY.Key_Return, CTRL)
    choose_by_keys(shown, "subject_request")
    grounds.document.edit.setFocus()
    enter_text(shown, "№ 5, 20.11.2026")
    press(shown, KEY.Key_Return)
    QTest.keyClicks(grounds.second.login.edit, "manager")
    press(shown, KEY.Key_Return)
    QTest.keyClicks(grounds.second.password.edit, "wrong")
    press(shown, KEY.Key_Return)
    assert grounds.isVisible(), "a wrong password is told beside its field"
    assert crew.clerk.applications.by_id(one.id) == one
    grounds.second.password.edit.setFocus()
    QTest.keyClicks(grounds.second.password.edit, PASSWORD)
    press(shown, KEY.Key_Return)
    assert not grounds.isVisible()
    assert shown.codes[-1] == "application_corrected"
    stored = crew.clerk.applications.by_id(one.id)
    assert stored.values["amount"] == 200_000
    assert stored.correction is not None
    assert (stored.correction.document, stored.correction.second) == (
        "№ 5, 20.11.2026",
        "staff-manager",
    )
    told = next(
        row for row in crew.clerk.branch.state.entries[::-1] if row.act is Act.CORRECT_APPLICATION
    )
    assert told.details["second"] == "staff-manager"
    page.pane.form.rows["amount"].editor.setFocus()
    press(shown, KEY.Key_F6)
    history = shown.workplace.history
    assert shown.workplace.applicant.tabs.currentIndex() == HISTORY
    assert history.field.currentData() == "amount"
    newest, first = history.steps.lines.lines
    assert newest.title == "Application changed"
    assert f"application {one.number}" in newest.subtitle
    assert "went into this one" not in newest.subtitle
    assert first.title == "Application for a microcredit"
    (change,) = history.changes.lines.lines
    assert " ".join(change.subtitle.split()) == "150 000 ₸ → 200 000 ₸"
    assert history.facts.values["document"].text() == "№ 5, 20.11.2026"
    assert history.facts.values["second"].text()


@pytest.mark.covers("K15", "R-199")
def test_old_values_of_an_application_are_marked_and_confirmed_by_one_key(
    unlocked: Unlocked, crew: Crew
) -> None:
    pack, source = shipped_pack("lft")
    with crew.clerk.branch.begin_work() as work:
        work.packs.install(replace(pack, edition=2, stale_groups={Group.PAYOUT: 30}), source)
        work.commit()
    shown, one = _open(unlocked, crew)
    page = _page(shown)
    assert not _origin(page, "payout").still_holds.isVisible()
    crew.clerk.branch.clock.advance(days=31)
    page.presenter.read(one.applicant_id)
    shown.settle()
    assert _origin(page, "payout").age.isVisible()
    assert not _origin(page, "microcredit").age.isVisible()
    _origin(page, "payout").still_holds.setFocus()
    press(shown, KEY.Key_Return)
    assert shown.codes[-1] == "data_confirmed"
    assert not _origin(page, "payout").age.isVisible()
    stored = crew.clerk.applications.by_id(one.id)
    assert stored.sources["iban"].confirmed_at == stored.changed_at
    assert stored.sources["amount"].confirmed_at is None


@pytest.mark.covers("K26")
def test_history_hides_the_number_of_an_account_and_names_the_product(
    unlocked: Unlocked, crew: Crew
) -> None:
    shown, one = _open(unlocked, crew)
    press(shown, KEY.Key_H, CTRL)
    history = shown.workplace.history
    while one.number not in history.steps.lines.lines[history.steps.currentIndex().row()].subtitle:
        press(shown, KEY.Key_Down)
    told = {line.id: line.subtitle for line in history.changes.lines.lines}
    assert "KZ58000A" not in told["iban"]
    pack, _source = shipped_pack("lft")
    name = pack.product_name("unsecured")
    assert told["product"] in {name.kk, name.ru}


@pytest.mark.covers("R-048")
def test_at_half_as_large_again_nothing_of_the_cards_is_cut_off_at_the_side(
    unlocked: Unlocked, crew: Crew
) -> None:
    shown, _one = _open(unlocked, crew, signed="QUESTIONNAIRE")
    page = _page(shown)
    shown.window.resize(911, 485)
    for language in ("kk", "ru"):
        shown.window.language.use(language)
        press(shown, KEY.Key_F2)
        assert page.pane.viewer.horizontalScrollBar().maximum() == 0, language
        assert _origin(page, "payout").source.isVisible()
        _type(shown, "amount", "200000")
        press(shown, KEY.Key_S, CTRL)
        assert page.pane.grounds.reason.hasFocus()
        assert page.pane.viewer.verticalScrollBar().value() == 0, "the question is seen whole"
        assert page.pane.viewer.horizontalScrollBar().maximum() == 0, language
        page.pane.give_up.click()
        shown.settle()
