"""Areas that scroll, and scrolling to a place that does not exist yet on a page just built."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

# The place still to be reached, on the bar itself: a hidden page gets its length when it is shown.
WANTED = "wanted_place"


def scroll_area(parent: QWidget) -> QScrollArea:
    """Return an area in which what it is given moves; Tab goes past it.

    What moves is made with the area's viewport as its parent: it would be styled twice else.
    """
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def scrolling(parent: QWidget) -> QScrollArea:
    """Return such an area whose content moves up and down only."""
    area = scroll_area(parent)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def scroll_to(bar: QScrollBar, value: int) -> None:
    """Go there now, or as soon as the page is long enough."""
    bar.setValue(value)
    if bar.value() == value:
        bar.setProperty(WANTED, None)
        return
    bar.setProperty(WANTED, value)

    def settle(_least: int, most: int) -> None:
        is_wanted = bar.property(WANTED) == value
        if most < value and is_wanted:
            return
        bar.rangeChanged.disconnect(settle)
        if is_wanted:
            bar.setProperty(WANTED, None)
            bar.setValue(value)

    bar.rangeChanged.connect(settle)


def scroll_of(bar: QScrollBar) -> int:
    """Return where the page stands, or is to stand once it is long enough."""
    wanted = bar.property(WANTED)
    return wanted if isinstance(wanted, int) else bar.value()
