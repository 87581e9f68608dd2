"""What may be done with the data today: each channel and recipient, by which paper or why not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from branch_app.gui.consents.panels import Panel
from branch_app.gui.consents.standing_words import UseLine, use_line
from branch_app.gui.parts.buttons import button
from branch_app.gui.parts.lines import LineList


class MaySheet(Panel):
    """A list to read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "may_sheet")
        self._uses: tuple[UseLine, ...] = ()
        self.lines = LineList(self, "uses")
        self.close_list = button(self, "close_uses", sign="chevron-left")
        acts = QHBoxLayout()
        acts.addWidget(self.close_list)
        acts.addStretch(1)
        self.column.addWidget(self.lines, 1)
        self.column.addLayout(acts)
        self.close_list.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the list in the language of the window."""
        self.title.setText(self.tr("What may be done today"))
        self.text.setText(self.tr("Ask here before you write, call or pass data on."))
        self.lines.setAccessibleName(self.title.text())
        self.close_list.setText(self.tr("Back to the papers"))
        self.lines.show_lines([use_line(use) for use in self._uses])

    def show_uses(self, uses: Sequence[UseLine]) -> None:
        """Show these answers."""
        self._uses = tuple(uses)
        self.lines.show_lines([use_line(use) for use in self._uses])
        if self.isVisible():
            self.enter()

    def enter(self) -> None:
        """Give the keys to the list."""
        if self._uses:
            self.lines.choose_first()
        else:
            self.close_list.setFocus(Qt.FocusReason.OtherFocusReason)
