"""Entries that nobody saved, on the real database: a killed window, a locked one, a cold disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from branch_app.domain.change import Act
from branch_app.domain.locking import LockReason
from branch_app.gui.application import make_application
from tests.end_to_end.made_branch import Branch, make_branch
from tests.end_to_end.processes import begun
from tests.end_to_end.real_window import RealWindow
from tests.end_to_end.window_child import type_until_killed
from tests.gui.typing_keys import type_text

TYPED = {"family_name": "Канарейқызы", "given_name": "Ұлб", "iin": "8501013"}
AFTER_THE_LAST_KEY = 2.0


OpenReal = Callable[[], RealWindow]


@pytest.fixture
def alone(tmp_path: Path) -> Branch:
    """A workstation that knows no head office."""
    return make_branch(tmp_path / "data")


@pytest.fixture
def open_real(alone: Branch, qtbot: QtBot) -> Iterator[OpenReal]:
    make_application()
    opened: list[RealWindow] = []

    def open_it() -> RealWindow:
        opened.append(RealWindow(alone, qtbot))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


def traces(folder: Path) -> list[str]:
    """Return the files in which something typed can be read without the key."""
    found = []
    for file in sorted(folder.rglob("*")):
        data = file.read_bytes() if file.is_file() else b""
        for text in TYPED.values():
            if any(text.encode(code) in data for code in ("utf-8", "utf-16-le")):
                found.append(file.name)
    return found


@pytest.mark.covers("K39", "K12")
def test_a_window_that_is_killed_two_seconds_after_the_last_key_asks_for_the_entries(
    alone: Branch, open_real: OpenReal
) -> None:
    with begun(type_until_killed, alone.data_dir, TYPED) as child:
        assert child.hear() == "typed"
        told = time.monotonic()
        while time.monotonic() - told < AFTER_THE_LAST_KEY:
            child.process.join(0.05)
        child.kill()
    assert traces(alone.data_dir) == [], "nothing of it lies there in the clear"
    real = open_real()
    real.unlock()
    assert real.window.workplace is not None
    strip = real.window.workplace.counter.unsaved
    about = strip.findChild(QLabel, "unsaved_about_0")
    when = strip.findChild(QLabel, "unsaved_at_0")
    assert isinstance(about, QLabel)
    assert isinstance(when, QLabel)
    assert about.text() == "Канарейқызы Ұлб: data of an applicant"
    assert when.text().startswith("today")
    go_on = strip.findChild(QPushButton, "unsaved_continue_0")
    assert isinstance(go_on, QPushButton)
    go_on.click()
    real.settle()
    assert {name: real.line(name).text() for name in TYPED} == TYPED
    assert real.line("iin").hasFocus()
    assert real.line("iin").cursorPosition() == len(TYPED["iin"])


@pytest.mark.covers("K39", "K40")
def test_the_lock_closes_the_database_and_the_same_employee_finds_every_character(
    alone: Branch, open_real: OpenReal
) -> None:
    real = open_real()
    real.unlock()
    assert real.window.workplace is not None
    real.window.workplace.new_applicant()
    for name, text in TYPED.items():
        real.line(name).setFocus()
        type_text(real.line(name), text)
    real.line("family_name").setFocus()
    real.line("family_name").setSelection(7, -4)
    real.window.lock(LockReason.SLEEP)
    real.settle()
    assert traces(alone.data_dir) == []
    acts = [act for (act,) in alone.rows("SELECT act FROM journal ORDER BY seq")]
    assert acts[-2:] == [Act.LOCK.value, Act.SEAL.value] or acts[-1] == Act.LOCK.value
    ((details,),) = alone.rows("SELECT details FROM journal WHERE act = 'lock'")
    assert details == '{"reason":"sleep"}'
    ((kept, locked),) = alone.rows(
        "SELECT label, is_locked_away FROM unsaved_form WHERE page = 'applicant'"
    )
    assert (kept, locked) == ("Канарейқызы Ұлб", 1)
    real.unlock()
    assert {name: real.line(name).text() for name in TYPED} == TYPED
    family = real.line("family_name")
    assert (family.hasFocus(), family.selectedText(), family.cursorPosition()) == (True, "арей", 3)
    real.settle()
    assert alone.rows("SELECT page, is_locked_away FROM unsaved_form") == [("applicant", 0)]
