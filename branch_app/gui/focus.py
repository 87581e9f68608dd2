"""Where the keys are on a page: widget, cursor, selection; read before a lock, given back after."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QWidget

# The names that Qt gives to the insides of its own widgets.
OF_QT = "qt_"
_HELD = "keys_were_at"


def focus_in(root: QWidget) -> dict[str, object]:
    """Return name, cursor and anchor of the widget of this page that has the keys, or nothing."""
    here = QApplication.focusWidget()
    if here is None or not root.isAncestorOf(here):
        # A dialog or a list has them for a while: then it is the window that remembers.
        here = root.window().focusWidget()
    if here is None or not root.isAncestorOf(here):
        return {}
    owner = _named(here, root)
    if owner is None:
        return {}
    line = _line_of(owner)
    if line is None:
        return {"name": owner.objectName()}
    cursor = line.cursorPosition()
    return {"name": owner.objectName(), "cursor": cursor, "anchor": _anchor(line, cursor)}


def give_focus(root: QWidget, told: Mapping[str, object]) -> None:
    """Give the keys back to the widget of that name; cursor and selection as they were."""
    name = told.get("name")
    found = root.findChild(QWidget, name) if isinstance(name, str) and name else None
    if found is None:
        return
    found.setFocus(Qt.FocusReason.OtherFocusReason)
    line = _line_of(found)
    cursor, anchor = told.get("cursor"), told.get("anchor")
    if line is None or not isinstance(cursor, int) or not isinstance(anchor, int):
        return
    if anchor == cursor:
        line.setCursorPosition(cursor)
    else:
        line.setSelection(anchor, cursor - anchor)


def _named(widget: QWidget, root: QWidget) -> QWidget | None:
    found: QWidget | None = widget
    while found is not None and found is not root:
        if found.objectName() and not found.objectName().startswith(OF_QT):
            return found
        found = found.parentWidget()
    return None


def _line_of(widget: QWidget) -> QLineEdit | None:
    if isinstance(widget, QLineEdit):
        return widget
    if isinstance(widget, QSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable()):
        return widget.lineEdit()
    return None


def _anchor(line: QLineEdit, cursor: int) -> int:
    if not line.hasSelectedText():
        return cursor
    start, end = line.selectionStart(), line.selectionEnd()
    return end if cursor == start else start


def keep_still(pane: QWidget, *, is_still: bool) -> None:
    """Let nothing be entered into the pane for a while; the keys come back to where they were.

    Whoever took them meanwhile keeps them.
    """
    if is_still:
        held = QApplication.focusWidget()
        inside = held is not None and pane.isAncestorOf(held)
        pane.setProperty(_HELD, focus_in(pane) if inside else None)
        pane.setEnabled(False)
        return
    pane.setEnabled(True)
    was = pane.property(_HELD)
    pane.setProperty(_HELD, None)
    if was is None or QApplication.focusWidget() is not None:
        return
    give_focus(pane, was)
    if QApplication.focusWidget() is None:
        _focus_first(pane)


def _focus_first(pane: QWidget) -> None:
    """Give the keys to the first thing of the pane that takes them by Tab."""
    one = pane.nextInFocusChain()
    while one is not None and one is not pane:
        takes_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if pane.isAncestorOf(one) and takes_tab and one.isVisible() and one.isEnabled():
            one.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        one = one.nextInFocusChain()
