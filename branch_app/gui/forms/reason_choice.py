"""Why a value stays although it looks wrong: the ground of a confirmed warning."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from branch_app.gui import data_words, labels
from branch_app.gui.parts.choice_box import ChoiceBox
from branch_app.gui.parts.enter_key import ENTER_KEYS


class ReasonChoice(ChoiceBox):
    """One of a few reasons; empty until somebody chooses.

    Every field has one and hardly any shows it: the list is filled when it is first needed.
    """

    chosen = Signal()
    passed = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.activated.connect(lambda _index: self.chosen.emit())
        self.retranslate()

    def _fill(self) -> None:
        if self.count():
            return
        for code in data_words.WARNING_REASONS:
            self.addItem(labels.word(data_words.WARNING_REASONS, code), code)
        # The first line that a list gets is chosen at once: nobody has.
        self.setCurrentIndex(-1)

    def retranslate(self) -> None:
        """Say the reasons in the language of the window."""
        for place in range(self.count()):
            code = self.itemData(place)
            self.setItemText(place, labels.word(data_words.WARNING_REASONS, code))
        self.setPlaceholderText(self.tr("Choose why it stays so"))
        self.setAccessibleName(self.tr("Why the value stays so"))

    def value(self) -> str:
        """Return the code of the reason, or an empty string."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def set_value(self, code: str) -> None:
        """Choose this reason; an empty or unknown code chooses none."""
        if code:
            self._fill()
        self.setCurrentIndex(self.findData(code) if code else -1)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the reasons."""
        self._fill()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on with Enter."""
        if event.key() in ENTER_KEYS:
            self.passed.emit()
            return
        super().keyPressEvent(event)
        self.chosen.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: nobody chooses a reason by scrolling past."""
        event.ignore()
