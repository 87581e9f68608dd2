"""Between the right password and the first work: own password, rules read, delay counted down."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from branch_app.domain.errors import LoginDelayed, WeakPassword
from branch_app.gui.admission.page import AdmissionPage
from branch_app.services.admission import Admission
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import LOGIN, PASSWORD, MemoryProgram
from tests.gui.employees import rules
from tests.gui.looking import cut, english, nameless

OWN = "another-word-for-sleep"
CTRL = Qt.KeyboardModifier.ControlModifier


def _enter(shown: OpenWindow) -> AdmissionPage:
    page = shown.window.unlock_page
    page.login.setText(LOGIN)
    page.password.edit.setText(PASSWORD)
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
    shown.settle()
    assert shown.window.workplace is None
    assert shown.window.pages.currentWidget() is shown.window.admission_page
    return shown.window.admission_page


def _type(shown: OpenWindow, *texts: str) -> None:
    for text in texts:
        here = QApplication.focusWidget()
        assert isinstance(here, QLineEdit)
        here.setText(text)
        QTest.keyClick(here, Qt.Key.Key_Return)
    shown.settle()


@pytest.mark.covers("K37", "K38", "R-138")
def test_own_password_then_rules_then_work_without_a_mouse(
    open_at: Callable[..., OpenWindow],
) -> None:
    shown = open_at(MemoryProgram(must_change_password=True, rules=rules()))
    page = _enter(shown)
    assert page.strip.accessibleName().startswith("1/2")
    _type(shown, PASSWORD, OWN, OWN)
    assert shown.program.password == OWN
    assert page.strip.accessibleName().startswith("2/2")
    assert page.rules.text.hasFocus()
    assert not page.rules.accept.isEnabled()
    QTest.keyClick(page.rules.text, Qt.Key.Key_End)
    assert page.rules.accept.isEnabled()
    QTest.keyClick(page.rules.text, Qt.Key.Key_Tab)
    assert page.rules.accept.hasFocus()
    QTest.keyClick(page.rules.accept, Qt.Key.Key_Return)
    shown.settle()
    assert shown.window.workplace is not None
    assert shown.codes == []


@pytest.mark.covers("K38")
def test_the_rules_cannot_be_acknowledged_before_their_end_was_seen(
    open_at: Callable[..., OpenWindow],
) -> None:
    shown = open_at(MemoryProgram(rules=rules()))
    page = _enter(shown)
    step = page.rules
    assert step.accept.accessibleDescription() == "Read the text to its end first."
    assert step.why_not.words.text() == "Read the text to its end first."
    step.accept.click()
    shown.settle()
    assert shown.program.rules is not None
    for _page in range(40):
        QTest.keyClick(step.text, Qt.Key.Key_PageDown)
    assert step.progress.value() == step.progress.maximum()
    assert step.accept.isEnabled()
    assert step.why_not.isHidden()
    assert step.accept.accessibleDescription() == ""


def test_rules_that_fit_the_window_need_no_scrolling(open_at: Callable[..., OpenWindow]) -> None:
    shown = open_at(MemoryProgram(rules=rules(times=1)))
    shown.window.resize(1366, 1200)
    assert _enter(shown).rules.accept.isEnabled()


def test_switching_the_language_keeps_the_place_and_says_the_rules_anew(
    open_at: Callable[..., OpenWindow],
) -> None:
    shown = open_at(MemoryProgram(rules=rules()), "kk")
    step = _enter(shown).rules
    assert step.text.toPlainText().startswith("1.\tМен дербес")
    bar = step.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for code in ("ru", "en"):
        shown.window.language.use(code)
        QApplication.processEvents()
        assert step.text.toPlainText().startswith("1.\tЯ работаю")
        assert abs(bar.value() / bar.maximum() - 0.5) < 0.1
    assert not step.accept.isEnabled()


@pytest.mark.covers("K37")
@pytest.mark.parametrize(
    ("old", "new", "again", "field", "told"),
    [
        ("", OWN, OWN, "old", "Fill in this field."),
        (PASSWORD, "short", "short", "new", "Too short: at least 12 characters."),
        (PASSWORD, PASSWORD, PASSWORD, "new", "The same as before. Take another one."),
        (PASSWORD, "aaaaaaaaaaaa", "aaaaaaaaaaaa", "new", "Too easy to guess"),
        (PASSWORD, OWN, OWN + "?", "again", "Not the same as the first time."),
        ("not the given one", OWN, OWN, "old", "Not your present password."),
    ],
)
def test_the_broken_rule_is_told_beside_its_field(
    open_at: Callable[..., OpenWindow], old: str, new: str, again: str, field: str, told: str
) -> None:
    shown = open_at(MemoryProgram(must_change_password=True))
    form = _enter(shown).password
    for name, text in (("old", old), ("new", new), ("again", again)):
        form.lines[name].edit.setText(text)
    form.set.click()
    shown.settle()
    assert told in form.lines[field].problem.text()
    assert form.lines[field].edit.accessibleDescription() == form.lines[field].problem.text()
    assert form.lines[field].edit.hasFocus()
    assert [name for name, line in form.lines.items() if line.problem.text()] == [field]
    assert shown.program.must_change_password
    assert form.lines[field].edit.echoMode() is QLineEdit.EchoMode.Password


class _Picky(MemoryProgram):
    """Refuses own passwords for reasons that only the vault knows."""

    refusals: tuple[Exception, ...] = ()

    def set_own_password(self, old: str, new: str) -> Admission:
        if self.refusals:
            first, *rest = self.refusals
            self.refusals = tuple(rest)
            raise first
        return super().set_own_password(old, new)


def test_what_only_the_vault_knows_is_told_beside_the_field_too(
    open_at: Callable[..., OpenWindow],
) -> None:
    program = _Picky(must_change_password=True)
    program.refusals = (WeakPassword(rule="common"), LoginDelayed(seconds=30))
    shown = open_at(program)
    form = _enter(shown).password
    _type(shown, PASSWORD, OWN, OWN)
    assert "four unusual words" in form.lines["new"].problem.text()
    form.set.click()
    shown.settle()
    assert "30 s" in form.lines["old"].problem.text()
    form.set.click()
    shown.settle()
    assert shown.window.workplace is not None


@pytest.mark.covers("K39")
@pytest.mark.parametrize("is_password", [True, False])
def test_one_can_lock_instead_and_nothing_typed_stays(
    open_at: Callable[..., OpenWindow], is_password: bool
) -> None:
    program = MemoryProgram(must_change_password=is_password, rules=rules())
    shown = open_at(program)
    page = _enter(shown)
    assert shown.window.top_bar.lock.isVisible()
    page.password.lines["new"].edit.setText(OWN)
    QTest.keyClick(page, Qt.Key.Key_L, CTRL)
    shown.settle()
    assert shown.window.pages.currentWidget() is shown.window.unlock_page
    assert program.log == ["unlock", "lock: asked"]
    assert page.password.lines["new"].edit.text() == ""
    assert "Аида" not in shown.window.windowTitle()
    assert shown.window.top_bar.who.isHidden()
    _enter(shown).lock.click()
    shown.settle()
    assert program.log == ["unlock", "lock: asked"] * 2


def test_an_answer_that_comes_after_the_lock_lets_nobody_in(
    open_at: Callable[..., OpenWindow],
) -> None:
    shown = open_at(MemoryProgram(must_change_password=True))
    page = _enter(shown)
    for name, text in (("old", PASSWORD), ("new", OWN), ("again", OWN)):
        page.password.lines[name].edit.setText(text)
    page.password.set.click()
    shown.window.lock()
    shown.settle()
    assert shown.window.workplace is None
    assert shown.window.pages.currentWidget() is shown.window.unlock_page


@pytest.mark.covers("K37")
def test_a_delay_is_counted_down_and_the_button_waits(open_at: Callable[..., OpenWindow]) -> None:
    class Delayed(MemoryProgram):
        def unlock(self, login: str, password: str) -> Admission:
            if not self.log:
                self.log.append("delayed")
                raise LoginDelayed(seconds=1)
            return super().unlock(login, password)

    shown = open_at(Delayed())
    page = shown.window.unlock_page
    page.login.setText(LOGIN)
    page.password.edit.setText(PASSWORD)
    page.unlock.click()
    shown.settle()
    assert not page.unlock.isEnabled()
    assert "1 s" in page.why_not.words.text()
    assert page.unlock.accessibleDescription() == page.why_not.words.text()
    shown.window.language.use("ru")
    QApplication.processEvents()
    assert "через 1 с" in page.why_not.words.text()
    page.password.edit.setText(PASSWORD)
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
    shown.settle()
    assert shown.window.workplace is None, "Enter does not get round the delay"
    shown.qtbot.waitUntil(page.unlock.isEnabled)
    assert page.why_not.isHidden()
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
    shown.settle()
    assert shown.window.workplace is not None


@pytest.mark.parametrize("code", ["kk", "ru"])
@pytest.mark.parametrize("size", [(1366, 728), (911, 485)])
def test_every_word_of_both_steps_fits_and_has_a_name(
    open_at: Callable[..., OpenWindow], code: str, size: tuple[int, int]
) -> None:
    shown = open_at(MemoryProgram(must_change_password=True, rules=rules()), code)
    shown.window.resize(*size)
    shown.window.unlock_page.wait(90)
    looked = [*_wrong(shown)]
    shown.window.unlock_page.wait(0)
    page = _enter(shown)
    page.password.set.click()
    looked += _wrong(shown)
    _type(shown, PASSWORD, OWN, OWN)
    looked += _wrong(shown)
    assert looked == []


def _wrong(shown: OpenWindow) -> list[str]:
    QApplication.processEvents()
    return [*cut(shown.window), *nameless(shown.window), *english(shown.window)]


def test_f1_tells_the_keys_of_each_step(open_at: Callable[..., OpenWindow]) -> None:
    shown = open_at(MemoryProgram(must_change_password=True, rules=rules()))
    page = _enter(shown)
    before = page.keys()
    _type(shown, PASSWORD, OWN, OWN)
    assert before != page.keys()
    QTest.keyClick(page, Qt.Key.Key_F1)
    assert shown.window.help_sheet.isVisible()
