"""Scans by drag and drop, the watched folder, and synchronising on demand, in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from branch_app.gui.printing import page_pictures
from branch_app.gui.workplace import Workplace
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram

ALT = Qt.KeyboardModifier.AltModifier
NO = Qt.KeyboardModifier.NoModifier


def _press(shown: OpenWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.window, key, modifier)
    shown.settle()


@pytest.mark.covers("K21")
def test_dropped_files_are_taken_and_the_open_file_follows(
    shown: OpenWindow, workplace: Workplace, tmp_path: Path
) -> None:
    desk = shown.program.desk
    person = desk.register()
    form = desk.forms.issue(person.id, "C1")
    workplace.open_applicant(person.id)
    shown.settle()
    data = QMimeData()
    urls = []
    for number, picture in enumerate(page_pictures(desk.forms.pdf(form.id), 2.0), start=1):
        file = tmp_path / f"{number}.png"
        assert picture.save(str(file))
        urls.append(QUrl.fromLocalFile(str(file)))
    data.setUrls(urls)
    workplace.show_page("scans")
    drop = workplace.scans.drop
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), actions, data, buttons, NO)
    QApplication.sendEvent(drop, enter)
    assert (enter.isAccepted(), drop.property("over")) == (True, "true")
    QApplication.sendEvent(drop, QDropEvent(QPoint(5, 5), actions, data, buttons, NO))
    shown.settle()
    assert drop.property("over") == "false"
    assert "Matched, complete" in workplace.scans.verdicts.lines.index(0).data()
    assert shown.codes[-2:] == ["scans_taken", "signature_not_seen"]
    workplace.show_page("applicant")
    shown.settle()
    assert workplace.applicant.strip.next.text() == "Enter the answers"


def test_text_that_is_dropped_is_not_taken(shown: OpenWindow, workplace: Workplace) -> None:
    data = QMimeData()
    data.setText("not a file")
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO
    )
    enter.ignore()
    QApplication.sendEvent(workplace.scans.drop, enter)
    assert not enter.isAccepted()
    assert shown.codes == []


def test_the_watched_folder_is_polled_while_unlocked_and_not_after(
    open_at: Callable[[MemoryProgram], OpenWindow], tmp_path: Path
) -> None:
    shown = open_at(MemoryProgram(watched=tmp_path))
    workplace = shown.unlock()
    polling = workplace.scans.polling
    assert polling.isActive()
    assert tmp_path.name in workplace.scans.drop.watch.text()
    workplace.stop()
    assert not polling.isActive()


@pytest.mark.covers("K45")
def test_what_may_travel_is_sealed_by_itself_where_head_office_is_known(
    shown: OpenWindow, workplace: Workplace
) -> None:
    assert workplace.sealing.isActive()
    shown.program.desk.register()
    shown.program.enrolled = False
    workplace.sealing.timeout.emit()
    shown.settle()
    assert shown.program.courier.sealed == 0
    shown.program.enrolled = True
    workplace.sealing.timeout.emit()
    shown.settle()
    assert shown.program.courier.sealed > 0


@pytest.mark.covers("K45")
def test_synchronising_on_demand_turns_the_state_green_only_with_a_receipt(
    shown: OpenWindow, workplace: Workplace
) -> None:
    desk = shown.program.desk
    desk.consent(desk.register())
    _press(shown, Qt.Key.Key_4, ALT)
    page = workplace.synchronisation
    assert page.state.accessibleName() == "Not sent: 1"
    assert shown.window.top_bar.sync_state.accessibleName() == "Never sent; waiting: 1"
    _press(shown, Qt.Key.Key_F9)
    assert shown.codes == ["synchronised"]
    assert "Sent: 1" in page.outcome.text()
    assert "today" in page.facts["last"].text()
    assert "receipt" in shown.window.top_bar.sync_state.accessibleName()
