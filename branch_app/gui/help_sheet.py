"""F1: the keys of the page in front, over its right side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from branch_app.gui.page import Page
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.parts.translated import TranslatedWidget

WIDTH = 440
MARGIN = 16
TOP = 70
FRAME = 110


class HelpSheet(TranslatedWidget):
    """A sheet inside the window; Esc or F1 puts it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help_sheet")
        self._page: Page | None = None
        self._places: Callable[[], Sequence[str]] = tuple
        self._rows: list[QLabel] = []
        self._had_keys: QWidget | None = None
        self.title = label(self, "help_title", "section")
        self.close_help = button(self, "close_help")
        self.close_help.clicked.connect(self.put_away)
        viewer = scroll_area(self)
        self._ground = QWidget(viewer.viewport())
        self._grid = QGridLayout(self._ground)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        viewer.setWidget(self._ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 14, 14)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(viewer, 1)
        column.addWidget(self.close_help, 0, Qt.AlignmentFlag.AlignRight)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the keys in the language of the window."""
        self.title.setText(self.tr("Keys"))
        self.close_help.setText(self.tr("Close"))
        if self._page is not None and self.isVisible():
            self._fill(self._page)
            self._place()

    def toggle(self, page: Page, places: Callable[[], Sequence[str]] = tuple) -> None:
        """Show the keys of this page and of the rail's places, or put the sheet away."""
        if self.isVisible():
            self.put_away()
            return
        self._page, self._places = page, places
        self._had_keys = QApplication.focusWidget()
        self._fill(page)
        self.show()
        self._place()
        self.raise_()
        self.close_help.setFocus()

    def put_away(self) -> None:
        """Give the keys back to what had them, unless they went elsewhere meanwhile."""
        had, self._had_keys = self._had_keys, None
        is_here = self.close_help.hasFocus()
        self.hide()
        if is_here and had is not None and isValid(had) and had.isVisible():
            had.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, page: Page) -> None:
        for row in self._rows:
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        everywhere = (
            *((f"Alt+{number}", word) for number, word in enumerate(self._places(), start=1)),
            ("Ctrl+L", self.tr("Lock")),
            ("F1", self.tr("These keys")),
            ("Esc", self.tr("Put a notice away")),
        )
        self._rows = []
        for place, (keys, meaning) in enumerate((*page.keys(), *everywhere)):
            for column, (text, look) in enumerate(((keys, "strong"), (meaning, ""))):
                cell = label(self._ground, f"help_{place}_{column}", look, wraps=column == 1)
                cell.setText(text)
                self._grid.addWidget(cell, place, column, Qt.AlignmentFlag.AlignTop)
                # A part that comes to a sheet in sight counts for its height once it is shown.
                cell.show()
                self._rows.append(cell)

    def _place(self) -> None:
        window = self.window()
        wanted = self._grid.heightForWidth(WIDTH - 60) + FRAME
        height = min(wanted, window.height() - TOP - MARGIN)
        self.setGeometry(window.width() - WIDTH - MARGIN, TOP, WIDTH, height)
