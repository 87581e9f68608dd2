"""Garbage typed and pasted into every field of the window: nothing breaks, nothing of it is lost.

What breaks shows as an incident in the log, which fails the test; more runs with `-m full`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from branch_app.domain.fields import Part
from branch_app.gui.applicants.file_tabs import APPLICATIONS
from branch_app.gui.forms.record_form import RecordForm
from tests.garbage import GARBAGE
from tests.garbage_at_counter import own_papers
from tests.gui.cases import CTRL, consenting
from tests.gui.conftest import OpenWindow
from tests.gui.typing_keys import type_text
from tests.packs.filled import pack

# A hand types no more into one field; more than that is pasted.
BY_HAND = 40
TEXTS = st.lists(GARBAGE.filter(bool), min_size=4, max_size=4)
RUNS = [3, pytest.param(100, marks=pytest.mark.full)]
# Of a file that was not saved: the page holds what it held.
KNOWN = {"invalid_record", "warnings_unconfirmed", "person_saved"}


def _into(editor: QWidget) -> QWidget:
    """Return what takes the keys of an editor: a place has a line of its own."""
    return editor.findChild(QLineEdit) or editor


def _paste(into: QWidget, text: str) -> None:
    QApplication.clipboard().setText(text)
    QTest.keyClick(into, Qt.Key.Key_V, CTRL)


def _fill(shown: OpenWindow, form: RecordForm, texts: Sequence[str]) -> None:
    """Put the texts into the fields one after another, by hand and by paste in turn."""
    told = itertools.cycle(texts)
    for place, name in enumerate(list(form.rows)):
        if name not in form.rows:
            continue
        into, text = _into(form.rows[name].editor), next(told)
        into.setFocus()
        if isinstance(into, QLineEdit):
            into.clear()
        if place % 2:
            _paste(into, text)
        else:
            type_text(into, text[:BY_HAND])
        QTest.keyClick(into, Qt.Key.Key_Tab)
    shown.settle()


def _garbage(shown: OpenWindow, examples: int, run: Callable[[Sequence[str]], None]) -> None:
    @settings(
        max_examples=examples,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(TEXTS)
    def try_out(texts: list[str]) -> None:
        if shown.window.workplace is None:
            # The machine paused for so long that the window took it for sleep.
            shown.unlock()
        run(texts)
        shown.settle()
        assert "incident" not in shown.codes

    try_out()


def _comes_back(shown: OpenWindow, form: Callable[[], RecordForm]) -> None:
    """Lock and unlock: every field shows what it showed."""
    before: Mapping[str, str] = form().values()
    shown.window.lock()
    shown.settle()
    shown.unlock()
    shown.settle()
    assert form().values() == before


@pytest.mark.covers("K6", "K39")
@pytest.mark.parametrize("examples", RUNS)
def test_garbage_about_somebody_new(shown: OpenWindow, examples: int) -> None:
    shown.unlock()

    def run(texts: Sequence[str]) -> None:
        page = shown.workplace.applicant
        shown.workplace.new_applicant()
        _fill(shown, page.data.form, texts)
        page.presenter.save()
        shown.settle()
        assert shown.notices[-1].code in KNOWN
        _comes_back(shown, lambda: shown.workplace.applicant.data.form)
        shown.workplace.show_page("counter")

    _garbage(shown, examples, run)


@pytest.mark.covers("K2", "K6", "K7", "K8", "K9", "K10", "K12")
@pytest.mark.parametrize("examples", RUNS)
def test_garbage_in_the_whole_questionnaire(shown: OpenWindow, examples: int) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    for code, order in own_papers(pack("lft")):
        form = desk.forms.issue(person.id, code, order)
        desk.consents.record_ticks(form.serial, dict.fromkeys(form.choices, True))
        desk.scan(form)
    shown.unlock()
    listed = {entry.field for entry in pack("lft").entries_of(Part.APPLICANT)}

    def run(texts: Sequence[str]) -> None:
        shown.workplace.open_applicant(person.id)
        shown.settle()
        page = shown.workplace.applicant
        page.presenter.edit()
        shown.settle()
        assert set(page.data.form.rows) == listed
        assert page.data.photograph.from_file.isEnabled()
        _fill(shown, page.data.form, texts)
        page.presenter.save()
        shown.settle()
        _comes_back(shown, lambda: shown.workplace.applicant.data.form)
        shown.workplace.applicant.presenter.give_up_edits()
        shown.settle()
        stored = shown.program.desk.stored(person)
        assert stored is not None
        assert set(stored.values) <= listed

    _garbage(shown, examples, run)


@pytest.mark.covers("K11", "K13")
@pytest.mark.parametrize("examples", RUNS)
def test_garbage_in_an_application(shown: OpenWindow, examples: int) -> None:
    desk = shown.program.desk
    person = consenting(desk)
    shown.unlock()

    def run(texts: Sequence[str]) -> None:
        shown.workplace.open_applicant(person.id, APPLICATIONS)
        shown.settle()
        page = shown.workplace.applications
        page.presenter.begin()
        shown.settle()
        form = page.pane.form
        form.rows["payout_channel"].editor.setFocus()
        form.fill({"payout_channel": "card"})
        shown.settle()
        assert {"iban", "card_last4"} <= set(page.pane.form.rows)
        _fill(shown, page.pane.form, texts)
        page.presenter.save()
        shown.settle()
        page.presenter.give_up()
        shown.settle()
        for one in desk.applications.of_applicant(person.id):
            if one.values["payout_channel"] in {"branch", "terminal"}:
                assert not {"iban", "card_last4"} & set(one.values)

    _garbage(shown, examples, run)
