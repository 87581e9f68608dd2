"""The list of spoiled papers of a period (register J17): numbers and reasons, no names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.local_time import local_date
from branch_app.domain.serials import show_serial
from branch_app.gui import case_words, labels
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.blank_forms import SpoiledPaper

HEIGHT = 170


class SpoiledCard(TranslatedWidget):
    """`asked` when the list of the days that stand here is wanted."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers: tuple[SpoiledPaper, ...] = ()
        self._problems: Problems = {}
        self.card = Card(self, "spoiled_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.lines = {
            name: LabelledLine(self.card, f"spoiled_{name}") for name in ("since", "until")
        }
        self.show_list = button(self.card, "show_spoiled", sign="search")
        self.list = LineList(self.card, "spoiled_papers", is_stacked=True)
        self.list.setMinimumHeight(HEIGHT)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        for line in self.lines.values():
            row.addWidget(line, 1, Qt.AlignmentFlag.AlignTop)
        # The button stands beside the fields, not beside their labels.
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(label(self.card, "show_spoiled_above", "label"))
        beside.addWidget(self.show_list)
        beside.addStretch(1)
        row.addLayout(beside)
        self.card.body.addLayout(row)
        self.card.body.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.show_list.clicked.connect(self.ask)
        for line in self.lines.values():
            line.edit.returnPressed.connect(self.ask)
        self.choose(desk.today().replace(day=1), desk.today())
        self.retranslate()

    def choose(self, since: dt.date, until: dt.date) -> None:
        """Let these days stand here."""
        self.lines["since"].edit.setText(labels.date_text(since))
        self.lines["until"].edit.setText(labels.date_text(until))

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        title = self.tr("Spoiled papers (J17): {count}").format(count=len(self._papers))
        self.card.set_title(title)
        self.lines["since"].caption.setText(self.tr("Issued from"))
        self.lines["until"].caption.setText(self.tr("Issued to"))
        self.show_list.setText(self.tr("Show"))
        self.list.setAccessibleName(self.tr("Spoiled papers"))
        self.list.set_empty_text(self.tr("No spoiled paper in these days."))
        lines = [self._line(place, one) for place, one in enumerate(self._papers)]
        self.list.show_lines(lines)
        self._say_problems()

    def ask(self) -> None:
        """Ask for the list of these days."""
        self.asked.emit(self.lines["since"].text(), self.lines["until"].text())

    def show_papers(self, papers: Sequence[SpoiledPaper]) -> None:
        """Show these papers."""
        self._papers = tuple(papers)
        self.retranslate()

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with the days; the first wrong one gets the keys."""
        self._problems = problems
        self._say_problems()
        for name in [name for name in self.lines if name in problems][:1]:
            self.lines[name].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_problems(self) -> None:
        for name, line in self.lines.items():
            line.show_problem(words_for(self._problems, name))

    def _line(self, place: int, one: SpoiledPaper) -> Line:
        days = self.tr("issued {issued}, void {void}").format(
            issued=labels.date_text(local_date(one.issued_at)),
            void=labels.date_text(local_date(one.void_at)),
        )
        reason = labels.word(case_words.VOID_WORDS, one.reason)
        code = self.tr("blank {code}").format(code=one.code) if one.is_blank else one.code
        edition = labels.edition_text(one.edition)
        return Line(
            id=str(place),
            title=f"{show_serial(one.serial)} · {reason}",
            subtitle=f"{code}, {edition} · {days}",
        )
