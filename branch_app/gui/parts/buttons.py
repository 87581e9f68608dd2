"""Buttons and labels with the looks of `style.qss`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from branch_app.gui.colours import COLOURS
from branch_app.gui.icons import GAP, icon, spaced_icon
from branch_app.gui.parts.choice_box import ChoiceBox

NUMBER_MARGIN = 9
ICON_COLOURS = {"primary": "#FFFFFF", "quiet": COLOURS["accent"], "danger": COLOURS["bad"]}


def button(parent: QWidget, name: str, *, look: str = "", sign: str = "") -> QPushButton:
    """Return a button with this object name; its words are set in `retranslate`."""
    made = QPushButton(parent)
    made.setObjectName(name)
    made.setProperty("look", look)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)
    if sign:
        set_sign(made, sign)
    return made


def set_sign(of: QPushButton, sign: str) -> None:
    """Give a button its sign in the colour of its look."""
    look = of.property("look")
    colour = ICON_COLOURS.get(look, COLOURS["neutral"])
    is_alone = look == "icon"
    of.setIcon(icon(sign, colour) if is_alone else spaced_icon(sign, colour))
    of.setIconSize(QSize(20 if is_alone else 20 + GAP, 20))


def shortcut(owner: QWidget, keys: str, pressed: QPushButton | Callable[[], object]) -> None:
    """Let the keys do something while the owner is in front; a hidden button is not pressed.

    A button that cannot be pressed now says why to a screen reader.
    """

    def act() -> None:
        if not isinstance(pressed, QPushButton):
            pressed()
        elif pressed.isVisible() and pressed.isEnabled():
            pressed.click()
        elif pressed.isVisible():
            reason = pressed.accessibleDescription()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pressed, reason))

    QShortcut(QKeySequence(keys), owner).activated.connect(act)


def label(parent: QWidget, name: str, look: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label with this object name and look; plain text only."""
    made = QLabel(parent)
    made.setObjectName(name)
    made.setProperty("look", look)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made


def number(parent: QWidget, name: str, least: int, most: int) -> QSpinBox:
    """Return a field for a small number."""
    made = QSpinBox(parent)
    made.setObjectName(name)
    made.setRange(least, most)
    made.lineEdit().setTextMargins(NUMBER_MARGIN, 0, 0, 0)
    return made


def choice(parent: QWidget, name: str) -> ChoiceBox:
    """Return a field to choose in; it may be narrower than its longest word."""
    made = ChoiceBox(parent)
    made.setObjectName(name)
    made.setMinimumContentsLength(6)
    return made


def under(caption: QLabel, field: QWidget) -> QVBoxLayout:
    """Return a column of a field close under its caption."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(caption)
    column.addWidget(field)
    return column


def tab_to_checked(group: QButtonGroup) -> None:
    """Let Tab go to the button that is checked; Qt alone goes to the last one of the group."""

    def fit(*_what: object) -> None:
        checked = group.checkedButton() or group.buttons()[0]
        for one in group.buttons():
            is_it = one is checked
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_it else Qt.FocusPolicy.ClickFocus)

    group.buttonToggled.connect(fit)
    fit()


def rule(parent: QWidget) -> QFrame:
    """Return a thin horizontal line."""
    made = QFrame(parent)
    made.setProperty("look", "rule")
    return made


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that `style.qss` looks at, and apply it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
