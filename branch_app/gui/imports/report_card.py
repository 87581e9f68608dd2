"""What is told of the lines of a file; a line that an undo has left leads to its person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.import_batch import ImportedLine, LineEntry
from branch_app.gui.imports.words import LEFT_REASONS, entry_text, said
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget

HEIGHT = 220


class ReportCard(TranslatedWidget):
    """`opened` tells an applicant's id."""

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: tuple[LineEntry, ...] = ()
        self._left: tuple[ImportedLine, ...] = ()
        self.card = Card(self, "import_report_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.list = LineList(self.card, "import_report", is_stacked=True, wraps=True)
        self.list.setMinimumHeight(HEIGHT)
        self.card.body.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.list.opened.connect(self._open)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        told = len(self._entries) + len(self._left)
        self.card.set_title(self.tr("What is told of the lines: {count}").format(count=told))
        self.list.setAccessibleName(self.tr("What is told of the lines"))
        self.list.set_empty_text(self.tr("Nothing is to be told of any line."))
        left = [self._left_line(one) for one in self._left]
        told_lines = [self._line(place, one) for place, one in enumerate(self._entries)]
        self.list.show_lines([*left, *told_lines])

    def show_report(self, entries: Sequence[LineEntry], left: Sequence[ImportedLine]) -> None:
        """Show what is told of the first lines, and which of them an undo has left."""
        self._entries, self._left = tuple(entries), tuple(left)
        self.retranslate()

    def _line(self, place: int, entry: LineEntry) -> Line:
        return Line(
            id=f"entry {place}",
            title=self.tr("Line {number}").format(number=entry.line),
            subtitle=entry_text(entry),
            sign="cross-circle" if entry.is_refusal else "info",
        )

    def _left_line(self, line: ImportedLine) -> Line:
        return Line(
            id=line.applicant_id,
            title=self.tr("Line {number}").format(number=line.line),
            subtitle=said(LEFT_REASONS[line.left]),
            sign="warning",
        )

    def _open(self, line_id: str) -> None:
        if any(one.applicant_id == line_id for one in self._left):
            self.opened.emit(line_id)
