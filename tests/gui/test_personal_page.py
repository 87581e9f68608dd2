"""Preferences, for every role: who works here, what the role may do, own password, language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from branch_app.domain.change import Act
from branch_app.domain.staff import PERMISSIONS, Permission, Role
from branch_app.gui import labels
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import LOGIN, PASSWORD, clerk_program
from tests.gui.employees import employ

OWN = "another-word-for-sleep"


@pytest.mark.covers("K37")
@pytest.mark.parametrize("role", list(Role))
def test_everybody_is_told_what_the_role_may_do_in_words(
    open_at: Callable[..., OpenWindow], role: Role
) -> None:
    shown = open_at(clerk_program(role))
    workplace = shown.unlock()
    last = list(workplace.rail.entries)[-1]
    assert last == "preferences"
    QTest.keyClick(
        shown.window,
        getattr(Qt.Key, f"Key_{len(workplace.rail.entries)}"),
        Qt.KeyboardModifier.AltModifier,
    )
    shown.settle()
    page = workplace.personal
    assert workplace.current() is page
    told = {line.text() for line in page.allowed.values() if line.isVisible()}
    assert told == {labels.word(labels.PERMISSIONS, one) for one in PERMISSIONS[role]}
    assert page.who.values["role"].text() == labels.word(labels.ROLES, role)


@pytest.mark.covers("K37")
@pytest.mark.parametrize("role", list(Role))
def test_everybody_changes_the_own_password_by_keyboard(
    open_at: Callable[..., OpenWindow], role: Role
) -> None:
    shown = open_at(clerk_program(role))
    employ(shown.program)
    shown.unlock().show_page("preferences")
    shown.settle()
    for text in ("not the password", OWN, OWN):
        here = QApplication.focusWidget()
        assert isinstance(here, QLineEdit)
        assert here.echoMode() is QLineEdit.EchoMode.Password
        here.setText(text)
        QTest.keyClick(here, Qt.Key.Key_Return)
    shown.settle()
    form = shown.workplace.personal.password
    assert "Not your present password." in form.lines["old"].problem.text()
    assert shown.program.desk.vault.slots[LOGIN][1] == PASSWORD
    form.lines["old"].edit.setText(PASSWORD)
    form.set.click()
    shown.settle()
    assert shown.codes == ["own_password_set"]
    assert shown.program.desk.vault.slots[LOGIN][1] == OWN
    assert {line.edit.text() for line in form.lines.values()} == {""}
    assert shown.program.desk.branch.state.entries[-1].act is Act.CHANGE_PASSWORD


def test_the_page_tells_order_rules_and_idle_minutes(open_at: Callable[..., OpenWindow]) -> None:
    shown = open_at(clerk_program())
    members = employ(shown.program)
    shown.program.desk.staff = members[LOGIN]
    shown.program.__post_init__()
    shown.unlock().show_page("preferences")
    page = shown.workplace.personal
    values = {field: one.text() for field, one in page.who.values.items()}
    assert values == {
        "name": "Аида Үлгіқызы",
        "login": "aida",
        "role": "clerk",
        "post": "Бөлімше басшысы",
        "order": "12-Қ of 05.01.2026",
        "until": "no last day",
        "rules": "edition 1, 12.01.2026",
    }
    assert page.idle.text().endswith("5")


def test_the_language_is_chosen_here_too(open_at: Callable[..., OpenWindow]) -> None:
    shown = open_at(clerk_program())
    shown.unlock().show_page("preferences")
    kazakh = shown.workplace.personal.languages.buttons()[0]
    assert not kazakh.isChecked()
    kazakh.click()
    shown.settle()
    assert shown.window.language.code == "kk"
    assert kazakh.isChecked()
    assert shown.workplace.personal.who_card.title.text() == "Мұнда кім жұмыс істейді"
    checked = [one.property("code") for one in shown.window.top_bar.languages.buttons()
               if one.isChecked()]  # fmt: skip
    assert checked == ["kk"]


def test_locking_forgets_what_was_typed(open_at: Callable[..., OpenWindow]) -> None:
    shown = open_at(clerk_program())
    page = shown.unlock().personal
    page.password.lines["old"].edit.setText(PASSWORD)
    shown.workplace.stop()
    assert page.password.lines["old"].edit.text() == ""


def test_every_permission_has_words_of_its_own() -> None:
    assert len(set(labels.PERMISSIONS.values())) == len(Permission)
