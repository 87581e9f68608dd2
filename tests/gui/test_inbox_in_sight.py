"""What ties a waiting page to its paper is in sight, on a low screen too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from branch_app.domain.scan import PageVerdict
from branch_app.gui.workplace import Workplace
from tests.gui.conftest import OpenWindow
from tests.services.desk import Desk, scanned

# A laptop's screen at 100 % and at 150 %.
SCREENS = (QSize(1366, 768), QSize(911, 512))


def _lose(desk: Desk, picture: bytes) -> PageVerdict:
    (verdict,) = desk.scans.add([scanned(1, None, picture)], "a.png")
    return verdict


def _is_whole(one: QWidget) -> bool:
    return one.visibleRegion().boundingRect() == one.rect()


@pytest.mark.covers("K21")
@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize("way", ["keys", "verdict"])
def test_number_page_and_button_are_in_sight_beside_the_page(
    shown: OpenWindow, workplace: Workplace, size: QSize, way: str
) -> None:
    desk = shown.program.desk
    desk.forms.issue(desk.register().id, "C10")
    verdicts = [_lose(desk, b"one"), _lose(desk, b"two")]
    shown.window.resize(size)
    workplace.show_page("scans")
    shown.settle()
    scans = workplace.scans
    scans.add_verdicts(verdicts)
    shown.settle()
    if way == "keys":
        QTest.keyClick(shown.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    else:
        scans.verdicts.choose_first()
        QTest.keyClick(scans.verdicts, Qt.Key.Key_Return)
    shown.settle()
    inbox = scans.inbox
    for one in (inbox.why, inbox.serial.edit, inbox.page, inbox.attach):
        assert _is_whole(one), one.objectName()
    assert inbox.viewer.image.alignment() & Qt.AlignmentFlag.AlignTop, "the page begins at the top"
    # At least one likely paper is there to be chosen.
    first = inbox.likely.visualRect(inbox.likely.lines.index(0))
    assert first.height() > 0
    assert inbox.likely.visibleRegion().boundingRect().contains(first.center())
