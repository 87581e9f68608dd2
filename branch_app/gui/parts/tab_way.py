"""The way of Tab: as the layouts put the fields, top to bottom, however late each was built."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QWidget


def follow_layout(within: QWidget) -> None:
    """Let Tab go through everything in here in the order in which it is read.

    To be called once the layouts are filled, and again when parts of them were built anew.
    """
    for one, following in pairwise(_fields(within)):
        QWidget.setTabOrder(one, following)


def _fields(widget: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keys, hidden or not: what is shown later has its place already."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    elif isinstance(widget, QScrollArea):
        ground = widget.widget()
        if ground is not None:
            yield from _fields(ground)
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _fields(widget)
        elif inner is not None:
            yield from _of_layout(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _row_and_column(layout, place))
    return [item for place in places if (item := layout.itemAt(place)) is not None]


def _row_and_column(layout: QGridLayout, place: int) -> tuple[int, int]:
    row, column, *_spans = cast("tuple[int, int, int, int]", layout.getItemPosition(place))
    return row, column
