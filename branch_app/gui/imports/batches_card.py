"""The batches, newest first: looking at one, and taking it back after a question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.import_batch import BatchState, ImportBatch, Outcome
from branch_app.domain.local_time import KAZAKHSTAN, local_date
from branch_app.gui import labels
from branch_app.gui.imports.words import BATCH_STATES, counts_text, said
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import ChipText
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget

HEIGHT = 260


class BatchesCard(TranslatedWidget):
    """`chosen` with Enter: what is told of that batch is to be shown."""

    chosen = Signal(str)
    undo_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._batches: tuple[ImportBatch, ...] = ()
        self._is_busy = False
        self._asked = ""
        self.card = Card(self, "import_batches_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.list = LineList(self.card, "import_batches", is_stacked=True)
        self.list.setMinimumHeight(HEIGHT)
        self.undo = button(self.card, "undo_import", look="danger", sign="undo")
        self.question = label(self.card, "undo_question", "strong", wraps=True)
        self.yes = button(self.card, "undo_yes", look="danger", sign="undo")
        self.no = button(self.card, "undo_no", look="quiet")
        self._lay_out()
        self.list.opened.connect(self.chosen)
        self.list.chosen.connect(lambda _id: self._put_off())
        self.undo.clicked.connect(self._ask)
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self._put_off_by_key)
        self.retranslate()
        self._put_off()

    def _lay_out(self) -> None:
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for one in (self.undo, self.yes, self.no):
            answers.addWidget(one)
        answers.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 16, 14)
        below.setSpacing(8)
        below.addWidget(self.question)
        below.addLayout(answers)
        self.card.body.addWidget(self.list, 1)
        self.card.body.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        title = self.tr("Batches: {count}").format(count=len(self._batches))
        self.card.set_title(title)
        self.list.setAccessibleName(self.tr("Batches of imports"))
        self.list.set_empty_text(self.tr("Nothing was imported here yet."))
        self.undo.setText(self.tr("Take the chosen one back"))
        self.question.setText(
            self.tr(
                "Take back what this batch has made? Drafts are erased, people who consented get "
                "their earlier values. What something was built on stays."
            )
        )
        self.yes.setText(self.tr("Yes, take it back"))
        self.no.setText(self.tr("No"))
        self.list.show_lines([self._line(batch) for batch in self._batches])
        self._offer()

    def show_batches(self, batches: Sequence[ImportBatch]) -> None:
        """Show these batches; the chosen one stays chosen."""
        self._batches = tuple(batches)
        self.retranslate()

    def set_busy(self, is_busy: bool) -> None:
        """Offer nothing while a run is under way."""
        self._is_busy = is_busy
        self._put_off()

    def _line(self, batch: ImportBatch) -> Line:
        at = batch.begun_at.astimezone(KAZAKHSTAN)
        day = f"{labels.date_text(local_date(batch.begun_at))} {at:%H:%M}"
        told = counts_text({each: batch.count(each) for each in Outcome if batch.count(each)})
        if batch.state is BatchState.UNDONE:
            taken = self.tr("taken back: {count}").format(count=batch.taken_back)
            told = f"{taken} · " + self.tr("left: {count}").format(count=batch.left)
        sign, word, tone = BATCH_STATES[batch.state]
        lines = self.tr("lines: {count}").format(count=batch.lines)
        return Line(
            id=batch.id,
            title=f"{day} · {lines}",
            subtitle=told,
            chips=(ChipText(sign=sign, word=said(word), tone=tone),),
        )

    def _batch(self) -> ImportBatch | None:
        chosen = self.list.chosen_id()
        return next((one for one in self._batches if one.id == chosen), None)

    def _offer(self) -> None:
        batch = self._batch()
        is_whole = batch is not None and (batch.state is not BatchState.UNDONE or batch.left > 0)
        self.undo.setEnabled(is_whole and not self._is_busy)

    def _ask(self) -> None:
        self._asked = self.list.chosen_id()
        self._show_question()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_off(self) -> None:
        self._asked = ""
        self._show_question()

    def _put_off_by_key(self) -> None:
        self._put_off()
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        batch_id = self._asked
        self._put_off()
        if batch_id:
            self.undo_asked.emit(batch_id)

    def _show_question(self) -> None:
        for one in (self.question, self.yes, self.no):
            one.setVisible(bool(self._asked))
        self.undo.setVisible(not self._asked)
        self._offer()
