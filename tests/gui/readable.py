"""Everything that anybody could still read of a window: texts, tips, names, models, clipboards."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QMetaObject, QMetaType, QModelIndex, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.EditRole,
)

TEXTS = {QMetaType.Type.QString.value, QMetaType.Type.QVariant.value}
_TEXTS: dict[tuple[str, int], list[str]] = {}


def readable() -> str:
    """Return all of it, of every widget of the process, shown or hidden."""
    return (
        "\n".join(text for widget in QApplication.allWidgets() for text in _of(widget)) + _copied()
    )


def visible_dialogs() -> list[QWidget]:
    """Return what stands over the window."""
    over = (Qt.WindowType.Dialog, Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Tool)
    windows = QApplication.topLevelWidgets()
    return [one for one in windows if one.isVisible() and one.windowType() in over]


def _of(widget: QWidget) -> Iterator[str]:
    for name in _text_properties(widget.metaObject()):
        value = widget.property(name)
        if isinstance(value, str):
            yield value
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())
    if isinstance(widget, QLineEdit) and widget.completer() is not None:
        yield widget.completer().completionPrefix()


def _text_properties(told: QMetaObject) -> list[str]:
    """Return the properties that can hold a text; asked once of each class, as it takes long."""
    kind = told.className(), told.propertyCount()
    if kind not in _TEXTS:
        found = [told.property(place) for place in range(told.propertyCount())]
        _TEXTS[kind] = [str(one.name()) for one in found if one.metaType().id() in TEXTS]
    return _TEXTS[kind]


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount(QModelIndex())):
        index = model.index(row, 0)
        yield from (str(model.data(index, role)) for role in ROLES)


def _copied() -> str:
    clipboard = QGuiApplication.clipboard()
    return "\n".join(clipboard.text(mode) for mode in QClipboard.Mode)
