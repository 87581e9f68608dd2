"""The card of joining: the offer, the other file, both side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.errors import BranchError
from branch_app.gui.desk import Desk
from branch_app.gui.joining.both_part import BothPart
from branch_app.gui.joining.presenter import JoinPresenter
from branch_app.gui.joining.search_part import SearchPart
from branch_app.gui.joining.view import FoundFile
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.merging import MergeView


class JoinCard(TranslatedWidget):
    """`joined` tells that the open file has changed; `moved` that the card has become longer."""

    joined = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("join_part")
        self.card = Card(self, "join_card")
        self.why = label(self.card, "join_why", "", wraps=True)
        self.begin = button(self.card, "join_begin", sign="file")
        self.search = SearchPart(self.card)
        self.both = BothPart(self.card)
        row = QHBoxLayout()
        row.addWidget(self.begin)
        row.addStretch(1)
        self.card.body.addWidget(self.why)
        self.card.body.addLayout(row)
        self.card.body.addWidget(self.search)
        self.card.body.addWidget(self.both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.presenter = JoinPresenter(self, desk)
        self.begin.clicked.connect(lambda: self.presenter.begin())
        self.search.asked.connect(lambda text: self.presenter.find(text))
        self.search.chosen.connect(lambda one: self.presenter.choose(one))
        self.both.confirmed.connect(lambda order: self.presenter.join(order))
        for part in (self.search, self.both):
            part.given_up.connect(self._give_up)
        self.offer(is_offered=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        self.card.set_title(self.tr("Another file of the same person"))
        self.why.setText(
            self.tr(
                "One person has one file. Two files of the same person are joined by two "
                "employees, on the ground of a paper."
            )
        )
        self.begin.setText(self.tr("Join with another file"))

    def offer(self, *, is_offered: bool) -> None:
        """Show the card, closed, or hide it."""
        self.setVisible(is_offered)
        self.begin.show()
        for part in (self.search, self.both):
            part.forget()
            part.hide()

    def ask_which(self) -> None:
        """Ask for the other file."""
        self.begin.hide()
        self.search.show()
        self.search.line.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.moved.emit()

    def show_files(self, files: Sequence[FoundFile], *, is_search: bool) -> None:
        """Show files to choose from."""
        self.search.show_files(files, is_search=is_search)
        self.moved.emit()

    def show_both(self, view: MergeView) -> None:
        """Lay both files side by side and ask which values stay."""
        self.search.hide()
        self.both.show()
        self.both.show_both(view)
        self.moved.emit()

    def show_refusal(self, error: BranchError) -> bool:
        """Show beside its field what can be put right here; False for other errors."""
        return self.both.show_refusal(error)

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is under way."""
        self.card.setEnabled(not is_busy)

    def tell_joined(self) -> None:
        """Ask that the file be read again."""
        self.joined.emit()

    def _give_up(self) -> None:
        self.presenter.give_up()
        self.begin.setFocus(Qt.FocusReason.TabFocusReason)
