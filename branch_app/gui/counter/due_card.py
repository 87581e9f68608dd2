"""What the law makes the branch do until a day: the open tasks, due first at the head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branch_app.domain.change import RecordKind
from branch_app.domain.serials import show_serial
from branch_app.domain.task import Task
from branch_app.gui import case_words, labels
from branch_app.gui.desk import Desk
from branch_app.gui.parts.card import Card
from branch_app.gui.parts.lines import Line, LineList
from branch_app.gui.parts.translated import TranslatedWidget

MOST_SHOWN = 3
Read = tuple[Sequence[Task], Mapping[str, str]]


class DueCard(TranslatedWidget):
    """Hidden while nothing waits; a blocked person's tasks are shown to the officer alone."""

    task_chosen = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("due")
        self._desk = desk
        self._tasks: tuple[Task, ...] = ()
        self._serials: Mapping[str, str] = {}
        self.card = Card(self, "due_card", margin=0)
        self.card.header.setContentsMargins(16, 14, 16, 0)
        self.tasks = LineList(self.card, "open_tasks", is_stacked=True)
        self.tasks.fit(MOST_SHOWN)
        self.card.body.addWidget(self.tasks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.tasks.opened.connect(self._open)
        desk.changes.changed.connect(self._changed)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the card in the language of the window."""
        count = len(self._tasks)
        self.card.set_title(self.tr("Requests with a term: {count}").format(count=count))
        self.tasks.setAccessibleName(self.tr("Requests with a term"))
        self.tasks.setToolTip(self.tr("Go to this list: Ctrl+T"))
        self.tasks.show_lines([self._line(task) for task in self._tasks])

    def load(self) -> None:
        """Read the open tasks and the numbers of the papers that ask."""
        services = self._desk.services

        def job() -> Read:
            tasks = services.withdrawals.open_tasks()
            people = dict.fromkeys(task.applicant_id for task in tasks)
            forms = [form for one in people for form in services.forms.of_applicant(one)]
            return tasks, {form.id: form.serial for form in forms}

        self._desk.tasks.database(job, lambda read: self.show_tasks(*read))

    def show_tasks(self, tasks: Sequence[Task], serials: Mapping[str, str]) -> None:
        """Show these tasks; the list is as high as a few of them."""
        self._tasks, self._serials = tuple(tasks), serials
        self.setVisible(bool(self._tasks))
        self.retranslate()

    def focus_first(self) -> None:
        """Give the keys to the task that is due first."""
        if self.isVisible():
            self.tasks.choose_first()

    def _line(self, task: Task) -> Line:
        serial = self._serials.get(task.form_id, "")
        parts = [f"№ {show_serial(serial)}" if serial else "", case_words.term_text(task)]
        return Line(
            id=task.id,
            title=labels.word(case_words.TASK_KINDS, task.kind),
            subtitle=" · ".join(part for part in parts if part),
            chips=(case_words.task_chip(task, self._desk.today()),),
            sign="clock",
        )

    def _open(self, task_id: str) -> None:
        task = next((task for task in self._tasks if task.id == task_id), None)
        if task is not None:
            self.task_chosen.emit(task.applicant_id, task.id)

    def _changed(self, kinds: frozenset[RecordKind]) -> None:
        if kinds & {RecordKind.TASK, RecordKind.CONSENT, RecordKind.APPLICANT}:
            self.load()
