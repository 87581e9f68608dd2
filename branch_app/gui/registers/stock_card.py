"""The stock-taking: a field that takes one label after another, and what nobody has seen yet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.carrier import CarrierState
from branch_app.domain.staff import Permission
from branch_app.domain.stocktaking import StockStanding
from branch_app.gui.desk import Desk
from branch_app.gui.labels import state_chip
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.lines import LineList
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.gui.registers.presenter import standing_of
from branch_app.gui.registers.words import CARRIER_STATES, carrier_line


class StockCard(TranslatedWidget):
    """A reader is a keyboard that ends each label with Enter: the field is emptied and waits."""

    begun = Signal()
    scanned = Signal(str)
    finished = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._may = desk.may(Permission.KEEP_CARRIERS)
        self.standing: StockStanding | None = None
        self._seen = ""
        self._asked = False
        self._missing: dict[str, bool] = {}
        self._build()
        self.begin.clicked.connect(self.begun)
        self.scan.edit.returnPressed.connect(self._scan)
        self.unseen.opened.connect(self._mark)
        self.unseen.chosen.connect(lambda _id: self._say_mark())
        self.mark.clicked.connect(lambda: self._mark(self.unseen.chosen_id()))
        self.finish.clicked.connect(lambda: self._ask(True))
        self.confirm.clicked.connect(lambda: self.finished.emit(self.missing()))
        self.cancel.clicked.connect(lambda: self._ask(False))
        self.retranslate()

    def _build(self) -> None:
        self.card = Card(self, "stock_card")
        self.hint = label(self.card, "stock_hint", "muted", wraps=True)
        self.begin = button(self.card, "begin_stock", look="primary", sign="check")
        self.scan = LabelledLine(self.card, "stock_scan")
        self.unseen_label = label(self.card, "stock_unseen_label", "strong", wraps=True)
        self.unseen = LineList(self.card, "stock_unseen", is_stacked=True)
        self.unseen.setMinimumHeight(140)
        self.mark = button(self.card, "mark_missing", sign="warning")
        self.finish = button(self.card, "finish_stock", look="primary", sign="check-circle")
        self.question = label(self.card, "stock_question", "strong", wraps=True)
        self.confirm = button(self.card, "confirm_stock", look="danger")
        self.cancel = button(self.card, "cancel_stock", look="quiet")
        parts = (self.hint, self.begin, self.scan, self.unseen_label, self.unseen, self.mark)
        for widget in (*parts, self.finish, self.question, self.confirm, self.cancel):
            self.card.body.addWidget(widget, 1 if widget is self.unseen else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        seen, unseen = standing_of(self.standing)
        self.card.set_title(self.tr("Stock-taking"))
        self.hint.setText(
            self.tr("Walk along the shelves and scan each label. What nobody has seen is listed.")
        )
        self.begin.setText(self.tr("Begin the stock-taking"))
        self.scan.caption.setText(self.tr("Label or number"))
        self.scan.show_hint(
            self.tr("Seen: {number}").format(number=self._seen)
            if self._seen
            else self.tr("The reader types it; by hand end it with Enter")
        )
        counts = self.tr("Seen: {seen}. Not seen yet: {unseen}.")
        self.unseen_label.setText(counts.format(seen=seen, unseen=unseen))
        self.unseen.setAccessibleName(self.tr("Not seen yet"))
        self.unseen.set_empty_text(self.tr("Every carrier was seen."))
        self.finish.setText(self.tr("Finish…"))
        question = self.tr(
            "Finish? Not seen: {unseen}, of these confirmed as missing: {count}; "
            "each such one opens an incident, the others stay as they are."
        )
        self.question.setText(question.format(unseen=unseen, count=len(self.missing())))
        self.confirm.setText(self.tr("Yes, finish"))
        self.cancel.setText(self.tr("Go on scanning"))
        self._show_lines()
        self._say_mark()
        self._offer()

    @property
    def is_taking(self) -> bool:
        """Tell whether a stock-taking is open in which the employee takes part."""
        return self._may and self.standing is not None

    def show_standing(self, standing: StockStanding | None) -> None:
        """Show how it stands; a mark of one that was seen meanwhile is gone."""
        if standing is None:
            self._asked, self._seen = False, ""
        self.standing = standing
        ids = {one.id for one in standing.unseen} if standing else set()
        self._missing = {one: True for one in self._missing if one in ids}
        self.retranslate()

    def show_seen(self, number: str) -> None:
        """Tell which label was taken last."""
        self._seen = number
        self.retranslate()

    def missing(self) -> tuple[str, ...]:
        """Return the numbers that were confirmed as missing."""
        unseen = self.standing.unseen if self.standing else ()
        return tuple(one.number for one in unseen if one.id in self._missing)

    def focus(self) -> None:
        """Give the keys to the field of labels, or to the beginning."""
        first = self.scan.edit if self.standing else self.begin
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self) -> None:
        chosen = self.unseen.chosen_id()
        unseen = self.standing.unseen if self.standing else ()
        gone = state_chip(CARRIER_STATES, CarrierState.MISSING)
        lines = [carrier_line(one, "not_seen") for one in unseen]
        self.unseen.show_lines(
            [
                replace(line, chips=(gone,), sign="warning") if line.id in self._missing else line
                for line in lines
            ]
        )
        if chosen:
            self.unseen.choose(chosen)

    def _say_mark(self) -> None:
        is_marked = self.unseen.chosen_id() in self._missing
        self.mark.setText(
            self.tr("It is not missing") if is_marked else self.tr("Confirm that it is missing")
        )

    def _offer(self) -> None:
        is_open = self.standing is not None
        self.begin.setVisible(self._may and not is_open)
        for part in (self.scan, self.unseen_label, self.unseen):
            part.setVisible(is_open and self._may)
        self.mark.setVisible(is_open and self._may and bool(standing_of(self.standing)[1]))
        self.finish.setVisible(is_open and self._may and not self._asked)
        for widget in (self.question, self.confirm, self.cancel):
            widget.setVisible(is_open and self._asked)

    def _scan(self) -> None:
        text = self.scan.text()
        self.scan.edit.clear()
        if text:
            self.scanned.emit(text)

    def _mark(self, carrier_id: str) -> None:
        if not carrier_id:
            self.unseen.choose_first()
            return
        if self._missing.pop(carrier_id, None) is None:
            self._missing[carrier_id] = True
        self.retranslate()

    def _ask(self, is_asked: bool) -> None:
        self._asked = is_asked
        self.retranslate()
        if is_asked:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus()
