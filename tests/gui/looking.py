"""What a user meets on a window: nameless inputs, cut words, words left in English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from branch_app.gui.parts.elided import ElidedLabel

INPUTS = (
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QTabBar,
    QAbstractButton,
    QTextEdit,
)
# A word that is cut off by dots may be any.
LATIN_WORD = re.compile(r"[A-Za-z]{4,}(?![A-Za-z]|…)")
# Words that are the same in every language: names, formats, keys.
SAME = {
    "Lending", "Finance", "technologies", "Satcredit", "Branch", "Enter", "Ctrl", "Shift",
    "English", "name", "JPEG", "TIFF", "Caps", "Lock", "Qazaqsha", "SAMPLE", "letter", "example",
    "PgDn",
}  # fmt: skip
LOGINS = {
    "aida",
    "bolat",
    "dina",
    "erlan",
    "zarina",
    "clerk",
    "manager",
    "officer",
    "auditor",
    "staff",
}


def is_inner(widget: QWidget) -> bool:
    """Tell whether the widget is a part that Qt put into another input."""
    parent = widget.parentWidget()
    is_part = isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView)
    return is_part or widget.objectName().startswith("qt_")


def namesakes(window: QWidget) -> Iterator[str]:
    """Yield the object names that two inputs in sight share; a name leads to one of them."""
    seen = (one for kind in INPUTS for one in window.findChildren(kind))
    names = Counter(one.objectName() for one in seen if one.isVisible() and not is_inner(one))
    yield from (name for name, count in names.items() if name and count > 1)


def nameless(window: QWidget) -> Iterator[str]:
    """Yield what takes the keys and has neither words, nor a name, nor a label of its own."""
    labels = (one.buddy() for one in window.findChildren(QLabel))
    buddies = {buddy for buddy in labels if buddy is not None}
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or is_inner(widget) or not isinstance(widget, INPUTS):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (text or widget.accessibleName() or widget in buddies):
            yield f"{type(widget).__name__} {widget.objectName()}"


def cut(window: QWidget) -> Iterator[str]:
    """Yield labels and buttons that are narrower than their words."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel) or is_inner(widget):
            continue
        if isinstance(widget, QLabel) and not widget.wordWrap():
            if widget.objectName() == "crest_words":
                continue
            needed = widget.fontMetrics().horizontalAdvance(widget.text())
        elif isinstance(widget, QAbstractButton) and widget.text():
            needed = widget.fontMetrics().horizontalAdvance(widget.text().strip())
        else:
            continue
        if widget.width() < needed:
            yield f"{widget.objectName()} {widget.width()} < {needed}"


def english(window: QWidget) -> Iterator[str]:
    """Yield what is shown and holds an English word."""
    for text in _words_on(window):
        if set(LATIN_WORD.findall(text)) - SAME - LOGINS:
            yield text


def _words_on(window: QWidget) -> set[str]:
    words: set[str] = set()
    widgets: list[QLabel | QAbstractButton] = [
        *window.findChildren(QLabel),
        *window.findChildren(QAbstractButton),
    ]
    for widget in widgets:
        if widget.isVisible():
            words |= {widget.text(), widget.accessibleName(), widget.toolTip()}
            words.add(widget.accessibleDescription())
    for edit in window.findChildren(QLineEdit):
        if edit.isVisible():
            words |= {edit.placeholderText(), edit.accessibleName(), edit.accessibleDescription()}
    return words
