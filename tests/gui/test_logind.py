"""Linux: what logind says on the system bus locks the window; on a bus of the test's own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from branch_app.domain.locking import LockReason
from branch_app.gui.logind import LogindWatch
from tests.gui import made_logind
from tests.gui.made_logind import FOREIGN, OURS

Process = subprocess.Popen[str]


def _begun(*command: str) -> Process:
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)


def _ended(process: Process) -> None:
    process.terminate()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        assert pipe is not None
        pipe.close()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A bus that is not the system's."""
    place = f"--address=unix:path={tmp_path}/bus"
    daemon = _begun("dbus-daemon", "--session", "--nofork", "--print-address", place)
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    _ended(daemon)


@pytest.fixture
def logind(address: str) -> Iterator[Process]:
    process = _begun(sys.executable, made_logind.__file__, address)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield process
    _ended(process)


@pytest.fixture
def watch(qapp: QApplication, address: str) -> Iterator[LogindWatch]:
    assert qapp is not None
    bus = QDBusConnection.connectToBus(address, "watching")
    assert bus.isConnected()
    parent = QObject()
    yield LogindWatch(parent, bus)
    parent.deleteLater()
    QDBusConnection.disconnectFromBus("watching")


@pytest.mark.covers("K39")
def test_sleep_lock_and_another_user_are_heard(
    watch: LogindWatch, logind: Process, qtbot: QtBot
) -> None:
    told: list[LockReason] = []
    watch.told.connect(told.append)
    watch.listen()
    assert logind.stdin is not None
    for lines, reason in (
        (("sleep",), LockReason.SLEEP),
        ((f"lock {OURS}",), LockReason.SCREEN_LOCKED),
        (("locked yes",), LockReason.SCREEN_LOCKED),
        (("locked no", "sleep"), LockReason.SLEEP),
        (("active no",), LockReason.USER_SWITCHED),
        (("active yes", f"lock {FOREIGN}", "sleep"), LockReason.SLEEP),
    ):
        logind.stdin.write("".join(f"{line}\n" for line in lines))
        logind.stdin.flush()
        qtbot.waitUntil(lambda: bool(told), timeout=10_000)
        assert told == [reason], lines
        told.clear()


def test_a_bus_without_logind_is_no_trouble(watch: LogindWatch) -> None:
    told: list[LockReason] = []
    watch.told.connect(told.append)
    watch.listen()
    assert told == []


def test_no_bus_is_no_trouble_either(qapp: QApplication) -> None:
    assert qapp is not None
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/bus", "nowhere")
    parent = QObject()
    LogindWatch(parent, nowhere).listen()
    QDBusConnection.disconnectFromBus("nowhere")
