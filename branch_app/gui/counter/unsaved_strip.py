"""The strip on the counter's page that asks about unsaved entries, own and of others."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from branch_app.domain.unsaved_form import UnsavedForm
from branch_app.gui import labels
from branch_app.gui.counter.unsaved_presenter import UnsavedPresenter
from branch_app.gui.desk import Desk
from branch_app.gui.parts.buttons import button, choice, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.elided import ElidedLabel
from branch_app.gui.parts.translated import TranslatedWidget
from branch_app.services.unsaved import Colleague, WaitingForm


class Question(StrEnum):
    """What is asked below the rows."""

    NONE = "none"
    DISCARD = "discard"
    HAND_OVER = "hand_over"


class UnsavedStrip(TranslatedWidget):
    """A row each, newest first; nothing is lost by choosing later."""

    continued = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved_strip")
        self._desk = desk
        self._own: tuple[UnsavedForm, ...] = ()
        self._others: tuple[WaitingForm, ...] = ()
        self._colleagues: tuple[Colleague, ...] = ()
        self._question = Question.NONE
        self._asked_about = ""
        self.rows: list[QWidget] = []
        self._build()
        self._wire()
        self.presenter = UnsavedPresenter(self, desk)
        self.retranslate()

    def _build(self) -> None:
        self.card = Card(self, "unsaved_card", margin=16)
        self.later = button(self.card, "unsaved_later", look="quiet")
        self.card.header.addWidget(self.later)
        self.again = button(self, "unsaved_again", look="quiet", sign="draft")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.question = label(self.card, "unsaved_question", "strong", wraps=True)
        self.colleague = choice(self.card, "unsaved_colleague")
        self.colleague.setMinimumWidth(220)
        self.confirm = button(self.card, "unsaved_confirm")
        self.cancel = button(self.card, "unsaved_cancel", look="quiet")
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self.question, 1)
        for widget in (self.colleague, self.confirm, self.cancel):
            below.addWidget(widget)
        self.card.body.addLayout(self._list)
        self.card.body.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    def _wire(self) -> None:
        self.later.clicked.connect(lambda: self.presenter.put_off(is_off=True))
        self.again.clicked.connect(lambda: self.presenter.put_off(is_off=False))
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(lambda: self.ask(Question.NONE, ""))

    def retranslate(self) -> None:
        """Say the strip in the language of the window."""
        self.card.set_title(self.tr("Unsaved entries"))
        self.later.setText(self.tr("Later"))
        self.later.setToolTip(self.tr("The entries are kept; nothing is lost."))
        self.colleague.setAccessibleName(self.tr("Colleague"))
        self.colleague.setPlaceholderText(self.tr("Choose"))
        self.cancel.setText(self.tr("Keep them"))
        self._say_rows()
        self._say_question()

    def show_forms(
        self, own: Sequence[UnsavedForm], others: Sequence[WaitingForm], *, is_off: bool
    ) -> None:
        """Show what waits, or one quiet line that it does."""
        self._own, self._others = tuple(own), tuple(others)
        count = len(own) + len(others)
        self.setVisible(count > 0)
        self.card.setVisible(not is_off)
        self.again.setVisible(is_off)
        self.ask(Question.NONE, "")
        self._say_rows()

    def show_colleagues(self, colleagues: Sequence[Colleague]) -> None:
        """Offer these to take entries over."""
        self._colleagues = tuple(colleagues)

    def ask(self, question: Question, unsaved_id: str, owner: str = "") -> None:
        """Ask about one row, or nothing; its owner is not offered to take it over."""
        self._question, self._asked_about = question, unsaved_id
        self.colleague.clear()
        for one in self._colleagues:
            if one.login != owner:
                self.colleague.addItem(f"{one.display_name} ({one.login})", one.login)
        self.colleague.setCurrentIndex(-1)
        self._say_question()
        if question is Question.DISCARD:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        elif question is Question.HAND_OVER:
            self.colleague.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_question(self) -> None:
        is_asking = self._question is not Question.NONE
        for widget in (self.question, self.confirm, self.cancel):
            widget.setVisible(is_asking)
        self.colleague.setVisible(self._question is Question.HAND_OVER)
        if self._question is Question.DISCARD:
            self.question.setText(self.tr("Forget these entries for ever?"))
            self.confirm.setText(self.tr("Yes, forget them"))
        else:
            self.question.setText(self.tr("Who goes on with these entries?"))
            self.confirm.setText(self.tr("Hand over"))

    def _confirm(self) -> None:
        if self._question is Question.DISCARD:
            self.presenter.discard(self._asked_about)
        elif self.colleague.currentData():
            self.presenter.hand_over(self._asked_about, self.colleague.currentData())

    def _say_rows(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        own = [self._own_row(place, form) for place, form in enumerate(self._own)]
        first = len(own)
        others = [self._others_row(first + at, form) for at, form in enumerate(self._others)]
        self.rows = [*own, *others]
        for row in self.rows:
            self._list.addWidget(row)
        count = len(self.rows)
        self.again.setText(self.tr("Unsaved entries: {count}").format(count=count))

    def _own_row(self, place: int, form: UnsavedForm) -> QWidget:
        page = labels.word(labels.UNSAVED_PAGES, form.page)
        about = f"{form.label}: {page}" if form.label else page[:1].upper() + page[1:]
        go_on = self._act(f"unsaved_continue_{place}", "primary" if place == 0 else "")
        go_on.setText(self.tr("Continue"))
        go_on.clicked.connect(lambda: self.continued.emit(form))
        discard = self._act(f"unsaved_discard_{place}", "quiet")
        discard.setText(self.tr("Discard"))
        discard.clicked.connect(lambda: self.ask(Question.DISCARD, form.id))
        own = self._desk.services.staff_member.login
        return self._row(place, about, form, go_on, discard, self._hand_over(place, form.id, own))

    def _others_row(self, place: int, form: WaitingForm) -> QWidget:
        page = labels.word(labels.UNSAVED_PAGES, form.page)
        about = self.tr("{name} left: {page}").format(name=form.owner.display_name, page=page)
        return self._row(place, about, form, self._hand_over(place, form.id, form.owner.login))

    def _hand_over(self, place: int, unsaved_id: str, owner: str) -> QPushButton:
        pressed = self._act(f"unsaved_hand_over_{place}", "")
        pressed.setText(self.tr("Hand over to…"))
        pressed.clicked.connect(lambda: self.ask(Question.HAND_OVER, unsaved_id, owner))
        return pressed

    def _act(self, name: str, look: str) -> QPushButton:
        return button(self.card, name, look=look)

    def _row(
        self, place: int, about: str, form: UnsavedForm | WaitingForm, *acts: QPushButton
    ) -> QWidget:
        row = QWidget(self.card)
        row.setObjectName(f"unsaved_row_{place}")
        words = ElidedLabel(row, f"unsaved_about_{place}", "strong")
        words.show_text(about)
        when = label(row, f"unsaved_at_{place}", "muted")
        when.setText(labels.moment_text(form.saved_at, self._desk.now()))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(words, 1)
        line.addWidget(when)
        for act in acts:
            line.addWidget(act)
        return row
