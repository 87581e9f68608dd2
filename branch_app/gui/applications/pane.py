"""The right side of the tab: one application with its acts, its fields and its history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.application import Application, StatusRow
from branch_app.domain.local_time import local_date
from branch_app.domain.signed_fields import DEBT_LOAD, QUESTIONNAIRE
from branch_app.gui import case_words, labels
from branch_app.gui.applicants.grounds_panel import GroundsPanel
from branch_app.gui.applications.advice_card import AdviceCard
from branch_app.gui.applications.notice_panel import NoticePanel
from branch_app.gui.applications.status_panel import StatusPanel
from branch_app.gui.applications.view import Doing, ShownApplication
from branch_app.gui.forms.record_form import RecordForm
from branch_app.gui.parts.buttons import button, label
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.parts.translated import TranslatedWidget

ROW = 58
FRAME = 8
MOST_ROWS = 6


class ApplicationPane(TranslatedWidget):
    """Widgets alone: the page connects them and hands over what is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: ShownApplication | None = None
        self.viewer = scroll_area(self)
        ground = QWidget(self.viewer.viewport())
        self.head = Card(ground, "application_card")
        self.state = Chip(self.head, "application_state")
        self.notice = NoticePanel(ground)
        self.advice = AdviceCard(ground)
        self.grounds = GroundsPanel(ground)
        self.form = RecordForm(ground, "application_form", has_origins=True)
        self.history_card = Card(ground, "history_card", margin=0)
        self.history_card.header.setContentsMargins(16, 14, 16, 0)
        self.history = LineList(self.history_card, "status_history")
        self.history_card.body.addWidget(self.history)
        self.policy = label(self.head, "application_policy", "muted", wraps=True)
        self.head.header.addWidget(self.state)
        self.head.body.addWidget(self.policy)
        self._build_acts()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        beside = (self.notice, self.advice, self.form, self.history_card)
        for widget in (self.grounds, self.head, *beside):
            column.addWidget(widget)
        column.addStretch(1)
        self.viewer.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.viewer)
        self.retranslate()

    def _build_acts(self) -> None:
        head = self.head
        self.save = button(head, "save_application", look="primary", sign="check")
        self.give_up = button(head, "give_up_application", look="quiet")
        self.status = button(head, "ask_status", look="primary", sign="draft")
        self.change = button(head, "change_application")
        self.receipt = button(head, "make_receipt", sign="printer")
        self.questionnaire = button(head, "make_questionnaire", sign="printer")
        self.state_paper = button(self.history_card, "make_state_paper", sign="printer")
        self.history_card.header.addWidget(self.state_paper)
        self.debt_load = self.advice.debt_load
        self.papers = {
            self.receipt: "RECEIPT",
            self.questionnaire: QUESTIONNAIRE,
            self.state_paper: "STATUS",
            self.debt_load: DEBT_LOAD,
        }
        self.why_not = ReasonLine(head, "application_reason")
        self.panel = StatusPanel(head)
        for widgets in (
            (self.save, self.give_up, self.status, self.change),
            (self.receipt, self.questionnaire),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            head.body.addLayout(row)
        head.body.addWidget(self.why_not)
        head.body.addWidget(self.panel)

    def retranslate(self) -> None:
        """Say the pane in the language of the window."""
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Save (Ctrl+S)"))
        self.give_up.setText(self.tr("Leave unchanged"))
        self.status.setText(self.tr("Enter status"))
        self.status.setToolTip(self.tr("Enter the status from its paper (Ctrl+E)"))
        self.receipt.setText(self.tr("Receipt"))
        self.receipt.setToolTip(self.tr("Make the receipt of the application and print it"))
        self.questionnaire.setText(self.tr("Questionnaire"))
        self.questionnaire.setToolTip(self.tr("Make the questionnaire and print it"))
        self.state_paper.setText(self.tr("Statement of the state"))
        self.state_paper.setToolTip(self.tr("Print how the application stands, step by step"))
        self.history_card.set_title(self.tr("Status history"))
        self.history.setAccessibleName(self.tr("Status history"))
        self.why_not.retranslate()
        self._say()

    def show_one(self, shown: ShownApplication | None, *, may_capture: bool) -> None:
        """Show this application, what is being typed about it, or nothing."""
        was = self._shown.doing if self._shown else None
        self._shown = shown
        self.viewer.setVisible(shown is not None)
        if shown is None:
            self.panel.hide()
            return
        doing = shown.doing
        is_typing = doing in {Doing.NEW, Doing.CHANGE}
        self.save.setVisible(is_typing)
        self.give_up.setVisible(is_typing)
        for one in (self.status, self.change):
            one.setVisible(doing is None and may_capture)
        for one in self.papers:
            one.setVisible(doing is None)
            self.why_not.say(one, shown.why_no_paper)
        self.why_not.say(self.status, shown.why_no_status)
        self.why_not.say(self.change, shown.why_no_change)
        self.history_card.setVisible(not is_typing)
        if doing is Doing.STATUS and was is not Doing.STATUS:
            self.panel.ask(shown.next_statuses)
        elif doing is not Doing.STATUS:
            self.panel.hide()
        self._say()

    def _say_change(self, *, is_owed: bool) -> None:
        if is_owed:
            self.change.setText(self.tr("Enter what is owed"))
            self.change.setToolTip(self.tr("Enter debt and penalty as accounting tells them (F2)"))
        else:
            self.change.setText(self.tr("Change the application"))
            self.change.setToolTip(self.tr("Change what was applied for (F2)"))

    def _say(self) -> None:
        shown = self._shown
        self._say_change(is_owed=bool(shown and shown.tells_owed))
        if shown is None:
            return
        one = shown.application
        if one is None:
            self.head.set_title(self.tr("New application"))
            self.state.say(None)
            self.policy.hide()
            return
        title = self.tr("Application {number}").format(number=one.number)
        self.head.set_title(title)
        self.state.say(labels.state_chip(case_words.STATUSES, one.status))
        self.policy.setText(
            self.tr("Made on {day} under policy no {policy}").format(
                day=labels.date_text(local_date(one.registered_at)), policy=one.policy_number
            )
        )
        self.policy.show()
        self._say_history(one)

    def _say_history(self, one: Application) -> None:
        rows = one.statuses[::-1]
        self.history.show_lines([self._row(place, row) for place, row in enumerate(rows)])
        self.history.setFixedHeight(min(len(rows), MOST_ROWS) * ROW + FRAME)

    def _row(self, place: int, row: StatusRow) -> Line:
        parts: Sequence[str] = (
            self.tr("paper no {number}").format(number=row.paper_number)
            if row.paper_number
            else "",
            self.tr("contract no {number}").format(number=row.contract_number)
            if row.contract_number
            else "",
            self.tr("entered {day}").format(day=labels.date_text(local_date(row.entered_at))),
        )
        since = self.tr("since {day}").format(day=labels.date_text(row.since))
        return Line(
            id=str(place),
            title=since,
            subtitle=" · ".join(part for part in parts if part),
            chips=(labels.state_chip(case_words.STATUSES, row.status),),
        )
