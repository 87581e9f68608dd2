"""Every button and every shortcut of a role's window, pressed one by one from a fresh start."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPushButton, QWidget

from tests.gui.situations import SITUATIONS
from tests.gui.walking import Walk

# Locking and the language have tests of their own: they would end the walk.
LEFT_OUT = {"lock", "language_kk", "language_ru", "language_en", "speak_kk", "speak_ru", "speak_en"}
LOCKING = {"Ctrl+L"}


def press_everything(walk: Walk, situation: str, *, is_full: bool = False) -> Iterator[str]:
    """Yield the name of each button and the keys of each shortcut, once it has been pressed.

    Where a panel is open only its buttons are pressed, unless it is to be a full walk: what stands
    around the panel is pressed in a situation of its own.
    """
    _begin(walk, situation)
    page, names = (
        walk.workplace.current(),
        [one.objectName() for one in _buttons(walk.workplace.current())],
    )
    start = (walk.records(), names)
    panel = None if is_full else _panel_of(walk, situation)
    keys = [] if panel else [one.key().toString() for one in _shortcuts(page)]
    wanted = [one.objectName() for one in _buttons(panel)] if panel else names
    for name in wanted:
        for one in [
            each for each in _buttons(walk.workplace.current()) if each.objectName() == name
        ][:1]:
            _press(walk, one)
        yield name
        _begin_again(walk, situation, start)
    for key in keys:
        for shortcut in [each for each in _shortcuts(page) if each.key().toString() == key]:
            shortcut.activated.emit()
            walk.shown.settle()
        yield key
        _begin_again(walk, situation, start)
    put_away()


def press_the_frame(walk: Walk) -> Iterator[str]:
    """Press what stands around the pages: rail, top bar, keys of the window."""
    for one in _buttons(walk.shown.window.top_bar) + _buttons(walk.workplace.rail):
        if one.objectName() not in LEFT_OUT:
            _press(walk, one)
            yield one.objectName()
    for shortcut in _own_shortcuts(walk.shown.window) + _own_shortcuts(walk.workplace):
        if shortcut.key().toString() not in LOCKING:
            shortcut.activated.emit()
            walk.shown.settle()
            yield shortcut.key().toString()


def _panel_of(walk: Walk, situation: str) -> QWidget | None:
    if situation in {"printing", "outcome", "void", "ticks", "look"}:
        return walk.workplace.consents.panel
    if situation in {"accept", "refuse"}:
        return walk.workplace.requests.panel
    if situation == "looks":
        return walk.workplace.scans.looks
    if situation == "carrier_new":
        return walk.workplace.registers.add
    if situation == "stocktaking":
        return walk.workplace.registers.stock
    if situation == "status":
        return walk.workplace.applications.pane.panel
    if situation.startswith("record_") and "record" in walk.workplace.all_pages:
        return walk.workplace.record.act_card
    return walk.workplace.staff.panel_card if situation.startswith("staff_") else None


def put_away() -> None:
    """Close dialogs and menus that a press has opened."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QFileDialog):
            widget.reject()
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()


def _begin(walk: Walk, situation: str) -> None:
    put_away()
    walk.shown.window.notices.clear()
    if walk.workplace.has_unsaved_edits():
        _leave_edits(walk)
    SITUATIONS[situation][1](walk)
    walk.shown.settle()


def _begin_again(walk: Walk, situation: str, start: tuple[object, list[str]]) -> None:
    """Begin anew, unless everything is as it was."""
    put_away()
    if (walk.records(), [one.objectName() for one in _buttons(walk.workplace.current())]) != start:
        _begin(walk, situation)


def _leave_edits(walk: Walk) -> None:
    """Say `leave without them` as a user does: the same wish twice."""
    if "staff" in walk.workplace.pages:
        walk.workplace.staff.presenter.give_up()
    if "applicant" in walk.workplace.pages:
        walk.workplace.consents.ticks_panel.clear()
        walk.workplace.applications.presenter.give_up()
        walk.workplace.applicant.data.form.set_values({})


def _press(walk: Walk, pressed: QAbstractButton) -> None:
    menu = pressed.menu() if isinstance(pressed, QPushButton) else None
    if menu is None:
        pressed.click()
    else:
        for action in menu.actions():
            if action.isEnabled():
                action.trigger()
                walk.shown.settle()
    walk.shown.settle()
    put_away()


def _buttons(within: QWidget) -> list[QAbstractButton]:
    return [
        one
        for one in within.findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled() and one.objectName()
        if one.objectName() not in LEFT_OUT and not one.objectName().startswith("qt_")
    ]


def _shortcuts(within: QWidget) -> list[QShortcut]:
    """Return the shortcuts that work while this page is in front."""
    found = []
    for one in within.findChildren(QShortcut):
        owner = one.parent()
        if isinstance(owner, QWidget) and owner.isVisible():
            found.append(one)
    return found


def _own_shortcuts(owner: QWidget) -> list[QShortcut]:
    return [one for one in owner.findChildren(QShortcut) if one.parent() is owner]
