"""The notice to the credit bureau: until when it is due, its number and time once given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.application import Application
from branch_app.gui import case_words, labels
from branch_app.gui.entry_problems import Problems, words_for
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.enter_key import lead_on
from branch_app.gui.parts.labelled_line import LabelledLine
from branch_app.gui.parts.translated import TranslatedWidget

LINES = ("number", "day", "time")
ONE_ROW = 640


class NoticePanel(TranslatedWidget):
    """Enter leads from line to line and from the last one to the button."""

    entered = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice_panel")
        self._problems: Problems = {}
        self._one: Application | None = None
        self._now = dt.datetime.now(dt.UTC)
        self.card = Card(self, "notice_card")
        self.state = Chip(self.card, "notice_state")
        self.told = label(self.card, "notice_told", wraps=True)
        self.lines = {name: LabelledLine(self.card, f"notice_{name}") for name in LINES}
        self.save = button(self.card, "save_notice", look="primary", sign="check")
        self.fields = Columns(self.card, ONE_ROW, spacing=14)
        for line in self.lines.values():
            self.fields.row.addWidget(line, 1, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.card.body.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.told, self.fields):
            self.card.body.addWidget(part)
        self.card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        for name, line in self.lines.items():
            lead_on(line.edit, partial(self._go_on, name))
        self.save.clicked.connect(lambda: self.entered.emit(self.typed()))
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the panel in the language of the window."""
        self.card.set_title(self.tr("Notice to the credit bureau"))
        self.lines["number"].caption.setText(self.tr("Number of the bureau's answer"))
        self.lines["day"].caption.setText(self.tr("Date"))
        self.lines["day"].edit.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.lines["time"].caption.setText(self.tr("Time"))
        self.lines["time"].edit.setPlaceholderText(self.tr("hh:mm"))
        self.save.setText(self.tr("Record the notice"))
        self.save.setToolTip(self.tr("Record that the bureau was told; the alarm ends"))
        self._say()

    def show_one(self, one: Application, now: dt.datetime, *, may_record: bool) -> None:
        """Show how this application stands; typed entries stay while it is the same one."""
        if self._one is None or self._one.id != one.id:
            self.put_back({})
        self._one, self._now = one, now
        may = may_record and one.bureau_notice is None
        for widget in (self.fields, self.save):
            widget.setVisible(may)
        self.show()
        self._say()

    def close_panel(self) -> None:
        """Forget the application."""
        self._one = None
        self.put_back({})
        self.hide()

    def typed(self) -> dict[str, str]:
        """Return what is typed, to the character."""
        return {name: line.edit.text() for name, line in self.lines.items()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Show exactly this."""
        for name, line in self.lines.items():
            line.edit.setText(typed.get(name, ""))
        self.show_problems({})

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong beside each field; the first one gets the keys."""
        self._problems = problems
        self._say()
        for name in [name for name in LINES if name in problems][:1]:
            self.lines[name].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self, name: str) -> None:
        ahead = LINES[LINES.index(name) + 1 :]
        target: QWidget = self.lines[ahead[0]].edit if ahead else self.save
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        for name, line in self.lines.items():
            line.show_problem(words_for(self._problems, name))
        if self._one is None:
            return
        self.state.say(case_words.notice_chip(self._one, self._now))
        notice = self._one.bureau_notice
        if notice is None:
            due = labels.moment_text(self._one.notice_due_at, self._now)
            self.told.setText(
                self.tr("The law gives one hour: the bureau must know by {due}.").format(due=due)
            )
            return
        at = labels.moment_text(notice.at, self._now)
        self.told.setText(self.tr("Told {at}, № {number}").format(at=at, number=notice.number))
