"""The way of Tab, labels and the sight of the keys on every page and card of the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from branch_app.gui.applicants.file_tabs import DATA
from tests.gui.captured import in_sections, person_fields
from tests.gui.cases import consenting
from tests.gui.conftest import OpenWindow
from tests.gui.counter_program import MemoryProgram
from tests.gui.pages import furnish, walk
from tests.gui.real_keys import RealKeys
from tests.gui.tab_order import fields_without_label, out_of_order, read_only_stops

# The magnifying glass is the label of the search; a screen reader has its name.
LABELLED_BY_A_SIGN = {"search: no label"}
# At 100 % and at 150 % of a screen of 1366 x 768.
SIZES = [(1366, 728), (911, 485)]


def _settle(shown: OpenWindow) -> None:
    """Wait until layouts within layouts are done too."""
    shown.settle()
    for _pass in range(6):
        QApplication.processEvents()


def _keys_out_of_sight() -> list[str]:
    here = QApplication.focusWidget()
    seen: QWidget | None = here.viewport() if isinstance(here, QAbstractItemView) else here
    is_seen = seen is None or not seen.visibleRegion().isEmpty()
    return [] if is_seen or here is None else [f"{here.objectName()}: out of sight"]


def _sideways(page: QWidget) -> list[str]:
    """Return the panes that scroll to the side; the picture of a paper may."""
    panes = [one for one in page.findChildren(QScrollArea) if one.isVisible()]
    return [
        f"a pane of {page.objectName()} scrolls to the side"
        for one in panes
        if one.objectName() != "preview_ground" and one.horizontalScrollBar().maximum() > 0
        if one.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    ]


@pytest.mark.covers("K17")
@pytest.mark.parametrize("code", ["kk", "ru"])
@pytest.mark.parametrize("size", SIZES)
def test_tab_follows_the_eye_and_every_field_has_label_and_name(
    open_at: Callable[..., OpenWindow], code: str, size: tuple[int, int]
) -> None:
    shown = open_at(MemoryProgram(), code)
    shown.window.resize(*size)
    assert list(fields_without_label(shown.window)) == []
    shown.unlock()
    found = {}
    for name in walk(shown, furnish(shown)):
        _settle(shown)
        page = shown.workplace.current()
        wrong = [
            *(one for one in fields_without_label(shown.window) if one not in LABELLED_BY_A_SIGN),
            *out_of_order(page),
            *read_only_stops(page),
            *_keys_out_of_sight(),
            *_sideways(page),
        ]
        if wrong:
            found[name] = wrong
    assert found == {}


@pytest.mark.covers("K17")
@pytest.mark.parametrize("size", SIZES)
def test_tab_goes_through_the_whole_list_in_the_order_of_the_paper_and_then_to_save(
    shown: OpenWindow, size: tuple[int, int]
) -> None:
    person = consenting(shown.program.desk)
    shown.unlock()
    shown.window.resize(*size)
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    keys = RealKeys(shown)
    keys.press(Qt.Key.Key_F2)
    wanted = in_sections(person_fields(shown.program.services.packs.current(), ()))
    met = []
    for _name in wanted:
        met.append(keys.name)
        keys.press(Qt.Key.Key_Tab)
    assert met == wanted
    assert keys.name == "save"
    keys.press(Qt.Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert keys.name == wanted[-1]


def test_what_can_only_be_read_is_skipped(shown: OpenWindow) -> None:
    person = consenting(shown.program.desk)
    shown.unlock()
    shown.workplace.open_applicant(person.id, DATA)
    shown.settle()
    keys, rows = RealKeys(shown), shown.workplace.applicant.data.form.rows
    met = set()
    for _step in range(40):
        met.add(keys.name)
        keys.press(Qt.Key.Key_Tab)
    assert "edit" in met
    assert not met & set(rows)
