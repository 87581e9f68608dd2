"""The way of Tab over a page: where it stops, and whether that is how the page is read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from tests.gui.looking import is_inner

FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox)
# Two things in a row need not stand on one line to the pixel.
SLACK = 6


def stops(page: QWidget) -> list[QWidget]:
    """Return what Tab stops at on this page, in its order."""
    found: list[QWidget] = []
    one = page.nextInFocusChain()
    while one is not None and one is not page:
        if page.isAncestorOf(one) and _is_stop(one):
            found.append(one)
        one = one.nextInFocusChain()
    return found


def _is_stop(widget: QWidget) -> bool:
    is_on_way = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.focusProxy()
    is_there = widget.isVisible() and widget.isEnabled() and not is_inner(widget)
    return is_on_way and is_there and not is_reached_by_arrows(widget)


def is_reached_by_arrows(widget: QWidget) -> bool:
    """Tell whether Tab reaches another button of the same group, and the arrows this one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.buttons()[0] is not widget


def out_of_order(page: QWidget) -> Iterator[str]:
    """Yield each step of Tab that goes back: up, or to the left in a row."""
    for one, following in pairwise(stops(page)):
        here, there = _beside(one, following), _beside(following, one)
        is_below = there.top() >= here.bottom() - SLACK
        is_in_row = there.top() < here.bottom() and here.top() < there.bottom()
        least = here.left() if is_in_row else here.right() - SLACK
        if not is_below and there.left() < least:
            yield f"{one.objectName()} -> {following.objectName()}"


def _beside(one: QWidget, other: QWidget) -> QRect:
    """Return where a widget stands; in a pane that scrolls without the other, where the pane is."""
    seen, above = one, one.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and not above.isAncestorOf(other):
            seen = above
        above = above.parentWidget()
    return QRect(seen.mapTo(seen.window(), QPoint(0, 0)), seen.size())


def read_only_stops(page: QWidget) -> Iterator[str]:
    """Yield lines that can only be read and at which Tab stops all the same."""
    for one in stops(page):
        if isinstance(one, QLineEdit) and one.isReadOnly():
            yield one.objectName()


def fields_without_label(window: QWidget) -> Iterator[str]:
    """Yield fields that no label in sight names, or that a screen reader has no name for."""
    labels = [one for one in window.findChildren(QLabel) if one.isVisible() and one.text()]
    buddies = {one.buddy() for one in labels}
    for one in window.findChildren(QWidget):
        if not isinstance(one, FIELDS) or not one.isVisible() or is_inner(one):
            continue
        if one not in buddies:
            yield f"{one.objectName()}: no label"
        if not spoken_name(one):
            yield f"{one.objectName()}: no name"


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader says of the widget: its own name, else that of its label."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
