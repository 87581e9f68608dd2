"""The watched folder over a real window, a real lock and an encrypted database."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pytestqt.qtbot import QtBot

from branch_app.gui.application import make_application
from branch_app.gui.locking import LockStep
from branch_app.settings import CounterSettings
from tests.end_to_end.made_branch import Branch
from tests.end_to_end.real_window import RealWindow

COUNT = 12


@pytest.fixture
def scanner(tmp_path: Path) -> Path:
    folder = tmp_path / "Сканер қалтасы"
    folder.mkdir()
    return folder


@pytest.fixture
def window(branch: Branch, scanner: Path, qtbot: QtBot) -> Iterator[RealWindow]:
    make_application()
    counter = CounterSettings(watched_folder=str(scanner))
    watching = dataclasses.replace(branch.settings, counter=counter)
    opened = RealWindow(dataclasses.replace(branch, settings=watching), qtbot)
    yield opened
    opened.close()


def _letters(folder: Path) -> None:
    for number in range(COUNT):
        page = Image.new("L", (620, 877), 250)
        ImageDraw.Draw(page).text((100, 100 + 40 * number), f"хат {number}", fill=20)
        page.save(folder / f"scan {number}.png")


def _poll(window: RealWindow) -> None:
    window.workplace.show_page("scans")
    window.settle()
    for _look in range(2):
        window.workplace.scans.presenter.poll()
        window.settle()


@pytest.mark.covers("K21")
def test_a_stack_cut_off_by_the_lock_is_stored_whole_and_once(
    window: RealWindow, scanner: Path, qtbot: QtBot
) -> None:
    window.unlock()
    window.workplace.show_page("scans")
    window.settle()
    _letters(scanner)
    presenter = window.workplace.scans.presenter
    presenter.poll()
    window.settle()
    presenter.poll()
    # As soon as some are stored, while the others wait.
    qtbot.waitUntil(lambda: len(list(scanner.iterdir())) < COUNT, timeout=30_000)
    window.window.lock()
    qtbot.waitUntil(lambda: window.window.locking.step is LockStep.OPEN, timeout=30_000)
    window.settle()
    assert list(scanner.iterdir())
    window.unlock()
    _poll(window)
    assert list(scanner.iterdir()) == []
    waiting = window.workplace.scans.inbox.pages.lines.lines
    assert len(waiting) == COUNT
