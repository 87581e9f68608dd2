"""The tab of requests: all tasks of the person at the left, one with its papers at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from branch_app.domain.local_time import local_date
from branch_app.domain.serials import show_serial
from branch_app.domain.task import Task, TaskKind
from branch_app.gui import case_words, labels
from branch_app.gui.desk import Desk
from branch_app.gui.entry_problems import Problems
from branch_app.gui.page import KeyHelp, Left, Page, Told
from branch_app.gui.parts.buttons import button, shortcut
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.chip import Chip
from branch_app.gui.parts.columns import Columns
from branch_app.gui.parts.facts import Facts
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.reasons import ReasonLine
from branch_app.gui.parts.scrolling import scroll_area
from branch_app.gui.requests.decision_panel import DecisionPanel
from branch_app.gui.requests.leaving import put_back, reopen, view_of
from branch_app.gui.requests.presenter import RequestsPresenter
from branch_app.gui.requests.view import Decision, ShownTask
from branch_app.gui.titles import consent_title

LIST_WIDTH = 330
LEAST_ROW = 420
FACTS = ("about", "request", "term", "obligations", "result", "decider")


class RequestsPage(Page):
    """Everybody who opens the file sees it; a manager or the officer decides."""

    paper_asked = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("requests_page")
        self._desk = desk
        self._tasks: tuple[Task, ...] = ()
        self._serials: Mapping[str, str] = {}
        self._shown: ShownTask | None = None
        self._build()
        self._wire()
        self.presenter = RequestsPresenter(self, desk)
        self.retranslate()

    def _build(self) -> None:
        self.list_card = Card(self, "requests_card", margin=0)
        self.list_card.setFixedWidth(LIST_WIDTH)
        self.list_card.header.setContentsMargins(14, 12, 12, 0)
        self.list = LineList(self.list_card, "requests", is_stacked=True)
        self.list_card.body.addWidget(self.list)
        self.card = Card(self, "request_card")
        self.state = Chip(self.card, "request_state")
        self.facts = Facts(self.card, "request_facts", FACTS)
        self.why_not = ReasonLine(self.card, "request_reason")
        self.panel = DecisionPanel(self.card, self._desk.pack.refusal_grounds)
        for widget in (self.state, self.facts):
            self.card.body.addWidget(widget)
        self.card.body.addLayout(self._acts())
        self.card.body.addWidget(self.why_not)
        self.card.body.addWidget(self.panel)
        self.viewer = scroll_area(self)
        ground = QWidget(self.viewer.viewport())
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)
        self.viewer.setWidget(ground)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.list_card)
        row.addWidget(self.viewer, 1)

    def _acts(self) -> QVBoxLayout:
        """Decisions in one row, papers in another, below each other where words are long."""
        self.accept = button(self.card, "accept_request", look="primary", sign="check")
        self.refuse = button(self.card, "refuse_request", look="danger", sign="refuse")
        self.done = button(self.card, "task_done", look="primary", sign="check")
        self.open_answer = button(self.card, "open_answer", sign="printer")
        self.open_request = button(self.card, "open_request", sign="paper")
        acts = QVBoxLayout()
        acts.setSpacing(8)
        for widgets in (
            (self.accept, self.refuse, self.done),
            (self.open_answer, self.open_request),
        ):
            row = Columns(self.card, LEAST_ROW, spacing=8)
            for widget in widgets:
                row.row.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
            row.row.addStretch(1)
            acts.addWidget(row)
        return acts

    def _wire(self) -> None:
        self.list.chosen.connect(lambda task_id: self.presenter.choose(task_id))
        self.list.opened.connect(self._go_in)
        self.accept.clicked.connect(lambda: self.presenter.ask(Decision.ACCEPT))
        self.refuse.clicked.connect(lambda: self.presenter.ask(Decision.REFUSE))
        self.done.clicked.connect(lambda: self.presenter.done())
        self.open_answer.clicked.connect(lambda: self.presenter.open_answer())
        self.open_request.clicked.connect(lambda: self.presenter.open_request())
        self.panel.confirmed.connect(lambda ground: self.presenter.confirm(ground))
        self.panel.given_up.connect(self._give_up)
        self.panel.ground.currentIndexChanged.connect(lambda _place: self._keep_soon())
        shortcut(self, "Ctrl+P", self.open_answer)
        shortcut(self, "Ctrl+Return", self.panel.confirm)

    def retranslate(self) -> None:
        """Say the tab in the language of the window."""
        self.list_card.set_title(self.tr("Requests and their terms"))
        self.list.setAccessibleName(self.tr("Requests and their terms"))
        self.list.set_empty_text(self.tr("This person has asked for nothing."))
        self.accept.setText(self.tr("Accept"))
        self.refuse.setText(self.tr("Refuse"))
        self.done.setText(self.tr("It was stopped everywhere"))
        self.open_answer.setText(self.tr("Look at the answer, print"))
        self.open_answer.setToolTip(self.tr("Look at the answer and print it (Ctrl+P)"))
        self.open_request.setText(self.tr("Paper that asks"))
        self.why_not.retranslate()
        self._say_tasks()
        self._say_task()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this tab."""
        return (
            ("Enter", self.tr("From the list to what can be done")),
            ("Ctrl+Enter", self.tr("Do what is asked about")),
            ("Ctrl+P", self.tr("Look at the answer and print it")),
        )

    def enter(self) -> None:
        """Give the keys to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_saving(self) -> bool:
        """Tell whether a decision is just being stored."""
        return self.presenter.is_busy

    def view(self) -> Told:
        """Return the chosen task and what is asked about it."""
        return view_of(self)

    def reopen(self, left: Left) -> None:
        """Read the tasks."""
        reopen(self, left)

    def put_back(self, left: Left) -> None:
        """Choose and ask again."""
        put_back(self, left)

    def show_tasks(self, tasks: Sequence[Task], serials: Mapping[str, str]) -> None:
        """Show all tasks of the person."""
        self._tasks, self._serials = tuple(tasks), serials
        self._say_tasks()

    def show_task(self, shown: ShownTask | None) -> None:
        """Show this task with what can be done now, or none."""
        self._shown = shown
        self.list.choose(shown.task.id if shown else "")
        self._say_task()

    def show_decision(self, decision: Decision | None) -> None:
        """Ask before it is done."""
        self.panel.ask(decision)
        self._keep_soon()

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong with the decision."""
        self.panel.show_problems(problems)

    def set_busy(self, is_busy: bool) -> None:
        """Keep everything still while something is being done."""
        self.card.setEnabled(not is_busy)

    def open_paper(self, form_id: str) -> None:
        """Ask for a paper of the person."""
        self.paper_asked.emit(form_id)

    def _say_tasks(self) -> None:
        self.list.show_lines([self._line(task) for task in self._tasks])
        if self._shown is not None:
            self.list.choose(self._shown.task.id)

    def _line(self, task: Task) -> Line:
        serial = self._serials.get(task.form_id, "")
        parts = [f"№ {show_serial(serial)}" if serial else "", labels.date_text(task.due_on)]
        return Line(
            id=task.id,
            title=labels.word(case_words.TASK_KINDS, task.kind),
            subtitle=" · ".join(part for part in parts if part),
            chips=(case_words.task_chip(task, self._desk.today()),),
        )

    def _say_task(self) -> None:
        shown = self._shown
        self.card.setVisible(shown is not None)
        if shown is None:
            return
        task = shown.task
        is_to_decide = task.is_open and task.kind is TaskKind.DECIDE_WITHDRAWAL
        self.card.set_title(labels.word(case_words.TASK_KINDS, task.kind))
        self.state.say(case_words.task_chip(task, self._desk.today()))
        self.accept.setVisible(is_to_decide and shown.may_decide)
        self.refuse.setVisible(is_to_decide and shown.may_decide)
        self.done.setVisible(task.is_open and not is_to_decide and shown.may_decide)
        self.open_answer.setVisible(shown.answer is not None)
        self.open_request.setVisible(shown.request is not None)
        self.why_not.say(self.accept, shown.why_not_accept if is_to_decide else "")
        self._say_facts(shown)

    def _say_facts(self, shown: ShownTask) -> None:
        task, say = shown.task, self.facts.say
        about = (consent_title(self._desk.pack, target) for target in task.targets)
        say("about", self.tr("About"), "\n".join(about))
        request = ""
        if shown.request is not None:
            request = self.tr("№ {serial}, received {day}").format(
                serial=show_serial(shown.request.serial), day=labels.date_text(task.received_on)
            )
        say("request", self.tr("Paper that asks"), request)
        say("term", self.tr("Term"), case_words.term_text(task))
        owed = (
            self.tr("contract {number} of {day}").format(
                number=one.contract_number or "—", day=labels.date_text(one.since)
            )
            for one in shown.obligations
        )
        say("obligations", self.tr("Unfulfilled obligations"), "\n".join(owed))
        say("result", self.tr("Answered or done"), self._result(shown))
        who = self.tr("The branch manager or the personal-data officer")
        say("decider", self.tr("Who decides"), who)

    def _result(self, shown: ShownTask) -> str:
        task = shown.task
        if task.done_at is None:
            return ""
        parts = [labels.date_text(local_date(task.done_at))]
        if shown.answer is not None:
            parts.append(f"№ {show_serial(shown.answer.serial)}")
        return ", ".join(parts)

    def _go_in(self, _task_id: str) -> None:
        for one in (self.accept, self.refuse, self.done, self.open_answer, self.open_request):
            if one.isVisible() and one.isEnabled():
                one.setFocus(Qt.FocusReason.TabFocusReason)
                self._keep_soon()
                return

    def _give_up(self) -> None:
        self.presenter.give_up()
        self._go_in("")

    def _keep_soon(self) -> None:
        # After the layout: what has just been shown makes the card higher.
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        here = self.card.focusWidget()
        if here is None:
            return
        if self.panel.isAncestorOf(here):
            self.viewer.ensureWidgetVisible(self.panel.confirm, 0, 20)
        self.viewer.ensureWidgetVisible(here, 0, 20)
