"""What locks the window by itself: nobody there, clocks that jump, the system's own signs."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from ctypes import wintypes
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog

from branch_app.domain.locking import LockReason
from branch_app.gui import windows_session
from branch_app.gui.session_watch import SessionWatch
from branch_app.gui.windows_session import WindowsWatch, reason_of
from tests.gui.conftest import OpenWindow

MINUTES_5 = 300.0


@dataclass
class Clocks:
    """Two clocks that go as a test says."""

    wall: float = 1_000_000.0
    monotonic: float = 50.0

    def pass_by(self, seconds: float, *, asleep: float = 0.0) -> None:
        self.wall += seconds + asleep
        self.monotonic += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(qapp: QApplication, clocks: Clocks) -> Iterator[SessionWatch]:
    assert qapp is not None
    parent = QObject()
    made = SessionWatch(
        parent, MINUTES_5, wall=lambda: clocks.wall, monotonic=lambda: clocks.monotonic
    )
    yield made
    parent.deleteLater()


def heard(watch: SessionWatch) -> list[LockReason]:
    told: list[LockReason] = []
    watch.ended.connect(told.append)
    return told


def look(watch: SessionWatch, clocks: Clocks, seconds: int) -> None:
    for _ in range(seconds):
        clocks.pass_by(1)
        watch.look()


@pytest.mark.covers("K39")
def test_five_minutes_without_anybody_lock(watch: SessionWatch, clocks: Clocks) -> None:
    told = heard(watch)
    look(watch, clocks, 299)
    assert told == []
    watch.stir()
    look(watch, clocks, 299)
    assert told == [], "somebody was there meanwhile"
    look(watch, clocks, 1)
    assert told == [LockReason.IDLE]
    look(watch, clocks, 100)
    assert told == [LockReason.IDLE], "told once, not every second"


@pytest.mark.parametrize(
    ("seconds", "asleep"), [(1.0, 21.0), (1.0, 40_000.0), (1.0, -3600.0), (25.0, 0.0)]
)
@pytest.mark.covers("K39")
def test_a_jump_of_the_clocks_is_a_sleep(
    watch: SessionWatch, clocks: Clocks, seconds: float, asleep: float
) -> None:
    told = heard(watch)
    clocks.pass_by(seconds, asleep=asleep)
    watch.look()
    assert told == [LockReason.SLEEP]
    look(watch, clocks, 5)
    assert told == [LockReason.SLEEP]


def test_a_busy_machine_is_not_asleep(watch: SessionWatch, clocks: Clocks) -> None:
    told = heard(watch)
    for seconds, asleep in ((15.0, 0.0), (1.0, 4.0), (1.0, -4.0)):
        clocks.pass_by(seconds, asleep=asleep)
        watch.look()
    assert told == []


@pytest.mark.covers("K39")
def test_keys_and_mouse_in_a_dialog_too_tell_that_somebody_is_there(shown: OpenWindow) -> None:
    stirred: list[str] = []
    shown.window.input_watch.stirred.connect(lambda: stirred.append("stirred"))
    shown.window.input_watch.entered.connect(lambda: stirred.append("entered"))
    dialog = QDialog(shown.window)
    dialog.open()
    shown.settle()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    assert stirred[:2] == ["stirred", "entered"]
    stirred.clear()
    QTest.mouseMove(dialog.windowHandle(), QPoint(1, 1))
    shown.settle()
    assert set(stirred) == {"stirred"}
    stirred.clear()
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.UpdateRequest))
    assert stirred == []
    dialog.close()


@pytest.mark.covers("K39")
def test_a_choice_by_mouse_in_a_list_that_drops_down_is_heard(shown: OpenWindow) -> None:
    shown.unlock()
    box = QComboBox(shown.window)
    box.addItems(["one", "two"])
    box.show()
    left = Qt.MouseButton.LeftButton
    top = shown.window.windowHandle()
    QTest.mouseClick(top, left, pos=box.mapTo(shown.window, box.rect().center()))
    shown.settle()
    heard: list[str] = []
    shown.window.input_watch.entered.connect(lambda: heard.append(box.currentText()))
    popup = QApplication.activePopupWidget()
    assert popup is not None
    place = box.view().visualRect(box.model().index(1, 0)).center()
    pos = box.view().viewport().mapTo(popup, place)
    # A list that has just dropped down takes the release of the very press for none of its own.
    QTest.qWait(QApplication.doubleClickInterval())
    QTest.mouseClick(popup.windowHandle(), left, pos=pos)
    assert heard
    assert box.currentText() == "two"
    box.deleteLater()


@pytest.mark.covers("K39")
@pytest.mark.parametrize("reason", list(LockReason))
def test_whatever_the_watch_tells_locks_the_window(shown: OpenWindow, reason: LockReason) -> None:
    shown.unlock()
    shown.window.session_watch.ended.emit(reason)
    assert shown.window.workplace is None
    shown.settle()
    assert shown.program.log == ["unlock", f"lock: {reason.value}"]


@pytest.mark.parametrize(
    ("message", "word", "reason"),
    [
        (0x02B1, 0x7, LockReason.SCREEN_LOCKED),
        (0x02B1, 0x2, LockReason.USER_SWITCHED),
        (0x02B1, 0x4, LockReason.USER_SWITCHED),
        (0x02B1, 0x6, LockReason.USER_SWITCHED),
        (0x02B1, 0x8, None),
        (0x0218, 0x4, LockReason.SLEEP),
        (0x0218, 0x12, LockReason.SLEEP),
        (0x0218, 0xA, None),
        (0x0100, 0x7, None),
    ],
)
def test_the_messages_of_windows_are_understood(
    message: int, word: int, reason: LockReason | None
) -> None:
    assert reason_of(message, word) is reason


def test_a_message_of_windows_is_read_from_its_memory(qapp: QApplication) -> None:
    assert qapp is not None
    parent = QObject()
    watch = WindowsWatch(parent, 0)
    told: list[LockReason] = []
    watch.told.connect(told.append)
    message = wintypes.MSG(message=windows_session.WM_WTSSESSION_CHANGE, wParam=7)
    passed = windows_session._Filter(watch).nativeEventFilter(b"", ctypes.addressof(message))
    assert passed == (False, 0), "every message goes on to the window"
    assert told == [LockReason.SCREEN_LOCKED]


def test_elsewhere_nothing_of_windows_is_asked_for(qapp: QApplication) -> None:
    assert qapp is not None
    parent = QObject()
    watch = WindowsWatch(parent, 0)
    if sys.platform != "win32":
        watch.listen()
        assert watch._filter is None


@pytest.mark.covers("K39")
def test_the_key_locks_at_once(shown: OpenWindow) -> None:
    shown.unlock()
    QTest.keyClick(shown.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert shown.window.workplace is None
    shown.settle()
