"""Keeping at once, a process that ends without a word, and the strip that asks afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton

from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.gui.counter.unsaved_strip import UnsavedStrip
from tests.gui.conftest import OpenWindow

OpenAt = Callable[..., OpenWindow]


def kept(shown: OpenWindow) -> list[UnsavedForm]:
    return list(shown.program.services.unsaved.mine())


def keep(shown: OpenWindow) -> None:
    """Do what the keeper does a second after the last key."""
    assert shown.window.session is not None
    shown.window.session.keeper.keep()
    shown.settle()


def crash(shown: OpenWindow, open_at: OpenAt) -> OpenWindow:
    """Let the process end without a word: another one finds what was stored."""
    assert shown.window.session is not None
    shown.window.session.keeper.stop()
    return open_at(shown.program)


def press(strip: UnsavedStrip, name: str) -> None:
    found = strip.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def about(strip: UnsavedStrip) -> list[str]:
    labels = (strip.findChild(QLabel, f"unsaved_about_{place}") for place in range(9))
    return [one.text() for one in labels if isinstance(one, QLabel)]
