"""Starting and ending the window, its font and look, incidents, what it remembers."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from branch_app.gui.application import make_application, run_window, style_sheet
from branch_app.gui.icons import picture, program_icon
from branch_app.gui.main_window import MainWindow
from branch_app.gui.preferences import Preferences
from branch_app.resource_files import resource_path
from tests.gui.conftest import PATIENCE_MS
from tests.gui.counter_program import LOGIN, PASSWORD, MemoryProgram

ICON = re.compile(r"icons/([a-z-]+)\.svg")


def _windows() -> list[MainWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]


def _window() -> MainWindow:
    """Return the window on the screen; one of an earlier test may not be collected yet."""
    return next(window for window in _windows() if window.isVisible())


@pytest.fixture
def alarm(qapp: QApplication) -> Iterator[None]:
    """End a loop that a failing test would leave running; leave no language behind."""
    timer = QTimer(qapp)
    timer.setSingleShot(True)
    timer.timeout.connect(qapp.quit)
    timer.start(PATIENCE_MS)
    yield
    timer.stop()
    timer.setParent(None)
    for window in _windows():
        window.language.use("en")


@pytest.mark.usefixtures("language", "qtbot", "alarm")
def test_closing_the_window_ends_the_session_and_the_process_in_order(tmp_path: Path) -> None:
    program = MemoryProgram()

    def unlock() -> None:
        window = _window()
        window.unlock_page.presenter.unlock(LOGIN, PASSWORD)
        QTimer.singleShot(0, window, lambda: close_when_in(window))

    def close_when_in(window: MainWindow) -> None:
        if window.workplace is None:
            QTimer.singleShot(10, window, lambda: close_when_in(window))
        else:
            window.close()

    QTimer.singleShot(0, unlock)
    assert run_window(program, tmp_path / "window.ini", language="ru") == 0
    assert program.log == ["unlock", "lock: closed"]
    assert Preferences(tmp_path / "window.ini").geometry


@pytest.mark.usefixtures("language", "qtbot", "alarm")
def test_an_error_in_the_window_itself_becomes_an_incident(
    tmp_path: Path, expected_warnings: list[str]
) -> None:
    expected_warnings.append("incident ")
    told: list[str] = []

    def provoke() -> None:
        window = _window()
        window.notices.posted.connect(lambda notice: told.append(notice.code))
        try:
            raise ZeroDivisionError
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        window.close()

    QTimer.singleShot(0, provoke)
    assert run_window(MemoryProgram(), tmp_path / "window.ini") == 0
    assert told == ["incident"]


def test_the_bundled_font_is_the_one_on_the_screen(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Golos Text"
    assert make_application() is qapp


def test_every_icon_and_colour_of_the_look_is_there() -> None:
    text = style_sheet()
    assert text.count("@") == 0
    names = ICON.findall(text)
    assert names
    for name in names:
        assert resource_path(f"icons/{name}.svg").is_file()


@pytest.mark.usefixtures("qapp")
def test_every_icon_draws_something() -> None:
    for file in resource_path("icons").glob("*.svg"):
        image = picture(file.stem, 24, "#102030").toImage()
        assert any(
            image.pixelColor(x, y).alpha() > 0 for x in range(0, 72, 3) for y in range(0, 72, 3)
        ), file.stem
    assert not program_icon().isNull()


def test_preferences_are_kept_between_starts(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    kept = Preferences(file)
    assert (kept.language, kept.organisation, kept.printer) == ("kk", "", "")
    kept.language, kept.organisation, kept.printer = "ru", "lft", "Кассадағы принтер"
    kept.geometry = QByteArray(b"bytes")
    del kept
    again = Preferences(file)
    assert (again.language, again.organisation) == ("ru", "lft")
    assert (again.printer, again.geometry) == ("Кассадағы принтер", QByteArray(b"bytes"))
