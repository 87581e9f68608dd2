"""A no to C1 is asked once more, beside what the scan shows, before the draft is erased."""

from __future__ import annotations

import pytest

from branch_app.gui.workplace import Workplace
from tests.gui.conftest import OpenWindow
from tests.gui.pages import speak


@pytest.mark.covers("K16", "K21")
def test_a_slip_to_no_is_told_beside_the_scan_and_taken_back(
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
    # The scan shows no mark at all: that is told before anything is gone.
    assert panel.refusal.seen.text()
    assert desk.stored(person) is not None
    row.yes.click()
    assert panel.refusal.isHidden()
    panel.record.click()
    shown.settle()
    assert desk.states(person) == {"C1": "granted"}


@pytest.mark.covers("K16", "K21")
def test_a_no_before_the_scan_waits_for_the_scan(shown: OpenWindow, workplace: Workplace) -> None:
    desk = shown.program.desk
    person = desk.register()
    form = desk.forms.issue(person.id, "C1")
    workplace.open_paper(person.id, form.id)
    shown.settle()
    workplace.consents.show_panel("ticks")
    panel = workplace.consents.ticks_panel
    (row,) = panel.rows.values()
    row.no.click()
    panel.record.click()
    shown.settle()
    assert "Scan all pages" in panel.refusal.text.text()
    assert panel.refusal.erase.isHidden(), "a yes on the sheet would be erased as it comes"
    panel.refusal.back.click()
    assert not panel.record.isHidden()
    assert desk.forms.by_serial(form.serial).ticks is None
    desk.scan(form)
    workplace.applicant.presenter.reload()
    shown.settle()
    panel.record.click()
    shown.settle()
    assert not panel.refusal.erase.isHidden()
    panel.refusal.erase.click()
    shown.settle()
    assert desk.stored(person) is None


@pytest.mark.parametrize("code", ["en", "kk", "ru"])
def test_the_question_is_as_wide_as_its_panel(
    shown: OpenWindow, workplace: Workplace, code: str
) -> None:
    desk = shown.program.desk
    person = desk.register()
    form = desk.forms.issue(person.id, "C1")
    desk.scan(form)
    speak(shown, code)
    shown.window.resize(1366, 768)
    workplace.open_paper(person.id, form.id)
    shown.settle()
    workplace.consents.show_panel("ticks")
    panel = workplace.consents.ticks_panel
    (row,) = panel.rows.values()
    row.no.click()
    panel.record.click()
    shown.settle()
    assert panel.refusal.isVisible()
    assert workplace.consents.panel_viewer.verticalScrollBar().maximum() > 0, "it is a full panel"
    assert workplace.consents.panel_viewer.horizontalScrollBar().maximum() == 0
