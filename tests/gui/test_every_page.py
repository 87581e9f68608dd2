"""Every page, panel and card of the window: the way of Tab, labels, names, words that fit.

Walking through everything takes long, so that one walk looks at all of it, at both sizes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.looking import cut, english, nameless, namesakes
from tests.gui.pages import OF_THE_PACK, furnish, furnish_other, speak, walk
from tests.gui.tab_order import fields_without_label, out_of_order, read_only_stops
from tests.services.desk import make_desk

# The magnifying glass is the label of the search; a screen reader has its name.
LABELLED_BY_A_SIGN = {"search: no label"}
# At 100 % and at 150 % of a screen of 1366 x 768.
WIDE, NARROW = (1366, 728), (911, 485)


def _settle(shown: OpenWindow) -> None:
    """Wait until layouts within layouts are done too."""
    shown.settle()
    for _pass in range(6):
        QApplication.processEvents()


def _keys_out_of_sight(before: QWidget | None) -> Iterator[str]:
    """Yield where the keys have gone, if that is not in sight; a new size moves no keys."""
    here = QApplication.focusWidget()
    if here is before:
        return
    seen: QWidget | None = here.viewport() if isinstance(here, QAbstractItemView) else here
    if here is not None and seen is not None and seen.visibleRegion().isEmpty():
        yield f"{here.objectName()}: out of sight"


def _sideways(page: QWidget) -> Iterator[str]:
    """Yield the panes that scroll to the side; the picture of a paper may."""
    for one in page.findChildren(QScrollArea):
        is_picture = one.objectName() == "preview_ground"
        may_move = one.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        is_wider = one.horizontalScrollBar().maximum() > 0
        if one.isVisible() and may_move and is_wider and not is_picture:
            yield f"a pane of {page.objectName()} scrolls to the side"


def _words(window: QWidget) -> list[str]:
    return [*nameless(window), *namesakes(window), *english(window)]


def _layout(shown: OpenWindow) -> list[str]:
    window, page = shown.window, shown.workplace.current()
    return [
        *(one for one in fields_without_label(window) if one not in LABELLED_BY_A_SIGN),
        *out_of_order(page),
        *read_only_stops(page),
        *_sideways(page),
        *cut(window),
    ]


@pytest.mark.covers("K17", "R-048")
@pytest.mark.parametrize(("code", "first"), [("kk", NARROW), ("ru", WIDE)])
def test_it_is_named_labelled_in_order_in_the_language_and_fits(
    open_at: Callable[..., OpenWindow], code: str, first: tuple[int, int]
) -> None:
    shown = open_at(MemoryProgram(), "en")
    assert list(fields_without_label(shown.window)) == []
    assert list(nameless(shown.window)) == []
    shown.unlock()
    person_id = furnish(shown)
    # All are there before the language changes: each has to say its words again.
    assert all(shown.workplace.all_pages[name] for name in shown.workplace.all_pages)
    speak(shown, code)
    found: dict[str, list[str]] = {}
    here, there = first, WIDE if first == NARROW else NARROW
    shown.window.resize(*here)
    keys: QWidget | None = None
    for name in walk(shown, person_id):
        _settle(shown)
        wrong = [*_words(shown.window), *_layout(shown), *_keys_out_of_sight(keys)]
        keys = QApplication.focusWidget()
        here, there = there, here
        shown.window.resize(*here)
        _settle(shown)
        wrong += _layout(shown)
        if wrong:
            found[name] = wrong
    assert found == {}


@pytest.mark.covers("K1", "K17", "R-048")
def test_what_another_organisation_asks_and_prints_is_so_too(
    open_at: Callable[..., OpenWindow],
) -> None:
    """Satcredit: in both languages and at both sizes, each step in a language of its own."""
    shown = open_at(MemoryProgram(desk=make_desk("satcredit")), "kk")
    shown.unlock()
    person_id = furnish_other(shown)
    found: dict[str, list[str]] = {}
    met: list[str] = []
    spoken, other, here, there = "kk", "ru", WIDE, NARROW
    for name in walk(shown, person_id, only=OF_THE_PACK, paper="C10"):
        met.append(name)
        if not OF_THE_PACK[name]:
            continue
        wrong = []
        for code, size in ((spoken, here), (other, there)):
            speak(shown, code)
            shown.window.resize(*size)
            _settle(shown)
            wrong += [*_words(shown.window), *_layout(shown)]
        if wrong:
            found[name] = wrong
        spoken, other, here, there = other, spoken, there, here
    assert found == {}
    assert set(met) == set(OF_THE_PACK)
