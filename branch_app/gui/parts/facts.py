"""Names and values in two columns, to be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from branch_app.gui.parts.buttons import label


class Facts(QWidget):
    """The page that holds them says the words, in each language anew."""

    def __init__(self, parent: QWidget, name: str, fields: Sequence[str]) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.names: dict[str, QLabel] = {}
        self.values: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, field in enumerate(fields):
            self.names[field] = label(self, f"{name}_{field}_name", "muted", wraps=True)
            self.values[field] = label(self, f"{name}_{field}", "strong", wraps=True)
            grid.addWidget(self.names[field], place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.values[field], place, 1, Qt.AlignmentFlag.AlignTop)

    def say(self, field: str, name: str, value: str) -> None:
        """Say one fact; an empty value is shown as a dash."""
        self.names[field].setText(name)
        self.values[field].setText(value or "—")
