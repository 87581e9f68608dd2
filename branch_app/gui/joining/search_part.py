"""Finding the other file: those alike at once, any other by a search."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from branch_app.gui.joining.view import FoundFile
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.translated import TranslatedWidget


class SearchPart(TranslatedWidget):
    """`asked` carries the text, `chosen` the id of a file, `given_up` nothing."""

    asked = Signal(str)
    chosen = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("join_search_part")
        self._is_search = False
        self.line = LabelledLine(self, "join_search")
        self.look_up = button(self, "join_find", sign="search")
        self.give_up = button(self, "join_search_give_up", look="quiet")
        self.told = label(self, "join_found", "", wraps=True)
        self.rows: list[QPushButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.look_up)
        acts.addWidget(self.give_up)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addLayout(acts)
        column.addWidget(self.told)
        column.addLayout(self._rows)
        self.line.edit.returnPressed.connect(self._ask)
        self.look_up.clicked.connect(self._ask)
        self.give_up.clicked.connect(self.given_up)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part in the language of the window."""
        self.line.caption.setText(self.tr("The other file: IIN, name, telephone or paper number"))
        self.look_up.setText(self.tr("Find"))
        self.give_up.setText(self.tr("Not now"))
        self._say_found()

    def show_files(self, files: Sequence[FoundFile], *, is_search: bool) -> None:
        """Show these files to choose from, those alike or those found."""
        self._is_search = is_search
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for number, file in enumerate(files, 1):
            row = button(self, f"join_file_{number}", sign="person")
            row.setText(f"{file.name}, {file.facts}" if file.facts else file.name)
            row.clicked.connect(partial(self.chosen.emit, file.applicant_id))
            self.rows.append(row)
            self._rows.addWidget(row)
        self._say_found()
        if is_search and self.rows:
            self.rows[0].setFocus()

    def forget(self) -> None:
        """Clear what was typed and found."""
        self.line.edit.clear()
        self.show_files((), is_search=False)

    def _ask(self) -> None:
        if self.line.text():
            self.asked.emit(self.line.text())

    def _say_found(self) -> None:
        if self.rows:
            words = self.tr("Choose the other file:") if self._is_search else self.tr("Alike:")
        else:
            words = self.tr("No other file was found.") if self._is_search else ""
        self.told.setText(words)
        self.told.setVisible(bool(words))
